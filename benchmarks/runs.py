"""What is measured: each command as a person runs it."""

from __future__ import annotations

import gzip
import http.client
import json
import os
import re
import shutil
import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import IO, TYPE_CHECKING

from benchmarks.bench import CLOCK, GWW, PYTHON, Bench, Size, commit, rescore, rescored, restored, scored
from benchmarks.country import ROOT
from benchmarks.peers import sites
from benchmarks.spent import Spent
from site_builder import urls

if TYPE_CHECKING:
    from playwright.sync_api import Request

SMALL = 3
"""How often in a round a command is run that takes less than a second, and a score saved under `serve`."""
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
PORT = 8765
ADDRESS = f"http://127.0.0.1:{PORT}"
BUILT = b"Gebouwd"
"""What `gww serve` prints when a whole site is there."""


def _small(bench: Bench) -> None:
    """What takes less than a second, a few times in turn."""
    for _ in range(SMALL):
        for name, command in SMALL_COMMANDS.items():
            bench.run(name, command)


def of_region(bench: Bench) -> None:
    """The demo alone with the review of one score, and the region with its demo under `gww serve`."""
    region = bench.folder / "region"
    if not region.is_dir():
        for name in ("data", "demo"):
            shutil.copytree(ROOT / name, region / name)
        commit(region)
    demo, data = region / "demo", region / "data"
    bench.fresh("demo-cache")
    bench.run("demo", (*GWW, "build", "--data", demo, "--out", bench.fresh("demo-site")), cache="demo-cache")
    path = rescored(demo, bench.turn)
    bench.run(
        "demo diff", (*GWW, "diff", "HEAD", "--data", demo), cache="demo-cache", folder=region, fine=(0, 1)
    )
    restored(path)
    bench.fresh("region-cache")
    out = bench.fresh("region-site")
    if bench.run("region", (*GWW, "build", "--data", data, "--out", out), cache="region-cache") is not None:
        serve(bench, region)


def country(bench: Bench, size: Size) -> None:
    """A whole round: the checks, a full build beside the peers, nothing new, a score and its review."""
    checks(bench, size)
    data, out, cache = bench.country(size), bench.fresh(f"site-{size.projects}"), f"cache-{size.projects}"
    build = (*GWW, "build", "--data", data, "--out", out)
    bench.fresh(cache)
    bench.run("full", build, size, cache=cache)
    if not out.is_dir():
        return
    _peers(bench, size, data, out)
    bench.run("nothing", build, size, cache=cache)
    path = rescored(data, bench.turn)
    review = (*GWW, "diff", "HEAD", "--data", data)
    bench.run("diff", review, size, cache=cache, folder=data.parent, fine=(0, 1))
    before = _contents(out / urls.SEARCH_INDEX)
    if bench.run("score", build, size, cache=cache) is not None and before:
        after = _contents(out / urls.SEARCH_INDEX)
        rewritten = sum(before.get(name) != one for name, one in after.items())
        bench.counts["search files", size] = max(bench.counts.get(("search files", size), 0), rewritten)
    restored(path)


def _peers(bench: Bench, size: Size, data: Path, out: Path) -> None:
    """The other builders, each as many pages of the same records."""
    if size not in bench.peers:
        pages = list(out.rglob("*.html"))
        bench.counts["pages", size] = len(pages)
        bench.counts["bytes", size] = sum(path.stat().st_size for path in pages)
        folder = bench.folder / f"peers-{size.projects}"
        bench.peers[size] = sites(data, folder, len(pages), bench.folder / "tools", bench.tools)
    for peer in bench.peers[size]:
        shutil.rmtree(peer.out, ignore_errors=True)
        bench.run(peer.name, peer.command, size, folder=peer.folder)
        pages = list(peer.out.rglob("*.html"))
        bench.counts[f"{peer.name} pages", size] = len(pages)
        bench.counts[f"{peer.name} bytes", size] = sum(path.stat().st_size for path in pages)


