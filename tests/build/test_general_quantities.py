"""A programme that measures what it names itself: of projects and of municipalities, built without Python."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Mapping
from datetime import date

import pytest

from site_builder import urls
from tests.build.reading import text_of
from tests.checks import ROOT
from tests.some import some

EXAMPLES = ROOT / "tests" / "examples" / "good"
TODAY = date(2027, 6, 1)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """The good region with an amount per km, an amount, a share and two questions, as a site."""
    data = tmp_path_factory.mktemp("general") / "data"
    shutil.copytree(EXAMPLES / "region", data)
    shutil.copytree(EXAMPLES / "general-quantities", data, dirs_exist_ok=True)
    asked = (
        "indicatoren/*",
        "gemeenten/duinbergen/index.html",
        "projecten/*",
        "files.data_files.of_tables *",
    )
    built = some(data, TODAY, *asked)
    assert built.problems == ()
    return built.files


def test_a_share_of_municipalities_is_the_sum_over_the_sum(files: Mapping[str, bytes]) -> None:
    """1,800 of 2,400 and 100 of 800 m² are 1,900 of 3,200: 59.4%, held against their level."""
    page = text_of(files, urls.indicator("gebruikte-stenen"))
    assert "In 2026 haalt 1 van de 2 getoetste gemeenten het prestatieniveau" in page
    assert "59,4%" in page
    assert "gewogen gemiddelde van 2 gemeenten, gemeten in 2026 59,4%" in page
    assert "Gewogen gemiddelde, naar gelegde stenen" in page
    # A long word may break at its syllables.
    told = page.replace("\u00ad", "")
    assert "Duinbergen over 2026 gemeten met: Jaarverslag beheer 2026 75%" in told


def test_who_knows_no_amount_is_named_as_unknown(files: Mapping[str, bytes]) -> None:
    """One municipality knows its m³, and the other is not counted as 0."""
    page = text_of(files, urls.indicator("grond"))
    assert "In 2026 heeft 1 gemeente gemeten" in page
    assert "3.250 m³" in page
    assert "Gemeenten zonder cijfer (1) Oost-Ravel , niet bekend" in page


def test_a_question_says_how_many_answer_yes(files: Mapping[str, bytes]) -> None:
    """Of municipalities with their evidence, and of projects."""
    page = text_of(files, urls.indicator("depot"))
    assert "In 2026 krijgt 1 van de 2 gemeten gemeenten een ja" in page
    assert "Duinbergen over 2026 Aan de Havenweg. Ja" in page
    assert "In 2026 krijgt het enige gemeten project een ja" in text_of(files, urls.indicator("paspoort"))


def test_a_municipality_shows_its_own_figures(files: Mapping[str, bytes]) -> None:
    """As figures of the municipality itself, and never as a mean over one."""
    page = text_of(files, urls.municipality("duinbergen"))
    assert "Van de gemeente zelf, over 2026 75% prestatieniveau gehaald" in page
    assert "in 2026 3.250 m³" in page
    assert "één gemeente" not in page


def test_a_project_shows_its_amount_per_unit(files: Mapping[str, bytes]) -> None:
    """120 m³ over 0.8 km."""
    assert "150,0 m³ per km" in text_of(files, urls.project("duinbergen", "dorpsplein"))


def test_the_tables_hold_the_amounts(files: Mapping[str, bytes]) -> None:
    """The value with the sums that it follows from, and its source."""
    rows = list(csv.DictReader(io.StringIO(files["data/municipal_figures.csv"].decode(), newline="")))
    share = next(
        row for row in rows if (row["municipality"], row["indicator"]) == ("duinbergen", "gebruikte-stenen")
    )
    assert (share["value"], share["part"], share["whole"], share["verdict"]) == ("75", "1800", "2400", "met")
