"""What `check` accepts builds, PDFs and all: any text in any field, any number within its limits."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from site_builder import urls
from site_builder.load.folder import File, find
from site_builder.model import tie
from site_builder.records.description import Field, field_at
from site_builder.sheets.new_text import flow
from site_builder.source import read_front_matter, read_yaml
from tests.build.hostile import REGION, loaded
from tests.build.reading import made_of

SIGNS = st.characters(exclude_categories=("C", "Z"))
WORDS = st.one_of(
    st.sampled_from(
        (
            *(
                "\U0001f44d\U0001f3fd",
                "\u0915\u093f",
                "か\u309a",
                "漢字",
                "العربية",
                "\u0301",
                "z\u0335\u0489",
            ),
            *("\U0001f1f3\U0001f1f1", "�", "ﬃ", "Ǆ", "ß", "İ", "\u3164", "\u2800", "‰", "½", "n\u0303"),
            *("<b>", "&amp;", "{{ x }}", "#panic(1)", "$x$", "@bron", "*", "_", "`", "\\", "=1+1", "'", '"'),
            *("a" * 190, "漢" * 190, "www.voorbeeld.nl", "https://voorbeeld.nl/?a=b&c", "1.234,5", "%s", "§"),
        )
    ),
    st.text(SIGNS, min_size=1, max_size=12),
)
TEXTS = st.lists(WORDS, min_size=1, max_size=9).map(" ".join)
PROSE = st.one_of(
    TEXTS,
    st.lists(TEXTS, min_size=1, max_size=6).map("\n".join),
    WORDS.map(lambda word: (word * 5000)[:5000]),
    TEXTS.map(lambda text: (f"{text} " * 500)[:4900].strip()),
)
LINES = st.sampled_from(
    (
        *(
            "# {}",
            "## {}",
            "###### {}",
            "{}",
            "- {}",
            "  - {}",
            "1. {}",
            "0. {}",
            "> {}",
            "> > - {}",
            "    {}",
        ),
        *("**{}**", "*{}*", "***{}***", "`{}`", "[{}](https://voorbeeld.nl)", "[{}](../)", "![{}](a.png)"),
        *(
            "```\n{}\n```",
            "{}\n===",
            "{}\n---",
            "---",
            "",
            "-",
            "1.",
            "> ",
            "[{}]: https://a.nl",
            "<{}>",
            "\\",
        ),
        *(
            "# [{}](https://a.nl)",
            "| {} | b |\n|---|---|",
            "{}  \nb",
            "&nbsp;",
            "&#8203;{}",
            "*{}_",
            "- # {}",
        ),
    )
)
BODIES = st.lists(st.builds(str.format, LINES, TEXTS), max_size=14).map("\n".join)


ORDERED = frozenset(("year", "number", "from_year", "until_year", "below", "level", "row", "column"))
"""Numbers that rules hold against each other: any other is refused nearly always."""


def value_for(place: Field) -> st.SearchStrategy[Any] | None:
    """What may stand at a place by its own limits; None where the whole record hangs on it."""
    match place.kind:
        case "text" if place.text.pattern.startswith(r"^\S"):
            return TEXTS.map(lambda text: text[: place.text.max_length or 200].strip())
        case "text" if place.text.pattern == r"\S":
            return PROSE.map(lambda text: text[: place.text.max_length or 5000])
    low, high = place.least or place.above or 0, place.most or 10**9
    match place.kind:
        case "whole" | "year" if place.key not in ORDERED:
            return st.integers(low, high)
        case "number":
            return st.one_of(
                st.decimals(low, high, places=3, allow_nan=False), st.sampled_from((0.001, 1e-9, 1e15, 1e90))
            ).map(float)
    return None


def places(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to every value that is no group or list."""
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in items:
        if not isinstance(value, dict | list):
            yield (*path, key)
        yield from places(value, (*path, key))


def changed(file: File, chosen: st.DataObject) -> File:
    """The file with other values within their own limits, and with any text under a front matter."""
    assert file.content is not None
    if file.name.endswith(".md"):
        front, _ = read_front_matter(file.content, file.name)
        assert front is not None
        data: Any = copy.deepcopy(front.document.data)
    else:
        document, _ = read_yaml(file.content, file.name)
        assert document is not None
        data = copy.deepcopy(document.data)
    for path in places(data):
        place = field_at(file.kind.model, path)
        strategy = value_for(place)
        # A number is often part of a sum, which a rule looks at.
        seldom = 1 if place.kind in ("text", "partial") else 9
        if strategy is not None and chosen.draw(st.integers(0, seldom)) == 0:
            held = data
            for step in path[:-1]:
                held = held[step]
            held[path[-1]] = chosen.draw(strategy)
    text = flow(data) + "\n"
    if file.name.endswith(".md"):
        text = f"---\n{text}---\n{chosen.draw(BODIES)}"
    return replace(file, content=text.encode())


def accepted(files: dict[str, File], file: File) -> bool:
    """Whether the folder with this file in it has no errors."""
    return loaded({**files, file.name: file}) is not None


@settings(
    max_examples=settings().max_examples // 12,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)
@given(chosen=st.data())
def test_what_check_accepts_builds(chosen: st.DataObject) -> None:
    """No traceback, no document left out: every page, PDF, picture and e-mail is there."""
    files = {file.name: file for file in find(REGION).files}
    letter = "newsletters/2026.md"
    others = sorted(files.keys() - {letter})
    for name in (
        letter,
        *chosen.draw(st.lists(st.sampled_from(others), min_size=3, max_size=6, unique=True)),
    ):
        file = changed(files[name], chosen)
        if accepted(files, file):
            files[name] = file
    records = loaded(files)
    assert records is not None
    made = made_of(tie(records))
    letters = {urls.newsletter_file(2026, form) for form in ("pdf", "eml")}
    assert {*letters, urls.factsheet("duinbergen")} <= made.keys()
