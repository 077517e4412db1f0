"""Tables on a phone: a wide one becomes cards with its headings beside the cells, others stay."""

from __future__ import annotations

from html import escape

from hypothesis import given
from hypothesis import strategies as st

from site_builder.stacking import ROOM, stacked

TEXTS = st.lists(st.text(st.characters(codec="utf-8", categories=("L", "N", "P")), max_size=30), min_size=1)
WIDE = ("Reeks", "Gehouden", "Afgelast")


def table(headings: tuple[str, ...] | list[str], *rows: str) -> str:
    """A table as the templates write it."""
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in headings)
    return f'<table class="table"><thead><tr>{head}</tr></thead><tbody>{"".join(rows)}</tbody></table>'


def row(*cells: str) -> str:
    """A row with a heading and cells."""
    name, *others = cells
    return f'<tr><th scope="row">{name}</th>{"".join(f"<td>{one}</td>" for one in others)}</tr>'


def test_a_wide_table_becomes_cards() -> None:
    """14 + 20 + 22 letters of 8.5 px, with a gap of 8 px each, is more than 288 px."""
    made = stacked(table(WIDE, row("Impactlab meten", "wijkvernieuwing-zuid", "beleidsmedewerkersdag.")))
    assert '<table class="table stacks">' in made
    assert '<td data-label="Gehouden">wijkvernieuwing-zuid</td>' in made
    assert '<td data-label="Afgelast">beleidsmedewerkersdag.</td>' in made
    assert '<th scope="row">Impactlab meten</th>' in made


def test_short_cells_share_a_line() -> None:
    """A heading of eight letters and a number of two take half a line; a text with fourteen more does not."""
    made = stacked(table((*WIDE, "Waarom"), row("Impactlab meten", "12", "0", "geen aanmelding genoeg")))
    assert '<td data-label="Gehouden" data-short>12</td>' in made
    assert '<td data-label="Waarom">geen aanmelding genoeg</td>' in made


def test_a_short_cell_alone_stands_below_the_others() -> None:
    """Of three columns only the first is short: half a line of its own would leave its value out of line."""
    made = stacked(
        table((*WIDE, "Waarom"), row("Impactlab meten", "12", "weinig animo hier", "geen aanmelding"))
    )
    assert '<td data-label="Gehouden">12</td>' in made
    assert "data-short" not in made


def test_what_is_only_heard_takes_no_room() -> None:
    """Words for a screen reader do not make a table wide."""
    heard = '2<span class="visually-hidden">, nog niet genoeg voor het profiel</span>'
    narrow = table(WIDE, row("Wegen", "3", heard))
    assert stacked(narrow) == narrow


def test_a_narrow_table_stays() -> None:
    """Three columns of ten letters fit on a phone."""
    narrow = table(WIDE, row("Wegen", "3", "0"))
    assert ROOM > 3 * (10 * 8.5 + 8)
    assert stacked(narrow) == narrow


def test_a_matrix_stays() -> None:
    """Where headings or cells span others there is no one heading per cell."""
    wide = "onuitsprekelijkheden"
    spanning = table(WIDE, row(wide, wide, wide)).replace("<th scope", '<th colspan="2" scope', 1)
    over_rows = table(WIDE, f'<tr><th rowspan="2">{wide}</th><td>{wide}</td><td>{wide}</td></tr>')
    assert (stacked(spanning), stacked(over_rows)) == (spanning, over_rows)


def test_a_cell_over_all_columns_has_no_heading() -> None:
    """A heading above a group of rows, and cells after it in its row, keep the columns right."""
    wide = "onuitsprekelijkheden"
    group = f'<tr><th colspan="2">Groep</th><td>{wide}</td></tr>'
    made = stacked(table(WIDE, group, row(wide, wide, wide)))
    assert f'<th colspan="2">Groep</th><td data-label="Afgelast">{wide}</td>' in made


@given(TEXTS)
def test_nothing_else_changes(headings: list[str]) -> None:
    """Whatever a heading says, without what was added the page is as it was."""
    whole = table(headings, row(*(escape(one) for one in headings)))
    made = stacked(whole)
    for one in dict.fromkeys(headings):
        label = f' data-label="{" ".join(escape(one).split())}"'
        made = made.replace(f"{label} data-short", "").replace(label, "")
    assert made.replace(' stacks"', '"') == whole


def test_a_heading_of_a_row_takes_its_room_however_short() -> None:
    """The style sheet gives it 8 rem: four letters of a year beside three numbers are too wide."""
    assert "data-label" in stacked(table(("Jaar", "Proef", "Vaker", "Gewoon", "Samen"), row("2026", *"1102")))
