"""Every command, as a person runs it: through a real process, and through `main` where that is enough."""

from __future__ import annotations

import errno
import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import urllib.request
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from unittest.mock import Mock

import pytest

from site_builder.cli import main
from tests.checks import ROOT
from tests.other_axes import edit, other_axes
from tests.started import started
from tests.waiting import PATIENCE

REGION = ROOT / "tests/examples/good/region"


def gww(*arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """What a process of the command would end with, in the current folder or another."""
    out, err = io.StringIO(), io.StringIO()
    with chdir(cwd or "."), redirect_stdout(out), redirect_stderr(err):
        code = main(arguments)
    return subprocess.CompletedProcess(arguments, code, out.getvalue(), err.getvalue())


def test_a_full_disk_is_told_in_dutch(monkeypatch: pytest.MonkeyPatch) -> None:
    """The system says it in English, whatever the language of whoever runs the program."""
    monkeypatch.setattr(
        "site_builder.cli.disk.mended", Mock(side_effect=OSError(errno.ENOSPC, "No space left", "_site"))
    )
    assert "de computer weigert _site: de schijf is vol\n" in gww("check").stderr


def process(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own, in the current folder."""
    return subprocess.run(
        [sys.executable, "-m", "site_builder", *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        check=False,
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
    )


def spoil(data: Path) -> None:
    path = data / "municipalities/duinbergen.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "onbekend: 1\n", encoding="utf-8")


# -- wrong use ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "dit ontbreekt nog: OPDRACHT"),
        (["bouw"], "'bouw' is geen keuze; kies uit: "),
        (["check", "--format", "xml"], "--format: 'xml' is geen keuze; kies uit: "),
        (["check", "--zacht"], "dit is onbekend: --zacht"),
        (["check", "--format"], "--format: hier hoort één waarde achter"),
        (["check", "nergens"], '"nergens" bestaat niet.'),
        (["serve", "--port", "x"], "--port: 'x' is geen heel getal"),
        (["serve", "--port", "70000"], "Poort 70000 is bezet of niet toegestaan."),
        (["build", "--data", "nergens"], 'De map "nergens" bestaat niet.'),
        (["fmt", "--check=ja"], "--check: hier hoort geen waarde achter: 'ja'"),
        (["new", "project", "duinbergen"], "dit ontbreekt nog: NAAM"),
        (["new", "project", "nergens", "Straat"], "Kies uit: duinbergen, oost-ravel"),
        (["new", "session", "2027-02-30", "meten", "T"], "is geen datum"),
        (["new", "session", "20270301", "meten", "T"], "is geen datum"),
        (["new", "session", "2027-03-01", "nergens", "T"], 'De reeks "nergens" is onbekend.'),
        (["new", "municipality", "!!!"], "heeft geen letters of cijfers"),
        (["new", "municipality", "Ede", "--code", "268"], "is geen CBS-code"),
        (["new", "evaluation", "3000"], "3000 is geen jaar dat hier past."),
    ],
)
def test_wrong_use(data: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str) -> None:
    """Wrong use is explained in Dutch on standard error, with exit code 2."""
    assert main(_known_series(arguments)) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
    assert not re.search(r"usage|error:|required|invalid|choose", err)


def _known_series(arguments: list[str]) -> list[str]:
    """The arguments with a series that the example region has in the place of `meten`."""
    text = (REGION / "programme/series.yaml").read_text(encoding="utf-8")
    first = re.search(r"- id: (\S+)", text)
    assert first is not None
    return [first[1] if argument == "meten" else argument for argument in arguments]


def test_help_is_dutch() -> None:
    """Help of the program and of each command is Dutch, and costs nothing."""
    assert "gebruik: gww [-h] OPDRACHT" in gww("--help").stdout
    for command in ("check", "build", "serve", "new", "fmt", "schemas"):
        done = gww(command, "--help")
        assert done.returncode == 0
        assert done.stdout.startswith(f"gebruik: gww {command} ")
        assert not re.search(r"usage:|options:|positional|show this", done.stdout)


def test_wrong_override_of_the_day(data: Path) -> None:
    """An override of the day that is no number is wrong use."""
    done = process("check", SOURCE_DATE_EPOCH="gisteren")
    assert done.returncode == 2
    assert "SOURCE_DATE_EPOCH" in done.stderr


# -- check --------------------------------------------------------------------------------------------


def test_check_of_good_data(data: Path) -> None:
    """Good data gives one sentence on standard error, nothing on standard output, and exit code 0."""
    done = process("check")
    assert (done.returncode, done.stdout) == (0, "")
    number = len([path for path in data.rglob("*") if path.suffix in (".yaml", ".md")])
    assert done.stderr == f"Alles in orde: {number} bestanden gecontroleerd.\n"


def test_check_as_text(data: Path) -> None:
    """A problem is one line with its place, and indented lines for what is allowed and how to solve it."""
    spoil(data)
    done = gww("check", "data")
    assert done.returncode == 1
    first, *rest = done.stdout.splitlines()
    assert re.match(r"data/municipalities/duinbergen\.yaml:\d+:1: fout: ", first)
    assert all(line.startswith(("    toegestaan: ", "    oplossing: ")) for line in rest)
    assert done.stderr == "1 fout in 1 bestand.\n"


def test_check_as_json(data: Path) -> None:
    """JSON is a list of objects with the same keys every time; an empty list when all is well."""
    assert json.loads(gww("check", "--format", "json").stdout) == []
    spoil(data)
    (problem,) = json.loads(gww("check", "--format", "json").stdout)
    assert list(problem) == ["path", "line", "column", "message", "allowed", "hint", "severity"]
    assert problem["path"] == "data/municipalities/duinbergen.yaml"


def test_check_as_annotations(data: Path) -> None:
    """For GitHub every problem is one workflow command on one line."""
    spoil(data)
    done = gww("check", "--format", "github")
    assert done.returncode == 1
    (line,) = done.stdout.splitlines()
    pattern = (
        r"::error file=data/municipalities/duinbergen\.yaml,line=\d+,col=1,title=Fout in de gegevens::.+"
    )
    assert re.fullmatch(pattern, line)


def test_check_of_one_file(data: Path) -> None:
    """Only the problems of the file that was asked for are told, also from inside the data folder."""
    spoil(data)
    good = gww("check", "data/municipalities/oost-ravel.yaml")
    assert (good.returncode, good.stderr) == (0, "Alles in orde: 1 bestand gecontroleerd.\n")
    bad = gww("check", "duinbergen.yaml", cwd=data / "municipalities")
    assert bad.returncode == 1
    assert "duinbergen.yaml:" in bad.stdout


def test_check_warns_of_a_level_that_the_projects_contradict(tmp_path: Path) -> None:
    """It is told with its place, also for that file alone; it is no error, and no word about another file."""
    data = other_axes(tmp_path)
    edit(data, "municipalities/duinbergen.yaml", "uitstoot:\n        level: 1", "uitstoot:\n        level: 2")
    for path in ("data", "data/municipalities/duinbergen.yaml"):
        result = gww("check", path, cwd=tmp_path)
        assert result.returncode == 0
        place = "data/municipalities/duinbergen.yaml:18:16: waarschuwing: Trede 2 op de as"
        assert place in result.stdout
        assert "explained" in result.stdout
    other = gww("check", "data/municipalities/oost-ravel.yaml", cwd=tmp_path)
    assert "waarschuwing:" not in other.stdout


def test_check_of_two_folders(data: Path) -> None:
    """Several folders are checked in one run, each file once."""
    shutil.copytree(data, "demo")
    spoil(Path("demo"))
    done = gww("check", "data", "demo", "data/programme")
    assert done.returncode == 1
    assert done.stdout.count(": fout: ") == 1
    assert done.stdout.startswith("demo/municipalities/")


def test_file_outside_any_data_folder(data: Path) -> None:
    """A file that belongs to no data folder is wrong use."""
    Path("los.yaml").write_text("name: a\n", encoding="utf-8")
    done = gww("check", "los.yaml")
    assert done.returncode == 2
    assert "staat niet in een map met gegevens" in done.stderr


def test_reader_that_leaves(data: Path) -> None:
    """When whoever reads the output goes away, the program stops without a word."""
    # More than a pipe holds.
    for number in range(600):
        (data / f"municipalities/x{number}.yaml").write_text("a: [\n", encoding="utf-8")
    with started("-m", "site_builder", "check") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert "Traceback" not in process.stderr.read()
    assert process.returncode == 141


# -- new, fmt, schemas --------------------------------------------------------------------------------


def test_new_files_pass_the_check(data: Path) -> None:
    """Each kind of new file is made where it belongs, and passes the check as it is."""
    made = {
        ("municipality", "Berg en Dal"): "municipalities/berg-en-dal.yaml",
        ("project", "duinbergen", "Nieuwe straat"): "projects/duinbergen/nieuwe-straat.yaml",
        ("session", "2028-03-12", "meten", "Titel"): "impactlabs/2028.yaml",
        ("evaluation", "2025"): "evaluations/2025.yaml",
        ("newsletter", "2025", "Titel"): "newsletters/2025.md",
    }
    for arguments, path in made.items():
        done = gww("new", *_known_series(list(arguments)))
        assert done.returncode == 0, done.stderr
        assert f"data/{path} is gemaakt." in done.stdout
        assert (data / path).is_file()
    done = gww("check")
    assert "fout" not in done.stderr, done.stdout
    assert done.returncode == 0, done.stdout
    assert gww("fmt", "--check", *(f"data/{path}" for path in made.values())).returncode == 0


def test_new_never_overwrites(data: Path) -> None:
    """A file that is there stays as it is."""
    before = (data / "municipalities/duinbergen.yaml").read_bytes()
    done = gww("new", "municipality", "Duinbergen")
    assert done.returncode == 2
    assert "bestaat al en blijft zoals het is" in done.stderr
    assert (data / "municipalities/duinbergen.yaml").read_bytes() == before


def test_new_session_twice(data: Path) -> None:
    """A second session of the year goes into the same file, which still passes the check."""
    for title in ("Een", "Twee"):
        assert gww("new", *_known_series(["session", "2028-03-12", "meten", title])).returncode == 0
    assert (data / "impactlabs/2028.yaml").read_text(encoding="utf-8").count("\n  - id: ") == 2
    assert gww("check").returncode == 0


def test_fmt(data: Path) -> None:
    """Formatting names what it changes; with --check it changes nothing and exits 1 as long as it would."""
    assert gww("fmt").returncode == 0
    path = data / "municipalities/duinbergen.yaml"
    canonical = path.read_bytes()
    assert "Niets te veranderen in " in gww("fmt", "--check").stderr
    untidy = canonical.replace(b"name: Duinbergen", b"name:    'Duinbergen'   # naam")
    path.write_bytes(untidy)
    path.chmod(0o640)
    checked = gww("fmt", "--check", "data")
    assert (checked.returncode, checked.stdout) == (1, "data/municipalities/duinbergen.yaml\n")
    assert checked.stderr.endswith("1 bestand staat niet in de vaste vorm. Herstel dit met: gww fmt\n")
    assert path.read_bytes() == untidy
    assert gww("fmt", "data/municipalities/duinbergen.yaml").returncode == 0
    assert path.read_bytes() == canonical.replace(b"name: Duinbergen", b"name: Duinbergen  # naam")
    assert path.stat().st_mode & 0o777 == 0o640
    assert sorted(one.name for one in path.parent.iterdir()) == sorted(
        one.name for one in (REGION / "municipalities").iterdir()
    )


def test_fmt_leaves_a_broken_file(data: Path) -> None:
    """A file with problems is not touched, its problems are told, and the others are still formatted."""
    path = data / "municipalities/duinbergen.yaml"
    path.write_bytes(b"name: [\n")
    done = gww("fmt")
    assert done.returncode == 1
    assert "data/municipalities/duinbergen.yaml:" in done.stderr
    assert path.read_bytes() == b"name: [\n"


def test_no_command_tells_of_a_person(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Neither a value in the wrong place, nor the line that belongs somewhere, nor half a number of it."""
    assert main(["fmt"]) == 0
    path = data / "projects/duinbergen/dorpsplein.yaml"
    text = path.read_text(encoding="utf-8")
    person = "jan.jansen@duinbergen.example of 06 12 34 56 78, mevrouw De Vries"
    path.write_text(text.replace("status: confirmed", f"status:  '{person}'"), encoding="utf-8")
    for form in ("text", "github", "json"):
        assert main(["check", "--format", form]) == 1
        assert main(["fmt", "--check", "--format", form]) == 1
    # In its form the line ends within the number.
    folded = f"summary: >-\n  {'woord ' * 15}06\n  12 34 56 78{' woord' * 20}\n"
    path.write_text(re.sub(r"summary: .*\n(  .*\n)*", folded, text), encoding="utf-8")
    assert main(["fmt", "--check", "--format", "github"]) == 1
    printed = capsys.readouterr()
    assert "j…@duinbergen.example" in printed.out
    assert "daarom staat hier niet wat er hoort" in printed.out
    assert not re.search(r"jansen|34 56|06 12|Vries", printed.out + printed.err)


def test_schemas(tmp_path: Path) -> None:
    """Schemas are written, and --check tells which are stale or left over and how to mend it."""
    out = tmp_path / "schemas"
    assert gww("schemas", "--out", str(out)).returncode == 0
    assert gww("schemas", "--out", str(out), "--check").returncode == 0
    (out / "region.schema.json").write_text("{}", encoding="utf-8")
    (out / "oud.schema.json").write_text("{}", encoding="utf-8")
    done = gww("schemas", "--out", str(out), "--check")
    assert done.returncode == 1
    assert [Path(line).name for line in done.stdout.splitlines()] == ["region.schema.json", "oud.schema.json"]
    assert f"Herstel dit met: gww schemas --out {out}" in done.stderr
    assert gww("schemas", "--out", str(out)).returncode == 0
    assert gww("schemas", "--out", str(out), "--check").returncode == 0


# -- build and serve ----------------------------------------------------------------------------------


def test_build(alone: Path) -> None:
    """A build says what it made and how to look at it; with an error there is no site and exit code 1."""
    done = gww("build", "--out", "uit")
    assert done.returncode == 0, done.stderr
    assert "in uit/" in done.stdout
    assert "python3 -m http.server --directory uit" in done.stdout
    assert Path("uit/index.html").is_file()
    before = Path("uit/index.html").read_bytes()
    spoil(alone)
    broken = gww("build", "--out", "uit")
    assert broken.returncode == 1
    assert "De site is niet gebouwd." in broken.stderr
    assert Path("uit/index.html").read_bytes() == before


def test_build_never_replaces_something_else(data: Path) -> None:
    """A folder that is no site of this program is left alone."""
    Path("foto").mkdir()
    Path("foto/vakantie.jpg").write_bytes(b"x")
    done = gww("build", "--out", "foto")
    assert done.returncode == 2
    assert "Kies met --out een andere of een lege map." in done.stderr
    assert Path("foto/vakantie.jpg").read_bytes() == b"x"


def test_serve(alone: Path) -> None:
    """The site is served, keeps the last good version when the data breaks, and stops quietly on Ctrl-C."""
    with started("-m", "site_builder", "serve", "--port", "0") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        lines = [process.stdout.readline(), process.stdout.readline()]
        address = re.search(r"http://127\.0\.0\.1:\d+/", "".join(lines))
        assert address is not None, lines
        with urllib.request.urlopen(address[0], timeout=PATIENCE) as answer:  # noqa: S310  # our own server
            page = answer.read()
        assert b'data-version="1"' in page
        with urllib.request.urlopen(address[0] + "__gww/events", timeout=PATIENCE) as stream:  # noqa: S310
            assert json.loads(stream.readline().removeprefix(b"data: "))["version"] == 1
            spoil(alone)
            told = next(line for line in stream if line.startswith(b"data: "))
            state = json.loads(told.removeprefix(b"data: "))
        assert state["version"] == 1
        assert state["problems"][0]["path"] == "data/municipalities/duinbergen.yaml"
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=PATIENCE)
    assert "Traceback" not in err
    assert "U ziet de laatste site die klopte." in err
    assert process.returncode == 130
