"""A bare repository, as a forge keeps it: read and written with git's own plumbing, without a checkout."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_AUTHOR = {"NAME": "Robin Tester", "EMAIL": "robin@example.org"}
# A forge knows nothing of the settings of whoever runs the tests.
_ENVIRONMENT = {
    **{f"GIT_{role}_{what}": text for role in ("AUTHOR", "COMMITTER") for what, text in _AUTHOR.items()},
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}
_ZERO = "0" * 40


class RefusedError(Exception):
    """What a forge does not do, in its own words."""


@dataclass(frozen=True, slots=True)
class File:
    """A file of a version: its path, the name of its content, and its size in bytes."""

    path: str
    blob: str
    size: int


@dataclass(frozen=True, slots=True)
class Version:
    """One commit, with the paths of the files that it changed; the date is ISO 8601."""

    oid: str
    name: str
    email: str
    date: str
    message: str
    paths: frozenset[str]


@dataclass(frozen=True, slots=True)
class Change:
    """A file that differs between two versions, with git's letter for how: A, M or D."""

    letter: str
    path: str


@dataclass(frozen=True, slots=True)
class Repository:
    """A bare repository on disk; `main` is the branch that others build on."""

    folder: Path

    @classmethod
    def of(cls, folder: Path, files: Mapping[str, bytes], message: str = "Begin") -> Repository:
        """A new one in a folder, whose main branch holds the files in one commit."""
        folder.mkdir(exist_ok=True)
        repository = cls(folder)
        repository.git("init", "--quiet", "--bare", "--initial-branch=main", str(folder))
        oid = repository._written(None, files.items(), (), message)
        repository.git("update-ref", "refs/heads/main", oid)
        return repository

    def git(self, *arguments: str, data: bytes | None = None, index: Path | None = None) -> str:
        """What git prints, without the last end of line.

        Raises:
            RefusedError: git says no.
        """
        return self._run(*arguments, data=data, index=index).decode().removesuffix("\n")

    def branches(self) -> tuple[str, ...]:
        """The names of all branches."""
        return tuple(self.git("for-each-ref", "--format=%(refname:lstrip=2)", "refs/heads").split())

    def head(self, branch: str) -> str | None:
        """The commit that a branch points to, if there is such a branch."""
        return self.git("for-each-ref", "--format=%(objectname)", f"refs/heads/{branch}") or None

    def files(self, revision: str) -> tuple[File, ...]:
        """Every file of a version."""
        lines = self.git("ls-tree", "-r", "-z", "--long", revision).split("\0")
        cells = (line.split(None, 4) for line in lines if line)
        return tuple(File(path, blob, int(size)) for _, _, blob, size, path in cells)

    def text(self, name: str) -> str | None:
        """The content of a file, by its own name or as `branch:path`; None if there is no such file."""
        try:
            return self._run("cat-file", "blob", name).decode()
        except RefusedError:
            return None

    def blob(self, name: str) -> str | None:
        """The name of the content at `branch:path`, if there is any."""
        try:
            return self.git("rev-parse", "--verify", "--quiet", name)
        except RefusedError:
            return None

    def log(self, revision: str, path: str | None = None) -> tuple[Version, ...]:
        """The commits of a branch that touched the path, newest first."""
        oid = self.git("rev-parse", "--verify", f"{revision}^{{commit}}")
        return tuple(version for version in _history(self, oid) if path is None or path in version.paths)

    def changes(self, base: str, head: str) -> tuple[Change, ...]:
        """The files that a branch changes, seen from where it left the other."""
        cells = self.git("diff", "--no-renames", "--name-status", "-z", f"{base}...{head}").split("\0")
        return tuple(Change(letter, path) for letter, path in zip(cells[::2], cells[1::2], strict=False))

    def diff(self, base: str, head: str) -> tuple[str, ...]:
        """The changed lines only, each with its plus or minus, in the order of the files."""
        lines = self.git("diff", "--no-color", "--unified=0", f"{base}...{head}").splitlines()
        return tuple(line for line in lines if line[:1] in {"+", "-"} and line[:4] not in {"+++ ", "--- "})

    def create(self, branch: str, oid: str) -> None:
        """A new branch at a commit.

        Raises:
            RefusedError: the branch is there already, in the words by which the editor knows that.
        """
        if self.head(branch) is not None:
            raise RefusedError(f'A ref named "refs/heads/{branch}" already exists in the repository.')
        self.git("update-ref", f"refs/heads/{branch}", oid, _ZERO)

    def commit(
        self,
        branch: str,
        additions: Iterable[tuple[str, bytes]],
        deletions: Iterable[str],
        message: str,
        *,
        expected: str,
    ) -> str:
        """The name of a new commit on the branch, with these files written and those removed.

        Raises:
            RefusedError: the branch is elsewhere than whoever saves expects, or a removed file is not there.
        """
        head = self.head(branch)
        if head != expected:
            raise RefusedError(f'Expected branch to point to "{expected}" but it points to "{head}".')
        oid = self._written(head, additions, deletions, message)
        self.git("update-ref", f"refs/heads/{branch}", oid, expected)
        return oid

    def _run(self, *arguments: str, data: bytes | None = None, index: Path | None = None) -> bytes:
        more = {} if index is None else {"GIT_INDEX_FILE": str(index)}
        done = subprocess.run(
            ["git", "-C", str(self.folder), *arguments],
            input=data,
            capture_output=True,
            check=False,
            env={**os.environ, **_ENVIRONMENT, **more},
        )
        if done.returncode:
            raise RefusedError(done.stderr.decode().strip())
        return done.stdout

    def _written(
        self,
        parent: str | None,
        additions: Iterable[tuple[str, bytes]],
        deletions: Iterable[str],
        message: str,
    ) -> str:
        index = self.folder / "writing.index"
        index.unlink(missing_ok=True)
        if parent is not None:
            self.git("read-tree", parent, index=index)
        lines = []
        for path in deletions:
            if self.blob(f"{parent}:{path}") is None:
                raise RefusedError(f"A path was requested for deletion which does not exist: {path}")
            lines.append(f"0 {_ZERO}\t{path}")
        for path, content in additions:
            blob = self.git("hash-object", "-w", "--stdin", data=content)
            lines.append(f"100644 {blob}\t{path}")
        given = "".join(f"{line}\0" for line in lines).encode()
        self.git("update-index", "-z", "--index-info", data=given, index=index)
        tree = self.git("write-tree", index=index)
        return self.git("commit-tree", tree, *(() if parent is None else ("-p", parent)), "-m", message)


@cache
def _history(repository: Repository, oid: str) -> tuple[Version, ...]:
    """A commit and all before it; kept, because the editor asks for the last commit of every file."""
    form = "--format=%x1e%H%x1f%an%x1f%ae%x1f%cI%x1f%B%x1f"
    printed = repository.git("log", "-z", "--name-only", "--no-renames", form, oid)
    commits = (part.split("\x1f") for part in printed.split("\x1e")[1:])
    return tuple(
        Version(oid, name, email, date, message.strip(), frozenset(paths.strip("\0\n").split("\0")))
        for oid, name, email, date, message, paths in commits
    )
