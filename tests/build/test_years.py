"""Closed years in a built site: below it, marked, linked both ways, and each with the numbers of then."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from site_builder import urls
from site_builder.build import build, build_site
from site_builder.built import Before
from tests.baseline.demo import Demo
from tests.build.reading import text_of
from tests.checks import link_problems, sitemap_addresses
from tests.closing.years import TODAY, closed_region, spoil
from tests.some import of, some

PLACE = urls.year(2026)
HOME = "index.html"
TOLD = (
    *(f"{PLACE}*", "gemeenten/*.html", "nieuwsbrief/*.html", "over/index.html"),
    "files.data_files.of_municipality duinbergen",
)
ADDRESS = "https://monitor.voorbeeld.example"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A small region that closed 2026."""
    return closed_region(tmp_path / "data")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """What is told of 2026, and what it is about."""
    data = closed_region(tmp_path_factory.mktemp("closed") / "data")
    return some(data, TODAY, *TOLD).files


def test_the_site_of_a_closed_year_stands_below_todays(data: Path, tmp_path: Path) -> None:
    """Every page is marked, no link leads nowhere, and there is no second style sheet or script."""
    region = data / "programme/region.yaml"
    spoil(region, "  fictional: true\n  as_of: 2027-06-01\n", f"  address: {ADDRESS}\n  demo_site: never\n")
    # All but the pictures to share, which no page of a closed year leads to.
    built = build_site(data, tmp_path / "out", today=TODAY, known=Before(None, share=of("*[!g]", "*.svg")))
    assert built.pages > 0, built.problems
    files = {
        path.relative_to(tmp_path / "out").as_posix(): path.read_bytes()
        for path in (tmp_path / "out").rglob("*")
        if path.is_file()
    }
    frozen = {
        path: content.decode()
        for path, content in files.items()
        if path.startswith(PLACE) and path.endswith(".html")
    }
    assert {f"{PLACE}index.html", f"{PLACE}gemeenten/index.html", f"{PLACE}data/index.html"} <= frozen.keys()
    for path, text in frozen.items():
        assert "Stand van 31 december 2026" in text, path
        assert "(eind 2026)" in text, path
        address = path.removesuffix("index.html")
        assert f'<link rel="canonical" href="{ADDRESS}/{address}">' in text, path
        assert ('<meta name="robots" content="noindex">' in text) is (path != f"{PLACE}index.html"), path
    assert not [path for path in files if path.startswith(PLACE) and path.endswith((".css", ".js"))]
    assert not [path for path in files if path.startswith((f"{PLACE}zoeken", f"{PLACE}vergelijken"))]
    assert link_problems(tmp_path / "out", [tmp_path / "out" / path for path in (*frozen, HOME)]) == ()
    listed = [one for one in sitemap_addresses(tmp_path / "out") if one.startswith(urls.YEARS)]
    assert listed == [urls.YEARS, PLACE]


def test_todays_pages_lead_to_the_years(files: Mapping[str, bytes]) -> None:
    """Each page of which there is an earlier one, and the footer of every page."""
    assert f'href="../../{PLACE}gemeenten/duinbergen/"' in files["gemeenten/duinbergen/index.html"].decode()
    assert 'href="../jaren/"' in files["over/index.html"].decode()
    assert PLACE not in files["over/index.html"].decode()


def test_a_closed_year_does_not_change_when_the_records_do(data: Path, files: Mapping[str, bytes]) -> None:
    """Another level for 2026 changes the record in the open data; the year speaks from what was closed.

    Every byte of the frozen year stays, and today's pages go on saying what was closed: a mistake in it is
    put right with an erratum.
    """
    record = data / "municipalities/duinbergen.yaml"
    text = record.read_text(encoding="utf-8")
    assert "year: 2026" in text
    level = re.search(r"level: ([0-4])", text)
    assert level is not None
    other = "1" if level[1] != "1" else "3"
    record.write_text(f"{text[: level.start()]}level: {other}{text[level.end() :]}", encoding="utf-8")
    after = some(data, TODAY, *TOLD).files
    changed = {path for path in files if files[path] != after.get(path)}
    assert "api/v1/municipalities/duinbergen.json" in changed
    assert "gemeenten/duinbergen/index.html" not in changed
    assert not [path for path in changed if path.startswith(PLACE)]
    assert "nieuwsbrief/2026/index.html" not in changed


def test_the_newsletter_of_a_closed_year_says_where_its_numbers_come_from(
    files: Mapping[str, bytes],
) -> None:
    """And proves them with the pages of that year."""
    assert "komen uit het vastgestelde jaar 2026" in text_of(files, urls.newsletter(2026))
    assert f'href="../../{PLACE}gemeenten/"' in files["nieuwsbrief/2026/index.html"].decode()
    own = files[f"{PLACE}nieuwsbrief/2026/index.html"].decode()
    assert 'href="../../gemeenten/"' in own


def test_a_correction_stands_on_the_frozen_page(data: Path) -> None:
    """On the page of the municipality whose record it is about, in its year, and on no other."""
    (data / "errata").mkdir()
    (data / "errata/2026.yaml").write_text(
        "year: 2026\nerrata:\n  - date: 2027-05-01\n    record: municipalities/duinbergen.yaml\n"
        "    reason: Er was <iemand> dubbel geteld.\n",
        encoding="utf-8",
    )
    files = some(data, TODAY, "jaren/index.html", f"{PLACE}gemeenten/*", "gemeenten/*.html").files
    line = "Verbetering van 1 mei 2027. Er was <iemand> dubbel geteld."
    assert line in text_of(files, f"{PLACE}gemeenten/duinbergen/")
    for elsewhere in (urls.YEARS, f"{PLACE}gemeenten/oost-ravel/", "gemeenten/duinbergen/"):
        assert line not in text_of(files, elsewhere)
    assert b"<iemand>" not in files[f"{PLACE}gemeenten/duinbergen/index.html"]


def test_a_closed_year_that_changed_is_not_built(data: Path) -> None:
    """One byte is enough: the problem names the file, and no site is made."""
    spoil(data / "snapshots/2026/records/municipalities/duinbergen.yaml", "name:", "name: ")
    built = build(data, today=TODAY)
    assert built.files == {}
    wrong = [one for one in built.problems if one.severity == "error" and "duinbergen" in one.path]
    assert len(wrong) == 1


def test_what_is_gone_leads_to_the_page_above_it(data: Path) -> None:
    """A frozen page stays, and its way to today ends on a page that is there."""
    (gone,) = (data / "projects/oost-ravel").iterdir()
    gone.unlink()
    built = some(data, TODAY, f"{PLACE}projecten/*")
    page = built.files[f"{PLACE}projecten/oost-ravel/{gone.stem}/index.html"].decode()
    assert "Deze pagina is er nu niet meer" in page
    assert 'href="../../../../../projecten/"' in page


def test_the_demo_shows_four_closed_years(demo: Demo) -> None:
    """Its levels rose in 2028: the page of each year has those of then."""
    page = f"{urls.INDICATORS}herkomst-materiaal/"
    assert "65%" in text_of(demo.files, urls.year(2028) + page)
    assert "65%" not in text_of(demo.files, urls.year(2027) + page)
    text = text_of(demo.files, urls.YEARS)
    assert "2026 tot en met 2029 zijn vastgesteld. 2030 nog niet." in text
    assert "Eikenmark deed niet meer mee" in text
    assert "het prestatieniveau ging van 62% naar 65%" in text
