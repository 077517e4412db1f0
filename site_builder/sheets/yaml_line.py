"""Plain data as one line of YAML, with every number as a person writes it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal


def flow(value: object) -> str:
    """The text of plain data: mappings, sequences, texts, numbers, true, false and null."""
    match value:
        case Mapping():
            inner = (f"{json.dumps(str(key), ensure_ascii=False)}: {flow(one)}" for key, one in value.items())
            return "{" + ", ".join(inner) + "}"
        case list() | tuple():
            return "[" + ", ".join(flow(one) for one in value) + "]"
        case float():
            return _digits(Decimal(repr(value)))
        case Decimal():
            return _digits(value)
        case _:
            return json.dumps(value, ensure_ascii=False)


def _digits(number: Decimal) -> str:
    """Without exponent; a whole number without decimals."""
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text
