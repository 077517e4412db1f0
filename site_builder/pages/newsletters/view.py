"""The yearly newsletter: an editorial beside what the figures of that year show (plan 04.07)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from site_builder import urls
from site_builder.formats import date_long
from site_builder.frozen import frozen
from site_builder.model import Model
from site_builder.pages.newsletters import words
from site_builder.pages.newsletters.figure import LetterFigure, letter_figure, letter_picture
from site_builder.pages.newsletters.findings import Highlight, highlights
from site_builder.pages.shared.area import Area
from site_builder.pages.shared.chrome import Badge, Chrome, Link, chrome
from site_builder.pages.shared.closed import concerning
from site_builder.pages.shared.markdown import markdown
from site_builder.pages.shared.origin import Origin
from site_builder.pages.shared.page import Page, later
from site_builder.pages.shared.printed import pdf_link, region_links
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.whole_addresses import base_of
from site_builder.phrases.closed_years import newsletter_source
from site_builder.phrases.decisions import decided, kind_of
from site_builder.records.choices import STATUSES
from site_builder.records.collection import NewsletterFile
from site_builder.records.evaluation import Change, Evaluation


@frozen
class Issue:
    """One newsletter in the list."""

    year: str
    title: str
    href: str
    date: str
    day: str
    lead: str
    badge: Badge | None


@frozen
class NewslettersView:
    """Everything that newsletters.html uses."""

    chrome: Chrome
    title: str
    lead: str
    issues: tuple[Issue, ...]
    papers: tuple[Link, ...]


@frozen
class Decision:
    """One decision of the evaluation, with its kind, its theme or none, and its municipality or none."""

    kind: str
    text: str
    theme: str
    municipality: Link | None


@frozen
class EvaluationPart:
    """The evaluation of a year."""

    heading: str
    day: str
    badge: Badge
    conclusions: tuple[str, ...]
    decided: str
    decisions: tuple[Decision, ...]


@frozen
class Sending:
    """The forms in which the newsletter can be sent; `note` says what is not in them, or is empty."""

    heading: str
    caption: str
    forms: tuple[Link, ...]
    note: str


@frozen
class NewsletterView:
    """Everything that newsletter.html uses; `body` is HTML made of the editorial.

    `send` is None where no e-mail could be made of it.
    """

    chrome: Chrome
    kicker: str
    lead: str
    badge_label: Badge
    body: Markup
    highlights_heading: str
    highlights: tuple[Highlight, ...]
    figure: LetterFigure | None
    evaluation: EvaluationPart | None
    numbers: str
    numbers_link: Link | None
    pdf: Link | None
    send: Sending | None
    previous: Link | None
    next: Link | None


def pages(site: Site) -> Iterator[Page]:
    """The list of newsletters, and every newsletter."""
    yield Page(urls.NEWSLETTERS, "newsletters.html", later(newsletters, site))
    for year in site.model.records.newsletters:
        yield Page(urls.newsletter(year), "newsletter.html", later(taken_along, site, year))
        if site.frozen is None and _figure(site, year) is not None:
            picture, file = later(_picture, site, year), f"newsletters/{year}.md"
            yield Page(urls.newsletter_picture(year), "newsletter_web.svg", picture, False, file)


def _figure(site: Site, year: int) -> LetterFigure | None:
    return letter_figure(site.closed_year(year) or site, year)


def _picture(site: Site, year: int) -> object:
    figure = _figure(site, year)
    return letter_picture(site, figure) if figure is not None else None


def newsletters(site: Site) -> NewslettersView:
    """All newsletters, newest first."""
    here = urls.NEWSLETTERS
    letters = site.model.records.newsletters
    drafts = [year for year, letter in letters.items() if letter.front.status == "draft"]
    title = words.index_headline(tuple(letters), drafts, site.model.records.region.from_year)
    lead = "Elk jaar vertelt de regio wat lukte, wat niet lukte en wat zij daarvan leerde."
    return NewslettersView(
        chrome=chrome(site, here, "Nieuwsbrief", f"{title} {lead}", origin=Origin("newsletters/")),
        title=title,
        lead=lead,
        issues=tuple(_issue(here, year, letters[year]) for year in sorted(letters, reverse=True)),
        papers=region_links(site, here),
    )


def _issue(here: str, year: int, letter: NewsletterFile) -> Issue:
    front = letter.front
    return Issue(
        year=str(year),
        title=front.title,
        href=urls.link(here, urls.newsletter(year)),
        date=front.date.isoformat(),
        day=date_long(front.date),
        lead=front.lead,
        badge=_badge(front.status) if front.status == "draft" else None,
    )


def _badge(status: str) -> Badge:
    return Badge(STATUSES[status], "concept" if status == "draft" else "confirmed")


def taken_along(site: Site, year: int) -> NewsletterView:
    """The newsletter of one year with its other forms, which are made of what it says."""
    here = urls.newsletter(year)
    return replace(
        newsletter(site, year),
        pdf=pdf_link(site, here, urls.newsletter_file(year, "pdf"), f"Nieuwsbrief {year}"),
        send=_sending(site, here, year) if site.sendable(year) else None,
    )


def letter_of(site: Site, year: int) -> NewsletterFile:
    """The letter as it was written; of a closed year as it was then. Raises KeyError where there is none."""
    own = site.closed_year(year) or site
    return own.model.records.newsletters.get(year) or site.model.records.newsletters[year]


def newsletter(site: Site, year: int) -> NewsletterView:
    """What the newsletter of one year says. Of a closed year all of it is taken from that year."""
    here = urls.newsletter(year)
    closed = site.closed_year(year)
    own, place = (site, "") if closed is None else (closed, closed.place)
    fixed = own.frozen is not None and own.frozen.year == year
    records = own.model.records
    letter = letter_of(site, year)
    front = letter.front
    years = sorted(site.model.records.newsletters)
    index = years.index(year)
    evaluation = records.evaluations.get(year)
    found = tuple(highlights(own, year, place))
    return NewsletterView(
        chrome=chrome(
            site,
            here,
            front.title,
            front.lead,
            origin=Origin(f"newsletters/{year}.md"),
            trail=(urls.NEWSLETTERS, (str(year), here)),
        ),
        kicker=f"Nieuwsbrief {year} · {date_long(front.date)}",
        lead=front.lead,
        badge_label=_badge(front.status),
        body=markdown(letter.body),
        highlights_heading=f"Wat de cijfers van {year} laten zien",
        highlights=found,
        figure=letter_figure(own, year),
        evaluation=evaluation_part(own.model, here, evaluation, place) if evaluation is not None else None,
        numbers=newsletter_source(year) if fixed else "",
        numbers_link=Link(f"De site van eind {year}", urls.link(here, place)) if place else None,
        pdf=None,
        send=None,
        previous=_to(here, years[index - 1]) if index else None,
        next=_to(here, years[index + 1]) if index + 1 < len(years) else None,
    )


def corrections_told(page: NewsletterView) -> tuple[str, ...]:
    """The corrections of what the letter states, for forms of it that are no page."""
    figure = page.figure
    parts = () if figure is None else (figure.heading, *(cell.text for row in figure.rows for cell in row))
    texts = (*(one.text for one in page.highlights), *parts)
    return tuple(f"{one.about}: {one.text}" for one in concerning(page.chrome.corrections, texts))


def _sending(site: Site, here: str, year: int) -> Sending:
    return Sending(
        heading=words.SEND,
        caption=words.SEND_CAPTION,
        forms=tuple(
            Link(label, urls.link(here, urls.newsletter_file(year, form)))
            for form, label in words.SEND_FORMS.items()
        ),
        note="" if base_of(site) else words.NO_ADDRESS,
    )


def _to(here: str, year: int) -> Link:
    return Link(f"Nieuwsbrief {year}", urls.link(here, urls.newsletter(year)))


def evaluation_part(model: Model, here: str, evaluation: Evaluation, place: str = "") -> EvaluationPart:
    """The evaluation of a year for the page at `here`; `place` is where the pages it names stand."""
    draft = evaluation.status == "draft"
    return EvaluationPart(
        heading=words.conclusions_heading(
            len(evaluation.conclusions), len(evaluation.changes), evaluation.year, draft=draft
        ),
        day=date_long(evaluation.date),
        badge=_badge(evaluation.status),
        conclusions=evaluation.conclusions,
        decided=decided(draft=draft),
        decisions=tuple(_decision(model, here, one, place, draft=draft) for one in evaluation.changes),
    )


def _decision(model: Model, here: str, change: Change, place: str, *, draft: bool) -> Decision:
    themes = model.records.action_lines.themes_of_goals
    entry = model.by_slug.get(change.municipality or "")
    return Decision(
        kind=kind_of(change.kind, draft=draft),
        text=change.text,
        theme=themes.get(change.goal or "", ""),
        municipality=Link(entry.name, urls.link(here, place + urls.municipality(entry.slug)))
        if entry
        else None,
    )


AREA = Area(pages, {"newsletters.html": "Alle nieuwsbrieven", "newsletter.html": "Nieuwsbrief"}, shown="both")
