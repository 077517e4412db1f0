"""The wheel builds a site where there is no checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from collections.abc import Mapping
from configparser import ConfigParser
from pathlib import Path

import pytest

from scripts import backend
from site_builder import urls
from site_builder.render import FACE, stylesheet
from tests.checks import ROOT
from tests.workflows.conftest import compiled

BUILD = """
import sys
from datetime import date
from pathlib import Path
from tests.some import some
built = some(Path("data"), date(2027, 1, 1), *sys.argv[1:])
for name, content in built.files.items():
    path = Path("_site") / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
"""
"""Some of a site, by the program that Python finds."""
PIP = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]


def run(command: list[str], folder: Path, program: Path | None = None) -> subprocess.CompletedProcess[str]:
    """What a command did in a folder; Python finds the program in another, where that is named."""
    environment = os.environ if program is None else {**os.environ, "PYTHONPATH": str(program)}
    return subprocess.run(
        command, cwd=folder, env=environment, check=False, capture_output=True, encoding="utf-8"
    )


def hook(name: str, source: Path, out: Path) -> Path:
    """What one function of the build backend makes of a folder, as an installer asks it."""
    out.mkdir(exist_ok=True)
    code = f"import sys; sys.path.insert(0, 'scripts'); import backend; print(backend.{name}(sys.argv[1]))"
    done = run([sys.executable, "-c", code, str(out)], source)
    assert done.returncode == 0, done.stderr
    return out / done.stdout.strip()


def contents(wheel: Path) -> Mapping[str, bytes]:
    """What is in a wheel, by name."""
    with zipfile.ZipFile(wheel) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hook("build_wheel", ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def gww(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program out of the wheel, in an environment that borrows only other packages from this one."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=False)
    paths = sysconfig.get_paths(vars={"base": str(folder), "platbase": str(folder)})
    done = run([*PIP, "--python", str(folder), "install", "--no-deps", "--no-index", str(wheel)], folder)
    assert done.returncode == 0, done.stderr
    # The path alone: a .pth file in there, such as the one of this checkout, does not count.
    (Path(paths["purelib"]) / "borrowed.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return Path(paths["scripts"]) / "gww"


@pytest.fixture(scope="module")
def unpacked(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as an installer places it, without one: that takes longer than what is asked of it."""
    folder = tmp_path_factory.mktemp("unpacked")
    shutil.unpack_archive(wheel, folder, "zip")
    compiled(ROOT, folder)
    return folder


