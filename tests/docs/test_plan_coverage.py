"""Every section of the plan is shown, or it is said why not; each address is on the site."""

from __future__ import annotations

from collections.abc import Mapping

from scripts.plan_coverage import OUT, document, rows
from site_builder import urls
from tests.baseline.demo import Demo

SECTIONS = (
    *("02.01", "02.02", "03 Tabel 1", "03 Tabel 2", "03 Actielijn 1", "03 Actielijn 2, Tabel 3"),
    *(
        "03 Actielijn 3, Tabel 4",
        "03 Gemeenten onderling",
        "03 Markt",
        "03 Provincie",
        "04.01",
        "04.02",
        "04.03",
    ),
    *("04.03.01", "04.03.02", "04.03.03", "04.04", "04.05", "04.06", "04.07", "05", "03 Meetinstrumenten"),
    *("Bijlage I Inhoud programma", "Bijlage I Samenwerking", "Bijlage I Handvatten"),
    "03 Meetbaarheid actielijn 2 en 3",
)
"""The sections of chapters 2 to 5 and the annex."""


def test_the_page_is_what_the_script_makes() -> None:
    """`python -m scripts.plan_coverage` writes it again."""
    assert OUT.read_text(encoding="utf-8") == document()


def test_no_section_is_passed_over() -> None:
    """Each stands in the table, with an address or with why there is none."""
    assert {row.section for row in rows()} == set(SECTIONS)
    assert not [row for row in rows() if not row.shown and not row.why]


def test_every_address_is_on_the_site(demo: Demo) -> None:
    """The page, and the place on it."""
    missing = [f"/{one}" for row in rows() for one in row.shown if not _there(demo.files, one)]
    assert missing == []


def _there(files: Mapping[str, bytes], address: str) -> bool:
    page, _, place = address.partition("#")
    content = files.get(urls.file_of(page))
    return content is not None and (not place or f'id="{place}"'.encode() in content)
