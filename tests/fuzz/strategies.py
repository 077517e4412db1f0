"""Whole files as hypothesis draws them: made of what the models say of each field, and of nothing else."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from site_builder.records.base import Record
from site_builder.records.description import Field, root_of
from tests.naughty import OWN

DEEPEST = 3
"""Lists in lists; below that only what is required is drawn."""
_SIGNS = st.characters(exclude_categories=("C", "Z"))
_TEXTS = st.one_of(st.sampled_from(OWN), st.text(_SIGNS, min_size=1, max_size=12))
_CODES = st.from_regex(r"[a-z]{1,6}(-[a-z0-9]{1,3})?", fullmatch=True)
_DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31)).map(date.isoformat)


def a_file(model: type[Record]) -> st.SearchStrategy[Any]:
    """The data of a file of a model: each value within its own limits, whatever rules about several say."""
    return value(root_of(model), DEEPEST)


def value(place: Field, depth: int) -> st.SearchStrategy[Any]:
    """What may stand at a place by its own limits."""
    match place.kind:
        case "record":
            fields = place.fields
            required = {key: value(one, depth) for key, one in fields.items() if one.required}
            optional = {key: value(one, depth) for key, one in fields.items() if not one.required}
            return st.fixed_dictionaries(required, optional=optional if depth else {})
        case "list" | "map":
            assert place.items is not None
            inner = st.deferred(lambda: value(place.items or place, depth - 1))
            most = max(place.fewest, 2 if depth > 0 else 0)
            if place.kind == "map":
                return st.dictionaries(_CODES, inner, min_size=place.fewest, max_size=most)
            return st.lists(inner, min_size=place.fewest, max_size=most)
        case "choice":
            return st.sampled_from(sorted(place.choices))
        case "boolean":
            return st.booleans()
        case "day":
            return _DAYS
        case "partial":
            return st.one_of(st.integers(1990, 2100), _DAYS.map(lambda day: day[:7]), _DAYS)
        case "text":
            return _text(place)
    low = place.least if place.least is not None else place.above or 0
    high = place.most if place.most is not None else 10**9
    if place.kind == "number":
        return st.one_of(st.decimals(low, high, places=3, allow_nan=False).map(float), st.integers(low, high))
    return st.integers(low, high)


def _text(place: Field) -> st.SearchStrategy[str]:
    kind = place.text
    if kind.pattern in ("", r"\S") or kind.pattern.startswith(r"^\S"):
        return _TEXTS.map(lambda text: text[: kind.max_length or 200].strip() or "x")
    examples = st.just(kind.example) if kind.example else st.nothing()
    drawn = st.from_regex(kind.pattern, fullmatch=True).filter(
        lambda text: len(text) <= (kind.max_length or 200)
    )
    return examples | drawn
