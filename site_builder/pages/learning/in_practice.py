"""From a pilot to how everybody works: how usual it is, what it cost, and what became of materials."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_builder import urls
from site_builder.figures.bundle import Bundle
from site_builder.figures.figure import Figure, Key
from site_builder.figures.ways import BEGUN
from site_builder.formats import lower_first
from site_builder.frozen import frozen
from site_builder.pages.learning import in_practice_words as words
from site_builder.pages.projects.facets import material_name
from site_builder.pages.shared.chrome import Cell, Chrome, Column, Link, chrome, crumbs
from site_builder.pages.shared.page import Page, later
from site_builder.pages.shared.sections import Section, Table, numeric, table
from site_builder.pages.shared.site import Site
from site_builder.phrases.practice import practice
from site_builder.records.choices import PRACTICES, STRATEGIES
from site_builder.records.material_choices import GRADE_NAMES, GRADES

HERE = urls.IN_PRACTICE
TITLE = "Van proef naar gewone werkwijze"
WAYS = ("Proef", "Vaker", "Gewoon", "Samen")
"""Short, so that a phone shows the table as one; the caption above says what each is."""
MASSES = ("Projecten", "Bekende massa", "Massa niet bekend")
FINDING = "Hoe gewoon circulair werken is, wat het kost, en wat er met materiaal gebeurt."


@frozen
class InPracticeView:
    """Exactly what `pages/learning_in_practice.html` uses. A table is None where nothing is recorded."""

    chrome: Chrome
    crumbs: tuple[Link, ...]
    title: str
    finding: str
    usual: Section
    kinds: Table | None
    costs: Section
    cost_kinds: tuple[str, ...]
    grades: Section
    materials: Table | None


def in_practice_page(site: Site) -> Page:
    """The page of all three."""
    return Page(HERE, "learning_in_practice.html", later(in_practice, site))


def in_practice(site: Site) -> InPracticeView:
    """What the projects of the region show, so far and per year."""
    usual = practice(lambda name: _at(site, "projects", name)).rstrip(".")
    high = _at(site, "material_grades", "used_in", "high")
    return InPracticeView(
        chrome=chrome(site, HERE, TITLE, FINDING),
        crumbs=crumbs(HERE, ("Leren van een ander", urls.LEARNING), (TITLE, HERE)),
        title=TITLE,
        finding=FINDING,
        usual=Section(usual or words.NO_PRACTICE, words.PRACTICE_CAPTION, _years(site)),
        kinds=_kinds(site),
        costs=_all_costs(site),
        cost_kinds=tuple(_cost_kinds(site)),
        grades=Section(words.reuse(high), words.GRADES_CAPTION, _grades(site)),
        materials=_materials(site),
    )


def _at(site: Site, topic: str, statistic: str, part: str = "", *, kind: str = "") -> Figure:
    return site.figures.at(Key(topic, statistic, site.model.year, "to_date", part=part, type=kind))


def _all_costs(site: Site) -> Section:
    """What it cost in all projects; where nobody recorded it the heading alone says so."""
    found = _costs(site)
    return Section(words.costs(found), words.COSTS_CAPTION if found.known.count else "", _projects(site))


def _row(site: Site, name: str, topic: str, part: str = "", kind: str = "") -> tuple[Cell, ...]:
    found = (_at(site, topic, one, part, kind=kind) for one in (*PRACTICES, "practice_known"))
    return (Cell(name), *(Cell(words.number_of(one)) for one in found))


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


def _costs(site: Site, kind: str = "") -> words.Costs:
    names = ("known", "median", "lowest", "highest", "life_cycle")
    return words.Costs(*(_at(site, "cost_difference", name, kind=kind) for name in names))


def _cost_kinds(site: Site) -> Iterator[str]:
    for kind in site.model.project_types.values():
        found = _costs(site, kind.id)
        if found.known.count:
            yield f"{kind.name}: {lower_first(words.costs(found))}."


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
                Cell(words.difference(costs.difference_percent)),
                Cell(words.WEIGHED[costs.life_cycle]),
            )
        )
    columns = ("Project", "Naast de gewone manier", "Hele levensduur gewogen")
    return table("kosten-per-project", "Kosten per project", columns, rows) if rows else None


def _grades(site: Site) -> Table | None:
    rows = [
        (
            Cell(GRADE_NAMES[grade], note=words.strategies(grade)),
            Cell(words.number_of(used)),
            *_masses(site, "material_grades", grade),
        )
        for grade in GRADES
        if (used := _at(site, "material_grades", "used_in", grade)).count
    ]
    caption = "Hoogwaardig en laagwaardig hergebruik"
    return _table("hergebruik", caption, ("Wat ermee is gedaan",), MASSES, rows)


def _masses(site: Site, topic: str, part: str) -> tuple[Cell, Cell]:
    mass = _at(site, topic, "mass", part)
    return Cell(words.mass(mass)), Cell(words.unknown(mass))


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
                Cell(words.number_of(used)),
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
