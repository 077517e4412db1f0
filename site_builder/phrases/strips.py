"""One indicator against its level, in words: what was measured in the year first, and then all to date."""

from __future__ import annotations

from decimal import Decimal

from site_builder.figures.figure import Basis, Figure
from site_builder.figures.of_indicator import IndicatorFigures
from site_builder.formats import lower_first, number
from site_builder.phrases.figures import type_name, value_text
from site_builder.phrases.fractions import Noun
from site_builder.phrases.stated import counted, measured, part, stated
from site_builder.quantities import quantity_of
from site_builder.records.plan import Indicator

PROJECT = Noun("project", "projecten")
MUNICIPALITY = Noun("gemeente", "gemeenten", "de")


def noun_of(indicator: Indicator) -> Noun:
    """What is counted: projects, or municipalities."""
    return MUNICIPALITY if indicator.of == "municipality" else PROJECT


def same_values(one: Figure, other: Figure) -> bool:
    """Whether two figures are of the same values; what a municipality measured of itself reads no others."""
    return (one.reads, one.number) == (other.reads, other.number)


def _of_itself(own: IndicatorFigures) -> bool:
    """Whether the figures are what one municipality measured of itself: one value, and no mean."""
    return bool(own.municipality) and own.indicator.of == "municipality"


def unit_words(indicator: Indicator) -> str:
    """What stands behind a value: `per m² per jaar`; empty for a percentage."""
    return quantity_of(indicator).per


def with_unit(indicator: Indicator, figure: Figure) -> str:
    """A value with what it is per: `€ 0,17 per m² per jaar`."""
    return " ".join(text for text in (measured(indicator, figure), unit_words(indicator)) if text)


def about(own: IndicatorFigures, named: bool = False) -> str:
    """What a strip shows: `Wegen · rekenregel A2 · gewogen gemiddelde van 8 projecten, gemeten in 2030`.

    Where the kind of work and the set are its name they are not said again.
    """
    if _of_itself(own):
        return "Van de gemeente zelf" + (f", over {own.year}" if own.middle().known else "")
    of = [own.kind.name, *([quantity_of(own.indicator).set_name(own.set)] if own.set else [])]
    parts = [] if named else of
    if own.middle().known:
        parts.append(f"{of_projects(own)}, gemeten in {own.year}")
    return " · ".join(parts)


def type_and_set(own: IndicatorFigures) -> str:
    """The kind of work with the set: `Wegen, rekenregel A2 (19 effecten)`."""
    set_words = quantity_of(own.indicator).set_words(own.set)
    return ", ".join(text for text in (own.kind.name, set_words) if text)


def of_projects(own: IndicatorFigures, basis: Basis = "in_year") -> str:
    """The kind of mean with the number of values in it; one value is no mean: `één project`."""
    middle = own.middle(basis)
    n = middle.n or 0
    there = own.at("measured", basis)
    whole = there.number == n
    if n == 1:
        return f"{stated(there, 'één') if whole else 'één'} {noun_of(own.indicator).singular}"
    kind = (
        quantity_of(own.indicator).mean
        if middle.key.statistic == "mean"
        else "mediaan (de massa’s ontbreken)"
    )
    return f"{kind} van {counted(there) if whole else number(n)} {noun_of(own.indicator).plural}"


def value(own: IndicatorFigures) -> str:
    """The value of the year; empty where nothing was measured in it."""
    return measured(own.indicator, own.middle()) if own.middle().known else ""


def note(own: IndicatorFigures) -> str:
    """The verdict over the value of the year; or why there is none."""
    middle = own.middle()
    if not middle.known:
        return missing(own)
    match middle.verdict:
        case "met":
            return "prestatieniveau gehaald"
        case "below":
            return "prestatieniveau niet gehaald"
        case "untestable":
            return f"niet te toetsen: er is geen prestatieniveau voor rekenregel {own.set}"
        case _:
            return "gemeten, er is geen prestatieniveau"


def missing(own: IndicatorFigures) -> str:
    """That there is no value of the year: nobody measured yet, or nobody in this year."""
    if not own.at("measured", "to_date").count:
        return "Nog niet gemeten"
    return f"Niet gemeten in {own.year}"


def projects_on_level(own: IndicatorFigures, basis: Basis = "in_year") -> str:
    """How many of the tested projects meet their level: `7 van de 8 projecten halen het prestatieniveau`."""
    met, tested = own.at("met", basis), own.at("tested", basis)
    if not tested.count or _of_itself(own):
        return ""
    noun = noun_of(own.indicator)
    if tested.count == 1:
        only = f"{stated(tested, f'{noun.article} ene')} getoetste {noun.singular}"
        return f"{only} haalt het prestatieniveau{'' if met.count else ' niet'}"
    verb = "haalt" if met.count == 1 else "halen"
    return f"{part(met, tested)} getoetste {noun.plural} {verb} het prestatieniveau"


