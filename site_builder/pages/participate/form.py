"""The form of one municipality for one year: its questions, and what the script writes the answer with."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from site_builder import urls
from site_builder.answers.answer_file import FORM, file_name
from site_builder.answers.letter import CODE, letter
from site_builder.answers.questions import NEW, Subject, subjects
from site_builder.answers.round_code import RoundCode
from site_builder.figures.bundle import Bundle
from site_builder.figures.figure import Key
from site_builder.figures.recorded import part_of, statistic_of
from site_builder.frozen import frozen
from site_builder.measures.asked import asked
from site_builder.model import MunicipalityEntry
from site_builder.pages.participate import words
from site_builder.pages.participate.measured import measured_screens
from site_builder.pages.participate.screens import (
    KnownProject,
    Screen,
    of_new,
    of_project,
    projects,
    screens,
)
from site_builder.pages.shared.chrome import NOT_EDITED, Chrome, Link, chrome
from site_builder.pages.shared.origin import Origin
from site_builder.pages.shared.page import Later, Page
from site_builder.pages.shared.security_policy import editable
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.survey import offered
from site_builder.pages.shared.writing import mail_to
from site_builder.phrases import supported as tested_words
from site_builder.records.collection import Records

_OF_PROJECT = frozenset(name for *_, names in words.OF_PROJECT for name in names)
_OF_NEW = ("name", "type", "phase", "summary", "location")
"""What the form asks of a project that the monitor has, and of one that it has not."""


@frozen
class Sending:
    """The last screen: the file, to whom it goes, how to add it to the mail, and what becomes of it.

    `mail` is None in a region that does not exist, where nobody reads mail.
    """

    file: str
    contact: str
    adding: str
    after: str
    mail: Link | None
    editor: Link | None = None


@frozen
class FormView:
    """Everything that participate_form.html uses.

    `of_project`, `of_new` and `measured` are copied by the script for each project that is chosen;
    `measured_in` are the phases to choose from, `materials` the names of the programme. `answer` is what the
    script writes the answer with, as JSON. `text` and `workbook` are the same questions, to mail or fill in.
    """

    chrome: Chrome
    code: str
    screens: tuple[Screen, ...]
    projects: tuple[KnownProject, ...]
    of_project: tuple[Screen, ...]
    of_new: tuple[Screen, ...]
    measured: tuple[Screen, ...]
    measured_in: tuple[tuple[str, str], ...]
    materials: tuple[str, ...]
    answer: str
    text: str
    sending: Sending
    workbook: Link | None
    municipality: Link
    help: Link


def pages(site: Site) -> Iterator[Page]:
    """A form for each municipality that is asked."""
    for slug, year in asked(site.model).items():
        make = partial(form, site, site.model.by_slug[slug], year)
        yield Page(urls.form(slug), "participate_form.html", Later(make))


def form(site: Site, entry: MunicipalityEntry, year: int) -> FormView:
    """The form of one municipality."""
    here, region = urls.form(entry.slug), site.model.records.region
    record = Origin(f"municipalities/{entry.slug}.yaml")
    code = RoundCode(entry.slug, year)
    every = tuple(_by_form(subjects(_own(site.model.records, entry), entry.slug, year)))
    own = tuple(projects(every))
    measured = next((one for one in every if one.sheet.part == "measurements"), None)
    known = next((one for one in every if _asks(one) == "Projecten"), None)
    lists = tuple(
        {one.sheet.part: one for one in every if one.sheet.of_projects and NEW in one.path}.values()
    )
    title = words.title(entry.name, year)
    text = letter(code, _by_letter(every), {})
    return FormView(
        chrome=chrome(
            site,
            here,
            title,
            words.FORM,
            origin=NOT_EDITED,
            scripts=("form.js",),
            trail=(urls.PARTICIPATE, (entry.name, here)),
        ),
        code=str(code),
        screens=tuple(
            screens(every, entry.record, site.model.records.spiderweb, year, held(site, entry.slug))
        ),
        projects=own,
        of_project=tuple(of_project(known, lists)) if known else (),
        of_new=(of_new(next(one for one in every if _asks(one) == f"Projecten{NEW}")),),
        measured=tuple(measured_screens(measured, blank=True)) if measured else (),
        measured_in=(*measured.sheet.keys[-1].labels.items(), ("", words.NOTHING_NEW)) if measured else (),
        materials=tuple(one.name for one in site.model.records.materials.materials),
        answer=answer_of(every, code, region.contact, words.subject(title, str(code))),
        text=text,
        sending=Sending(
            file=file_name(code),
            contact=region.contact,
            adding=words.ADDING,
            after=words.AFTER,
            mail=None
            if site.fictional
            else Link(words.OPEN_MAIL, mail_to(region.contact, words.subject(title, str(code)))),
            editor=Link(words.IN_EDITOR, urls.link(here, record.in_editor)) if editable(site) else None,
        ),
        workbook=Link(words.workbook_of(entry.name), urls.link(here, urls.survey_workbook(entry.slug)))
        if entry.slug in offered(site)
        else None,
        municipality=Link(entry.name, urls.link(here, urls.municipality(entry.slug))),
        help=Link(words.GUIDE, urls.link(here, urls.guide("medewerker"))),
    )


def _own(records: Records, entry: MunicipalityEntry) -> Records:
    """The records with this municipality and its projects alone: a form is made of nobody else's."""
    projects = {project.key: project.record for project in entry.projects}
    return replace(records, municipalities={entry.slug: entry.record}, projects=projects)


