"""What each figure is, in Dutch: the name that a closed year, the table and the page of a figure give it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from site_builder.figures.figure import Basis, Key
from site_builder.formats import listing, lower_first
from site_builder.model import Model
from site_builder.phrases.statistics import INDICATOR, TOPICS
from site_builder.records.choices import APPROACHES, MEASUREMENT_PHASES, STRATEGIES
from site_builder.records.material_choices import GRADE_NAMES
from site_builder.records.measurement import Materials
from site_builder.records.project_types import MUNICIPALITIES

NAMES = {
    "spiderweb": "Spinnenweb",
    "baseline": "Spinnenweb sinds de nulmeting",
    "medians": "Spinnenweb van de regio",
    "indicators": "Indicatoren",
    "profiles": "Profiel",
    "growth_path": "Groeipad",
    "attendance": "Opkomst",
    "sessions": "Bijeenkomsten",
    "series": "Reeks bijeenkomsten",
    "projects": "Projecten",
    "municipalities": "Gemeenten",
    "tonnes": "Materiaal van alle projecten",
    "work_practice": "Hoe gewoon de werkwijze is",
    "cost_difference": "Kosten naast de gewone manier",
    "material_uses": "Materiaal per strategie",
    "material_grades": "Hoe hoogwaardig materiaal is gebruikt",
    "sizes": "Opkomst naar grootte",
    "approaches": "Reeksen van één aanpak",
    "actions": "Acties",
    "follow_up": "Afspraken",
    "partners": "Enquête onder partners",
    "approach": "Naast de vooruitgang",
    "support": "Hulp van de regio",
    "roadshow": "Bestuurlijke roadshow",
    "advisory": "Klankbordgroep",
    "library": "Leren van een ander",
    "agenda": "Agenda van materiaal en uitvragen",
    MUNICIPALITIES.id: "Een indicator van gemeenten",
}


def statistic_name(key: Key) -> str:
    """What a figure counts or gives, inside a sentence: `gewogen gemiddelde`."""
    topic = MUNICIPALITIES.id if key.type == MUNICIPALITIES.id else key.topic
    return TOPICS.get(topic, INDICATOR)[key.statistic]


def title_of(key: Key, model: Model) -> str:
    """The whole name: `Nieuw Dorp, Spinnenweb, Meten: trede, 2030`."""
    return f"{', '.join(_about(key, model))}: {statistic_name(key)}, {period_of(key)}"


def period_of(key: Key) -> str:
    """The year, or all until its end: `2030`, `tot en met 2030`."""
    return _period(key.year, key.basis)


# One text for all rows of the table of figures.
@lru_cache(maxsize=1 << 9)
def _period(year: int, basis: Basis) -> str:
    return f"tot en met {year}" if basis == "to_date" else str(year)


def _about(key: Key, model: Model) -> Iterator[str]:
    entry = model.by_slug.get(key.municipality)
    yield "Regio" if not key.municipality else entry.name if entry is not None else key.municipality
    if key.project:
        yield next(
            (one.record.name for one in model.projects if one.key == (key.municipality, key.project)),
            key.project,
        )
    yield topic_name(key, model)
    if key.part:
        yield _part(key, model)
    if key.type:
        kind = model.kinds.get(key.type)
        yield key.type if kind is None else lower_first(kind.name)
    if key.set:
        yield key.set
    if key.phase:
        yield lower_first(MEASUREMENT_PHASES[key.phase])


def topic_name(key: Key, model: Model) -> str:
    """The name of the indicator, or of what else a figure is about."""
    indicator = next((one.name for one in model.all_indicators if one.id == key.topic), None)
    return indicator or NAMES.get(key.topic, key.topic)


def _part(key: Key, model: Model) -> str:
    if key.topic in ("spiderweb", "baseline"):
        return next((axis.name for axis in model.axes if axis.id == key.part), key.part)
    if key.topic == "profiles":
        return f"profiel {key.part}"
    if key.topic == "growth_path":
        if key.municipality:
            return f"stap {key.part}"
        profile, _, by = key.part.partition(".")
        return f"vanuit profiel {profile}, stappen van {by}" if by else f"vanuit profiel {profile}"
    if key.topic == "projects":
        names = {one.id: lower_first(one.name) for one in model.indicators}
        return listing(names.get(one, one) for one in key.part.split("."))
    if key.topic == "series":
        series = model.series.get(key.part)
        return series.name if series is not None else key.part
    if key.topic in _OF_PROGRAMME:
        return _OF_PROGRAMME[key.topic](key.part, model)
    return next((session.title for session in model.sessions if session.id == key.part), key.part)


def _size(part: str, model: Model) -> str:
    return next((one.name for one in model.records.region.size_classes if one.id == part), part)


def _material(part: str, model: Model) -> str:
    code, _, strategy = part.rpartition(".")
    names = {one.id: lower_first(one.name) for one in model.records.materials.materials}
    return f"{names.get(code, code)}, {lower_first(STRATEGIES[strategy])}"


def _support(part: str, model: Model) -> str:
    return next((one.name for one in model.records.support.support if one.id == part), part)


_OF_PROGRAMME: Mapping[str, Callable[[str, Model], str]] = {
    "sizes": _size,
    "advisory": _size,
    "support": _support,
    "approaches": lambda part, _: lower_first(APPROACHES.get(part, part)),
    "actions": lambda part, _: f"begonnen in {part}",
    "work_practice": lambda part, _: f"begonnen in {part}",
    "material_uses": _material,
    "material_grades": lambda part, _: lower_first(GRADE_NAMES[part]),
    "partners": lambda part, _: part.replace(".", ", ", 1),
    "follow_up": lambda part, model: model.records.action_lines.goals.get(part, "zonder doel"),
    "tonnes": lambda part, _: lower_first(str(Materials.model_fields[part].title)),
}
"""What the part of a figure of the programme is called."""
