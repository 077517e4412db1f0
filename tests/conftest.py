"""What all tests share: property tests that try the same cases every time, and sites that are built once."""

from __future__ import annotations

import fcntl
import gc
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.strategies import text

from site_builder.load.advice import wording
from site_builder.store import Disk, open_disk
from tests import live
from tests.baseline.demo import Demo, files_of, site_with_demo
from tests.checks import ROOT
from tests.remembered import remembered

# Also on a computer on which Python keeps nothing that it compiled: each worker would rewrite every test, and
# each program that a test starts would compile all of ours.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
# Every test builds from nothing, but those of the store.
os.environ["GWW_CACHE"] = ""
# Every test looks at 28 November 2026, but those with a day of their own: none fails when a year ends.
os.environ["SOURCE_DATE_EPOCH"] = "1795867200"
# On a busy machine it takes long to think of examples, too.
settings.register_profile(
    "few",
    derandomize=True,
    deadline=None,
    database=None,
    max_examples=25,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("many", settings.get_profile("few"), max_examples=500)
settings.load_profile("few")

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # A shell has what it starts in the background ignore Ctrl-C; so would programs that a test stops by it.
    signal.signal(signal.SIGINT, signal.default_int_handler)

live.refuse()


@cache
def _of_addresses() -> Callable[[str, str], bool]:
    """What is said of an address with letters beyond ASCII (`iri`), by the package itself."""
    del sys.modules["rfc3987_syntax"]
    made: Callable[[str, str], bool] = import_module("rfc3987_syntax").is_valid_syntax
    return made


def _is_valid_syntax(rule: str, text: str) -> bool:
    return _of_addresses()(rule, text)


# `jsonschema` loads it, and it makes 38 grammars at once: a fifth of what it takes to load all tests.
_STANDS_IN = ModuleType("rfc3987_syntax")
vars(_STANDS_IN)["is_valid_syntax"] = _is_valid_syntax
sys.modules["rfc3987_syntax"] = _STANDS_IN

# Six thousand tests stay until the run is over: Python need not look, time and again, whether they can go.
gc.disable()


def pytest_collection_finish(session: pytest.Session) -> None:
    """What there is now stays, and is passed over; what comes is looked at again, but seldom."""
    gc.freeze()
    # As Python looks of its own accord it takes some 5% of what the tests of figures and pages take.
    gc.set_threshold(20_000, 20, 50)
    gc.enable()
    if session.config.option.collectonly:
        # Hypothesis keeps what it works out of all letters: once in a clone, in place of by each worker.
        text().validate()


LONGEST = (
    *("browser/test_filled", "build/test_build", "review/test_diff", "store/test_incremental"),
    *("browser/test_editor", "workflows/test_comment", "sheets/test_upright", "browser/test_fitting"),
    *("site/test_witness", "review/test_alike", "browser/test_form", "baseline/test_baseline"),
    *("site/test_bars", "workflows/test_release", "browser/test_keyboard", "workflows/test_shards"),
    *("browser/test_gallery", "cli/test_faults", "build/test_years", "browser/test_compare", "test_built"),
    *("repository/test_wheel", "cli/test_cli", "browser/test_readers", "build/test_one_score"),
    *("build/test_workers", "build/test_accepted_builds"),
)
"""The files of tests that take longest. Those that ask for the same site do not stand beside each other."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest files go first, so that no worker begins one when the others have nothing left to do."""
    place = {ROOT / f"tests/{name}.py": at for at, name in enumerate(LONGEST)}
    items.sort(key=lambda item: place.get(item.path, len(place)))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """A test reads `data/` only if it is marked for that: see `tests.live`."""
    marked = any(item.get_closest_marker(name) for name in ("live", "long"))
    with live.allowed(when=marked), remembered(item.path):
        return (yield)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    """An empty store of its own."""
    opened = open_disk(tmp_path / "store")
    assert opened is not None
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def run_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of this run, the same for all workers."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


def once(folder: Path, name: str, make: Callable[[Path], None]) -> Path:
    """What `make` puts at a path below the folder: the first worker that asks makes it, the others wait."""
    made, half = folder / name, folder / f"{name}.half"
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.exists():
            make(half)
            half.rename(made)
    return made


@pytest.fixture(scope="session")
def both_regions(run_folder: Path) -> Path:
    """A region in its first year, the demo, and their one site, built once for all that read either."""

    def make(half: Path) -> None:
        half.mkdir()
        site_with_demo(half)

    return once(run_folder, "whole", make)


@pytest.fixture(scope="session")
def site(both_regions: Path) -> Path:
    """The site of a region in its first year, with the demo below `demo/`."""
    return both_regions / "site"


@pytest.fixture(scope="session")
def live_site(run_folder: Path) -> Path:
    """The site of the region in `data/`, whichever that is, as it is today; for tests that are `long`."""
    today = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    return once(run_folder, "live", lambda half: command_line(ROOT / "data", half, today))


def command_line(data: Path, out: Path, environment: Mapping[str, str] | None = None) -> None:
    """Build the site of a data folder, with the demo that stands beside it, as a person does."""
    command = [sys.executable, "-m", "site_builder", "build", "--data", str(data), "--out", str(out)]
    done = subprocess.run(command, cwd=ROOT, env=environment, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="session")
def demo(both_regions: Path) -> Demo:
    """The demo below it, with its files in memory."""
    return Demo(both_regions / "demo", files_of(both_regions / "site/demo"))


@pytest.fixture(scope="session")
def gallery_folder(run_folder: Path) -> Path:
    """Every component with hostile, long and empty examples: made by the script as a person runs it."""

    def make(half: Path) -> None:
        half.mkdir()
        command = [sys.executable, str(ROOT / "scripts/gallery.py"), "--out", str(half)]
        subprocess.run(command, check=True, capture_output=True, cwd=half)

    return once(run_folder, "gallery", make)


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Every word that was held against others."""
    words: list[str] = []

    def counted(word: str, *others: Any, **options: Any) -> list[str]:
        words.append(word)
        return get_close_matches(word, *others, **options)

    wording._closest.cache_clear()
    monkeypatch.setattr(wording, "get_close_matches", counted)
    yield words
    wording._closest.cache_clear()
