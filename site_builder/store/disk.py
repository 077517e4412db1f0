"""Contents by key in one SQLite file, which two runs may use at once and any run may leave half-way.

What stands in it is checked against its hash before it is used: what is broken is not there.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from site_builder.store.aside import Aside
from site_builder.store.joined import content_hash

FILE = "store.sqlite3"
MOST_BYTES = 5_000_000_000
"""Beyond this, what was not used for the longest time goes. A third of the country takes 1.1 GB, so all of it
some 3.4, and a change needs what there was beside what is new."""
SECONDS_TO_WAIT = 10.0
"""For another run that writes; then this one goes on without."""
_TABLES = """
drop table if exists contents;
create table if not exists kept (key text primary key, content blob not null, hash text not null);
create table if not exists uses (
    key text primary key, length integer not null, used integer not null
) without rowid;
"""
"""When a content was used last stands apart: each run writes that down, and it would write the content too.
The first line is of stores of before that was so."""


class Disk:
    """The contents of one folder. No error of the disk is ever an error of a build: it is a miss."""

    def __init__(self, connection: sqlite3.Connection, folder: Path, most: int) -> None:
        self._opened: sqlite3.Connection | None = connection
        self._folder = folder
        self._most = most
        self._used: set[str] = set()
        self._keys: set[str] | None = None
        self.aside: Aside | None = None
        """What is too large to keep, where other processes make it."""

    @property
    def _connection(self) -> sqlite3.Connection:
        if self._opened is None:
            self._opened = _connected(self._folder / FILE)
        return self._opened

    def get(self, key: str) -> bytes | None:
        """A content; None where it is not there, or not as it was put there."""
        with self._trying():
            row = self._connection.execute("select content, hash from kept where key = ?", (key,)).fetchone()
            if row is not None and isinstance(row[0], bytes) and content_hash(row[0]) == row[1]:
                self._used.add(key)
                return row[0]
        return None

    def has(self, keys: Iterable[str]) -> frozenset[str]:
        """Those of some keys that are there. A content may still turn out to be broken."""
        if self._keys is None:
            with self._trying():
                self._keys = {key for (key,) in self._connection.execute("select key from uses")}
        there = frozenset(keys) & (self._keys or set())
        self._used |= there
        return there

    def put(self, contents: Mapping[str, bytes]) -> None:
        """Keep contents, all or none of them; what was not used for the longest time makes room."""
        with self._trying(), self._writing():
            (run,) = self._connection.execute("select coalesce(max(used), 0) + 1 from uses").fetchone()
            self._connection.executemany(
                "insert or replace into kept values (?, ?, ?)",
                ((key, content, content_hash(content)) for key, content in contents.items()),
            )
            self._connection.executemany(
                "insert or replace into uses values (?, ?, ?)",
                ((key, len(content), run) for key, content in contents.items()),
            )
            self._connection.executemany(
                "update uses set used = ? where key = ?", ((run, key) for key in self._used)
            )
            self._make_room()
            self._used.clear()
        self._keys = None

    def moment(self) -> dict[int, int]:
        """The time now of the file system of the store by its device, as it stamps files, in nanoseconds."""
        with suppress(OSError):
            os.utime(self._folder)
            about = self._folder.stat()
            return {about.st_dev: about.st_ctime_ns}
        return {}

    def _make_room(self) -> None:
        (size,) = self._connection.execute("select coalesce(sum(length), 0) from uses").fetchone()
        oldest = self._connection.execute("select key, length from uses order by used, key")
        gone = []
        while size > self._most:
            key, length = next(oldest)
            size -= length
            gone.append((key,))
        for table in ("kept", "uses"):
            self._connection.executemany(f"delete from {table} where key = ?", gone)  # noqa: S608  # two names

    @contextmanager
    def _trying(self) -> Iterator[None]:
        """Go on without the store where it refuses; of a file that is broken the next run makes a new one."""
        try:
            yield
        except sqlite3.Error as error:
            if not isinstance(error, sqlite3.OperationalError):
                _remove(self._folder)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        self._connection.execute("begin immediate")
        try:
            yield
        except BaseException:
            self._connection.execute("rollback")
            raise
        self._connection.execute("commit")

    def rest(self) -> Aside | None:
        """Let go of the file until it is asked for again: each process needs a connection of its own.

        What those processes make that is too large for it goes aside, where the disk has room for that.
        """
        self._close()
        self._keys = self._opened = None
        if self.aside is None:
            with suppress(OSError):
                self.aside = Aside(self._folder)
        return self.aside

    def close(self) -> None:
        """Let go of the file, and of what went aside."""
        self._close()
        if self.aside is not None:
            self.aside.close()

    def _close(self) -> None:
        with suppress(sqlite3.Error):
            if self._opened is not None:
                self._opened.close()


def open_disk(folder: Path, most: int = MOST_BYTES) -> Disk | None:
    """The store in a folder, made if it is not there; None where it cannot be, or others may write in it."""
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not _own(folder):
            return None
        file = folder / FILE
        for _ in range(2):
            try:
                return Disk(_connected(file), folder, most)
            except sqlite3.DatabaseError:
                # No store of ours, or one that is broken: a new one takes its place.
                _remove(folder)
    return None


def _connected(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, timeout=SECONDS_TO_WAIT, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("pragma journal_mode = wal")
        connection.execute("pragma synchronous = normal")
        connection.executescript(_TABLES)
        connection.execute("select max(used) from uses").fetchone()
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _remove(folder: Path) -> None:
    with suppress(OSError):
        for name in (FILE, f"{FILE}-wal", f"{FILE}-shm"):
            (folder / name).unlink(missing_ok=True)


def _own(folder: Path) -> bool:
    """Whether the folder is of who runs this, and nobody else can write in it."""
    about = folder.stat()
    return os.name == "nt" or (about.st_uid == os.getuid() and not about.st_mode & 0o022)
