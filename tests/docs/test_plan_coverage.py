"""Every line of the plan is shown, or it is said why not or that it asks nothing; each address is there."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from scripts.plan_coverage import OUT, document, rows
from site_builder import urls
from tests.baseline.demo import Demo

CHAPTERS = (217, 1207)
"""The first line of chapter 2 and the last one of the annex, in the text of the plan."""
SECTIONS = (
    *("02", "02.01", "02.02", "03", "03 Actielijn 1", "03 Tabel 1", "03 Meetbaarheid, Tabel 2"),
    *("03 Meetinstrumenten", "03 Actielijn 2, Tabel 3", "03 Meetbaarheid actielijn 2 en 3"),
    *("03 Actielijn 3, Tabel 4", "03 Gemeenten onderling", "03 Markt", "03 Provincie"),
    *(
        "04",
        "04.01",
        "04.02",
        "04.03",
        "04.03.01",
        "04.03.02",
        "04.03.03",
        "04.04",
        "04.05",
        "04.06",
        "04.07",
    ),
    *("05", "Bijlage I", "Bijlage I Inhoud programma", "Bijlage I Samenwerking", "Bijlage I Handvatten"),
)
"""The sections of chapters 2 to 5 and the annex, in their order."""


def test_the_page_is_what_the_script_makes() -> None:
    """`python -m scripts.plan_coverage` writes it again."""
    assert OUT.read_text(encoding="utf-8") == document()


def test_no_section_and_no_line_is_passed_over() -> None:
    """From the first line to the last; two things that one line asks begin at the same line."""
    every = rows()
    assert tuple(dict.fromkeys(row.section for row in every)) == SECTIONS
    assert (every[0].first, every[-1].last) == CHAPTERS
    assert all(one.first <= one.last for one in every)
    assert all(after.first in (one.first, one.last + 1) for one, after in pairwise(every))


def test_each_line_asks_something_or_is_said_not_to() -> None:
    """What is asked is shown or has a reason, and no line is both."""
    for row in rows():
        assert bool(row.asks) != bool(row.quiet)
        assert not row.asks or row.shown or row.why
        assert not row.quiet or not (row.shown or row.why)


def test_every_address_is_on_the_site(demo: Demo) -> None:
    """The page, and the place on it."""
    missing = [f"/{one}" for row in rows() for one in row.shown if not _there(demo.files, one)]
    assert missing == []


def _there(files: Mapping[str, bytes], address: str) -> bool:
    page, _, place = address.partition("#")
    content = files.get(urls.file_of(page))
    return content is not None and (not place or f'id="{place}"'.encode() in content)
