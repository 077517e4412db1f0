"""The whole pipeline: from files to pages, and what a person reads there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from site_builder import urls
from site_builder.build import build_site
from site_builder.exports.checksums import SUMS
from site_builder.write import MARK
from tests.baseline.demo import Demo
from tests.build.conftest import MakeRegion
from tests.build.reading import text_of
from tests.checks import ROOT
from tests.lone import lone
from tests.measures import by_hand
from tests.some import some

TODAY = date(2029, 1, 15)
REGION = ROOT / "tests/examples/good/region"
MUNICIPALITY = urls.municipality(by_hand.SLUG)


def test_a_page_shows_what_a_person_computes(by_hand_region: Path) -> None:
    """The municipality, the road and the public space of `by_hand`, with pen and paper.

    Profile. Levels of 2028: policy 2, execution 2, capacity 2, knowledge 2, projects 3, measuring 1.
    Capacity ≥ 2 and knowledge ≥ 2 and policy ≥ 2: the basis holds. Projects ≥ 3 holds, measuring ≥ 3 does
    not: no practice. So profile 2, and with one of the two at 3 'op weg naar 1'. What lacks: measuring 1 → 3.

    Growth path. Levels of 2026: capacity 1, knowledge 2, so no basis: profile 3, and its path for good.
    2026 all axes known: reached. 2027 capacity 2, knowledge 2 reached in time; policy 2 in 2028, late.
    2028 execution 2 (2027) and projects 2 (3 in 2028) reached; measuring 2 is 1: behind. That is six steps
    of the first seven; of 2029 projects 3 holds in 2028 already: seven of thirteen.

    The road. (1,240 + 2,100 + 12.5) / 5,400 = 3,352.5 / 5,400 = 62.083% → 62,1%, level 62%: met.
    MKI 43,350 / (8,500 · 30) = 43,350 / 255,000 = € 0.17, level € 0.17: met.
    Demolition (900 + 2,300) / 3,300 = 96.97% → 97,0%. CO2 182,750 / 8,500 = 21.5 kg per m2.

    The public space. (310.4 + 88.2 + 0) / 700 = 398.6 / 700 = 56.943% → 56,9%, level 57%: 0,1 short.
    MKI 5,040 / (2,400 · 25) = € 0.084 → € 0,08 under A2: not testable.
    """
    built = some(by_hand_region, TODAY, "index.html", f"{MUNICIPALITY}*", "projecten/*")
    assert built.problems == ()
    page = text_of(built.files, MUNICIPALITY)
    assert "Wolkenveen ging in 2027 van profiel 3 naar profiel 2 ." in page
    assert "Voor profiel 1 moet de as meten van trede 1 naar 3." in page
    assert "Op 5 van de 6 assen staat Wolkenveen hoger dan bij de nulmeting" in page
    assert "7 van de 13 stappen van het groeipad zijn gezet" in page
    assert "Het hele groeipad vanuit profiel 3" in page
    assert "62,1% herkomst materiaal prestatieniveau 62% gehaald bij oplevering" in page
    assert "56,9% herkomst materiaal prestatieniveau 57% niet gehaald bij oplevering" in page
    assert "€ 0,17 per m² per jaar (prestatieniveau € 0,17 gehaald bij oplevering)" in page
    assert "€ 0,08 per m² per jaar (niet te toetsen: gemeten met rekenregel A2, bij oplevering)" in page
    assert "97,0% (gemeten bij oplevering, zonder prestatieniveau)" in page
    road = text_of(built.files, urls.project(by_hand.SLUG, "wolkenstraat"))
    for figure in ("62,1%", "€ 0,17", "97,0%", "21,5"):
        assert figure in road
    space = text_of(built.files, urls.project(by_hand.SLUG, "speelplein"))
    for figure in ("56,9%", "€ 0,08"):
        assert figure in space
    home = text_of(built.files, urls.HOME)
    assert "Voor herkomst van materiaal zijn beide projecten getoetst aan een prestatieniveau." in home
    assert "De enige gemeente staat nog niet op de ambitie" in home


def test_nothing_recorded_yet_claims_nothing(make_region: MakeRegion) -> None:
    """A region with a municipality and nothing else has pages that say what is missing, and no figure."""
    record = "name: Aa\ncode: GM9991\nprovince: P\nparticipation:\n  - from: 2021-01-01\n"
    data = make_region({"municipalities/a.yaml": record})
    built = some(data, TODAY, "index.html", "gemeenten/*")
    assert built.problems == ()
    page = text_of(built.files, urls.municipality("a"))
    assert "Aa heeft nog geen spinnenweb ingevuld." in page
    assert "Er zijn nog geen projecten vastgelegd" in page
    home = text_of(built.files, urls.HOME)
    assert "1 gemeente doet mee, en nog geen spinnenweb van 2026 is ingevuld" in home


HOSTILE = "<script>alert(1)</script> & \"</title><b>' {{ 7*1009 }}"


def test_every_text_of_a_person_is_escaped(make_region: MakeRegion) -> None:
    """Markup in a name, a title or a note stands on the page as text and never as markup."""
    quoted = HOSTILE.replace("'", "''")
    data = make_region(
        {
            "municipalities/a.yaml": f"name: '{quoted}'\ncode: GM9991\nprovince: P\n"
            "participation:\n  - from: 2021-01-01\nassessments:\n  - year: 2026\n    date: 2026-10-01\n"
            "    method: survey\n    status: confirmed\n    levels:\n      policy:\n        level: 1\n"
            f"        evidence: '{quoted}'\n    bottlenecks:\n      - '{quoted}'\n",
            "projects/a/p.yaml": f"name: '{quoted}'\ntype: roads\nphase: delivery\nstatus: confirmed\n"
            f"summary: '{quoted}'\nlessons:\n  - '{quoted}'\n",
        }
    )
    built = some(
        data, TODAY, "*.html", "*.svg", "files.feeds.*", "files.agenda_feeds.*", "files.well_known.*"
    )
    assert [problem for problem in built.problems if problem.severity == "error"] == []
    for path, content in built.files.items():
        if path.endswith((".html", ".svg", ".xml", ".atom")):
            assert b"<script>alert" not in content, path
            assert b"<b>" not in content, path
            assert b"7063" not in content, path


@dataclass(frozen=True)
class Machine:
    """What differs between two machines: their settings, where the data and the site stand, and the umask."""

    settings: Mapping[str, str]
    data: str
    out: str
    umask: int


MACHINES = (
    Machine(
        {
            "PYTHONHASHSEED": "1",
            "TZ": "Pacific/Kiritimati",
            "LC_ALL": "C.UTF-8",
            "SOURCE_DATE_EPOCH": "1795392000",
        },
        "data",
        "site",
        0o022,
    ),
    # Another day too, a computer that takes each text for ASCII unless it is told otherwise, and a disk that
    # lists every folder in an order of its own.
    Machine(
        {
            "PYTHONHASHSEED": "2",
            "TZ": "America/Adak",
            "LC_ALL": "C",
            "PYTHONUTF8": "0",
            "PYTHONCOERCECLOCALE": "0",
            "COLUMNS": "20",
            "HOME": "/nergens",
            "SOURCE_DATE_EPOCH": "1803855600",
        },
        "een map/Gegevens ö",
        "uit/hier & daar",
        0o077,
    ),
)
SHUFFLED = """\
import os, random
chance, listed, scanned = random.Random(7), os.listdir, os.scandir

