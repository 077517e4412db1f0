"""The pages that explain figures: one row per figure of the table, with what it was computed from."""

from __future__ import annotations

from dataclasses import replace

from site_builder import urls
from site_builder.closed_sites import with_years
from site_builder.figures.figure import Key
from site_builder.figures.listing import tells_of, years_told
from site_builder.history import NO_HISTORY
from site_builder.model import Model, tie
from site_builder.pages.figures.rows import MOST, explained
from site_builder.pages.figures.view import all_figures, pages
from site_builder.pages.figures.words import basis
from site_builder.pages.shared.chrome import explanation
from site_builder.pages.shared.site import Site
from site_builder.phrases.figure_titles import NAMES
from site_builder.phrases.figure_words import meaning
from site_builder.render import render
from tests.closed_sites.closing import close, erratum
from tests.exports.filled import filled
from tests.markup import parse
from tests.measures.region import region


def site_of(model: Model) -> Site:
    return Site(model=model, history=NO_HISTORY, css="assets/site.css")


def with_repository(model: Model) -> Model:
    """The same region with a place where its files are kept."""
    own = model.records.region
    settings = own.settings.model_copy(
        update={"repository": "https://github.com/regio/monitor", "fictional": False}
    )
    records = replace(model.records, region=own.model_copy(update={"settings": settings}))
    return tie(records)


def test_every_figure_of_the_table_has_its_row() -> None:
    """Each on the page that its address names, and the fragment is there."""
    site = site_of(filled())
    made = {page.address: parse(render(page).decode()) for page in pages(site)}
    for figure in site.figures.every():
        address, _, fragment = urls.figure(
            figure.id, figure.key.topic, figure.key.municipality, figure.key.year
        ).partition("#")
        rows = [row for row in made[address].all("li") if row.attributes.get("id") == fragment]
        assert len(rows) == 1, figure.id
        (stated,) = rows[0].all("data")
        assert stated.attributes["data-figure"] == figure.id


def test_the_newest_year_comes_first() -> None:
    """Every year is folded, and so is what the numbers beside a figure mean."""
    model = filled()
    settings = model.records.region.settings.model_copy(update={"report_year": 2027})
    own = model.records.region.model_copy(update={"settings": settings})
    site = site_of(tie(replace(model.records, region=own)))
    (page,) = [one for one in pages(site) if one.address == urls.figures_about("spiderweb", "", 0)]
    tree = parse(render(page).decode())
    folds = [one for one in tree.all("details") if "more" in one.classes]
    assert [one for one in folds if "open" in one.attributes] == []


def test_records_are_links_to_their_files_where_there_is_a_repository() -> None:
    """Without one the path is told; the figures that were read are links on the same page or to theirs."""
    bare, kept = site_of(filled()), site_of(with_repository(filled()))
    for site, start in ((bare, ""), (kept, "https://github.com/regio/monitor/blob/HEAD/data/")):
        here = urls.figures_about("", "els", 2026)
        parts = list(explained(site, here, 2026, site.figures.about("", "els", 2026)))
        files = {file for part in parts for file in part.files}
        assert ("municipalities/els.yaml", f"{start}municipalities/els.yaml" if start else "") in {
            (file.label, file.href) for file in files
        }
        reads = {read.label: read.href for part in parts for read in part.reads}
        assert reads["spiderweb.policy.els.level.2026"] == "#spiderweb.policy.els.level.2026"
        assert all(len(part.reads) <= MOST for part in parts)


def test_a_figure_of_a_closed_year_reads_its_frozen_records() -> None:
    """And an erratum stands with its reason in the row of its figure."""
    model = filled()
    wrong = erratum("spiderweb.policy.els.level.2026", frozen="1", right="2")
    site, _ = with_years(site_of(model), (close(model.records, 2026, errata=(wrong,)),))
    here = urls.figures_about("", "els", 2026)
    parts = list(explained(site, here, 2026, site.figures.about("", "els", 2026)))
    assert "snapshots/2026/records/municipalities/els.yaml" in {
        file.label for part in parts for file in part.files
    }
    notes = {row.id: row.note for part in parts for group in part.groups for row in group.entries if row.note}
    assert notes["spiderweb.policy.els.level.2026"] == "Er was iemand dubbel geteld."
    assert notes["profiles.els.profile.2026"].endswith("spiderweb.policy.els.level.2026")


