"""What a municipality is asked as screens: one question at a time, with what is known of it beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from site_builder.answers.fields import Field
from site_builder.answers.questions import Subject
from site_builder.answers.survey import FIGURES
from site_builder.formats import date_long
from site_builder.pages.participate import words
from site_builder.records.municipality import Assessment, Municipality
from site_builder.records.spiderweb import Axis, Spiderweb

_LINE = 500
"""A text that may be longer than this has room for more than a line."""
_LIST = 8
"""More choices than this stand in a list that opens."""


@dataclass(frozen=True, slots=True)
class Option:
    """One choice: what is written down, its words, a small line below it, and when it was the answer."""

    value: str
    text: str
    note: str = ""
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """One field to fill in.

    `shape` says what belongs there and `limits` within which bounds, as the record does. `group` is what
    belongs together: a `required` field is asked for as soon as something else of its group is filled in.
    `known` is what was answered before, in words. `picked` from a list that opens: one among many.
    """

    name: str
    title: str
    about: str
    shape: str
    group: str
    required: bool
    limits: Mapping[str, str]
    options: tuple[Option, ...] = ()
    known: str = ""
    long: bool = False
    picked: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """What is asked of one subject. `fixed` is written down as soon as something else is filled in.

    `asked`: what is required is so even while nothing else is filled in. `spare`: seen once it is wanted.
    """

    path: str
    questions: tuple[Question, ...]
    heading: str = ""
    fixed: tuple[tuple[str, str], ...] = ()
    asked: bool = False
    spare: bool = False


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen: its place in the address, its name in a list, its question, how to answer and its parts.

    `held` is what the records say of the same, in sentences. `more` brings the next spare part.
    """

    id: str
    name: str
    title: str
    hint: str
    parts: tuple[Part, ...]
    held: tuple[str, ...] = ()
    more: str = ""


@dataclass(frozen=True, slots=True)
class KnownProject:
    """A project by its path; what the monitor has of it in words, and its phase as it is chosen."""

    path: str
    name: str
    phase: str
    known: str


def question(one: Field, title: str = "", about: str = "") -> Question:
    """A field of the survey as a question. What is chosen is written down as a person reads it."""
    longest = one.limits.get("maxLength")
    return Question(
        name=one.name,
        title=title or one.title,
        about=about or one.about,
        shape=one.shape,
        group=one.group,
        required=one.required,
        limits={
            f"data-{name.lower()}": str(limit) for name, limit in one.limits.items() if name != "pattern"
        },
        options=tuple(Option(text, text) for text in one.labels.values()),
        long=one.shape == "lines" or (one.shape == "text" and (longest is None or longest > _LINE)),
        picked=one.shape == "choice" and len(one.labels) > _LIST,
    )


def screens(
    subjects: Sequence[Subject],
    record: Municipality,
    spiderweb: Spiderweb,
    year: int,
    held: Mapping[str, tuple[str, ...]],
) -> Iterator[Screen]:
    """The screens of a municipality, but for those about its projects. `held` is told of each axis."""
    by_sheet: dict[str, list[Subject]] = {}
    for subject in subjects:
        by_sheet.setdefault(subject.sheet.name, []).append(subject)
    (web,) = by_sheet["Spinnenweb"]
    fields = {one.name: one for one in web.fields}
    before = max((a for a in record.assessments if a.year < year), key=lambda a: a.year, default=None)
    now = next((one for one in record.assessments if one.year == year), None)
    for axis in spiderweb.axes:
        part = Part(web.path, _axis(axis, fields, before, now, spiderweb.ambition_level))
        title, told = words.axis(axis.subject), held.get(axis.id, ())
        yield Screen(f"as-{axis.id}", axis.short_name, title, words.AXIS, (part,), told)
    for id_, name, title, hint, names in words.OWN_WORDS:
        part = Part(web.path, tuple(_known(web, fields[one], words.SHORTER[one]) for one in names))
        yield Screen(id_, name, title, hint, (part,))
    yield _help(next(one for one in by_sheet["Ondersteuning"] if one.path.endswith("+1")), year)
    for figures in by_sheet.get(FIGURES, ()):
        asked = tuple(_known(figures, one) for one in figures.fields)
        part = Part(figures.path, asked)
        yield Screen("cijfers", FIGURES, words.figures(year), words.LEFT_EMPTY, (part,))
    if sessions := by_sheet.get("Aanwezigheid"):
        parts = tuple(_session(one) for one in sessions)
        yield Screen("bijeenkomsten", "Bijeenkomsten", words.SESSIONS, words.SESSIONS_HINT, parts)


