"""The mails that go out: everything that a municipality needs to answer, and nothing that it did already."""

from __future__ import annotations

import email
import email.policy
import shutil
from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest

from site_builder.answers.round_code import RoundCode
from site_builder.ask import Asking, mails
from site_builder.cli import main
from site_builder.load.pipeline import load
from site_builder.mail.addresses import Addresses
from site_builder.mail.draft import LINE
from site_builder.model import tie
from site_builder.sheets.returned_workbook import read_workbook
from tests.inbox.post import Mail, judged, reasons
from tests.measures.region import assessment, municipality
from tests.measures.region import region as made_region
from tests.sheets.survey import REGION, TODAY

ADDRESSES = Addresses({"duinbergen": "circulair@duinbergen.example", "oost-ravel": "a@oost-ravel.example"})
FORM = {"oost-ravel": "https://monitor.example/meedoen/oost-ravel/"}


def asked(*, remind: bool = False, until: date | None = date(2026, 12, 20)) -> dict[str, EmailMessage]:
    """The mails of the example region, opened."""
    records = load(REGION, TODAY).records
    assert records is not None
    made = mails(Asking(tie(records), 2026, TODAY, until, ADDRESSES, remind, FORM))
    opened = {name: email.message_from_bytes(one, policy=email.policy.default) for name, one in made.items()}
    assert all(isinstance(one, EmailMessage) for one in opened.values())
    return opened


def text_of(mail: EmailMessage) -> str:
    """The text that a person reads."""
    body = mail.get_body()
    assert isinstance(body, EmailMessage)
    return str(body.get_content()).replace("\r\n", "\n")


def test_a_mail_holds_all_that_is_needed() -> None:
    """Whom it is for, the code, the ways to answer, the day, and what was said last year."""
    mail = asked()["oost-ravel.eml"]
    assert mail["To"] == "a@oost-ravel.example"
    assert mail["X-Unsent"] == "1"
    code = str(RoundCode("oost-ravel", 2026))
    assert mail["Subject"] == f"Gegevens over 2026 van Oost-Ravel ({code})"
    text = text_of(mail)
    assert f"Code: {code}\n\nSpinnenweb\nBeleid: trede:\n" in text
    assert "Achter een trede typt u 0, 1, 2, 3 of 4." in text
    assert 'Bij "Onderwerpen van de behoeften" kiest u Verharding. Meer dan één mag.' in text
    assert "vertelt u in het formulier of het werkblad." in text
    assert "https://monitor.example/meedoen/oost-ravel/" in text
    assert "uiterlijk 20 december 2026" in text
    assert "Het is de eerste keer dat wij u dit vragen." in text
    book, day = mail.iter_attachments()
    spread = read_workbook(book.get_content(), "a.xlsx")
    assert spread.problems == ()
    assert spread.state is not None
    assert spread.state.asked == {"oost-ravel"}
    assert "DTSTART;VALUE=DATE:20261220" in str(day.get_content())


def test_a_paragraph_is_one_line() -> None:
    """A telephone breaks it where its screen ends; on the way no line is longer than mail allows."""
    mail = asked()["oost-ravel.eml"]
    lines = text_of(mail).split("\n")
    assert any(line.startswith("Stuur uw antwoord naar") and line.endswith("personen.") for line in lines)
    assert not any(line.startswith(" ") for line in lines)
    body = mail.get_body()
    assert body is not None
    assert max(map(len, str(body.get_payload()).splitlines())) <= LINE


def test_the_last_answer_stands_in_the_mail() -> None:
    """That of the year before, or of an earlier one; who was asked and said nothing is told so."""
    wilg = municipality("Wilg", assessment(2024, "211111"))
    model = made_region(
        {"wilg": wilg, "els": municipality("Els"), "berk": municipality("Berk", since="2025-02-01")}
    )
    addresses = Addresses({slug: f"a@{slug}.example" for slug in ("wilg", "els", "berk")})

    def text(slug: str, year: int) -> str:
        made = mails(Asking(model, year, TODAY, None, addresses, False, {}))[f"{slug}.eml"]
        return text_of(email.message_from_bytes(made, EmailMessage, policy=email.policy.default))

    assert f"Over 2024 zei u: {model.axes[0].short_name} op trede 2" in text("wilg", 2025)
    assert f"Over 2024 zei u: {model.axes[0].short_name} op trede 2" in text("wilg", 2026)
    assert "Over 2024 hebben wij geen antwoord van u." in text("els", 2025)
    assert "Het is de eerste keer" in text("berk", 2025)
    assert "Het is de eerste keer" in text("els", 2024)


def test_without_a_day_there_is_no_calendar() -> None:
    """Nor a sentence about one; and without an address of the site no form."""
    mail = asked(until=None)["duinbergen.eml"]
    assert len(list(mail.iter_attachments())) == 1
    assert "uiterlijk" not in text_of(mail)
    assert "formulier op de site" not in text_of(mail)


