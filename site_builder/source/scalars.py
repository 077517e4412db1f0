"""Scalars by the core schema of YAML 1.2 (https://yaml.org/spec/1.2.2/#103-core-schema).

PyYAML follows YAML 1.1, where `no` is false, `12:30` is 750 and `017` is 15. A person means none of these.
"""

from __future__ import annotations

import re
from functools import lru_cache

TAG_PREFIX = "tag:yaml.org,2002:"
NULL, BOOL, INT, FLOAT, STR, SEQ, MAP = (
    TAG_PREFIX + name for name in ("null", "bool", "int", "float", "str", "seq", "map")
)

MAX_NUMBER_LENGTH = 100
"""Characters in a number. No measured quantity comes near, and longer ones break float() and JSON readers."""

# A plain scalar that starts with anything else can only be text; most scalars leave here.
FIRST_OF_NON_TEXT = frozenset("0123456789+-.~nNtTfF")

_NULL = frozenset(("", "~", "null", "Null", "NULL"))
_BOOL = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INT = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", re.ASCII)
_FLOAT = re.compile(
    r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)",
    re.ASCII,
)


# The same keys and the same small numbers stand in every file.
@lru_cache(maxsize=4096)
def plain_tag(text: str) -> str:
    """The tag of a scalar without quotes and without an explicit tag."""
    if text and text[0] not in FIRST_OF_NON_TEXT:
        return STR
    if text in _NULL:
        return NULL
    if text in _BOOL:
        return BOOL
    if _INT.fullmatch(text):
        return INT
    if _FLOAT.fullmatch(text):
        return FLOAT
    return STR


def scalar_value(tag: str, text: str) -> str | int | float | bool | None:
    """The value of a scalar with one of the five scalar tags.

    Raises ValueError when the text does not fit the tag, or is a number of more than
    `MAX_NUMBER_LENGTH` characters.
    """
    if tag == STR:
        return text
    if tag == NULL and text in _NULL:
        return None
    if tag == BOOL and text in _BOOL:
        return _BOOL[text]
    if len(text) > MAX_NUMBER_LENGTH:
        raise ValueError("number too long")
    if tag == INT and _INT.fullmatch(text):
        return _integer(text)
    if tag == FLOAT and _FLOAT.fullmatch(text):
        # Python spells infinity and NaN without the leading point.
        return float(text.replace(".", "") if text[-1] in "fFnN" else text)
    raise ValueError("text does not fit the tag")


def _integer(text: str) -> int:
    if text.startswith("0o"):
        return int(text, 8)
    if text.startswith("0x"):
        return int(text, 16)
    return int(text, 10)
