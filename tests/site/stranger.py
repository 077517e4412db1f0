"""A stranger with the open data and Python's csv module, who computes the figures of indicators again.

Nothing of the program is used here: what a project counts for, which measurement is its newest, and what may
be added up is read from the columns and from what the data page says of them.
"""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal

Row = Mapping[str, str]
Name = tuple[str, str, str, str, str]
"""An indicator, a project type, a set (empty: all together), a year and a statistic."""
PHASES = ("design", "award", "delivery", "year")
"""The phases of a work, earliest first; a reference is what it is held against, and counts nowhere."""
MUNICIPALITY = "municipality"
"""The kind of work under which stands what municipalities measure of themselves."""
STATISTICS = ("measured", "tested", "met", "below", "mean")


def rows_of(files: Mapping[str, bytes], table: str) -> list[Row]:
    """The rows of one table."""
    return list(csv.DictReader(io.StringIO(files[f"data/{table}.csv"].decode(), newline="")))


def members(participation: list[Row], year: int) -> frozenset[str]:
    """The municipalities that take part on the last day of a year."""
    day = f"{year}-12-31"
    return frozenset(
        row["municipality"]
        for row in participation
        if row["from"] <= day and (not row["until"] or day <= row["until"])
    )


def newest(measurements: list[Row], year: int) -> Mapping[tuple[str, str, str], Row]:
    """Per project and indicator the measurement of the latest phase by the end of a year."""
    found: dict[tuple[str, str, str], Row] = {}
    of_works = [row for row in measurements if row["phase"] in PHASES]
    for row in sorted(of_works, key=lambda row: (PHASES.index(row["phase"]), row["date"])):
        if int(row["date"][:4]) <= year:
            found[row["municipality"], row["project"], row["indicator"]] = row
    return found


def recomputed(files: Mapping[str, bytes], year: int) -> Mapping[Name, Decimal]:
    """What was measured in one year: how many, how many met the level, and the means, per set."""
    projects = {(row["municipality"], row["slug"]): row for row in rows_of(files, "projects")}
    taking_part = members(rows_of(files, "participation"), year)
    groups: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for (municipality, slug, indicator), row in newest(rows_of(files, "measurements"), year).items():
        project = projects[municipality, slug]
        counts = project["counts"] == "true" and municipality in taking_part
        if counts and row["verdict"] != "not_applicable" and row["date"].startswith(str(year)):
            for comparable in {"", row["comparable"]}:
                groups[indicator, project["type"], comparable].append(row)
    for row in rows_of(files, "municipal_figures"):
        if row["municipality"] in taking_part and row["year"] == str(year) and row["status"] != "draft":
            groups[row["indicator"], MUNICIPALITY, ""].append({**row, "comparable": ""})
    found: dict[Name, Decimal] = {}
    for (indicator, kind, comparable), rows in groups.items():
        name = (indicator, kind, comparable, str(year))
        verdicts = [row["verdict"] for row in rows]
        met, below = verdicts.count("met"), verdicts.count("below")
        found[*name, "measured"] = Decimal(len(rows))
        found[*name, "met"], found[*name, "below"] = Decimal(met), Decimal(below)
        found[*name, "tested"] = Decimal(met + below)
        sums = [(Decimal(row["part"]), Decimal(row["whole"])) for row in rows if row["part"] and row["whole"]]
        alike = len({row["comparable"] for row in rows}) == 1 and rows[0]["comparable"] == comparable
        if sums and alike:
            factor = Decimal(100 if rows[0]["unit"].startswith("%") else 1)
            part = sum((part for part, _ in sums), Decimal(0))
            whole = sum((whole for _, whole in sums), Decimal(0))
            found[*name, "mean"] = factor * part / whole
    return found


def published(files: Mapping[str, bytes], year: int) -> Mapping[Name, Decimal]:
    """The same figures as the table of figures has them, without those that are 0 or not known."""
    columns = ("indicator", "project_type", "set", "year", "statistic")
    found: dict[Name, Decimal] = {}
    for row in rows_of(files, "figures"):
        of_region = row["indicator"] and row["project_type"] and not row["municipality"]
        in_year = row["year"] == str(year) and row["basis"] == "in_year"
        if of_region and in_year and row["statistic"] in STATISTICS and row["value"] not in ("", "0"):
            indicator, kind, comparable, when, statistic = (row[column] for column in columns)
            found[indicator, kind, comparable, when, statistic] = Decimal(row["value"])
    return found


def disagreements(files: Mapping[str, bytes], year: int) -> tuple[str, ...]:
    """Every figure of a year that the stranger finds otherwise."""
    own = {name: value for name, value in recomputed(files, year).items() if value}
    theirs = published(files, year)
    half = Decimal("0.0000005")
    return tuple(
        f"{'/'.join(name)}: {own.get(name)} by hand, {theirs.get(name)} in the table"
        for name in sorted(own.keys() | theirs.keys())
        if name not in own or name not in theirs or abs(own[name] - theirs[name]) > half
    )
