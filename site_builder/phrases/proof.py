"""How well a value is proven, in Dutch: each rung, who checked it, and what the municipality says."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.figures.figure import Figure
from site_builder.figures.proof import Rungs
from site_builder.formats import count, date_long, listing, lower_first
from site_builder.measures.proof import Passed, is_open
from site_builder.phrases.stated import counted, part
from site_builder.records.choices import PROOF_KINDS, REPORTERS
from site_builder.records.proof import Check, Proof, Response

RUNGS: Mapping[str, str] = {
    "reported": "Opgegeven",
    "named": "Bewijs genoemd",
    "region": "Nagekeken door de regio",
    "third_party": "Nagekeken door een derde",
}
MEANINGS: Mapping[str, str] = {
    "reported": "Iemand gaf de waarde op, zoals de gemeente of de aannemer. Er is geen bewijs genoemd.",
    "named": "Er staat bij welk stuk de waarde laat zien, en waar dat te vinden is.",
    "region": "De regio legde de waarde naast het bewijs.",
    "third_party": "Een organisatie buiten de gemeente en de regio keek de waarde na.",
}
ALL_RIGHT = "Alle waarden klopten."
NOT_RECORDED = "Bewijs niet vastgelegd"
"""Of a year that was closed before anybody recorded how a value is proven."""


def rungs_words(rungs: Rungs) -> str:
    """The lowest rung, and where not all values stand on it how many are checked."""
    lowest, every = RUNGS[rungs.lowest], sum(rungs)
    if rungs.checked in (0, every):
        return lowest
    return f"{lowest}; {rungs.checked} van de {every} nagekeken"


def proven_words(checked: Figure, values: Figure, noun: tuple[str, str]) -> str:
    """The lowest rung of values, and how many of them are checked: `Opgegeven; 3 van de 7 nagekeken`.

    `values` are counted by the figure with their rungs, which are known.
    """
    if values.rungs is None:
        return NOT_RECORDED
    lowest, (one, more) = RUNGS[values.rungs.lowest], noun
    if checked.count == values.count:
        return f"{lowest}: {f'de ene {one}' if values.count == 1 else f'alle {counted(checked)} {more}'}"
    if values.count == 1:
        return f"{lowest}; de ene {one} is niet nagekeken"
    if checked.count == 0:
        return f"{lowest}; van de {counted(values)} {more} is er nog geen nagekeken"
    return f"{lowest}; {part(checked, values)} {more} {'is' if checked.count == 1 else 'zijn'} nagekeken"


def given_by(reporter: str | None, when: str) -> str:
    """Who gave the values, as a role, and in which phase; empty where that was not recorded."""
    return f"Opgegeven door de {lower_first(REPORTERS[reporter])}, {when}." if reporter else ""


def proof_words(proof: Proof) -> str:
    """What shows a value, and where it is."""
    return f"{PROOF_KINDS[proof.kind]}, {proof.where}"


def checker(check: Check) -> str:
    """Who checked it, on which day."""
    who = check.organisation if check.by == "third_party" and check.organisation else "de regio"
    return f"Nagekeken door {who} op {date_long(check.date)}."


def outcome(what: str, before: str, after: str) -> str:
    """What stood there before a check beside what stands there now."""
    return f"{what}: eerst {before}, na de controle {after}." if before else f"{what}: {after} klopte."


def level_outcome(before: int | None, after: int) -> str:
    """The level before a check beside the one of now."""
    return "De trede klopte." if before is None else f"Eerst trede {before}, na de controle trede {after}."


def part_heading(proofs: int, checks: int) -> str:
    """What is recorded behind the values of a project."""
    known = (
        count(proofs, "bewijsstuk", "bewijsstukken") if proofs else "",
        count(checks, "controle", "controles") if checks else "",
    )
    return (
        f"Bewijs en controle: {listing(filter(None, known))}" if proofs or checks else "Wie de waarden opgaf"
    )


def response_words(response: Response | None, passed: Passed) -> tuple[str, ...]:
    """Until when the municipality can answer, or what it answered, or that it did not."""
    if response is None:
        return ()
    last = date_long(response.respond_by)
    if is_open(response, passed):
        return (f"De gemeente kan nog reageren tot en met {last}. Tot dan telt dit nog niet mee.",)
    if response.answer is None:
        return (f"De gemeente kon reageren tot en met {last}, en deed dat niet.",)
    when = f" op {date_long(response.answered)}" if response.answered else ""
    return (f"De gemeente antwoordde{when}: “{response.answer.strip()}”",)
