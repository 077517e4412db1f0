"""Closed years in `gww diff`: closing one is news, and changing one is the first news."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from site_builder.load.closed_years.seals import SealedYear
from site_builder.review import Diff, Version, diff, report, words
from site_builder.review.comparison import YearChange, year_changes
from site_builder.review.structured import as_json
from tests.closing.years import ERRATUM, TODAY, closed_region, spoil
from tests.phrases.reading import check


def year(number: int, digest: str = "a", *, intact: bool = True) -> SealedYear:
    return SealedYear(number, 1, digest, intact, None, frozenset())


def test_what_may_happen_to_a_year() -> None:
    """It is closed, it changes (its list, or a file against its list), or it goes; else there is no news."""
    assert year_changes([], [year(2026)]) == (YearChange(2026, "closed"),)
    assert year_changes([year(2026)], []) == (YearChange(2026, "removed"),)
    assert year_changes([year(2026)], [year(2026, "b")]) == (YearChange(2026, "changed"),)
    assert year_changes([year(2026)], [year(2026, intact=False)]) == (YearChange(2026, "changed"),)
    assert year_changes([year(2026, intact=False)], [year(2026)]) == ()
    both = [year(2027), year(2026)]
    assert year_changes([], both) == (YearChange(2026, "closed"), YearChange(2027, "closed"))
    assert year_changes(both, both) == ()


@pytest.fixture
def versions(tmp_path: Path) -> tuple[Path, Path]:
    """A region that closed 2026, twice."""
    before = closed_region(tmp_path / "before")
    return before, Path(shutil.copytree(before, tmp_path / "after"))


def compared(versions: tuple[Path, Path]) -> Diff:
    before, after = versions
    return diff(Version(before, "data"), Version(after, "data"), TODAY)


def test_closing_a_year_is_told_and_is_fine(versions: tuple[Path, Path]) -> None:
    """The first line says so, and so does the form for programs."""
    shutil.rmtree(versions[0] / "snapshots")
    found = compared(versions)
    assert not found.fails
    assert report(found).summary == "Het jaar 2026 wordt gesloten."
    assert '"what": "closed"' in as_json(found)


def test_changing_a_closed_year_is_told_first_and_fails(versions: tuple[Path, Path]) -> None:
    """Also beside other changes; the problems name the file."""
    spoil(versions[1] / "snapshots/2026/package/municipalities.csv", "12050", "12051")
    spoil(versions[1] / "municipalities/oost-ravel.yaml", "count: 12050", "count: 12051")
    found = compared(versions)
    assert found.fails
    assert report(found).summary.startswith(
        "Let op: het gesloten jaar 2026 verandert. Dat mag niet. 1 waarde "
    )
    assert [one.path for one in found.problems] == ["data/snapshots/2026/package/municipalities.csv"]


def test_taking_a_closed_year_away_fails(versions: tuple[Path, Path]) -> None:
    """Nothing else is wrong with the data, and yet it is not fit to be taken in."""
    shutil.rmtree(versions[1] / "snapshots")
    found = compared(versions)
    assert (found.fails, found.problems) == (True, ())
    assert report(found).summary == "Let op: het gesloten jaar 2026 verdwijnt. Dat mag niet."


def test_an_erratum_is_fit_to_be_taken_in_and_its_pages_are_named(versions: tuple[Path, Path]) -> None:
    """An erratum of the evaluation changes the letter of its year, in the closed year and today.

    The first edition said "geen pagina verandert" of an erratum that stood on 25 pages.
    """
    (versions[1] / "errata").mkdir()
    (versions[1] / "errata/2026.yaml").write_text(ERRATUM, encoding="utf-8")
    found = compared(versions)
    assert (found.fails, found.unfed) == (False, ())
    assert found.pages is not None
    assert {"jaren/2026/nieuwsbrief/2026/", "nieuwsbrief/2026/"} <= set(found.pages.changed)
    assert "geen pagina" not in report(found).summary


def test_an_erratum_of_a_level_changes_the_pages_that_state_it(versions: tuple[Path, Path]) -> None:
    """Of its closed year and of today, and the figure itself in the table; not another municipality's."""
    (versions[1] / "errata").mkdir()
    (versions[1] / "errata/2026.yaml").write_text(
        "year: 2026\nerrata:\n  - date: 2027-05-01\n    figure: spiderweb.policy.duinbergen.level.2026\n"
        '    frozen: "2"\n    right: "1"\n    reason: De teller was fout.\n',
        encoding="utf-8",
    )
    found = compared(versions)
    assert not found.fails
    assert found.pages is not None
    both = {"jaren/2026/gemeenten/duinbergen/", "gemeenten/duinbergen/"}
    assert both <= set(found.pages.changed)
    assert "gemeenten/oost-ravel/" not in found.pages.changed
    assert [str(one.key) for one in found.figures or ()] == ["spiderweb.policy.duinbergen.level.2026"]


def test_the_words_are_dutch() -> None:
    """Each is a sentence that people read."""
    for what in ("closed", "changed", "removed"):
        for sentence in words.closed_year(2026, what).split(". "):
            check(f"{sentence.rstrip('.')}.")
