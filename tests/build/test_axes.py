"""A programme decides how many axes its spiderweb has: each number that the check allows gives a site."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from site_builder import urls
from site_builder.build import build
from site_builder.records.spiderweb import FEWEST_AXES
from tests.build.reading import text_of
from tests.checks import ROOT
from tests.other_axes import edit, other_axes
from tests.some import some

TODAY = date(2027, 6, 1)
AXES = ("policy", "knowledge", "measuring", "budget", "purchase", "projects", "partners")


def region_with(folder: Path, count: int) -> Path:
    """The good region of the examples, with this number of axes: three are its own, others are added.

    Those have a name of fourteen letters that begins with an apostrophe.
    """
    data = folder / "data"
    shutil.copytree(ROOT / "tests" / "examples" / "good" / "region", data)
    file = data / "programme" / "spiderweb.yaml"
    text = file.read_text(encoding="utf-8")
    head, *own = re.split(r"(?=^  - id: )", text.partition("source:\n")[0], flags=re.MULTILINE)
    named = [(axis, f"'t {axis}en van ons"[:14].rstrip()) for axis in AXES[3:]]
    more = [
        own[-1].replace("id: measuring", f"id: {axis}").replace("Meten", f'"{name}"') for axis, name in named
    ]
    axes = [*own, *more][:count]
    file.write_text(head + "".join(axes) + "source:\n" + text.partition("source:\n")[2], encoding="utf-8")
    return data


@pytest.mark.parametrize(("count", "known"), [(FEWEST_AXES, "2 van de 3"), (7, "2 van de 7")])
def test_a_programme_of_any_number_of_axes_gives_a_site(tmp_path: Path, count: int, known: str) -> None:
    """The web of a municipality has a spoke per axis, known or not, its page says so, and it has its PDF."""
    built = some(region_with(tmp_path, count), TODAY, "gemeenten/duinbergen/*")
    assert built.problems == ()
    web = built.files[urls.spiderweb_image("duinbergen")].decode()
    assert ("&#39;t" in web) == (count > FEWEST_AXES)
    assert web.count("<line ") == count
    assert f"{known} assen zijn bekend" in text_of(built.files, urls.municipality("duinbergen"))
    assert "…" not in web
    assert urls.factsheet("duinbergen") in built.files


@pytest.mark.parametrize("count", range(1, FEWEST_AXES))
def test_a_programme_that_no_web_can_show_is_a_problem(tmp_path: Path, count: int) -> None:
    """The build says at which line, and makes nothing."""
    built = build(region_with(tmp_path, count), today=TODAY)
    found = [problem for problem in built.problems if "geen figuur" in problem.message]
    assert [Path(problem.path).name for problem in found] == ["spiderweb.yaml"]
    assert built.files == {}


def test_a_region_with_other_axes_shows_claim_and_records(tmp_path: Path) -> None:
    """Axes, levels and indicators that the program does not know: a warning, and both sides on a page."""
    data = other_axes(tmp_path)
    edit(data, "municipalities/duinbergen.yaml", "uitstoot:\n        level: 1", "uitstoot:\n        level: 2")
    built = some(data, TODAY, "gemeenten/duinbergen/*", urls.file_of(urls.HOW_WE_MEASURE))
    assert [(problem.severity, problem.line) for problem in built.problems] == [("warning", 18)]
    page = " ".join(text_of(built.files, urls.municipality("duinbergen")).split())
    assert "De projecten laten iets anders zien over bouwen zonder uitstoot" in page
    assert "minstens 100% van de projecten is gemeten op emissieloos bouwen; dat is 2 van de 3" in page
    assert built.files[urls.spiderweb_image("duinbergen")].decode().count("<line ") == 5
    how = text_of(built.files, urls.HOW_WE_MEASURE)
    assert "Wij toetsen of minstens 50% van de projecten is gemeten op emissieloos bouwen." in how
    assert "Een verschil noemen wij pas bij 2 projecten of meer" in how
