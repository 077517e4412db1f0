"""What partners of the programme answered, by their role (plan 03, 'Jaarlijkse evaluatie')."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder import urls
from site_builder.charts.row_bar import RowBar, row_bar
from site_builder.figures.figure import Figure, Key
from site_builder.formats import date_long
from site_builder.frozen import frozen
from site_builder.pages.progress import partner_words as words
from site_builder.pages.shared.chrome import Chrome, Link, SourceLine, chrome, crumbs, source_line
from site_builder.pages.shared.page import Page, later
from site_builder.pages.shared.site import Site
from site_builder.phrases.stated import counted
from site_builder.records.partners import PARTNERS, PartnerSurvey, SurveyQuestion


@frozen
class AnswerRow:
    """One answer with how often it was chosen, of all who answered."""

    text: str
    count: str
    bar: RowBar


@frozen
class QuestionPart:
    """One question with its answers in the order of the survey."""

    text: str
    note: str
    answers: tuple[AnswerRow, ...]


@frozen
class SurveyPart:
    """One survey among one group."""

    id: str
    heading: str
    caption: str
    summary: str
    questions: tuple[QuestionPart, ...]
    source: SourceLine | None


@frozen
class PartnersView:
    """Everything that partners.html uses; the newest year first."""

    chrome: Chrome
    crumbs: tuple[Link, ...]
    title: str
    finding: str
    unasked: str
    surveys: tuple[SurveyPart, ...]


def pages(site: Site) -> Iterator[Page]:
    """The page of the surveys among partners."""
    yield Page(urls.PARTNERS, "partners.html", later(partners, site))


def partners(site: Site) -> PartnersView:
    """The page of the surveys among partners."""
    here = urls.PARTNERS
    held = [(year, site.figures.years.model(year).records.partners.get(year)) for year in site.model.years]
    every = [(year, one) for year, own in reversed(held) if own is not None for one in own.surveys]
    asked = {survey.partner for _, survey in every}
    return PartnersView(
        chrome=chrome(site, here, words.TITLE, words.FINDING, edit=False),
        crumbs=crumbs(here, ("Voortgang", urls.PROGRESS), (words.TITLE, here)),
        title=words.TITLE,
        finding=words.FINDING if every else words.NOTHING,
        unasked=words.unasked([name for code, name in PARTNERS.items() if code not in asked])
        if every
        else "",
        surveys=tuple(_survey(site, year, one) for year, one in every),
    )


def _at(site: Site, statistic: str, year: int, part: str) -> Figure:
    return site.figures.at(Key("partners", statistic, year, part=part))


def _survey(site: Site, year: int, one: PartnerSurvey) -> SurveyPart:
    answered, asked = (_at(site, name, year, one.id) for name in ("answered", "asked"))
    return SurveyPart(
        id=f"enquete-{year}-{one.id}",
        heading=words.heading(PARTNERS[one.partner], answered, asked),
        caption=f"Enquête tot en met {date_long(one.date)}.",
        summary=(one.summary or "").strip(),
        questions=tuple(
            _question(site, year, f"{one.id}.{number}", one.answered, question)
            for number, question in enumerate(one.questions, start=1)
        ),
        source=source_line(one.source) if one.source is not None else None,
    )


def _question(site: Site, year: int, part: str, answered: int, one: SurveyQuestion) -> QuestionPart:
    return QuestionPart(
        text=one.text,
        note=words.SEVERAL if one.several else "",
        answers=tuple(
            AnswerRow(
                choice.text,
                counted(_at(site, "chosen", year, f"{part}.{place}")),
                row_bar(float(choice.count), None, None, float(max(answered, 1))),
            )
            for place, choice in enumerate(one.choices, start=1)
        ),
    )
