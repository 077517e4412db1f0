"""The errors of pydantic in one file as Dutch problems, all at once, each at the line to change."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from site_builder.frozen import frozen
from site_builder.load.advice.guesses import hint_for
from site_builder.load.advice.wording import LIKE, SAME, closest, either, labelled, number_text, quoted
from site_builder.load.unseen import ALLOWED, HINT, what_is_unseen
from site_builder.problems import Problem
from site_builder.records.base import SLUG_TEXT, Record
from site_builder.records.description import Field, Path, ValueKind, field_at
from site_builder.source import Document, Mark
from site_builder.source.most import MOST, most

_NEEDED: Mapping[ValueKind, str] = {
    "text": "een tekst",
    "whole": "een geheel getal",
    "year": "een geheel getal",
    "number": "een getal",
    "day": "een datum",
    "partial": "een jaar, een maand of een datum",
    "boolean": "true of false",
    "list": "een lijst",
    "record": "een groep van sleutels met waarden",
    "map": "een groep van sleutels met waarden",
    "choice": "een van de vaste woorden",
}


_MISSING: Mapping[str, str] = {
    "weight_set": "Kijk in de berekening welke rekenregel (weegset) is gebruikt: met 11 milieueffecten is "
    "het A1, met 19 is het A2. Zonder rekenregel is de MKI niet te toetsen.",
}


def explain(
    error: ValidationError, model: type[Record], data: object, document: Document
) -> tuple[Problem, ...]:
    """Every error of one file, as far as they are told.

    `data` is what was validated; `document` knows where it stands.
    """
    file = _File(model, data, document)
    details = error.errors(include_url=False, include_context=False)
    # Nobody reads more, and each costs a search for what was meant.
    details = details[: MOST + 1]
    unknown = {
        tuple(d["loc"]): file.key_meant(tuple(d["loc"])) for d in details if d["type"] == "extra_forbidden"
    }
    # A key with a typing error is one mistake: it is not also a key that is missing.
    renamed = {(*path[:-1], meant) for path, meant in unknown.items() if meant}
    problems = (
        file.problem(str(d["type"]), tuple(d["loc"]), d.get("input"), unknown)
        for d in details
        if not (d["type"] == "missing" and tuple(d["loc"]) in renamed)
        # A list of which every item is wrong is not empty as well.
        and not (d["type"] == "too_short" and d["input"])
    )
    return most(problems, document.path)


def allowed_at(place: Field) -> str:
    """What may stand at a place, as a Dutch sentence."""
    match place.kind:
        case "choice":
            return f"{_capital(either(labelled(place.choices)))}."
        case "whole" | "year" | "number":
            return f"{_capital(_NEEDED[place.kind])}{_range(place)}."
        case "text":
            return _text_allowed(place)
        case "record":
            return f"Een groep met deze sleutels: {either(place.fields, 'en')}."
        case "day":
            return "Een datum als jaar-maand-dag, zoals 2026-10-12."
        case "partial":
            return "Een jaar, maand of datum, zoals 2026, 2026-10 of 2026-10-12."
        case "boolean":
            return "true (ja) of false (nee)."
        case "list":
            return "Een lijst: elk onderdeel begint met een streepje (-)."
    return "Een groep van sleutels met waarden."


def subject_of(place: Field) -> str:
    """A place as the start of a sentence."""
    if place.title:
        name = f'"{place.key}" ({place.title})'
    else:
        name = f'"{place.key}"' if place.key else "Dit bestand"
    return name if place.item is None else f"Onderdeel {place.item} van {name}"


@frozen
class _File:
    model: type[Record]
    data: object
    document: Document

    def problem(self, kind: str, path: Path, value: object, unknown: Mapping[Path, str | None]) -> Problem:
        if kind == "extra_forbidden":
            return self._unknown_key(path, unknown[path])
        if path and path[-1] == "[key]":
            return self._wrong_key(path[:-1])
        place = field_at(self.model, path)
        if kind == "missing":
            return self._missing(path, place)
        message, allowed = _wrong_value(kind, place, value)
        hints = {"too_short": "", "control_character": HINT}
        hint = hints[kind] if kind in hints else hint_for(place, value)
        return self._report(self.document.mark(path), message, allowed, hint)

    def key_meant(self, path: Path, likeness: float = LIKE) -> str | None:
        """The key of the record that an unknown key probably stands for, by its name or its Dutch title."""
        fields = field_at(self.model, path[:-1]).fields
        words = {key: key for key in fields}
        words |= {field.title: key for key, field in fields.items() if field.title}
        found = closest(str(path[-1]), words, likeness)
        return words[found] if found else None

    def _unknown_key(self, path: Path, meant: str | None) -> Problem:
        fields = field_at(self.model, path[:-1]).fields
        hint = ""
        if meant is not None:
            hint = f'Bedoelt u "{meant}"?'
            if meant in self._mapping(path[:-1]):
                # Of two keys that are only somewhat alike, neither stands for the other.
                twice = self.key_meant(path, SAME) == meant
                hint = f'"{meant}" staat er ook al. Verwijder een van de twee.' if twice else ""
        elif (upper := self._higher(path)) is not None:
            hint = f"{quoted(str(path[-1]))} hoort bij {upper}. Laat de regel minder ver inspringen."
        keys = f"Deze sleutels mogen hier staan: {either(fields, 'en')}." if fields else ""
        return self._report(
            self.document.key_mark(path), f"De sleutel {quoted(str(path[-1]))} bestaat hier niet.", keys, hint
        )

    def _higher(self, path: Path) -> str | None:
        for length in range(len(path) - 2, -1, -1):
            place = field_at(self.model, path[:length])
            if path[-1] in place.fields:
                return f'"{place.title}"' if place.title else "het hoogste niveau van het bestand"
        return None

    def _wrong_key(self, path: Path) -> Problem:
        place = field_at(self.model, path[:-1])
        return self._report(
            self.document.key_mark(path),
            f"De sleutel {quoted(str(path[-1]))} in {subject_of(place)} klopt niet.",
            SLUG_TEXT.words,
            SLUG_TEXT.mend(str(path[-1])),
        )

    def _missing(self, path: Path, place: Field) -> Problem:
        # A key that is there without a value: the value has to be filled in there.
        empty = self._raw_has(path)
        mark = self.document.key_mark(path) if empty else self.document.mark(path[:-1])
        message = f"{subject_of(place)} is niet ingevuld." if empty else f"{subject_of(place)} ontbreekt."
        allowed = allowed_at(place)
        hint = _MISSING.get(place.key, place.description)
        return self._report(mark, message, allowed, "" if hint == allowed else hint)

    def _raw_has(self, path: Path) -> bool:
        found: Any = self.document.data
        for part in path[:-1]:
            found = found[part]
        return isinstance(found, dict) and path[-1] in found

    def _mapping(self, path: Path) -> Mapping[str, object]:
        found: Any = self.data
        for part in path:
            found = found[part]
        return found if isinstance(found, dict) else {}

    def _report(self, mark: Mark, message: str, allowed: str, hint: str) -> Problem:
        return Problem(self.document.path, mark.line, mark.column, message, allowed, hint)


def _wrong_value(kind: str, place: Field, value: object) -> tuple[str, str]:
    """What is wrong with a value and what is allowed, for each kind of error that the records can give."""
    subject = subject_of(place)
    allowed = allowed_at(place)
    match kind:
        case "literal_error":
            shown = quoted(value) if isinstance(value, str) else _given(value)
            return f"{subject} kan niet {shown} zijn.", allowed
        case "greater_than_equal" | "greater_than":
            return f"{subject} is te laag: {_number(value, place)}.", allowed
        case "less_than_equal":
            return f"{subject} is te hoog: {_number(value, place)}.", allowed
        case "string_too_long":
            limit = number_text(place.text.max_length or 0)
            length = number_text(len(str(value)))
            return f"{subject} is te lang: {length} tekens.", f"Hoogstens {limit} tekens."
        case "string_too_short":
            return f"{subject} is leeg.", allowed
        case "too_short":
            return f"{subject} is een lege lijst.", "Een lijst met minstens één onderdeel."
        case "string_pattern_mismatch":
            return f"{subject} {_wrong_text(str(value))}.", allowed
        case "control_character":
            return f"{subject} {what_is_unseen(str(value))}.", ALLOWED
    return f"{subject} moet {_NEEDED[place.kind]} zijn, maar is {_given(value)}.", allowed


def _wrong_text(text: str) -> str:
    if not text.strip():
        return "is leeg"
    if "\n" in text.strip():
        return "staat op meer dan één regel"
    if text != text.strip():
        return "heeft een spatie of een lege regel aan het begin of het einde"
    return f"klopt niet: {quoted(text)}"


def _given(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return f"het getal {value}" if abs(value) < 1e20 else "geen gewoon getal"
    if isinstance(value, str):
        return f"de tekst {quoted(value)}"
    if value is None:
        return "leeg"
    return "een lijst" if isinstance(value, list) else "een groep van sleutels met waarden"


def _number(value: object, place: Field) -> str:
    if place.kind == "year":
        return str(value)
    if isinstance(value, int | float) and abs(value) < 1e20:
        return number_text(value)
    return "een heel groot getal"


def _text_allowed(place: Field) -> str:
    if place.text.words:
        return place.text.words
    longest = place.text.max_length
    return f"Een tekst van hoogstens {number_text(longest)} tekens." if longest else "Een tekst."


def _range(place: Field) -> str:
    low, above, high = place.least, place.above, place.most
    if low is not None and high is not None:
        return f" van {_number(low, place)} tot en met {_number(high, place)}"
    if above is not None:
        return f" groter dan {number_text(above)}"
    return f" van {number_text(low)} of hoger" if low is not None else ""


def _capital(text: str) -> str:
    # A fixed word is spelled as it must be typed.
    return text if "(" in text.split(",", maxsplit=1)[0] else text[:1].upper() + text[1:]
