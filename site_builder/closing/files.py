"""Every file of a closed year."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import date

from site_builder.closed_year import FIGURES, FORMAT, MANIFEST, PACKAGE, RECORDS
from site_builder.closed_year.figures import Figures, figures_bytes
from site_builder.closed_year.manifest import Draft, Manifest, Origin, manifest_bytes, stamp
from site_builder.closing.drafts import drafts
from site_builder.closing.figures import rows, year_figures
from site_builder.exports.datapackage import descriptor
from site_builder.exports.open_data import resources
from site_builder.exports.resource import Resource
from site_builder.figures.figures import Figures as Now
from site_builder.load import Closed, Loaded
from site_builder.model import Model, tie
from site_builder.records.as_of import as_of
from site_builder.records.collection import Records
from site_builder.records.kinds import kind_of


def close(
    loaded: Loaded,
    contents: Mapping[str, bytes],
    root: str,
    year: int,
    origin: Origin,
    earlier: Sequence[Closed] = (),
) -> Mapping[str, bytes]:
    """The files of a year by their path below its folder. Same records and origin, same bytes.

    `contents` are the bytes of each record by its path below the data folder `root`; `earlier` are the years
    that were closed already, which the year is held against. Raises ValueError for a folder with problems:
    first ask for the `reasons` why a year may not be closed.
    """
    if loaded.records is None:
        message = "only a folder without problems can be closed"
        raise ValueError(message)
    records = loaded.records
    model = tie(as_of(records, year))
    told = year_figures(model, {one.year: tie(one.records) for one in earlier})
    made = resources(model, told)
    files = {f"{RECORDS}{path}": contents[path] for path in kept(records, contents, year)}
    files |= {f"{PACKAGE}{one.file}": one.content for one in made}
    files[f"{PACKAGE}datapackage.json"] = _package(model, made, origin.date)
    files[FIGURES] = figures_bytes(kept_figures(told, model, contents))
    manifest = Manifest(
        format=FORMAT,
        year=year,
        region=records.region.name,
        origin=origin,
        drafts=tuple(Draft(one.path, one.text) for one in drafts(records, loaded.files, root, year)),
        files={path: stamp(content) for path, content in files.items()},
    )
    return dict(sorted({**files, MANIFEST: manifest_bytes(manifest)}.items()))


def kept_figures(told: Now, model: Model, contents: Mapping[str, bytes]) -> Figures:
    """The figures of the year that a model reports on, with the version of the programme behind them."""
    programme = hashlib.sha256()
    for path in sorted(contents):
        if path.startswith("programme/"):
            programme.update(f"{path}\0{len(contents[path])}\0".encode() + contents[path])
    return Figures(model.year, model.records.region.name, programme.hexdigest(), rows(told, model))


def kept(records: Records, contents: Mapping[str, bytes], year: int) -> tuple[str, ...]:
    """The files that a closed year keeps, as they stand: all but those that are wholly about later years.

    A file of a later year stays where one that is kept refers to it, so that what is kept can be read by
    itself: attendance at a session of the next year, or help with a project that had yet to start.
    """
    then = as_of(records, year)
    later: set[str] = {f"impactlabs/{one}.yaml" for one in records.sessions if one > year}
    later |= {f"projects/{a}/{b}.yaml" for a, b in records.projects if (a, b) not in then.projects}
    referred: set[str] = set()
    for slug, record in records.municipalities.items():
        referred |= {f"impactlabs/{line.session[:4]}.yaml" for line in record.attendance}
        referred |= {f"projects/{slug}/{one.project}.yaml" for one in record.support if one.project}
    for number, held in records.sessions.items():
        referred |= {
            f"projects/{one}.yaml" for session in held.sessions for one in session.projects if number <= year
        }
    left_out = later - referred
    left_out |= {f"evaluations/{one}.yaml" for one in records.evaluations if one > year}
    left_out |= {f"follow_up/{one}.yaml" for one in records.follow_up if one > year}
    left_out |= {f"partners/{one}.yaml" for one in records.partners if one > year}
    left_out |= {f"newsletters/{one}.md" for one in records.newsletters if one > year}
    return tuple(
        path
        for path in sorted(contents)
        if path not in left_out and (kind := kind_of(path)) is not None and kind.name != "errata"
    )


def _package(model: Model, made: tuple[Resource, ...], day: date) -> bytes:
    package = descriptor(model, [one.listed for one in made])
    named = {
        **package,
        "name": f"{package['name']}-{model.year}",
        "title": f"{package['title']} in {model.year}, gesloten jaar",
        "version": f"{model.year}",
        "created": f"{day.isoformat()}T00:00:00Z",
    }
    return (json.dumps(named, ensure_ascii=False, indent=2) + "\n").encode()
