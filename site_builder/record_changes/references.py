"""References to a record that moved: under its new name they are still the same."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.frozen import frozen
from site_builder.records.base import Record

_TO_MUNICIPALITY = frozenset({"examples_by", "municipalities", "municipality", "neighbours"})
_TO_PROJECT = "project"
"""A project of the municipality in whose file it is named."""


@frozen
class Moved:
    """The new name by the old one: of municipalities by slug, of projects by municipality and slug."""

    municipalities: Mapping[str, str]
    projects: Mapping[tuple[str, str], str]

    def follow(self, record: Record | None, path: str) -> Record | None:
        """An older version of the record at `path` (its path then), with every reference by its new name."""
        if record is None or not (self.municipalities or self.projects):
            return record
        folder, _, rest = path.partition("/")
        of = rest.removesuffix(".yaml") if folder == "municipalities" else ""
        projects = {slug: new for (owner, slug), new in self.projects.items() if owner == of}
        return self._record(record, projects)

    def _record(self, record: Record, projects: Mapping[str, str]) -> Record:
        found = {}
        for field in record.model_fields_set:
            old = getattr(record, field)
            new = self._value(old, field, projects)
            if new != old:
                found[field] = new
        return record.model_copy(update=found) if found else record

    def _value(self, value: object, field: str, projects: Mapping[str, str]) -> object:
        match value:
            case str() if field in _TO_MUNICIPALITY:
                return self.municipalities.get(value, value)
            case str() if field == _TO_PROJECT:
                return projects.get(value, value)
            case tuple():
                return tuple(self._value(item, field, projects) for item in value)
            case dict():
                return {key: self._value(item, field, projects) for key, item in value.items()}
            case Record():
                return self._record(value, projects)
        return value


def moved(moves: Mapping[str, str]) -> Moved:
    """The new names, from the old path of each record that moved by its new one."""
    municipalities: dict[str, str] = {}
    projects: dict[tuple[str, str], str] = {}
    for new, old in moves.items():
        was, now = old.removesuffix(".yaml").split("/"), new.removesuffix(".yaml").split("/")
        if was[0] == "municipalities":
            municipalities[was[1]] = now[1]
        elif was[0] == "projects" and was[2] != now[2]:
            projects[was[1], was[2]] = now[2]
    return Moved(municipalities, projects)
