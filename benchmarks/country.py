"""A fictional country of any size: the demo region, copied under other names and over ten years.

`python -m benchmarks.country FOLDER` writes a data folder that passes the check. The same numbers give
the same bytes. Every copy keeps what makes the demo lifelike: gaps, drafts, a municipality that left,
measurements of every kind.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from site_builder.source import read_front_matter, read_yaml

ROOT = Path(__file__).resolve().parent.parent
DEMO = ROOT / "demo"
MUNICIPALITIES = 342
PROJECTS = 10_000
LATER = 5
"""The demo knows five years; all of it happens once more, so many years later."""
COLUMNS, ROWS = 20, 40
"""The tile map; who comes after its last row stands on no map, as it may have no more."""
STARTS = ("Beek", "Berken", "Dalen", "Elzen", "Essen", "Grien", "Heem", "Iepen", "Kolk", "Linden")
MIDDLES = ("er", "hout", "loo", "meer", "mers", "steen")
ENDS = ("brink", "dam", "donk", "drecht", "gaarde", "horst", "kerke", "rade", "veld", "wolde")
AMOUNTS = frozenset(
    (
        "reused",
        "recycled",
        "biobased",
        "primary",
        "total",
        "landfill",
        "energy_recovery",
        "total_eur",
        "kg",
        "tonnes",
    )
)
PLAIN = re.compile(r"[A-Za-zÀ-ÿ][\wÀ-ÿ ,.()/–-]*[\wÀ-ÿ.)]")
DAY = re.compile(r"20\d\d-\d\d-\d\d")
DATED = re.compile(r"(20\d\d)(?=-\d\d)")
YEAR = re.compile(r"20\d\d")
NOT_TEXT = frozenset(("true", "false", "null", "True", "False", "Null", "TRUE", "FALSE", "NULL"))


@dataclass(frozen=True, slots=True)
class Demo:
    """The demo region as plain data."""

    municipalities: Mapping[str, Mapping[str, Any]]
    projects: Mapping[tuple[str, str], Mapping[str, Any]]


def write_country(folder: Path, municipalities: int = MUNICIPALITIES, projects: int = PROJECTS) -> None:
    """Write the country into a folder. Raises ValueError for a country smaller than the demo."""
    demo = Demo(
        {path.stem: _data(path) for path in sorted((DEMO / "municipalities").glob("*.yaml"))},
        {(path.parent.name, path.stem): _data(path) for path in sorted((DEMO / "projects").glob("*/*.yaml"))},
    )
    if municipalities < len(demo.municipalities) or projects < len(demo.projects):
        message = f"at least {len(demo.municipalities)} municipalities and {len(demo.projects)} projects"
        raise ValueError(message)
    for name in ("programme", "municipalities", "projects", "impactlabs", "evaluations", "newsletters"):
        shutil.rmtree(folder / name, ignore_errors=True)
    (folder / "municipalities").mkdir(parents=True)
    _programme(folder)
    _yearly(folder)
    slugs = _municipalities(folder, demo, municipalities)
    _projects(folder, demo, slugs, projects)


def _programme(folder: Path) -> None:
    shutil.copytree(DEMO / "programme", folder / "programme")
    path = folder / "programme" / "region.yaml"
    first = _data(path)
    _write(path, _later(first, LATER) | {"from_year": first["from_year"]})


def _yearly(folder: Path) -> None:
    """Sessions and evaluations of every year twice, and the newsletters."""
    for name in ("impactlabs", "evaluations"):
        (folder / name).mkdir()
        for path in sorted((DEMO / name).glob("*.yaml")):
            for years in (0, LATER):
                made = _later(_data(path), years)
                if years == 0 and "sessions" in made:
                    made["sessions"] = [one for one in made["sessions"] if one["state"] != "planned"]
                _write(folder / name / f"{int(path.stem) + years}.yaml", made)
    (folder / "newsletters").mkdir()
    for path in sorted((DEMO / "newsletters").glob("*.md")):
        letter, _ = read_front_matter(path.read_bytes(), path.name)
        if letter is None:
            raise ValueError(path)
        for years in (0, LATER):
            head = "\n".join(_lines(_later(letter.document.data, years), 0))
            target = folder / "newsletters" / f"{int(path.stem) + years}.md"
            target.write_text(f"---\n{head}\n---\n{letter.body}", encoding="utf-8")


def _municipalities(folder: Path, demo: Demo, count: int) -> tuple[str, ...]:
    """Write them; give the slugs of those that may have a project in any year."""
    originals = list(demo.municipalities.items())
    slugs = []
    for number in range(count):
        slug, record = originals[number % len(originals)]
        made = _ten_years(record)
        if number >= len(originals):
            name = _name(number - len(originals))
            slug = name.lower()
            made |= {"name": name, "code": f"GM{1000 + number}"}
            made.pop("neighbours", None)
            for help_ in made.get("support", ()):
                help_.pop("project", None)
        if "tile" in made:
            made["tile"] = {"row": number // COLUMNS + 1, "column": number % COLUMNS + 1}
        if number >= ROWS * COLUMNS:
            made.pop("tile", None)
        _write(folder / "municipalities" / f"{slug}.yaml", made)
        if _takes_part_throughout(record):
            slugs.append(slug)
    return tuple(slugs)


def _takes_part_throughout(record: Mapping[str, Any]) -> bool:
    first = record["participation"][0]
    return "until" not in first and first["from"] < "2026"


def _projects(folder: Path, demo: Demo, slugs: Sequence[str], count: int) -> None:
    """The demo's own, and then its copies in turn over the municipalities, every other one later."""
    originals = list(demo.projects.items())
    for number in range(count):
        (municipality, slug), record = originals[number % len(originals)]
        made = dict(record)
        copy = number // len(originals)
        if copy:
            municipality, slug = slugs[number % len(slugs)], f"{slug}-{copy}"
            made = _other(_later(record, LATER * (copy % 2)), 1 + Decimal(copy) / 10_000)
            made["name"] = f"{record['name']} {copy}"
            if "location" in made:
                made["location"] = f"{made['location']} {copy}"
            made.pop("formerly", None)
            partners = made.pop("shared_with", [])
            if others := [one for one in partners if one["municipality"] != municipality]:
                made["shared_with"] = others
        target = folder / "projects" / municipality
        target.mkdir(parents=True, exist_ok=True)
        _write(target / f"{slug}.yaml", made)
        for picture in record.get("pictures", ()):
            source = DEMO / "projects" / originals[number % len(originals)][0][0] / picture["file"]
            shutil.copyfile(source, target / picture["file"])


