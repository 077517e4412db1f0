"""The teams that the records name."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.frozen import frozen
from site_builder.record_changes.reading import parse
from site_builder.records.kinds import kind_of, owner_of
from site_builder.records.municipality import Municipality
from site_builder.records.region import Region

PROGRAMME = "programme/region.yaml"


@frozen
class Owner:
    """A municipality by its name, and its team on the forge if it has one."""

    name: str
    team: str | None


@frozen
class Teams:
    """The team of the programme, which reviews everything, and the owner per municipality (by its slug)."""

    programme: str | None
    municipalities: Mapping[str, Owner]

    @property
    def known(self) -> tuple[str, ...]:
        """Every team that is named."""
        found = (self.programme, *(owner.team for owner in self.municipalities.values()))
        return tuple(team for team in found if team is not None)


def teams_in(files: Mapping[str, bytes]) -> Teams:
    """The teams in the files of a data folder, by their path below it.

    A file that cannot be read names none.
    """
    region = parse(PROGRAMME, files.get(PROGRAMME, b""))
    record = region.record if region is not None else None
    owners = {}
    for path in sorted(files):
        kind = kind_of(path)
        if kind is not None and kind.keyed == "slug":
            owners[owner_of(path)] = _owner(path, files[path])
    return Teams(record.settings.team if isinstance(record, Region) else None, owners)


def _owner(path: str, content: bytes) -> Owner:
    parsed = parse(path, content)
    record = parsed.record if parsed is not None else None
    if isinstance(record, Municipality):
        return Owner(record.name, record.team)
    return Owner(owner_of(path), None)