def answer_of(every: Sequence[Subject], code: RoundCode, contact: str, subject: str) -> str:
    """What the script needs to write the file and the letter just as `answers` does."""
    return json.dumps(
        {
            "gww": FORM,
            "code": str(code),
            "codeTitle": CODE,
            "file": file_name(code),
            "contact": contact,
            "subject": subject,
            "sheets": {
                name: [[one.name, one.title, one.shape] for one in sheet.values]
                for name, sheet in {_asks(one): one.sheet for one in every}.items()
            },
            "subjects": [[one.path, one.heading, _asks(one), _known(one)] for one in every],
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def _asks(subject: Subject) -> str:
    """What is asked alike: something new is asked otherwise than what the monitor has."""
    return f"{subject.sheet.name}{NEW}" if NEW in subject.path else subject.sheet.name


def _known(subject: Subject) -> Mapping[str, str]:
    """What the monitor holds of a subject, by the name of the field."""
    return {one.name: known for one in subject.fields if (known := subject.known(one))}


def _by_form(every: Sequence[Subject]) -> Iterator[Subject]:
    """What the form asks: of a project only what changes, help that is new, and no documents."""
    for one in every:
        if one.sheet.part == "documents" or (one.sheet.part == "support" and NEW not in one.path):
            continue
        if one.sheet.kind == "project" and not one.sheet.part:
            names = _OF_NEW if NEW in one.path else _OF_PROJECT
            fields = tuple(own for own in one.sheet.fields if own.role != "value" or own.name in names)
            yield replace(one, sheet=replace(one.sheet, fields=fields))
        else:
            yield one


def _by_letter(every: Sequence[Subject]) -> Iterator[Subject]:
    """What a letter asks: the same, but what was measured only at the end and while that is not known.

    Of the lists of a project only what is new, and that of a work that goes on.
    """
    ended = {one.path for one in every if one.row.cells.get("phase") in ("delivery", "stopped")}
    for one in every:
        if one.sheet.of_projects:
            asked = NEW in one.path and f"projects.{one.row.cells['project']}" not in ended
        else:
            late = one.sheet.part != "measurements" or one.row.cells["phase"] == "delivery"
            asked = late and not (one.sheet.part == "measurements" and "date" in one.row.cells)
        if asked:
            yield one


def held(site: Site, slug: str) -> Mapping[str, tuple[str, ...]]:
    """Sentences by axis, over the year that is told of; none where there is no project to tell of."""
    year, records = site.model.year, site.model.records
    recorded = site.figures.bundle(Bundle("projects", slug, year, "in_year"))
    told: dict[str, dict[str, None]] = {}
    for axis in records.spiderweb.axes:
        for condition in (one for anchor in axis.anchors for one in anchor.conditions):
            whole = "count" if condition.figure == "measured" else f"{condition.figure}_known"
            statistic, part = statistic_of(condition), part_of(condition)
            found = [
                recorded.get(Key("projects", name, year, "to_date", part=about, municipality=slug))
                for name, about in ((statistic, part), (whole, ""), (f"{statistic}_share", part))
            ]
            shown, of, share = found
            if shown is not None and of is not None and share is not None and of.count:
                line = tested_words.shows(condition, (shown, of, share), site.model.indicators)
                told.setdefault(axis.id, {})[line] = None
    return {axis: tuple(lines) for axis, lines in told.items()}
