"""The canonical form: what it looks like, and that data and comments are never lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from site_builder.fmt import Formatted, format_file
from site_builder.fmt.comments import comments_of
from site_builder.records.kind import Kind
from site_builder.records.kinds import KINDS, kind_of
from site_builder.source import read_front_matter, read_yaml
from tests.checks import FIRST_YEAR, ROOT

BY_NAME = {kind.name: kind for kind in KINDS}
ADDRESS = "../../schemas/x.schema.json"
LINE = f"# yaml-language-server: $schema={ADDRESS}\n"


def fmt(text: str, kind: str = "municipality") -> Formatted:
    return format_file(text.encode(), "data/x.yaml", BY_NAME[kind], ADDRESS)


def formatted(text: str, kind: str = "municipality") -> str:
    """The canonical form without its first line; formatting it again changes nothing."""
    result = fmt(text, kind)
    assert result.content is not None, result.problems
    assert format_file(result.content, "data/x.yaml", BY_NAME[kind], "anders").content == result.content
    return result.content.decode().removeprefix(LINE)


def test_keys_in_the_order_of_the_model() -> None:
    """Keys follow the model at every depth; an unknown key stays, after the others."""
    text = """\
zelf_bedacht: 1
assessments:
- status: draft
  levels: {}
  date: 2026-10-12
  year: 2026
name: Arnhem
"""
    assert (
        formatted(text)
        == """\
name: Arnhem
assessments:
  - year: 2026
    date: 2026-10-12
    status: draft
    levels: {}
zelf_bedacht: 1
"""
    )


def test_comments_go_with_what_they_are_about() -> None:
    """A comment stays above or behind the key or item that it is about, also when that moves."""
    text = """\
# Over dit bestand.

# de provincie
province: Gelderland   # nagekeken
# de naam
name: Arnhem

participation:   # twee keer
- until: 2022-01-01   # gestopt
  # begonnen
  from: 2021-01-01
  # einde van de eerste
# de tweede
- {from: 2023-01-01}   # kort
# de website
website: https://www.arnhem.nl
# slot
"""
    assert (
        formatted(text)
        == """\
# Over dit bestand.

# de naam
name: Arnhem
# de provincie
province: Gelderland  # nagekeken

participation:  # twee keer
  # begonnen
  - from: 2021-01-01
    until: 2022-01-01  # gestopt
    # einde van de eerste
  # de tweede
  # kort
  - from: 2023-01-01
# de website
website: https://www.arnhem.nl
# slot
"""
    )


def test_comments_in_lists_between_brackets() -> None:
    """A list between brackets becomes one item per line, and each comment stays with its item."""
    text = "neighbours: [  # buren\n  ede,  # een\n  # boven\n  b]\nsources: []  # nog zoeken\nsupport: [ ]\n"
    assert (
        formatted(text)
        == """\
neighbours:  # buren
  - ede  # een
  # boven
  - b
