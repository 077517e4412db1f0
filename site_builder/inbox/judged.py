"""What becomes of each mail: an answer that can be taken in, or a reason why not."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace

from site_builder.answers.round_code import RoundCode
from site_builder.frozen import frozen
from site_builder.inbox import words
from site_builder.inbox.opened import Opened
from site_builder.inbox.sources import Folder, Source, sources
from site_builder.load.folder import Found
from site_builder.load.pipeline import load_found
from site_builder.mail.addresses import Addresses
from site_builder.measures.asked import asked_year
from site_builder.model import Model
from site_builder.problems import Problem
from site_builder.review.records import Held, changes
from site_builder.review.report import Report, report
from site_builder.review.words import CHANGED, REMOVED
from site_builder.sheets.intake import TakenIn, with_files


@frozen
class Refused:
    """A mail of which nothing is taken in, and why: sentences, and problems at their places."""

    mail: Opened
    reasons: tuple[str, ...]
    problems: tuple[Problem, ...] = field(default=())


@frozen
class Accepted:
    """All that one municipality (or a contractor in its name) answered, as the files that change.

    No files: it was there already. `digest` is a mark of what was said, and `told` the review of it.
    """

    code: RoundCode
    name: str
    mails: tuple[Opened, ...]
    files: Mapping[str, bytes]
    digest: str
    told: Report
    warnings: tuple[Problem, ...] = field(default=())


@frozen
class Judged:
    """All mails."""

    accepted: tuple[Accepted, ...]
    refused: tuple[Refused, ...]


Earlier = Callable[[RoundCode, str], Mapping[str, bytes]]
"""The files of answers with a code that wait to be looked at, for one with this mark to be added to."""


def none_waits(_code: RoundCode, _digest: str) -> Mapping[str, bytes]:
    """Where no answer waits."""
    return {}


@frozen
class _Told:
    mail: Opened
    found: tuple[Source, ...]
    problems: tuple[Problem, ...]


_Merged = tuple[Mapping[str, bytes], TakenIn] | list[str]
"""The files of answers and what they make of the folder; or in words what differs between two of them."""


def judge(
    mails: Iterable[Opened],
    folder: Folder,
    model: Model,
    addresses: Addresses,
    earlier: Earlier = none_waits,
) -> Judged:
    """What becomes of each mail. Raises ValueError for a folder with errors.

    An answer is added to those that wait, which `earlier` tells: whoever sends the rest later need not repeat
    the first.
    """
    refused: list[Refused] = []
    by_code: dict[RoundCode, list[_Told]] = {}
    for mail in mails:
        told = _told(mail, model, addresses)
        if isinstance(told, Refused):
            refused.append(told)
        else:
            by_code.setdefault(told.found[0].code, []).append(told)
    accepted = []
    assert folder.loaded.records is not None  # noqa: S101  # the model is made of them
    before = Held(folder.found, folder.loaded.records)
    for code, answers in sorted(by_code.items(), key=lambda one: str(one[0])):
        taken, without = _together(code, answers, (folder, before), model, earlier)
        accepted += [taken] if taken is not None else []
        refused += without
    return Judged(tuple(accepted), tuple(sorted(refused, key=lambda one: one.mail.name)))


def _told(mail: Opened, model: Model, addresses: Addresses) -> _Told | Refused:
    """The answers of a mail of somebody who may give them."""
    if not mail.kind and not addresses.knows(mail.sender):
        # Nothing of a stranger is opened any further.
        return Refused(mail, (words.NOT_KNOWN,))
    read = sources(mail, model.records)
    if not read.found:
        return Refused(mail, read.reasons, read.problems)
    codes = {source.code for source in read.found}
    code = read.found[0].code
    if len(codes) > 1:
        return Refused(mail, (words.two_codes(sorted(map(str, codes))),))
    entry = model.by_slug.get(code.municipality)
    if entry is None or not addresses.may_answer(code.municipality, mail.sender, code.project):
        return Refused(
            mail,
            (words.not_theirs(entry.name if entry is not None else code.municipality),),
        )
    years = sorted({model.year, asked_year(model, entry) or model.year})
    if code.year not in years:
        return Refused(mail, (words.other_year(code.year, years),))
    return _Told(mail, read.found, read.problems)


def _together(
    code: RoundCode, answers: Sequence[_Told], of: tuple[Folder, Held], model: Model, earlier: Earlier
) -> tuple[Accepted | None, list[Refused]]:
    """All answers with one code, where they do not contradict each other; else each of them is refused.

    `of` is the folder, and what it holds.
    """
    folder, before = of
    refused: list[Refused] = []
    sound: list[tuple[_Told, Source, TakenIn]] = []
    warnings: list[Problem] = []
    # The same answer on two days is no other answer.
    days = [source.day for told in answers for source in told.found if source.day is not None]
    folder = replace(folder, answered=max(days, default=None))
    for told in answers:
        taken = [(told, source, source.take(folder)) for source in told.found]
        problems = [
            *told.problems,
            *(problem for _, _, one in taken for problem in one.problems),
        ]
        if any(problem.severity == "error" for problem in problems):
            refused.append(Refused(told.mail, (), tuple(problems)))
        else:
            sound += taken
            warnings += problems
    if not sound:
        return None, refused
    distinct = {source.digest: (told, source, taken) for told, source, taken in sound}
    digest = hashlib.sha256("".join(sorted(distinct)).encode()).hexdigest()[:32]
    name = _name(code, model)
    merged: _Merged | None = _merged(list(distinct.values()), folder)
    if isinstance(merged, tuple) and (waiting := earlier(code, digest)):
        merged = _added(list(distinct.values()), merged, waiting, folder)
    mails = {told.mail.name: told.mail for told, _, _ in sound}
    if not isinstance(merged, tuple):
        unfit = words.no_longer_fits(name, code.year)
        reason = unfit if merged is None else words.conflict(name, code.year, merged)
        return None, [*refused, *(Refused(mail, (reason,)) for mail in mails.values())]
    files, after = merged
    return (
        Accepted(
            code,
            name,
            tuple(mails.values()),
            files,
            digest,
            _report(before, after),
            tuple(warnings),
        ),
        refused,
    )


def _name(code: RoundCode, model: Model) -> str:
    """Of whom an answer is: of a contractor the work, and where it is."""
    name = model.by_slug[code.municipality].name
    project = model.records.projects.get((code.municipality, code.project))
    return f"{project.name} in {name}" if project is not None else name


def _merged(answers: Sequence[tuple[_Told, Source, TakenIn]], folder: Folder) -> _Merged:
    """The files of all answers, or in words what differs between two that contradict each other.

    They agree where it makes no difference which of them is taken in first.
    """
    first = answers[0][2]
    files, last = dict(first.files), first
    for _, source, alone in answers[1:]:
        after = source.take(_after(folder, last))
        before = _last(answers, source, folder, alone)
        both = {**files, **after.files}
        if _errors(after) or before is None:
            return _difference(first, alone)
        if {**alone.files, **before.files} != both:
            # On what only one of them says, they do not differ.
            return _difference(before, after)
        files, last = both, (after if after.files else last)
    return files, last


def _added(
    answers: Sequence[tuple[_Told, Source, TakenIn]],
    alone: tuple[Mapping[str, bytes], TakenIn],
    waiting: Mapping[str, bytes],
    folder: Folder,
) -> _Merged | None:
    """The answers added to those that wait, or in words what differs; None where those do not fit any more.

    `alone` is what they are without. A workbook that was corrected and sent again does not go with what it
    said before, but has all of it: then it is taken in instead.
    """
    base = _with(folder, with_files(folder.found, waiting))
    if base.loaded.records is None:
        return None
    again = [(told, source, source.take(base)) for told, source, _ in answers]
    if not any(_errors(taken) for _, _, taken in again):
        both = _merged(again, base)
        return both if isinstance(both, list) else ({**waiting, **both[0]}, both[1])
    before = TakenIn({}, (), base.found, base.loaded.records)
    return _difference(before, alone[1]) if _loses(before, alone[1]) else alone


def _last(
    answers: Sequence[tuple[_Told, Source, TakenIn]],
    until: Source,
    folder: Folder,
    alone: TakenIn,
) -> TakenIn | None:
    """The answers before one, taken in after it; None where one of them then has an error."""
    files: dict[str, bytes] = {}
    last = alone
    for _, source, _ in answers:
        if source is until:
            break
        taken = source.take(_after(folder, last))
        if _errors(taken):
            return None
        files.update(taken.files)
        last = taken if taken.files else last
    return replace(last, files=files)


def _after(folder: Folder, taken: TakenIn) -> Folder:
    if not taken.files:
        return folder
    return _with(folder, taken.after)


def _with(folder: Folder, found: Found) -> Folder:
    return replace(folder, found=found, loaded=load_found(found, folder.root, folder.today))


def _errors(taken: TakenIn) -> bool:
    return any(problem.severity == "error" for problem in taken.problems)


def _difference(one: TakenIn, other: TakenIn) -> list[str]:
    """What the first says that the other does not, or says otherwise."""
    return [line for title in (REMOVED, CHANGED) for line in _lines(one, other, title)]


def _loses(one: TakenIn, other: TakenIn) -> bool:
    """Whether the first says anything about which the other is silent."""
    return any(_lines(one, other, REMOVED))


def _lines(one: TakenIn, other: TakenIn, title: str) -> Iterator[str]:
    assert one.records is not None  # noqa: S101  # both were taken in without an error
    assert other.records is not None  # noqa: S101
    found = report(changes(Held(one.after, one.records), Held(other.after, other.records)))
    for section in found.sections:
        if section.title == title:
            for group in section.groups:
                yield from group.lines


def _report(before: Held, taken: TakenIn) -> Report:
    assert taken.records is not None  # noqa: S101  # it was taken in without an error
    return report(changes(before, Held(taken.after, taken.records)))
