"""What is measured: each command as a person runs it, in rounds, as long as there is time."""

from __future__ import annotations

import gzip
import re
import shutil
import subprocess
import sys
import urllib.request
from collections import defaultdict
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING

from benchmarks.country import ROOT, write_country
from benchmarks.peers import Peer, sites
from benchmarks.spent import FailedError, Spent, spent
from site_builder import urls

if TYPE_CHECKING:
    from playwright.sync_api import Request

GWW = (sys.executable, "-m", "site_builder")
PYTHON = sys.executable
CLOCK = {"SOURCE_DATE_EPOCH": "2082672000"}
"""The first day of 2036, up to which the country has its years."""
LEVEL = re.compile(r"(?<=level: )\d")
SMALL = 5
"""How often in a round a command is run that takes less than a second."""
COMPOSE = """import sys, yaml
from pathlib import Path
for path in sorted(Path(sys.argv[1]).rglob("*.yaml")):
    yaml.compose(path.read_bytes(), yaml.CSafeLoader)
"""
SMALL_COMMANDS = {
    "bare": (PYTHON, "-c", "pass"),
    "help": (*GWW, "--help"),
    "models": (PYTHON, "-c", "import site_builder.records.kinds"),
    "start": (PYTHON, "-c", "import site_builder.cli.building, site_builder.build"),
}
"""`start` is what `gww build` imports before it looks at a single record."""


@dataclass(frozen=True, slots=True)
class Size:
    """A country by its numbers of municipalities and projects."""

    municipalities: int
    projects: int


@dataclass
class Bench:
    """One run: the folder it works in, the end of its time, and what was measured by name."""

    folder: Path
    size: Size
    deadline: float
    spent: dict[str, list[Spent]] = field(default_factory=lambda: defaultdict(list))
    counts: dict[str, float] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    grown: list[tuple[Size, Spent]] = field(default_factory=list)
    peers: tuple[Peer, ...] = ()

    @property
    def left(self) -> float:
        """Seconds that are left."""
        return self.deadline - monotonic()

    def run(
        self,
        name: str,
        command: Sequence[str | Path],
        cache: str = "",
        folder: Path = ROOT,
        fine: tuple[int, ...] = (0,),
    ) -> Spent | None:
        """Run a command and keep what it took; what fails or takes too long is said at the end."""
        settings = CLOCK | ({"GWW_CACHE": str(self.folder / cache)} if cache else {})
        try:
            used = spent(command, folder=folder, settings=settings, limit=max(self.left, 1), fine=fine)
        except FailedError as error:
            # No folder of this machine stands in what is written down.
            told = str(error).replace(f"{self.folder}/", "").replace(f"{ROOT}/", "")
            self.missing.append(f"{name}: {told}")
            return None
        self.spent[name].append(used)
        return used

    def fits(self, seconds: float) -> bool:
        """Whether there is time for something that takes so long."""
        return self.left > seconds

    def took(self, name: str) -> float:
        """How long something took by the clock, the last time; 0 if it was never run."""
        return self.spent[name][-1].wall if self.spent[name] else 0.0

    def fresh(self, name: str) -> Path:
        """A path in the folder where nothing is."""
        path = self.folder / name
        shutil.rmtree(path, ignore_errors=True)
        return path

    def country(self, name: str, size: Size) -> Path:
        """A country in a repository of its own, with one commit."""
        data = self.folder / name / "data"
        write_country(data, size.municipalities, size.projects)
        commit(data.parent)
        return data


def commit(folder: Path) -> None:
    """Make a folder a repository with all that is in it as one commit."""
    own = ("-c", "user.name=Bench", "-c", "user.email=bench@example.org", "-c", "gc.auto=0")
    for words in (("init", "--quiet"), ("add", "--all"), ("commit", "--quiet", "--message", "Alles")):
        subprocess.run(["git", *own, *words], cwd=folder, check=True, capture_output=True)


