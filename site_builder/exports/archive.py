"""Files in one ZIP file, without the moment at which it was made."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from site_builder.store import Content, pack

MOMENT = (1980, 1, 1, 0, 0, 0)
"""The moment that every file in it carries, so that the same files give the same bytes."""
READABLE = 0o644 << 16
"""The rights of a file once it is unpacked, also where it was packed on another system."""


def archive(files: Mapping[str, Content]) -> bytes:
    """The files by their path, in the order given."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            info = zipfile.ZipInfo(name, MOMENT)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = READABLE
            pack(packed, info, content)
    return out.getvalue()
