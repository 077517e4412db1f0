"""Personal data is found, what only looks like it is left alone, and the quick look misses nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.load.personal import may_hold_personal_data, personal_data

FOUND = [
    ("jan.jansen@arnhem.nl", "email"),
    ("Mail naar j.postma@gemeente.nl.", "email"),
    ("Bel 06-12345678.", "phone"),
    ("Bel 06 12 34 56 78 of niet", "phone"),
    ("0612345678", "phone"),
    ("+31 6 12345678", "phone"),
    ("+31 (0)26-1234567", "phone"),
    ("(026) 377 37 77", "phone"),
    ("0481-362300", "phone"),
    ("dhr. Jansen", "name"),
    ("mevrouw Van den Berg", "name"),
    ("de heer P. de Boer", "name"),
    ("met J. de Vries erbij", "name"),
    ("volgens A.B. Jansen", "name"),
    ("wethouder Pietersen", "name"),
]
NOT_PERSONAL = [
    "info@arnhem.nl",
    "circulairgww@regio.nl",
    "team.openbareruimte@arnhem.nl",
    "arnhem@arnhem.nl",
    "Gemeenteblad 2026-0612345",
    "€ 1.234.567.890",
    "0,0612345678",
    "2026-01-02 en 02-01-2026 10:00",
    "NL91 ABNA 0417 1643 00",
    "https://arnhem.nl/0612345678/x@y.nl",
    "De Burg. J. de Vriesstraat",
    "Aannemer M.J. de Nijs B.V. bouwt",
    "Variant A. Daarna volgt B. De rest",
    "A. Inleiding",
    "De heer en mevrouw staan hier niet",
]


@pytest.mark.parametrize(("text", "kind"), FOUND)
def test_personal_data_is_found(text: str, kind: str) -> None:
    """Once, as what it is, and the quick look at the bytes sees it too."""
    assert [finding.kind for finding in personal_data(text)] == [kind]
    assert may_hold_personal_data(text.encode())


@pytest.mark.parametrize("text", NOT_PERSONAL)
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    """A false alarm teaches people to ignore the check."""
    assert list(personal_data(text)) == []


def test_addresses_and_numbers_are_not_repeated_in_full() -> None:
    """A report of the check may be public as well."""
    masked = [finding.masked for finding in personal_data("jan.jansen@arnhem.nl, 06-12345678")]
    assert masked == ["j…@arnhem.nl", "06-…78"]


@given(st.text(alphabet="ABJdevnr. 'é@+(0)123456789-\n", max_size=40))
def test_the_quick_look_misses_nothing(text: str) -> None:
    """What the close look finds, the quick look at the bytes of the file found too."""
    if list(personal_data(text)):
        assert may_hold_personal_data(text.encode())
