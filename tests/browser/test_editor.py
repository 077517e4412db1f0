"""From a form in the browser to a proposal that a reviewer can judge: the editor, a forge, and `gww`.

The page is the one that `gww build` makes, unaltered; only what it asks of api.github.com is answered by the
stand-in of tests/forge. With GWW_PICTURES these tests leave the pictures of the guide in that folder.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Route, expect

from site_builder import assets
from site_builder.cli import main
from tests.browser.desk import FORGE, HIGH, WIDTH, Desk, forwarded
from tests.browser.looking import serving
from tests.browser.windows import leave
from tests.checks import ROOT
from tests.forge.questions import NAME, OWNER
from tests.forge.repository import Repository
from tests.forge.server import ROUTES, StandIn, standing_in

REGION = ROOT / "tests/examples/good/region"
DAY = "1811808000"
"""1 June 2027, as seconds since 1970: the day on which this region is looked at."""
DUINBERGEN = "collections/gemeenten/entries/duinbergen"
DORPSPLEIN = "collections/projecten-duinbergen/entries/dorpsplein"
Gww = Callable[..., tuple[int, str]]


@dataclass(frozen=True, slots=True)
class Town:
    """The region as it begins: its folder (with `data/`), its built site, and that site's address."""

    folder: Path
    site: Path
    base: str


@pytest.fixture(scope="module")
def surroundings(editor_script: Path) -> Iterator[pytest.MonkeyPatch]:
    """The day, and the editor's script."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(assets, "EDITOR", editor_script)
        patch.setenv("SOURCE_DATE_EPOCH", DAY)
        yield patch


@pytest.fixture(scope="module")
def town(surroundings: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """A small region whose files are in a repository, in their fixed form."""
    folder = tmp_path_factory.mktemp("region")
    data = folder / "data"
    shutil.copytree(REGION, data)
    for name, old, new in (
        (
            "programme/region.yaml",
            "  fictional: true\n  as_of: 2027-06-01\n",
            f"  repository: https://github.com/{OWNER}/{NAME}\n",
        ),
        (
            "municipalities/duinbergen.yaml",
            "      knowledge:\n        level: 1\n",
            "      knowledge:\n        level: 1\n      measuring:\n        level: 1\n"
            "        evidence: De gemeente telt de klinkers.\n",
        ),
    ):
        text = (data / name).read_text(encoding="utf-8")
        assert old in text
        (data / name).write_text(text.replace(old, new), encoding="utf-8")
    surroundings.chdir(folder)
    assert main(["fmt"]) == 0
    assert main(["check"]) == 0
    assert main(["build", "--no-demo", "--out", "site"]) == 0
    with serving(folder / "site") as base:
        yield Town(folder, folder / "site", base)


@pytest.fixture
def forge(town: Town, tmp_path: Path) -> Iterator[StandIn]:
    """The forge with the region in it. A request that it does not know makes the test fail."""
    data = town.folder / "data"
    files = {
        path.relative_to(town.folder).as_posix(): path.read_bytes()
        for path in sorted(data.rglob("*"))
        if path.is_file()
    }
    with standing_in(Repository.of(tmp_path / "forge.git", files)) as running:
        yield running
        assert running.unknown() == ()


@pytest.fixture
def desk(browser: Browser, town: Town, forge: StandIn) -> Iterator[Desk]:
    """A fresh window. What it says on its console, or asks of another host, makes the test fail."""
    context = browser.new_context(
        viewport={"width": WIDTH, "height": HIGH},
        reduced_motion="reduce",
        locale="nl-NL",
        timezone_id="Europe/Amsterdam",
    )
    heard: list[str] = []

    def elsewhere(route: Route) -> None:
        heard.append(f"request to another host: {route.request.url}")
        route.abort()

    def said(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            heard.append(message.text)

    page = context.new_page()
    context.route("**/*", elsewhere)
    context.route(f"{town.base}**", lambda route: route.continue_())
    context.route(f"{FORGE}/**", forwarded(forge))
    context.on("weberror", lambda error: heard.append(f"script error: {error.error}"))
    context.on("console", said)
    yield Desk(page, town.base)
    # The editor goes on asking what is new, as long as the window is there.
    told = list(heard)
    leave(context)
    assert told == []


@pytest.fixture
def gww(
    forge: StandIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Gww:
    """`gww` in a clone of the forge's repository, at the one branch that the editor made."""

    def run(*arguments: str) -> tuple[int, str]:
        clone = tmp_path / "clone"
        if not clone.exists():
            branch = proposed(forge)
            subprocess.run(
                ["git", "clone", "-q", "-b", branch, str(forge.repository.folder), str(clone)], check=True
            )
        monkeypatch.chdir(clone)
        capsys.readouterr()
        code = main(list(arguments))
        said = capsys.readouterr()
        return code, said.out + said.err

    return run