def rescored(data: Path, turn: int) -> Path:
    """Give one municipality, another one each turn, another score than it has; the file."""
    files = [path for path in _municipalities(data) if LEVEL.search(path.read_text("utf-8"))]
    path = files[turn % len(files)]
    text = path.read_text(encoding="utf-8")
    *_, last = LEVEL.finditer(text)
    other = "1" if last[0] != "1" else "2"
    path.write_text(text[: last.start()] + other + text[last.end() :], encoding="utf-8")
    return path


def _municipalities(data: Path) -> list[Path]:
    return sorted((data / "municipalities").glob("*.yaml"))


def restored(path: Path) -> None:
    """Put a file back as it was committed."""
    subprocess.run(["git", "checkout", "--quiet", "--", path.name], cwd=path.parent, check=True)


def prepare(bench: Bench) -> tuple[Path, Path]:
    """The country and the region, and the peers with as many pages as our own build of the country has."""
    data = bench.country("country", bench.size)
    region = bench.folder / "region"
    for name in ("data", "demo"):
        shutil.copytree(ROOT / name, region / name)
    commit(region)
    return data, region


def small(bench: Bench) -> None:
    """What takes less than a second, a few times in turn."""
    for _ in range(SMALL):
        for name, command in SMALL_COMMANDS.items():
            bench.run(name, command)


def large(bench: Bench, data: Path, turn: int) -> None:
    """One round of the country: a full build beside the peers, one of nothing new, and one of a score."""
    out = bench.fresh("site")
    bench.fresh("cache")
    build = (*GWW, "build", "--data", data, "--out", out)
    bench.run("full", build, "cache")
    if not out.is_dir():
        return
    if not bench.peers and turn == 0:
        pages = list(out.rglob("*.html"))
        bench.counts |= {"pages": len(pages), "bytes": sum(path.stat().st_size for path in pages)}
        bench.peers, missing = sites(data, bench.folder, len(pages), bench.folder / "tools")
        bench.missing += missing
    for peer in bench.peers:
        shutil.rmtree(peer.out, ignore_errors=True)
        bench.run(peer.name, peer.command, folder=peer.folder)
        pages = list(peer.out.rglob("*.html"))
        bench.counts |= {
            f"{peer.name} pages": len(pages),
            f"{peer.name} bytes": sum(path.stat().st_size for path in pages),
        }
    bench.run("nothing", build, "cache")
    path = rescored(data, turn)
    bench.run("diff", (*GWW, "diff", "HEAD", "--data", data), "cache", data.parent, (0, 1))
    before = _contents(out / urls.SEARCH_INDEX)
    scored = bench.run("score", build, "cache")
    after = _contents(out / urls.SEARCH_INDEX)
    if before and scored is not None:
        bench.counts["search files"] = sum(before.get(name) != one for name, one in after.items())
    restored(path)


def checks(bench: Bench, data: Path) -> None:
    """The check of the country, cold, warm and of one file, beside composing its YAML and nothing more."""
    some = next(iter(sorted((data / "projects").glob("*/*.yaml"))))
    bench.fresh("checked")
    bench.run("compose", (PYTHON, "-c", COMPOSE, data))
    bench.run("check", (*GWW, "check", data), "checked")
    bench.run("check warm", (*GWW, "check", data), "checked")
    bench.run("check file", (*GWW, "check", some), "checked", data.parent)


def of_region(bench: Bench, region: Path, turn: int) -> None:
    """The demo alone with the review of one score, and the region with its demo under `gww serve`."""
    demo, data = region / "demo", region / "data"
    bench.fresh("demo-cache")
    bench.run("demo", (*GWW, "build", "--data", demo, "--out", bench.fresh("demo-site")), "demo-cache")
    path = rescored(demo, turn)
    bench.run("demo diff", (*GWW, "diff", "HEAD", "--data", demo), "demo-cache", region, (0, 1))
    restored(path)
    bench.fresh("region-cache")
    bench.run("region", (*GWW, "build", "--data", data, "--out", bench.fresh("region-site")), "region-cache")
    serve(bench, region, turn)


