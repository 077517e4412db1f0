"""A run that is killed at any moment leaves the old site or the new one, and the next run tidies up."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from site_builder.write import MARK, create, replace, write, write_once
from site_builder.write.exchange import exchange as swapped
from site_builder.write.workshop import PREFIX, locked, workshop
from tests.checks import ROOT
from tests.write.test_write import tree

KILL = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"


def killed(script: str, folder: Path) -> None:
    """Run a script in a folder until it kills itself."""
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
        capture_output=True,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr


def killed_while_writing(folder: Path) -> None:
    """A build of `site` that ends after its first file."""
    killed(
        "from pathlib import Path\n"
        "from site_builder.write import Folder, write\n"
        "real = Folder.put\n"
        "def first(folder, path, content):\n"
        "    real(folder, path, content)\n"
        f"    {KILL}\n"
        "Folder.put = first\n"
        "write({'index.html': b'half', 'b': b''}, Path('site'))\n",
        folder,
    )


def killed_between(folder: Path) -> None:
    """A build of `site` on a system without an exchange, that ends between its two renames."""
    killed(
        "from pathlib import Path\n"
        "from site_builder.write import folders\n"
        "folders.exchange = lambda one, other: False\n"
        "real, told = Path.rename, []\n"
        "def first(path, target):\n"
        "    real(path, target)\n"
        f"    {KILL}\n"
        "Path.rename = first\n"
        "folders.write({'index.html': b'new'}, Path('site'))\n",
        folder,
    )


def site(folder: Path) -> dict[str, bytes]:
    return {path: content for path, content in tree(folder / "site").items() if path != MARK}


def test_what_a_killed_run_left_is_removed_by_the_next(tmp_path: Path) -> None:
    """The old site stands meanwhile, and nothing half is ever in its place."""
    write({"index.html": b"old"}, tmp_path / "site")
    killed_while_writing(tmp_path)
    killed_while_writing(tmp_path)
    # The second removed what the first had left, before it was killed itself.
    assert len(list(tmp_path.iterdir())) == 2
    assert site(tmp_path) == {"index.html": b"old"}
    write({"index.html": b"new"}, tmp_path / "site")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert site(tmp_path) == {"index.html": b"new"}


def test_git_does_not_see_what_a_killed_run_left(tmp_path: Path) -> None:
    """Also in a repository whose .gitignore knows nothing of this program."""
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    killed_while_writing(tmp_path)
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(PREFIX)] != []
    told = subprocess.run(
        ["git", "status", "--porcelain", "--untracked-files=all"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
    )
    assert told.stdout == b""


def test_the_old_site_comes_back_where_two_folders_cannot_change_places(tmp_path: Path) -> None:
    """The next run begins with it, also when that fails itself."""
    write({"index.html": b"old"}, tmp_path / "site")
    killed_between(tmp_path)
    assert not (tmp_path / "site").exists()
    with pytest.raises(OSError, match="a"):
        write({"a": b"", "a/b": b""}, tmp_path / "site")
    assert site(tmp_path) == {"index.html": b"old"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_site_is_never_gone_where_they_can(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No rename takes the old one away first: one step does both."""
    write({"index.html": b"old"}, tmp_path / "site")

    def forbidden(path: Path, target: Path) -> None:
        raise AssertionError(f"{path} → {target}")

    monkeypatch.setattr(Path, "rename", forbidden)
    write({"index.html": b"new"}, tmp_path / "site")
    assert site(tmp_path) == {"index.html": b"new"}


