"""A command that the system ends tidies up, as with Ctrl-C; where the site may be; and what git refuses."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import subprocess
import threading
from pathlib import Path

import pytest

from site_builder.cli import main
from site_builder.cli.versions import tell_refusal
from tests.checks import ROOT
from tests.started import started
from tests.waiting import PATIENCE

REGION = ROOT / "tests/examples/good/region"


SLOW = (
    "import sys, time\n"
    "from site_builder.cli import main\n"
    "from site_builder.write import Folder\n"
    "real = Folder.put\n"
    "def slowly(folder, path, content):\n"
    "    real(folder, path, content)\n"
    "    print('bezig', flush=True)\n"
    "    time.sleep(3600)\n"
    "Folder.put = slowly\n"
    "sys.exit(main(sys.argv[1:]))\n"
)
SHARE = ("build", "--out", "uit", "--no-demo", "--shard", "2/9")
"""Some files of a site, which are written as all of them are."""


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_build_that_is_stopped_leaves_nothing(alone: Path, number: signal.Signals, code: int) -> None:
    """While it writes: no half site, no folder beside it, no traceback."""
    with started("-c", SLOW, *SHARE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "bezig\n"
        process.send_signal(number)
        _, told = process.communicate(timeout=PATIENCE)
    assert (process.returncode, told) == (code, "")
    assert [path.name for path in Path().iterdir()] == ["data"]


def test_the_answer_to_a_signal_is_as_it_was(data: Path) -> None:
    """Whoever runs a command within a program of its own keeps its own way; a thread may run one too."""
    before = signal.getsignal(signal.SIGTERM)
    assert main(["check"]) == 0
    assert signal.getsignal(signal.SIGTERM) is before
    codes: list[int] = []
    thread = threading.Thread(target=lambda: codes.append(main(["check"])))
    thread.start()
    thread.join()
    assert codes == [0]


@pytest.mark.parametrize("out", ["data/site", "data", "demo/uit", "data/../data/x/y"])
def test_a_site_does_not_stand_among_the_data(
    data: Path, capsys: pytest.CaptureFixture[str], out: str
) -> None:
    """The next check would find it there and refuse it."""
    shutil.copytree(REGION, "demo")
    assert main(["build", "--out", out]) == 2
    assert "Kies met --out een map daarbuiten." in capsys.readouterr().err
    assert main(["check", "data", "demo"]) == 0


def test_a_folder_that_cannot_be_replaced_is_told(
    alone: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A disk that is mounted there stays where it is."""

    def busy(*_: object) -> None:
        raise OSError(errno.EBUSY, "Device or resource busy")

    monkeypatch.setattr("site_builder.write.folders._swap", busy)
    assert main(SHARE) == 2
    assert '"uit" is niet in zijn geheel te vervangen' in capsys.readouterr().err
    assert [path.name for path in Path().iterdir()] == ["data"]


# -- git ----------------------------------------------------------------------------------------------


@pytest.fixture
def repository(alone: Path) -> Path:
    """The same folder with a commit."""
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "een"]):
        subprocess.run(["git", "-c", "user.name=T", "-c", "user.email=t@example.org", *command], check=True)
    return alone


def test_a_repository_that_git_refuses_is_told(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A build goes on without history and says so, with git's own reason; a comparison says that reason."""
    # Git's own way to try this out: the folder seems to be of somebody else.
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    assert main(SHARE) == 0
    told = capsys.readouterr().err
    assert "git leest de opslagplaats niet, en daarom zegt de site niet wat wanneer veranderde: " in told
    assert "safe.directory" in told
    for command in (["diff", "HEAD"], ["check", "--changed-by", "regio/team", "HEAD"]):
        assert main(command) == 2
        told = capsys.readouterr().err
        assert "safe.directory" in told
        assert "geen versie" not in told


def test_a_repository_that_is_broken_is_told(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Half a copy, a disk that failed: what git says of it is said, and the site is built without history."""
    git, told = Path(".git"), []
    head = next((git / "refs/heads").iterdir())
    for broken, file in (
        ("rommel\n", git / "HEAD"),
        ("0123456789" * 4 + "\n", git / "HEAD"),
        ("", head),
        ("[core\n", git / "config"),
    ):
        before = file.read_bytes()
        file.write_text(broken, encoding="utf-8")
        told.append(said(capsys))
        file.write_bytes(before)
    shutil.rmtree(git / "objects")
    (git / "objects").mkdir()
    told.append(said(capsys))
    reasons = ("not a git repository", "bad object", "broken", "bad config", "bad object")
    assert [one for reason, one in zip(reasons, told, strict=True) if reason not in one] == []


def said(capsys: pytest.CaptureFixture[str]) -> str:
    """Why git does not read a repository, as a build says it; a comparison says the same."""
    tell_refusal(Path("data"), "zegt de site niets")
    told = capsys.readouterr().err
    assert "git leest de opslagplaats niet, en daarom zegt de site niets: " in told
    assert main(["diff", "HEAD"]) == 2
    assert "geen versie" not in capsys.readouterr().err
    return told


def test_a_repository_without_a_commit_lacks_nothing(alone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It was made a moment ago."""
    subprocess.run(["git", "init", "-q"], check=True)
    assert main(SHARE) == 0
    assert capsys.readouterr().err == ""


def test_a_repository_without_git_is_told(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The program may not be there."""
    monkeypatch.setenv("PATH", "")
    assert main(SHARE) == 0
    assert "het programma git is niet gevonden." in capsys.readouterr().err


def test_a_folder_without_a_repository_says_nothing(alone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is missing there; and who asks for a version hears that there is none."""
    assert main(SHARE) == 0
    assert capsys.readouterr().err == ""
    assert main(["diff", "HEAD"]) == 2
    assert '"data" staat in geen opslagplaats van git met een versie erin.' in capsys.readouterr().err
