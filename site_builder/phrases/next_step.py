"""Sentences about a municipality on its growth path, and about what it can best do next."""

from __future__ import annotations

from site_builder.figures.standing import Standing
from site_builder.formats import capitalise, lower_first
from site_builder.measures.next_step import ToDo
from site_builder.measures.paths import Step
from site_builder.phrases.municipality import axes_of, moves
from site_builder.phrases.stated import counted, every, part, stated


def heading(own: Standing, todo: ToDo) -> str:
    """What to do: as the growth path says it, else which level is to rise."""
    if todo.step is not None and todo.takes_step:
        return todo.step.milestone.text.rstrip(".")
    return f"Breng {moves(own, todo.wanted)}"


def effect(own: Standing, todo: ToDo) -> str:
    """What changes by it: the level with its meaning, and what it counts for."""
    parts = []
    as_path = todo.step is not None and todo.takes_step
    if as_path and todo.wanted:
        parts.append(f"Dan gaat de as {moves(own, todo.wanted)}.")
    for wanted in () if as_path else todo.wanted:
        axis = axes_of(own)[wanted.axis]
        name = f"{axis.short_name}, trede" if len(todo.wanted) > 1 else "Trede"
        if meaning := axis.meaning(wanted.level).rstrip("."):
            parts.append(f"{name} {wanted.level} betekent: {lower_first(meaning)}.")
    if todo.profile is not None:
        also = " en voor het groeipad" if todo.step is not None else ""
        parts.append(f"Dat telt voor profiel {todo.profile}{also}.")
    return " ".join(parts)


def when(todo: ToDo) -> str:
    """By when the growth path asks it, and whether that passed; empty where it asks nothing."""
    step = todo.step
    if step is None:
        return ""
    by = f"eind {step.milestone.year}"
    if not todo.takes_step:
        return f"Het groeipad vraagt trede {step.milestone.level}, {by}"
    if step.lost and step.reached is not None:
        return f"Gezet in {step.reached}, maar nu niet meer"
    if step.state == "behind":
        return f"Had {by} gekund"
    return capitalise(by) + (", of dat zo is, is niet bekend" if step.state == "unknown" else "")


def line(own: Standing, todo: ToDo) -> str:
    """The same in one sentence, for what comes afterwards."""
    told = f"{_what(own, todo)}"
    about = f"{when(todo)[:1].lower()}{when(todo)[1:]}" if todo.step is not None else ""
    if todo.profile is not None and todo.step is None:
        about = f"voor profiel {todo.profile}"
    return f"{capitalise(told)} ({about})." if about else f"{capitalise(told)}."


def next_steps(own: Standing) -> tuple[str, ...]:
    """What to do first, and what afterwards; nothing for a municipality that left or has no profile yet."""
    if own.left is not None or own.progress is None:
        return ()
    first, then = own.next.first, own.next.then
    if first is None:
        return ("Er staat geen volgende stap meer open.",)
    steps = (f"De volgende stap: {lower_first(line(own, first))}",)
    return steps if then is None else (*steps, f"Daarna: {lower_first(line(own, then))}")


def _what(own: Standing, todo: ToDo) -> str:
    """What to do, with the levels in which it shows."""
    if todo.step is None or not todo.takes_step:
        return moves(own, todo.wanted)
    text = lower_first(todo.step.milestone.text.rstrip("."))
    return f"{moves(own, todo.wanted)}: {text}" if todo.wanted else text


def path_heading(own: Standing) -> str:
    """How many steps of its growth path the municipality took."""
    if own.path is None:
        return "Er is nog geen groeipad" if own.left is None else "Er is geen groeipad"
    taken, steps = own.path.taken, own.path.steps
    verb = "is" if taken.count == 1 else "zijn"
    if own.left is not None:
        what = counted(taken, "stap", "stappen") if taken.count else stated(taken, "geen") + " stappen"
        return f"Tot en met {own.year} {verb} {what} van het groeipad gezet"
    if taken.count == steps.count == 1:
        return "De enige stap van het groeipad is gezet"
    if taken.count == steps.count:
        return capitalise(f"{every(steps)} stappen van het groeipad zijn gezet")
    return f"{part(taken, steps)} stappen van het groeipad {verb} gezet"


def path_caption(own: Standing) -> str:
    """Whose path it is, and that it stays so when the profile changes; empty without a path."""
    if own.progress is None or own.path is None:
        return ""
    profile, first = own.progress.path.profile, own.path.first
    begun = stated(first, str(profile)) if first is not None and first.number == profile else str(profile)
    text = f"Dit is het groeipad vanuit profiel {begun}, het profiel van {own.progress.first_year}."
    if own.left is None and own.profile_number not in (None, profile):
        text += " Het pad blijft hetzelfde, ook nu het profiel anders is."
    return text


def step_detail(own: Standing, step: Step) -> str:
    """When a step was taken, or how far it is."""
    if step.done and step.reached is not None:
        return f"gezet in {step.reached}"
    if step.milestone.kind != "level" or step.milestone.axis is None:
        return ""
    if step.now is None:
        return "trede onbekend"
    seen = f"trede {_seen(own, step)} in {step.now_year}, nodig is {step.milestone.level}"
    return f"was gezet in {step.reached}; {seen}" if step.lost else seen


def _seen(own: Standing, step: Step) -> str:
    """The newest known level of the axis of a step, which may be older than the newest assessment."""
    now = own.on(step.milestone.axis or "")
    figures = () if now is None else (now.figure, now.earlier)
    text = str(step.now)
    same = (one for one in figures if one is not None and one.key.year == step.now_year)
    return next((stated(one, text) for one in same if one.number == step.now), text)
