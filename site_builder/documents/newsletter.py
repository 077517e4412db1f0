"""The newsletter of a year as a PDF: what its page says, with the tables that its numbers rest on inside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from site_builder import urls
from site_builder.documents.blocks import Block, blocks
from site_builder.documents.reach import Reach, reach
from site_builder.exports.tables import Cell, Table, csv_bytes
from site_builder.frozen import frozen
from site_builder.pages.newsletters.view import EvaluationPart, corrections_told, letter_of, newsletter
from site_builder.pages.newsletters.words import CORRECTED
from site_builder.pages.shared.chrome import LegendItem, Link
from site_builder.pages.shared.page import Drawing, Page, later
from site_builder.pages.shared.printed import About, Attachment, Frame, attachment, drawn, frame, whole
from site_builder.pages.shared.site import Site
from site_builder.phrases import printed as words

TABLES = ("assessments", "profiles", "indicator_years", "medians", "sessions")
"""What a document about a year counts: levels, profiles, indicators and medians of the region, sessions."""


@frozen
class NewsletterSheet:
    """Everything that newsletter.typ uses. A highlight is a text with the page that proves it."""

    frame: Frame
    kicker: str
    title: str
    lead: str
    body: tuple[Block, ...]
    highlights_heading: str
    highlights: tuple[tuple[str, Link], ...]
    corrected: str
    corrections: tuple[str, ...]
    figure: Drawing | None
    figure_heading: str
    figure_note: str
    legend: tuple[LegendItem, ...]
    evaluation: EvaluationPart | None
    data_note: str
    reach: Reach


def documents(site: Site) -> Iterator[Page]:
    """One PDF per newsletter, drafts too: they say what they are."""
    for year in site.model.records.newsletters:
        view = later(newsletter_pdf, site, year)
        file = f"newsletters/{year}.md"
        yield Page(urls.newsletter_file(year, "pdf"), "newsletter.typ", view, listed=False, made_of=file)


def data_of(site: Site, year: int) -> tuple[Attachment, ...]:
    """The rows of one year in the tables that its numbers rest on, as CSV."""
    return site.shared(_data_of, year)


def _data_of(site: Site, year: int) -> tuple[Attachment, ...]:
    tables = (of_year(table, year) for table in site.open_data.of_years() if table.name in TABLES)
    return tuple(
        attachment(f"{one.name}-{year}.csv", csv_bytes(one), f"{one.title}, {year}. {one.description}")
        for one in tables
    )


def newsletter_pdf(site: Site, year: int) -> NewsletterSheet:
    """The newsletter of one year."""
    here = urls.newsletter(year)
    own = site.closed_year(year) or site
    letter = letter_of(site, year)
    page = newsletter(site, year)

    def to(href: str) -> str:
        return whole(site, here, Link("", href)).href

    about = About(
        title=page.chrome.title,
        description=page.lead,
        kind=page.kicker,
        state="",
        day=letter.front.date,
        address=here,
        draft=letter.front.status == "draft",
    )
    attached = data_of(own, year)
    around = frame(site, about, attached)
    return NewsletterSheet(
        frame=around,
        kicker=page.kicker,
        title=page.chrome.title,
        lead=page.lead,
        body=blocks(letter.body, to),
        highlights_heading=page.highlights_heading,
        highlights=tuple((one.text, whole(site, here, one.link)) for one in page.highlights),
        corrected=CORRECTED,
        corrections=corrections_told(page),
        figure=drawn(around, page.figure.web, page.figure.desc) if page.figure is not None else None,
        figure_heading=page.figure.heading if page.figure is not None else "",
        figure_note=page.figure.note if page.figure is not None else "",
        legend=page.figure.legend if page.figure is not None else (),
        evaluation=page.evaluation,
        data_note=words.data_note([one.name for one in attached]),
        reach=reach(site, here, None, ""),
    )


def of_year(table: Table, year: int) -> Table:
    """The rows whose `year` or, without that column, `date` lies in the year; none for any other table."""
    names = [column.name for column in table.columns]
    place = next((names.index(name) for name in ("year", "date") if name in names), None)
    rows = () if place is None else tuple(row for row in table.rows if _year(row[place]) == year)
    return replace(table, rows=rows)


def _year(cell: Cell) -> Cell:
    return cell.year if isinstance(cell, date) else cell
