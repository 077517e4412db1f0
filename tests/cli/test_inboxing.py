"""`gww inbox` and `gww status` as a person or a workflow runs them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from site_builder.cli import main
from site_builder.history import branches, snapshot
from tests.checks import ROOT
from tests.history.test_history import git
from tests.inbox.imap_server import PASSWORD, serving
from tests.inbox.post import DUIN, SIGNATURE, Mail

REGION = ROOT / "tests/examples/good/region"
ANSWER = Mail(f"Code: {DUIN}\n\nBeleid: 3{SIGNATURE}")


@pytest.fixture
def region(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a region in it, and a desk beside it where a person stands."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796000000")
    repository, desk = tmp_path / "repository", tmp_path / "desk"
    shutil.copytree(REGION, repository / "data")
    git(repository, "init", "-q", "-b", "main")
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "begin")
    (desk / "in").mkdir(parents=True)
    (desk / "a.csv").write_text("municipality,address\nduinbergen,circulair@duinbergen.example\n")
    (desk / "in/een.eml").write_bytes(ANSWER.sent())
    monkeypatch.chdir(desk)
    return repository


def run(capsys: pytest.CaptureFixture[str], *more: str) -> tuple[int, str]:
    """The exit code and all that the inbox printed."""
    code = main(["inbox", "in", "--data", "../repository/data", "--addresses", "a.csv", *more])
    printed = capsys.readouterr()
    return code, printed.out + printed.err


def _moved(region: Path) -> Path:
    """The addresses, moved into the repository."""
    return Path("a.csv").rename(region / "a.csv")


def test_an_answer_becomes_a_branch_once(region: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a forge a branch is all; what is checked out stays, and a second run changes nothing."""
    assert run(capsys, "--replies", "terug") == (
        0,
        "Duinbergen over 2026: nieuw, op de tak antwoord/2026-duinbergen.\n"
        "1 mail: 1 antwoord, 0 niet overgenomen.\n"
        "1 antwoord staat klaar in terug. Kijk ze na, en verstuur ze zelf.\n",
    )
    held = snapshot(region / "data", "antwoord/2026-duinbergen").files
    assert b"level: 3" in held["municipalities/duinbergen.yaml"]
    assert b"level: 2" in (region / "data/municipalities/duinbergen.yaml").read_bytes()
    (reply,) = Path("terug").iterdir()
    reply.write_text("eigen woorden")
    code, said = run(capsys, "--replies", "terug")
    assert (code, said.splitlines()[0]) == (
        0,
        "Duinbergen over 2026: stond al op de tak antwoord/2026-duinbergen.",
    )
    assert reply.read_text() == "eigen woorden"


