"""What a person probably meant with a value that is not allowed."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Literal

from site_builder.formats import slug
from site_builder.load.advice.fields import Place
from site_builder.load.advice.wording import closest, quoted
from site_builder.records.base import TEAM, Record

_MONTHS = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
    "jan",
    "feb",
    "mrt",
    "apr",
    "mei",
    "jun",
    "jul",
    "aug",
    "sep",
    "okt",
    "nov",
    "dec",
]
_NUMERIC_DAY = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_WRITTEN_DAY = re.compile(r"(\d{1,2})\s+([a-z]+)\.?\s+(\d{4})", re.IGNORECASE)
_LOOSE_DAY = re.compile(r"(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})")
_LOOSE_TIME = re.compile(r"(\d{1,2})[.:u]?(\d{2})?\s*(?:uur|u)?")
_BOOLEANS = {
    "ja": "true",
    "yes": "true",
    "waar": "true",
    "aan": "true",
    "on": "true",
    "nee": "false",
    "no": "false",
    "onwaar": "false",
    "uit": "false",
    "off": "false",
}
_LONGEST = 200
"""Letters in a value that is a slip; a longer one is something else altogether, and costs time to look at."""
_UNKNOWN = frozenset(
    (
        "onbekend",
        "niet bekend",
        "n.v.t.",
        "nvt",
        "?",
        "-",
        "n.b.",
        "nb",
        "xx",
        "tbd",
        "geen",
        "unknown",
        "n/a",
    )
)


def number_meant(text: str) -> str | None:
    """The number in a text as YAML writes it: `1.234,5`, `1_000`, `€ 12,50`, `62%` and `97,8 km2` are."""
    if len(text) > _LONGEST:
        return None
    found = re.fullmatch(
        r"(?:€|eur|euro)?\s*(-?\d[\d.,_ ']*?)\s*(?:%|[^\W\d_].{0,12})?", text.strip(), re.IGNORECASE
    )
    if found is None:
        return None
    digits = re.sub(r"[_ ']", "", found[1]).rstrip(".,")
    if re.fullmatch(r"-?\d{1,3}(\.\d{3})+(,\d+)?", digits):
        digits = digits.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"-?\d{1,3}(,\d{3}){2,}(\.\d+)?", digits):
        digits = digits.replace(",", "")
    elif re.fullmatch(r"-?\d+,\d+", digits):
        digits = digits.replace(",", ".")
    return digits if re.fullmatch(r"-?\d+(\.\d+)?", digits) else None


def day_meant(text: str) -> str | None:
    """The day in a text as `2026-10-12`, if it is one that exists."""
    stripped = text.strip()
    if found := _NUMERIC_DAY.fullmatch(stripped):
        day, month, year = (int(part) for part in found.groups())
    elif (found := _WRITTEN_DAY.fullmatch(stripped)) and found[2].lower() in _MONTHS:
        index = _MONTHS.index(found[2].lower())
        day, month, year = int(found[1]), index % 12 + 1, int(found[3])
    elif found := _LOOSE_DAY.match(stripped):
        year, month, day = (int(part) for part in found.groups())
    else:
        return None
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None


ValueKind = Literal["text", "whole", "number", "day", "partial", "boolean", "list", "group", "choice"]


def kind_of_value(place: Place) -> ValueKind:
    """What sort of value belongs at a place."""
    if place.choices:
        return "choice"
    if place.partial_date:
        return "partial"
    simple: dict[object, ValueKind] = {
        str: "text",
        int: "whole",
        Decimal: "number",
        datetime.date: "day",
        bool: "boolean",
        tuple: "list",
    }
    return simple.get(place.type, "group")


def hint_for(place: Place, value: object) -> str:
    """The likely fix of a value that does not fit its place; empty if there is no good guess."""
    if value is None:
        return "Vul het onderdeel in, of verwijder de regel met het streepje."
    if isinstance(value, dict | list):
        return _hint_for_group(place, value)
    if isinstance(value, str) and len(value) > _LONGEST and place.type is not str:
        return ""
    kind = kind_of_value(place)
    if kind != "choice" and not place.required and str(value).strip().lower() in _UNKNOWN:
        return "Is dit niet bekend? Laat deze regel dan weg."
    return _HINTS[kind](place, value)


def _hint_for_group(place: Place, value: dict[object, object] | list[object]) -> str:
    wants_group = isinstance(place.type, type) and issubclass(place.type, Record)
    if isinstance(value, list):
        if wants_group or place.type is dict:
            return "Haal het streepje voor de sleutels weg."
        return "Hier hoort één waarde, geen lijst. Schrijf haar achter de dubbele punt."
    if place.type is tuple:
        return "Zet een streepje (-) voor elk onderdeel."
    return (
        'Staat er ": " in de tekst? Zet de hele tekst dan tussen aanhalingstekens.'
        if place.type is str
        else ""
    )


def _hint_for_choice(place: Place, value: object) -> str:
    words: dict[str, str] = {word: word for word in place.choices}
    words |= {label: word for word, label in place.choices.items() if label}
    meant = closest(str(value), words)
    return f'Bedoelt u "{words[meant]}"?' if meant else ""


def _hint_for_boolean(_: Place, value: object) -> str:
    text = str(value).strip().lower()
    if text in ("true", "false"):
        return f"Haal de aanhalingstekens weg: {text}"
    if text in _BOOLEANS:
        return f"Schrijf {_BOOLEANS[text]} in plaats van {quoted(str(value))}."
    return ""


def _hint_for_day(place: Place, value: object) -> str:
    text = str(value)
    meant = day_meant(text)
    if meant:
        return f"Schrijf {meant}."
    if place.partial_date and (found := re.fullmatch(r"(\d{1,2})[-/](\d{4})", text.strip())):
        return f"Schrijf {found[2]}-{int(found[1]):02d}."
    if re.fullmatch(r"\d{4}(-\d{2})?", text) and not place.partial_date:
        return "Vul ook de maand en de dag in."
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return "Deze dag staat niet op de kalender. Controleer de maand en de dag."
    return ""


def _hint_for_number(place: Place, value: object) -> str:
    if isinstance(value, float) and place.type is int:
        # Also false for what is infinite or no number at all, of which nothing can be made.
        if not abs(value) < 1e12:
            return ""
        thousand = value * 1000
        if thousand == int(thousand) and abs(thousand) < 1e12 and abs(value) >= 1 and value != int(value):
            return f"Schrijf duizendtallen zonder punt: {int(thousand)}"
        return f"Rond af op een heel getal: {round(value)}"
    if not isinstance(value, str):
        return ""
    meant = number_meant(value)
    if meant is None:
        return ""
    if meant == value.strip():
        return f"Haal de aanhalingstekens weg: {meant}"
    how = (
        "Schrijf alleen het getal, met een punt voor de decimalen"
        if "." in meant
        else "Schrijf alleen het getal"
    )
    return f"{how}: {meant}"


def _hint_for_text(place: Place, value: object) -> str:
    if isinstance(value, bool):
        return f'Zet aanhalingstekens om de tekst: "{str(value).lower()}"'
    text = str(value)
    # A hint repeats what it is about, and of a whole text that helps nobody.
    pattern = str(place.limits.get("pattern", ""))
    by_pattern = _hint_for_pattern(pattern, text) if len(text) <= _LONGEST or "\n" in text else ""
    if isinstance(value, int | float):
        return by_pattern or f'Zet aanhalingstekens om de tekst: "{value}"'
    return by_pattern


def _hint_for_pattern(pattern: str, text: str) -> str:
    meant = ""
    if pattern.startswith("^https"):
        if text.lower().startswith(("http://", "www.")):
            meant = "https://" + re.sub(r"^http://", "", text, flags=re.IGNORECASE)
    elif pattern.startswith("^GM"):
        if found := re.fullmatch(r"(?:gm)?[ -]?(\d{3,4})", text.strip(), re.IGNORECASE):
            meant = f"GM{found[1]:0>4}"
    elif pattern.startswith("^([01]"):
        found = _LOOSE_TIME.fullmatch(text.strip().lower())
        if found and int(found[1]) < 24 and int(found[2] or 0) < 60:
            meant = f"{int(found[1]):02d}:{found[2] or '00'}"
    elif "[a-z0-9]+" in pattern:
        meant = _slug_that_fits(text, pattern)
    elif pattern == TEAM and text.startswith("@"):
        meant = text.removeprefix("@")
    elif pattern.startswith(r"^\S"):
        if "\n" in text:
            return "Zet de tekst op één regel, of haal het teken | of > achter de dubbele punt weg."
        meant = text.strip() if text != text.strip() else ""
    elif pattern.startswith("^[^@") and "@" not in text:
        return "Een e-mailadres bevat een @, zoals circulair@gemeente.nl."
    return f"Schrijf {meant}" if meant else ""


def _slug_that_fits(text: str, pattern: str) -> str:
    meant = slug(text)
    return meant if re.search(pattern, meant) else ""


def _hint_for_list(_: Place, value: object) -> str:
    return f"Zet elk onderdeel op een eigen regel die met een streepje begint: - {_start(value)}"


def _hint_for_record(_: Place, value: object) -> str:
    if not isinstance(value, str):
        return ""
    return "Zet de gegevens op nieuwe regels eronder die inspringen, elk met een sleutel en een waarde."


def _start(value: object) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= 30 else f"{text[:29]}…"


_HINTS: Mapping[ValueKind, Callable[[Place, object], str]] = {
    "choice": _hint_for_choice,
    "boolean": _hint_for_boolean,
    "day": _hint_for_day,
    "partial": _hint_for_day,
    "whole": _hint_for_number,
    "number": _hint_for_number,
    "text": _hint_for_text,
    "list": _hint_for_list,
    "group": _hint_for_record,
}
