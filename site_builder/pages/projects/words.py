"""What is said about projects: how many there are, and what is known of one of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from site_builder.figures.figure import Figure
from site_builder.formats import capitalise, count_in_words, date_long, listing, round_half_up, signed
from site_builder.measures.values import Value
from site_builder.phrases.figures import NBSP
from site_builder.phrases.fractions import MEASURED, Noun, Verb, fraction
from site_builder.phrases.stated import counted, stated
from site_builder.quantities import Figure as Measured
from site_builder.quantities import quantity_of
from site_builder.records.choices import MEASUREMENT_PHASES
from site_builder.records.measurement import Measurement
from site_builder.records.plan import Indicator
from site_builder.records.project import Tender

INDICATOR = Noun("indicator", "indicatoren", "de")
"""The unit of a difference between two values."""
PHASES_CAPTION = "Een belofte bij de gunning is nog geen resultaat. Daarom staan de fasen naast elkaar."
YEARS_CAPTION = "Elk jaar van een raamcontract is ander werk. Daarom telt elk jaar apart."
REFERENCE_CAPTION = "Met het referentieontwerp wordt het werk vergeleken. Het krijgt zelf geen oordeel."
LIST_LEAD = (
    "Per project staat hier welke indicatoren zijn gemeten, en of het niveau van het plan is gehaald."
    " Een streepje betekent: niet gemeten."
)
WHY_OUTSIDE: Mapping[str, tuple[str, str]] = {
    "draft": ("concept", "concepten"),
    "idea": ("verkenning", "verkenningen"),
    "stopped": ("gestopt project", "gestopte projecten"),
    "outside": (
        "project van een gemeente die in {year} niet meedoet",
        "projecten van gemeenten die in {year} niet meedoen",
    ),
    "later": ("project van na {year}", "projecten van na {year}"),
}
"""The groups of projects that do not count, for one and for more."""
WHO_ADDS = "De gemeente legt haar project zelf vast, vanaf het ontwerp, en vult het bij elke fase aan."
NOTHING_MEASURED = (
    "Van dit project is geen enkele indicator van het plan vastgelegd. Het telt wel als project mee,"
    " maar niet in de cijfers van een indicator. Niet gemeten is niet hetzelfde als niet gehaald."
)
NOTHING_MEASURED_OUTSIDE = (
    "Van dit project is geen enkele indicator van het plan vastgelegd."
    " Niet gemeten is niet hetzelfde als niet gehaald."
)
CLAIMS_CAPTION = "Deze uitspraken passen niet bij een indicator en tellen nergens in mee."


def projects_finding(listed: Figure, owners: Figure) -> str:
    """The heading over the list of all projects."""
    if not listed.count:
        return "Er staan nog geen projecten in de monitor"
    projects = counted(listed, "project", "projecten")
    return f"{projects} van {counted(owners, 'gemeente', 'gemeenten')}"


def measured_finding(measured: Figure, count: Figure) -> str:
    """How many of the projects that count have a measurement; a sentence of its own."""
    if not count.count:
        return "Nog geen project telt mee in de cijfers."
    if count.count == 1:
        has = stated(measured, "een" if measured.count else "geen")
        return f"Het {stated(count, 'ene')} project dat meetelt, heeft {has} meting."
    every = f"van de {counted(count)} projecten die meetellen, {'hebben' if measured.count > 1 else 'heeft'}"
    some = counted(measured) if measured.count else capitalise(stated(measured, "geen"))
    return f"{some} {every} een meting."


def outside(groups: Mapping[str, Figure], year: int) -> str:
    """The projects on the list that do not count, by why; empty if all count.

    Together with those that count they are all projects on the list.
    """
    said = [text for name in WHY_OUTSIDE if (text := _group(name, groups[name], year))]
    if not said:
        return ""
    several = len(said) > 1 or sum(one.count for one in groups.values()) > 1
    return f"{'Dit telt' if not several else 'Deze tellen'} niet mee: {listing(said)}."


def _group(name: str, figure: Figure, year: int) -> str:
    return counted(figure, *(text.format(year=year) for text in WHY_OUTSIDE[name])) if figure.count else ""


def project_finding(values: Sequence[Value]) -> str:
    """How one project stands on the indicators that were measured."""
    if not values:
        return "Nog geen indicator is gemeten"
    tested = [value for value in values if value.verdict in ("met", "below")]
    if not tested:
        said = count_in_words(len(values), INDICATOR.singular, INDICATOR.plural)
        return capitalise(f"{said} {'is' if len(values) == 1 else 'zijn'} gemeten, zonder oordeel")
    return fraction(
        sum(value.verdict == "met" for value in tested),
        len(tested),
        INDICATOR.which("getoetste"),
        Verb("is op niveau", "zijn op niveau", "is niet op niveau"),
    )


def coverage(measured: int, applicable: int) -> str:
    """How many of the indicators that apply to a project were measured."""
    return fraction(measured, applicable, INDICATOR, MEASURED)


def phases_finding(measurements: Sequence[Measurement]) -> str:
    """In which phases or years was measured; earliest first. What the work is held against is no phase."""
    of_work = [one for one in measurements if one.phase != "reference"]
    beside = "een referentieontwerp" if len(of_work) < len(measurements) else ""
    if not of_work:
        return f"Er is nog niet gemeten{f', wel is er {beside}' if beside else ''}"
    phases = dict.fromkeys(
        f"in {one.date.year}" if one.phase == "year" else f"bij {MEASUREMENT_PHASES[one.phase].lower()}"
        for one in of_work
    )
    said = count_in_words(len(of_work), "meting", "metingen")
    return capitalise(f"{said}, {_after_each(tuple(phases))}{f', naast {beside}' if beside else ''}")


def _after_each(places: Sequence[str]) -> str:
    """`bij ontwerp en oplevering`, `bij gunning en in 2030 en 2031`: each preposition once."""
    by_word: dict[str, list[str]] = {}
    for place in places:
        word, _, name = place.partition(" ")
        by_word.setdefault(word, []).append(name)
    return listing(f"{word} {listing(names)}" for word, names in by_word.items())


def phases_caption(measurements: Sequence[Measurement]) -> str:
    """Why phases stand side by side, and what a reference is; empty as long as there is one phase."""
    phases = {one.phase for one in measurements}
    said = [PHASES_CAPTION] if len(phases - {"reference", "year"}) > 1 else []
    said += [YEARS_CAPTION] if "year" in phases else []
    said += [REFERENCE_CAPTION] if "reference" in phases else []
    return " ".join(said)


def which_counts(framework: bool) -> str:
    """Which of several measurements the table shows."""
    if framework:
        return "Dit is een raamcontract: hier staat het nieuwste jaar. Elk jaar telt in zijn eigen jaar."
    return "De laatste fase telt: oplevering gaat voor gunning, gunning gaat voor ontwerp."


def claims_finding(claims: int) -> str:
    """The heading over what public sources say."""
    return capitalise(
        f"{count_in_words(claims, 'uitspraak', 'uitspraken')} in openbare bronnen, niet getoetst"
    )


def tender_finding(tender: Tender) -> str:
    """Whether the tender asked for circular work."""
    if tender.circular is None:
        return "Of de uitvraag circulair was, is niet vastgelegd"
    asked = "had" if tender.circular else "had geen"
    return f"De uitvraag {asked} circulaire eisen of criteria"


def lessons_finding(lessons: int) -> str:
    """The heading over the lessons."""
    return capitalise(f"{count_in_words(lessons, 'les', 'lessen')} voor een volgend project")


def partners_finding(partners: int) -> str:
    """The heading over the partners."""
    return capitalise(
        f"{count_in_words(partners, 'organisatie', 'organisaties')} werkte{'' if partners == 1 else 'n'} mee"
    )


def not_counted(status: str, phase: str, left: date | None, municipality: str) -> str:
    """Why a project is in no figure of the region; empty if it is in them."""
    if status == "draft":
        return "Dit project is nog een concept. Het telt pas mee als de gemeente het bevestigt."
    if phase == "idea":
        return "Dit project is nog een verkenning. Het telt mee in de cijfers zodra er een ontwerp is."
    if phase == "stopped":
        return "Dit project is gestopt. Het telt niet mee in de cijfers."
    if left is not None:
        return (
            f"De gemeente {municipality} deed mee tot en met {date_long(left)}."
            " Het project telt daarna niet meer mee in de cijfers van de regio."
        )
    return ""


def after_report(newest: int, report_year: int) -> str:
    """That a measurement is too new for the region's figures; empty if it is not."""
    if newest <= report_year:
        return ""
    return (
        f"De cijfers van de regio lopen tot en met {report_year}."
        " Metingen van daarna staan alleen op deze pagina en tellen later mee."
    )


