"""The repository keeps the rules of the house, and each rule can be broken."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from functools import cache
from pathlib import Path, PurePosixPath

import pytest

from tests.checks import ROOT
from tests.repository import rules

pytestmark = pytest.mark.live
# Wrong on purpose: they show what the program says of a bad record.
_SAMPLES = "tests/examples/"


@cache
def _files() -> tuple[str, ...]:
    """Every file that is or will be committed, as git names it."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return tuple(name for name in sorted(set(listed.split("\0"))) if name and (ROOT / name).is_file())


def _texts(*suffixes: str) -> Iterator[tuple[str, str]]:
    for name in _files():
        if name.startswith(_SAMPLES) or (suffixes and not name.endswith(suffixes)):
            continue
        body = (ROOT / name).read_bytes()
        if b"\0" not in body[:8000]:
            yield name, body.decode("utf-8")


def _modules() -> Iterator[tuple[str, str]]:
    return (pair for pair in _texts(".py") if pair[0].startswith("site_builder/"))


def unseen(names: Iterable[str], passed_over: Iterable[str]) -> list[str]:
    """The test files in a folder that pytest passes over for its name."""
    return [
        name
        for name in names
        if PurePosixPath(name).match("test_*.py")
        if any(fnmatch(part, pattern) for part in PurePosixPath(name).parts[:-1] for pattern in passed_over)
    ]


def test_every_test_is_found(request: pytest.FixtureRequest) -> None:
    """No folder of tests has a name that pytest passes over: of itself it does so with `build`."""
    assert unseen(_files(), request.config.getini("norecursedirs")) == []
    assert unseen(["tests/build/test_a.py", "tests/a/test_b.py"], [".*", "build"]) == [
        "tests/build/test_a.py"
    ]


def test_rooms_keep_to_their_task() -> None:
    """Only `cli` prints, exits and uses the clock, only `history` runs git, only `write` writes."""
    assert [line for path, code in _modules() for line in rules.breaches(path, code)] == []


@pytest.mark.parametrize(
    ("code", "what"),
    [
        ("from datetime import date\ndate.today()", "uses the clock: datetime.date.today"),
        ("import datetime as dt\ndt.datetime.now(dt.UTC)", "uses the clock: datetime.datetime.now"),
        ("from time import perf_counter as now\nnow()", "uses the clock: time.perf_counter"),
        ("import os\nos.environ['X']", "reads the environment: os.environ"),
        ("from pathlib import Path\nPath.cwd()", "reads the environment: pathlib.Path.cwd"),
        ("print('x')", "prints: print"),
        ("import sys\nsys.stderr.write('x')", "prints: sys.stderr"),
        ("import sys\nsys.exit(1)", "ends the program: sys.exit"),
        ("raise SystemExit(1)", "ends the program: SystemExit"),
        ("import subprocess", "starts another program: subprocess"),
        ("from subprocess import run", "starts another program: subprocess.run"),
        ("import os\nos.system('x')", "starts another program: os.system"),
        ("open('x')", "reads files: open"),
        ("def f(path): path.read_text()", "reads files: .read_text()"),
        ("def f(path): list(path.rglob('*'))", "reads files: .rglob()"),
        ("def f(path): path.write_bytes(b'')", "writes files: .write_bytes()"),
        ("import shutil\nshutil.rmtree('x')", "writes files: shutil.rmtree"),
        ("from os import replace\nreplace('a', 'b')", "writes files: os.replace"),
    ],
)
def test_a_room_can_overstep(code: str, what: str) -> None:
    """Each thing that only some rooms may do is found in another room, under any name, with its line."""
    found = rules.breaches("site_builder/measures/growth.py", code)
    assert f"site_builder/measures/growth.py:{len(code.splitlines())}: {what}" in found


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("site_builder/cli.py", "import sys\nprint('x')\nsys.exit(1)"),
        ("site_builder/cli/main.py", "from datetime import date\ndate.today()"),
        ("site_builder/history.py", "import subprocess\nsubprocess.run(['git'])"),
        ("site_builder/load.py", "def f(path): path.read_bytes()"),
        ("site_builder/write/folders.py", "import shutil\ndef f(path): path.write_bytes(b'')"),
        ("site_builder/model.py", "def f(text, today): return text.replace('a', 'b'), today.replace(day=1)"),
        ("site_builder/model.py", "from datetime import date\ndate(2026, 1, 1)"),
    ],
)
def test_a_room_may_do_its_task(path: str, code: str) -> None:
    """A room that has the task is left alone, and so is a harmless method of the same name."""
    assert rules.breaches(path, code) == ()