def proposed(forge: StandIn) -> str:
    """The one branch that the editor made."""
    (branch,) = [name for name in forge.repository.branches() if name != "main"]
    return branch


def changed(forge: StandIn) -> list[tuple[str, str]]:
    """The files that the proposal adds (A), changes (M) or removes (D)."""
    return [(one.letter, one.path) for one in forge.repository.changes("main", proposed(forge))]


def in_order(gww: Gww) -> None:
    """The saved branch passes the check, and is in the fixed form."""
    for command in (("check",), ("fmt", "--check")):
        code, told = gww(*command)
        assert code == 0, told


@pytest.mark.parametrize("previewed", [False, pytest.param(True, marks=pytest.mark.long)])
def test_a_score_becomes_a_proposal(
    previewed: bool, desk: Desk, forge: StandIn, gww: Gww, town: Town
) -> None:
    """From the municipality's page: sign in, choose another level, save, and hand it in for review.

    What was wrong is said in Dutch, and nothing is saved until it is right.
    """
    main_before = forge.repository.head("main")
    desk.page.goto(f"{town.base}gemeenten/duinbergen/")
    link = desk.page.locator(f'a[href$="#/{DUINBERGEN}"]')
    desk.picture("1-pagina", link)
    link.click()
    desk.sign_in()
    desk.fill("code", "9001")
    desk.button("Opslaan").click()
    desk.complains("code", "GM en vier cijfers, zoals GM1234.")
    assert forge.repository.branches() == ("main",)
    desk.fill("code", "GM9001")
    desk.unfold("assessments")
    desk.choose("assessments.0.levels.measuring.level", "2: Op weg")
    desk.picture("3-niveau", desk.field("assessments.0.levels.measuring.level"))
    desk.save()
    desk.picture("4-indienen")
    desk.button("Ter review indienen").click()
    desk.until(lambda: forge.pulls.newest_first()[0].labels == ("monitor/pending_review",))
    desk.until(lambda: not forge.pulls.newest_first()[0].draft)
    row = desk.page.get_by_role("row", name="Duinbergen")
    expect(row).to_contain_text("In review")
    desk.picture("5-lijst")
    names = {route.name for route in ROUTES}
    desk.until(lambda: forge.called() >= names)

    assert proposed(forge) == "cms/gemeenten/duinbergen"
    assert forge.repository.diff("main", proposed(forge)) == ("-        level: 1", "+        level: 2")
    assert forge.repository.head("main") == main_before
    (pull,) = forge.pulls.newest_first()
    assert (pull.branch, pull.draft, pull.labels) == (proposed(forge), False, ("monitor/pending_review",))
    assert pull.title == "Gemeente: duinbergen aangepast"
    assert forge.called() == names, "the stand-in answers what nobody asks"
    in_order(gww)
    code, told = gww("diff", "origin/main", "HEAD")
    assert (code, "    Meten 1 → 2 (zelfscan 2026)\n" in told) == (0, True), told
    if not previewed:
        return
    code, told = gww("build", "--no-demo", "--out", "preview")
    assert code == 0, told
    for site, level in ((town.site, 1), (Path("preview"), 2)):
        page = (site / "gemeenten/duinbergen/index.html").read_text(encoding="utf-8")
        assert f"Beleid 2, Kennis 1 en Meten {level}." in page


