"""Per municipality a message with all that it needs to answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from site_builder import urls
from site_builder.answers.fields import Field
from site_builder.answers.letter import letter
from site_builder.answers.questions import Subject, subjects
from site_builder.answers.round_code import RoundCode
from site_builder.answers.template_rows import template
from site_builder.ask import words
from site_builder.exports.calendar import Event, calendar
from site_builder.frozen import frozen
from site_builder.mail.addresses import Addresses
from site_builder.mail.draft import Attached, draft
from site_builder.measures.round import Round, round_of
from site_builder.model import Model
from site_builder.render import tokens
from site_builder.workbooks.book import survey_workbook

XLSX = ("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet")
UNASKED = frozenset(("date", "method"))
"""What an answer in a mail says by itself: its day, and that it is one."""


@frozen
class Asking:
    """What is asked: about which year, until which day if there is one, of whom, and if it is a reminder."""

    model: Model
    year: int
    today: date
    until: date | None
    addresses: Addresses
    remind: bool
    forms: Mapping[str, str]
    """The whole address of each municipality's form; none for a site without an address."""


def mails(asking: Asking) -> Mapping[str, bytes]:
    """The messages by the name of their file. Who answered everything gets no reminder."""
    made = {}
    for slug in asking.addresses.by_municipality:
        answered = round_of(asking.model, asking.model.by_slug[slug], asking.year)
        if not asking.remind or answered.missing:
            made[f"{slug}.eml"] = _mail(asking, slug, answered)
    return made


def _mail(asking: Asking, slug: str, answered: Round) -> bytes:
    records, year = asking.model.records, asking.year
    name, code = answered.entry.name, RoundCode(slug, year)
    book = f"gegevens-{year}-{slug}.xlsx"
    made = template(records, year, {slug: name})
    attached = [Attached(book, XLSX, survey_workbook(made, tokens()))]
    if asking.until is not None:
        attached.append(
            Attached(
                f"laatste-dag-{year}.ics",
                ("text", "calendar"),
                _day(asking, name, code),
            )
        )
    region = records.region
    return draft(
        words.subject(name, year, str(code), remind=asking.remind),
        [asking.addresses.by_municipality[slug]],
        (region.organiser, region.contact),
        asking.today,
        "\n\n".join(_text(asking, answered, book, subjects(records, slug, year))) + "\n",
        attached,
    )


def _text(asking: Asking, answered: Round, book: str, every: tuple[Subject, ...]) -> Iterator[str]:
    region, name, slug = (
        asking.model.records.region,
        answered.entry.name,
        answered.entry.slug,
    )
    yield words.GREETING
    opening = words.opening(
        name,
        asking.year,
        region.programme,
        asking.until,
        answered.missing,
        remind=asking.remind,
    )
    yield opening
    yield "U kiest hoe u antwoordt:"
    yield "\n".join(f"- {way}" for way in words.ways(asking.forms.get(slug, ""), book))
    yield words.instructions(region.contact)
    yield _before(asking, answered)
    yield f"{words.CLOSING}\n{region.organiser}"
    yield f"{words.QUESTIONS}\n{'-' * len(words.QUESTIONS)}"
    typed = tuple(_typed(every, answered))
    asked = {
        one.question(field): field
        for one in typed
        for field in one.fields
        if field.name not in UNASKED and (not asking.remind or _is_open(one, field, answered))
    }
    yield "\n".join(words.typing(asked.values(), book, form=slug in asking.forms))
    blank = dict.fromkeys(asked, "")
    yield letter(RoundCode(slug, asking.year), typed, blank).rstrip("\n")


def _typed(every: tuple[Subject, ...], answered: Round) -> Iterator[Subject]:
    """The spiderweb where something in it is open, or nothing is anywhere; and the sessions that are open."""
    open_parts = {part.part: part.keys for part in answered.missing}
    scanned = not open_parts or "spiderweb" in open_parts or "needs" in open_parts
    for subject in every:
        of_session = subject.sheet.part == "attendance"
        session = subject.path.partition(".")[2]
        if (
            session in open_parts.get("attendance", ())
            if of_session
            else (scanned and subject.sheet.part == "assessments")
        ):
            yield subject


def _is_open(subject: Subject, field: Field, answered: Round) -> bool:
    """Whether a reminder asks it: what has no answer yet, and of an axis with a level no evidence either."""
    axes = next((part.keys for part in answered.missing if part.part == "spiderweb"), ())
    of_axis = field.name.startswith("levels.")
    return field.name.split(".")[1] in axes if of_axis else not subject.known(field)


def _before(asking: Asking, answered: Round) -> str:
    """The last answer before this year. Where nobody was asked yet, nobody owes one."""
    earlier = [one for one in answered.entry.its.assessments if one.year < asking.year]
    last = max(earlier, key=lambda one: one.year, default=None)
    if last is not None:
        axes = asking.model.records.spiderweb.axes
        levels = [
            (axis.short_name, last.levels[axis.id].level if axis.id in last.levels else None) for axis in axes
        ]
        return words.before(last.year, levels)
    year = asking.year - 1
    asked = any(one.assessment(year) is not None for one in asking.model.municipalities)
    return words.no_answer(year) if asked and answered.entry.takes_part_in(year) else words.FIRST


def _day(asking: Asking, name: str, code: RoundCode) -> bytes:
    assert asking.until is not None  # noqa: S101  # only then there is a day
    domain = asking.model.records.region.contact.rpartition("@")[2]
    event = Event(
        uid=f"{code}@{re.sub(r'[^A-Za-z0-9.-]+', '-', domain)}",
        stamp=asking.today,
        day=asking.until,
        starts=None,
        ends=None,
        title=words.deadline(name, asking.year),
        cancelled=False,
        category=asking.model.records.region.programme,
    )
    return calendar(words.deadline(name, asking.year), [event])


def forms(model: Model) -> Mapping[str, str]:
    """The whole address of the form of each municipality; none for a site without an address."""
    address, slugs = model.records.region.settings.address, [one.slug for one in model.municipalities]
    if address is None:
        return {}
    return {slug: f"{address.rstrip('/')}/{urls.form(slug)}" for slug in slugs}
