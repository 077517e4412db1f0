"""Pictures beside projects: what can be shown, and why something cannot."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest

from site_builder.load.picture_files import MOST_BYTES, MOST_DRAWING, PictureFile, read_picture

GOOD = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 320"><rect width="9" height="9"/></svg>'
JPEG = b"\xff\xd8\xff\xe0" + struct.pack(">H", 4) + b"ab\xff\xc0" + struct.pack(">HBHH", 8, 8, 320, 640)
PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 640, 320)
LOSSLESS = b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f" + struct.pack("<I", 639 | 319 << 14)
LOSSY = b"RIFF\0\0\0\0WEBPVP8 " + bytes(10) + struct.pack("<HH", 640, 320)
EXTENDED = b"RIFF\0\0\0\0WEBPVP8X" + bytes(8) + (639).to_bytes(3, "little") + (319).to_bytes(3, "little")


def read(folder: Path, name: str, content: bytes) -> PictureFile | str:
    """What is read of a file with this content."""
    (folder / name).write_bytes(content)
    return read_picture(folder / name)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.svg", GOOD),
        ("a.jpg", JPEG),
        ("a.png", PNG),
        ("a.webp", LOSSLESS),
        ("a.webp", LOSSY),
        ("a.webp", EXTENDED),
    ],
)
def test_the_size_of_a_picture_is_read_from_the_file(tmp_path: Path, name: str, content: bytes) -> None:
    """640 by 320 in each form, so that a page keeps its place before the picture is there."""
    assert read(tmp_path, name, content) == PictureFile(content, 640, 320)


@pytest.mark.parametrize(
    "inside",
    [
        b"<script>alert(1)</script>",
        b'<rect onload="alert(1)"/>',
        b'<a href="https://ulk.example"><rect/></a>',
        b'<image href="x.png"/>',
        b'<rect fill="url(https://ulk.example)"/>',
        b"<style>rect{fill:red}</style>",
        b"<foreignObject/>",
        b"<rect",
    ],
)
def test_a_drawing_is_made_of_shapes_alone(tmp_path: Path, inside: bytes) -> None:
    """Nothing that runs, loads, leads elsewhere or is broken."""
    assert isinstance(read(tmp_path, "a.svg", GOOD.replace(b"<rect", inside + b"<rect", 1)), str)


def test_a_drawing_that_names_entities_is_refused(tmp_path: Path) -> None:
    """A parser would fill them in, without end."""
    bomb = b'<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + GOOD
    assert read(tmp_path, "a.svg", bomb) == "Deze tekening is niet veilig te tonen."


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.svg", GOOD.ljust(MOST_DRAWING + 1), "te groot"),
        ("a.png", PNG.ljust(MOST_BYTES + 1, b"\0"), "te groot: 60 kB. Hoogstens 60 kB"),
        ("a.png", PNG.replace(struct.pack(">I", 640), struct.pack(">I", 6400)), "6400 bij 320 pixels"),
        ("a.jpg", GOOD, "geen PNG, JPEG of WebP"),
        ("a.jpg", b"\xff\xd8\xff", "geen PNG, JPEG of WebP"),
        ("a.png", PNG[:12], "geen PNG, JPEG of WebP"),
        ("a.webp", b"RIFF\0\0\0\0WEBP????", "geen PNG, JPEG of WebP"),
        ("a.svg", GOOD.replace(b"viewBox", b"viewbox"), "niet veilig"),
    ],
)
def test_what_cannot_be_shown_says_why(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    """Too large, no picture, or cut off."""
    found = read(tmp_path, name, content)
    assert isinstance(found, str)
    assert said in found


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    """Never an error of the program."""
    assert read_picture(tmp_path / "a.svg") == "Dit bestand staat niet naast het project."


def test_a_real_picture_of_one_pixel(tmp_path: Path) -> None:
    """The header of a whole PNG, with its checksum."""
    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    chunk = struct.pack(">I", 13) + b"IHDR" + header + struct.pack(">I", zlib.crc32(b"IHDR" + header))
    assert isinstance(read(tmp_path, "a.png", b"\x89PNG\r\n\x1a\n" + chunk), PictureFile)