@pytest.mark.long
def test_what_is_wrong_is_said_in_dutch(desk: Desk, forge: StandIn) -> None:
    """An empty obligatory field, a wrong code, a number that is too high: each is told, nothing is saved."""
    desk.open(DUINBERGEN)
    desk.sign_in()
    desk.fill("name", "")
    desk.fill("code", "9001")
    desk.fill("population.count", "3000000")
    desk.button("Opslaan").click()
    desk.complains("name", "Dit veld is verplicht.")
    desk.complains("code", "GM en vier cijfers, zoals GM1234.")
    desk.complains("population.count", "De waarde moet kleiner dan of gelijk aan 2.000.000 zijn.")
    desk.picture("6-fout", desk.field("name"))
    assert forge.repository.branches() == ("main",)
    assert not forge.pulls.known


@pytest.mark.long
def test_a_new_project_has_only_what_was_filled_in(desk: Desk, forge: StandIn, gww: Gww) -> None:
    """The file is named after the project and holds no empty field; it passes the check as it is."""
    desk.open("collections/projecten-oost-ravel/new")
    desk.sign_in()
    desk.fill("name", "’t Nieuwe Plein")
    desk.choose("type", "Openbare ruimte")
    desk.choose("phase", "Ontwerp")
    desk.choose("status", "Bevestigd")
    desk.save()
    assert changed(forge) == [("A", "data/projects/oost-ravel/t-nieuwe-plein.yaml")]
    text = forge.repository.text(f"{proposed(forge)}:data/projects/oost-ravel/t-nieuwe-plein.yaml")
    assert text == (
        "# yaml-language-server: $schema=../../../schemas/project.schema.json\n"
        "name: ’t Nieuwe Plein\n"
        "type: public_space\n"
        "phase: design\n"
        "status: confirmed\n"
    )
    in_order(gww)


@pytest.mark.long
def test_another_name_keeps_the_file(desk: Desk, forge: StandIn, gww: Gww) -> None:
    """A project with another name stays at its address; what is saved later joins the same proposal."""
    desk.open(DORPSPLEIN)
    desk.sign_in()
    desk.fill("name", "Dorpsplein: tweede fase")
    desk.save()
    desk.button("Later").click()
    desk.open(DORPSPLEIN)
    name = desk.field("name").get_by_role("textbox")
    expect(name).to_have_value("Dorpsplein: tweede fase")
    desk.fill("summary", "Het plein kreeg gebruikte klinkers en bomen.")
    desk.save()
    path = "data/projects/duinbergen/dorpsplein.yaml"
    assert changed(forge) == [("M", path)]
    assert forge.repository.diff("main", proposed(forge)) == (
        "-name: Herinrichting Dorpsplein",
        '+name: "Dorpsplein: tweede fase"',
        "-summary: Het plein kreeg gebruikte klinkers.",
        "+summary: Het plein kreeg gebruikte klinkers en bomen.",
    )
    assert len(forge.repository.log(proposed(forge), path)) == 3
    assert len(forge.pulls.known) == 1
    in_order(gww)


@pytest.mark.long
def test_values_deleted_by_accident_come_first(desk: Desk, forge: StandIn, gww: Gww) -> None:
    """Who removes a whole year by mistake gives a reviewer a first line that nobody can miss."""
    desk.open(DUINBERGEN)
    desk.sign_in()
    desk.unfold("assessments")
    desk.field("assessments").get_by_role("button", name="Verwijderen").first.click()
    desk.save()
    desk.button("Later").click()
    assert changed(forge) == [("M", "data/municipalities/duinbergen.yaml")]
    assert gww("check")[0] == 0
    code, told = gww("diff", "--format", "markdown", "origin/main", "HEAD")
    assert code == 0
    assert told.startswith("**12 waarden verwijderd, in 1 bestand; ")
