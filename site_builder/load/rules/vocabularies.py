"""The names that a region agreed on: two names for one thing are hard to find."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.load.advice.wording import choice_of, did_you_mean
from site_builder.load.filed_records import Gathered
from site_builder.load.rules.duplicates import repeated
from site_builder.problems import Problem
from site_builder.records.project import Project
from site_builder.records.vocabularies import MaterialNames


def vocabularies(gathered: Gathered) -> Iterator[Problem]:
    """A material by another name than those of the programme, where it has any; a subject named twice."""
    programme = gathered.one(MaterialNames)
    materials = programme.record.materials if programme else ()
    names = [name for material in materials for name in (material.name, *material.also)]
    known = {name.casefold() for name in names}
    for held in gathered.by_pair(Project).values():
        yield from repeated(held, ("lesson_subjects",), held.record.lesson_subjects)
        for index, material in enumerate(held.record.materials):
            if known and material.material.casefold() not in known:
                yield held.warning(
                    ("materials", index, "material"),
                    f'De naam "{material.material}" staat niet in de lijst van materialen.',
                    choice_of(names) or "Een naam uit programme/materials.yaml.",
                    did_you_mean(material.material, names)
                    or "Kies een naam uit de lijst, of vul de lijst aan.",
                )
