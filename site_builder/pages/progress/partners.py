"""What partners of the programme answered, by their role (plan 03, 'Jaarlijkse evaluatie')."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_builder import urls
from site_builder.charts.row_bar import RowBar, row_bar
from site_builder.figures.figure import Figure, Key
from site_builder.formats import date_long, listing, lower_first
from site_builder.frozen import frozen
from site_builder.pages.shared.chrome import NOT_EDITED, Chrome, SourceLine, chrome, source_line
from site_builder.pages.shared.page import Page, later
from site_builder.pages.shared.site import Site
from site_builder.phrases.stated import counted, part
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
    finding: str
    unasked: str
    surveys: tuple[SurveyPart, ...]


TITLE = "Wat partners zeggen"
FINDING = "Hoe vaak elk antwoord is gekozen, per groep. Wie wat koos, wordt nergens bewaard."
NOTHING = "Er is nog geen enquête onder marktpartijen, provincie of projectleiders vastgelegd."
SEVERAL = "Meer antwoorden waren mogelijk."


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
        chrome=chrome(site, here, TITLE, FINDING, origin=NOT_EDITED, trail=(urls.PROGRESS,)),
        finding=FINDING if every else NOTHING,
        unasked=unasked([name for code, name in PARTNERS.items() if code not in asked]) if every else "",
        surveys=tuple(_survey(site, year, one) for year, one in every),
    )


def _at(site: Site, statistic: str, year: int, part: str) -> Figure:
    return site.figures.at(Key("partners", statistic, year, part=part))


def _survey(site: Site, year: int, one: PartnerSurvey) -> SurveyPart:
    answered, asked = (_at(site, name, year, one.id) for name in ("answered", "asked"))
    return SurveyPart(
        id=f"enquete-{year}-{one.id}",
        heading=heading(PARTNERS[one.partner], answered, asked),
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
        note=SEVERAL if one.several else "",
        answers=tuple(
            AnswerRow(
                choice.text,
                counted(_at(site, "chosen", year, f"{part}.{place}")),
                row_bar(float(choice.count), None, None, float(max(answered, 1))),
            )
            for place, choice in enumerate(one.choices, start=1)
        ),
    )


def heading(group: str, answered: Figure, asked: Figure) -> str:
    """Who answered, of how many that were asked as far as that is known."""
    year = answered.key.year
    if asked.known:
        return f"{group}, {year}: {part(answered, asked)} antwoordden"
    return f"{group}, {year}: {counted(answered, 'antwoord', 'antwoorden')}"


def unasked(groups: Sequence[str]) -> str:
    """Of which groups nothing is known; empty where each answered."""
    return f"Nog niet gevraagd: {listing([lower_first(one) for one in groups])}." if groups else ""
