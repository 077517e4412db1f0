"""Two contractors are asked, deliver, and are taken in: through the municipality, without an account."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from site_builder.answers.round_code import RoundCode
from site_builder.cli import main
from site_builder.history import branches
from site_builder.load.pipeline import load
from tests.history.test_history import git
from tests.inbox.post import SIGNATURE, Mail
from tests.sheets.survey import REGION, TODAY
from tests.sheets.upright import filled_in

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WORKS = {"duinbergen": "dorpsplein", "oost-ravel": "fietspad"}


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A desk beside a repository with the example region."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796000000")
    shutil.copytree(REGION, tmp_path / "repository/data")
    git(tmp_path / "repository", "init", "-q", "-b", "main")
    git(tmp_path / "repository", "add", ".")
    git(tmp_path / "repository", "commit", "-qm", "begin")
    (tmp_path / "desk/in").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "desk")
    lines = "".join(f"{slug},circulair@{slug}.example\n" for slug in WORKS)
    Path("a.csv").write_text(f"municipality,address\n{lines}")
    return tmp_path / "desk"


def test_a_contractor_mails_its_form_itself(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """From the address that stands beside its project; for another project that address says nothing."""
    data = desk.parent / "repository/data"
    with Path("a.csv").open("a") as addresses:
        addresses.write("duinbergen/dorpsplein,opgave@aannemer.example\n")
    for slug, work in WORKS.items():
        code = RoundCode(slug, 2026, work)
        below = f"projects.{work}.measurements.award"
        answers = {f"{below}.date": "2026-03-01", f"{below}.reported_by": "Aannemer"}
        content = json.dumps({"gww": 1, "code": str(code), "answers": answers}).encode()
        form = ("antwoorden.json", "application/json", content)
        mail = Mail("Hierbij.", sender="opgave@aannemer.example", files=[form])
        Path(f"in/{slug}.eml").write_bytes(mail.sent())
    assert main(["inbox", "in", "--data", str(data), "--addresses", "a.csv"]) == 1
    assert "oost-ravel.eml: niet overgenomen." in capsys.readouterr().out
    assert branches(data, "antwoord/") == ("antwoord/2026-duinbergen-dorpsplein",)


def test_two_contractors_deliver(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each by the workbook of its work, which the officer sends on; what they gave becomes a draft."""
    data = desk.parent / "repository/data"
    for slug, work in WORKS.items():
        asked = ["request", f"{slug}/{work}", "--phase", "delivery", "--data", str(data), "--out", slug]
        assert main(asked) == 0
        book = Path(f"{slug}/opgave-{work}-delivery.xlsx").read_bytes()
        key = ("Opgave", f"{slug}/{work}")
        typed = {
            (*key, "delivery:date"): "1-11-2026",
            (*key, "delivery:reported_by"): "Aannemer",
            (*key, "delivery:note"): f"Opgave van het werk {work}.",
        }
        mail = Mail(
            f"Hierbij de opgave.{SIGNATURE}",
            sender=f"janneke.dewit@{slug}.example",
            files=[("opgave.xlsx", XLSX, filled_in(book, typed))],
        )
        Path(f"in/{slug}.eml").write_bytes(mail.sent())
    inbox = ["inbox", "in", "--data", str(data), "--addresses", "a.csv", "--replies", "terug"]
    assert main(inbox) == 0
    said = capsys.readouterr().out
    names = branches(data, "antwoord/")
    # Of Duinbergen the year that is asked about is the next: it has told of this one.
    assert names == ("antwoord/2026-oost-ravel-fietspad", "antwoord/2027-duinbergen-dorpsplein")
    for name in names:
        assert f"nieuw, op de tak {name}." in said
        git(data.parent, "merge", "-q", "--no-edit", name)
    assert main(inbox) == 0
    records = load(data, TODAY).records
    assert records is not None
    for key in WORKS.items():
        project = records.projects[key]
        measured = next(one for one in project.measurements if one.phase == "delivery")
        assert (project.status, measured.reported_by) == ("draft", "contractor")
