"""The index to search with: what is in it, and that the same pages give the same bytes."""

from __future__ import annotations

import subprocess
import sys
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest

from site_builder import search
from site_builder.cli import main
from site_builder.search import index, indexer
from tests.checks import ROOT

PAGES = {
    "": b'<title>Begin</title><main><h1>Begin <span class="soft">en meer</span></h1><p>Een fietspad.</main>',
    "over/": b"<html><title>Over</title><header>Kop</header><main><h1>Over</h1><p>Bruggen en wegen.</main>",
}


def program() -> Path:
    """Pagefind, which the tests are run with."""
    found = indexer()
    assert found is not None
    return found


def test_the_same_pages_give_the_same_bytes() -> None:
    """Names and content follow from the pages alone, in whatever order they are given."""
    assert index(program(), PAGES) == index(program(), dict(reversed(PAGES.items())))


def test_other_pages_give_another_index() -> None:
    """A file is named after its content, except the few that say which those are."""
    other = index(program(), PAGES | {"over/": PAGES["over/"].replace(b"Bruggen", b"Duikers")})
    assert set(other) != set(index(program(), PAGES))


def test_only_what_the_page_uses_is_kept() -> None:
    """One language, one script with its worker, and a fragment per page; none of Pagefind's own faces."""
    names = {name.removeprefix("zoeken/index/") for name in index(program(), PAGES)}
    assert {"pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "wasm.nl.pagefind"} <= names
    assert sum(name.startswith("fragment/") for name in names) == len(PAGES)
    assert not [name for name in names if "ui" in name or "highlight" in name or "unknown" in name]


@pytest.mark.parametrize("found", [None, ModuleSpec("pagefind_bin", None)])
def test_without_the_package_there_is_no_program(
    monkeypatch: pytest.MonkeyPatch, found: ModuleSpec | None
) -> None:
    """A system that Pagefind is not made for has no package; that is no error."""
    monkeypatch.setattr(search, "find_spec", lambda _: found)
    assert indexer() is None


def test_a_program_that_does_not_run_is_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A program for another system, or one that fails, is as none at all."""
    (tmp_path / "pagefind").write_bytes(b"not a program")
    (tmp_path / "pagefind").chmod(0o755)
    spec = ModuleSpec("pagefind_bin", None, origin=str(tmp_path / "__init__.py"))
    monkeypatch.setattr(search, "find_spec", lambda _: spec)
    assert indexer() is None


def test_a_failure_is_not_hidden() -> None:
    """A program that runs and then fails stops the build: a site may not silently lose its index."""
    with pytest.raises(subprocess.CalledProcessError):
        index(Path(sys.executable), PAGES)


def test_without_a_program_the_site_is_built_and_says_what_is_left_out(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No index and no form; the rest of the site is there, and the command names what is missing."""
    monkeypatch.setattr("site_builder.outputs.indexer", lambda: None)
    data, out = ROOT / "tests/examples/good/region", tmp_path / "site"
    assert main(["build", "--data", str(data), "--out", str(out), "--no-demo"]) == 0
    assert "Zoeken is weggelaten" in capsys.readouterr().out
    assert not (out / "zoeken" / "index").exists()
    assert 'role="search"' not in (out / "zoeken" / "index.html").read_text(encoding="utf-8")
