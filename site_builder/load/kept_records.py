"""Files of records that were read before: what is in them, by the hash of their content.

Kept is what is right by itself and where nothing looks like personal data. Any other file is read again, so
that it is told what is wrong with its place. `docs/store.md` says more.
"""

from __future__ import annotations

import marshal
from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from site_builder.load.filed_records import Held
from site_builder.load.folder import File
from site_builder.load.validation import Parsed, other_year, parsed, read
from site_builder.problems import of_file
from site_builder.records.collection import NewsletterFile
from site_builder.records.evaluation import Newsletter
from site_builder.records.kind import Kind
from site_builder.records.sound import sound
from site_builder.source import Document, UnreadDocument
from site_builder.store import Known, content_hash

_VANISHED = "Dit bestand is niet te lezen: het is weggehaald terwijl het werd nagekeken."


@dataclass(slots=True)
class _One:
    """What is known of a file.

    `cleared` is under which names of municipalities nothing in it looks like personal data, where that
    depends on them; `to_keep` is under which key it may be kept, if it was read now.
    """

    parsed: Parsed
    cleared: str = ""
    to_keep: str = ""


class KeptRecords:
    """The records of a folder: as this program remembers them, as the store has them, or else read.

    `root` is the folder as problems name it. With `lasting` records are held for long: those that are read
    are made as those that are kept, which have in common what is the same.
    """

    def __init__(self, known: Known | None = None, root: str = "", *, lasting: bool = False) -> None:
        self._known = known or Known()
        self._root = root
        self._lasting = lasting
        self._contents: dict[str, bytes] = {}
        self._asked: dict[str, _One] = {}

    def recognise(self, name: str, kind: Kind) -> str:
        """The hash of a file of a kind, where nobody has to read it; else nothing."""
        hashed = self._known.files.get(name, "")
        if self._known.memory.get(_name(f"{self._root}/{name}", hashed)) is None:
            content = self._content(kind, hashed)
            if content is None:
                return ""
            self._contents[_key(kind, hashed)] = content
        return hashed

    def parsed(self, file: File, path: str, municipalities: frozenset[str]) -> Parsed:
        """What is in a file, looked at by itself; `path` is the file as problems name it."""
        hashed = file.hashed or content_hash(file.content or b"")
        one = self._known.memory.of(_name(path, hashed), partial(self._one, file, path, hashed))
        if one.cleared and one.cleared != _digest(municipalities):
            again = self._read(file, path)
            one.parsed, one.cleared, one.to_keep = again.parsed, again.cleared, again.to_keep
        self._asked[path] = one
        return one.parsed

    def judged(self, municipalities: frozenset[str], suspicious: Collection[str]) -> None:
        """Nothing in the files looks like personal data, but for those that are `suspicious`."""
        for path, one in self._asked.items():
            if one.parsed.suspect is not None and path not in suspicious:
                one.parsed, one.cleared = replace(one.parsed, suspect=None), _digest(municipalities)

    def keep(self) -> None:
        """Put what was read in the store."""
        disk, rows = self._known.disk, {}
        for one in self._asked.values():
            whole, held = one.parsed, one.parsed.record
            if one.to_keep and held is not None and not whole.problems and whole.suspect is None:
                body = held.record.body if isinstance(held.record, NewsletterFile) else ""
                row = (whole.data, body, held.body, held.unfilled, one.cleared)
                rows[one.to_keep] = self._known.program.encode() + marshal.dumps(row)
            one.parsed, one.to_keep = replace(whole, data=None), ""
        if rows and disk is not None:
            disk.put(rows)

    def _content(self, kind: Kind, hashed: str) -> bytes | None:
        """What the store has of a file, if this program put it there."""
        disk, program = self._known.disk, self._known.program.encode()
        content = disk.get(_key(kind, hashed)) if disk is not None and hashed else None
        return content.removeprefix(program) if content is not None and content.startswith(program) else None

    def _one(self, file: File, path: str, hashed: str) -> _One:
        content = self._contents.pop(_key(file.kind, hashed), None) or self._content(file.kind, hashed)
        if content is None:
            return self._read(file, path)
        data, body, line, unfilled, cleared = marshal.loads(content)  # noqa: S302  # checked, our own
        document = UnreadDocument(path, partial(_document, file, path))
        record = sound(file.kind.model, data)
        whole = NewsletterFile(record, body) if isinstance(record, Newsletter) else record
        held = Held(whole, document, line, unfilled)
        return _One(Parsed(document, held, tuple(other_year(file, whole, document)), None), cleared)

    def _read(self, file: File, path: str) -> _One:
        content = _bytes(file, path)
        if content is None:
            return _One(Parsed(None, None, (of_file(path, _VANISHED),), None))
        one = parsed(file, content, path)
        if self._lasting and one.record is not None:
            record: Any = sound(file.kind.model, one.data)
            if isinstance(record, Newsletter):
                record = replace(one.record.record, front=record)
            one = replace(one, record=replace(one.record, record=record))
        return _One(one, to_keep=_key(file.kind, content_hash(content)))


def _name(path: str, hashed: str) -> tuple[str, str, str]:
    return "parsed", path, hashed


def _key(kind: Kind, hashed: str) -> str:
    return f"record {kind.name} {hashed}"


@lru_cache(maxsize=4)
def _digest(names: frozenset[str]) -> str:
    return content_hash("\n".join(sorted(names)).encode())


def _bytes(file: File, path: str) -> bytes | None:
    """The content of a file, which may have gone since it was recognised."""
    if file.content is not None:
        return file.content
    try:
        return Path(path).read_bytes()
    except OSError:
        return None


def _document(file: File, path: str) -> Document:
    """What a file says, for places in it; of one that is no more as it was, its top."""
    document, _, _ = read(file, _bytes(file, path) or b"", path)
    return document or Document(path, {}, "{}")
