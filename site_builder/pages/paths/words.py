"""Sentences about the growth paths: who follows which, and how many steps were taken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from site_builder.figures.figure import Figure
from site_builder.formats import capitalise, count_in_words, in_words
from site_builder.measures.paths import State, Step
from site_builder.phrases.municipality_sections import STATES
from site_builder.phrases.stated import counted, every, part, stated
from site_builder.records.spiderweb import Axis, Milestone


def overview_heading(paths: int, level: int, year: int) -> str:
    """That all paths lead to one ambition."""
    goal = f"trede {level} op elke as in {year}"
    if paths == 1:
        return f"Eén pad naar de ambitie: {goal}"
    return f"{capitalise(in_words(paths))} paden naar dezelfde ambitie: {goal}"


def followers_heading(followers: Figure, members: Figure) -> str:
    """How many municipalities follow a path."""
    if members.count == 0:
        return "Er doen geen gemeenten mee"
    if members.count == 1:
        return f"De enige gemeente volgt {'een' if followers.count else 'nog geen'} groeipad"
    if followers.count == 0:
        return f"Nog {stated(followers, 'geen')} van de {counted(members)} gemeenten volgt een groeipad"
    verb = "volgt" if followers.count == 1 else "volgen"
    return f"{_of_all(followers, members)} gemeenten {verb} een groeipad"


def followers_count(followers: Figure) -> str:
    """How many follow one path: `3 gemeenten`."""
    return _municipalities(followers)


def _of_all(some: Figure, whole: Figure) -> str:
    return capitalise(every(some)) if some.count == whole.count else part(some, whole)


def _municipalities(number: Figure) -> str:
    if number.count == 0:
        return f"{stated(number, 'geen')} gemeenten"
    return counted(number, "gemeente", "gemeenten")


def without_path(n: int) -> str:
    """Why municipalities have no path yet."""
    if n == 1:
        return "Deze gemeente heeft nog geen profiel, en daarom nog geen groeipad:"
    return "Deze gemeenten hebben nog geen profiel, en daarom nog geen groeipad:"


def steps_heading(steps: Figure, taken: Figure, behind: Figure) -> str:
    """How many steps of all followers together were taken, and how many are behind."""
    if steps.count == 0:
        return "Er volgt nog geen gemeente dit groeipad"
    if steps.count == 1:
        return f"De enige stap is {'' if taken.count else 'nog niet '}gezet"
    verb = "is" if taken.count <= 1 else "zijn"
    none = f"Nog {stated(taken, 'geen')} van de {counted(steps)}"
    text = f"{_of_all(taken, steps) if taken.count else none} stappen {verb} gezet"
    if behind.count:
        text += f", {counted(behind)} {'had' if behind.count == 1 else 'hadden'} al gezet moeten zijn"
    return text


def steps_caption(followers: Figure) -> str:
    """How the steps were counted."""
    if followers.count == 1:
        return "Geteld zijn alle stappen van de ene gemeente met een groeipad, tot en met het laatste jaar."
    return (
        f"Geteld zijn alle stappen van de {counted(followers)} gemeenten met een groeipad, "
        "tot en met het laatste jaar. Ook stappen die later aan de beurt zijn, tellen dus mee."
    )


def year_word(taken: Figure, steps: Figure) -> str:
    """How far the followers are with the steps of one year."""
    return f"{part(taken, steps)} gezet" if steps.count else "nog geen gemeente"


def milestone_title(milestone: Milestone, axes: Mapping[str, Axis]) -> str:
    """A step as a heading: `Kennis naar trede 2`."""
    if milestone.kind == "level" and milestone.axis is not None:
        return f"{axes[milestone.axis].short_name} naar trede {milestone.level}"
    return "Alle assen bekend" if milestone.kind == "baseline" else "Een eigen voorbeeld delen"


def milestone_short(milestone: Milestone, axes: Mapping[str, Axis]) -> str:
    """A step in a few letters, for the head of a column: `Kennis 2`."""
    if milestone.kind == "level" and milestone.axis is not None:
        return f"{axes[milestone.axis].short_name} {milestone.level}"
    return "Alle assen" if milestone.kind == "baseline" else "Voorbeeld"


def taken_by(steps: Sequence[Step]) -> str:
    """Whether followers took one step, and whether it is not known of some; their names stand below."""
    if not steps:
        return "Er volgt nog geen gemeente dit groeipad."
    taken = sum(step.done for step in steps)
    if taken == len(steps):
        text = "Elke gemeente op dit pad zette deze stap:"
    elif taken:
        verb = "Deze gemeente op dit pad zette" if taken == 1 else "Deze gemeenten op dit pad zetten"
        text = f"{verb} de stap:"
    else:
        text = "Nog geen gemeente op dit pad zette deze stap."
    if any(step.state == "unknown" for step in steps):
        text = f"Van een gemeente of meer is het niet bekend. {text}"
    if any(step.lost for step in steps):
        text = f"Bij een gemeente of meer zakte de trede daarna weer. {text}"
    return text


def state_word(step: Step) -> str:
    """The state of a step in a cell; one that held and fell again says so."""
    return "teruggevallen" if step.lost else STATES[step.state]


def path_lead(text: str, followers: Figure, members: Figure) -> str:
    """What the path is for, and how many follow it."""
    if followers.count == 0:
        return f"{text} Nog geen gemeente volgt dit pad."
    if members.count == 1:
        return f"{text} De enige gemeente volgt dit pad."
    verb = "volgt" if followers.count == 1 else "volgen"
    return f"{text} {_of_all(followers, members)} gemeenten {verb} dit pad."


def track_heading(steps: int, first: int, last: int, level: int) -> str:
    """How many steps the path has between which years."""
    when = f"in {first}" if first == last else f"van {first} tot en met {last}"
    return f"{capitalise(count_in_words(steps, 'stap', 'stappen'))} {when}, naar trede {level} op elke as"


def profile_heading(profile: int) -> str:
    """The question that the plan's description of a profile answers."""
    return f"Welke gemeenten horen bij profiel {profile}?"


def overview_lead() -> str:
    """Why there is more than one path."""
    return (
        "Het groeipad van een gemeente hoort bij het profiel uit haar eerste spinnenweb. Dat pad blijft "
        "haar pad, ook als het profiel daarna verandert."
    )


def counts(states: Mapping[State, Figure]) -> str:
    """How many steps are in each state, for those who do not see the bar: `Op tijd: 3. Niet bekend: 1.`."""
    parts = [
        f"{capitalise(STATES[state])}: {counted(found)}." for state, found in states.items() if found.count
    ]
    return " ".join(parts) or "Er zijn geen stappen om te tellen."
