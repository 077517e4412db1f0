"""What each figure is, in Dutch: the name that a closed year, the table and the page of a figure give it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from site_builder.figures.figure import Key
from site_builder.formats import listing, lower_first
from site_builder.model import Model
from site_builder.records.choices import APPROACHES, MEASUREMENT_PHASES

INDICATOR = {
    "projects": "projecten waarvoor de indicator geldt",
    "not_applicable": "projecten waarvoor de indicator niet geldt",
    "measured": "gemeten projecten",
    "tested": "projecten die aan een prestatieniveau zijn getoetst",
    "met": "projecten die het prestatieniveau halen",
    "below": "projecten die het prestatieniveau niet halen",
    "untestable": "projecten die niet te toetsen zijn",
    "no_level": "gemeten projecten zonder prestatieniveau",
    "mean": "gewogen gemiddelde",
    "median": "mediaan",
    "share": "aandeel dat voldoet",
    "level": "prestatieniveau",
    "value": "waarde",
    "reference": "waarde van het referentieontwerp",
}
SPIDERWEB = {
    "level": "niveau",
    "median": "middelste niveau",
    "at_ambition": "gemeenten op de ambitie of hoger",
    "known": "assen met een bekend niveau",
    "supported": "wat de projecten van het niveau laten zien",
    "up": "niveaus omhoog",
    "down": "niveaus omlaag",
    "same": "niveaus gelijk",
    "compared": "niveaus die te vergelijken zijn",
    "incomparable": "niveaus die niet te vergelijken zijn",
}
MEDIANS = {
    "up": "middelste niveaus omhoog",
    "down": "middelste niveaus omlaag",
    "same": "middelste niveaus gelijk",
    "compared": "middelste niveaus die te vergelijken zijn",
    "incomparable": "middelste niveaus die niet te vergelijken zijn",
}
TOPICS: dict[str, dict[str, str]] = {
    "spiderweb": SPIDERWEB,
    "medians": MEDIANS,
    "indicators": {
        "better": "cijfers die beter werden",
        "worse": "cijfers die slechter werden",
        "same": "cijfers die gelijk bleven",
        "compared": "cijfers die te vergelijken zijn met het jaar ervoor",
    },
    "profiles": {
        "profile": "profiel",
        "computed": "berekend profiel",
        "adopted": "vastgesteld profiel",
        "nuance": "bij het berekende profiel",
        "count": "gemeenten met dit profiel",
        "unknown": "gemeenten waarvan het profiel niet bekend is",
        "rose": "gemeenten met een profiel verder dan de vorige keer",
        "fell": "gemeenten met een profiel minder ver dan de vorige keer",
        "same": "gemeenten met hetzelfde profiel als de vorige keer",
        "compared": "gemeenten waarvan het profiel te vergelijken is",
        "incomparable": "gemeenten waarvan het profiel niet te vergelijken is",
    },
    "growth_path": {
        "taken": "gezette stappen op het groeipad",
        "steps": "stappen van het groeipad",
        "path": "profiel waarmee het groeipad begint",
        "state": "stand",
        "due": "stappen die gezet hadden moeten zijn",
        "behind": "stappen die later zijn dan gepland",
        "on_time": "stappen die op tijd zijn gezet",
        "late": "stappen die later zijn gezet dan gepland",
        "again": "stappen die opnieuw zijn gezet",
        "lost": "stappen die niet meer zijn gehaald",
        "from_start": "stappen die er bij de eerste meting al waren",
        "followers": "gemeenten op dit pad",
        "unknown": "stappen waarvan het niet bekend is",
        "upcoming": "stappen die nog komen",
    },
    "attendance": {
        "open": "bijeenkomsten die voor de gemeente waren",
        "known": "bijeenkomsten waarvan de opkomst bekend is",
        "unknown": "bijeenkomsten waarvan de opkomst niet bekend is",
        "attended": "bijeenkomsten waarbij iemand was",
        "executive": "bijeenkomsten waarbij iemand van de uitvoering was",
        "share": "aandeel van de bijeenkomsten waarbij iemand was",
        "came": "gemeenten die minstens één keer kwamen",
        "came_executive": "gemeenten waarvan minstens één keer iemand van de uitvoering kwam",
        "invited": "gemeenten die konden komen",
        "reported": "gemeenten waarvan iets bekend is",
        "unreported": "gemeenten waarvan niets bekend is",
    },
    "sizes": {
        "came": "gemeenten die minstens één keer kwamen",
        "came_unsized": "gemeenten zonder bekende grootte die minstens één keer kwamen",
        "reported": "gemeenten waarvan iets bekend is",
        "reported_unsized": "gemeenten zonder bekende grootte waarvan iets bekend is",
    },
    "sessions": {
        "held": "gehouden bijeenkomsten",
        "planned": "geplande bijeenkomsten",
        "cancelled": "vervallen bijeenkomsten",
        "invited": "gemeenten die konden komen",
        "known": "gemeenten waarvan de opkomst bekend is",
        "unknown": "gemeenten waarvan de opkomst niet bekend is",
        "market": "marktpartijen die kwamen",
        "knowledge": "kennisinstellingen die kwamen",
        "province": "mensen van de provincie die kwamen",
        "municipalities": "gemeenten die kwamen",
        "policy": "beleidsmedewerkers die kwamen",
        "executive": "uitvoerende medewerkers die kwamen",
    },
    "series": {
        "held": "gehouden bijeenkomsten",
        "planned": "geplande bijeenkomsten",
        "cancelled": "vervallen bijeenkomsten",
        "promised": "beloofde bijeenkomsten",
        "promised_series": "reeksen met een belofte",
        "kept": "reeksen die zo vaak zijn gehouden als beloofd",
        "held_of_promised": "beloofde bijeenkomsten die zijn gehouden",
        "planned_of_promised": "geplande bijeenkomsten van reeksen met een belofte",
    },
    "approaches": {
        "held": "gehouden bijeenkomsten",
        "planned": "geplande bijeenkomsten",
        "cancelled": "vervallen bijeenkomsten",
        "promised": "beloofde bijeenkomsten",
        "held_of_promised": "beloofde bijeenkomsten die zijn gehouden",
    },
    "projects": {
        "count": "projecten die meetellen",
        "measured": "projecten met een meting",
        "measured_share": "deel van de projecten met een meting",
        "measured_all": "projecten waarvan al deze indicatoren zijn gemeten",
        "measured_all_share": "deel van de projecten waarvan al deze indicatoren zijn gemeten",
        "measured_any": "projecten waarvan een van deze indicatoren is gemeten",
        "measured_any_share": "deel van de projecten waarvan een van deze indicatoren is gemeten",
        "unmeasured": "projecten zonder meting",
        "tender_known": "projecten waarvan bekend is hoe zij zijn uitgevraagd",
        "tender_unknown": "projecten waarvan niet bekend is hoe zij zijn uitgevraagd",
        "tendered_circular": "projecten die circulair zijn uitgevraagd",
        "tendered": "projecten die zijn uitgevraagd",
        "circular": "projecten die circulair zijn uitgevraagd",
        "circular_known": "projecten waarvan bekend is of ze circulair zijn uitgevraagd",
        "circular_share": "deel van de projecten dat circulair is uitgevraagd",
        "executed": "projecten die circulair zijn uitgevraagd en uitgevoerd",
        "executed_known": "opgeleverde projecten waarvan bekend is of ze circulair zijn uitgevoerd",
        "executed_share": "deel van de opgeleverde projecten dat circulair is uitgevraagd en uitgevoerd",
        "appeared": "projecten die erbij kwamen",
        "delivered": "projecten die zijn opgeleverd",
        "first_measured": "projecten die voor het eerst zijn gemeten",
        "remeasured": "waarden die in een volgende fase opnieuw zijn gemeten",
        "remeasured_better": "opnieuw gemeten waarden die beter werden",
        "remeasured_worse": "opnieuw gemeten waarden die slechter werden",
        "remeasured_same": "opnieuw gemeten waarden die gelijk bleven",
        "remeasured_incomparable": "opnieuw gemeten waarden die niet te vergelijken zijn",
        "practice_known": "projecten waarvan bekend is hoe gewoon de werkwijze is",
        "pilot": "projecten die een proef zijn",
        "scaled": "projecten met een werkwijze die vaker is toegepast",
        "standard": "projecten met de gewone manier van werken",
        "shared": "projecten van meer gemeenten samen",
        "share_unknown": "projecten waarvan het aandeel van de gemeente niet bekend is",
        "listed": "vastgelegde projecten",
        "draft": "conceptprojecten, die nog niet meetellen",
        "idea": "verkenningen, die nog niet meetellen",
        "stopped": "gestopte projecten, die niet meetellen",
        "outside": "projecten van gemeenten die niet meedoen",
        "later": "projecten van na dit jaar",
        "owners": "gemeenten met een project",
    },
    "municipalities": {
        "count": "gemeenten die meedoen",
        "assessed": "gemeenten met een spinnenweb",
        "compared": "gemeenten met een spinnenweb dat te vergelijken is",
        "rose": "gemeenten die op een as hoger kwamen",
        "fell": "gemeenten die op een as lager kwamen",
        "joined": "gemeenten die erbij kwamen",
        "left": "gemeenten die stopten",
    },
    "actions": {
        "count": "acties",
        "done": "acties die klaar zijn",
        "unknown": "acties waarvan de stand niet bekend is",
    },
    "support": {"received": "gemeenten die deze hulp kregen of vragen"},
    "roadshow": {"visited": "bezochte gemeenten"},
    "advisory": {"seats": "gemeenten", "unsized": "gemeenten zonder bekende grootte"},
}
NAMES = {
    "spiderweb": "Spinnenweb",
    "medians": "Spinnenweb van de regio",
    "indicators": "Indicatoren",
    "profiles": "Profiel",
    "growth_path": "Groeipad",
    "attendance": "Opkomst",
    "sessions": "Bijeenkomsten",
    "series": "Reeks bijeenkomsten",
    "projects": "Projecten",
    "municipalities": "Gemeenten",
    "sizes": "Opkomst naar grootte",
    "approaches": "Reeksen van één aanpak",
    "actions": "Acties",
    "support": "Hulp van de regio",
    "roadshow": "Bestuurlijke roadshow",
    "advisory": "Klankbordgroep",
}


def statistic_name(key: Key) -> str:
    """What a figure counts or gives, inside a sentence: `gewogen gemiddelde`."""
    return TOPICS.get(key.topic, INDICATOR)[key.statistic]


def title_of(key: Key, model: Model) -> str:
    """The whole name: `Nieuw Dorp, Spinnenweb, Meten: niveau, 2030`."""
    return f"{', '.join(_about(key, model))}: {statistic_name(key)}, {period_of(key)}"


def period_of(key: Key) -> str:
    """The year, or all until its end: `2030`, `tot en met 2030`."""
    return f"tot en met {key.year}" if key.basis == "to_date" else str(key.year)


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
        kind = model.project_types.get(key.type)
        yield key.type if kind is None else lower_first(kind.name)
    if key.set:
        yield key.set
    if key.phase:
        yield lower_first(MEASUREMENT_PHASES[key.phase])


def topic_name(key: Key, model: Model) -> str:
    """The name of the indicator, or of what else a figure is about."""
    indicator = next((one.name for one in model.indicators if one.id == key.topic), None)
    return indicator or NAMES.get(key.topic, key.topic)


def _part(key: Key, model: Model) -> str:
    if key.topic == "spiderweb":
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


def _support(part: str, model: Model) -> str:
    return next((one.name for one in model.records.support.support if one.id == part), part)


_OF_PROGRAMME: Mapping[str, Callable[[str, Model], str]] = {
    "sizes": _size,
    "advisory": _size,
    "support": _support,
    "approaches": lambda part, _: lower_first(APPROACHES.get(part, part)),
    "actions": lambda part, _: f"begonnen in {part}",
}
"""What the part of a figure of the programme is called."""
