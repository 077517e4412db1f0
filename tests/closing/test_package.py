"""A closed year as one file."""

from __future__ import annotations

import io
import subprocess
import zipfile
from pathlib import Path

from site_builder.closing import pack


def test_a_pack_is_the_same_each_time_and_can_be_checked(tmp_path: Path) -> None:
    """Order and moment do not matter, and `sha256sum --check` takes the list in it."""
    files = {"b/twee.csv": b"a\r\n", "een.json": b"{}"}
    packed = pack(files, "jaar-2026")
    assert pack(dict(reversed(files.items())), "jaar-2026") == packed
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        archive.extractall(tmp_path)
        assert archive.namelist() == ["jaar-2026/b/twee.csv", "jaar-2026/een.json", "jaar-2026/SHA256SUMS"]
    check = ["sha256sum", "--check", "--strict", "SHA256SUMS"]
    done = subprocess.run(check, cwd=tmp_path / "jaar-2026", check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
