"""`gww editor`: the configuration of the editor in a folder."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from site_builder.cli import main
from tests.checks import ROOT

REGION = ROOT / "tests/examples/good/region"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A region that exists, with a repository, on 1 June 2027."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1811808000")
    folder = tmp_path / "data"
    shutil.copytree(REGION, folder)
    settings = folder / "programme/region.yaml"
    text = settings.read_text(encoding="utf-8")
    old = "  fictional: true\n  as_of: 2027-06-01\n"
    assert old in text
    settings.write_text(text.replace(old, "  repository: https://github.com/een/monitor\n"), encoding="utf-8")
    return folder


def test_the_configuration_is_written_once_and_then_up_to_date(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The second time nothing is written, and `--check` agrees."""
    asked = ["editor", "--data", str(data), "--out", str(tmp_path / "out")]
    made = tmp_path / "out" / "config.json"
    assert main([*asked, "--check"]) == 1
    assert not made.exists()
    assert main(asked) == 0
    assert json.loads(made.read_text(encoding="utf-8"))["backend"]["repo"] == "een/monitor"
    assert capsys.readouterr().out.splitlines()[-1] == made.as_posix()
    assert main(asked) == 0
    assert main([*asked, "--check"]) == 0
    assert capsys.readouterr().out == ""


def test_a_region_without_a_repository_has_no_configuration(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The message says what to fill in, and nothing is written."""
    assert main(["editor", "--data", str(REGION), "--out", str(tmp_path / "out")]) == 1
    assert "settings.repository" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_bad_data_gives_its_problems(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As with every command: the place, and exit code 1."""
    (data / "programme/region.yaml").write_text("name: 3\n", encoding="utf-8")
    assert main(["editor", "--data", str(data), "--out", str(tmp_path / "out")]) == 1
    assert "region.yaml:1:" in capsys.readouterr().err
