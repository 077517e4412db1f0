"""The checksums of many files, in the form that `sha256sum --check` reads."""

from __future__ import annotations

from collections.abc import Mapping

SUMS = "SHA256SUMS"
"""The name of the file that has them, at the root of what they are of."""


def checksums_bytes(digests: Mapping[str, str]) -> bytes:
    """A line for each file: its SHA-256 in hexadecimal, and its path; sorted by path."""
    return "".join(f"{digest}  {path}\n" for path, digest in sorted(digests.items())).encode()