def shuffled(names):
    names = list(names)
    chance.shuffle(names)
    return names

class Scanned:
    __init__ = lambda self, entries: setattr(self, "entries", iter(shuffled(entries)))
    __iter__ = lambda self: self
    __next__ = lambda self: next(self.entries)
    __enter__ = lambda self: self
    __exit__ = lambda self, *_: None
    close = lambda self: None

os.listdir = lambda *where: shuffled(listed(*where))
os.scandir = lambda *where: Scanned(scanned(*where))
os._gww_shuffled = True
"""
"""A module that Python imports by itself when it starts."""


def test_the_same_input_gives_the_same_bytes_elsewhere(good: Path, tmp_path: Path) -> None:
    """By a program on a machine of its own, and by this one, of which the hashes of texts are others."""
    (process,) = started_on(MACHINES[1:], REGION, tmp_path, {})
    assert process.wait() == 0
    alike([good / "out", tmp_path / MACHINES[1].out], 150)


@pytest.mark.long
@pytest.mark.parametrize(
    ("data", "least", "more"),
    [
        (REGION, 150, {}),
        # Python compiles all of itself once more for that.
        (ROOT / "demo", 500, {"PYTHONOPTIMIZE": "1"}),
    ],
)
def test_the_same_input_gives_the_same_bytes(
    data: Path, least: int, more: Mapping[str, str], tmp_path: Path
) -> None:
    """On two machines that differ in all that a machine can differ in."""
    assert [process.wait() for process in started_on(MACHINES, data, tmp_path, more)] == [0, 0]
    alike([tmp_path / machine.out for machine in MACHINES], least)


def started_on(
    machines: Sequence[Machine], data: Path, folder: Path, more: Mapping[str, str]
) -> list[subprocess.Popen[bytes]]:
    """A build on each machine; the last has more settings, and lists folders in an order of its own."""
    (folder / "order").mkdir(parents=True)
    (folder / "order/sitecustomize.py").write_text(SHUFFLED, encoding="utf-8")
    running = []
    for machine in machines:
        last = machine is machines[-1]
        order, own = (str(folder / "order"), more) if last else ("", {})
        shutil.copytree(data, folder / machine.data)
        command = [
            sys.executable,
            "-m",
            "site_builder",
            "build",
            "--no-demo",
            "--data",
            machine.data,
            "--out",
        ]
        path = {"PYTHONPATH": os.pathsep.join(filter(None, (order, str(ROOT))))}
        running.append(
            subprocess.Popen(
                [*command, machine.out],
                cwd=folder,
                env={**os.environ, **machine.settings, **own, **path},
                stdout=subprocess.DEVNULL,
                umask=machine.umask,
            )
        )
    return running


def alike(outs: Sequence[Path], least: int) -> None:
    """Two sites have the same files, more than so many, and `sha256sum` finds both as they are."""
    first, again = (
        {path.relative_to(out): path for path in out.rglob("*") if path.is_file()} for out in outs
    )
    assert len(first) > least
    assert first.keys() == again.keys()
    assert [path for path in first if first[path].read_bytes() != again[path].read_bytes()] == []
    for out in outs:
        subprocess.run(["sha256sum", "--check", "--strict", "--quiet", SUMS], cwd=out, check=True)
        listed = {line.split("  ", 1)[1] for line in (out / SUMS).read_text("utf-8").splitlines()}
        assert {path.as_posix() for path in first} - listed == {SUMS, MARK}
        assert listed <= {path.as_posix() for path in first}


def test_a_problem_in_the_data_writes_nothing(by_hand_region: Path, tmp_path: Path) -> None:
    """Every problem is told, and no site is made of records that are wrong."""
    file = by_hand_region / "municipalities" / "wolkenveen.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("year: 2028\n    date", "jaar: 2028\n    date"))
    built = build_site(by_hand_region, tmp_path / "out", today=TODAY)
    assert any(problem.severity == "error" for problem in built.problems)
    assert built.pages == 0
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("setting", "assessed", "expected"),
    [
        ("never", False, False),
        ("always", True, True),
        ("until_first_assessment", False, True),
        ("until_first_assessment", True, False),
    ],
)
def test_the_demo_stands_beside_as_long_as_the_records_ask(
    make_region: MakeRegion, tmp_path: Path, setting: str, assessed: bool, expected: bool
) -> None:
    """The setting of the programme decides, and the first confirmed assessment may end it."""
    data = make_region(by_hand.FILES if assessed else {})
    region = data / "programme" / "region.yaml"
    text = region.read_text(encoding="utf-8")
    region.write_text(
        text.replace("demo_site: until_first_assessment", f"demo_site: {setting}"), encoding="utf-8"
    )
    built = some(data, TODAY, "index.html", demo=lone(tmp_path / "demo"))
    assert (built.demo_pages > 0) is expected
    assert any(path.startswith(urls.DEMO) for path in built.files) is expected


def test_pages_of_the_demo_say_so(demo: Demo) -> None:
    """Each page of a region that does not exist says that, and asks search engines to stay away."""
    for path, content in demo.files.items():
        if path.endswith(".html"):
            assert b"Verzonnen voorbeeld." in content, path
            assert b'<meta name="robots" content="noindex">' in content, path
