"""Sentences about where one municipality stands: its profile and why, and what its spiderweb shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from site_builder.figures.figure import Figure
from site_builder.figures.standing import NOTHING_KNOWN, AxisLevel, Moved, Standing
from site_builder.formats import capitalise, count_in_words, date_long, listing, lower_first, number
from site_builder.measures.breaks import Break
from site_builder.measures.profiles import Position
from site_builder.phrases.breaks import about_axes, break_line
from site_builder.phrases.profiles import profile_title
from site_builder.phrases.stated import counted, every, part, stated
from site_builder.records.spiderweb import AtLeast, Axis, Profile

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


def axes_of(own: Standing) -> Axes:
    """The axes by id, as they were when the municipality filled in its spiderweb."""
    return {axis.id: axis for axis in own.model.axes}


def level(one: AxisLevel | None) -> str:
    """A level as a digit, `?` for unknown. That of a draft is no figure, since it does not count yet."""
    text = "?" if one is None or one.level is None else str(one.level)
    return text if one is None or one.figure is None else stated(one.figure, text)


def earlier_level(one: AxisLevel) -> str:
    """The level before, where it may stand beside the one of now."""
    if one.earlier is None:
        return "?"
    return stated(one.earlier, "?" if one.earlier.number is None else number(one.earlier.number))


def profile_words(position: Position | None, profile: Figure | None = None) -> str:
    """The profile with its nuance: `profiel 2, op weg naar 1`; or that it cannot be told yet."""
    if position is None or position.number is None:
        return "nog niet te bepalen"
    text = f"profiel {_profile_number(position.number, profile)}"
    if position.adopted is None or position.adopted == position.computed.number:
        nuance = position.computed.nuance
        return f"{text}, {nuance}" if nuance else text
    return f"{text}, vastgesteld door de regio"


def profile_badge(profile: Profile, figure: Figure | None) -> str:
    """The profile as a label: `Profiel 2`, with its own name where it has one."""
    return capitalise(profile_title(profile, _profile_number(profile.number, figure)))


def _profile_number(value: int, profile: Figure | None) -> str:
    return str(value) if profile is None else stated(profile, str(value))


def lead(own: Standing) -> str:
    """Where the municipality stands and what it lacks for the profile above; or that it left, and as what."""
    if own.left is not None:
        return _left(own, own.left)
    position = own.position
    name = own.entry.name
    if position is None:
        return (
            f"{name} heeft nog geen spinnenweb ingevuld. Daarom is er nog geen profiel en geen groeipad. "
            "Dat er niets staat, betekent niet dat er niets gebeurt."
        )
    if position.number is None:
        missing = [axis.subject for axis in own.model.axes if axis.id not in own.levels]
        verb = "is" if len(missing) == 1 else "zijn"
        possible = either([str(one) for one in position.computed.possible])
        text = (
            f"Het profiel van {name} is nog niet te bepalen: {listing(missing)} {verb} nog onbekend. "
            f"Het is profiel {possible}."
        )
    else:
        text = f"{name} staat in {profile_words(position, own.profile)}."
        if position.adopted is not None and position.adopted != position.computed.number:
            text += f" {adopted(own, position)}"
        if own.lacking:
            steps = count_in_words(len(own.lacking), "stap", "stappen")
            verb = "ontbreekt" if len(own.lacking) == 1 else "ontbreken"
            asked = listing(moves(own, wanted) for wanted in own.lacking)
            text += f" Voor profiel {position.number - 1} {verb} nog {steps}: {asked}."
    return f"{text} Dit is een concept en telt nog niet mee." if own.draft else text


def _left(own: Standing, left: date) -> str:
    text = f"{own.entry.name} doet sinds {date_long(left + timedelta(days=1))} niet meer mee."
    if own.current is None:
        return f"{text} Er is geen spinnenweb van deze gemeente."
    when = f"Bij de laatste zelfscan, die van {own.current.year},"
    if own.position is None or own.position.number is None:
        return f"{text} {when} was het profiel niet te bepalen."
    return f"{text} {when} stond de gemeente in {profile_words(own.position, own.profile)}."


def adopted(own: Standing, position: Position) -> str:
    """The computed and the adopted profile side by side."""
    computed = position.computed.number
    what = "nog geen profiel" if computed is None else f"profiel {_profile_number(computed, own.computed)}"
    decided = "geen" if position.adopted is None else _profile_number(position.adopted, own.adopted)
    return f"Uit de treden volgt {what}; de regio stelde profiel {decided} vast."


def moves(own: Standing, wanted: Sequence[AtLeast]) -> str:
    """What has to rise: `meten van trede 2 naar 3`; with alternatives one of them."""
    return either([_move(own, one) for one in wanted])


def _move(own: Standing, wanted: AtLeast) -> str:
    now = own.on(wanted.axis)
    subject = axes_of(own)[wanted.axis].subject
    if now is None or now.level is None:
        return f"{subject} naar trede {wanted.level}"
    return f"{subject} van trede {level(now)} naar {wanted.level}"


def why_heading(own: Standing) -> str:
    """The question that the explanation answers; empty without an assessment."""
    if own.position is None:
        return ""
    if own.position.number is None:
        return "Waarom is het profiel nog niet te bepalen?"
    return f"Waarom profiel {_profile_number(own.position.number, own.profile)}?"


def why(own: Standing) -> tuple[str, ...]:
    """One sentence per condition of the rule: whether it holds, and by which levels."""
    if own.position is None:
        return ()
    words = {True: "is er", False: "is er nog niet", None: "is nog niet te bepalen"}
    sentences = []
    for state in own.position.computed.conditions:
        parts = [_stands(own, wanted) for wanted in state.requirement.all]
        if state.requirement.any:
            parts.append(either([_stands(own, wanted) for wanted in state.requirement.any]))
        sentences.append(f"{capitalise(state.name)} {words[state.holds]}: {'; '.join(parts)}.")
    return tuple(sentences)


def _stands(own: Standing, wanted: AtLeast) -> str:
    now = own.on(wanted.axis)
    stands = "is onbekend" if now is None or now.level is None else f"staat op {level(now)}"
    return f"{lower_first(axes_of(own)[wanted.axis].short_name)} {stands} (nodig: {wanted.level})"


def levels_heading(own: Standing) -> str:
    """The finding over the spiderweb: what went up and down since the assessment before."""
    if own.current is None:
        return "Het spinnenweb is nog leeg" if own.left is None else "Er is geen spinnenweb"
    if own.moved is None:
        return "Een eerste zelfscan, die nog een concept is"
    if own.previous is None:
        return _first_assessment(own.moved.known, len(own.axes))
    return _moved(own.moved, len(own.axes), f"sinds {own.previous.year}")


def _moved(moved: Moved, axes: int, since: str) -> str:
    total, up, down = moved.compared.count, moved.up.count, moved.down.count
    if total == 0:
        return f"Geen as is {since} te vergelijken"
    if total == 1:
        went = "ging vooruit" if up else "ging achteruit" if down else "bleef gelijk"
        return f"De enige as die te vergelijken is, {went} {since}"
    what = "assen" if total == axes else "vergelijkbare assen"
    if not up and not down:
        return f"Op geen van de {counted(moved.compared)} {what} veranderde de trede {since}"
    if total in (up, down):
        where, all_of = ("vooruit", moved.up) if up else ("achteruit", moved.down)
        return capitalise(f"{every(all_of)} {what} gingen {where} {since}")
    changes = [(one, where) for one, where in ((moved.up, "vooruit"), (moved.down, "achteruit")) if one.count]
    (first, where), *rest = changes
    text = f"{part(first, moved.compared)} {what} {_went(first)} {where}"
    return ", ".join([text, *(f"{counted(one)} {_went(one)} {way}" for one, way in rest)]) + f" {since}"


def not_compared(own: Standing) -> str:
    """Which axes are not compared with the assessment before, because something else was asked."""
    names: dict[tuple[Break, ...], list[str]] = {}
    for axis, one in zip(own.model.axes, own.axes, strict=True):
        found = one.figure.not_compared if one.figure is not None else ()
        breaks = tuple(each for each in found if each.cause not in NOTHING_KNOWN)
        if breaks:
            names.setdefault(breaks, []).append(axis.short_name)
    lines = (break_line(breaks, [about_axes(axes, len(own.axes))]) for breaks, axes in names.items())
    return " ".join(lines)


def _first_assessment(known: Figure, axes: int) -> str:
    if known.count == axes:
        return f"De eerste zelfscan: alle {counted(known)} assen zijn bekend"
    verb = "is" if known.count == 1 else "zijn"
    return f"De eerste zelfscan: {counted(known)} van de {axes} assen {verb} bekend"


def _went(moved: Figure) -> str:
    return "ging" if moved.count == 1 else "gingen"


def peers_heading(name: str, any_peers: bool) -> str:
    """The question over the municipalities to learn from."""
    return f"Van wie kan {name} leren?" if any_peers else f"Nog geen voorbeelden om van te leren voor {name}"


def draft_note(year: int) -> str:
    """That a newer assessment is still a draft."""
    return f"De zelfscan van {year} is nog een concept. Die telt pas mee als de gemeente haar bevestigt."


def either(items: Sequence[str]) -> str:
    """A list with 'of': `1, 2 of 3`."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} of {items[-1]}"
