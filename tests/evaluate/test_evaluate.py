"""The working document for the evaluation: complete for each year and region, also with nothing recorded."""

from __future__ import annotations

import re
import shutil
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from site_builder.documents.evaluation.view import as_of, evaluation
from site_builder.evaluate import Evaluated, OutsidePlanError, as_markdown, evaluate
from site_builder.history import NO_HISTORY
from site_builder.load import load
from site_builder.measures.follow_up import decisions
from site_builder.model import tie
from site_builder.pages.shared.site import Site
from site_builder.phrases.promised import STANDINGS
from site_builder.render import tokens
from tests.checks import FIRST_YEAR, ROOT
from tests.measures.region import assessment, municipality, region
from tests.pdf.reading import read, words

TODAY = date(2031, 1, 15)


@cache
def evaluated(folder: str, year: int) -> Evaluated:
    """The document of a year of a region, made once."""
    return evaluate(ROOT / folder, year, TODAY)


@pytest.fixture
def made() -> Evaluated:
    """The document of 2029 of the demo."""
    return evaluated("demo", 2029)


def _text(made: Evaluated, year: int = 2029) -> str:
    return made.files[f"evaluatie-{year}.md"].decode()


def test_it_holds_the_whole_cycle(made: Evaluated) -> None:
    """What was decided, what moved per goal, what is missing, who needs help, sessions and actions."""
    text = _text(made)
    headings = re.findall(r"^## (.*)$", text, re.MULTILINE)
    assert headings[:2] == ["Vier besluiten na 2028: wat is ermee gedaan?", "In het kort"]
    assert "Op de groeipaden van 8 van de 9 gemeenten lopen 19 stappen achter" in headings
    assert "In 2029 zijn alle 14 beloofde bijeenkomsten gehouden" in headings
    assert headings[-1] == "Drie conclusies en drie besluiten over 2029 zijn al vastgelegd"
    assert sum(one.startswith("Actielijn ") for one in headings) == 3


@pytest.mark.parametrize(
    "year", [*(pytest.param(year, marks=pytest.mark.long) for year in (2027, 2028)), 2029, 2030]
)
def test_every_decision_of_the_year_before_has_its_state(year: int) -> None:
    """As it is on the last day of the year: what should have been ready by then is late."""
    text = _text(evaluated("demo", year), year)
    shown = {
        row[0]: row[1]
        for row in re.findall(r"^\| ([^|]+) \| ([^|]+) \|(?: [^|]+ \|){3}$", text, re.MULTILINE)
    }
    made = decisions(_demo().model, year - 1)
    assert made
    assert {one.text.strip() for one in made} <= set(shown)
    assert {shown[one.text.strip()] for one in made} <= set(STANDINGS.values())
    if year == 2030:
        assert [shown[one.text.strip()] for one in made] == ["Loopt", "Klaar", "Te laat"]


def test_every_goal_of_the_plan_is_there(made: Evaluated) -> None:
    """With the question what the year means for it."""
    lines = (ROOT / "demo" / "programme" / "action_lines.yaml").read_text(encoding="utf-8")
    themes = lines.count("        goals:") + lines.count("name: Provincie")
    assert _text(made).count("**Wat betekent dit voor ‘") == themes


def test_every_member_of_that_year_is_there_and_no_other(made: Evaluated) -> None:
    """In the table of help: who had left by then is not in it."""
    rows = re.findall(r"^\| ([^|]+) \|[^|]+\|[^|]+\|[^|]+\|$", _text(made), re.MULTILINE)
    site = _demo()
    for entry in site.model.municipalities:
        assert (entry.name in rows) is entry.takes_part_in(2029), entry.name


def test_it_knows_nothing_of_a_later_year(made: Evaluated) -> None:
    """The demo has assessments and visits of 2030; the document of 2029 counts none of them."""
    text = _text(made)
    assert "roadshow was in 2029 bij geen gemeente, en tot en met 2029 bij 3 van de 9 gemeenten" in text
    assert not re.search(r"(?:meting|stap was gezet) (?:van|in|over) 2030", text)
    assert "2030-" not in "".join(
        one.content.decode() for one in read(made.files["evaluatie-2029.pdf"]).attached
    )


def test_a_year_is_beside_a_year(made: Evaluated) -> None:
    """In 2029 13 projects were measured and 7 of 10 met the level; the 37 to date are called so.

    The first edition wrote "37 van 51" and "15 van 31" under 2029, and so did not show what the year brought.
    """
    lines = _text(made).splitlines()
    row = next(place for place, line in enumerate(lines) if line.startswith("| Herkomst materiaal |"))
    head = [cell.strip() for cell in lines[row - 2].strip("|").split("|")]
    cells = dict(zip(head, [cell.strip() for cell in lines[row].strip("|").split("|")], strict=True))
    assert cells == {
        "Projecten": "Herkomst materiaal",
        "Gemeten in 2028": "12 van de 39",
        "Gemeten in 2029": "13 van de 51",
        "Op niveau in 2028": "4 van de 10",
        "Op niveau in 2029": "7 van de 10",
        "Gemeten t/m 2029": "37 van de 51",
        "Op niveau t/m 2029": "15 van de 31",
    }


