"""What is said about one project: its findings, in which phase, and what was not measured."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

from site_builder.formats import (
    capitalise,
    count,
    date_long,
    listing,
    lower_first,
    number,
    quantity,
    round_half_up,
    signed,
)
from site_builder.measures.values import Verdict
from site_builder.phrases.figures import NBSP
from site_builder.quantities import Figure as Measured
from site_builder.quantities import quantity_of
from site_builder.records.choices import MEASUREMENT_PHASES, PROJECT_PHASES
from site_builder.records.measurement import Measurement
from site_builder.records.plan import Indicator
from site_builder.records.project import Project

PROMISE = "Een belofte bij de gunning is nog geen resultaat."
YEARS = "Elk jaar van een raamcontract is ander werk. Daarom telt elk jaar apart."
REFERENCE = "Met het referentieontwerp wordt het werk vergeleken. Het krijgt zelf geen oordeel."
NOTHING_MEASURED = "Niet gemeten is niet hetzelfde als niet gehaald."
JUDGED: Mapping[Verdict, str] = {
    "met": "gehaald",
    "below": "niet gehaald",
    "untestable": "niet te toetsen",
    "no_level": "gemeten",
}
PHASES: Mapping[str, str] = {
    "reference": "in het referentieontwerp",
    "design": "in het ontwerp",
    "award": "bij de gunning",
    "delivery": "bij oplevering",
}


def phase_name(measurement: Measurement) -> str:
    """The phase over a column or beside a bar: `Oplevering`, `Jaar 2030`."""
    if measurement.phase == "year":
        return f"Jaar {measurement.date.year}"
    return MEASUREMENT_PHASES[measurement.phase]


def in_phase(measurement: Measurement) -> str:
    """When something was so: `bij oplevering`, `in 2030`."""
    return PHASES.get(measurement.phase, f"in {measurement.date.year}")


def moment_words(measurement: Measurement) -> str:
    """The phase and the day: `bij oplevering, 4 mei 2026`."""
    return f"{in_phase(measurement)}, {date_long(measurement.date)}"


def name_of(indicator: Indicator, *, first: bool = False) -> str:
    """An indicator by its short name: `herkomst materiaal`, `MKI`; with a capital where it comes `first`."""
    name = quantity_of(indicator).short or indicator.name
    return capitalise(name) if first else lower_first(name)


def how(names: Sequence[str], how: str, *, alone: bool) -> str:
    """With what some indicators were measured; `alone`: all of them were, in the same way."""
    return f"Gemeten met {how}." if alone else f"{capitalise(listing(names))}: gemeten met {how}."


def origin_finding(measurement: Measurement, share: str, counts: Sequence[str]) -> str:
    """How much of the material is not new."""
    *most, last = counts
    what = f"{', '.join(most)} of {last}" if most else last
    return f"{capitalise(in_phase(measurement))} is {share} van het materiaal {what}."


def against_level(verdict: Verdict, wanted: str) -> str:
    """What a share means beside its level; empty where there is no verdict."""
    if verdict not in ("met", "below"):
        return ""
    return f"Dat haalt het prestatieniveau {'' if verdict == 'met' else 'niet '}({wanted})."


def tested_finding(verdicts: Sequence[Verdict]) -> str:
    """How many of the tested indicators are met; how many were measured, where none was tested."""
    tested = [one for one in verdicts if one in ("met", "below")]
    met = tested.count("met")
    if not tested:
        n = len(verdicts)
        return f"{count(n, 'indicator is', 'indicatoren zijn')} gemeten, zonder oordeel"
    if len(tested) == 1:
        return f"De getoetste indicator is {'gehaald' if met else 'niet gehaald'}"
    if met == len(tested):
        return f"De {met} getoetste indicatoren zijn gehaald"
    some = f"{met} van" if met else "Geen van"
    return f"{some} de {len(tested)} getoetste indicatoren {'is' if met <= 1 else 'zijn'} gehaald"


def indicators_caption(measurement: Measurement | None, framework: bool) -> str:
    """At which moment the values of the table were measured."""
    if framework:
        return "Dit is een raamcontract: hier staat het nieuwste jaar. Elk jaar telt in zijn eigen jaar."
    if measurement is not None:
        return f"Gemeten {moment_words(measurement)}."
    return "De laatste fase telt: oplevering gaat voor gunning, gunning gaat voor ontwerp."


def tonnes(mass: Decimal) -> str:
    """A mass: `1.290 ton`, `2,5 ton`, `0,025 ton`."""
    whole = mass == mass.to_integral_value()
    return quantity(mass, "ton", 0 if whole else 1) if mass >= 1 or whole else f"{number(mass, 3)} ton"


def not_measured(why: str, names: str) -> str:
    """That some indicators have no value, by why."""
    return f"{capitalise(why)}: {names}."


def phases_finding(values: Sequence[tuple[Measurement, Decimal, str]]) -> str:
    """How the share of material that is not new went from the first phase to the last.

    `values` are those of the work itself, earliest first, each with its text.
    """
    numbers = [round_half_up(number, 1) for _, number, _ in values]
    (first, _, before), (last, _, after) = values[0], values[-1]
    if len(values) > 2 and first.phase != "year" and all(low < high for low, high in pairwise(numbers)):
        return f"Elke fase werd beter: van {before} naar {after}"
    said = f"Van {before} {in_phase(first)} naar {after} {in_phase(last)}"
    if numbers[-1] < numbers[-2] and values[-2][0].phase == "award":
        return f"{said}: minder dan beloofd"
    return said


def measurements_finding(measurements: Sequence[Measurement]) -> str:
    """In which phases or years was measured; earliest first. What the work is held against is no phase."""
    of_work = [one for one in measurements if one.phase != "reference"]
    beside = "een referentieontwerp" if len(of_work) < len(measurements) else ""
    if not of_work:
        return f"Er is nog niet gemeten, wel is er {beside}"
    phases = listing(dict.fromkeys(map(in_phase, of_work)))
    said = f"{count(len(of_work), 'meting', 'metingen')} {phases}"
    return f"{said}, naast {beside}" if beside else said


def phases_caption(measurements: Sequence[Measurement]) -> str:
    """Why phases stand below each other, and what a reference is."""
    phases = {one.phase for one in measurements}
    said = [PROMISE] if len(phases - {"reference", "year"}) > 1 else []
    said += [YEARS] if "year" in phases else []
    said += [REFERENCE] if "reference" in phases else []
    return " ".join(said)


def change(indicator: Indicator, figures: Sequence[Measured]) -> str:
    """How a value went from the first measured phase to the last; empty where nothing can be said."""
    own = quantity_of(indicator)
    if own.judged or len(figures) < 2:
        return ""
    first, last = figures[0], figures[-1]
    if first.comparable != last.comparable:
        return "niet te vergelijken"
    if first.value is None or last.value is None or indicator.better is None:
        return ""
    before, after = (round_half_up(one, indicator.decimals) for one in (first.value, last.value))
    if before == after:
        return "gelijk"
    better = (after > before) == (indicator.better == "higher")
    difference = f"{signed(after - before, indicator.decimals)}{NBSP}{own.points}".strip()
    return f"{difference}, {'beter' if better else 'slechter'}"


def where_it_stands(project: Project, kind: str, owner: str, year: str) -> str:
    """The line below the finding: `Openbare ruimte · Waalbeek · Opgeleverd, 2030`."""
    return " · ".join((kind, owner, PROJECT_PHASES[project.phase] + (f" in {year}" if year else "")))


def after_report(newest: int, report_year: int) -> str:
    """That a measurement is too new for the region's figures; empty if it is not."""
    if newest <= report_year:
        return ""
    return (
        f"De cijfers van de regio lopen tot en met {report_year}."
        " Metingen van daarna staan alleen op deze pagina en tellen later mee."
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


def unmeasured(indicators: Sequence[Indicator]) -> str:
    """That nothing was measured, in one line."""
    n = len(indicators)
    said = f"de {n} indicatoren zijn" if n > 1 else "de indicator is"
    return f"Nog niet gemeten: {said} voor dit project niet vastgelegd. {NOTHING_MEASURED}"


def claims_finding(claims: int) -> str:
    """The heading over what public sources say."""
    return f"{count(claims, 'uitspraak', 'uitspraken')} in openbare bronnen, niet getoetst"


def lessons_finding(lessons: int) -> str:
    """The heading over the lessons."""
    return f"{count(lessons, 'les', 'lessen')} voor een volgend project"


def last_change(days: Sequence[date]) -> str:
    """When the file of the project was last changed; newest first."""
    if not days:
        return "Wanneer deze gegevens zijn gewijzigd, is niet bekend."
    verb = "is" if len(days) == 1 else "zijn"
    return (
        f"Laatst gewijzigd op {date_long(days[0])}."
        f" Er {verb} {count(len(days), 'wijziging', 'wijzigingen')} bekend."
    )


def sources(n: int) -> str:
    """How many sources are named."""
    return count(n, "bron", "bronnen") if n else "nog geen bron"


def took_part_in(names: Sequence[str]) -> str:
    """The organisations that took part: `Werkten mee: …`."""
    return f"{'Werkte' if len(names) == 1 else 'Werkten'} mee: {listing(names)}."