def checks(bench: Bench, size: Size) -> None:
    """Small commands, and the check of a country, cold, warm and of one file, beside composing its YAML."""
    _small(bench)
    data = bench.country(size)
    some = next(iter(sorted((data / "projects").glob("*/*.yaml"))))
    bench.fresh("checked")
    bench.run("compose", (PYTHON, "-c", COMPOSE, data), size)
    bench.run("check", (*GWW, "check", data), size, cache="checked")
    bench.run("check warm", (*GWW, "check", data), size, cache="checked")
    bench.run("check file", (*GWW, "check", some), size, cache="checked", folder=data.parent)


def only_check(bench: Bench, size: Size) -> None:
    """The check of a country that is too large to build here."""
    bench.fresh("checked")
    bench.run("check", (*GWW, "check", bench.country(size)), size, cache="checked")


def serve(bench: Bench, region: Path) -> None:
    """From saving a score to the new page at its address, in seconds by the clock, a few times.

    The server tells a browser of a new site; this waits for that word, as the browser does, and reads it. The
    next score is saved at once, while the rest of the site is being made: nobody waits for that.
    """
    files = scored(region / "demo")
    try:
        with _serving(bench, region) as events:
            site = next(events)
            for number in range(SMALL * bench.turn, SMALL * (bench.turn + 1)):
                path = files[number % len(files)]
                address = f"/demo/{urls.municipality(path.stem)}"
                first, start = _page(address), monotonic()
                rescore(path)
                site = next(one for one in events if one > site and _page(address) != first)
                bench.keep("serve", Spent(monotonic() - start, 0.0, 0.0))
    except (OSError, StopIteration, http.client.HTTPException) as error:
        bench.missed(f"serve: {type(error).__name__} {error}")
    for path in files:
        restored(path)


@contextmanager
def _serving(bench: Bench, region: Path) -> Iterator[Iterator[int]]:
    """`gww serve`, when a whole site is there: the number of each that it makes as soon as it tells of it."""
    server = subprocess.Popen(  # ours
        [*GWW, "serve", "--data", "data", "--port", str(PORT)],
        cwd=region,
        env={**os.environ, **CLOCK, "GWW_CACHE": str(bench.folder / "region-cache"), "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert server.stdout is not None  # noqa: S101  # as asked
    try:
        while True:
            try:
                events = urllib.request.urlopen(f"{ADDRESS}/__gww/events", timeout=30)  # noqa: S310  # our own server
                break
            except urllib.error.URLError:
                if server.poll() is not None or not bench.fits(0):
                    raise
                sleep(0.05)
        with events:
            next(line for line in server.stdout if line.startswith(BUILT))
            yield _sites(events, bench)
    finally:
        server.terminate()
        server.wait()


def _sites(answer: IO[bytes], bench: Bench) -> Iterator[int]:
    """The number of each site out of the events of the server, as long as there is time."""
    for line in answer:
        if line.startswith(b"data:"):
            yield json.loads(line.removeprefix(b"data:"))["version"]
        elif not bench.fits(0):
            return


def _page(address: str) -> bytes:
    """What the server gives, without the number of the site, which each build raises."""
    with urllib.request.urlopen(f"{ADDRESS}{address}", timeout=30) as answer:  # noqa: S310  # our own server
        content: bytes = answer.read()
    return re.sub(rb'data-version="\d+"', b"", content)


def _contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def first_query(bench: Bench, size: Size, query: str = "rotonde") -> None:
    """What a browser asks for after a first question: scripts and index, each as gzip sends it."""
    site = bench.folder / f"site-{size.projects}"
    if not (site / urls.SEARCH).is_dir():
        bench.missed("search: there is no site", size)
        return
    try:
        from scripts.shots import chromium, serving
    except ImportError:
        bench.missed("search: no browser is installed, so nothing was asked")
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
    bench.counts["search bytes", size] = sum(
        len(gzip.compress(path.read_bytes())) for path in files if path.is_file()
    )