def test_a_branch_that_somebody_edited_is_left_alone(
    region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Another answer is for that person to add."""
    run(capsys)
    git(region, "checkout", "-q", "antwoord/2026-duinbergen")
    git(region, "commit", "-q", "--allow-empty", "-m", "Met de hand")
    git(region, "checkout", "-q", "main")
    Path("in/een.eml").write_bytes(Mail(f"Code: {DUIN}\n\nBeleid: 1").sent())
    code, said = run(capsys)
    assert code == 0
    assert "is door iemand bewerkt en blijft zoals hij is" in said


def test_another_answer_is_one_more_commit(region: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where the first was corrected, on the branch that is there."""
    run(capsys)
    Path("in/een.eml").write_bytes(Mail(f"Code: {DUIN}\n\nBeleid: 1").sent())
    assert "een nieuw antwoord erbij" in run(capsys)[1]
    held = snapshot(region / "data", "antwoord/2026-duinbergen").files
    assert b"level: 1" in held["municipalities/duinbergen.yaml"]


def test_the_rest_of_an_answer_stands_beside_the_first(
    region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also where the first mail was put away, and what is checked out went on; twice is once."""
    run(capsys)
    path = region / "data/municipalities/duinbergen.yaml"
    path.write_text(path.read_text().replace("41200", "41300"))
    git(region, "commit", "-qam", "Meer inwoners")
    Path("in/een.eml").rename("klaar.eml")
    Path("in/twee.eml").write_bytes(Mail(f"Code: {DUIN}\n\nKennis: 2").sent())
    assert "een nieuw antwoord erbij" in run(capsys)[1]
    assert "stond al op de tak" in run(capsys)[1]
    held = snapshot(region / "data", "antwoord/2026-duinbergen").files["municipalities/duinbergen.yaml"]
    assert b"count: 41300" in held
    assert b"policy:\n        level: 3" in held
    assert b"knowledge:\n        level: 2" in held


def test_a_trial_writes_nothing(region: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It says what would happen."""
    code, said = run(capsys, "--dry-run", "--replies", "terug")
    assert (code, said) == (
        0,
        "Duinbergen over 2026: 1 bestand zou veranderen.\n1 mail: 1 antwoord, 0 niet overgenomen.\n",
    )
    assert branches(region / "data", "antwoord/") == ()
    assert not Path("terug").exists()


def test_what_is_refused_is_told_without_the_sender(region: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A log of a workflow is public. A person has to look, so the exit code is 1; not for a machine."""
    Path("in/een.eml").write_bytes(Mail(f"Code: {DUIN}\n\nBeleid: 9").sent())
    code, said = run(capsys)
    assert code == 1
    assert 'een.eml: niet overgenomen. Bij "Beleid: trede": "9" past hier niet.' in said
    assert "janneke" not in said.lower()
    Path("in/een.eml").write_bytes(Mail("x", subject="Automatisch antwoord: x").sent())
    assert run(capsys)[0] == 0


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda region: (region / "data/municipalities/oost-ravel.yaml").write_text("name: x"), "fouten"),
        (lambda region: (region / "data/municipalities/duinbergen.yaml").unlink(), "fouten"),
        (lambda region: (region / "data/newsletters/2026.md").unlink(), "nog niet vastgelegd"),
        (lambda region: shutil.rmtree(region / ".git"), "staat in geen opslagplaats"),
        (lambda _: Path("a.csv").write_text("x"), "Verbeter eerst a.csv"),
        (lambda _: shutil.rmtree("in"), '"in" bestaat niet'),
        (lambda region: Path("a.csv").symlink_to(_moved(region)), "in een opslagplaats van git"),
    ],
)
def test_what_is_not_in_order_is_told(
    region: Path, capsys: pytest.CaptureFixture[str], change: object, words: str
) -> None:
    """And no branch is made."""
    assert callable(change)
    change(region)
    code, said = run(capsys)
    assert code in (1, 2)
    assert words in said
    assert branches(region / "data", "antwoord/") == ()


def test_a_box_at_a_server_is_read(
    region: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the password from the environment; without it, that is what is told."""
    with serving(tmp_path / "imap", [ANSWER.sent()]) as server:
        monkeypatch.setenv("SSL_CERT_FILE", str(server.certificate))
        asked = ["inbox", server.address, "--data", "../repository/data", "--addresses", "a.csv"]
        assert main(asked) == 2
        assert "Zet het wachtwoord van de postbus in de omgevingsvariabele" in capsys.readouterr().err
        monkeypatch.setenv("GWW_IMAP_PASSWORD", PASSWORD)
        assert main(asked) == 0
    assert branches(region / "data", "antwoord/") == ("antwoord/2026-duinbergen",)


def test_a_year_that_the_plan_does_not_have_has_no_standing(
    region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is refused with the years that there are, and not told as if it were there."""
    assert main(["status", "2099", "--data", "../repository/data"]) == 2
    assert "2099 valt buiten het plan. Kies een jaar van 2026 tot en met 2030." in capsys.readouterr().err


def test_the_standing_is_told(region: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A line per municipality; an answer that waits for somebody is told apart."""
    run(capsys)
    assert main(["status", "2026", "--data", "../repository/data"]) == 0
    assert capsys.readouterr().out == (
        "Gemeente    Spinnenweb  Projecten        Bijeenkomsten  Behoeften\n"
        "Duinbergen  2 van 3     klaar            klaar          klaar      voorstel wacht\n"
        "Oost-Ravel  nog niet    klaar (concept)  klaar          nog niet\n"
        "\n"
        "Over 2026 heeft elke gemeente iets beantwoord. Nog geen gemeente heeft alles beantwoord.\n"
    )