def serve(bench: Bench, region: Path, turn: int) -> None:
    """From saving a file to the new page at its address, in seconds by the clock."""
    server = subprocess.Popen(  # ours
        [*GWW, "serve", "--data", "data", "--port", "8765"],
        cwd=region,
        env={
            "PATH": "/usr/bin:/bin",
            "GWW_CACHE": str(bench.folder / "region-cache"),
            "PYTHONPATH": str(ROOT),
        },
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        slug = ""
        for path in sorted((region / "demo" / "municipalities").glob("*.yaml"))[turn:]:
            if LEVEL.search(path.read_text(encoding="utf-8")):
                slug = path.stem
                break
        address = f"http://127.0.0.1:8765/demo/{urls.municipality(slug)}"
        first = _wait(bench, server, lambda: _page(address))
        if not first:
            bench.missing.append("serve: no page came")
            return
        sleep(1.0)
        start = monotonic()
        changed = rescored(region / "demo", turn)
        came = _wait(bench, server, lambda: (found := _page(address)) != first and found)
        if came:
            bench.spent["serve"].append(Spent(monotonic() - start, 0.0, 0.0))
        restored(changed)
    finally:
        server.terminate()
        server.wait()


def _wait(bench: Bench, server: subprocess.Popen[bytes], look: Callable[[], bytes | bool]) -> bytes | bool:
    while server.poll() is None and bench.fits(0):
        if found := look():
            return found
        sleep(0.02)
    return b""


def _page(address: str) -> bytes:
    """What the server gives, without the number of the site, which each build raises; empty: nothing."""
    with suppress(OSError):
        with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310  # our own server
            content: bytes = answer.read()
        return re.sub(rb'data-version="\d+"', b"", content)
    return b""


def grow(bench: Bench, sizes: Sequence[Size], share: float) -> None:
    """A full build of other sizes, as far as there is time; `share` of what is left for each at most."""
    for size in sizes:
        expected = bench.took("full") * size.projects / bench.size.projects
        if not bench.fits(expected / share):
            bench.missing.append(f"a build of {size.projects} projects: no time was left")
            continue
        name = f"grown-{size.projects}"
        data = bench.country(name, size)
        used = bench.run(
            name, (*GWW, "build", "--data", data, "--out", bench.fresh("grown-site")), "grown-cache"
        )
        if used is not None:
            bench.grown.append((size, used))
        for folder in ("grown-site", "grown-cache", name):
            bench.fresh(folder)


def check_of(bench: Bench, size: Size) -> None:
    """The check of a country that is too large to build here."""
    if not bench.fits(3 * bench.took("check") * size.projects / bench.size.projects):
        bench.missing.append(f"a check of {size.projects} projects: no time was left")
        return
    data = bench.country("large", size)
    bench.run("check large", (*GWW, "check", data), "large-cache")
    bench.fresh("large")
    bench.fresh("large-cache")


def _contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def first_query(bench: Bench, site: Path, query: str = "rotonde") -> None:
    """What a browser asks for after a first question: scripts and index, each as gzip sends it."""
    try:
        from scripts.shots import chromium, serving
    except ImportError:
        bench.missing.append("search: no browser is installed, so nothing was asked")
        return
    asked: list[str] = []

    def keep(request: Request) -> None:
        asked.append(request.url.partition("?")[0])

    with serving(site) as base, chromium() as browser:
        page = browser.new_page()
        page.on("requestfinished", keep)
        page.goto(f"{base}{urls.SEARCH}", wait_until="load")
        before = len(asked)
        page.locator("[data-search] [name=q]").fill(query)
        page.locator("[data-search-results] a").first.wait_for(timeout=20_000)
    own = [address for address in asked[:before] if re.search(r"(search|dutch|index)[^/]*\.js$", address)]
    files = {site / address.removeprefix(base).lstrip("/") for address in (*own, *asked[before:])}
    bench.counts["search bytes"] = sum(
        len(gzip.compress(path.read_bytes())) for path in files if path.is_file()
    )
