"""What is told about a text holds no personal data."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.personal import masked, masked_problem, masking, personal_data
from site_builder.problems import Problem
from tests.personal.test_looking import FOUND


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "Bel mevrouw De Vries, jan.jansen@arnhem.nl of 06-12345678.",
            "Bel mevrouw D… V…, j…@arnhem.nl of 06-…78.",
        ),
        ("De heer P. van den Berg komt", "De heer P. van den B… komt"),
        ("Met A.B. de Vries-Jansen erbij", "Met A.B. de V… erbij"),
        ("info@arnhem.nl, 1.234 ton op 02-01-2026", "info@arnhem.nl, 1.234 ton op 02-01-2026"),
        ("j.college@arnhem.bareruimte@arnhem.nl", "j…@a…@arnhem.nl"),
        ("jan.jansen@" * 4 + "arnhem.nl", "j…@j…@j…@arnhem.nl"),
        ("", ""),
    ],
)
def test_a_text_keeps_everything_but_personal_data(text: str, shown: str) -> None:
    """Enough is left to find the place, and an ordinary text is the same text."""
    assert masked(text) == shown


def test_addresses_in_each_other_without_end_are_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is left of one may be another with what stood behind it; after so many times nothing is told."""
    monkeypatch.setattr(masking, "_TIMES", 1)
    assert masked("Schrijf j.college@arnhem.bareruimte@arnhem.nl") == "…"


@pytest.mark.parametrize(("text", "kind"), FOUND)
def test_every_kind_is_masked(text: str, kind: str) -> None:
    """What is left tells nobody anything, and a text that was masked stays as it is."""
    once = masked(text)
    assert once != text
    assert not [found for found in personal_data(once) if found.certain]
    assert masked(once) == once


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('"… mail naar jan.jansen@arn…"', '"… mail naar j…"'),
        ('"… met 06 12 34 5…"', '"… met 0…"'),
        ("een lange toelichting …", "een lange toelichting …"),
        ("in 2026…", "in 2026…"),
    ],
)
def test_what_was_cut_short_tells_no_half_of_it(text: str, shown: str) -> None:
    """Nine of ten digits are as good as ten."""
    assert masked(text) == shown


@given(st.text(alphabet="ABJdevnr. 'é@+(0)123456789-\n…", max_size=60))
def test_nothing_certain_is_found_in_what_was_masked(text: str) -> None:
    """No address and no number is left."""
    once = masked(text)
    assert not [found for found in personal_data(once) if found.certain]


def test_a_problem_keeps_its_place_and_its_meaning() -> None:
    """What was found in the message is no part of the hint either, in whatever form."""
    problem = Problem(
        "data/x.yaml", 3, 4, '"status" kan niet "jan.jansen@arnhem.nl" zijn.', "draft", "Schrijf jan-jansen"
    )
    told = masked_problem(problem)
    assert (told.path, told.line, told.column) == ("data/x.yaml", 3, 4)
    assert told.message == '"status" kan niet "j…@arnhem.nl" zijn.'
    assert (told.allowed, told.hint) == ("draft", "Haal de persoonsgegevens weg.")
    ordinary = Problem("data/x.yaml", 3, 4, '"status" kan niet "klaar" zijn.', "draft", 'Bedoelt u "draft"?')
    assert masked_problem(ordinary) is ordinary