def test_modules_are_short() -> None:
    """No module of the program or of its scripts passes 300 lines."""
    modules = [pair for pair in _texts(".py") if pair[0].startswith(("site_builder/", "scripts/"))]
    assert [line for path, code in modules for line in rules.too_long(path, code)] == []


def test_a_module_can_be_too_long() -> None:
    """300 lines are allowed, 301 are not."""
    assert rules.too_long("a.py", "x\n" * 300) == ()
    assert rules.too_long("a.py", "x\n" * 301) == ("a.py: 301 lines, more than 300: it is two rooms",)


def test_heavy_packages_are_imported_where_used() -> None:
    """No module imports a heavy package at its top."""
    assert [line for path, code in _modules() for line in rules.heavy_at_top(path, code)] == []


@pytest.mark.parametrize(
    "code",
    [
        "import openpyxl",
        "from ruamel.yaml import YAML",
        "try:\n    import rich\nexcept ImportError:\n    pass",
        "class A:\n    import openpyxl",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    pass\nelse:\n    import icalendar",
    ],
)
def test_a_heavy_import_can_be_found(code: str) -> None:
    """A heavy package at the top is found, also inside a class or a try."""
    assert len(rules.heavy_at_top("a.py", code)) == 1


@pytest.mark.parametrize(
    "code",
    [
        "def f():\n    import openpyxl",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import rich",
        "import json",
        "from . import rich",
    ],
)
def test_a_late_import_is_fine(code: str) -> None:
    """A heavy package inside a function or for types alone is fine."""
    assert rules.heavy_at_top("a.py", code) == ()


_IMPORT_ALL = """
import importlib, pkgutil, sys
import site_builder
for found in pkgutil.walk_packages(site_builder.__path__, "site_builder."):
    if not found.name.endswith("__main__"):
        importlib.import_module(found.name)
print(" ".join(sorted({name.partition(".")[0] for name in sys.modules})))
"""


def test_importing_everything_stays_light() -> None:
    """Importing every module loads no heavy package, not even through another one."""
    command = [sys.executable, "-c", _IMPORT_ALL]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    loaded = done.stdout.split()
    assert "site_builder" in loaded
    assert [name for name in rules.HEAVY if name in loaded] == []


def test_no_registry_and_no_machine_is_named() -> None:
    """No committed file names a package registry's host or a folder of one machine."""
    assert [line for path, text in _texts() for line in rules.named_places(path, text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "https://py" + "pi.org/simple",
        "registry.npm" + "js.org",
        "cd /" + "work/main",
        "`/" + "tmp/x`",
        "see ." + "library/env",
    ],
)
def test_a_place_can_be_named(text: str) -> None:
    """A registry and an absolute folder are found."""
    assert len(rules.named_places("a.md", text)) == 1


@pytest.mark.parametrize(
    "text", ["../werk/x", "https://a.example/werk/x", "and/or", "docs/home/x", "/usr/bin/x"]
)
def test_an_ordinary_path_is_fine(text: str) -> None:
    """A relative path, an address and a system folder are fine."""
    assert rules.named_places("a.md", text) == ()


def test_every_table_scrolls_by_itself() -> None:
    """A table that is wider than a telephone does not widen its page, open or folded."""
    found = [
        line
        for path, text in _texts(".html")
        if path.startswith("site/templates/") and path.split("/")[2] in ("pages", "components")
        for line in rules.loose_tables(path, text)
    ]
    assert found == []


