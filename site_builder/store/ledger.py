"""Which hashes an output and a memo were made of, and whether they still are: verifying traces.

An output depends on what it read: on a file, or on a memo. A memo has a hash of its own, so that whoever read
it stays right as long as its value is the same, whatever became of the files below it.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from site_builder.store.disk import Disk
from site_builder.store.inputs import content_key
from site_builder.store.joined import content_hash
from site_builder.store.memory import FORGETFUL, Memory
from site_builder.store.recalled import Entry, Reads, State, plain, recalled, remember
from site_builder.traces import (
    ENTRY,
    Memo,
    Name,
    Traced,
    digest,
    in_a_row,
    keep_with,
    maker_of,
    memo_of,
    note,
    reading,
)

ABSENT = ""
"""The hash of what is not there."""
FEW = 5
"""Names with fewer parts than this are of what is there a few times in a site, however large that is."""
Told = tuple[dict[str, tuple[Any, ...]], dict[Name, str], str]
"""What a copy of a program tells: outputs, hashes of what it had kept by name, and the hash of its traces."""


class Ledger:
    """What is known of the outputs of one site.

    `scopes` are the objects with memos by their scope; `leaf` tells the hash of anything else that is read.
    `key` names all on which every output depends: with another one, nothing is known. What was read under a
    name that begins with one of `aside` counts as it was.
    """

    def __init__(
        self,
        disk: Disk | None,
        key: str,
        scopes: Mapping[str, Traced],
        leaf: Callable[[Name], str],
        aside: frozenset[Name] = frozenset(),
        memory: Memory = FORGETFUL,
    ) -> None:
        self._key = f"ledger {key}"
        self._aside = aside
        self._scopes = scopes
        self._leaf = leaf
        self._now: dict[Name, tuple[Name, str]] = {}
        self._valid: dict[Name, bool] = {}
        self._digests: dict[int, tuple[object, str]] = {}
        self._entries: dict[str, tuple[Entry, Reads]] = {}
        self._asked: dict[Name, None] = {}
        self._parts: dict[Name, tuple[str, tuple[Name, ...]]] = {}
        self._waiting: dict[str, bytes] = {}
        self._disk = disk
        self._memory = memory
        self._sought: set[Name] = set()
        self._told: dict[str, Entry] = {}
        self._here: dict[Name, str] = {}
        self._chunks: list[str] = []
        state: State | None = self._memory.get(self._key)
        self._before, self._memos, self._hashes = state or recalled(disk, self._key)
        self._unsure: Callable[[Name], str] | None = None

    def find(self, name: str, recipe: str) -> Entry | None:
        """An output that is as it was, or that a copy made; None where it has to be made."""
        if name in self._told:
            return self._told[name]
        entry, reads = self._before.get(name, (None, ()))
        if entry is None or entry.recipe != recipe or not self._same(reads):
            return None
        self._entries[name] = entry, reads
        return entry

    def keep(self, name: str, entry: Entry, reads: Iterable[Name]) -> None:
        """An output that was made, with what it read."""
        self._entries[name] = entry, tuple(map(self._read_now, in_a_row(reads)))

    def keep_all(self) -> None:
        """From now on parts of the objects are kept, and what is known of their memos is used."""
        for one in self._scopes.values():
            keep_with(one, self)

    def memo(self, name: Name, of: Callable[[bytes], Any]) -> Memo[Any] | None:
        """A memo as it was kept, of its content; None where it has to be made."""
        self._asked[name] = None
        if not (name in self._here or name in self._hashes) or name in self._sought:
            return None
        # While that is looked for, what it depends on may ask for it: that is made, and is no circle.
        self._sought.add(name)
        with reading():
            content = self._content(name)
        self._sought.remove(name)
        if content is None:
            # It is made, and then kept again, also where its trace holds but its content is gone.
            self._valid[name] = False
            return None
        return Memo(partial(of, content))

    def part(self, name: Name, make: Callable[[], Any]) -> Any:
        """A part as it was kept, or made now: each of its calls makes it or reads it from the disk."""
        self._asked[name] = None
        with reading():
            content = self._content(name)
        value = self._make_part(name, make) if content is None else marshal.loads(content)  # noqa: S302  # our own
        note(*name)
        return value

    def told(self) -> Told:
        """What this copy of a program made, for who began it; its traces are in the store from now on."""
        hashed, content = remember(state := self._state())
        if self._disk is not None:
            self._disk.put({**self._waiting, content_key(hashed): content})
        # What is of the whole site takes long to hash, and there is little of it.
        of_all = (name for name in state[2] if len(name) < FEW and ENTRY not in name)
        lists = (name for name in self._now if len(name) == 1)
        known = {n: self.now(n) for n in (*self._asked, *of_all, *lists) if n not in self._here}
        return {name: plain(entry) for name, (entry, _) in self._entries.items()}, known, hashed

    def learn(self, told: Told) -> None:
        """Know what a copy of this program made in this run, of the same as this one would make it of."""
        outputs, kept, hashed = told
        self._told |= {name: Entry(*entry) for name, entry in outputs.items()}
        self._here |= kept
        self._chunks.append(hashed)

    @property
    def empty(self) -> bool:
        """Whether nothing is known."""
        return not self._before

    def beside(
        self,
        scopes: Mapping[str, Traced],
        leaf: Callable[[Name], str],
        aside: frozenset[Name] = frozenset(),
        unsure: Callable[[Name], str] | None = None,
    ) -> Ledger:
        """What is known, held against other values of what it depends on. It is not to be written.

        `unsure` tells the hash of a memo that would not be what it was, in place of making it of `scopes`.
        """
        other = Ledger(None, "", scopes, leaf, aside)
        other._unsure = unsure
        other._disk = self._disk
        other._before, other._memos, other._hashes = self._before, self._memos, self._hashes
        return other

    def holds(self, memo: Name) -> bool:
        """Whether a memo is known, and would be what it was by what it read."""
        return self._holds(memo)

    def now(self, name: Name) -> str:
        """The hash of what is read under a name."""
        return self._read_now(name)[1]

    def made(self, most: int) -> dict[str, bytes]:
        """The parts that were made and not handed out, by their key, if they have more bytes than this."""
        if sum(map(len, self._waiting.values())) <= most:
            return {}
        made, self._waiting = self._waiting, {}
        return made

    def written(self) -> dict[str, bytes]:
        """What is to be kept of this run, by its key."""
        state = self._state()
        self._memory.put(self._key, state)
        hashed, content = remember(state)
        listed = marshal.dumps((*self._chunks, hashed))
        return {**self._waiting, content_key(hashed): content, self._key: listed}

    def _state(self) -> State:
        """What was found here, and not by another process that told it."""
        memos: dict[Name, Reads] = {}
        hashes: dict[Name, str] = {}
        waiting = [*self._asked, *(name for _, reads in self._entries.values() for name, _ in reads)]
        while waiting:
            name = waiting.pop()
            if name[0] not in self._scopes or name in hashes or name in self._here:
                continue
            hashes[name] = self.now(name)
            whole = _whole(name)
            if whole not in memos:
                memos[whole] = self._reads(whole)
                waiting += [one for one, _ in memos[whole]]
        return self._entries, memos, hashes

    def _memo(self, name: Name) -> str:
        whole = _whole(name)
        known = self._hashes.get(name)
        if known is not None and self._holds(whole):
            return known
        if self._unsure is not None:
            return self._unsure(name)
        if self._is_part(whole):
            return self._parts[whole][0]
        memo = self._made(whole)
        value = memo.value
        if memo.kept:
            return self._keep(value.content)
        if name is not whole and len(name) > len(whole):
            key = name[len(whole) + 1]
            if key not in value:
                return ABSENT
            value = value[key]
        return digest(value, self._digests)

    def _is_part(self, whole: Name) -> bool:
        """Whether a name is that of a part, which is made if it was not."""
        scope, attribute, *given = whole
        make = maker_of(self._scopes[scope], attribute, tuple(given))
        if make is not None and whole not in self._parts:
            self._make_part(whole, make)
        return make is not None

    def _make_part(self, name: Name, make: Callable[[], Any]) -> Any:
        with reading() as reads:
            value = make()
        self._parts[name] = self._keep(marshal.dumps(value, 2)), in_a_row(reads)
        return value

    def _keep(self, content: bytes) -> str:
        """Have a content kept, and tell its hash."""
        hashed = content_hash(content)
        if self._disk is not None:
            self._waiting[content_key(hashed)] = content
        return hashed

    def _content(self, name: Name) -> bytes | None:
        """What a part or a memo is, if it was made in this run or is what it was, and is there."""
        if name in self._parts:
            hashed = self._parts[name][0]
        elif name in self._here:
            hashed = self._here[name]
        elif name in self._hashes and self._holds(name):
            hashed = self._hashes[name]
        else:
            return None
        key = content_key(hashed)
        found = self._waiting.get(key) or (self._disk.get(key) if self._disk is not None else None)
        if found is None:
            self._here.pop(name, None)
        return found

    def _made(self, whole: Name) -> Any:
        scope, attribute, *given = whole
        return memo_of(self._scopes[scope], attribute, tuple(given))

    def _reads(self, whole: Name) -> Reads:
        if self._holds(whole):
            return self._memos[whole]
        reads = self._parts[whole][1] if self._is_part(whole) else self._made(whole).reads
        return tuple(map(self._read_now, reads))

    def _read_now(self, name: Name) -> tuple[Name, str]:
        """What is read, with its hash: one object for all who read it, so that it is written once."""
        known = self._now.get(name)
        if known is None:
            hashed = self._here.get(name)
            if hashed is None:
                hashed = self._memo(name) if name[0] in self._scopes else self._leaf(name)
            known = self._now[name] = name, hashed
        return known

    def _holds(self, whole: Name) -> bool:
        """Whether a memo would be what it was, by what it read."""
        if whole not in self._valid:
            self._valid[whole] = whole in self._memos and self._same(self._memos[whole])
        return self._valid[whole]

    def _same(self, reads: Reads) -> bool:
        # In the order of reading: what a later one depends on may be gone, and then an earlier one says so.
        known, aside = self._now, self._aside
        for name, hashed in reads:
            now = known.get(name)
            if now is None and not (name[:1] in aside or name[:2] in aside):
                now = self._read_now(name)
            if now is not None and now[1] != hashed:
                return False
        return True


def _whole(name: Name) -> Name:
    return name[: name.index(ENTRY)] if ENTRY in name else name
