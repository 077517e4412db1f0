"""What a person probably meant with a value that is not allowed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from site_builder.load.advice.days import day_hint, day_meant, month_meant
from site_builder.load.advice.wording import closest, quoted
from site_builder.records.description import Field, ValueKind

_BOOLEANS = dict.fromkeys(("ja", "yes", "waar", "aan", "on"), "true") | dict.fromkeys(
    ("nee", "no", "onwaar", "uit", "off"), "false"
)
_LONGEST = 200
"""Letters in a value that is a slip; a longer one is something else altogether, and costs time to look at."""
UNKNOWN = frozenset(
    (
        *(
            "onbekend",
            "niet bekend",
            "nog niet bekend",
            "nog onbekend",
            "geen idee",
            "volgt",
            "geen",
            "unknown",
        ),
        *("weten we niet", "weten wij niet", "weet ik niet", "n.v.t.", "n.v.t", "nvt", "n.b.", "nb", "n/a"),
        *("n.n.b.", "nnb", "n.t.b.", "ntb", "tbd", "?", "-", "--", "x", "xx"),
    )
)
"""What people write where they know nothing."""
_UNITS: Mapping[str, tuple[str, ...]] = {
    "%": ("procent", "%", "procent", "pct"),
    "€": ("euro", "€", "euro", "euro's", "eur"),
    "ton": ("ton", "ton", "tonnen", "t"),
    "kg": ("kilogram", "kg", "kilo", "kilogram"),
    "m": ("meter", "m", "meter"),
    "m²": ("vierkante meter", "m²", "m2", "vierkante"),
    "m³": ("kubieke meter", "m³", "m3", "kuub", "kubieke"),
    "km²": ("vierkante kilometer", "km²", "km2"),
    "jaar": ("jaren", "jaar", "jaren", "jr"),
}
"""Of each unit how a sentence calls it, and then what people write behind a number."""
_SCALES = frozenset(
    (
        *("g", "gr", "gram", "mg", "km", "cm", "kton", "mton"),
        *("k", "duizend", "mln", "miljoen", "mio", "mld", "miljard"),
    )
)
"""What makes another number of the one before it."""


_NUMBER = re.compile(
    r"(€|eur|euro)?\s*(-?\d[\d.,_ ']*?)\s*"
    r"(%|(?!(?:of|à|a|en|tot|t/m|x)\b)[^\W\d_](?:(?!\s(?:\d|(?:of|à|en|tot|t/m)\b)).){0,12})?",
    re.IGNORECASE,
)
"""A number with its unit; "10 tot 20", "2 of 3" and "12 ton of meer" are no one number."""

_ONE_NUMBER = "Schrijf één getal, zonder woorden of tekens erbij."


def number_meant(text: str) -> str | None:
    """The number in a text as YAML writes it: `1.234,5`, `1_000`, `€ 12,50`, `62%` and `97,8 km2` are."""
    if len(text) > _LONGEST:
        return None
    found = _NUMBER.fullmatch(text.strip())
    if found is None:
        return None
    digits = re.sub(r"[_ ']", "", found[2]).rstrip(".,")
    if re.fullmatch(r"-?\d{1,3}(\.\d{3})+(,\d+)?", digits):
        digits = digits.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"-?\d{1,3}(,\d{3}){2,}(\.\d+)?", digits):
        digits = digits.replace(",", "")
    elif re.fullmatch(r"-?\d+,\d+", digits):
        digits = digits.replace(",", ".")
    return digits if re.fullmatch(r"-?\d+(\.\d+)?", digits) else None


def number_hint(text: str, unit: str) -> str:
    """What to say of a text with more than one number in it, or with another unit than the one asked for.

    500 kg is no 500 ton, and 1,2 mln no 1,2: leaving the unit out would be wrong in silence.
    """
    found = _NUMBER.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    if found is None:
        return _ONE_NUMBER if any(map(str.isdecimal, text)) else ""
    typed = (found[3] or found[1] or "").casefold().split()
    if not typed:
        return ""
    word = typed[0].strip(".,;:()")
    if word in _SCALES or (not word[:1].isalpha() and word[:1] not in "%€") or re.match(r"e[+-]?\d", word):
        return "Schrijf het hele getal uit, in cijfers."
    own = _UNITS.get(unit, (unit, unit.casefold()))
    if word in own[1:] or (unit not in _UNITS and not any(word in forms for forms in _UNITS.values())):
        return ""
    asked = f"Hier hoort een getal in {own[0]}. Reken het om, en s" if unit else "S"
    return f"{asked}chrijf alleen het getal."


def hint_for(place: Field, value: object) -> str:
    """The likely fix of a value that does not fit its place; empty if there is no good guess."""
    if value is None:
        return "Vul het onderdeel in, of verwijder de regel met het streepje."
    if isinstance(value, dict | list):
        return _hint_for_group(place, value)
    if isinstance(value, str) and len(value) > _LONGEST and not _is_text(place):
        return ""
    if place.kind != "choice" and not place.required and str(value).strip().lower() in UNKNOWN:
        return "Is dit niet bekend? Laat deze regel dan weg."
    return _HINTS[place.kind](place, value)


def _hint_for_group(place: Field, value: dict[object, object] | list[object]) -> str:
    if isinstance(value, list):
        if place.kind in ("record", "map"):
            return "Haal het streepje voor de sleutels weg."
        return "Hier hoort één waarde, geen lijst. Schrijf haar achter de dubbele punt."
    if place.kind == "list":
        return "Zet een streepje (-) voor elk onderdeel."
    return (
        'Staat er ": " in de tekst? Zet de hele tekst dan tussen aanhalingstekens.' if _is_text(place) else ""
    )


def _is_text(place: Field) -> bool:
    return place.kind in ("text", "partial")


def _hint_for_choice(place: Field, value: object) -> str:
    words: dict[str, str] = {word: word for word in place.choices}
    words |= {label: word for word, label in place.choices.items() if label}
    meant = closest(str(value), words)
    return f'Bedoelt u "{words[meant]}"?' if meant else ""


def _hint_for_boolean(_: Field, value: object) -> str:
    text = str(value).strip().lower()
    if text in ("true", "false"):
        return f"Haal de aanhalingstekens weg: {text}"
    if text in _BOOLEANS:
        return f"Schrijf {_BOOLEANS[text]} in plaats van {quoted(str(value))}."
    return ""


def _hint_for_day(place: Field, value: object) -> str:
    text = str(value)
    part = place.kind == "partial"
    meant = day_meant(text) or (month_meant(text) if part else None)
    return f"Schrijf {meant}." if meant else day_hint(text)


def _hint_for_number(place: Field, value: object) -> str:
    if isinstance(value, float) and place.kind != "number":
        # Also false for what is infinite or no number at all, of which nothing can be made.
        if not abs(value) < 1e12:
            return ""
        thousand = value * 1000
        if thousand == int(thousand) and abs(thousand) < 1e12 and abs(value) >= 1 and value != int(value):
            return f"Schrijf duizendtallen zonder punt: {int(thousand)}"
        return f"Rond af op een heel getal: {round(value)}"
    if not isinstance(value, str):
        return ""
    meant, hint = number_meant(value), number_hint(value, place.unit)
    if meant is None or hint:
        return hint
    if meant == value.strip():
        return f"Haal de aanhalingstekens weg: {meant}"
    how = (
        "Schrijf alleen het getal, met een punt voor de decimalen"
        if "." in meant
        else "Schrijf alleen het getal"
    )
    return f"{how}: {meant}"


def _hint_for_text(place: Field, value: object) -> str:
    if isinstance(value, bool):
        return f'Zet aanhalingstekens om de tekst: "{str(value).lower()}"'
    text = str(value)
    # A hint repeats what it is about, and of a whole text that helps nobody.
    hint = place.text.mend(text) if len(text) <= _LONGEST or "\n" in text else ""
    if isinstance(value, int | float):
        return hint or f'Zet aanhalingstekens om de tekst: "{value}"'
    return hint


def _hint_for_list(_: Field, value: object) -> str:
    return f"Zet elk onderdeel op een eigen regel die met een streepje begint: - {_start(value)}"


def _hint_for_record(_: Field, value: object) -> str:
    if not isinstance(value, str):
        return ""
    return "Zet de gegevens op nieuwe regels eronder die inspringen, elk met een sleutel en een waarde."


def _start(value: object) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= 30 else f"{text[:29]}…"


_HINTS: Mapping[ValueKind, Callable[[Field, object], str]] = {
    "choice": _hint_for_choice,
    "boolean": _hint_for_boolean,
    "day": _hint_for_day,
    "partial": _hint_for_day,
    "whole": _hint_for_number,
    "year": _hint_for_number,
    "number": _hint_for_number,
    "text": _hint_for_text,
    "list": _hint_for_list,
    "record": _hint_for_record,
    "map": _hint_for_record,
}
