"""Sentences about a municipality on its growth path, and about what it can best do next."""

from __future__ import annotations

from site_builder.figures.standing import Standing
from site_builder.formats import capitalise, lower_first
from site_builder.measures.next_step import ToDo
from site_builder.measures.paths import Step
from site_builder.phrases.municipality import moves
from site_builder.phrases.stated import counted, every, part, stated


def path_heading(own: Standing) -> str:
    """The finding over the growth track."""
    if own.path is None:
        return "Het groeipad begint bij de eerste meting" if own.left is None else "Er is geen groeipad"
    taken, steps, behind = own.path.taken, own.path.steps, own.path.behind
    verb = "is" if taken.count == 1 else "zijn"
    if own.left is not None:
        what = counted(taken, "stap", "stappen") if taken.count else stated(taken, "geen") + " stappen"
        return f"Tot en met {own.year} {verb} {what} van het groeipad gezet"
    if taken.count == steps.count == 1:
        return "De enige stap van het groeipad is gezet"
    if taken.count == steps.count:
        return capitalise(f"{every(steps)} stappen van het groeipad zijn gezet")
    text = f"{part(taken, steps)} stappen van het groeipad {verb} gezet"
    if behind.count:
        text += f", {counted(behind)} {'loopt' if behind.count == 1 else 'lopen'} achter"
    return text


def path_caption(own: Standing) -> str:
    """Whose path it is, and that it stays so when the profile rises; empty without a path."""
    if own.progress is None or own.path is None:
        return ""
    profile, first = own.progress.path.profile, own.path.first
    begun = stated(first, str(profile)) if first is not None and first.number == profile else str(profile)
    year = own.progress.first_year
    text = f"Dit is het groeipad vanuit profiel {begun}, het profiel bij de meting van {year}."
    now = own.position.number if own.position is not None else None
    if own.left is None and now is not None and now != profile:
        stands = str(now) if own.profile is None else stated(own.profile, str(now))
        text += f" De gemeente staat nu in profiel {stands}, maar het pad blijft hetzelfde."
    return text


def next_steps(own: Standing) -> tuple[str, ...]:
    """What to do first, and what afterwards; nothing for a municipality that left or has no profile yet."""
    if own.left is not None or own.progress is None:
        return ()
    first, then = own.next.first, own.next.then
    if first is None:
        return ("Er staat geen volgende stap meer open.",)
    return (f"De volgende stap: {_first(own, first)}", *((_then(own, then),) if then is not None else ()))


def _first(own: Standing, todo: ToDo) -> str:
    text = f"{_what(own, todo)}."
    if todo.profile is not None and todo.step is not None:
        text += f" Die telt voor profiel {todo.profile} en voor het groeipad."
    elif todo.profile is not None:
        text += f" Die telt voor profiel {todo.profile}."
    if todo.step is None:
        return text
    if todo.takes_step:
        return f"{text} {_when(own, todo.step)}"
    milestone = todo.step.milestone
    return f"{text} Het groeipad vraagt niveau {milestone.level}, eind {milestone.year}."


def _then(own: Standing, todo: ToDo) -> str:
    if todo.step is None:
        return f"Daarna, voor profiel {todo.profile}: {_what(own, todo)}."
    return f"Daarna, voor het groeipad (eind {todo.step.milestone.year}): {_what(own, todo)}."


def _what(own: Standing, todo: ToDo) -> str:
    """What to do: as the path says it, with the levels in which it shows."""
    if todo.step is None or not todo.takes_step:
        return moves(own, todo.wanted)
    text = lower_first(todo.step.milestone.text.rstrip("."))
    return f"{text} ({moves(own, todo.wanted)})" if todo.wanted else text


def _when(own: Standing, step: Step) -> str:
    """By when the path asks a step, and whether that passed."""
    by = step.milestone.year
    when = f"De stap hoort eind {by} gezet te zijn"
    if step.lost and step.reached is not None:
        return f"{when}. Dat was zo in {step.reached}, maar het niveau zakte daarna."
    if step.state == "behind" and by < own.year:
        return f"De stap had eind {by} gezet moeten zijn."
    if step.state == "behind":
        return f"{when}; bij de meting van dat jaar was dat nog niet zo."
    if step.state == "unknown":
        return f"{when}; of dat zo is, is niet bekend."
    return f"{when}."


def step_detail(own: Standing, step: Step) -> str:
    """When a milestone was reached, or how far it is."""
    if step.done and step.reached is not None:
        return f"gehaald in {step.reached}"
    if step.milestone.kind != "level" or step.milestone.axis is None:
        return ""
    if step.now is None:
        return "niveau onbekend"
    seen = f"niveau {_seen(own, step)} in {step.now_year}, nodig is {step.milestone.level}"
    return f"was gehaald in {step.reached}; {seen}" if step.lost else seen


def _seen(own: Standing, step: Step) -> str:
    """The newest known level of the axis of a step, which may be older than the newest assessment."""
    now = own.on(step.milestone.axis or "")
    figures = () if now is None else (now.figure, now.earlier)
    text = str(step.now)
    same = (one for one in figures if one is not None and one.key.year == step.now_year)
    return next((stated(one, text) for one in same if one.number == step.now), text)
