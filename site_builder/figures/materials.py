"""What the region's projects did with which material, and how much of it kept its worth.

What a project did with a material has no date of its own, so these are all projects by the end of a year. A
mass that nobody recorded is in no sum: `n` is of how many uses it is known, `unknown` of how many not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from site_builder.figures.figure import Figure, Key
from site_builder.figures.measurements import PROJECTS
from site_builder.figures.origin import least_certain, of_projects
from site_builder.measures.agenda import code_of, codes_of
from site_builder.model import ProjectEntry
from site_builder.records.material_choices import GRADES
from site_builder.records.project import MaterialUse
from site_builder.records.vocabularies import MaterialNames

MATERIALS, GRADED = "material_uses", "material_grades"
UNIT = "ton"
_Uses = Mapping[str, Sequence[tuple[ProjectEntry, MaterialUse]]]


def material_figures(counted: Sequence[ProjectEntry], names: MaterialNames, year: int) -> Iterator[Figure]:
    """Per material and strategy (`material_uses.klinkers.reuse`), and per grade (`material_grades.high`).

    `used_in` is in how many projects it was done, of those that name any material; `mass` is in tonnes.
    """
    codes = codes_of(names)
    every = [(project, use) for project in counted for use in project.record.materials]
    telling = len({project.key for project, _ in every})
    by_use: dict[str, list[tuple[ProjectEntry, MaterialUse]]] = defaultdict(list)
    by_grade: dict[str, list[tuple[ProjectEntry, MaterialUse]]] = {grade: [] for grade in GRADES}
    for project, use in every:
        by_use[f"{code_of(codes, use.material)}.{use.strategy}"].append((project, use))
        by_grade[next(name for name, found in GRADES.items() if use.strategy in found)].append((project, use))
    for topic, groups in ((MATERIALS, dict(sorted(by_use.items()))), (GRADED, by_grade)):
        if every:
            yield from _of_groups(topic, groups, telling, year)


def _of_groups(topic: str, groups: _Uses, telling: int, year: int) -> Iterator[Figure]:
    for part, uses in groups.items():
        projects = {project.key: project for project, _ in uses}
        masses = [use.tonnes for _, use in uses if use.tonnes is not None]
        status = least_certain(one.record.status for one in projects.values())
        origin = replace(of_projects(projects.values()), status=status)
        key = Key(topic, "used_in", year, "to_date", part=part)
        yield origin.known(key, len(projects), PROJECTS, telling, telling)
        if uses:
            mass = sum(masses, Decimal(0)) if masses else None
            yield origin.known(key._replace(statistic="mass"), mass, UNIT, len(masses), len(uses))
