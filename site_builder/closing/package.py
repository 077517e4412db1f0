"""A closed year as one file to publish with a release: the same year gives the same bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from site_builder.exports.archive import archive

SUMS = "SHA256SUMS"


def pack(files: Mapping[str, bytes], folder: str) -> bytes:
    """A zip with the files below `folder`, and their checksums in the form that `sha256sum --check` reads."""
    listed = dict(sorted(files.items()))
    sums = "".join(f"{hashlib.sha256(content).hexdigest()}  {path}\n" for path, content in listed.items())
    return archive(
        {f"{folder}/{path}": content for path, content in (*listed.items(), (SUMS, sums.encode()))}
    )