def test_a_loose_table_can_be_found() -> None:
    """A table right inside a folded part is found, with its line."""
    fine = '{% call table_region("a", "A") %}\n  <table class="table">'
    assert rules.loose_tables("a.html", fine) == ()
    assert rules.loose_tables("a.html", '{% call details("A") %}\n  <table>') == (
        "a.html:2: a table outside table_region",
    )


def test_colours_live_in_the_tokens() -> None:
    """Only the tokens spell a colour; everything else names a role."""
    found = [
        line
        for path, text in _texts()
        if path.startswith(("site/", "site_builder/")) and path != "site/assets/css/tokens.css"
        for line in rules.colours(path, text)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.css", "a { color: #fff; }"),
        ("a.css", "a { border: 1px solid red; }"),
        ("a.css", "a { background: oklch(50% 0 0); }"),
        ("a.html", '<path fill="#1a2b3c"/>'),
        ("a.svg", '<path fill="rgb(0 0 0)"/>'),
        ("a.js", "const ink = '#123456';"),
        ("a.py", 'INK = "#123456"'),
        ("a.py", "STYLE = 'fill: #123456'"),
    ],
)
def test_a_colour_can_be_found(path: str, text: str) -> None:
    """A colour in hexadecimals, as a function or as a word in a style sheet is found."""
    assert len(rules.colours(path, text)) == 1


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.css", "#add { color: var(--green); }"),
        ("a.css", "/* was: #fff */ a { color: currentColor; }"),
        ("a.css", "a:hover .green { color: CanvasText; }"),
        ("a.html", '<a href="#bad">x</a> &#8217; <use href="#face"/>'),
        ("a.py", 'x = f"#{slug}"  # see #123'),
        ("a.md", "#fff"),
    ],
)
def test_a_role_is_fine(path: str, text: str) -> None:
    """A role, a fragment, a comment and a class that is named after a colour are fine."""
    assert rules.colours(path, text) == ()


def test_no_work_is_left_undone() -> None:
    """No code holds a note to do it later, and every test runs and must pass."""
    code = _texts(".py", ".css", ".js", ".html", ".jinja", ".toml", ".yml", ".yaml", "Makefile", ".sh")
    assert [line for path, text in code for line in rules.left_notes(path, text)] == []


@pytest.mark.parametrize(
    "text",
    ["# TO" + "DO later", "@pytest.mark.sk" + "ip", "pytest.x" + "fail('x')", "@mark.sk" + "ipif(True)"],
)
def test_undone_work_can_be_found(text: str) -> None:
    """A note, and a test that is passed over or expected to fail, are found."""
    assert len(rules.left_notes("a.py", text)) == 1


def test_files_are_small() -> None:
    """No committed file passes 500 KB."""
    sizes = [(name, (ROOT / name).stat().st_size) for name in _files()]
    assert sizes
    assert [line for name, size in sizes for line in rules.too_large(name, size)] == []


def test_a_file_can_be_too_large() -> None:
    """500 KB are allowed, one byte more is not."""
    assert rules.too_large("a.png", 500 * 1024) == ()
    assert rules.too_large("a.png", 500 * 1024 + 1) == ("a.png: 500 KB",)


def test_files_are_found(tmp_path: Path) -> None:
    """The rules look at the program, its tests and its data, and at nothing that git ignores."""
    assert {"pyproject.toml", "tests/repository/rules.py", "site_builder/problems.py"} <= set(_files())
    assert not [name for name in _files() if name.startswith((".venv/", "node_modules/", "_site/"))]


def test_the_program_names_no_region() -> None:
    """Another region takes the program as it is: this one is named in its records and guides alone."""
    places = ("site_builder/", "site/templates/", "site/text/", "site/typst/", "site/assets/", "schemas/")
    endings = (".py", ".html", ".md", ".typ", ".js", ".css", ".json", ".mjml")
    told = [
        path
        for ending in endings
        for path, text in _texts(ending)
        if path.startswith(places)
        and re.search(r"\b(GMR|arnhem|nijmegen|berg[- ]en[- ]dal)\b|GM0268", text, re.IGNORECASE)
    ]
    assert told == []
