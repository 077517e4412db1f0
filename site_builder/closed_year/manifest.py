"""The list of a closed year: what it was made from, and a checksum of each of its files."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date
from typing import Any

from site_builder.closed_year import FORMAT
from site_builder.closed_year.sealing import BrokenSealError, sealed, unsealed
from site_builder.frozen import frozen


@frozen
class Stamp:
    """By which a file is known: its SHA-256 (hexadecimal) and its size in bytes."""

    sha256: str
    size: int


@frozen
class Draft:
    """Something that was still a draft when the year was closed, by its file in `records/`."""

    path: str
    text: str


@frozen
class Origin:
    """What a year is closed from: the commit of its records (empty without git), and the program.

    `date` is the day on which the year was adopted, or else the day of that commit.
    """

    date: date
    revision: str
    program: str


@frozen
class Manifest:
    """The list. `files` holds every file of the folder but the list itself, by its path below the folder."""

    format: int
    year: int
    region: str
    origin: Origin
    drafts: tuple[Draft, ...]
    files: Mapping[str, Stamp]


def stamp(content: bytes) -> Stamp:
    """The stamp of a content."""
    return Stamp(hashlib.sha256(content).hexdigest(), len(content))


def manifest_bytes(manifest: Manifest) -> bytes:
    """The list as sealed JSON. Same list, same bytes."""
    return sealed(
        {
            "format": manifest.format,
            "year": manifest.year,
            "region": manifest.region,
            "date": manifest.origin.date.isoformat(),
            "revision": manifest.origin.revision or None,
            "program": manifest.origin.program,
            "drafts": [{"path": draft.path, "text": draft.text} for draft in manifest.drafts],
            "files": {
                path: {"sha256": one.sha256, "bytes": one.size}
                for path, one in sorted(manifest.files.items())
            },
        }
    )


def read_manifest(content: bytes, form: int = FORMAT) -> Manifest:
    """The list of a year in a form, that of this program. Raises BrokenSealError for anything else."""
    data = unsealed(content)
    if data.get("format") != form:
        raise BrokenSealError
    try:
        return _manifest(data)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BrokenSealError from error


def _manifest(data: Mapping[str, Any]) -> Manifest:
    return Manifest(
        format=data["format"],
        year=data["year"],
        region=data["region"],
        origin=Origin(date.fromisoformat(data["date"]), data["revision"] or "", data["program"]),
        drafts=tuple(Draft(draft["path"], draft["text"]) for draft in data["drafts"]),
        files={path: Stamp(one["sha256"], one["bytes"]) for path, one in data["files"].items()},
    )
