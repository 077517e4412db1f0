"""Render every component with examples, hostile and empty ones among them, into one folder to look at.

For whoever works on the face: `python scripts/gallery.py --out _site/_gallery`. All numbers are invented.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from types import SimpleNamespace as Thing
from typing import Any, get_args

from jinja2 import Environment, FileSystemLoader, StrictUndefined

HERE = Path(__file__).resolve().parent
SITE = HERE.parent / "site"
sys.path.insert(0, str(HERE.parent))

# The line above makes the charts importable from a plain clone.
from scripts.gallery_webs import HOSTILE, LONG, WEBS, webs  # noqa: E402
from site_builder.charts.attendance import AttendanceRow, Presence, SessionInput, attendance, cell_of  # noqa: E402
from site_builder.charts.bullet import bullet  # noqa: E402
from site_builder.charts.material_bar import Kind, MaterialInput, material_bar  # noqa: E402
from site_builder.charts.stacked_bar import PartInput, Pattern, stacked_bar  # noqa: E402
from site_builder.charts.track import StepInput, StepState, track  # noqa: E402
from site_builder.charts.trend import trend  # noqa: E402
from site_builder.charts.units import Sign, units  # noqa: E402
from site_builder.pages.shared.chrome import Cell  # noqa: E402
from site_builder.render import stylesheet  # noqa: E402
from site_builder.typeface import typeface  # noqa: E402


def percent(value: float) -> str:
    """A percentage, roughly as the site writes it."""
    return f"{value:g}%".replace(".", ",")


def euro(value: float) -> str:
    """An amount, roughly as the site writes it."""
    return f"€ {value:.2f}".replace(".", ",")


def chrome() -> Thing:
    """The frame of the page."""
    names = ("Stand", "Gemeenten", "Projecten", "Cijfers", "Leren", "Meedoen", "Zoeken")
    columns = {
        "Over deze site": ("Zo meten wij", "Over het plan", "Toegankelijkheid", "Privacy"),
        "Gegevens": ("Downloads (CC0)", "Fout melden", "Wijzigingen volgen (Atom)"),
    }
    return Thing(
        brand="Circulaire GWW",
        demo=True,
        sender=Thing(
            name="Voorbeeldregio",
            organiser="de Voorbeeldregio",
            mail="",
            contact="post@voorbeeld.example",
            updated="",
        ),
        here="",
        root="./",
        nav=[Thing(label=name, href="#", current=name == "Gemeenten", below=()) for name in names],
        footer=[
            Thing(heading=heading, links=[Thing(label=label, href="#") for label in labels])
            for heading, labels in columns.items()
        ],
        edit_url="#",
        report_url="#",
        mark=None,
        crumbs=(),
        corrections=(),
        explained="",
        earlier=(),
        css="site.css",
        icon="",
        canonical="",
        picture="",
        noindex=True,
        feed="",
        csp="default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'none'",
        scripts=(),
        page_title="Galerij",
        description="Alle onderdelen met voorbeelden.",
    )


def indicators() -> dict[str, Any]:
    """Trends, strips, dots, tiles and a bar."""
    gap = [(2022, 20.0), (2023, 31.0), (2024, None), (2025, 55.0), (2026, 64.0), (2027, 61.0)]
    falling = [(2022, 0.31), (2023, 0.26), (2024, 0.22), (2025, 0.14), (2026, 0.115)]
    coming, years, level = range(2025, 2031), range(2022, 2031), [(2026, 62.0)]
    parts: tuple[tuple[str, int, Pattern], ...] = (
        ("hergebruikt", 420, "strong"),
        ("gerecycled", 310, "middle"),
        ("biobased", 80, "hatched"),
        ("ander", 3, "light"),
        ("primair", 600, "plain"),
    )
    mki = "Wegen · € MKI per m² per jaar"
    return {
        "trend_up": trend([(2025, 31.0), (2026, 38.0)], level, coming, "min", percent, highest=100),
        "trends": [
            trend(gap, [(2022, 40.0), *level, (2029, 70.0)], years, "min", percent, highest=100),
            trend(falling, [(2024, 0.17)], years, "max", euro, breaks={2025}),
            trend([], level, coming, "min", percent, highest=100),
        ],
        "strips": [
            ("Herkomst", "Wegen · % massa", "58%", "nog 4", bullet(58, 44, 62, "higher", 100, percent)),
            ("Impact", mki, "€ 0,11", "niveau gehaald", bullet(0.11, 0.19, 0.12, "lower", 0.3, euro)),
            ("Set A2", mki, "€ 0,21", "", bullet(0.21, None, 0.17, "lower", 0.3, euro, testable=False)),
            ("Buiten de schaal", mki, "€ 0,48", "", bullet(0.48, 0.01, 0.29, "lower", 0.3, euro)),
            ("Nog niets", mki, "", "", bullet(None, None, 62, "higher", 100, percent)),
            ("Restmateriaal", "Geen niveau", "83%", "", bullet(83, 70, None, "higher", 100, percent)),
            ("Restmateriaal", HOSTILE, "", "Gestart met meten: 2 van 6 projecten · voorlopig 83%", None),
        ],
        "bar": stacked_bar([PartInput(*part) for part in parts]),
        "bar_none": stacked_bar([]),
        "material": material_bar(
            [MaterialInput(kind, HOSTILE, 10.0 * n, f"{n} ton") for n, kind in enumerate(get_args(Kind))]
        ),
        "row": units([(sign, 3) for sign in get_args(Sign)]),
    }


def journey() -> dict[str, Any]:
    """Track, attendance, log and facts."""
    words = (
        "In het inkoopbeleid",
        "Eén project met MKI uitgevraagd",
        "Kennis bij beleid én uitvoering",
        "Herkomst meten in élk project",
        HOSTILE,
        "Materialen delen via een bank",
        "Niveau 3 op elke as",
    )
    states: tuple[StepState, ...] = get_args(StepState)
    answers: tuple[Presence, ...] = get_args(Presence)
    months = ("feb", "mrt", "apr", "mei", "sep", "okt", "nov")
    sessions = [SessionInput(f"{day} {month}", "Impactlab", "#") for month in months for day in (4, 18)]
    grid = attendance(
        sessions,
        [
            AttendanceRow(
                name,
                "#",
                tuple(cell_of(answers[(row * 7 + column * 3) % 5]) for column in range(14)),
                "8 van de 11",
            )
            for row, (name, *_) in enumerate(WEBS)
        ],
    )
    figures = (
        ("7", "van 8", "gemeenten hebben een web"),
        ("23", "van 42", "projecten zijn gemeten"),
        ("2 · 3 · 2", "", "gemeenten in profiel 1, 2 en 3"),
        ("+9", "", "groeistappen gezet"),
    )
    return {
        "steps": track(
            [
                StepInput(str(2024 + index), title, state, "#" if index == 3 else "")
                for index, (title, state) in enumerate(zip(words, states, strict=True))
            ]
        ),
        "grid": grid,
        "log_items": [
            Thing(date="2026-10-12", day="12 okt 2026", lines=[Thing(text=LONG, href="#")]),
            Thing(date="2026-09-03", day="3 sep 2026", lines=[Thing(text=HOSTILE, href="")]),
        ],
        "fact_items": [Thing(value=value, unit=unit, text=text) for value, unit, text in figures],
    }


def main() -> None:
    """Write the gallery."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=SITE.parent / "_site" / "_gallery")
    out: Path = parser.parse_args().out
    environment = Environment(
        loader=FileSystemLoader([SITE / "templates", HERE]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["once"] = lambda macro, *given: macro(*given)
    values = (
        {"chrome": chrome(), "hostile": HOSTILE, "long": LONG, "cell": Cell}
        | webs()
        | indicators()
        | journey()
    )
    out.mkdir(parents=True, exist_ok=True)
    page = environment.get_template("gallery.html").render(values)
    for name, text in (("index.html", page), ("site.css", stylesheet().decode())):
        (out / name).write_text(text, "utf-8", newline="\n")
    for address, font in typeface().files.items():
        (out / Path(address).name).write_bytes(font)
    print(out / "index.html")


if __name__ == "__main__":
    main()