def test_where_they_cannot_it_is_two_renames(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the same outcome; and when the second fails the first is undone."""
    monkeypatch.setattr("site_builder.write.folders.exchange", lambda _one, _other: False)
    write({"index.html": b"1"}, tmp_path / "site")
    write({"index.html": b"2"}, tmp_path / "site")
    assert site(tmp_path) == {"index.html": b"2"}
    real = Path.rename

    def refuse(path: Path, target: Path) -> Path:
        if path.name == "new":
            raise OSError(errno.EIO, "nee")
        return real(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(OSError, match="nee"):
        write({"index.html": b"3"}, tmp_path / "site")
    assert site(tmp_path) == {"index.html": b"2"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_two_paths_change_places(tmp_path: Path) -> None:
    """On this system; where one is not there it is refused, and the other stays."""
    one, other = tmp_path / "een", tmp_path / "twee"
    one.mkdir()
    (one / "a").touch()
    other.mkdir()
    assert swapped(one, other)
    assert [path.name for path in other.iterdir()] == ["a"]
    with pytest.raises(FileNotFoundError):
        swapped(one, tmp_path / "drie")
    assert one.is_dir()


def test_a_system_that_cannot_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the function, and on a disk that does not know it."""
    for library in (object(), type("Refusing", (), {"renameat2": staticmethod(lambda *_: -1)})()):
        monkeypatch.setattr(
            "site_builder.write.exchange.ctypes.CDLL", lambda *_, library=library, **__: library
        )
        monkeypatch.setattr("site_builder.write.exchange.ctypes.get_errno", lambda: errno.EINVAL)
        assert not swapped(tmp_path, tmp_path)


def test_a_run_that_is_busy_keeps_its_place(tmp_path: Path) -> None:
    """Another leaves it alone, for whatever it works; what is left of a run that ended goes."""
    for target in ("site", "site-2"):
        with workshop(tmp_path / target) as place:
            (place / "half").touch()
            write({"index.html": b"other"}, tmp_path / "site")
            assert (place / "half").exists()
    left = tmp_path / f"{PREFIX}site-2-abcdefgh"
    left.mkdir()
    write({"index.html": b"other"}, tmp_path / "site")
    assert not left.exists()


def test_without_locks_nothing_of_another_run_is_touched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk in a network may have none: then it cannot be told who is busy."""
    left = tmp_path / f"{PREFIX}site-abcdefgh"
    left.mkdir()

    def no_locks(*_: object) -> None:
        raise OSError(errno.ENOLCK, "geen")

    monkeypatch.setattr("site_builder.write.workshop.fcntl.flock", no_locks)
    write({"index.html": b"new"}, tmp_path / "site")
    assert left.exists()
    assert site(tmp_path) == {"index.html": b"new"}


def test_a_lock_is_let_go(tmp_path: Path) -> None:
    """After each use, so that the next does not wait."""
    for _ in range(3):
        with locked(tmp_path):
            pass


def test_a_link_keeps_leading_to_the_site(tmp_path: Path) -> None:
    """The folder that it leads to is replaced, and the link is not."""
    (tmp_path / "elders").mkdir()
    (tmp_path / "link").symlink_to("elders")
    for content in (b"1", b"2"):
        write({"index.html": content}, tmp_path / "link")
        assert (tmp_path / "link").is_symlink()
        assert (tmp_path / "elders/index.html").read_bytes() == content
    assert sorted(path.name for path in tmp_path.iterdir()) == ["elders", "link"]


def test_a_file_keeps_its_rights(tmp_path: Path) -> None:
    """A new one may be read by all, whatever this run's own mask is; what becomes of it later stays."""
    before = os.umask(0o077)
    try:
        for path in (tmp_path / "a.yaml", tmp_path / "b/c.yaml"):
            create(path, b"een")
            assert path.stat().st_mode & 0o777 == 0o644
            path.chmod(0o600)
            replace(path, b"twee")
            assert path.stat().st_mode & 0o777 == 0o600
    finally:
        os.umask(before)


def test_a_new_file_never_takes_the_place_of_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also on a disk where a file has one name only; there too it is whole or gone."""

    def no_links(*_: object) -> None:
        raise OSError(errno.EPERM, "nee")

    for _ in range(2):
        path = tmp_path / "a.yaml"
        create(path, b"een")
        with pytest.raises(FileExistsError):
            create(path, b"twee")
        assert tree(tmp_path) == {"a.yaml": b"een"}
        path.unlink()
        monkeypatch.setattr("site_builder.write.files.os.link", no_links)


def test_a_closed_year_that_was_killed_is_made_again(tmp_path: Path) -> None:
    """What was half is removed, and nothing is in its place."""
    left = tmp_path / f"{PREFIX}2026-abcdefgh"
    left.mkdir()
    write_once({"a.json": b"{}"}, tmp_path / "2026")
    assert [path.name for path in tmp_path.iterdir()] == ["2026"]
