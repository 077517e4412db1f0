"""A newsletter as every form of it needs it: the page's view, with whole links or none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from site_builder import urls
from site_builder.documents.blocks import Block, blocks
from site_builder.frozen import frozen
from site_builder.mail import words
from site_builder.pages.newsletters.figure import LetterFigure
from site_builder.pages.newsletters.view import EvaluationPart, corrections_told, letter_of, newsletter
from site_builder.pages.newsletters.words import CORRECTED
from site_builder.pages.shared.chrome import Link
from site_builder.pages.shared.colours import dark, light
from site_builder.pages.shared.printed import whole
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.whole_addresses import absolute


@frozen
class Letter:
    """Everything that an e-mail, its HTML and its plain text say.

    A link without an address is text, as all are as long as the site has none; `page` leads to the page of
    the newsletter. `notice` says that it is a draft, or that the region is made up. `colours` and `night` are
    those of the light and the dark scheme.
    """

    year: int
    day: date
    subject: str
    sender: str
    contact: str
    brand: str
    region: str
    notice: str
    kicker: str
    title: str
    lead: str
    body: tuple[Block, ...]
    highlights_heading: str
    highlights: tuple[tuple[str, Link], ...]
    figure: LetterFigure | None
    picture_note: str
    evaluation: EvaluationPart | None
    numbers: str
    corrected: str
    corrections: tuple[str, ...]
    page: Link
    footer: str
    colours: Mapping[str, str]
    night: Mapping[str, str]


def letter(site: Site, year: int) -> Letter:
    """The newsletter of one year. Raises KeyError where there is none."""
    here = urls.newsletter(year)
    region = site.model.records.region
    front = letter_of(site, year)
    page = newsletter(site, year)

    def to(link: Link) -> Link:
        return whole(site, here, link)

    draft = front.front.status == "draft"
    before = [] if page.figure is None else [one.text for one in page.figure.legend if one.key == "previous"]
    return Letter(
        year=year,
        day=front.front.date,
        subject=words.subject(page.chrome.title, region.programme, year, draft=draft),
        sender=region.organiser,
        contact=region.contact,
        brand=region.programme,
        region=region.short_name,
        notice=words.notice(draft=draft, fictional=site.fictional),
        kicker=page.kicker,
        title=page.chrome.title,
        lead=page.lead,
        body=blocks(front.body, lambda href: to(Link("", href)).href, top=2),
        highlights_heading=page.highlights_heading,
        highlights=tuple((one.text, to(one.link)) for one in page.highlights),
        figure=page.figure,
        picture_note=words.picture_note(year, before),
        evaluation=_evaluated(site, here, page.evaluation) if page.evaluation is not None else None,
        numbers=page.numbers,
        corrected=CORRECTED,
        corrections=corrections_told(page),
        page=Link(words.READ_ON_SITE, absolute(site, here)),
        footer=words.footer(region.organiser, region.programme),
        colours=light(site.tokens),
        night={**light(site.tokens), **dark(site.tokens)},
    )


def _evaluated(site: Site, here: str, part: EvaluationPart) -> EvaluationPart:
    """As the page has it, with whole links."""
    return replace(
        part,
        decisions=tuple(
            replace(one, municipality=whole(site, here, one.municipality)) if one.municipality else one
            for one in part.decisions
        ),
    )
