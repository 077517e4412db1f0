"""What is written back: a message per mail, to look over and send."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from site_builder.formats import slug
from site_builder.inbox import words
from site_builder.inbox.judged import Accepted, Judged, Refused
from site_builder.inbox.opened import Opened
from site_builder.mail.draft import draft
from site_builder.problems import Problem
from site_builder.records.region import Region
from site_builder.review.report import Report
from site_builder.review.words import CHANGED, REMOVED


def replies(judged: Judged, region: Region, today: date) -> Mapping[str, bytes]:
    """The messages by the name of their file: the same reply to the same mail has the same name.

    A machine gets none, and neither does a mail without a sender.
    """
    made: dict[str, bytes] = {}
    for refused in judged.refused:
        if refused.mail.sender and refused.mail.kind not in words.SILENT:
            made |= _reply(refused.mail, _refusal(refused), region, today)
    for accepted in judged.accepted:
        for mail in accepted.mails:
            made |= _reply(mail, _thanks(accepted), region, today)
    return made


def _reply(mail: Opened, parts: Iterable[str], region: Region, today: date) -> Mapping[str, bytes]:
    ending = f"{words.CLOSING}\n{region.organiser}"
    text = "\n\n".join((words.GREETING, *parts, ending)) + "\n"
    subject = mail.subject if mail.subject.lower().startswith("re:") else f"RE: {mail.subject}"
    sender = (region.organiser, region.contact)
    name = f"{slug(mail.name)[:60]}-{hashlib.sha256(text.encode()).hexdigest()[:8]}.eml"
    return {name: draft(subject, [mail.sender], sender, today, text, answers=mail.identity)}


def _refusal(refused: Refused) -> Iterator[str]:
    yield f"{words.received(refused.mail)} {words.REFUSED}"
    yield from refused.reasons
    errors = [problem for problem in refused.problems if problem.severity == "error"]
    if errors:
        yield _points(errors)
    yield words.AGAIN


def _thanks(accepted: Accepted) -> Iterator[str]:
    if not accepted.files:
        yield words.SAME
    else:
        yield words.TAKEN
        yield "\n".join(f"- {line}" for line in told_lines(accepted.told))
    if accepted.warnings:
        yield words.NOTED
        yield _points(accepted.warnings)


def told_lines(report: Report) -> Iterator[str]:
    """What changes, one line each: without what follows from it."""
    for section in report.sections:
        if section.title in (REMOVED, CHANGED):
            yield from (line for group in section.groups for line in group.lines)


def _points(problems: Sequence[Problem]) -> str:
    return "\n".join(f"- {line}" for line in words.problem_lines(problems))
