"""The names that a region agreed on: two names for one thing are hard to find."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from site_builder.load.advice.wording import choice_of, did_you_mean
from site_builder.load.filed_records import Gathered, Held
from site_builder.load.rules.duplicates import repeated
from site_builder.problems import Problem
from site_builder.records.project import Project
from site_builder.records.tools import Tools
from site_builder.records.vocabularies import MaterialNames
from site_builder.source import Path


def vocabularies(gathered: Gathered) -> Iterator[Problem]:
    """A material by another name than those of the programme, where it has any; a subject named twice."""
    programme = gathered.one(MaterialNames)
    materials = programme.record.materials if programme else ()
    names = [name for material in materials for name in (material.name, *material.also)]
    known = {name.casefold() for name in names}
    named: list[tuple[Held[Any], Path, str]] = []
    for held in gathered.by_pair(Project).values():
        record = held.record
        yield from repeated(held, ("lesson_subjects",), record.lesson_subjects)
        yield from repeated(held, ("tools",), record.tools)
        told = [("materials", index, one.material) for index, one in enumerate(record.materials)]
        told += [("comes_free", index, one.material) for index, one in enumerate(record.comes_free)]
        told += [("needed", index, one.material) for index, one in enumerate(record.needed)]
        named += [(held, (key, index, "material"), name) for key, index, name in told]
    if tools := gathered.one(Tools):
        named += [
            (tools, ("tools", place, "materials", index), name)
            for place, tool in enumerate(tools.record.tools)
            for index, name in enumerate(tool.materials)
        ]
    for owner, path, name in named if known else ():
        if name.casefold() not in known:
            yield owner.warning(
                path,
                f'De naam "{name}" staat niet in de lijst van materialen.',
                choice_of(names) or "Een naam uit programme/materials.yaml.",
                did_you_mean(name, names) or "Kies een naam uit de lijst, of vul de lijst aan.",
            )