def _axis(
    axis: Axis,
    fields: Mapping[str, Field],
    before: Assessment | None,
    now: Assessment | None,
    ambition: int | None,
) -> tuple[Question, Question]:
    """The level of an axis with its descriptions as choices, and what shows it."""
    marks: dict[int, list[str]] = {}
    for one, mark in ((before, words.was), (now, words.is_now)):
        if one is not None and axis.id in one.levels:
            marks.setdefault(one.levels[axis.id].level, []).append(mark(one.year))
    options = tuple(
        Option(
            str(one.level),
            one.text,
            words.level(one.level, one.level == ambition),
            tuple(marks.get(one.level, ())),
        )
        for one in axis.anchors
    )
    unknown = Option("", words.UNKNOWN, words.UNKNOWN_NOTE)
    level = question(fields[f"levels.{axis.id}.level"], words.LEVEL, f"{axis.name}.")
    evidence = question(fields[f"levels.{axis.id}.evidence"], words.EVIDENCE, words.EVIDENCE_HINT)
    if before is not None:
        earlier = before.levels.get(axis.id)
        evidence = replace(evidence, known=words.wrote(before.year, earlier.evidence if earlier else None))
    return replace(level, options=(*options, unknown)), evidence


def _known(subject: Subject, one: Field, title: str = "") -> Question:
    """A question with what the monitor holds."""
    return replace(question(one, title), known=words.now(subject.told(one)))


def _help(subject: Subject, year: int) -> Screen:
    """What help is asked for: it is new, of this year and not given yet."""
    fields = {one.name: one for one in subject.fields}
    kind = question(fields["kind"], words.HELP_KIND, words.HELP_KIND_HINT)
    kind = replace(kind, options=(*kind.options, Option("", words.NO_HELP)))
    fixed = (("year", str(year)), ("state", fields["state"].labels["requested"]))
    part = Part(subject.path, (kind, question(fields["subject"])), fixed=fixed)
    return Screen("hulp", "Hulp", words.HELP, words.HELP_HINT, (part,))


def _session(subject: Subject) -> Part:
    cells = subject.row.cells
    heading = f"{cells['session_title']} ({date_long(cells['session_date'])})"
    return Part(subject.path, tuple(_known(subject, one) for one in subject.fields), heading)


def of_project(subject: Subject, id_: str, title: str) -> Screen:
    """The screen about a project that is copied for each."""
    part = Part("", tuple(question(one) for one in subject.fields))
    return Screen(id_, "", title, "", (part,))


def projects(subjects: Sequence[Subject]) -> Iterator[KnownProject]:
    """The projects of the municipality, each with its phase and the phases in which it was measured."""
    measured: dict[str, list[str]] = {}
    for subject in subjects:
        if subject.sheet.part == "measurements" and "date" in subject.row.cells:
            cells = subject.row.cells
            phase = subject.sheet.keys[-1].labels[cells["phase"]].lower()
            measured.setdefault(cells["project"], []).append(f"{phase} ({date_long(cells['date'])})")
    for subject in subjects:
        cells = subject.row.cells
        if subject.sheet.kind == "project" and not subject.sheet.part and "project" in cells:
            phase = next(subject.told(one) for one in subject.fields if one.name == "phase")
            known = words.project(phase, measured.get(cells["project"], []))
            yield KnownProject(subject.path, cells["name"], phase, known)
