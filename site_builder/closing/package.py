"""A closed year as one file to publish with a release: the same year gives the same bytes."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

from site_builder.exports.archive import archive
from site_builder.exports.checksums import SUMS, checksums_bytes


def pack(files: Mapping[str, bytes], folder: str) -> bytes:
    """A zip with the files below `folder`, and their checksums in the form that `sha256sum --check` reads."""
    listed = dict(sorted(files.items()))
    sums = checksums_bytes({path: sha256(content).hexdigest() for path, content in listed.items()})
    return archive({f"{folder}/{path}": content for path, content in {**listed, SUMS: sums}.items()})