def test_a_reminder_says_what_is_missing() -> None:
    """And asks no more than that."""
    text = text_of(asked(remind=True)["duinbergen.eml"])
    assert "Dit missen wij nog:\n- in het spinnenweb: meten" in text
    assert "Meten: trede:" in text
    assert "Beleid: trede:" not in text
    assert "Bijeenkomst:" not in text


def test_the_same_question_has_the_same_bytes() -> None:
    """Made twice, they are equal."""
    assert {name: one.as_bytes() for name, one in asked().items()} == {
        name: one.as_bytes() for name, one in asked().items()
    }


def test_what_goes_out_is_understood_when_it_comes_back(tmp_path: Path) -> None:
    """A person types behind the questions of the mail, in their answer to it."""
    shutil.copytree(REGION, tmp_path / "data")
    sent = text_of(asked()["duinbergen.eml"])
    typed = sent.replace("Beleid: trede:", "Beleid: trede: 3").replace("Meten: trede:", "Meten: trede: 1")
    below = "\n".join(f"> {line}" for line in typed.split("\n"))
    made = judged(tmp_path / "data", Mail(f"Zie hieronder.\n\nOp 1 dec 2026 schreef Regio:\n{below}"))
    assert reasons(made) == []
    assert b"level: 3" in made.accepted[0].files["municipalities/duinbergen.yaml"]


@pytest.fixture
def region(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A region where a person stands, and addresses beside it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796000000")
    shutil.copytree(REGION, tmp_path / "data")
    (tmp_path / "a.csv").write_text("municipality,address\nduinbergen,circulair@duinbergen.example\n")
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *more: str) -> tuple[int, str]:
    """The exit code and all that `gww ask 2026` printed."""
    code = main(["ask", "2026", "--addresses", "a.csv", *more])
    printed = capsys.readouterr()
    return code, printed.out + printed.err


def test_a_folder_is_written_whole_and_never_over_another(
    region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Somebody may have worked in it."""
    code, said = run(capsys, "--out", "uit", "--until", "2026-12-20")
    assert (code, said) == (
        0,
        "1 mail staat in uit. Kijk ze na, en verstuur ze zelf.\n"
        "Zonder adres, en dus zonder mail: Oost-Ravel.\n",
    )
    assert [path.name for path in (region / "uit").iterdir()] == ["duinbergen.eml"]
    code, said = run(capsys, "--out", "uit")
    assert code == 2
    assert '"uit" bestaat al en blijft zoals het is' in said


@pytest.mark.parametrize(
    ("more", "code", "words"),
    [
        (("--out", "uit", "--until", "morgen"), 2, '"morgen" is geen dag.'),
        (("--out", "uit", "--until", "2026-01-01"), 2, "2026-01-01 is al voorbij."),
        (("--out", "data/uit"), 2, '"data/uit" staat in een opslagplaats van git.'),
    ],
)
def test_wrong_use_is_told(
    region: Path, capsys: pytest.CaptureFixture[str], more: tuple[str, ...], code: int, words: str
) -> None:
    """And nothing is written."""
    (region / "data/.git").mkdir()
    got, said = run(capsys, *more)
    assert got == code
    assert words in said
    assert not (region / "uit").exists()


def test_a_year_that_the_inbox_would_refuse_is_not_asked(
    region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A slip in the year would cost every municipality an answer; the settings may ask for another year."""
    for year in ("2025", "2028"):
        assert main(["ask", year, "--addresses", "a.csv", "--out", "uit"]) == 2
        assert f"Antwoorden over {year} neemt gww inbox nu niet over. Kies 2026" in capsys.readouterr().err
    assert not (region / "uit").exists()
    settings = region / "data/programme/region.yaml"
    settings.write_text(settings.read_text().replace("settings:\n", "settings:\n  asked_year: 2028\n"))
    assert main(["ask", "2028", "--addresses", "a.csv", "--out", "uit"]) == 0


@pytest.mark.parametrize("head", ["Gemeente;E-mailadres", "gemeente,adres", "\ufeffmunicipality;address"])
def test_the_columns_of_addresses_may_have_dutch_names(
    region: Path, capsys: pytest.CaptureFixture[str], head: str
) -> None:
    """As a person names them, and as Excel saves them."""
    mark = ";" if ";" in head else ","
    content = f"{head}\nDuinbergen{mark}circulair@duinbergen.example\n"
    (region / "a.csv").write_text(content, encoding="utf-8")
    code, said = run(capsys, "--out", "uit")
    assert code == 0, said


def test_addresses_stay_out_of_the_repository(region: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file in it is refused, and so is one that is wrong."""
    (region / "a.csv").write_text("municipality,address\nduinberg,x\nvertrokken,a@b.nl\n")
    code, said = run(capsys, "--out", "uit")
    assert code == 1
    assert 'a.csv:2:1: fout: De gemeente "duinberg" is onbekend.' in said
    assert "a.csv:2:10: fout: Dit is geen e-mailadres." in said
    (region / ".git").mkdir()
    code, said = run(capsys, "--out", "../elders")
    assert code == 2
    assert '"a.csv" staat in een opslagplaats van git.' in said
    (region / "a.csv").unlink()
    assert '"a.csv" bestaat niet.' in run(capsys, "--out", "../elders")[1]
