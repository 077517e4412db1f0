"""Sentences about the growth paths: who follows which, and how many steps were taken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from site_builder.formats import capitalise, count_in_words, in_words, part_of
from site_builder.measures.paths import State, Step
from site_builder.records.spiderweb import Axis, Milestone
from site_builder.sentences.fractions import Noun, Verb
from site_builder.sentences.municipalities import so_far

MUNICIPALITY = Noun("gemeente", "gemeenten", "de")
STEP = Noun("stap", "stappen", "de")
FOLLOWS = Verb("volgt een groeipad", "volgen een groeipad", "volgt nog geen groeipad")
TAKEN = Verb("is gezet", "zijn gezet", "is nog niet gezet")
MARKS: Mapping[State, str] = {"on_time": "✓", "late": "✓", "behind": "!", "upcoming": "·", "unknown": "?"}
STATES: Mapping[State, str] = {
    "on_time": "op tijd",
    "late": "later gehaald",
    "behind": "loopt achter",
    "upcoming": "komt nog",
    "unknown": "niet bekend",
}


def decision(made: str, region: str) -> str:
    """Whether the paths were adopted, and by whom they will be."""
    return "Vastgesteld" if made == "adopted" else f"Voorstel, vast te stellen door de {region}"


def overview_heading(paths: int, level: int, year: int) -> str:
    """That all paths lead to one ambition."""
    goal = f"niveau {level} op elke as in {year}"
    if paths == 1:
        return f"Eén pad naar de ambitie: {goal}"
    return f"{capitalise(in_words(paths))} paden naar dezelfde ambitie: {goal}"


def followers_heading(followers: int, members: int) -> str:
    """How many municipalities follow a path."""
    if members == 0:
        return "Er doen geen gemeenten mee"
    return so_far(followers, members, MUNICIPALITY, FOLLOWS)


def followers_count(followers: int) -> str:
    """How many follow one path: `drie gemeenten`."""
    return count_in_words(followers, "gemeente", "gemeenten")


def without_path(n: int) -> str:
    """Why municipalities have no path yet."""
    if n == 1:
        return "Deze gemeente heeft nog geen profiel, en daarom nog geen groeipad:"
    return f"Deze {in_words(n)} gemeenten hebben nog geen profiel, en daarom nog geen groeipad:"


def steps_heading(counts: Mapping[State, int]) -> str:
    """How many steps of all followers together were taken, and how many are behind."""
    total = sum(counts.values())
    if total == 0:
        return "Er volgt nog geen gemeente dit groeipad"
    text = so_far(counts.get("on_time", 0) + counts.get("late", 0), total, STEP, TAKEN)
    behind = counts.get("behind", 0)
    if behind and total > 1:
        text += f", {in_words(behind)} {'loopt' if behind == 1 else 'lopen'} achter"
    return text


def steps_caption(followers: int) -> str:
    """How the steps were counted."""
    if followers == 1:
        return "Geteld zijn alle stappen van de ene gemeente met een groeipad, tot en met het laatste jaar."
    return (
        f"Geteld zijn alle stappen van de {in_words(followers)} gemeenten met een groeipad, "
        "tot en met het laatste jaar. Ook stappen die later aan de beurt zijn, tellen dus mee."
    )


def year_word(done: int, total: int) -> str:
    """How far the followers are with the steps of one year."""
    return f"{done} van {total} gezet" if total else "nog geen gemeente"


def milestone_title(milestone: Milestone, axes: Mapping[str, Axis]) -> str:
    """A step as a heading: `Kennis naar niveau 2`."""
    if milestone.kind == "level" and milestone.axis is not None:
        return f"{axes[milestone.axis].short_name} naar niveau {milestone.level}"
    return "Alle assen bekend" if milestone.kind == "baseline" else "Een eigen voorbeeld delen"


def milestone_short(milestone: Milestone, axes: Mapping[str, Axis]) -> str:
    """A step in a few letters, for the head of a column: `Kennis 2`."""
    if milestone.kind == "level" and milestone.axis is not None:
        return f"{axes[milestone.axis].short_name} {milestone.level}"
    return "Alle assen" if milestone.kind == "baseline" else "Voorbeeld"


def taken_by(steps: Sequence[Step]) -> str:
    """How many followers took one step, and of how many that is not known; empty without followers."""
    if not steps:
        return "Er volgt nog geen gemeente dit groeipad."
    took = Verb("zette deze stap", "zetten deze stap", "zette deze stap nog niet")
    follower = Noun("gemeente op dit pad", "gemeenten op dit pad", "de")
    text = f"{so_far(sum(step.done for step in steps), len(steps), follower, took)}."
    unknown = sum(step.state == "unknown" for step in steps)
    if unknown:
        text += f" Van {count_in_words(unknown, 'gemeente', 'gemeenten')} is het niet bekend."
    lost = sum(step.lost for step in steps)
    if lost:
        text += f" Bij {count_in_words(lost, 'gemeente', 'gemeenten')} zakte het niveau daarna weer."
    return text


def state_word(step: Step) -> str:
    """The state of a step in a cell, and whether it once held."""
    return f"{STATES[step.state]}, was gehaald" if step.lost else STATES[step.state]


def path_lead(text: str, followers: int, members: int) -> str:
    """What the path is for, and how many follow it."""
    if followers == 0:
        return f"{text} Nog geen gemeente volgt dit pad."
    if members == 1:
        return f"{text} De enige gemeente volgt dit pad."
    verb = "volgt" if followers == 1 else "volgen"
    return f"{text} {capitalise(part_of(followers, members))} gemeenten {verb} dit pad."


def track_heading(steps: int, first: int, last: int, level: int) -> str:
    """How many steps the path has between which years."""
    when = f"in {first}" if first == last else f"van {first} tot en met {last}"
    return f"{capitalise(count_in_words(steps, 'stap', 'stappen'))} {when}, naar niveau {level} op elke as"


def profile_heading(profile: int) -> str:
    """The question that the plan's description of a profile answers."""
    return f"Welke gemeenten horen bij profiel {profile}?"


def overview_lead() -> str:
    """Why there is more than one path."""
    return (
        "Het groeipad van een gemeente hoort bij het profiel uit haar eerste meting. Dat pad blijft haar "
        "pad, ook als het profiel daarna verandert. Alle paden komen op dezelfde plek uit."
    )


def counts(found: Mapping[State, int]) -> str:
    """How many steps are in each state, for who does not see the bar: `Op tijd: 3. Niet bekend: 1.`."""
    parts = [f"{capitalise(STATES[state])}: {found[state]}." for state in STATES if found.get(state)]
    return " ".join(parts) or "Er zijn geen stappen om te tellen."