def last_change(days: Sequence[date]) -> str:
    """When the file of the project was last changed; newest first."""
    if not days:
        return "Wanneer deze gegevens zijn gewijzigd, is niet bekend."
    changes = count_in_words(len(days), "wijziging", "wijzigingen")
    return (
        f"Laatst gewijzigd op {date_long(days[0])}. Er {'is' if len(days) == 1 else 'zijn'} {changes} bekend."
    )


def took_part_until(day: date) -> str:
    """That a municipality left."""
    return f"deed mee tot en met {date_long(day)}"


def change(indicator: Indicator, figures: Sequence[Measured]) -> str:
    """How a value went from the first measured phase to the last; in words where it cannot be compared."""
    quantity = quantity_of(indicator)
    if quantity.judged or len(figures) < 2:
        return "–"
    first, last = figures[0], figures[-1]
    if first.comparable != last.comparable:
        return "niet te vergelijken"
    if first.value is None or last.value is None or indicator.better is None:
        return "–"
    before, after = (round_half_up(one, indicator.decimals) for one in (first.value, last.value))
    if before == after:
        return "gelijk"
    better = (after > before) == (indicator.better == "higher")
    difference = f"{signed(after - before, indicator.decimals)}{NBSP}{quantity.points}"
    return f"{difference}, {'beter' if better else 'slechter'}"
