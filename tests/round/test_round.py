"""The yearly round of the example region, from the first mail to the site, without an account."""

from __future__ import annotations

import email
import email.policy
import json
import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from site_builder.answers.letter import letter
from site_builder.answers.questions import asked_by, subjects
from site_builder.answers.round_code import RoundCode
from site_builder.answers.survey import sheets
from site_builder.cli import main
from site_builder.load.pipeline import load
from site_builder.measures.round import round_of, rounds
from site_builder.model import Model, tie
from site_builder.pages.round.view import standing
from site_builder.review.sites import site_of
from tests.checks import ROOT
from tests.forge.questions import NAME, OWNER
from tests.forge.repository import Repository
from tests.forge.server import TOKEN, StandIn, standing_in
from tests.inbox.post import SIGNATURE, Mail
from tests.sheets.upright import filled_in, through_libreoffice

YEAR, TODAY, EPOCH = 2030, date(2030, 12, 2), "1922400000"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_PERSONAL = (b"Janneke", b"de Wit", b"12345678", b"dewit@", b"Verzonden vanaf", b"Message-ID")


@dataclass(frozen=True)
class Round:
    """A region about to be asked about a year: its repository, its forge, and a desk outside both."""

    work: Path
    desk: Path
    forge: StandIn

    @property
    def data(self) -> Path:
        """The data folder."""
        return self.work / "data"

    def model(self) -> Model:
        """What is recorded now."""
        records = load(self.data, TODAY).records
        assert records is not None
        return tie(records)

    def run(self, command: str, *more: str) -> int:
        """The exit code of a command of the programme."""
        addresses = ("--addresses", str(self.desk / "adressen.csv")) if command != "status" else ()
        return main([command, *more, "--data", str(self.data), *addresses])

    def git(self, *arguments: str) -> bytes:
        """What git prints in the repository."""
        command = ["git", "-c", "user.name=Programma", "-c", "user.email=programma@regio.example"]
        return subprocess.run([*command, *arguments], cwd=self.work, check=True, capture_output=True).stdout


@pytest.fixture(params=[False, pytest.param(True, marks=pytest.mark.long)])
def whole(request: pytest.FixtureRequest) -> bool:
    """Whether all that the region told in the years before is there, and every municipality answers."""
    return bool(request.param)


