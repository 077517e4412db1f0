"""The files of pictures beside the records of projects: how large they are, and whether they are safe."""

from __future__ import annotations

import re
import struct
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from xml.etree import ElementTree

from site_builder.frozen import frozen
from site_builder.records.collection import Records

MOST_BYTES = 60_000
"""A photo of 800 pixels wide fits; a page with more would be slow on a phone."""
MOST_DRAWING = 10_000
MOST_PIXELS = 1600
SVG = "{http://www.w3.org/2000/svg}"
DRAWN = frozenset(
    f"{SVG}{name}"
    for name in (
        *("svg", "g", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"),
        *("defs", "linearGradient", "radialGradient", "stop", "pattern", "clipPath"),
    )
)
"""What a drawing may be made of: nothing that runs, loads or leads elsewhere."""
_ELSEWHERE = re.compile(r"url\((?!#)|javascript:", re.IGNORECASE)


@frozen
class PictureFile:
    """One picture: its bytes, and how large it is drawn in pixels."""

    content: bytes
    width: int
    height: int


def picture_files(folder: Path, records: Records) -> Mapping[str, PictureFile]:
    """The pictures that projects name, by their path below the data folder; without what cannot be shown."""
    found: dict[str, PictureFile] = {}
    for (municipality, _), project in records.projects.items():
        for picture in project.pictures:
            if picture.file is None:
                continue
            name = f"projects/{municipality}/{picture.file}"
            read = read_picture(folder / name)
            if isinstance(read, PictureFile):
                found[name] = read
    return found


def read_picture(path: Path) -> PictureFile | str:
    """A picture, or in Dutch why it cannot be shown. Never raises for what is on disk."""
    try:
        size = path.stat().st_size
        most = MOST_DRAWING if path.suffix == ".svg" else MOST_BYTES
        if size > most:
            return f"De foto is te groot: {size // 1000} kB. Hoogstens {most // 1000} kB."
        content = path.read_bytes()
    except OSError:
        return "Dit bestand staat niet naast het project."
    drawing = path.suffix == ".svg"
    found = _drawing(content) if drawing else _pixels(content)
    if found is None:
        return "Deze tekening is niet veilig te tonen." if drawing else "Dit is geen PNG, JPEG of WebP."
    width, height = found
    if not 0 < width <= MOST_PIXELS or not 0 < height <= MOST_PIXELS:
        return f"De foto is {width} bij {height} pixels. Hoogstens {MOST_PIXELS} bij {MOST_PIXELS}."
    return PictureFile(content, width, height)


# The same drawing may stand beside many projects.
@lru_cache(maxsize=256)
def _drawing(content: bytes) -> tuple[int, int] | None:
    """The size of an SVG; None for what is none, or holds more than shapes."""
    if b"<!" in content or b"<?xml-stylesheet" in content:
        return None
    try:
        # Without a declaration there are no entities to fill in, which is what makes XML dangerous.
        root = ElementTree.fromstring(content)  # noqa: S314
        _, _, width, height = (float(part) for part in root.attrib.get("viewBox", "").split())
    except (ElementTree.ParseError, ValueError, UnicodeDecodeError):
        return None
    for element in root.iter():
        if element.tag not in DRAWN or any(
            name.lower().startswith("on") or name.endswith("href") or _ELSEWHERE.search(value)
            for name, value in element.attrib.items()
        ):
            return None
    return round(width), round(height)


def _pixels(content: bytes) -> tuple[int, int] | None:
    """The size of a PNG, a JPEG or a WebP from its first bytes; None for anything else."""
    try:
        if content.startswith(b"\x89PNG\r\n\x1a\n"):
            return struct.unpack(">II", content[16:24])
        if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
            return _webp(content)
        return _jpeg(content) if content.startswith(b"\xff\xd8") else None
    except (struct.error, IndexError):
        return None


def _webp(content: bytes) -> tuple[int, int] | None:
    match content[12:16]:
        case b"VP8X":
            return tuple(int.from_bytes(content[at : at + 3], "little") + 1 for at in (24, 27))  # type: ignore[return-value]
        case b"VP8L":
            bits = int.from_bytes(content[21:25], "little")
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8 ":
            width, height = struct.unpack("<HH", content[26:30])
            return width & 0x3FFF, height & 0x3FFF
    return None


def _jpeg(content: bytes) -> tuple[int, int] | None:
    """The size in the first frame header (SOF), passing over every other segment (ITU-T T.81, B.1)."""
    at = 2
    while content[at] == 0xFF:
        marker = content[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + struct.unpack(">H", content[at + 2 : at + 4])[0]
    return None