def _other(value: Any, factor: Decimal) -> Any:
    """The same data with every amount of work a little larger, so that no two projects are one work."""
    if isinstance(value, dict):
        return {
            key: Decimal(str(one)) * factor if key in AMOUNTS else _other(one, factor)
            for key, one in value.items()
        }
    return [_other(one, factor) for one in value] if isinstance(value, list) else value


def _ten_years(record: Mapping[str, Any]) -> dict[str, Any]:
    """A municipality with its assessments, attendance and support of five years, and the same five later."""
    made = dict(record)
    ends = [period["until"] for period in record["participation"] if "until" in period]
    for key in ("assessments", "attendance", "support"):
        known = record.get(key, [])
        later = () if ends else _later(known, LATER)
        made[key] = [*(dict(item) for item in known), *(dict(item) for item in later)]
    return made


def _later(value: Any, years: int) -> Any:
    """The same data, with every year in a date, in a code that starts with one, or by itself moved on."""
    if isinstance(value, dict):
        return {key: one if key == "ambitions" else _later(one, years) for key, one in value.items()}
    if isinstance(value, list):
        return [_later(one, years) for one in value]
    if isinstance(value, int) and not isinstance(value, bool) and 2020 <= value < 2040:
        return value + years
    if isinstance(value, str) and YEAR.fullmatch(value):
        return str(int(value) + years)
    if isinstance(value, str) and DATED.match(value):
        return str(int(value[:4]) + years) + value[4:]
    return value


def _name(number: int) -> str:
    """A name that no other number has."""
    rest, start = divmod(number, len(STARTS))
    rest, end = divmod(rest, len(ENDS))
    rest, middle = divmod(rest, len(MIDDLES))
    return STARTS[start] + MIDDLES[middle] + ENDS[end] + (f"-{rest + 1}" if rest else "")


def _data(path: Path) -> dict[str, Any]:
    document, problems = read_yaml(path.read_bytes(), path.name)
    if document is None or problems or not isinstance(document.data, dict):
        raise ValueError(path)
    return document.data


def _write(path: Path, data: Mapping[str, Any]) -> None:
    path.write_text("\n".join(_lines(data, 0)) + "\n", encoding="utf-8")


def _lines(value: Any, depth: int) -> Iterator[str]:
    """Plain data as block YAML, the way that people write it."""
    indent = "  " * depth
    if isinstance(value, Mapping):
        for key, one in value.items():
            if isinstance(one, Mapping | list) and one:
                yield f"{indent}{key}:"
                yield from _lines(one, depth + 1)
            else:
                yield f"{indent}{key}: {_scalar(one)}"
    else:
        for one in value:
            if isinstance(one, Mapping | list):
                first, *others = _lines(one, depth + 1)
                yield f"{indent}- {first.lstrip()}"
                yield from others
            else:
                yield f"{indent}- {_scalar(one)}"


def _scalar(value: Any) -> str:
    if isinstance(value, str):
        bare = (PLAIN.fullmatch(value) and value not in NOT_TEXT) or DAY.fullmatch(value)
        return value if bare else json.dumps(value, ensure_ascii=False)
    if isinstance(value, bool) or value is None:
        return json.dumps(value)
    return (
        str(value) if not isinstance(value, list | Mapping) else ("[]" if isinstance(value, list) else "{}")
    )


def main() -> None:
    """The folder and the sizes from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--municipalities", type=int, default=MUNICIPALITIES)
    parser.add_argument("--projects", type=int, default=PROJECTS)
    asked = parser.parse_args()
    write_country(asked.folder, asked.municipalities, asked.projects)


if __name__ == "__main__":
    main()