sources: []  # nog zoeken
"""
    )


def test_empty_optional_fields_are_dropped() -> None:
    """An optional key without a value goes; a required one stays, and so does one with a comment."""
    text = "name:\nwebsite: null\nsources: []\ncontact: ~  # vragen\n# wie?\nsupport:\nname2:\n"
    assert formatted(text) == "name:\ncontact: ~  # vragen\n# wie?\nsupport:\nname2:\n"


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("'Arnhem'", "Arnhem"),
        ('"a: b"', '"a: b"'),
        ("'a \"b\": c'", "'a \"b\": c'"),
        ("'it''s: x'", '"it\'s: x"'),
        ('"a #b"', '"a #b"'),
        ('"123"', '"123"'),
        ('"true"', '"true"'),
        ("'- a'", '"- a"'),
        ("-a", "-a"),
        ('"2026-01-02"', "2026-01-02"),
        ("2026-01-02", "2026-01-02"),
        ("no", "no"),
        ('"no"', '"no"'),
        ("12:30", "12:30"),
        ("0o17", "0o17"),
        ("1_000", "1_000"),
        ("1e3", "1e3"),
        ("0.10", "0.10"),
        ("+5", "+5"),
        ("TRUE", "TRUE"),
        ('""', '""'),
        ("a\n  b", "a b"),
        (">-\n  kort", "kort"),
        ("|\n  kort", "|\n  kort"),
        ('"tab\\there"', '"tab\\there"'),
        ('"nul\\u00adzacht"', "nul\u00adzacht"),
        ("!!str 5", '"5"'),
        ("|-\n  a\n\n  b", "|-\n  a\n\n  b"),
        (">-\n  a\n\n  b", ">-\n  a\n\n  b"),
        (">-\n  a\n\n\n  b", ">-\n  a\n\n\n  b"),
    ],
)
def test_scalars(written: str, canonical: str) -> None:
    """A value has no quotes that it can do without, and means to this program what it meant."""
    assert formatted(f"name: {written}\n") == f"name: {canonical}\n"


def test_long_prose_is_folded() -> None:
    """A text that does not fit on its line is folded at a hundred characters; a web address never breaks."""
    words = " ".join(["woorden"] * 30)
    address = "https://www.voorbeeld.nl/" + "a" * 120
    text = formatted(f"name: {words}\nwebsite: {address}\n")
    assert text.startswith("name: >-\n  woorden")
    assert max(len(line) for line in text.split("\n") if "http" not in line) <= 100
    assert f"website: {address}\n" in text


def test_first_line_is_added_once() -> None:
    """A file without the line for editors gets it; an existing one stays and comes first."""
    result = fmt("name: a\n").content
    assert result == f"{LINE}name: a\n".encode()
    own = "# yaml-language-server: $schema=elders.json"
    moved = fmt(f"# over\n\nname: a\n{own}\n").content
    assert moved == f"{own}\n# over\n\nname: a\n".encode()


def test_line_ends_and_byte_order_mark() -> None:
    """Windows line ends and a byte order mark go, and the file ends with one line break."""
    result = format_file(
        b"\xef\xbb\xbfname: a\r\nprovince: b\r\n\r\n\r\n", "x", BY_NAME["municipality"], ADDRESS
    )
    assert result.content == f"{LINE}name: a\nprovince: b\n".encode()


@pytest.mark.parametrize("text", ["name: [", "", "a: 1\na: 2\n", "- 1\n", "a:\n\tb: 1\n"])
def test_file_with_problems_is_left_alone(text: str) -> None:
    """A file that cannot be read as it should gives its problems, and no new content."""
    result = fmt(text)
    assert result.content is None
    assert any(problem.severity == "error" for problem in result.problems)


def test_repeated_values_are_left_alone() -> None:
    """A file that repeats values with & and * stays as it is, with a warning."""
    result = fmt("name: &n a\nprovince: *n\n")
    assert result.content is None
    assert [problem.severity for problem in result.problems] == ["warning"]


def test_front_matter_is_formatted_and_the_body_is_not() -> None:
    """Of a newsletter the front matter takes the canonical form; the text under it stays as it is."""
    body = "# Kop\n\n* een  \n- twee\n\n---\n\nname:   x # geen opmerking\n\n\n"
    text = f"---\ntitle: 'Een jaar'  # kop\nyear: 2027\n---\n{body}"
    result = fmt(text, "newsletter").content
    assert result is not None
    assert result.decode() == f"---\nyear: 2027\ntitle: Een jaar  # kop\n---\n{body}"
    front, _ = read_front_matter(result, "x")
    assert front is not None
    assert front.body == body


REPEATED = "spiderweb.yaml"
"""That of the good region repeats values with & and *, on purpose."""


def _real_files() -> list[Path]:
    folders = [ROOT / FIRST_YEAR, ROOT / "demo", ROOT / "tests/examples/good/region"]
    return [
        path
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if kind_of(path.relative_to(folder).as_posix()) and path.name != REPEATED
    ][::4]


@pytest.mark.parametrize("path", _real_files(), ids=lambda path: path.stem)
def test_real_files_keep_their_data_and_comments(path: Path) -> None:
    """Formatting a real file twice is formatting it once, and keeps each value and comment."""
    folder = next(parent for parent in path.parents if (parent / "programme").is_dir())
    kind = kind_of(path.relative_to(folder).as_posix())
    assert kind is not None
    content = path.read_bytes()
    once = format_file(content, path.name, kind, ADDRESS)
    assert once.problems == ()
    assert once.content is not None
    assert format_file(once.content, path.name, kind, ADDRESS).content == once.content


# -- any data, any comments, in any style ------------------------------------------------------------

KEYS = ["name", "province", "website", "assessments", "levels", "year", "status", "level", "x y", "no", "'q"]
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co", "Zl", "Zp")), max_size=30),
    st.lists(st.sampled_from(["woord", "a:", "#b", "-", "c.", "'d'", '"', "é"]), max_size=40).map(" ".join),
    st.lists(st.sampled_from(["regel een", "", "  inspringend", "- x", "# y"]), max_size=5).map("\n".join),
    st.sampled_from(["no", "12:30", "1_000", "0o17", "2026-01-01", "null", "~", "1e3", "true", "---", "? a"]),
)
SCALARS = st.one_of(st.none(), st.booleans(), st.integers(-9999, 9999), st.floats(0, 99, width=16), TEXTS)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(KEYS), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(
    data=st.dictionaries(st.sampled_from(KEYS), VALUES, min_size=1, max_size=5),
    flow=st.sampled_from([True, False, None]),
    width=st.sampled_from([20, 80, 1000]),
    places=st.lists(st.tuples(st.integers(0, 40), st.integers(0, 6), st.booleans()), max_size=6),
)
def test_formatting_is_idempotent_and_loses_nothing(
    data: dict[str, object], flow: bool | None, width: int, places: list[tuple[int, int, bool]]
) -> None:
    """Any readable file with comments anywhere has one canonical form, with every comment and value in it."""
    text = yaml.safe_dump(data, default_flow_style=flow, width=width, allow_unicode=True, sort_keys=False)
    lines = text.split("\n")
    for number, (place, indent, blank) in enumerate(places):
        lines.insert(min(place, len(lines)), "" if blank else " " * indent + f"# opmerking {number}")
    content = "\n".join(lines).encode()
    before, problems = read_yaml(content, "x")
    kind = BY_NAME["municipality"]
    once = format_file(content, "x", kind, ADDRESS)
    if before is None or problems:
        assert once.content is None
        return
    if b"&id" in content:
        return
    assert once.problems == ()
    assert once.content is not None
    twice = format_file(once.content, "x", kind, ADDRESS)
    assert twice.content == once.content
    kept = [comment.text for comment in comments_of(once.content.decode())[0] if comment.text]
    had = [comment.text for comment in comments_of(content.decode())[0] if comment.text]
    assert sorted(kept) == sorted([*had, LINE.strip()])
    after, _ = read_yaml(once.content, "x")
    assert after is not None
    assert _shape(after.data) == _shape(before.data)


def _shape(value: object) -> str:
    """The data as text, without what a model lets an author leave out."""

    def pruned(inner: object) -> object:
        if isinstance(inner, dict):
            return {key: pruned(one) for key, one in inner.items() if one not in (None, [])}
        return [pruned(one) for one in inner] if isinstance(inner, list) else inner

    return json.dumps(pruned(value), sort_keys=True)


def test_same_file_in_another_order_has_the_same_form() -> None:
    """Two authors who wrote the same record in another order and style end with the same bytes."""
    one = "province: Gelderland\nname: Ede\nneighbours: [a, b]\n"
    other = "neighbours:\n- a\n- 'b'\nname:   \"Ede\"\nprovince: Gelderland\nwebsite:\n"
    assert formatted(one) == formatted(other)


OTHER = "# yaml-language-server: $schema=elders.json\n"


@pytest.mark.parametrize(
    "text",
    [
        LINE + LINE + "name: x\n",
        LINE + OTHER + "name: x\n",
        LINE + "\n" + LINE + "\nname: x\n",
        "name: x\n" + LINE,
        LINE + "name: x\n" + LINE,
        "name: x " + LINE,
        "  " + LINE + "name: x\n",
        (LINE + LINE + "name: x\n").replace("\n", "\r\n"),
    ],
)
def test_the_line_with_the_schema_stands_on_top_and_once(text: str) -> None:
    """A file that was put together from others may have it twice, or further down."""
    assert formatted(text) == "name: x\n"


def test_a_text_that_looks_like_that_line_stays() -> None:
    """Within a value it is no comment."""
    text = f"name: |\n  {LINE}code: x\n"
    assert formatted(text) == text


def test_a_newsletter_keeps_the_line() -> None:
    """It needs none; one that is there stays, once."""
    result = fmt(f"---\n{OTHER}title: a\n{OTHER}year: 2026\n---\nTekst.\n", "newsletter")
    assert result.content is not None
    assert result.content.decode() == f"---\n{OTHER}year: 2026\ntitle: a\n---\nTekst.\n"


def test_kind_without_schema_order_for_its_keys() -> None:
    """The keys of a mapping that the programme decides, such as the axes, keep the author's order."""
    kind: Kind = BY_NAME["municipality"]
    text = b"assessments:\n  - levels:\n      b: {level: 1}\n      a: {level: 2}\n"
    result = format_file(text, "x", kind, ADDRESS)
    assert result.content is not None
    assert result.content.index(b"b:") < result.content.index(b"a:")


def test_a_space_becomes_a_plain_one() -> None:
    """As it is read, in values and in comments; a newsletter keeps its own below the front matter."""
    pasted = "name:\u00a0Ulk # zie\u00a0boven\nprovince: 'Gelder\u202fland'\n"
    assert formatted(pasted) == "name: Ulk  # zie boven\nprovince: Gelder land\n"
    letter = fmt("---\nyear: 2026\ntitle:\u00a0Brief\n---\n€\u00a05\n", "newsletter")
    assert letter.content is not None
    assert letter.content.decode().endswith("title: Brief\n---\n€\u00a05\n")
