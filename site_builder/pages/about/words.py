"""What the plan leaves open, in sentences made from the records."""

from __future__ import annotations

from site_builder.formats import capitalise, count_in_words, listing, lower_first, number
from site_builder.records.collection import Records


def ambitions_heading(count: int) -> str:
    """How many ambitions the plan has."""
    return f"Het plan heeft {count_in_words(count, 'ambitie', 'ambities')}"


def open_heading(count: int) -> str:
    """How many things the plan leaves open."""
    if not count:
        return "Het plan laat niets open"
    return capitalise(
        f"{count_in_words(count, 'punt', 'punten')} staan nog open"
        if count > 1
        else "één punt staat nog open"
    )


def sources_heading(count: int) -> str:
    """How many sources the region names for the plan and for itself."""
    return capitalise(f"{count_in_words(count, 'bron', 'bronnen')} over het plan en de regio")


def left_open(records: Records) -> tuple[tuple[str, str], ...]:
    """What is open, with how the monitor shows that."""
    points = []
    if any(one.percent is not None and one.rule is None for one in records.region.ambitions):
        points.append(
            (
                "Het plan zegt niet hoe je een percentage circulair berekent.",
                "De monitor rekent dat percentage niet uit. Hij laat de indicatoren en het spinnenweb zien.",
            )
        )
    for line in records.action_lines.action_lines:
        for theme in line.themes:
            points += [
                (
                    f"Bij het thema {lower_first(theme.name)} staat een doel nog open: ‘{goal.target_open}’.",
                    "De monitor noemt het doel en zegt dat het getal nog open is.",
                )
                for goal in theme.goals
                if goal.target_open
            ]
    starting = [lower_first(one.subject) for one in records.indicators.indicators if one.start_measuring]
    if starting:
        points.append(
            (
                f"Er is nog geen prestatieniveau voor {listing(starting)}.",
                "De monitor laat zien wat is gemeten, zonder oordeel.",
            )
        )
    if not records.seb_levels.periods:
        points.append(
            (
                "De niveaus van het convenant Schoon en Emissieloos Bouwen staan nergens als gegevens.",
                "De monitor neemt het oordeel van de gemeente over: het werk voldoet of voldoet niet.",
            )
        )
    proposals = [
        name
        for name, made in (
            ("de niveaus van het spinnenweb", records.spiderweb.decision),
            ("de regel voor de profielen", records.profiles.decision),
            ("de stappen van de groeipaden", records.growth_paths.decision),
        )
        if made == "proposal"
    ]
    if proposals:
        points.append(
            (
                f"Nog niet vastgesteld: {listing(proposals)}.",
                "De monitor werkt met een voorstel en zet dat erbij.",
            )
        )
    return tuple(points)


def lines_heading(lines: int, goals: int) -> str:
    """How the plan is built up."""
    return capitalise(
        f"{count_in_words(lines, 'actielijn', 'actielijnen')} met samen "
        f"{number(goals)} {'doel' if goals == 1 else 'doelen'}"
    )
