"""Sentences about where one municipality stands: its profile and why, and what its spiderweb shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from site_builder.figures.figure import Figure
from site_builder.figures.standing import NOTHING_KNOWN, AxisLevel, Moved, Standing
from site_builder.formats import capitalise, date_long, listing, lower_first, number
from site_builder.measures.breaks import Break
from site_builder.measures.profiles import Position
from site_builder.phrases.breaks import about_axes, break_line
from site_builder.phrases.stated import BOTH, counted, part, stated
from site_builder.records.spiderweb import AtLeast, Axis

Axes = Mapping[str, Axis]
NAMED = 2
"""So many axes that fell are named; of more, how many there are."""


def about(size: str | None, population: int | None) -> str:
    """How large the municipality is: `Middelgroot, 23.400 inwoners`; empty where that is not known."""
    inhabitants = "" if population is None else f"{number(population)} inwoners"
    return capitalise(", ".join(text for text in (size or "", inhabitants) if text))


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


def _profile_number(value: int, profile: Figure | None) -> str:
    return str(value) if profile is None else stated(profile, str(value))


def lead(own: Standing) -> str:
    """Where the municipality stands and what it lacks for the profile above; or that it left, and as what."""
    if own.left is not None:
        return _left(own, own.left)
    position, name = own.position, own.entry.name
    if position is None:
        return (
            f"{name} heeft nog geen spinnenweb ingevuld. Dat er niets staat, betekent niet dat er niets "
            "gebeurt."
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
        text = _turn(own) or f"{name} staat in {profile_words(position, own.profile)}."
        if position.adopted is not None and position.adopted != position.computed.number:
            text += f" {adopted(own, position)}"
        if own.lacking:
            text += f" {lacking(own, position.number - 1)}."
    return f"{text} Dit is een concept en telt nog niet mee." if own.draft else text


def _turn(own: Standing) -> str:
    """The newest change of profile, a fall as plainly as a rise; empty where it never changed."""
    newest = next((one for one in reversed(own.profiles) if one.change), None)
    if newest is None or newest.number is None or newest.change is None:
        return ""
    if newest.number != own.profile_number:
        return ""
    before = _profile_number(int(newest.number - newest.change), _told(own.profiles, newest.compared_with))
    went = "viel" if newest.change > 0 else "ging"
    again = " terug" if newest.change > 0 else ""
    now = _profile_number(int(newest.number), newest)
    return f"{own.entry.name} {went} in {newest.key.year}{again} van profiel {before} naar profiel {now}."


def _told(figures: Sequence[Figure], name: str | None) -> Figure | None:
    """The figure with an id, as far as it has the value that is told: without a correction."""
    return next((one for one in figures if one.id == name and one.erratum is None), None)


def lacking(own: Standing, above: int) -> str:
    """What the profile above still asks: which axis, or on how many."""
    if len(own.lacking) == 1:
        return f"Voor profiel {above} moet de as {moves(own, own.lacking[0])}"
    return f"Voor profiel {above} moeten nog {len(own.lacking)} assen omhoog"


def _left(own: Standing, left: date) -> str:
    text = f"{own.entry.name} doet sinds {date_long(left + timedelta(days=1))} niet meer mee"
    if own.current is None:
        return f"{text}. Er is geen spinnenweb van deze gemeente."
    when = f"bij de laatste zelfscan, die van {own.current.year},"
    if own.position is None or own.position.number is None:
        return f"{text}; {when} was het profiel niet te bepalen."
    return f"{text}; {when} stond de gemeente in {profile_words(own.position, own.profile)}."


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
    name = lower_first(axes_of(own)[wanted.axis].short_name)
    if now is None or now.level is None:
        return f"{name} naar trede {wanted.level}"
    return f"{name} van trede {level(now)} naar {wanted.level}"


def profile_heading(own: Standing, asking: int, held: Sequence[bool | None]) -> str:
    """How much of what a profile asks there is; `held` says of each condition whether it holds."""
    position = own.position
    if position is None or position.number is None:
        return "Het profiel is nog niet te bepalen"
    if position.adopted is not None and position.adopted != position.computed.number:
        return f"De regio stelde profiel {_profile_number(position.adopted, own.adopted)} vast"
    if own.left is not None:
        return f"Het laatste profiel was {_profile_number(position.number, own.profile)}"
    met = sum(holds is True for holds in held)
    if met == len(held) > 1:
        some = "beide" if met == BOTH else f"alle {met}"
    else:
        some = f"{met or 'geen'} van de {len(held)}"
    return f"Aan {some} voorwaarden voor profiel {asking} is voldaan"


def levels_heading(own: Standing) -> str:
    """The finding over the spiderweb: on which axes it stands lower and on how many higher than at first."""
    if own.moved is None:
        return "De eerste zelfscan is nog een concept"
    if own.since is None:
        return _baseline(own.moved.known, len(own.axes))
    return _since(own, own.since)


def _since(own: Standing, moved: Moved) -> str:
    total, up, down = moved.compared.count, moved.up.count, moved.down.count
    name, start = own.entry.name, "dan bij de nulmeting"
    axes = "assen" if total == len(own.axes) else "vergelijkbare assen"
    if total == 0:
        return "Geen as is te vergelijken met de nulmeting"
    if not up and not down:
        if total == 1:
            return f"Op de enige vergeleken as verschilt {name} niet van de nulmeting"
        return f"Op geen van de {counted(moved.compared)} {axes} verschilt {name} van de nulmeting"
    if not down:
        what = f"alle {counted(moved.up)}" if up == total > 1 else part(moved.up, moved.compared)
        return f"Op {what} {axes} staat {name} hoger {start}"
    fallen = [lower_first(axes_of(own)[one.axis].short_name) for one in own.axes if fell(one)]
    where = listing(fallen) if len(fallen) <= NAMED else counted(moved.down, "as", "assen")
    rest = f", op {counted(moved.up)} {'as' if up == 1 else 'assen'} hoger" if up else ""
    return f"Op {where} staat {name} lager {start}{rest}"


def fell(one: AxisLevel) -> bool:
    """Whether an axis stands lower than at first."""
    return one.since is not None and one.since.number is not None and one.since.number < 0


def since(own: Standing, one: AxisLevel) -> str:
    """What became of one axis since the first assessment: `1 trede lager`."""
    if one.level is None:
        return "onbekend"
    if own.baseline is None:
        return f"trede {level(one)}"
    if one.since is None or one.since.number is None:
        breaks = one.since.not_compared if one.since is not None else ()
        known = any(why.cause not in NOTHING_KNOWN for why in breaks)
        return "niet te vergelijken" if known else "nulmeting onbekend"
    by = abs(int(one.since.number))
    if not by:
        return stated(one.since, "gelijk")
    way = "lager" if fell(one) else "hoger"
    return f"{stated(one.since, str(by))} {'trede' if by == 1 else 'treden'} {way}"


def _baseline(known: Figure, axes: int) -> str:
    if known.count == axes:
        return f"De nulmeting: alle {counted(known)} assen zijn bekend"
    verb = "is" if known.count == 1 else "zijn"
    return f"De nulmeting: {counted(known)} van de {axes} assen {verb} bekend"


def not_compared(own: Standing) -> str:
    """Which axes are not compared with the first assessment, because something else was asked."""
    names: dict[tuple[Break, ...], list[str]] = {}
    for axis, one in zip(own.model.axes, own.axes, strict=True):
        found = one.since.not_compared if one.since is not None else ()
        breaks = tuple(each for each in found if each.cause not in NOTHING_KNOWN)
        if breaks:
            names.setdefault(breaks, []).append(axis.short_name)
    lines = (break_line(breaks, [about_axes(axes, len(own.axes))]) for breaks, axes in names.items())
    return " ".join(lines)


def evidence(own: Standing, axes: Sequence[str]) -> tuple[str, ...]:
    """What the municipality itself wrote about some axes, each behind the name of the axis."""
    told = own.current.levels if own.current is not None else {}
    names = axes_of(own)
    found = ((names[axis].short_name, told[axis].evidence) for axis in axes if axis in told)
    return tuple(f"{name}: {text}" for name, text in found if text)


def draft_note(year: int) -> str:
    """That a newer assessment is still a draft."""
    return f"De zelfscan van {year} is nog een concept. Die telt pas mee als de gemeente haar bevestigt."


def either(items: Sequence[str]) -> str:
    """A list with 'of': `1, 2 of 3`."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} of {items[-1]}"
