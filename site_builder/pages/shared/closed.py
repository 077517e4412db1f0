"""What stands on every page of a closed year: the mark, the way to today, and what was put right since."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder import urls
from site_builder.closed_year.errata import subject_of
from site_builder.figures.corrections import corrections_of
from site_builder.figures.figure import Key
from site_builder.formats.marks import marks_in
from site_builder.frozen import frozen
from site_builder.pages.shared.site import Site
from site_builder.phrases import closed_years as words
from site_builder.phrases.figure_titles import title_of
from site_builder.phrases.proof import response_words
from site_builder.records.errata import Erratum


@frozen
class Correction:
    """One erratum: the thing it is about, with a link to its frozen page, and the text.

    `figure` is the id of the figure that it names; empty for one about a file.
    """

    figure: str
    about: str
    href: str
    text: str


@frozen
class Mark:
    """The bar above a frozen page. `today` leads to the same thing on the site of today."""

    text: str
    made: str
    today: str
    today_label: str
    years: str


def mark(site: Site, here: str) -> Mark | None:
    """The mark of the page at `here` of a closed year; None on the site of today."""
    if site.frozen is None or site.today is None:
        return None
    frozen = site.frozen
    up = urls.root_of(site.place + here)
    now = today(site, site.today, here)
    return Mark(
        text=words.state_of(frozen.year),
        made=words.established(frozen.made, drafts=frozen.drafts),
        today=urls.link(site.place + here, now),
        today_label=words.to_today(same=now == here),
        years=up + urls.YEARS,
    )


def today(site: Site, living: Site, here: str) -> str:
    """The address on the site of today of what the frozen page shows, or the nearest page above it."""
    gone = here in site.things and here not in living.things
    return f"{here.partition('/')[0]}/" if gone or here.startswith(f"{urls.PROJECTS}pagina-") else here


def corrections(site: Site, here: str) -> tuple[Correction, ...]:
    """Every correction of a closed year that the page at `here` may have to tell, newest first.

    Of those about a figure the page keeps the ones that concern what it states (`stating.py`). One about a
    file belongs on the page of that record: the letter of the year, a municipality, a project, or else the
    first page of the year.
    """
    found = []
    for year, told in site.figures.years.closed.items():
        if year > site.model.year:
            continue
        for name, erratum in corrections_of(told).items():
            figure = site.figures.named(name)
            if figure is not None:
                found.append(_of_figure(site, here, figure.key, erratum))
        found += [
            _of_record(site, here, year, erratum)
            for erratum in told.errata
            if erratum.figure is None and here == _page_of(site, year, erratum)
        ]
    return tuple(found)


def concerning(found: Iterable[Correction], texts: Iterable[str]) -> tuple[Correction, ...]:
    """The corrections of what some texts state, and those that are not about a figure."""
    about = {mark.about for text in texts for mark in marks_in(text)}
    return tuple(one for one in found if not one.figure or one.figure in about)


def _page_of(site: Site, year: int, erratum: Erratum) -> str | None:
    """The page on which the record of an erratum is told: of today for a letter, else of its closed year."""
    kind, *rest = subject_of(erratum).split("/")
    if kind in ("evaluations", "newsletters") and urls.newsletter(year) in site.things:
        return urls.newsletter(year)
    if site.frozen is None or site.frozen.year != year:
        return None
    if kind in ("municipalities", "projects"):
        page = urls.municipality(rest[0]) if kind == "municipalities" else urls.project(rest[0], rest[1])
        return page if page in site.things else urls.HOME
    return urls.HOME


def _of_figure(site: Site, here: str, key: Key, erratum: Erratum) -> Correction:
    """A correction of a figure, with a link to the page of its year that it stands on."""
    model = site.figures.years.model(key.year)
    page = urls.municipality(key.municipality) if key.municipality else urls.HOME
    if key.project:
        page = urls.project(key.municipality, key.project)
    text = words.erratum_line(erratum.date, erratum.frozen, erratum.right, erratum.reason, valued=True)
    told = _answered(site, erratum, text)
    return Correction(str(key), title_of(key, model), _closed_page(site, here, key.year, page), told)


def _answered(site: Site, erratum: Erratum, text: str) -> str:
    """A correction with what the municipality says of it, or until when it can."""
    return " ".join((text, *response_words(erratum.response, site.figures.years.today.model.passed)))


def _of_record(site: Site, here: str, year: int, erratum: Erratum) -> Correction:
    """A correction of a file, with a link to the page of its year."""
    kind = subject_of(erratum).partition("/")[0]
    abouts = {"evaluations": f"De evaluatie van {year}", "newsletters": f"De nieuwsbrief van {year}"}
    text = words.erratum_line(erratum.date, None, None, erratum.reason, valued=False)
    about, page = abouts.get(kind, f"Het jaar {year}"), _closed_page(site, here, year, here)
    return Correction("", about, page, _answered(site, erratum, text))


def _closed_page(site: Site, here: str, year: int, page: str) -> str:
    return urls.link(site.place + here, urls.year(year) + page)
