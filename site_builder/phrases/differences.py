"""What changed in a record, in sentences about values: `Meten 1 → 2 (zelfscan 2026)`. Never by whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_builder.formats import capitalise, count, lower_first
from site_builder.phrases.figures import NBSP
from site_builder.phrases.items import item_name
from site_builder.phrases.measured import measured, measured_values
from site_builder.phrases.municipality_sections import people
from site_builder.phrases.names import Names
from site_builder.phrases.recorded import LONGEST, is_text, value_text
from site_builder.record_changes import Change, FileChange
from site_builder.record_changes.comparison import Step, What
from site_builder.records.base import Record
from site_builder.records.headcount import few
from site_builder.records.measurement import Measurement
from site_builder.records.municipality import Assessment, Attendance, AxisLevel
from site_builder.records.sessions import Session

UNREADABLE = "Het bestand kon niet worden gelezen"
DONE: dict[What, str] = {"added": "toegevoegd", "removed": "verwijderd", "changed": "aangepast"}
LEAD = 40
"""So many characters of a long text are told before the place where it was changed."""
MOST_FIELDS = 6
"""So many fields of an item that came or went are told."""
_PEOPLE: frozenset[tuple[type[Record], str]] = frozenset(
    ((Attendance, "policy"), (Attendance, "executive"), (Session, "province"))
)
"""Numbers of people, of which a small one is not told in public where a region asks that."""


def lines(changes: Sequence[Change], names: Names, *, public: bool = False) -> tuple[str, ...]:
    """A line per change, without a full stop. What came or went for many sessions is one line.

    For the public texts that a person wrote are not repeated, neither the old nor the new one: a text that
    was taken away must stay away, and the new one stands on the page.
    """
    bundled = _bundled(changes) if public else {}
    found: list[str] = []
    for change in changes:
        what = _attendance(change)
        if what is None or what not in bundled:
            found.extend(line for line in _lines(change, names, public=public) if line not in found)
        elif bundled[what]:
            sessions = count(bundled.pop(what), "bijeenkomst", "bijeenkomsten")
            bundled[what] = 0
            found.append(f"Aanwezigheid bij {sessions} {DONE[what]}")
    return tuple(found)


def record_lines(change: FileChange, names: Names, *, public: bool = False) -> tuple[str, ...]:
    """What happened to one record as a whole, and then what changed in it."""
    if change.unreadable:
        return (UNREADABLE,)
    what = change.kind.title
    if change.kind.name == "municipality":
        what = "Gegevens van de gemeente"
    if change.old_path is None:
        return (f"{what} toegevoegd",)
    if change.path is None:
        return (f"{what} verwijderd",)
    moved: tuple[str, ...] = ()
    if change.moved:
        moved = (
            (f"{what} verplaatst",)
            if public
            else (f"{what} verplaatst van {change.old_path} naar {change.path}",)
        )
    return (*moved, *lines(change.changes, names, public=public))


def removed_lines(change: FileChange, names: Names) -> tuple[str, ...]:
    """What a record lost, a line per value or item that is gone."""
    if change.path is None:
        values = count(change.removed_values, "waarde", "waarden")
        return (f"{record_lines(change, names)[0]} ({values})",)
    return tuple(
        f"{line}{_number(one.removed_values)}"
        for one in change.changes
        if one.what == "removed"
        for line in lines([one], names)
    )


def _number(values: int) -> str:
    return f" ({count(values, 'waarde', 'waarden')})" if values > 1 else ""


def _attendance(change: Change) -> What | None:
    """What happened to an attendance as a whole; None for any other change."""
    return change.what if change.last.key is not None and isinstance(change.last.item, Attendance) else None


def _bundled(changes: Sequence[Change]) -> dict[What, int]:
    found: dict[What, int] = {}
    for change in changes:
        what = _attendance(change)
        if what is not None:
            found[what] = found.get(what, 0) + 1
    return {what: number for what, number in found.items() if number > 1}


def _lines(change: Change, names: Names, *, public: bool) -> Iterator[str]:
    last = change.last
    around = change.steps[:-1]
    if last.owner is AxisLevel and last.field == "level":
        # The axis is the subject of the sentence.
        around = around[:-1]
    context = _context(around, names, public=public)
    if change.what == "reordered":
        yield f"{last.title}: andere volgorde{context}"
        return
    sentences = _measurement(change, names)
    if sentences:
        yield from sentences
        return
    value = change.after if change.before is None else change.before
    if isinstance(value, AxisLevel):
        axis = capitalise(names.of("axis", str(last.key[0] if last.key else "")))
        done = f"ingevuld: {value.level}" if change.what == "added" else f"verwijderd, was {value.level}"
        yield f"{axis} {done}{context}"
    elif isinstance(value, Record):
        yield f"{_record(change, value, names, public=public)}{context}"
    else:
        yield f"{_plain(change, names, public=public)}{context}"


def _plain(change: Change, names: Names, *, public: bool) -> str:
    """A value that is no record: `Fase: ontwerp → opgeleverd`."""
    last = change.last
    field = (last.owner, last.field)
    if last.owner is AxisLevel and last.field == "level":
        axis = capitalise(names.of("axis", str(change.steps[-2].key[0] if change.steps[-2].key else "")))
        return f"{axis} {change.before} → {change.after}"
    item = last.key is not None
    value = change.after if change.before is None else change.before
    if public and is_text(*field, value):
        return f"{last.title} {'aangepast' if item else _filled(change.what)}"
    if public and names.below and field in _PEOPLE:
        return f"{last.title} {_filled(change.what)}"
    before, after = (value_text(*field, one, names) for one in _where_they_differ(change))
    if change.what == "changed":
        return f"{last.title}: {before} → {after}"
    if item:
        return f"{last.title}: {after if change.before is None else before} {DONE[change.what]}"
    if change.what == "added":
        return f"{last.title} ingevuld: {after}"
    return f"{last.title} verwijderd, was {before}"


def _where_they_differ(change: Change) -> tuple[object, object]:
    """Both values; of texts that are too long to show, the part that begins shortly before they differ."""
    old, new = change.before, change.after
    if not (isinstance(old, str) and isinstance(new, str)) or max(len(old), len(new)) <= LONGEST:
        return old, new
    before, after = " ".join(old.split()), " ".join(new.split())
    pairs = enumerate(zip(before, after, strict=False))
    same = next((at for at, (was, is_) in pairs if was != is_), min(len(before), len(after)))
    start = before.rfind(" ", 0, max(same - LEAD, 0)) + 1
    return (f"…{before[start:]}", f"…{after[start:]}") if start else (before, after)


def _filled(what: What) -> str:
    return "ingevuld" if what == "added" else DONE[what]


def _record(change: Change, value: Record, names: Names, *, public: bool) -> str:
    """An item or part that came or went: `Zelfscan 2026 toegevoegd: Beleid 2, Kennis 1`."""
    last = change.last
    name = item_name(last, names, public=public) if last.key is not None else last.title
    told = _contents(value, names, public=public)
    return f"{capitalise(name)} {DONE[change.what]}{f': {told}' if told else ''}"


def _contents(value: Record, names: Names, *, public: bool) -> str:
    if isinstance(value, Assessment):
        levels = value.levels.items()
        return ", ".join(f"{names.of('axis', axis)}{NBSP}{level.level}" for axis, level in levels)
    if isinstance(value, Attendance):
        below = names.below if public else None
        return people(few(value.policy, below), few(value.executive, below))
    if isinstance(value, Measurement):
        return "; ".join(f"{name} {one}" for name, one in measured_values(value, names))
    owner = type(value)
    told = []
    for field in owner.model_fields:
        one = getattr(value, field)
        if field in owner.ITEM.key or field not in value.model_fields_set or one in (None, (), {}):
            continue
        if public and names.below and (owner, field) in _PEOPLE:
            continue
        if isinstance(one, Record | dict) or (isinstance(one, tuple) and isinstance(one[0], Record)):
            continue
        if not (public and is_text(owner, field, one)):
            title = owner.model_fields[field].title or field
            told.append(f"{lower_first(title)} {value_text(owner, field, one, names)}")
    return ", ".join(told[:MOST_FIELDS])


def _measurement(change: Change, names: Names) -> tuple[str, ...]:
    """What was measured, where a measurement or a part of one came; what it was, where a part went."""
    value, last = change.after, change.last
    if isinstance(value, Measurement) and change.what == "added":
        return measured(value, names)
    if last.owner is not Measurement or last.key is not None or len(change.steps) < 2:
        return ()
    whole = change.steps[-2].item
    if not isinstance(whole, Measurement):
        return ()
    if change.what == "added":
        return measured(whole, names, last.field) if isinstance(value, Record) else ()
    if change.what == "removed" and isinstance(change.before, Record):
        before = whole.model_copy(update={last.field: change.before})
        context = _context(change.steps[:-1], names, public=False)
        return tuple(
            f"{name} verwijderd, was {one}{context}"
            for name, one in measured_values(before, names, last.field)
        )
    return ()


def _context(steps: Sequence[Step], names: Names, *, public: bool) -> str:
    """Where a value stands, the nearest first, between brackets; empty at the top of a record."""
    parts = [
        lower_first(step.title) if step.key is None else item_name(step, names, public=public)
        for step in reversed(steps)
    ]
    return f" ({', '.join(parts)})" if parts else ""
