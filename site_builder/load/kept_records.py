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
    depends on them; `to_keep` is what may be kept of one that was read now, and under which key.
    """

    parsed: Parsed
    cleared: str = ""
    to_keep: tuple[str, bytes] | None = None


class KeptRecords:
    """The records of a folder: as this program remembers them, as the store has them, or else read.

    `root` is the folder as problems name it. With `lasting` records are held for long: those that are read
    are made as those that are kept, which have in common what is the same.
    """

    def __init__(self, known: Known | None = None, root: str = "", *, lasting: bool = False) -> None:
        self._known = known or Known()
        self._root = root
        self._lasting = lasting
        self._contents: dict[str, bytes | None] = {}
        self._asked: dict[str, _One] = {}

    def recognise(self, name: str, kind: Kind) -> str:
        """The hash of a file of a kind, where nobody has to read it; else nothing."""
        hashed = self._known.files.get(name, "")
        remembered = self._known.memory.get(_name(f"{self._root}/{name}", hashed))
        return hashed if remembered is not None or self._content(kind, hashed) is not None else ""

    def parsed(self, file: File, path: str, municipalities: frozenset[str]) -> Parsed:
        """What is in a file, looked at by itself; `path` is the file as problems name it."""
        hashed = file.hashed or content_hash(file.content or b"")
        one = self._known.memory.of(_name(path, hashed), partial(self._one, file, path, hashed))
        if one.cleared and one.cleared != _digest(municipalities):
            again = self._read(file, path, hashed)
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
        rows: dict[str, bytes] = {}
        for one in self._asked.values():
            if one.to_keep is not None and one.parsed.suspect is None:
                key, content = one.to_keep
                rows[key] = self._known.program.encode() + marshal.dumps((one.cleared, content))
            one.to_keep = None
        if rows and self._known.disk is not None:
            self._known.disk.put(rows)

    def _content(self, kind: Kind, hashed: str) -> bytes | None:
        """What the store has of a file, if this program put it there."""
        key, disk, program = _key(kind, hashed), self._known.disk, self._known.program.encode()
        if disk is None or not hashed:
            return None
        if key not in self._contents:
            content = disk.get(key) or b""
            self._contents[key] = content.removeprefix(program) if content.startswith(program) else None
        return self._contents[key]

    def _one(self, file: File, path: str, hashed: str) -> _One:
        content = self._content(file.kind, hashed)
        if content is None:
            return self._read(file, path, hashed)
        cleared, inner = marshal.loads(content)  # noqa: S302  # checked against its hash, our own
        data, body, line, unmeant = marshal.loads(inner)  # noqa: S302  # the same
        document = UnreadDocument(path, partial(_document, file, path))
        record = sound(file.kind.model, data)
        whole = NewsletterFile(record, body) if isinstance(record, Newsletter) else record
        held = Held(whole, document, line, unmeant)
        return _One(Parsed(document, held, tuple(other_year(file, whole, document)), None), cleared)

    def _read(self, file: File, path: str, hashed: str) -> _One:
        content = _bytes(file, path)
        if content is None:
            return _One(Parsed(None, None, (of_file(path, _VANISHED),), None))
        one, data = parsed(file, content, path)
        held = one.record
        if held is None:
            return _One(one)
        body = held.record.body if isinstance(held.record, NewsletterFile) else ""
        if self._lasting:
            record: Any = sound(file.kind.model, data)
            whole = NewsletterFile(record, body) if isinstance(record, Newsletter) else record
            one = replace(one, record=replace(held, record=whole))
        if self._known.disk is None or one.problems:
            return _One(one)
        # One that was recognised may be another by now.
        key = _key(file.kind, content_hash(content) if file.hashed else hashed)
        return _One(one, to_keep=(key, marshal.dumps((data, body, held.body, held.unmeant))))


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
