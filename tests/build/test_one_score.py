"""Changing one score changes exactly the files that show it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from site_builder import urls
from site_builder.build import build_site
from site_builder.built import before as known_before
from site_builder.store import open_disk
from tests.baseline.demo import built, files_of
from tests.closing.years import TODAY
from tests.store.test_incremental import EDITS, contents

HASHED = "assets/"
CHECKSUMS = "SHA256SUMS"
"""The list of all files with what each holds, of the site and the demo below it."""

SHOWN = {
    # The municipality itself, its picture and its data.
    "gemeenten/waalbeek/index.html",
    "gemeenten/waalbeek/spinnenweb.svg",
    "gemeenten/waalbeek/factsheet.pdf",
    "api/v1/municipalities/waalbeek.json",
    "api/v1/municipalities/waalbeek/tables.json",
    "data/gemeenten/waalbeek.xlsx",
    # The form and the workbook of the next round, which show the answer that is known.
    "meedoen/waalbeek/index.html",
    "meedoen/waalbeek/werkblad.xlsx",
    "data/gemeenten/waalbeek.zip",
    # Its figures, those of the region that follow from them, and how many figures and rows there are: with
    # this score nothing is to be said beside its profile, which was a figure of its own.
    "cijfers/gemeenten/waalbeek/2030/index.html",
    "cijfers/growth-path/index.html",
    "cijfers/profiles/index.html",
    "cijfers/spiderweb/index.html",
    "cijfers/index.html",
    "data/figures.csv",
    "data/figures-excel.csv",
    "data/index.html",
    "api/v1/tables/figures.json",
    # Where all municipalities stand side by side.
    "index.html",
    "gemeenten/index.html",
    "vergelijken/index.html",
    "api/v1/municipalities.json",
    "data/assessments.csv",
    "data/assessments-excel.csv",
    "data/profiles.csv",
    "data/profiles-excel.csv",
    "data/steps.csv",
    "data/steps-excel.csv",
    "api/v1/tables/assessments.json",
    "api/v1/tables/profiles.json",
    "api/v1/tables/steps.json",
    "data/datapackage.json",
    "data/gegevens.xlsx",
    "data/gegevens.zip",
    # The entry for catalogues has the size and the checksum of the whole package.
    "data/catalogus.jsonld",
    # Its growth path is that of profile 3; it takes a step there that the paths of 1 and 2 have too.
    "groeipaden/index.html",
    "groeipaden/profiel-1/index.html",
    "groeipaden/profiel-2/index.html",
    "groeipaden/profiel-3/index.html",
    # The data inside the PDF of the newsletter of the year of the score. The letter itself, in its other
    # forms, says the same: it counts what went up, which 2 and 3 both did after 1.
    "nieuwsbrief/2030/nieuwsbrief-2030.pdf",
    # What changed in the year of the score.
    "veranderd/2030/index.html",
    # All years side by side, of which this one is not closed; the closed years keep every byte.
    "jaren/index.html",
    # The region's sheet and slides, and the table of treden apart.
    "factsheet.pdf",
    "presentatie.pdf",
    "presentatie.pptx",
    "data/assessments.xlsx",
}


SHOWN_OF_FEW = {
    # The municipality itself, its picture, its data, and the form and the workbook of the next round.
    "gemeenten/duinbergen/index.html",
    "gemeenten/duinbergen/spinnenweb.svg",
    "gemeenten/duinbergen/treden.csv",
    "gemeenten/duinbergen/factsheet.pdf",
    "api/v1/municipalities/duinbergen.json",
    "api/v1/municipalities/duinbergen/tables.json",
    "data/gemeenten/duinbergen.xlsx",
    "data/gemeenten/duinbergen.zip",
    "meedoen/duinbergen/index.html",
    "meedoen/duinbergen/werkblad.xlsx",
    # Its figures and those of the region, in which it is one of two: a median too.
    "cijfers/gemeenten/duinbergen/2026/index.html",
    "cijfers/spiderweb/index.html",
    "cijfers/index.html",
    "data/figures.csv",
    "data/figures-excel.csv",
    "data/medians.csv",
    "data/medians-excel.csv",
    "api/v1/region.json",
    "api/v1/tables/figures.json",
    "api/v1/tables/medians.json",
    # Where all municipalities stand side by side.
    "index.html",
    "gemeenten/index.html",
    "vergelijken/index.html",
    "treden-tabel.csv",
    "jaren/index.html",
    "groeipaden/profiel-3/index.html",
    "api/v1/municipalities.json",
    "data/assessments.csv",
    "data/assessments-excel.csv",
    "data/assessments.xlsx",
    "data/profiles.csv",
    "data/profiles-excel.csv",
    "api/v1/tables/assessments.json",
    "api/v1/tables/profiles.json",
    # All data together, and the lists of all files.
    "data/index.html",
    "data/datapackage.json",
    "data/catalogus.jsonld",
    "data/gegevens.xlsx",
    "data/gegevens.zip",
    "SHA256SUMS",
    # The region's sheet and slides, and the newsletter of the year, which one can search.
    "factsheet.pdf",
    "presentatie.pdf",
    "nieuwsbrief/2026/index.html",
    "nieuwsbrief/2026/nieuwsbrief-2026.eml",
    "nieuwsbrief/2026/nieuwsbrief-2026.pdf",
    "nieuwsbrief/2026/nieuwsbrief-2026.txt",
    "nieuwsbrief/2026/nieuwsbrief-2026.zip",
    "nieuwsbrief/2026/spinnenweb.png",
    "zoeken/index/paginas-0.json",
}


def test_one_score_of_a_small_region(good: Path, tmp_path: Path) -> None:
    """Duinbergen's `knowledge` of 2026 goes from 1 to 2; every other file keeps its bytes.

    With the store of the site before it, as a person builds.
    """
    data = Path(shutil.copytree(good / "data", tmp_path / "data"))
    disk = open_disk(Path(shutil.copytree(good / "store", tmp_path / "store")))
    assert disk is not None
    EDITS["a level"](data)
    build_site(data, tmp_path / "out", today=TODAY, known=known_before(disk, data))
    disk.close()
    before, after = contents(good / "out"), contents(tmp_path / "out")
    assert {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)} == (
        SHOWN_OF_FEW
    )


@pytest.mark.long
@pytest.mark.parametrize("stored", [True, False])
def test_changing_one_score_changes_exactly_the_pages_that_show_it(
    both_regions: Path, tmp_path: Path, stored: bool
) -> None:
    """In the demo, Waalbeek's `measuring` of 2030 goes from 2 to 3; every other file keeps its bytes.

    With the store of the site before it, and from nothing.
    """
    for name in ("data", "demo", ".git", *(["store"] if stored else [])):
        shutil.copytree(both_regions / name, tmp_path / name)
    before = files_of(both_regions / "site")
    record = tmp_path / "demo/municipalities/waalbeek.yaml"
    text = record.read_text(encoding="utf-8")
    place = text.index("level: 2", text.index("measuring:", text.index("- year: 2030")))
    record.write_text(f"{text[:place]}level: 3{text[place + 8 :]}", encoding="utf-8")
    after = built(tmp_path)
    differ = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    assert {path for path in differ if not path.startswith(urls.DEMO)} == {CHECKSUMS}
    changed = {path.removeprefix(urls.DEMO) for path in differ - {CHECKSUMS}}
    # What can be taken along from a page is its table, which changes with it.
    beside = {path for path in changed if path.endswith(".csv") and not path.startswith("data/")}
    assert {(Path(path).parent / "index.html").as_posix() for path in beside} <= SHOWN
    # The index to search in stays as it is: it holds words, and no figures.
    assert {path for path in changed - beside if not path.startswith(HASHED)} == SHOWN
    # A file that is named after its content gets another name.
    assert {path.split(".")[0] for path in changed if path.startswith(HASHED)} == set()
