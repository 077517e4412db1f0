"""What outputs read: the hash of every file, list and other output that one may be made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from site_builder.model import MunicipalityEntry
from site_builder.pages.shared.site import Site
from site_builder.store import Known
from site_builder.traces import Name, Traced, digest, reading

KIND_FOLDERS: Mapping[str, str] = {
    "project": "projects/",
    "municipality": "municipalities/",
    "sessions": "impactlabs/",
    "evaluations": "evaluations/",
    "follow_up": "follow_up/",
    "partners": "partners/",
    "newsletters": "newsletters/",
}
"""The folder of each kind of records that an output may read some of; all depend on every other file."""
FOLDERS = tuple(KIND_FOLDERS.values())


class Reads:
    """The hashes of what the outputs of a site read; `of_outputs` tells what one output is to another."""

    def __init__(self, site: Site, known: Known, of_outputs: Callable[[Name], object]) -> None:
        self.site = site
        self.known = known
        self._of_outputs = of_outputs
        self._digests: dict[int, tuple[object, str]] = {}

    def digest(self, value: object) -> str:
        """The hash of a plain value."""
        return digest(value, self._digests)

    def everything(self, *about: object) -> str:
        """All on which every output depends: the program, the programme, and who takes part in it."""
        site, model, past = self.site, self.site.model, self.site.history
        roster = [(e.slug, e.name, repr(e.held.participation), repr(e.size)) for e in model.municipalities]
        # Nothing is made of what is hidden, such as the mark of a folder that the program wrote itself.
        files = {path: one for path, one in no_records(self.known.files).items() if not path.startswith(".")}
        around = (site.demo, site.home_site, site.searchable, str(self.known.share), *about)
        return self.digest((self.known.program, around, files, roster, model.year, past.complete, past.since))

    def hash_of(self, name: Name) -> str:
        """The hash of what was read that is no memo. Raises ValueError for a name that nothing has."""
        files = self.known.files
        match name:
            case ("project", municipality, slug):
                return files.get(f"projects/{municipality}/{slug}.yaml", "")
            case ("municipality", slug):
                return files.get(f"municipalities/{slug}.yaml", "")
            case ("municipality", slug, field, *of):
                with reading():
                    return self.digest(_of_municipality(self.site.model.by_slug.get(slug), field, *of))
            case (kind,) if kind in KIND_FOLDERS and kind != "evaluations":
                below = KIND_FOLDERS[kind]
                return self.digest([one for one in files.items() if one[0].startswith(below)])
        return self.digest(self._of_lists(name))

    def _of_lists(self, name: Name) -> object:
        """What was read that no file says by itself."""
        model = self.site.model
        match name:
            case ("projects",):
                return [(one.key, one.municipalities) for one in model.listed]
            case ("projects", slug):
                lists = (model.by_slug[slug].leads, model.by_slug[slug].helps)
                return [[(one.key, one.municipalities) for one in some] for some in lists]
            case ("day",):
                return model.told_on
            case ("passed", day):
                return model.told_on > date.fromisoformat(day)
            case ("month",):
                return model.told_on.replace(day=1)
            case ("evaluations",):
                # Of what the file says, not all may be told yet.
                return list(model.records.evaluations.items())
            case ("attendance",):
                return model.lines
            case ("history",):
                return tuple(self.site.history.changes.items())
            case ("history", path):
                return self.site.history.of(path)
        return self._of_outputs(name)


def scopes(site: Site) -> Mapping[str, Traced]:
    """The objects of a site with memos, by their scope."""
    years = site.figures.years
    every: list[Traced] = [
        site,
        *site.closed,
        site.figures,
        years.today,
        *years.closed.values(),
        site.open_data,
    ]
    every += [one.today for one in site.closed[:1] if one.today is not None]
    return {one.scope: one for one in every if one.scope is not None}


def _of_municipality(entry: MunicipalityEntry | None, field: str, of: int | str | None = None) -> object:
    """A field of the file of a municipality, or some of its assessments, or something of each."""
    if entry is None:
        return None
    match field, of:
        case "assessments", int():
            return entry.assessment(of)
        case "assessments", str():
            return entry.assessed_by(date.fromisoformat(of))
        case "assessed", None:
            return entry.assessed
        case _, int():
            return entry.assessed_until(of) if field == "assessed_until" else entry.recorded(of)
    return getattr(entry.held, field)


def no_records(files: Mapping[str, str]) -> dict[str, str]:
    """The files, by their path, on which every output depends."""
    return {
        path: one
        for path, one in files.items()
        if not (path.startswith(FOLDERS) and path.endswith((".yaml", ".md")))
    }
