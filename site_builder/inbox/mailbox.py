"""The mails of a folder: files of one mail, an mbox, or a Maildir. Nothing is moved, marked or removed."""

from __future__ import annotations

import mailbox
from collections.abc import Iterator
from pathlib import Path

from site_builder.frozen import frozen

LARGEST = 30_000_000
"""Bytes of one mail; what is larger is not read but for its beginning."""
MOST = 2_000
"""Mails of one folder that are read."""
HEAD = 200_000
"""Bytes in which the head of a mail ends."""
FOREIGN = (".msg", ".emlx", ".oft", ".pst", ".olm")
"""Mails in the form of one program alone: they are told of, so that none is passed over in silence."""


class UnreadableError(Exception):
    """There are no mails to read; the message is a Dutch sentence."""


@frozen
class Raw:
    """One mail as it came in. `name` is where it stands; `whole` tells that all of it was read."""

    name: str
    content: bytes
    whole: bool = True


def mails_in(folder: Path) -> Iterator[Raw]:
    """Every mail of a folder or of one file, by name. Raises UnreadableError where there is none."""
    for number, raw in enumerate(_mails(folder), start=1):
        if number > MOST:
            message = f"In {folder} staan meer dan {MOST} mails. Zet wat is verwerkt in een andere map."
            raise UnreadableError(message)
        yield raw


def _mails(folder: Path) -> Iterator[Raw]:
    if folder.is_file():
        yield from _file(folder)
        return
    if not folder.is_dir():
        message = f'"{folder}" bestaat niet. Noem een map met mails, of een adres dat begint met imaps://.'
        raise UnreadableError(message)
    if (folder / "cur").is_dir() and (folder / "new").is_dir():
        for path in sorted([*(folder / "cur").iterdir(), *(folder / "new").iterdir()]):
            if path.is_file():
                yield _read(path, path.name)
        return
    files = [
        path
        for path in sorted(folder.iterdir())
        if path.suffix.lower() in (".eml", ".mbox", *FOREIGN) and path.is_file()
    ]
    if not files:
        message = f'In "{folder}" staan geen mails: bestanden op .eml of .mbox, of een Maildir.'
        raise UnreadableError(message)
    for path in files:
        yield from _file(path)


def _file(path: Path) -> Iterator[Raw]:
    if path.suffix.lower() != ".mbox":
        yield _read(path, path.name)
        return
    box = mailbox.mbox(path, create=False)
    try:
        for number, key in enumerate(box.iterkeys(), start=1):
            with box.get_file(key) as part:
                content = part.read(LARGEST + 1)
            yield cut(f"{path.name}:{number}", content)
    finally:
        box.close()


def _read(path: Path, name: str) -> Raw:
    with path.open("rb") as file:
        return cut(name, file.read(LARGEST + 1))


def cut(name: str, content: bytes) -> Raw:
    """A mail that is not larger than may be; of one that is, only its beginning."""
    return Raw(name, content) if len(content) <= LARGEST else Raw(name, content[:HEAD], whole=False)