def started(unpacked: Path, *arguments: str) -> list[str]:
    """A command of the program as the script starts it that an installer makes of the wheel."""
    (named,) = unpacked.glob("*.dist-info/entry_points.txt")
    entries = ConfigParser()
    entries.read(named, encoding="utf-8")
    module, _, function = entries["console_scripts"]["gww"].partition(":")
    code = f"import sys; from {module} import {function}; sys.exit({function}())"
    return [sys.executable, "-c", code, *arguments]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with nothing but the data of a small region."""
    shutil.copytree(ROOT / "tests/examples/good/region", tmp_path / "data")
    return tmp_path


def test_a_site_without_a_checkout(unpacked: Path, place: Path) -> None:
    """A page has its styles and scripts, and a document its template, all out of the wheel."""
    sheet, page, about = (
        urls.factsheet("duinbergen"),
        urls.file_of(urls.municipality("duinbergen")),
        urls.file_of(urls.ACCESSIBILITY),
    )
    done = run([sys.executable, "-c", BUILD, sheet, page, about, "assets/"], place, unpacked)
    assert done.returncode == 0, done.stderr
    _whole(place / "_site")


@pytest.mark.long
def test_a_site_of_what_pip_installed(gww: Path, place: Path) -> None:
    """`gww build` in a folder with `data/` makes the whole site, with its styles, scripts, pages and PDFs."""
    done = run([str(gww), "build"], place)
    assert done.returncode == 0, done.stderr
    _whole(place / "_site")


def _whole(out: Path) -> None:
    """A site has what only the files beside the code give it."""
    (style,) = (out / "assets").glob("site.*.css")
    assert style.read_bytes() == stylesheet()
    page = (out / urls.file_of(urls.municipality("duinbergen"))).read_text(encoding="utf-8")
    assert style.name in page
    assert "figure." in page
    assert (out / urls.factsheet("duinbergen")).read_bytes().startswith(b"%PDF")
    assert (out / urls.file_of(urls.ACCESSIBILITY)).is_file()


def test_the_evaluation_without_a_checkout(unpacked: Path, place: Path) -> None:
    """`gww evaluate` works from any folder too, with its PDF."""
    elsewhere = place / "elders"
    elsewhere.mkdir()
    command = started(unpacked, "evaluate", "2026", "--data", str(place / "data"))
    done = run(command, elsewhere, unpacked)
    assert done.returncode == 0, done.stderr
    assert {path.suffix for path in elsewhere.iterdir()} == {".md", ".pdf"}


def test_a_wheel_that_is_not_complete_says_so(unpacked: Path, place: Path) -> None:
    """What the program lacks is named, and neither the computer nor the data is blamed for it."""
    package = unpacked / "site_builder"
    (package / "site").rename(package / "elders")
    done = run(started(unpacked, "build"), place, unpacked)
    (package / "elders").rename(package / "site")
    assert done.returncode == 1
    assert done.stderr == (
        "gww: fout: het programma is niet volledig geplaatst: de map met de sjablonen en de stijlen van de "
        "site ontbreekt. Plaats het opnieuw.\n"
    )


def test_the_wheel_carries_what_a_build_reads(wheel: Path) -> None:
    """Every module, template, style, script and text, byte for byte, and no source of the editor."""
    carried = contents(wheel)
    asked = {
        f"site_builder/site/{path.relative_to(FACE).as_posix()}": path.read_bytes()
        for part in ("assets", "templates", "text", "typst")
        for path in (FACE / part).rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    asked |= {
        path.relative_to(ROOT).as_posix(): path.read_bytes() for path in (ROOT / "site_builder").rglob("*.py")
    }
    assert len(asked) > 100
    assert asked.items() <= carried.items()
    tops = {name.partition("/")[0] for name in carried}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"site_builder"}
    assert not [name for name in carried if "/site/editor/" in name or "__pycache__" in name]


def test_a_wheel_of_the_source_package_is_the_same(wheel: Path, tmp_path: Path) -> None:
    """Whoever starts from the source package instead of the repository gets the same wheel, bundles aside."""
    source = hook("build_sdist", ROOT, tmp_path / "source")
    with tarfile.open(source) as opened:
        opened.extractall(tmp_path, filter="data")
    again = hook("build_wheel", tmp_path / source.name.removesuffix(".tar.gz"), tmp_path / "again")
    first, second = (
        {
            name: content
            for name, content in contents(made).items()
            if "/site/bundled/" not in name and not name.endswith("/RECORD")
        }
        for made in (wheel, again)
    )
    assert first == second


def test_bundles_go_along_once_somebody_made_them(tmp_path: Path) -> None:
    """Whoever installs a wheel has no Node: the editor and the small Plotly come with it, or not at all."""
    source, plain, bundled = (tmp_path / name for name in ("source", "plain", "bundled"))
    for path in (
        "pyproject.toml",
        "LICENSE",
        "site_builder/a.py",
        *(f"site/{part}/b" for part in backend.FACE),
    ):
        (source / path).parent.mkdir(parents=True, exist_ok=True)
        (source / path).write_text(path, encoding="utf-8")
    plain.mkdir()
    backend.lay_out(source, plain)
    assert not (plain / "site_builder/site/bundled").exists()
    for path in ("plotly.js", "editor/editor.0.js", "else"):
        (source / ".cache" / path).parent.mkdir(parents=True, exist_ok=True)
        (source / ".cache" / path).write_text(path, encoding="utf-8")
    bundled.mkdir()
    backend.lay_out(source, bundled)
    made = bundled / "site_builder/site/bundled"
    assert {path.relative_to(made).as_posix() for path in made.rglob("*") if path.is_file()} == {
        "plotly.js",
        "editor/editor.0.js",
    }
