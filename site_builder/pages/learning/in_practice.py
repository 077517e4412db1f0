"""From a pilot to how everybody works: how usual it is, what it cost, and what became of materials."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from site_builder import urls
from site_builder.figures.bundle import Bundle
from site_builder.figures.figure import Figure, Key
from site_builder.figures.ways import BEGUN
from site_builder.formats import listing, lower_first, number
from site_builder.frozen import frozen
from site_builder.pages.projects.facets import material_name
from site_builder.pages.shared.chrome import Cell, Chrome, Column, chrome
from site_builder.pages.shared.page import Page, later
from site_builder.pages.shared.sections import Section, Table, numeric, table
from site_builder.pages.shared.site import Site
from site_builder.phrases.practice import practice
from site_builder.phrases.stated import counted, stated
from site_builder.records.choices import PRACTICES, STRATEGIES
from site_builder.records.material_choices import GRADE_NAMES, GRADES

HERE = urls.IN_PRACTICE
TITLE = "Van proef naar gewone werkwijze"
WAYS = ("Proef", "Vaker", "Gewoon", "Samen")
"""Short, so that a phone shows the table as one; the caption above says what each is."""
MASSES = ("Projecten", "Bekende massa", "Zonder massa")
FINDING = "Hoe gewoon circulair werken is, wat het kost, en wat er met materiaal gebeurt."


@frozen
class InPracticeView:
    """Exactly what `pages/learning_in_practice.html` uses. A table is None where nothing is recorded."""

    chrome: Chrome
    finding: str
    usual: Section
    kinds: Table | None
    costs: Section
    cost_kinds: tuple[str, ...]
    grades: Section
    materials: Table | None


NO_PRACTICE = "Van geen enkel project is vastgelegd hoe gewoon de werkwijze is"
PRACTICE_CAPTION = (
    "Het plan wil van pilots naar standaard. Vaker: ook in een ander werk. Gewoon: de gewone manier van "
    "werken. Een werk telt in het jaar waarin het begon."
)
COSTS_CAPTION = "Zoals het project het vastlegde. Elk project telt even zwaar."
GRADES_CAPTION = (
    "Hoogwaardig: een product of onderdeel gaat langer mee. Laagwaardig: alleen de grondstof wordt weer "
    "gebruikt. Een project kan meer dan één materiaal noemen. Zonder massa: bij hoeveel daarvan niemand de "
    "massa vastlegde; die is onbekend en geen 0."
)
WEIGHED: Mapping[bool | None, str] = {True: "ja", False: "nee", None: "niet bekend"}


class Costs(NamedTuple):
    """The figures of what a group of projects cost."""

    known: Figure
    median: Figure
    lowest: Figure
    highest: Figure
    life_cycle: Figure


def in_practice_page(site: Site) -> Page:
    """The page of all three."""
    return Page(HERE, "learning_in_practice.html", later(in_practice, site))


def in_practice(site: Site) -> InPracticeView:
    """What the projects of the region show, so far and per year."""
    usual = practice(lambda name: _at(site, "projects", name)).rstrip(".")
    high = _at(site, "material_grades", "used_in", "high")
    return InPracticeView(
        chrome=chrome(site, HERE, TITLE, FINDING, trail=(urls.LEARNING,)),
        finding=FINDING,
        usual=Section(usual or NO_PRACTICE, PRACTICE_CAPTION, _years(site)),
        kinds=_kinds(site),
        costs=_all_costs(site),
        cost_kinds=tuple(_cost_kinds(site)),
        grades=Section(reuse_heading(high), GRADES_CAPTION, _grades(site)),
        materials=_materials(site),
    )


def _at(site: Site, topic: str, statistic: str, part: str = "", *, kind: str = "") -> Figure:
    return site.figures.at(Key(topic, statistic, site.model.year, "to_date", part=part, type=kind))


def _all_costs(site: Site) -> Section:
    """What it cost in all projects; where nobody recorded it the heading alone says so."""
    found = _costs(site)
    return Section(costs_heading(found), COSTS_CAPTION if found.known.count else "", _projects(site))


def _row(site: Site, name: str, topic: str, part: str = "", kind: str = "") -> tuple[Cell, ...]:
    found = (_at(site, topic, one, part, kind=kind) for one in (*PRACTICES, "practice_known"))
    return (Cell(name), *(Cell(number_of(one)) for one in found))


def _years(site: Site) -> Table | None:
    every = site.figures.bundle(Bundle("projects", "", site.model.year, "in_year"))
    begun = sorted({one.part for one in every if one.topic == BEGUN})
    rows = [_row(site, year, BEGUN, year) for year in begun]
    caption = "Werkwijze per jaar waarin het werk begon"
    return _table("werkwijze-per-jaar", caption, ("Jaar",), WAYS, rows)


def _kinds(site: Site) -> Table | None:
    rows = [
        _row(site, kind.name, "projects", kind=kind.id)
        for kind in site.model.project_types.values()
        if _at(site, "projects", "practice_known", kind=kind.id).count
    ]
    return _table("werkwijze-per-soort", "Werkwijze per soort werk", ("Soort",), WAYS, rows)


def _costs(site: Site, kind: str = "") -> Costs:
    names = ("known", "median", "lowest", "highest", "life_cycle")
    return Costs(*(_at(site, "cost_difference", name, kind=kind) for name in names))


def _cost_kinds(site: Site) -> Iterator[str]:
    for kind in site.model.project_types.values():
        found = _costs(site, kind.id)
        if found.known.count:
            yield f"{kind.name}: {lower_first(costs_heading(found))}."


def _projects(site: Site) -> Table | None:
    """Every project that says what it cost, in the order of the list: no ranking."""
    rows = []
    for project in site.member_projects:
        costs = project.record.costs
        if costs is None or costs.difference_percent is None:
            continue
        rows.append(
            (
                Cell(
                    project.record.name,
                    urls.link(HERE, urls.project(*project.key)),
                    note=site.model.by_slug[project.municipality].name,
                ),
                Cell(difference(costs.difference_percent)),
                Cell(WEIGHED[costs.life_cycle]),
            )
        )
    columns = ("Project", "Naast de gewone manier", "Hele levensduur gewogen")
    return table("kosten-per-project", "Kosten per project", columns, rows) if rows else None


def _grades(site: Site) -> Table | None:
    rows = [
        (
            Cell(GRADE_NAMES[grade], note=strategies(grade)),
            Cell(number_of(used)),
            *_masses(site, "material_grades", grade),
        )
        for grade in GRADES
        if (used := _at(site, "material_grades", "used_in", grade)).count
    ]
    caption = "Hoogwaardig en laagwaardig hergebruik"
    return _table("hergebruik", caption, ("Wat ermee is gedaan",), MASSES, rows)


def _masses(site: Site, topic: str, part: str) -> tuple[Cell, Cell]:
    mass = _at(site, topic, "mass", part)
    return Cell(mass_text(mass)), Cell(unknown_text(mass))


def _materials(site: Site) -> Table | None:
    key = Key("material_uses", "", site.model.year, "to_date")
    names = {one.id: one.name for one in site.model.records.materials.materials}
    every = site.figures.bundle(Bundle("projects", "", site.model.year, "in_year"))
    found = sorted(one.part for one in every if (one.topic, one.statistic) == (key.topic, "used_in"))
    rows = []
    for part in found:
        code, _, strategy = part.rpartition(".")
        used = site.figures.at(key._replace(statistic="used_in", part=part))
        rows.append(
            (
                Cell(material_name(site, names.get(code, code))),
                Cell(STRATEGIES[strategy]),
                Cell(number_of(used)),
                *_masses(site, "material_uses", part),
            )
        )
    first = ("Materiaal", "Wat ermee is gedaan")
    return _table("materialen", "Elk materiaal per strategie", first, MASSES, rows)


def _table(
    name: str, caption: str, names: Sequence[str], numbers: Sequence[str], rows: Sequence[Sequence[Cell]]
) -> Table | None:
    """A table of names and then numbers; None where nothing is recorded."""
    columns: list[Column | str] = [*names, *numeric(*numbers)]
    return table(name, caption, columns, rows) if rows else None


def costs_heading(found: Costs) -> str:
    """The middle with its range, or that there are too few for that."""
    if not found.known.count:
        return "Van geen enkel project is vastgelegd wat het kostte naast de gewone manier"
    of = f"Van {counted(found.known, 'project', 'projecten')} is bekend wat het kostte naast de gewone manier"
    if found.median.number is None or found.lowest.number is None or found.highest.number is None:
        return f"{of}: te weinig voor een middelste"
    middle = stated(found.median, difference(found.median.number))
    first = stated(found.lowest, difference(found.lowest.number))
    last = stated(found.highest, difference(found.highest.number))
    return f"{of}: het middelste verschil is {middle}, van {first} tot {last}"


def difference(value: Decimal) -> str:
    """A difference with its sign: `2% duurder`, `35% goedkoper`, `even duur`."""
    if not value:
        return "even duur"
    text = number(abs(value), 0 if value == value.to_integral_value() else 1)
    return f"{text}% {'duurder' if value > 0 else 'goedkoper'}"


def reuse_heading(high: Figure) -> str:
    """In how many projects material was used again as it was."""
    if not high.count:
        return "Nog geen project noemt materiaal dat hoogwaardig is hergebruikt"
    verb = "gebruikte" if high.count == 1 else "gebruikten"
    return f"{counted(high, 'project', 'projecten')} {verb} materiaal hoogwaardig opnieuw"


def number_of(figure: Figure) -> str:
    """A count in a cell; of what is not known a dash."""
    return stated(figure, str(figure.count)) if figure.known else "–"


def mass_text(figure: Figure) -> str:
    """The known mass in a cell."""
    if figure.number is None:
        return "niet bekend"
    text = number(figure.number, 0 if figure.number == figure.number.to_integral_value() else 1)
    return stated(figure, f"{text} ton")


def unknown_text(figure: Figure) -> str:
    """Of how many uses the mass is not known."""
    return f"{figure.unknown} van {figure.of}" if figure.unknown else "–"


def strategies(grade: str) -> str:
    """The strategies that a grade is made of; empty where its name says it already."""
    names = listing(lower_first(STRATEGIES[one]) for one in GRADES[grade])
    return "" if GRADE_NAMES[grade].casefold() in names.casefold() else names
