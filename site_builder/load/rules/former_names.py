"""Former names of projects: an old link leads to one project, and never away from another."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.load.filed_records import Gathered
from site_builder.problems import Problem
from site_builder.records.project import Project


def former_names(gathered: Gathered) -> Iterator[Problem]:
    """A former name that is the name of a project now, or of two projects before."""
    projects = gathered.by_pair(Project)
    before: dict[tuple[str, str], str] = {}
    for (owner, slug), held in projects.items():
        for index, name in enumerate(held.record.formerly):
            other = name if (owner, name) in projects else before.get((owner, name))
            before.setdefault((owner, name), slug)
            if other is not None:
                yield held.error(
                    ("formerly", index),
                    f'De eerdere naam "{name}" leidt al naar "{other}.yaml".',
                    "Een naam die geen ander project van deze gemeente heeft of had.",
                    "Verwijder deze regel.",
                )