def test_every_figure_of_the_table_stands_on_the_page_of_its_address() -> None:
    """The pages are found without making all figures, and none is left out."""
    site = site_of(filled())
    topics = (*NAMES, *(one.id for one in site.model.all_indicators))
    of_region = [figure for topic in topics for figure in site.figures.about(topic)]
    of_each = [
        figure
        for entry in site.model.municipalities
        for year in site.figures.years.with_figures
        for figure in site.figures.about("", entry.slug, year)
    ]
    told = [*of_region, *of_each]
    assert sorted(one.id for one in told) == sorted(one.id for one in site.figures.every())
    addresses = {page.address for page in pages(site)}
    assert {urls.figures_about(one.key.topic, one.key.municipality, one.key.year) for one in told} < addresses
    key = of_each[0].key
    assert key.year in years_told(site.figures, key.municipality)
    assert years_told(site.figures, "nergens") == ()
    assert not tells_of(site.figures, "niets")


def test_a_link_to_an_explanation_goes_to_the_figure_or_else_to_its_page() -> None:
    """A figure that does not stand in the table has no row to go to."""
    site = site_of(filled())
    known = site.figures.at(Key("spiderweb", "level", 2026, part="policy", municipality="els"))
    link = explanation("gemeenten/els/", known)
    assert link.href == "../../cijfers/gemeenten/els/2026/#spiderweb.policy.els.level.2026"
    nowhere = site.figures.at(Key("spiderweb", "level", 2026, part="policy", municipality="linde"))
    assert explanation("gemeenten/linde/", nowhere).href == "../../cijfers/gemeenten/linde/2026/"


def test_an_empty_region_has_its_list_too() -> None:
    """Nothing recorded is a state: the region's counts are there, and no municipality."""
    view = all_figures(site_of(region()))
    assert view.topics
    assert view.municipalities == ()
    assert "Er is nog geen gemeente met een cijfer" in render(next(iter(pages(site_of(region()))))).decode()


def test_what_a_statistic_counts_is_said_once_on_a_page() -> None:
    """A row says on how many values it rests, where that says something."""
    site = site_of(filled())
    here = urls.figures_about("", "els", 2026)
    (page,) = [one for one in pages(site) if one.address == here]
    html = render(page).decode()
    every = site.figures.about("", "els", 2026)
    assert sum(figure.key.statistic == "level" for figure in every) > 1
    assert html.count(meaning("spiderweb", "level").partition(",")[0]) == 1
    level = site.figures.at(Key("spiderweb", "level", 2026, part="policy", municipality="els"))
    assert basis(level) == "n 1 van 1, 0 onbekend"
    assert basis(replace(level, of=None, unknown=None)) == "n 1"
    assert basis(replace(level, n=None, of=None, unknown=None)) == ""


def test_figures_of_the_same_sources_share_one_list_of_them() -> None:
    """Subjects that were computed from the same things stand together; no row is lost or told twice."""
    site = site_of(filled())
    here = urls.figures_about("", "els", 2026)
    every = site.figures.about("", "els", 2026)
    parts = list(explained(site, here, 2026, every))
    assert any(len(part.groups) > 1 for part in parts)
    together = [(part.made_of, part.reads, part.files) for part in parts if len(part.groups) > 1]
    assert len(set(together)) == len(together)
    rows = [row.id for part in parts for group in part.groups for row in group.entries]
    assert sorted(rows) == sorted(figure.id for figure in every)


def test_a_subject_has_one_heading() -> None:
    """What was computed from other things follows below the heading that is there."""
    site = site_of(filled())
    bare = 0
    for page in pages(site):
        for fold in parse(render(page).decode()).all("details"):
            headings = [heading.text for heading in fold.all("h3")]
            assert len(set(headings)) == len(headings), page.address
    for year in site.figures.years.with_figures:
        for entry in site.model.municipalities:
            parts = list(explained(site, "", year, site.figures.about("", entry.slug, year)))
            bare += sum(not group.heading for part in parts for group in part.groups)
            assert all(part.groups[0].heading for part in parts[:1])
    assert bare
