"""A cell stands for what a person means, and for nothing where that cannot be told."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.answers.cells import Cell, Unclear, comparable, parsed, shown, through
from site_builder.answers.fields import YES_NO, Field, Shape, Value

LEVELS = {"0": "0 – Niemand", "1": "1 – Eén persoon", "2": "2 – Vaste uren"}
METHODS = {"survey": "Enquête", "interview": "Gesprek"}
OTHER = "Hier hoort een getal in {}. Reken het om, en schrijf alleen het getal."
ONE = "Schrijf één getal, zonder woorden of tekens erbij."
SEVERAL = "Zet hier één trede. Wat u erbij wilt zeggen, hoort bij de onderbouwing."
STAGES = {"A1": "A1 winning", "A2": "A2 vervoer", "A3": "A3 productie"}
LABELS: dict[Shape, dict[str, str]] = {
    "level": LEVELS,
    "choice": METHODS,
    "words": STAGES,
    "boolean": dict(YES_NO),
}


def field(shape: Shape, unit: str = "") -> Field:
    """A column of one shape, and of a unit."""
    unit = "%" if shape == "percent" else unit
    return Field("x", "Kolom", "Uitleg.", "value", shape, ("x",), LABELS.get(shape, {}), unit=unit)


@pytest.mark.parametrize(
    ("shape", "cell", "value"),
    [
        ("number", "1,5", Decimal("1.5")),
        ("number", " 1.234,5 ", Decimal("1234.5")),
        ("number", "1.234.567", Decimal(1234567)),
        ("number", "12,5 inwoners", Decimal("12.5")),
        ("number", "97.82", Decimal("97.82")),
        ("number", 0, Decimal(0)),
        ("number", 0.1 + 0.2, Decimal("0.3")),
        ("percent", "62%", Decimal(62)),
        ("percent", 62.5, Decimal("62.5")),
        ("whole", 3.0, 3),
        ("whole", "12", 12),
        ("day", datetime.combine(date(2026, 10, 12), time(9, 30)), date(2026, 10, 12)),
        ("day", "12-10-2026", date(2026, 10, 12)),
        ("day", "2026-10-12", date(2026, 10, 12)),
        ("day", "12 oktober 2026", date(2026, 10, 12)),
        ("day", "25/12/2026", date(2026, 12, 25)),
        ("day", "07/07/2026", date(2026, 7, 7)),
        ("partial", 2026, "2026"),
        ("partial", 2026.0, "2026"),
        ("partial", "2026-02", "2026-02"),
        ("partial", "2-2026", "2026-02"),
        ("partial", "oktober 2030", "2030-10"),
        ("partial", "okt. 2030", "2030-10"),
        ("partial", "12-10-2026", "2026-10-12"),
        ("partial", datetime.combine(date(2026, 2, 3), time()), "2026-02-03"),
        ("boolean", True, True),
        ("boolean", "nee", False),
        ("boolean", "WAAR", True),
        ("choice", "enquête ", "survey"),
        ("choice", "interview", "interview"),
        ("level", "2 – Vaste uren", 2),
        ("level", "1", 1),
        ("level", "trede 1.", 1),
        ("level", "2 - zoals het vorig jaar heette", 2),
        ("level", 0, 0),
        ("level", "vaste uren", 2),
        ("words", "a1, A3", ("A1", "A3")),
        ("words", "A1-A3", ("A1", "A2", "A3")),
        ("words", "A1 t/m A2", ("A1", "A2")),
        ("lines", "- Een\n\n•  twee ", ("Een", "twee")),
        ("lines", "Een\n   vervolg", ("Een\nvervolg",)),
        ("text", "  van\xa0rand \r\n tot rand  ", "van rand \n tot rand"),
        ("text", 2026, "2026"),
        ("text", "=1+1", "=1+1"),
        ("text", "   ", None),
        ("number", None, None),
        ("lines", "\u200b", None),
    ],
)
def test_what_a_person_types_is_understood(shape: Shape, cell: object, value: Value) -> None:
    """Numbers as text, dates as Excel stores them, labels in any case, stray spaces: all have one meaning."""
    assert parsed(field(shape), Cell(cell)) == value  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("unit", "typed", "value"),
    [
        *(("ton", typed, "12.5") for typed in ("12,5", "12,5 ton", "12,5 t.", "12.5 Ton droog")),
        *(("€", typed, "100") for typed in ("€ 100", "100 euro", "EUR 100", "100 eur.")),
        *(("%", typed, "62") for typed in ("62%", "62 procent", "62")),
        *(("kg", typed, "1200") for typed in ("1200 kg", "1200 kg CO2-eq", "1200")),
        *(("m²", typed, "97.8") for typed in ("97,8 m2", "97,8 m²", "97,8 vierkante m")),
        ("stuks", "45 stuks", "45"),
        ("stuks", "45 bomen", "45"),
        ("m³", "2400 m3", "2400"),
    ],
)
def test_the_unit_that_is_asked_may_stand_behind_a_number(unit: str, typed: str, value: str) -> None:
    """It says what is known already, in whatever form; of an unknown unit any word does."""
    assert parsed(field("number", unit), Cell(typed)) == Decimal(value)


@pytest.mark.parametrize(
    ("unit", "typed", "hint"),
    [
        *(
            ("ton", typed, OTHER.format("ton"))
            for typed in ("12.500 kg", "12500 kilo", "12 m3", "€ 12", "12%")
        ),
        *(("%", typed, OTHER.format("procent")) for typed in ("12,5 ton", "€ 12")),
        ("kg", "1,2 ton", OTHER.format("kilogram")),
        ("stuks", "45 ton", OTHER.format("stuks")),
        ("", "12 ton", "Schrijf alleen het getal."),
        *(
            (unit, typed, "Schrijf het hele getal uit, in cijfers.")
            for unit in ("ton", "€", "")
            for typed in ("1,2 mln", "12 duizend", "12k", "1e9", "12½", "500 g", "3 kton")
        ),
    ],
)
def test_a_number_in_another_unit_is_never_taken_as_it_stands(unit: str, typed: str, hint: str) -> None:
    """500 kg is no 500 ton: a figure that is a thousand times too large looks like any other."""
    assert parsed(field("number", unit), Cell(typed)) == Unclear(typed, hint)


@pytest.mark.parametrize(
    ("shape", "cell", "hint"),
    [
        ("number", "1.234", "Schrijf 1234 of 1,234, zonder punt."),
        ("number", "onbekend", "Weet u het niet? Laat dit dan leeg."),
        ("number", "veel", ""),
        ("number", True, ""),
        ("whole", 2.5, "Vul een heel getal in."),
        ("day", 46000, "Bedoelt u 09-12-2025? Geef de cel dan de opmaak Datum."),
        ("day", "31-02-2026", "31 februari 2026 bestaat niet: die maand heeft 28 dagen."),
        ("day", "31 nov. 2030", "31 november 2030 bestaat niet: die maand heeft 30 dagen."),
        ("partial", "31-11-30", "31 november 2030 bestaat niet: die maand heeft 30 dagen."),
        ("day", "12-10-30", "Bedoelt u 12 oktober 2030? Schrijf het jaar met vier cijfers."),
        ("day", "12 okt '30", "Bedoelt u 12 oktober 2030? Schrijf het jaar met vier cijfers."),
        ("day", "oktober 2030", "Vul ook de dag in."),
        ("day", "najaar 2030", ""),
        ("day", "12/25/2026", "Maand 25 bestaat niet. Controleer de maand en de dag."),
        (
            "day",
            "06/07/2026",
            "Is de maand het eerste of het tweede getal? Schrijf de datum met streepjes.",
        ),
        (
            "partial",
            "6/7/2026",
            "Is de maand het eerste of het tweede getal? Schrijf de datum met streepjes.",
        ),
        ("day", "2026", "Vul ook de maand en de dag in."),
        ("partial", "13-2026", ""),
        ("boolean", "misschien", "Kies Ja of Nee, of laat dit leeg."),
        ("choice", "Enquete", 'Bedoelt u "Enquête"?'),
        ("level", "7", ""),
        ("level", "1,5", ""),
        *(
            ("whole", typed, ONE)
            for typed in ("2 of 3", "10 tot 20", "1 à 2", "3 x 4", "12 personen of meer")
        ),
        *(("number", typed, ONE) for typed in ("5 km 3", "ca. 30", "± 30", ">30", "30-40")),
        ("number", "1,2,3", ""),
        *(("level", typed, SEVERAL) for typed in ("1 of 2", "1-2", "1 – 2", "2½", "2?", "2 (bijna)", "2+")),
        ("text", "een\x1b[31m", "Hier staat een onzichtbaar teken in. Typ de tekst opnieuw."),
        ("lines", "een\u2028twee", "Hier staat een onzichtbaar teken in. Typ de tekst opnieuw."),
        ("words", "A1, B7", "Noem ze met een komma ertussen, zoals A1, A2, A3."),
    ],
)
def test_what_has_no_one_meaning_is_not_guessed(shape: Shape, cell: object, hint: str) -> None:
    """A value that could mean two things, or nothing, is refused; with the likely fix where there is one."""
    read = parsed(field(shape), Cell(cell))  # type: ignore[arg-type]
    assert isinstance(read, Unclear)
    assert read.hint == hint or (not hint and "Bedoelt" in read.hint)


def test_a_percentage_of_excel_counts_per_hundred() -> None:
    """A cell that shows 62% holds 0.62."""
    assert parsed(field("percent"), Cell(0.62, percent=True)) == 62


_PRINTED = st.characters(exclude_categories=("C", "Z")) | st.just(" ")
_TEXT = st.text(_PRINTED | st.just("\n"), min_size=1).map(str.strip).filter(bool)
_LINE = st.text(_PRINTED, min_size=1).map(str.strip).filter(bool)
_NUMBER = st.decimals(0, 10**9, places=3) | st.integers(0, 10**12).map(Decimal)
VALUES: dict[Shape, st.SearchStrategy[Value]] = {
    "text": _TEXT,
    "lines": st.lists(_LINE.filter(lambda text: text[0] not in "-•*–"), min_size=1).map(tuple),
    "words": st.lists(st.sampled_from(list(STAGES)), min_size=1, unique=True).map(tuple),
    "whole": st.integers(0, 10**9),
    "number": _NUMBER,
    "percent": st.decimals(0, 100, places=2),
    "day": st.dates(date(1950, 1, 1)),
    "partial": st.dates(date(1000, 1, 1)).flatmap(
        lambda day: st.sampled_from([f"{day.year}", day.isoformat()[:7], day.isoformat()])
    ),
    "boolean": st.booleans(),
    "choice": st.sampled_from(list(METHODS)),
    "level": st.integers(0, 2),
}


@given(st.sampled_from(sorted(VALUES)).flatmap(lambda shape: st.tuples(st.just(shape), VALUES[shape])))
def test_a_value_survives_its_cell(case: tuple[Shape, Value]) -> None:
    """What is shown in a cell is read as the same value."""
    shape, value = case
    back = parsed(field(shape), Cell(shown(field(shape), value)))
    assert comparable(back) == comparable(value)


@given(
    st.sampled_from(sorted(VALUES)),
    st.text() | st.floats(allow_nan=False, allow_infinity=False) | st.booleans(),
)
def test_anything_may_stand_in_a_cell(shape: Shape, typed: str | float | bool) -> None:
    """No value makes reading fail, and what is read goes through a cell unchanged."""
    read = parsed(field(shape), Cell(typed))
    if read is not None and not isinstance(read, Unclear):
        assert through(field(shape), read) == comparable(read)