@pytest.fixture
def running(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, whole: bool) -> Iterator[Round]:
    """The example region before its last round, at a forge, and a working copy of it."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    monkeypatch.setenv("GWW_FORGE_TOKEN", TOKEN)
    files = {f"data/{name}": (ROOT / "demo" / name).read_bytes() for name in _names(whole=whole)}
    bare = tmp_path / "forge.git"
    with standing_in(Repository.of(bare, {})) as forge:
        for name in [name for name in files if name.startswith("data/municipalities/")]:
            files[name] = _before(files[name], str(YEAR) if whole else r"\d{4}")
        region = files["data/programme/region.yaml"].decode()
        files["data/programme/region.yaml"] = _real(region, forge.address).encode()
        forge.repository.commit(
            "main", files.items(), (), "De regio", expected=str(forge.repository.head("main"))
        )
        subprocess.run(["git", "clone", "-q", str(bare), str(tmp_path / "work")], check=True)
        (tmp_path / "desk/in").mkdir(parents=True)
        yield Round(tmp_path / "work", tmp_path / "desk", forge)
        assert forge.unknown() == ()


def _names(*, whole: bool) -> Iterator[str]:
    """The files of the demo as far as a round needs them: a few projects, and those that others name."""
    demo = ROOT / "demo"
    about = "".join(
        path.read_text("utf-8")
        for kind in ("municipalities", "impactlabs")
        for path in (demo / kind).iterdir()
    )
    named = set(re.findall(r"(?:project: |[a-z]/)([\w-]+)$", about, re.MULTILINE))
    for path in sorted(demo.rglob("*.*")):
        name = path.relative_to(demo).as_posix()
        first = path.stem == min(path.parent.iterdir()).stem
        if name.startswith("projects/") and not first and path.stem not in named:
            continue
        if name.startswith(("impactlabs/", "follow_up/")) and path.stem != str(YEAR) and not whole:
            continue
        if not name.startswith(("snapshots/", "errata/", "evaluations/", "newsletters/")):
            yield name


def _before(content: bytes, years: str) -> bytes:
    """A municipality without what it told about years."""
    text = content.decode()
    head, *items = re.split(r"(?m)^(?=  - year: \d{4}$)", text)
    kept = [item for item in items if not re.match(rf"  - year: {years}\n", item)]
    last = items[-1] if items else ""
    if items and last not in kept:
        # What comes after the assessments stays.
        after = re.search(r"(?m)^\w", last)
        kept.append(last[after.start() :] if after else "")
    text = head + "".join(kept)
    text = re.sub(rf"(?m)^  - session: {years}-.*\n(?:    .*\n)*", "", text)
    return re.sub(r"(?m)^(assessments|attendance|figures):\n(?=\w|\Z)", "", text).encode()


def _real(region: str, forge: str) -> str:
    """The settings of a region that exists, at a forge."""
    start, _, after = region.partition("settings:\n")
    rest = re.sub(r"\A(  .*\n)+", "", after)
    settings = (
        f"settings:\n  asked_year: {YEAR}\n  repository: https://github.com/{OWNER}/{NAME}\n"
        f"  editor:\n    api_root: {forge}\n"
    )
    return start + settings + rest


def _answers(model: Model, slug: str) -> dict[str, str]:
    """An answer to everything that is open, by path."""
    given = {}
    answered = round_of(model, model.by_slug[slug], YEAR)
    names = {name for part in answered.missing if part.part == "projects" for name in part.open}
    for subject in subjects(model.records, slug, YEAR):
        for one in subject.fields:
            path = subject.question(one)
            if subject.sheet.part == "assessments":
                if one.shape == "level":
                    given[path] = "2"
                elif one.name in ("needs", "bottlenecks"):
                    given[path] = "een format voor de uitvraag"
            elif subject.sheet.part == "attendance" and not subject.known(one):
                given[path] = "1"
        name = str(subject.row.cells.get("project_name", ""))
        if name in names and not any(map(subject.known, subject.fields)):
            given[f"{subject.path}.date"] = "1-11-2030"
            given[f"{subject.path}.note"] = "Nog niet gemeten; wij beginnen in 2031."
            names.discard(name)
    return given


def _form(slug: str, given: Mapping[str, str]) -> tuple[str, str, bytes]:
    code = str(RoundCode(slug, YEAR))
    content = json.dumps({"gww": 1, "code": code, "date": "2030-12-01", "answers": dict(given)})
    return "antwoorden.json", "application/json", content.encode()


def test_a_round_is_asked_answered_taken_in_and_shown(
    running: Round, capsys: pytest.CaptureFixture[str], whole: bool
) -> None:
    """Nine officers answer in their own way, by three commands of the programme and no account.

    By day three answer, in the same ways. Of a whole round LibreOffice saves the workbook, which by day
    tests/sheets/test_upright.py has it do.
    """
    model = running.model()
    slugs = [one.entry.slug for one in rounds(model, YEAR)]
    assert len(slugs) == 9
    assert not any(one.parts[0].answered for one in rounds(model, YEAR))
    lines = [f"{slug},circulair@{slug}.example\n" for slug in slugs]
    (running.desk / "adressen.csv").write_text("municipality,address\n" + "".join(lines))
    given = {slug: _answers(model, slug) for slug in (slugs if whole else slugs[:3])}

    assert running.run("ask", str(YEAR), "--out", str(running.desk / "uit"), "--until", "2031-01-15") == 0
    asked = {path.stem: _opened(path) for path in (running.desk / "uit").iterdir()}
    assert sorted(asked) == sorted(slugs)
    late = _answered(running, model, asked, given, office=whole)
    inbox = ("inbox", str(running.desk / "in"), "--replies", str(running.desk / "terug"))
    capsys.readouterr()
    assert running.run(*inbox) == 1
    assert "stranger.eml: niet overgenomen. Het adres waar deze mail" in capsys.readouterr().out
    reply = _text(_opened(next((running.desk / "terug").glob("mistakes-*.eml"))))
    assert reply.count("\n- ") >= 10
    assert len(running.forge.pulls.known) == len(given) - len(late)

    _mended(running, late, given)
    assert running.run(*inbox) == 0
    assert len(running.forge.pulls.known) == len(given)
    bodies = [pull.body for pull in running.forge.pulls.known.values()]
    assert all("Wat er is veranderd" in body for body in bodies)
    after = _everything(running)
    assert running.run(*inbox) == 0
    assert _everything(running) == after

    _merged(running)
    capsys.readouterr()
    assert running.run("status", str(YEAR)) == 0
    said = capsys.readouterr().out
    assert running.run(*inbox) == 0
    assert "niets nieuws" in capsys.readouterr().out
    model = running.model()
    assert {one.entry.slug for one in rounds(model, YEAR) if not one.missing} == {*given}
    every = f"Elke gemeente heeft alles over {YEAR} beantwoord.\n"
    assert said.endswith(every if whole else " 3 gemeenten hebben alles beantwoord.\n")
    names = "Elke gemeente heeft" if whole else "Elzendrecht, Heuvelrade en Kolkstede hebben"
    assert standing(site_of(model.records, ())).finding.startswith(f"{names} alles beantwoord.")
    _nothing_personal(running, slugs)


def _answered(
    running: Round,
    model: Model,
    asked: Mapping[str, EmailMessage],
    given: Mapping[str, Mapping[str, str]],
    *,
    office: bool,
) -> set[str]:
    """A form, a workbook, a typed mail, one twice, a stranger, one with ten mistakes; and more forms.

    Of three the first has a form and typed mails, and the last is the stranger with the mistakes. Tells whose
    answers cannot be taken in.
    """
    first, second, third, *more = given
    if not more:
        third, more = first, [first, third, third]
    fourth, fifth, sixth, *others = more
    book = _filled(model, asked[second], second, given[second])
    if office:
        book = through_libreoffice(book, running.desk)
    typed = {slug: _typed(model, slug, given[slug]) for slug in (third, fourth, fifth)}
    forms = {
        slug: _mail(slug, "Hierbij." + SIGNATURE, [_form(slug, given[slug])]) for slug in (first, *others)
    }
    mails = {
        **forms,
        "workbook": _mail(second, "Zie het werkblad." + SIGNATURE, [("w.xlsx", XLSX, book)]),
        "plain": _mail(third, typed[third]),
        "once": _mail(fourth, typed[fourth]),
        "twice": _mail(fourth, "Nog een keer.", [_form(fourth, given[fourth])]),
        "stranger": Mail(typed[fifth], sender="iemand@elders.example"),
        "mistakes": _mail(sixth, _mistaken(sixth)),
    }
    _post(running, mails)
    return {fifth, sixth}


def _mended(running: Round, late: Iterable[str], given: Mapping[str, Mapping[str, str]]) -> None:
    """Who was refused answers again; the programme puts the mails that it dealt with elsewhere."""
    for name in ("mistakes", "stranger"):
        (running.desk / f"in/{name}.eml").unlink()
    _post(running, {slug: _mail(slug, "Nu goed.", [_form(slug, given[slug])]) for slug in late})


def _merged(running: Round) -> None:
    """What a person does at the forge with each proposal that is right."""
    for pull in running.forge.pulls.known.values():
        running.git("merge", "-q", "--no-edit", pull.branch)
    running.git("push", "-q", "origin", "main")


def _nothing_personal(running: Round, slugs: list[str]) -> None:
    """Nothing of a sender is in any object of the repository, whatever branch it is on."""
    objects = running.git("cat-file", "--batch-all-objects", "--batch", "--unordered")
    recorded = b"".join(path.read_bytes() for path in (ROOT / "demo").rglob("*.yaml"))
    for words in (*_PERSONAL, *(f"@{slug}.example".encode() for slug in slugs)):
        assert words not in objects or words in recorded, words


def _mail(slug: str, text: str, files: Any = ()) -> Mail:
    return Mail(text, sender=f"janneke.dewit@{slug}.example", files=files)


def _typed(model: Model, slug: str, given: Mapping[str, str]) -> str:
    every = subjects(model.records, slug, YEAR)
    return f"Hoi,\n\n{letter(RoundCode(slug, YEAR), every, given)}{SIGNATURE}"


def _mistaken(slug: str) -> str:
    """Ten mistakes in one mail."""
    questions = (
        "Beleid: 7\nUitvoering: veel\nKennes: trede: 2\nCapaciteit: 2\nCapaciteit: 3\n\n"
        "Bijeenkomst: 2030-01-24-metn\n\nBijeenkomst: 2030-02-14-standaard\n"
        "Beleidsmatig: -2\nUitvoerend: tien\n\n"
        "Project: bestaat niet\n\nBeleidsstuk: 99\nTitel: Nota\n\nHulp: nieuw\nSoort hulp: geld"
    )
    return f"Code: {RoundCode(slug, YEAR)}\n\n{questions}{SIGNATURE}"


def _filled(model: Model, mail: EmailMessage, slug: str, given: Mapping[str, str]) -> bytes:
    """The workbook of a mail with answers typed in it."""
    book = next(one for one in mail.iter_attachments() if str(one.get_filename()).endswith(".xlsx"))
    every = sheets(model.records)
    typed = {}
    own = {f"assessments.{YEAR}.date": "1-11-2030", f"assessments.{YEAR}.method": "Enquête"}
    for path, text in {**given, **own}.items():
        asked = asked_by(path, every)
        assert asked is not None
        keys = {"municipality": slug, **asked.keys}
        phase = keys.pop("phase", "")
        slot = f"{phase}:{asked.field.name}" if phase else asked.field.name
        typed[asked.sheet.name, "/".join(keys.values()), slot] = text
    return filled_in(book.get_content(), typed)


def _post(running: Round, mails: Mapping[str, Mail]) -> None:
    for name, mail in mails.items():
        (running.desk / f"in/{name}.eml").write_bytes(mail.sent())


def _opened(path: Path) -> EmailMessage:
    made = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    assert isinstance(made, EmailMessage)
    return made


def _text(mail: EmailMessage) -> str:
    body = mail.get_body()
    assert isinstance(body, EmailMessage)
    return str(body.get_content()).replace("\r\n", "\n")


def _everything(running: Round) -> dict[str, bytes]:
    """All branches, and all that is on the desk."""
    made = {path.name: path.read_bytes() for path in (running.desk / "terug").iterdir()}
    return {**made, "branches": running.git("for-each-ref")}