def more(own: IndicatorFigures) -> str:
    """What stands below the value of the year: the projects on their level, and everything to date."""
    parts = []
    if own.middle().known and (said := projects_on_level(own)):
        parts.append(f"In {own.year}: {said}.")
    if said := to_date(own):
        parts.append(said)
    return " ".join(parts)


def to_date(own: IndicatorFigures) -> str:
    """Everything until the end of the year: `Tot en met 2030: € 0,19, …`.

    Empty where that is nothing, or nothing but what was measured in the year.
    """
    middle = own.middle("to_date")
    if not middle.known or same_values(middle, own.middle()):
        return ""
    if _of_itself(own):
        return f"Laatst bekend: {with_unit(own.indicator, middle)}."
    text = f"Tot en met {own.year}: {with_unit(own.indicator, middle)}, {of_projects(own, 'to_date')}"
    if said := projects_on_level(own, "to_date"):
        text += f"; {said} van het jaar van de meting"
    return f"{text}."


def described(own: IndicatorFigures, before: Figure | None) -> str:
    """Everything that a strip draws, in one sentence."""
    middle, level = own.middle(), own.level
    wanted = "" if level is None else f"prestatieniveau {wanted_text(own.indicator, level)}"
    if not middle.known:
        return f"{missing(own)}.{f' Het {wanted}.' if wanted else ''}"
    parts = [f"Waarde in {own.year} {measured(own.indicator, middle)}"]
    if before is not None:
        parts.append(f"in {before.key.year} {measured(own.indicator, before)}")
    parts += [wanted] if wanted else []
    return f"{', '.join(parts)}: {lower_first(note(own))}."


def wanted_text(indicator: Indicator, level: Figure) -> str:
    """A level with its sign: `≥ 62%`, `≤ € 0,17`."""
    sign = "≥" if indicator.better == "higher" else "≤"
    return f"{sign}\u00a0{measured(indicator, level)}"


def scale_words(indicator: Indicator, end: float) -> str:
    """The numbers at the two ends of a strip, for those who do not see them."""
    low, high = value_text(indicator, Decimal(0)), value_text(indicator, Decimal(repr(end)))
    return f"De schaal loopt van {low} tot {high}."


def started(own: IndicatorFigures) -> str:
    """What was measured of one project type without a level, after its name: `wegen: in 2030 97,4% (…)`."""
    if _of_itself(own):
        return progress(own)
    name = type_name(own.kind) + (f" (rekenregel {own.set})" if own.set else "")
    return f"{name}: {progress(own)}"


def progress(own: IndicatorFigures) -> str:
    """What was measured without a level, in the year and to date."""
    there = own.at("measured")
    said = _complying if quantity_of(own.indicator).judged else _value
    parts = [f"in {own.year} {said(own, 'in_year')}" if there.count else f"niet gemeten in {own.year}"]
    if not same_values(own.at("measured", "to_date"), there):
        parts.append(f"tot en met {own.year} {said(own, 'to_date')}")
    return "; ".join(parts)


def _value(own: IndicatorFigures, basis: Basis) -> str:
    middle, there, noun = own.middle(basis), own.at("measured", basis), noun_of(own.indicator)
    if _of_itself(own):
        return with_unit(own.indicator, middle)
    coverage = counted(there, noun.singular, noun.plural)
    if basis == "to_date" and own.projects.count > 1:
        coverage = f"{part(there, own.projects)} {noun.plural}"
    if quantity_of(own.indicator).by_unit or not middle.known:
        return f"{coverage} gemeten"
    value = with_unit(own.indicator, middle)
    if basis == "in_year" or there.count == own.projects.count:
        return f"{value} ({of_projects(own, basis)})"
    return f"{value} ({of_projects(own, basis)}; {coverage} gemeten)"


def _complying(own: IndicatorFigures, basis: Basis) -> str:
    met, tested = own.at("met", basis), own.at("tested", basis)
    quantity = quantity_of(own.indicator)
    if _of_itself(own):
        return stated(met, quantity.predicate.what if met.count else quantity.predicate.what_not)
    if quantity.answered:
        if tested.count == 1:
            return f"is {stated(tested, 'het enige')} antwoord {'ja' if met.count else 'nee'}"
        return f"{'is' if met.count == 1 else 'zijn'} {part(met, tested)} antwoorden ja"
    verb = quantity.predicate.one if met.count == 1 else quantity.predicate.more
    return f"{verb} {part(met, tested)} met een {quantity.outcome}"


def not_started(own: IndicatorFigures) -> str:
    """That nothing was measured or judged yet, with how much there is to measure."""
    quantity, noun = quantity_of(own.indicator), noun_of(own.indicator)
    missing = f"nog geen {quantity.outcome}" if quantity.judged else "nog niet gemeten"
    if _of_itself(own):
        return missing
    return f"{missing} ({counted(own.projects, noun.singular, noun.plural)})"
