"""Files in one ZIP file, without the moment at which it was made."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from site_builder.store import LEVEL, Content, Deflated, pack

READABLE = 0o644 << 16
"""The rights of a file once it is unpacked, also where it was packed on another system."""


def archive(files: Mapping[str, Content | Deflated]) -> bytes:
    """The files by their path, in the order given."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=LEVEL) as packed:
        for name, content in files.items():
            pack(packed, name, content)
            info = packed.getinfo(name)
            info.create_system = 3
            info.external_attr = READABLE
    return out.getvalue()
