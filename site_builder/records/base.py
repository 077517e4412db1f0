"""What every record shares: a strict, frozen model and the types that its fields are made of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, TypeVar
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from site_builder.records.letters import invisible

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
DAY = r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$"
TEAM = r"^[A-Za-z0-9][A-Za-z0-9_.-]*(/[A-Za-z0-9][A-Za-z0-9_.-]*)*$"
RESERVED = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)))
)
"""Names that Windows keeps for itself, whatever ending they get: no file can have one there."""
HOST = r"""[^\s<>"'@*;:\\/?#\[\]]+(:\d{1,5})?"""
"""The server in an address, with its port: without an account, and without what means something else in a
list of servers. An address of numbers between brackets (IPv6) is no public address."""
WAY = r"""([/?#][^\s<>"]*)?"""
"""What stands behind the server in an address."""
URL = f"^https://{HOST}{WAY}$"
PARTIAL = r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"


class Record(BaseModel):
    """A part of a file: strict, frozen, and without keys that nobody agreed on."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", hide_input_in_errors=True)


def _day(value: object) -> object:
    if isinstance(value, date):
        return value
    if isinstance(value, str) and re.fullmatch(DAY, value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("day", "not a date")


def _partial(value: object) -> object:
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if isinstance(value, str) and re.fullmatch(PARTIAL, value):
        if len(value) == len("2026-01-01"):
            _day(value)
        return value
    raise PydanticCustomError("partial_date", "not a year, month or date")


def _decimal(value: object) -> object:
    """YAML's numbers as the decimals that the author wrote: 0.1 is a tenth."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise PydanticCustomError("number", "not a number")
    number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if not number.is_finite():
        raise PydanticCustomError("number", "not a number")
    return number


def _printable(value: str) -> str:
    if next(invisible(value), None) is not None:
        raise PydanticCustomError("control_character", "control character")
    return value


def address(value: str) -> str:
    """An address that a program can take apart: its port exists, and no sign is another in disguise."""
    try:
        # Python looks at the port only when asked.
        urlsplit(value).port  # noqa: B018
    except ValueError as error:
        raise PydanticCustomError("string_pattern_mismatch", "not an address") from error
    return value


def _as_tuple(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def _number_schema(**limits: float) -> WithJsonSchema:
    return WithJsonSchema({"type": "number", **limits})


Day = Annotated[
    date,
    BeforeValidator(_day),
    WithJsonSchema({"type": "string", "format": "date", "pattern": DAY}),
]
"""A day as `2026-10-12` (ISO 8601)."""

PartialDate = Annotated[
    str,
    BeforeValidator(_partial),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": PARTIAL},
                {"type": "integer", "minimum": 1900, "maximum": 2200},
            ]
        }
    ),
]
"""A year, month or day, as far as it is known: `2019`, `2021-07`, `2020-08-31`."""

Year = Annotated[int, Field(ge=1990, le=2100)]
Slug = Annotated[str, StringConstraints(pattern=SLUG, max_length=80)]
Line = Annotated[
    str,
    StringConstraints(min_length=1, max_length=200, pattern=r"^\S([^\n]*\S)?$"),
    AfterValidator(_printable),
]
"""A text on one line."""
Prose = Annotated[
    str, StringConstraints(min_length=1, max_length=5000, pattern=r"\S"), AfterValidator(_printable)
]
"""A text of one or more paragraphs; plain, without markup."""
Url = Annotated[
    str,
    StringConstraints(pattern=URL, max_length=500),
    AfterValidator(_printable),
    AfterValidator(address),
]
RoleEmail = Annotated[
    str,
    StringConstraints(pattern=r"^[^@\s<>]+@[^@\s<>]+\.[a-z]{2,}$", max_length=120),
    AfterValidator(_printable),
]
"""An address of a role, never of a person (AVG)."""
Team = Annotated[str, StringConstraints(pattern=TEAM, max_length=120)]
"""A team, or the account of a role, on the forge; without `@`, with which no plain text in YAML may begin."""

Quantity = Annotated[Decimal, BeforeValidator(_decimal), Field(ge=0), _number_schema(minimum=0)]
Positive = Annotated[Decimal, BeforeValidator(_decimal), Field(gt=0), _number_schema(exclusiveMinimum=0)]
Percentage = Annotated[
    Decimal, BeforeValidator(_decimal), Field(ge=0, le=100), _number_schema(minimum=0, maximum=100)
]
Number = Annotated[Decimal, BeforeValidator(_decimal), _number_schema()]
Count = Annotated[int, Field(ge=0, le=100_000)]
Level = Annotated[int, Field(ge=0, le=10)]

T = TypeVar("T")
Many = Annotated[tuple[T, ...], BeforeValidator(_as_tuple)]
"""A list in YAML; an immutable sequence here."""
Some = Annotated[tuple[T, ...], Field(min_length=1), BeforeValidator(_as_tuple)]
"""A list of at least one."""


def labelled(labels: Mapping[str, str], **extra: Any) -> Any:
    """The schema of a choice: its allowed words with the Dutch text of each."""
    return Field(json_schema_extra={"enumDescriptions": list(labels.values()), **extra})


class Source(Record):
    """Where a fact comes from."""

    title: Line = Field(title="Titel", description="Naam van de pagina, het rapport of het besluit.")
    url: Url | None = Field(None, title="Webadres", description="Begint met https://.")
    date: PartialDate | None = Field(
        None, title="Datum", description="Wanneer de bron verscheen, voor zover bekend."
    )
    note: Line | None = Field(None, title="Toelichting", description="Wat er uit deze bron komt.")
