"""What stands on every page of a closed year: the mark, the way to today, and what was put right since."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder import urls
from site_builder.frozen.errata import errata_for, subject_of
from site_builder.records.errata import Erratum
from site_builder.sentences import frozen as words
from site_builder.views.site import Site


@dataclass(frozen=True, slots=True)
class Correction:
    """One erratum: the thing it is about, with a link to its frozen page, and the text."""

    about: str
    href: str
    text: str


@dataclass(frozen=True, slots=True)
class Mark:
    """The bar above a frozen page. `today` leads to the same thing on the site of today."""

    text: str
    made: str
    today: str
    today_label: str
    years: str
    errata: tuple[Correction, ...]


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
        errata=corrections(site, here, here),
    )


def today(site: Site, living: Site, here: str) -> str:
    """The address on the site of today of what the frozen page shows, or the nearest page above it."""
    gone = here in site.things and here not in living.things
    return f"{here.partition('/')[0]}/" if gone or here.startswith(f"{urls.PROJECTS}pagina-") else here


def corrections(site: Site, here: str, page: str, place: str = "") -> tuple[Correction, ...]:
    """The errata of a closed year that belong on a page of it, with links from `here`, newest first.

    `here` and `page` differ where a page of today tells of the closed year, which then stands at `place`.
    """
    if site.frozen is None:
        return ()
    found = errata_for(site.frozen.errata)
    return tuple(
        _correction(site, here, one, place) for one in found if concerns(site, subject_of(one), page)
    )


def concerns(site: Site, subject: str, page: str) -> bool:
    """Whether a page of a closed year shows the figure or the record that a correction is about.

    Rather on one page too many than on one too few: a page that sums figures up shows the corrections of all.
    """
    kind, *rest = subject.split("/")
    owner = f"{rest[0]}/" if rest else ""
    section = page.partition("/")[0] + "/" if page else ""
    if kind == "programme" or page == urls.HOME or section in (urls.CHANGED, urls.DATA):
        return True
    if section == urls.NEWSLETTERS:
        return site.frozen is not None and page in (urls.NEWSLETTERS, urls.newsletter(site.frozen.year))
    if section == urls.IMPACTLABS:
        return kind == "impactlabs" or "attendance" in rest or "series" in rest
    if section == urls.MUNICIPALITIES and page != section:
        return kind in ("municipalities", "projects") and page == urls.MUNICIPALITIES + owner
    if section == urls.PROJECTS and kind == "projects":
        own = urls.project(rest[0], rest[1]) if len(rest) > 1 else ""
        return page == own or page not in site.things
    if section == urls.INDICATORS:
        named = [one for one in rest if urls.indicator(one) in site.things]
        return page == section or not named or page in map(urls.indicator, named)
    return section in (urls.MUNICIPALITIES, urls.PATHS) and kind in ("municipalities", "projects", "region")


def _correction(site: Site, here: str, erratum: Erratum, place: str) -> Correction:
    kind, *rest = subject_of(erratum).split("/")
    address, about = urls.HOME, "De regio"
    letter = urls.newsletter(site.model.year)
    if kind in ("evaluations", "newsletters") and letter in site.things:
        address, about = letter, "De evaluatie" if kind == "evaluations" else "De nieuwsbrief"
    owner = site.model.by_slug.get(rest[0]) if kind in ("municipalities", "projects") and rest else None
    if owner is not None:
        address, about = urls.municipality(owner.slug), owner.name
        project = next((p for p in owner.projects if kind == "projects" and p.slug in rest[1:2]), None)
        if project is not None:
            address, about = urls.project(*project.key), f"{project.record.name} ({owner.name})"
    titles = site.frozen.titles if site.frozen is not None else {}
    return Correction(
        about=titles.get(erratum.figure or "", about),
        href=urls.link(here, place + address),
        text=words.erratum_line(
            erratum.date,
            erratum.frozen,
            erratum.right,
            erratum.reason,
            valued=erratum.figure is not None,
        ),
    )
