"""What every record shares: a strict, frozen model and the types that its fields are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, ClassVar, TypeVar
from urllib.parse import urlsplit

from annotated_types import Ge, GroupedMetadata, Gt, Le
from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticCustomError

from site_builder.frozen import frozen
from site_builder.records.texts import (
    TextType,
    mend_address,
    mend_code,
    mend_email,
    mend_line,
    mend_team,
)

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
_A_DAY, _A_PART = re.compile(DAY), re.compile(PARTIAL)


@frozen
class Item:
    """What a record is as one item of a list: its noun, and what tells it from the others.

    `key` names the fields that it is known by: all of them where there are none. With a `fixed` key another
    key is another item; else one that went and one that came may be the same one, corrected. Where items are
    `ordered`, another order means something. `told_by` is the field whose text names the item for a person.
    `dated` is the field with a day: of several items of one name, those of the same year are the same item.
    """

    noun: str = ""
    key: tuple[str, ...] = ()
    fixed: bool = True
    ordered: bool = False
    told_by: str = ""
    dated: str = ""


class Record(BaseModel):
    """A part of a file: strict, frozen, and without keys that nobody agreed on."""

    ITEM: ClassVar[Item] = Item()

    model_config = ConfigDict(
        strict=True, frozen=True, extra="forbid", hide_input_in_errors=True, defer_build=True
    )


def _day(value: object) -> object:
    if isinstance(value, date):
        return value
    if isinstance(value, str) and _A_DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("day", "not a date")


def _partial(value: object) -> object:
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if isinstance(value, str) and _A_PART.fullmatch(value):
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


@dataclass(frozen=True)
class NumberType(GroupedMetadata):
    """A decimal within limits."""

    ge: int | None = None
    gt: int | None = None
    le: int | None = None

    def __iter__(self) -> Iterator[object]:
        """What pydantic holds a number against, in this order."""
        yield BeforeValidator(_decimal)
        schema: dict[str, object] = {"type": "number"}
        for keyword, kind, limit in (
            ("minimum", Ge, self.ge),
            ("exclusiveMinimum", Gt, self.gt),
            ("maximum", Le, self.le),
        ):
            if limit is not None:
                yield kind(limit)
                schema[keyword] = limit
        yield WithJsonSchema(schema)


@dataclass(frozen=True)
class Unit:
    """The unit that a number is in, as people read it."""

    name: str


@frozen
class One:
    """What one text of a list of texts is called; a record says that itself (`Item`)."""

    noun: str


class Calendar(Enum):
    """What of the calendar a value names, where its type alone does not tell."""

    YEAR = "year"
    PARTIAL_DATE = "partial_date"


Day = Annotated[
    date,
    BeforeValidator(_day),
    WithJsonSchema({"type": "string", "format": "date", "pattern": DAY}),
]
"""A day as `2026-10-12` (ISO 8601)."""

PartialDate = Annotated[
    str,
    Calendar.PARTIAL_DATE,
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

Year = Annotated[int, Field(ge=1990, le=2100), Calendar.YEAR]
SLUG_TEXT = TextType(
    pattern=SLUG,
    max_length=80,
    sort="code",
    words="Kleine letters, cijfers en streepjes, zoals nieuw-dorp.",
    example="vul-in",
    mend=mend_code(SLUG),
)
Slug = Annotated[str, SLUG_TEXT]
LINE = TextType(
    min_length=1,
    max_length=200,
    pattern=r"^\S([^\n]*\S)?$",
    words="Een tekst op één regel, zonder spaties aan het begin of het einde.",
    mend=mend_line,
)
Line = Annotated[str, LINE]
"""A text on one line."""
Prose = Annotated[
    str,
    TextType(
        min_length=1, max_length=5000, pattern=r"\S", words="Een tekst met minstens één letter of cijfer."
    ),
]
"""A text of one or more paragraphs; plain, without markup."""
URL_TEXT = TextType(
    pattern=URL,
    max_length=500,
    sort="address",
    words="Een webadres: https:// en de naam van de server, zonder spaties of wachtwoord.",
    example="https://www.voorbeeld.nl",
    mend=mend_address,
    check=address,
)
Url = Annotated[str, URL_TEXT]
RoleEmail = Annotated[
    str,
    TextType(
        pattern=r"^[^@\s<>]+@[^@\s<>]+\.[a-z]{2,}$",
        max_length=120,
        sort="address",
        words="Een e-mailadres van een rol, zoals circulair@gemeente.nl.",
        example="circulair@voorbeeld.nl",
        mend=mend_email,
    ),
]
"""An address of a role, never of a person (AVG)."""
Team = Annotated[
    str,
    TextType(
        pattern=TEAM,
        max_length=120,
        sort="address",
        words="De naam van een team of een rol, zonder @, zoals regio/nieuw-dorp.",
        example="regio/vul-in",
        mend=mend_team,
    ),
]
"""A team, or the account of a role, on the forge; without `@`, with which no plain text in YAML may begin."""

Quantity = Annotated[Decimal, NumberType(ge=0)]
Positive = Annotated[Decimal, NumberType(gt=0)]
Percentage = Annotated[Decimal, NumberType(ge=0, le=100), Unit("%")]
Number = Annotated[Decimal, NumberType()]
Tonnes = Annotated[Quantity, Unit("ton")]
Count = Annotated[int, Field(ge=0, le=100_000)]
Level = Annotated[int, Field(ge=0, le=10)]

T = TypeVar("T")
Many = Annotated[tuple[T, ...], BeforeValidator(_as_tuple)]
"""A list in YAML; an immutable sequence here."""
Some = Annotated[tuple[T, ...], Field(min_length=1), BeforeValidator(_as_tuple)]
"""A list of at least one."""


@dataclass(frozen=True, eq=False)
class Labels:
    """The allowed words of a choice with the Dutch text of each."""

    texts: Mapping[str, str]

    def __get_pydantic_json_schema__(  # the name that pydantic asks for
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """The words in the schema, with their texts beside them."""
        return {**handler(schema), "enumDescriptions": list(self.texts.values())}


class Source(Record):
    """Where a fact comes from."""

    ITEM: ClassVar = Item("bron", ("title",), fixed=False, told_by="title")

    title: Line = Field(title="Titel", description="Naam van de pagina, het rapport of het besluit.")
    url: Url | None = Field(None, title="Webadres", description="Begint met https://.")
    date: PartialDate | None = Field(
        None, title="Datum", description="Wanneer de bron verscheen, voor zover bekend."
    )
    note: Line | None = Field(None, title="Toelichting", description="Wat er uit deze bron komt.")
