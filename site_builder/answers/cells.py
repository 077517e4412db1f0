"""A value of a record as what stands in a cell, and what a person typed in a cell as a value again."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from decimal import Context, Decimal

from site_builder.answers.fields import Field, Shape, Value
from site_builder.frozen import frozen
from site_builder.load.advice.days import day_hint, day_meant, month_meant
from site_builder.load.advice.guesses import UNKNOWN, number_hint, number_meant
from site_builder.load.advice.wording import closest
from site_builder.records.base import PARTIAL
from site_builder.source.text import FORBIDDEN, plain_spaces

LONGEST = 32_767
"""Characters that fit in a cell of Excel."""
CONTINUED = "   "
"""What a line of a list begins with when it goes on with the item above it."""

_BULLET = re.compile(r"[ \t]*[-•*–][ \t]+")
_BETWEEN = re.compile(r"^(?:[,;+&\s]|[-•*–]\s|en\b)*")
_NO_SHAPE = re.compile("[\xad\u200b-\u200f\u2060\ufeff]|_x000D_")
_DAY = re.compile(
    r"\d{1,2}[-/. ]\d{1,2}[-/. ]\d{4}|\d{1,2}\s+[a-z]+\.?\s+\d{4}|\d{4}-\d{1,2}-\d{1,2}", re.IGNORECASE
)
_SLASHES = re.compile(r"0?(\d+)/0?(\d+)/\d{4}")
"""The month comes second in the Netherlands and first in America; a program may have written either."""
_MIDNIGHT = re.compile(r"[T ]00:00(:00(\.0+)?)?$")
_LEVEL = re.compile(r"(?:trede\s+)?(\d+)(?:\s*[.!]?|\s*[-–—:]\s*[^\W\d].*)", re.IGNORECASE | re.DOTALL)
"""A level, alone or with its meaning behind a dash: no half one, no two, no remark, which would be lost."""
_EITHER_THOUSAND_OR_DECIMAL = re.compile(r"-?\d{1,3}\.\d{3}")
_AS_EXCEL = Context(prec=15)
"""Excel counts with fifteen digits: 0,1 + 0,2 is 0,3."""
_TRUE = frozenset(("ja", "j", "true", "waar", "yes"))
_FALSE = frozenset(("nee", "n", "false", "onwaar", "no"))


@frozen
class Cell:
    """What a file holds in one place. `percent` tells that it is shown as a percentage."""

    value: str | int | float | bool | date | datetime | None
    percent: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing stands there that a person can see."""
        if isinstance(self.value, str):
            return not self.value.isalnum() and not _clean(self.value).strip()
        return self.value is None


@frozen
class Unclear:
    """What a person typed, where it does not say what is meant; with the likely fix, if there is one."""

    text: str
    hint: str = ""


def shown(field: Field, value: Value) -> str | int | float | date | None:
    """What stands in the cell of a value."""
    match value:
        case None:
            return None
        case tuple():
            if field.shape == "words":
                return ", ".join(field.short.get(code, code) for code in value)
            return "\n".join(f"\n{CONTINUED}".join(item.split("\n")) for item in value)[:LONGEST]
        case bool():
            return field.labels["true" if value else "false"]
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case str() | int() if field.labels:
            return field.labels.get(str(value), str(value))
        case str():
            return value[:LONGEST]
        case _:
            kept: int | float | date = value
            return kept


def parsed(field: Field, cell: Cell) -> Value | Unclear:
    """The value that a cell stands for; None where it is empty, Unclear where that cannot be told."""
    if cell.empty:
        return None
    value = cell.value
    if isinstance(value, str):
        value = _clean(value)
        if FORBIDDEN.search(value):
            return Unclear(
                FORBIDDEN.sub("?", value), "Hier staat een onzichtbaar teken in. Typ de tekst opnieuw."
            )
        value = value if field.shape == "lines" else value.strip()
    elif isinstance(value, datetime):
        value = value.date()
    read = _READ[field.shape](field, value, cell)
    if isinstance(read, Unclear) and not read.hint and read.text.lower() in UNKNOWN:
        return Unclear(read.text, "Weet u het niet? Laat dit dan leeg.")
    return read


