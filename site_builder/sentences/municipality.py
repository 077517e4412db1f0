"""Sentences about one municipality: profile and why, levels, path, projects and attendance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from site_builder.formats import (
    capitalise,
    count,
    count_in_words,
    date_long,
    in_words,
    listing,
    lower_first,
    number,
    part_of,
)
from site_builder.measures.attendance import Turnout
from site_builder.measures.paths import Progress
from site_builder.measures.positions import Comparison
from site_builder.measures.profiles import ConditionState, Levels, Position, at_least
from site_builder.records.spiderweb import AtLeast, Axis, Profiles

Axes = Mapping[str, Axis]


def kicker(size: str | None, population: int | None, left: date | None) -> str:
    """The line above the name: `Gemeente · middelgroot · 41.200 inwoners`."""
    parts = ["Gemeente"]
    if size:
        parts.append(size)
    if population is not None:
        parts.append(f"{number(population)} inwoners")
    if left is not None:
        parts.append(f"deed mee tot en met {date_long(left)}")
    return " · ".join(parts)


def profile_words(position: Position | None) -> str:
    """The profile with its nuance: `profiel 2, op weg naar 1`; or that it cannot be told yet."""
    if position is None or position.number is None:
        return "nog niet te bepalen"
    if position.adopted is None or position.adopted == position.computed.number:
        nuance = position.computed.nuance
        return f"profiel {position.number}, {nuance}" if nuance else f"profiel {position.number}"
    return f"profiel {position.number}, vastgesteld door de regio"


def lead(
    name: str,
    position: Position | None,
    levels: Levels | None,
    rule: Profiles,
    axes: Axes,
    draft: bool = False,
) -> str:
    """Where the municipality stands and what it lacks for the profile above."""
    if levels is None or position is None:
        return (
            f"{name} heeft nog geen spinnenweb ingevuld. Daarom is er nog geen profiel en geen groeipad. "
            "Dat er niets staat, betekent niet dat er niets gebeurt."
        )
    if position.number is None:
        missing = [axis.subject for axis in axes.values() if axis.id not in levels]
        verb = "is" if len(missing) == 1 else "zijn"
        possible = _or([str(number) for number in position.computed.possible])
        text = (
            f"Het profiel van {name} is nog niet te bepalen: {listing(missing)} {verb} nog onbekend. "
            f"Het wordt profiel {possible}."
        )
    else:
        text = f"{name} staat in {profile_words(position)}."
        if position.adopted is not None and position.adopted != position.computed.number:
            text += f" {adopted(position)}"
        lacking = [] if position.adopted is not None else lacking_for_next(position, levels, rule, axes)
        if lacking:
            steps = count_in_words(len(lacking), "stap", "stappen")
            text += f" Voor profiel {position.number - 1} mist nog {steps}: {listing(lacking)}."
    return f"{text} Dit is een concept en telt nog niet mee." if draft else text


def adopted(position: Position) -> str:
    """The computed and the adopted profile side by side, with the reason."""
    computed = position.computed.number
    what = f"profiel {computed}" if computed is not None else "nog geen profiel"
    return f"Uit de niveaus volgt {what}; de regio stelde profiel {position.adopted} vast."


def lacking_for_next(position: Position, levels: Levels, rule: Profiles, axes: Axes) -> list[str]:
    """What the profile above still asks: `meten van niveau 2 naar 3`; nothing in the first profile."""
    above = next(
        (p for p in rule.profiles if position.number is not None and p.number == position.number - 1), None
    )
    if above is None:
        return []
    states = {state.id: state for state in position.computed.conditions}
    lacking: list[str] = []
    for name in above.requires:
        requirement = states[name].requirement
        lacking += [_move(wanted, levels, axes) for wanted in requirement.all if not at_least(levels, wanted)]
        if requirement.any and not any(at_least(levels, wanted) for wanted in requirement.any):
            lacking.append(_or([_move(wanted, levels, axes) for wanted in requirement.any]))
    return lacking


def _move(wanted: AtLeast, levels: Levels, axes: Axes) -> str:
    now = levels.get(wanted.axis)
    subject = axes[wanted.axis].subject
    return (
        f"{subject} naar niveau {wanted.level}"
        if now is None
        else f"{subject} van niveau {now} naar {wanted.level}"
    )


def why_heading(position: Position) -> str:
    """The question that the explanation answers."""
    if position.number is None:
        return "Waarom is het profiel nog niet te bepalen?"
    return f"Waarom profiel {position.number}?"


def why(states: Sequence[ConditionState], levels: Levels, axes: Axes) -> list[str]:
    """One sentence per condition of the rule: whether it holds, and by which levels."""
    words = {True: "is er", False: "is er nog niet", None: "is nog niet te bepalen"}
    sentences = []
    for state in states:
        parts = [_standing(wanted, levels, axes) for wanted in state.requirement.all]
        if state.requirement.any:
            parts.append(_or([_standing(wanted, levels, axes) for wanted in state.requirement.any]))
        sentences.append(f"{capitalise(state.name)} {words[state.holds]}: {'; '.join(parts)}.")
    return sentences


def _standing(wanted: AtLeast, levels: Levels, axes: Axes) -> str:
    level = levels.get(wanted.axis)
    stands = "is onbekend" if level is None else f"staat op {level}"
    return f"{lower_first(axes[wanted.axis].short_name)} {stands} (nodig: {wanted.level})"


def levels_heading(comparison: Comparison | None, axes: int) -> str:
    """The finding over the spiderweb: what went up and down since the assessment before."""
    if comparison is None:
        return "Het spinnenweb is nog leeg"
    if comparison.previous is None:
        return _first_assessment(sum(axis.now is not None for axis in comparison.axes), axes)
    since = f"sinds {comparison.previous.year}"
    total = comparison.comparable
    up, down = len(comparison.risen), len(comparison.fallen)
    if total == 0:
        return f"Geen as is {since} te vergelijken"
    if total == 1:
        moved = "ging vooruit" if up else "ging achteruit" if down else "bleef gelijk"
        return f"De enige as die te vergelijken is, {moved} {since}"
    what = f"{in_words(total)} assen" if total == axes else f"{in_words(total)} vergelijkbare assen"
    if not up and not down:
        return f"Op geen van de {what} veranderde het niveau {since}"
    if total in (up, down):
        return f"Alle {what} gingen {'vooruit' if up else 'achteruit'} {since}"
    parts = [(up, "vooruit"), (down, "achteruit")]
    moves = [f"{in_words(n)} {{}}{_went(n)} {where}" for n, where in parts if n]
    text = ", ".join([moves[0].format(f"van de {what} "), *(move.format("") for move in moves[1:])])
    return capitalise(f"{text} {since}")


def _first_assessment(known: int, axes: int) -> str:
    if known == axes:
        return f"De eerste meting: alle {in_words(axes)} assen zijn bekend"
    verb = "is" if known == 1 else "zijn"
    return f"De eerste meting: {part_of(known, axes)} assen {verb} bekend"


def _went(n: int) -> str:
    return "ging" if n == 1 else "gingen"


def path_heading(progress: Progress | None) -> str:
    """The finding over the growth track."""
    if progress is None:
        return "Het groeipad begint bij de eerste meting"
    total = len(progress.steps)
    taken = progress.taken
    if taken == total:
        return (
            f"Alle {in_words(total)} stappen van het groeipad zijn gezet"
            if total > 1
            else ("De enige stap van het groeipad is gezet")
        )
    verb = "is" if taken == 1 else "zijn"
    text = f"{capitalise(part_of(taken, total))} stappen van het groeipad {verb} gezet"
    behind = sum(step.state == "behind" for step in progress.steps)
    if behind:
        text += f", {in_words(behind)} {'loopt' if behind == 1 else 'lopen'} achter"
    return text


def path_caption(progress: Progress, now: Position | None) -> str:
    """Whose path it is, and that it stays so when the profile rises."""
    own = progress.path.profile
    text = f"Dit is het groeipad vanuit profiel {own}, het profiel bij de meting van {progress.first_year}."
    if now is not None and now.number is not None and now.number != own:
        text += f" De gemeente staat nu in profiel {now.number}, maar het pad blijft hetzelfde."
    return text


def next_step(progress: Progress, year: int) -> str:
    """The next step in words, in the reported year."""
    step = progress.next
    if step is None:
        return "Er staat geen volgende stap meer open."
    text = f"De volgende stap: {lower_first(step.milestone.text.rstrip('.'))}."
    when = f"Die hoort eind {step.milestone.year} gezet te zijn"
    if step.lost and step.reached is not None:
        return f"{text} {when}. De stap was gezet in {step.reached}, maar het niveau zakte daarna."
    if step.state == "behind" and step.milestone.year < year:
        return f"{text} Die had eind {step.milestone.year} gezet moeten zijn."
    if step.state == "behind":
        return f"{text} {when}; bij de meting van dat jaar was dat nog niet zo."
    if step.state == "unknown":
        return f"{text} {when}; of dat zo is, is niet bekend."
    return f"{text} {when}."


def projects_heading(measured: int, total: int) -> str:
    """The finding over the projects."""
    if total == 0:
        return "Er zijn nog geen projecten vastgelegd"
    if total == 1:
        return "Het enige project is gemeten" if measured else "Het enige project is nog niet gemeten"
    if measured == total:
        return f"Alle {in_words(total)} projecten zijn gemeten"
    if measured == 0:
        return f"Van de {in_words(total)} projecten is er nog geen gemeten"
    verb = "is" if measured == 1 else "zijn"
    return f"{capitalise(part_of(measured, total))} projecten {verb} gemeten"


def attendance_heading(turnout: Turnout) -> str:
    """The finding over attendance: at how many sessions, and how often with the executive layer."""
    total, there, executive = turnout.open, turnout.attended, turnout.executive
    if total == 0:
        return "Er was nog geen bijeenkomst om bij te zijn"
    if total == 1:
        return (
            "Aanwezig bij de enige bijeenkomst"
            if there
            else "Niet aanwezig bij de enige bijeenkomst"
            if (not turnout.unreported)
            else "Van de enige bijeenkomst is de aanwezigheid niet bekend"
        )
    if turnout.unreported == total:
        return f"Van de {in_words(total)} bijeenkomsten is de aanwezigheid niet bekend"
    if there == 0:
        return f"Bij geen van de {in_words(total)} bijeenkomsten aanwezig"
    text = f"Aanwezig bij {there} van de {count(total, 'bijeenkomst', 'bijeenkomsten')}"
    if executive == 0:
        return f"{text}, nog nooit met de uitvoering"
    return f"{text}, {count(executive, 'keer', 'keer')} met de uitvoering"


def unreported(turnout: Turnout) -> str:
    """How many sessions nothing was reported for; empty if none."""
    if not turnout.unreported:
        return ""
    sessions = count(turnout.unreported, "bijeenkomst", "bijeenkomsten")
    return f"Van {sessions} is geen aanwezigheid opgegeven. Dat is iets anders dan niet aanwezig."


def peers_heading(name: str, any_peers: bool) -> str:
    """The question over the municipalities to learn from."""
    return f"Van wie kan {name} leren?" if any_peers else f"Nog geen voorbeelden om van te leren voor {name}"


def draft_note(year: int) -> str:
    """That a newer assessment is still a draft."""
    return f"De meting van {year} is nog een concept. Die telt pas mee als de gemeente haar bevestigt."


def _or(items: Sequence[str]) -> str:
    """A list with 'of': `1, 2 of 3`."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} of {items[-1]}"
