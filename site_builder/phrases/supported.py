"""Words about a claimed level beside what the projects of the municipality show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from site_builder.figures.figure import Figure
from site_builder.figures.supported import Found, Support, Tested
from site_builder.formats import capitalise, count, decimal_text, listing, lower_first
from site_builder.phrases.stated import counted, part, stated
from site_builder.records.plan import Indicator
from site_builder.records.spiderweb import AnchorCondition, Coverage

SUPPORT: Mapping[Support, str] = {
    "agrees": "past bij de trede",
    "disagrees": "past niet bij de trede",
    "too_little": "te weinig vastgelegd",
}
TOO_LITTLE = "Te weinig projecten vastgelegd om dit te toetsen"
HINT = "Kies een lagere trede, vul de projecten aan in {folder}, of leg het verschil uit met explained."


def asks(condition: AnchorCondition, indicators: Sequence[Indicator]) -> str:
    """What a condition asks, after `dat`: `minstens 50% van de projecten is gemeten op herkomst`."""
    number_of = condition.count
    if number_of is not None:
        many = count(number_of, "project", "projecten")
        verb = "is" if number_of == 1 else "zijn"
        return f"minstens {many} {_shown(condition, indicators, verb)}"
    which = "opgeleverde projecten" if condition.figure == "executed" else "projecten"
    percent = _percent(condition.percent or Decimal(0))
    return f"minstens {percent} van de {which} {_shown(condition, indicators, 'is')}"


def _percent(value: Decimal) -> str:
    return f"{decimal_text(value).replace('.', ',')}%"


def _shown(condition: AnchorCondition, indicators: Sequence[Indicator], verb: str) -> str:
    match condition.figure:
        case "circular":
            return f"circulair {verb} uitgevraagd"
        case "executed":
            return f"circulair {verb} uitgevraagd en uitgevoerd"
        case _:
            about = _about(condition, indicators)
            return f"{verb} gemeten{about and f' op {about}'}"


def _about(condition: AnchorCondition, indicators: Sequence[Indicator]) -> str:
    named = {*condition.all, *condition.any}
    subjects = [lower_first(one.subject) for one in indicators if one.id in named]
    if condition.all:
        return "alle indicatoren" if len(subjects) == len(indicators) > 1 else listing(subjects)
    return " of ".join(subjects)


def demand(found: Found, indicators: Sequence[Indicator]) -> str:
    """What is asked and what is recorded: `Trede 3 vraagt dat …; dat is 2 van de 6`."""
    return f"trede {found.level} vraagt dat {asks(found.condition, indicators)}; {recorded(found)}"


def shows(
    condition: AnchorCondition, of: tuple[Figure, Figure, Figure], indicators: Sequence[Indicator]
) -> str:
    """What the projects show, whatever is claimed: `2 van de 6 projecten zijn gemeten`.

    `of` are how many show it, of how many that is known, and the share that says how many are unknown.
    """
    shown, whole, share = of
    which = "opgeleverde " if condition.figure == "executed" else ""
    known = " waarvan dat bekend is," if share.unknown and condition.figure != "measured" else ""
    # A clause of its own, and not one after `dat`.
    what = _shown(condition, indicators, "").replace("  ", " ").strip()
    if whole.count == 1:
        return f"Het enige {which}project{known} {'is' if shown.count else 'is niet'} {what}."
    verb = "is" if shown.count == 1 else "zijn"
    return f"{part(shown, whole)} {which}projecten{known} {verb} {what}."


def _demands(tested: Tested, indicators: Sequence[Indicator]) -> str:
    """Each condition that does not hold as a sentence, of which the first goes on with one that was begun."""
    first, *rest = (f"{demand(one, indicators)}." for one in tested.failing)
    return " ".join((first, *(capitalise(one) for one in rest)))


def recorded(found: Found) -> str:
    """What the projects show of a condition: `dat is 2 van de 6`, `dat zijn er 0`."""
    if found.condition.count is not None:
        verb = "is" if found.shown.count == 1 else "zijn"
        return f"dat {verb} er {counted(found.shown)}"
    known = " waarvan dat bekend is" if found.share.unknown else ""
    return f"dat is {part(found.shown, found.whole)}{known}"


def warning(tested: Tested, indicators: Sequence[Indicator]) -> str:
    """That the records say something else than a level, for whoever checks the files."""
    asked = _demands(tested, indicators)
    return f'Trede {tested.level} op de as "{tested.axis.id}" past niet bij de projecten: {asked}'


def heading(tested: Sequence[Tested]) -> str:
    """The finding over the levels that are told of: on how many the records disagree."""
    other = [one.axis.subject for one in tested if one.support == "disagrees"]
    if not other:
        return "Uitleg bij de treden"
    return f"De projecten laten iets anders zien over {listing(lower_first(one) for one in other)}"


def claim(level: str, text: str) -> str:
    """What the municipality says: `Trede 3: Minstens 50% gemeten`, as a sentence."""
    return f"Trede {level}: {text}."


def line(tested: Tested, answer: Figure, indicators: Sequence[Indicator]) -> str:
    """What the projects show of a claimed level, with each condition that does not hold."""
    match tested.support:
        case "too_little":
            return f"{stated(answer, TOO_LITTLE)}."
        case "agrees":
            return f"De projecten {stated(answer, 'passen')} bij deze trede."
        case "disagrees":
            found = _demands(tested, indicators)
            return f"De projecten {stated(answer, 'passen niet')} bij deze trede: {found}"


def too_little(answers: Sequence[tuple[str, Figure]]) -> str:
    """On which subjects there is too little to test a level; empty if on none."""
    if not answers:
        return ""
    return f"{TOO_LITTLE}: {listing(stated(figure, lower_first(subject)) for subject, figure in answers)}."


def rule(conditions: Sequence[AnchorCondition], indicators: Sequence[Indicator]) -> str:
    """By what a level is tested: `Wij toetsen of minstens 50% …`; empty for one that is not."""
    asked = listing(asks(condition, indicators) for condition in conditions)
    return asked and f"Wij toetsen of {asked}."


def enough(coverage: Coverage) -> str:
    """From when on a level is tested."""
    many, known = count(coverage.projects, "project", "projecten"), _percent(coverage.known)
    return (
        f"Een verschil noemen wij pas bij {many} of meer, en als van minstens {known} bekend is wat wordt "
        "geteld. Een trede verandert nooit door de toets."
    )
