"""What can be learned, and what may go to another work: its codes exist, and its amounts are whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from site_builder.load.filed_records import Gathered, Held
from site_builder.load.rules import partial
from site_builder.load.rules.codes import each_unknown, unknown
from site_builder.problems import Problem
from site_builder.records.batch import Batch
from site_builder.records.municipality import Municipality
from site_builder.records.plan import SupportKinds
from site_builder.records.project import Project
from site_builder.records.tools import Tools
from site_builder.records.vocabularies import LessonSubjects
from site_builder.source import Path


def learned(gathered: Gathered) -> Iterator[Problem]:
    """Codes of subjects, axes and tools that nothing has."""
    known = gathered.known
    if subjects := gathered.one(LessonSubjects):
        for index, subject in enumerate(subjects.record.subjects):
            path: Path = ("subjects", index, "axes")
            yield from each_unknown(subjects, path, subject.axes, known.axes, "De as")
    about: list[tuple[Held[Any], Path, tuple[str, ...]]] = [
        (project, ("lesson_subjects",), project.record.lesson_subjects)
        for project in gathered.by_pair(Project).values()
    ]
    for held in gathered.by_slug(Municipality).values():
        about += [
            (held, ("assessments", index, "need_subjects"), one.need_subjects)
            for index, one in enumerate(held.record.assessments)
        ]
    if tools := gathered.one(Tools):
        about += [
            (tools, ("tools", index, "subjects"), one.subjects)
            for index, one in enumerate(tools.record.tools)
        ]
    if support := gathered.one(SupportKinds):
        about += [
            (support, ("support", index, "subjects"), one.subjects)
            for index, one in enumerate(support.record.support)
        ]
    for held, path, codes in about:
        yield from each_unknown(held, path, codes, known.lesson_subjects, "Het onderwerp")
    for project in gathered.by_pair(Project).values():
        yield from each_unknown(project, ("tools",), project.record.tools, known.tools, "Het hulpmiddel")


def batches(gathered: Gathered) -> Iterator[Problem]:
    """What comes free and what is needed: an amount has its unit, and a period its beginning."""
    for project in gathered.by_pair(Project).values():
        for key, found in (("comes_free", project.record.comes_free), ("needed", project.record.needed)):
            for index, batch in enumerate(found):
                yield from _batch(gathered, project, (key, index), batch)


def _batch(gathered: Gathered, held: Held[Project], path: Path, batch: Batch) -> Iterator[Problem]:
    known = gathered.known.municipalities
    yield from unknown(held, (*path, "municipality"), batch.municipality, known, "De gemeente")
    if batch.amount is not None and batch.unit is None:
        yield held.error(
            (*path, "amount"),
            "Er staat een hoeveelheid zonder eenheid.",
            '"amount" (Hoeveelheid) met "unit" (Eenheid), of geen van beide.',
            'Vul ook "unit" (Eenheid) in.',
        )
    if batch.until is None:
        return
    if batch.from_ is None:
        yield held.error(
            (*path, "until"),
            "Er staat tot wanneer, maar niet vanaf wanneer.",
            '"from" (Vanaf), met of zonder "until" (Tot en met).',
            'Vul ook "from" (Vanaf) in, of laat "until" (Tot en met) weg.',
        )
    elif partial.before(batch.until, batch.from_):
        yield held.error(
            (*path, "until"),
            f"De periode eindigt ({batch.until}) voordat zij begint ({batch.from_}).",
            f"{batch.from_} of later.",
            "Zijn de twee datums verwisseld?",
        )
