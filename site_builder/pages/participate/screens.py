"""What a municipality is asked as screens: one question at a time, with what is known of it beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from site_builder.answers.fields import Field
from site_builder.answers.questions import Subject
from site_builder.answers.survey import FIGURES
from site_builder.formats import capitalise, date_long
from site_builder.frozen import frozen
from site_builder.pages.participate import words
from site_builder.records.municipality import Assessment, Municipality
from site_builder.records.spiderweb import Axis, Spiderweb

_LINE = 500
"""A text that may be longer than this has room for more than a line."""
_LIST = 8
"""More choices than this stand in a list that opens."""


@frozen
class Option:
    """One choice: what is written down, its words, a small line below it, and when it was the answer.

    `code` is what the records have for it.
    """

    value: str
    text: str
    note: str = ""
    marks: tuple[str, ...] = ()
    code: str = ""


@frozen
class Question:
    """One field to fill in.

    `shape` says what belongs there and `limits` within which bounds, as the record does. `group` is what
    belongs together: a `required` field is asked for as soon as something else of its group is filled in.
    `known` is what was answered before, in words. `picked` from a list that opens: one among many. `offered`
    are usual answers, where another may be right too.
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
    offered: tuple[str, ...] = ()


@frozen
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


@frozen
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


@frozen
class KnownProject:
    """A project by its path, and what the monitor has of it in words."""

    path: str
    name: str
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
        options=tuple(
            Option(one.short[code] if one.shape == "words" else text, text, code=code)
            for code, text in one.labels.items()
        ),
        long=one.shape == "lines" or (one.shape == "text" and (longest is None or longest > _LINE)),
        picked=one.shape == "choice" and len(one.labels) > _LIST,
        offered=one.offered,
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
        asked = tuple(_known(web, fields[one], words.SHORTER[one]) for one in names if one in fields)
        yield Screen(id_, name, title, hint, (Part(web.path, asked),))
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


def of_new(subject: Subject) -> Screen:
    """The screen about a project that the monitor has not, copied for each."""
    return Screen(
        "erbij", "", words.NEW_PROJECT, "", (Part("", tuple(question(one) for one in subject.fields)),)
    )


def of_project(project: Subject, lists: Sequence[Subject]) -> Iterator[Screen]:
    """The screens about a project, copied for each; `lists` are those of what it has more of, all new."""
    fields = {one.name: one for one in project.fields}
    for id_, name, title, hint, names in words.OF_PROJECT:
        asked = tuple(_replaced(fields[one]) for one in names if one in fields)
        if asked:
            yield Screen(id_, name, title, hint, (Part("", named_apart(asked)),))
    for subject in lists:
        id_, title = words.LISTED[subject.sheet.part]
        asked = tuple(replace(question(one), picked=bool(one.labels)) for one in subject.fields)
        below = subject.path.partition(f".{subject.sheet.part}.")[2]
        part = Part(f"{subject.sheet.part}.{below}", asked, words.new_batch(1), spare=True)
        yield Screen(id_, subject.sheet.name, title, subject.sheet.about, (part,), more=words.MORE_BATCHES)


def named_apart(asked: Sequence[Question]) -> tuple[Question, ...]:
    """The same without the words before a colon, where those of the first are about the whole screen."""
    return tuple(map(_named, asked)) if ": " in asked[0].title else tuple(asked)


def _named(one: Question) -> Question:
    """The same without the words, and the hint, that all questions of its screen share."""
    _, colon, title = one.title.partition(": ")
    about = "" if one.name.startswith(words.PROVEN) else one.about
    return replace(one, title=capitalise(title), about=about) if colon else one


def _replaced(one: Field) -> Question:
    """A question that says of a list that an answer comes instead of what is there."""
    asked = question(one)
    return (
        replace(asked, about=f"{asked.about} {words.REPLACES}") if one.shape in ("lines", "words") else asked
    )


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
            yield KnownProject(subject.path, cells["name"], known)
