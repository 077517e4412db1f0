"""A region with a programme of its own, made from `gww new region` and filled in without a line of Python."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from site_builder import urls
from site_builder.cli import main
from site_builder.records.kinds import KINDS
from tests.build.reading import text_of
from tests.checks import ROOT
from tests.other_axes import edit
from tests.some import some

REGION = ROOT / "tests" / "examples" / "regions" / "zuiderkolk"
OTHERS = ("GMR", "Arnhem", "Nijmegen", "Groene Metropool", "Lemmelland", "Voorbeeldregio", "Circulaire GWW")
"""What the first region and the demo are called, and their programme."""


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """The site with its factsheets; as if the region existed, so that it has pictures to share too."""
    data = tmp_path_factory.mktemp("zuiderkolk") / "data"
    shutil.copytree(REGION, data)
    edit(data, "programme/region.yaml", "  fictional: true\n  as_of: 2027-03-01\n", "")
    documents = ("gemeenten/*/deelbeeld.png", "*/factsheet.pdf", "*.of_tables figures")
    built = some(data, date(2027, 3, 1), "*.html", "*.svg", *documents)
    assert built.problems == ()
    return built.files


def pages(files: Mapping[str, bytes]) -> list[str]:
    """The addresses of all pages."""
    return [name.removesuffix("index.html") for name in files if name.endswith("index.html")]


def test_it_passes_the_check_in_its_own_form() -> None:
    """Every file of a programme, as the commands write it."""
    assert main(["check", str(REGION)]) == 0
    assert main(["fmt", "--check", str(REGION)]) == 0
    required = {kind.pattern for kind in KINDS if kind.required}
    assert required <= {path.relative_to(REGION).as_posix() for path in REGION.rglob("*.yaml")}


def test_every_page_is_of_this_region_alone(files: Mapping[str, bytes]) -> None:
    """Its name stands on each; no name of the first region or of the demo does."""
    demo = {path.stem for path in (ROOT / "demo" / "municipalities").glob("*.yaml")}
    names = "|".join(re.escape(name) for name in (*OTHERS, *sorted(demo)))
    other = re.compile(rf"(?<![\w-])({names})(?![\w-])", re.IGNORECASE)
    every = pages(files)
    assert len(every) > 40
    for address in every:
        text = text_of(files, address)
        assert "Zuiderkolk" in text, address
        assert other.search(text) is None, address


def test_axes_levels_profiles_and_paths_are_counted_as_they_are(files: Mapping[str, bytes]) -> None:
    """Five axes of four levels, four profiles by name, and a path from each."""
    measuring = text_of(files, urls.HOW_WE_MEASURE)
    assert "Het spinnenweb heeft vijf assen, van trede 0 tot en met 3" in measuring
    assert "Uit de treden volgt één van vier profielen" in measuring
    paths = text_of(files, urls.PATHS)
    assert "Vier paden naar dezelfde ambitie: trede 2 op elke as in 2029" in paths
    for number, name in enumerate(("koploper", "bouwer", "zoeker", "starter"), start=1):
        assert f"Profiel {number}: {name}" in measuring
        assert f"Vanuit profiel {number}: {name}" in paths
        assert f"Groeipad vanuit profiel {number}: {name}" in text_of(files, urls.path(number))


def test_a_web_shows_every_short_name_whole(files: Mapping[str, bytes]) -> None:
    """Also one of fourteen letters, and one that begins with an apostrophe."""
    web = files[urls.spiderweb_image("kolkerdam")].decode()
    assert "…" not in web
    for line in ("Samenwerken", "Inkoop", "Grondstoffen", "&#39;t Depot", "Meten en", "weten"):
        assert f">{line}</text>" in web


def test_a_kind_of_work_of_its_own_has_its_own_words(files: Mapping[str, bytes]) -> None:
    """The level holds per kind of work; a kind without one is shown, and is told so."""
    indicator = text_of(files, urls.indicator("al-eens-gebruikt"))
    assert "In 2026 haalt het enige getoetste kunstwerk het prestatieniveau" in indicator
    assert "Het enige project in groen en water is nog niet gemeten" in indicator
    apart = "wegen en kunstwerken worden nooit bij elkaar opgeteld"
    assert apart in text_of(files, urls.INDICATORS)
    assert "Geen niveau voor groen en water" in text_of(files, urls.INDICATORS)
    assert "openbare ruimte" not in text_of(files, urls.HOW_WE_MEASURE)
    assert "MKI" not in text_of(files, urls.HOW_WE_MEASURE)
    table = files["data/figures.csv"].decode()
    assert "al-eens-gebruikt.kunstwerken.mean.2026" in table


def test_what_municipalities_measure_of_themselves_is_a_figure(files: Mapping[str, bytes]) -> None:
    """A share in percent, and an amount in m³; who filled in nothing is unknown, and never 0.

    By hand: (45 + 3) / (120 + 20) = 34%, of two of the three municipalities. One of the two reaches 30%.
    """
    trees = text_of(files, urls.indicator("herplante-bomen"))
    assert "In 2026 haalt 1 van de 2 getoetste gemeenten het prestatieniveau" in trees
    assert "gewogen gemiddelde van 2 gemeenten, gemeten in 2026 34%" in trees
    assert "2 van de 3 34%" in trees
    soil = text_of(files, urls.indicator("grond-in-depot"))
    assert "2.400 m³" in soil
    measuring = text_of(files, urls.HOW_WE_MEASURE)
    assert "Drie indicatoren, waarvan er twee een prestatieniveau hebben" in measuring
    assert "herplante-bomen.municipality.mean.2026" in files["data/figures.csv"].decode()


def test_a_plan_without_paragraphs_is_not_said_to_have_them(files: Mapping[str, bytes]) -> None:
    """Where the plan speaks of a series or a kind of help is told if it is known."""
    assert "Beloofd: twee keer per jaar (plan, hoofdstuk 6)." in text_of(files, urls.IMPACTLABS)
    lines = text_of(files, urls.ACTION_LINES)
    assert "Nog geen hulp van deze soort vastgelegd." in lines
    assert "None" not in lines


def test_documents_and_pictures_are_made(files: Mapping[str, bytes]) -> None:
    """A factsheet per municipality, and a picture for whoever shares its page."""
    for slug in ("kolkerdam", "t-broek", "zandwijk"):
        assert files[urls.factsheet(slug)].startswith(b"%PDF")
        picture = urls.share_image(urls.municipality(slug), every=True)
        assert files[picture].startswith(b"\x89PNG")


def test_the_region_grows_by_the_commands(tmp_path: Path) -> None:
    """A new project has a kind of work of the programme, and explains which there are."""
    data = tmp_path / "data"
    shutil.copytree(REGION, data)
    assert main(["new", "project", "kolkerdam", "Nieuwe brug", "--data", str(data)]) == 0
    text = (data / "projects" / "kolkerdam" / "nieuwe-brug.yaml").read_text(encoding="utf-8")
    assert "type: wegen" in text
    assert "wegen (Wegen), kunstwerken (Kunstwerken) of groen-en-water (Groen en water)" in text
    assert main(["check", str(data)]) == 0
