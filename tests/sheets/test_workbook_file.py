"""What is read of a workbook beside its cells is what openpyxl reads of it."""

from __future__ import annotations

import io

from openpyxl.reader.strings import read_string_table

from site_builder.sheets.workbook_file import leaves, shared_texts
from tests.sheets.cells import parts_of
from tests.sheets.survey import REGION, Survey
from tests.sheets.upright import opened

STRINGS = """<?xml version="1.0" encoding="UTF-8"?>
<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<si><t>een</t></si>
<si><t xml:space="preserve"> twee\nregels &amp; meer </t></si>
<si><t/></si>
<si/>
<si><r><rPr><b/><sz val="9"/></rPr><t>vet</t></r><r><t xml:space="preserve"> en niet</t></r><r><t/></r></si>
<si><t>kanji</t><rPh sb="0" eb="2"><t>klank</t></rPh><phoneticPr fontId="1"/></si>
<si><t>_x005F_x000D_ en _x000D_</t></si>
</sst>
"""


def test_shared_texts_are_those_of_openpyxl() -> None:
    """Without looks within a text, and without how a text is spoken."""
    texts = shared_texts(STRINGS.encode())
    assert texts == read_string_table(io.BytesIO(STRINGS.encode()))
    assert texts[:2] == ["een", " twee\nregels & meer "]
    assert texts[4:6] == ["vet en niet", "kanji"]
    own = parts_of(Survey(REGION).upright("duinbergen"))["xl/sharedStrings.xml"]
    assert shared_texts(own) == read_string_table(io.BytesIO(own))


def test_sheets_stand_in_their_order() -> None:
    """Also those that nobody sees; a chart on a sheet of its own is none."""
    content = Survey(REGION).upright("duinbergen")
    assert [one.title for one in leaves(content)] == opened(content).sheetnames
    book = opened(content)
    book.create_chartsheet("Grafiek", 1)
    out = io.BytesIO()
    book.save(out)
    assert [one.title for one in leaves(out.getvalue())] == opened(content).sheetnames