def comparable(value: Value) -> str:
    """A value as text that is the same for the same value."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case Decimal():
            text = format(value, "f")
            return text.rstrip("0").rstrip(".") if "." in text else text
        case tuple():
            return "\n".join(f"\n{CONTINUED}".join(item.split("\n")) for item in value)[:LONGEST]
        case date():
            return value.isoformat()
        case _:
            return str(value)[:LONGEST]


def through(field: Field, value: Value) -> str:
    """A recorded value as `comparable` text, the way it comes back from a cell that nobody changed."""
    if value is None:
        return ""
    back = parsed(field, Cell(shown(field, value)))
    return back.text if isinstance(back, Unclear) else comparable(back)


def _clean(text: str) -> str:
    text = _NO_SHAPE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return plain_spaces(text)


def _text(_: Field, value: object, __: Cell) -> Value:
    return _words_of(value)


def _lines(_: Field, value: object, __: Cell) -> Value:
    items: list[str] = []
    for line in _words_of(value).split("\n"):
        if items and line.startswith(CONTINUED) and not _BULLET.match(line):
            items[-1] += "\n" + line.strip()
        elif line.strip():
            bullet = _BULLET.match(line)
            items.append(line[bullet.end() if bullet else 0 :].strip())
    return tuple(item.strip() for item in items if item.strip()) or None


def _words(field: Field, value: object, __: Cell) -> Value | Unclear:
    text = _words_of(value)
    codes = list(field.labels)
    by_code = {code.casefold(): code for code in codes}
    ends = re.fullmatch(r"(\w+)\s*(?:-|–|t/m|tot en met)\s*(\w+)", text)
    if ends and ends[1].casefold() in by_code and ends[2].casefold() in by_code:
        first, last = (codes.index(by_code[end.casefold()]) for end in ends.groups())
        if first <= last:
            return tuple(codes[first : last + 1])
    # A name may have a comma or "en" in it, so the longest that fits comes first.
    by_name = {label.casefold(): code for code, label in field.labels.items()} | by_code
    longest = sorted(by_name, key=len, reverse=True)
    name = re.compile(rf"({'|'.join(re.escape(one) for one in longest)})(?!\w)")
    said: dict[str, None] = {}
    rest = _BETWEEN.sub("", " ".join(text.casefold().split()), 1)
    while rest:
        found = name.match(rest)
        if found is None:
            meant = closest(re.split(r"[,;]", rest)[0], field.short.values())
            usual = f"Noem ze met een komma ertussen, zoals {', '.join([*field.short.values()][:3])}."
            return Unclear(text, f'Bedoelt u "{meant}"?' if meant else usual)
        said[by_name[found[0]]] = None
        rest = _BETWEEN.sub("", rest[found.end() :], 1)
    return tuple(said) or None


def _number(field: Field, value: object, __: Cell) -> Value | Unclear:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return Unclear(_words_of(value))
    if isinstance(value, str):
        if _EITHER_THOUSAND_OR_DECIMAL.fullmatch(value):
            whole = value.replace(".", "")
            return Unclear(value, f"Schrijf {whole} of {value.replace('.', ',')}, zonder punt.")
        meant, hint = number_meant(value), number_hint(value, field.unit)
        if meant is None or hint:
            return Unclear(value, hint)
        number = _AS_EXCEL.create_decimal(meant)
    else:
        number = _AS_EXCEL.create_decimal(repr(value))
    plain = number.is_finite() and (not number or -15 <= number.adjusted() < 15)
    return number if plain else Unclear(_words_of(value), "Controleer het aantal nullen.")


def _percent(field: Field, value: object, cell: Cell) -> Value | Unclear:
    number = _number(field, value, cell)
    return number * 100 if isinstance(number, Decimal) and cell.percent else number


def _whole(field: Field, value: object, cell: Cell) -> Value | Unclear:
    number = _number(field, value, cell)
    if isinstance(number, Decimal):
        if number == number.to_integral_value() and abs(number) < 10**15:
            return int(number)
        return Unclear(comparable(number).replace(".", ","), "Vul een heel getal in.")
    return number


def _day(_: Field, value: object, __: Cell) -> Value | Unclear:
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        text = _MIDNIGHT.sub("", value)
        if (
            (parts := _SLASHES.fullmatch(text))
            and parts[1] != parts[2]
            and max(map(int, parts.groups())) <= 12
        ):
            return Unclear(
                value, "Is de maand het eerste of het tweede getal? Schrijf de datum met streepjes."
            )
        meant = day_meant(text) if _DAY.fullmatch(text) else None
        return Unclear(value, day_hint(text)) if meant is None else date.fromisoformat(meant)
    if isinstance(value, int | float) and 30_000 < value < 60_000:
        day = date(1899, 12, 30) + timedelta(days=int(value))
        return Unclear(_words_of(value), f"Bedoelt u {day:%d-%m-%Y}? Geef de cel dan de opmaak Datum.")
    return Unclear(_words_of(value))


def _partial(field: Field, value: object, cell: Cell) -> Value | Unclear:
    text = _words_of(value)
    if re.fullmatch(PARTIAL, text):
        return text
    if month := month_meant(text):
        return month
    if isinstance(value, str):
        day = _day(field, value, cell)
        return day.isoformat() if isinstance(day, date) else day
    return Unclear(text)


def _boolean(_: Field, value: object, __: Cell) -> Value | Unclear:
    text = _words_of(value).casefold()
    if text in _TRUE or text in _FALSE:
        return text in _TRUE
    return Unclear(_words_of(value), "Kies Ja of Nee, of laat dit leeg.")


def _choice(field: Field, value: object, __: Cell) -> Value | Unclear:
    text = _words_of(value)
    names = {label.casefold(): code for code, label in field.labels.items()}
    names |= {code.casefold(): code for code in field.labels}
    if text.casefold() in names:
        return names[text.casefold()]
    meant = closest(text, tuple(field.labels.values()))
    return Unclear(text, f'Bedoelt u "{meant}"?' if meant else "")


def _level(field: Field, value: object, cell: Cell) -> Value | Unclear:
    text = _words_of(value)
    if (number := _LEVEL.fullmatch(text)) and number[1] in field.labels:
        return int(number[1])
    described = {label.partition(" – ")[2].casefold(): code for code, label in field.labels.items()}
    if text.casefold() in described:
        return int(described[text.casefold()])
    if re.match(r"\d[\d.,]*[^\d.,]", text):
        return Unclear(text, "Zet hier één trede. Wat u erbij wilt zeggen, hoort bij de onderbouwing.")
    unclear = _choice(field, value, cell)
    return unclear if isinstance(unclear, Unclear) else Unclear(text)


def _words_of(value: object) -> str:
    """Any value of a cell as the text that a person sees."""
    match value:
        case bool():
            return "waar" if value else "onwaar"
        case float():
            return comparable(_AS_EXCEL.create_decimal(repr(value))) if abs(value) < 1e15 else str(value)
        case date():
            return value.isoformat()
        case _:
            return str(value)


_READ: Mapping[Shape, Callable[[Field, object, Cell], Value | Unclear]] = {
    "text": _text,
    "lines": _lines,
    "words": _words,
    "whole": _whole,
    "number": _number,
    "percent": _percent,
    "day": _day,
    "partial": _partial,
    "boolean": _boolean,
    "choice": _choice,
    "level": _level,
}
