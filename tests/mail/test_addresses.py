"""Addresses come from a file outside the repository, and every line that is wrong is named."""

from __future__ import annotations

import pytest

from site_builder.mail.addresses import read_addresses

NAMES = {"nieuw-dorp": "Nieuw Dorp", "oost": "Oost"}


@pytest.mark.parametrize("text", ["nieuw-dorp,a@b.nl\n\noost,c@d.nl\n", "Nieuw dorp; a@b.nl\r\nOost;c@d.nl"])
def test_a_file_of_a_spreadsheet_is_read(text: str) -> None:
    """With commas or semicolons, by code or by name, with an empty line."""
    mark = ";" if ";" in text else ","
    addresses, problems = read_addresses(f"\ufeffmunicipality{mark}address\n{text}".encode(), "a.csv", NAMES)
    assert problems == ()
    assert addresses.by_municipality == {"nieuw-dorp": "a@b.nl", "oost": "c@d.nl"}


def test_a_file_that_excel_saved_as_windows_does_is_read() -> None:
    """Its plain CSV has another é than a file of now; a workbook is called one."""
    content = "gemeente;adres\r\nCafé;a@b.nl\r\n".encode("cp1252")
    addresses, problems = read_addresses(content, "a.csv", {"cafe": "Café"})
    assert (problems, addresses.by_municipality) == ((), {"cafe": "a@b.nl"})
    _, (told,) = read_addresses(b"PK\x03\x04\x00\xffxl/workbook.xml", "a.csv", {})
    assert told.message == "Dit is geen tekst, maar een werkblad van Excel, onder een andere naam."


def test_every_problem_is_told_at_once() -> None:
    """With its line and column."""
    text = "municipality,address\nnieuwdorp,a@b.nl\noost,geen adres\noost,c@d.nl\noost,e@f.nl\nx\n"
    _, problems = read_addresses(text.encode(), "a.csv", NAMES)
    assert [f"{one.line}:{one.column} {one.message} {one.hint}".strip() for one in problems] == [
        '2:1 De gemeente "nieuwdorp" is onbekend. Bedoelt u "nieuw-dorp"?',
        "3:6 Dit is geen e-mailadres.",
        "5:1 Oost staat er twee keer, ook op regel 4. Haal een van de twee weg. "
        "Meer mensen? Gebruik een adres dat zij samen lezen.",
        "6:1 Op deze regel staat 1 kolom.",
    ]


@pytest.mark.parametrize(
    "text", ["", "adres,gemeente\na@b.nl,oost", "oost,a@b.nl", 'municipality,address\n"oost']
)
def test_a_file_that_is_something_else_is_refused(text: str) -> None:
    """Without the names of the columns nobody knows what is what."""
    _, problems = read_addresses(text.encode(), "a.csv", NAMES)
    assert problems


def test_a_contractor_speaks_for_one_project() -> None:
    """And for nothing else of the municipality; a project that is not there is named."""
    text = "municipality,address\noost,c@d.nl\noost/fietspad,opgave@aannemer.nl\noost/weg,x@y.nl\n"
    addresses, problems = read_addresses(text.encode(), "a.csv", NAMES, {"oost/fietspad": "Fietspad"})
    assert [f"{one.line}: {one.message}" for one in problems] == ['4: Het project "oost/weg" is onbekend.']
    assert addresses.by_municipality == {"oost": "c@d.nl"}
    assert addresses.may_answer("oost", "een.ander@aannemer.nl", "fietspad")
    assert addresses.may_answer("oost", "iemand@d.nl", "fietspad")
    assert not addresses.may_answer("oost", "opgave@aannemer.nl")
    assert not addresses.may_answer("oost", "opgave@aannemer.nl", "weg")
    assert addresses.knows("opgave@aannemer.nl")
    assert not addresses.knows("iemand@elders.nl")
