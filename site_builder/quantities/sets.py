"""What values have in common: the rule that an MKI is computed with, the unit and the stages of a CO2 value.

A weight set and a stage of life are both called A1 or A2; so one is always a rule, and the other a word.
"""

from __future__ import annotations

import re

from site_builder.formats import listing
from site_builder.records.choices import LIFE_CYCLE_STAGES, WEIGHT_SETS

RANGE = 3
"""From so many stages in a row on, only the first and the last are named."""
_UNIT = re.compile(r"(?P<unit>.*) \((?P<stages>[A-Z0-9, ]+)\)")
_POWERS = (("m2", "m²"), ("m3", "m³"))


def rule_words(weight_set: str) -> str:
    """The rule in full, with its name in the records: `rekenregel A1 (weegset met 11 milieueffecten)`."""
    return f"rekenregel {WEIGHT_SETS.get(weight_set, weight_set).replace('(', '(weegset met ', 1)}"


def rule_name(weight_set: str) -> str:
    """The rule by its name: `rekenregel A1`."""
    return f"rekenregel {weight_set}"


def functional_unit(comparable: str) -> str:
    """A functional unit with its stages: `m2 wegdek (A1, A2, A3)` gives `per m² wegdek, levensfasen: …`."""
    found = _UNIT.fullmatch(comparable)
    stages = found["stages"].split(", ") if found else []
    if found is None or any(stage not in LIFE_CYCLE_STAGES for stage in stages):
        return f"per {_raised(comparable)}"
    return f"per {_raised(found['unit'])}, {_stages(stages)}"


def _stages(stages: list[str]) -> str:
    every = list(LIFE_CYCLE_STAGES)
    first, last = (every.index(stage) for stage in (stages[0], stages[-1]))
    names = [LIFE_CYCLE_STAGES[stage].removeprefix(stage).strip() for stage in stages]
    if len(stages) >= RANGE and last - first + 1 == len(stages):
        return f"levensfasen: {names[0]} t/m {names[-1]}"
    return f"levensfase{'' if len(names) == 1 else 'n'}: {listing(names)}"


def _raised(text: str) -> str:
    for plain, raised in _POWERS:
        text = re.sub(rf"\b{plain}\b", raised, text)
    return text