def test_what_is_not_compared_is_refused_with_its_reason(made: Evaluated) -> None:
    """A municipality that left takes its squares along: 61,7% and 74,1% stand beside each other, no more."""
    assert (
        "| Herkomst materiaal, openbare ruimte | 61,7% | 74,1% "
        "| Niet vergeleken: Eikenmark deed niet meer mee | 8 projecten |"
    ) in _text(made)


def test_help_that_nobody_recorded_is_not_0(made: Evaluated) -> None:
    """The first edition wrote `0 | –`, as if nobody was helped."""
    help_given = _text(made).partition("| Hulp in 2029 |")[2].partition("\n\n")[0]
    assert "| Praktische formats en tools | Niets vastgelegd. |" in help_given
    assert "0" not in help_given


def test_the_first_year_has_no_year_before_it() -> None:
    """No column of 2025, and no level that went up or down: there was one assessment."""
    text = _text(evaluated("demo", 2026), 2026)
    head = ("Projecten", "Gemeten in 2026", "Op niveau in 2026", "Gemeten t/m 2026", "Op niveau t/m 2026")
    assert f"| {' | '.join(head)} |" in text
    assert "Over 2026 is nog niets te vergelijken." in text
    assert "in 2025" not in text
    assert not re.search(r"\b(gelijk|omhoog|omlaag)\b", text.partition("## Over 2025")[0])


def test_the_pdf_says_the_same(made: Evaluated) -> None:
    """Accessible, made to last, with the figures of the year inside."""
    found = read(made.files["evaluatie-2029.pdf"])
    assert (found.language, found.marked, found.standards) == ("nl-NL", True, ("1", "3", "A"))
    assert found.title == "Evaluatie 2029: werkdocument"
    assert {"Title", "H1", "H2", "Table", "TH", "L"} <= set(found.tags)
    assert {one.name for one in found.attached} >= {"indicator_years-2029.csv", "sessions-2029.csv"}
    text = words(made.files["evaluatie-2029.pdf"])
    assert "Welke prioriteiten herzien wij?" in text
    assert "lopen 19 stappen achter" in text


def test_the_same_bytes_again() -> None:
    """The day of making it plays no part."""
    made = evaluated(FIRST_YEAR, 2026)
    assert len(made.files) == 2
    assert evaluate(ROOT / FIRST_YEAR, 2026, date(2031, 2, 1)).files == made.files


@pytest.mark.parametrize(
    ("folder", "year"), [("demo", 2026), ("demo", 2030), (FIRST_YEAR, 2026), (FIRST_YEAR, 2028)]
)
def test_any_year_of_the_plan(folder: str, year: int) -> None:
    """The first year, the last, and two years of which nothing is recorded yet."""
    made = evaluated(folder, year)
    assert set(made.files) == {f"evaluatie-{year}.md", f"evaluatie-{year}.pdf"}
    assert "None" not in _text(made, year)
    assert "  " not in _text(made, year)


def test_a_year_outside_the_plan_is_refused() -> None:
    """With the years that can be chosen."""
    with pytest.raises(
        OutsidePlanError, match="2031 valt buiten het plan. Kies een jaar van 2026 tot en met"
    ):
        evaluate(ROOT / FIRST_YEAR, 2031, TODAY)


def test_with_an_error_nothing_is_made(tmp_path: Path) -> None:
    """All problems are told."""
    data = tmp_path / "data"
    shutil.copytree(ROOT / FIRST_YEAR, data)
    (data / "programme" / "spiderweb.yaml").write_text("axes: nee\n", encoding="utf-8")
    made = evaluate(data, 2029, TODAY)
    assert made.files == {}
    assert made.problems


def test_hostile_text_stays_text() -> None:
    """A name that is markup in Markdown, HTML and Typst."""
    name = '#panic("x") | *vet* <b>x</b> $y$'
    model = region({"els": municipality(name, assessment(2026, "111111"))}, report_year=2026)
    view = evaluation(as_of(Site(model, NO_HISTORY, "", tokens=tokens()), 2026), 2026)
    text = as_markdown(view.title, view.lead, view.body)
    assert '\\#panic("x") \\| \\*vet\\* \\<b\\>x\\</b\\> $y$' in text


@cache
def _demo() -> Site:
    records = load(ROOT / "demo", TODAY).records
    assert records is not None
    return Site(tie(records), NO_HISTORY, "", tokens=tokens())
