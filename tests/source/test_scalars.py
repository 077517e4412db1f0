"""Scalars by the core schema of YAML 1.2."""

from __future__ import annotations

import math

import pytest

from site_builder.source import read_yaml


def value_of(text: str) -> object:
    document, problems = read_yaml(f"key: {text}\n".encode(), "a.yaml")
    assert problems == ()
    assert document is not None
    assert isinstance(document.data, dict)
    return document.data["key"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *((word, word) for word in ("no", "yes", "on", "off", "y", "N", "12:30", "2026-01-01", "1_000", "=")),
        *(
            (word, word)
            for word in ("0b1", "0o8", "0xg", "1.2.3", "1e", "+", "-x", ".", "nUll", "tRUE", "-0x1F", "٣")
        ),
        *((word, None) for word in ("", "~", "null", "Null", "NULL")),
        *((word, True) for word in ("true", "True", "TRUE")),
        *((word, False) for word in ("false", "False", "FALSE")),
        ("0", 0),
        ("017", 17),
        ("0o17", 15),
        ("0x1F", 31),
        ("-3", -3),
        ("+3", 3),
        ("1.5", 1.5),
        (".5", 0.5),
        ("5.", 5.0),
        ("1e3", 1000.0),
        ("-1.5E-2", -0.015),
        (".inf", math.inf),
        ("-.INF", -math.inf),
        ('"12"', "12"),
        ("'true'", "true"),
        ('""', ""),
        ("!!str 5", "5"),
        ("!!str", ""),
        ('!!int "5"', 5),
        ("!!float 3", 3.0),
        ("!!bool true", True),
        ("!!null ''", None),
        ("!!seq [a]", ["a"]),
        ("!!map {a: b}", {"a": "b"}),
    ],
)
def test_a_scalar_is_what_yaml_1_2_says(text: str, expected: object) -> None:
    """Only true and false are verdicts, only plain digits are numbers, and what is quoted is text."""
    value = value_of(text)
    assert value == expected
    assert type(value) is type(expected)


def test_nan_is_a_float() -> None:
    """Whether a record may hold it is not decided here."""
    value = value_of(".nan")
    assert isinstance(value, float)
    assert math.isnan(value)
