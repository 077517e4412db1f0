"""A workbook as other programs save it, by what is published of their files: none runs on this machine.

LibreOffice itself is asked in `test_upright.py`. Of Excel: shared strings with `xml:space`, `spans` and
attributes of later versions on rows, days as serials since 1900 or (an old Mac) 1904, the strict form of
the standard (ECMA-376, parts 1 and 4). Of Google Sheets: no dimension, an empty drawing beside each sheet,
and its own forms of numbers. Of other writers: texts in the cells themselves, and a prefix on every element.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.sheets.cells import Parts, packed, parts_of
from tests.sheets.survey import Survey, said, survey
from tests.sheets.test_upright import data
from tests.sheets.upright import Typed, filled_in

KEY = "duinbergen/2026"
DUIN = "municipalities/duinbergen.yaml"
PLEIN = "projects/duinbergen/dorpsplein.yaml"
SPREADSHEET = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
TYPED: Typed = {
    ("Spinnenweb", KEY, "levels.policy.level"): "3 – Beleid is vastgesteld",
    ("Spinnenweb", KEY, "needs"): "een format\ntwee dagen hulp",
    ("Metingen", "duinbergen/dorpsplein", "award:date"): date(2026, 3, 1),
    ("Metingen", "duinbergen/dorpsplein", "award:mki.total_eur"): 4100,
    ("Metingen", "duinbergen/dorpsplein", "award:mki.area_m2"): 1500,
    ("Metingen", "duinbergen/dorpsplein", "award:mki.life_years"): 30,
    ("Metingen", "duinbergen/dorpsplein", "award:mki.weight_set"): "A2 (19 milieueffecten)",
}


@pytest.fixture
def sent(tmp_path: Path) -> Survey:
    """The example region."""
    return survey(tmp_path)


def _in_sheets(change: Callable[[bytes], bytes]) -> Callable[[Parts], None]:
    def changed(parts: Parts) -> None:
        for name in parts:
            if name.startswith("xl/worksheets/sheet"):
                parts[name] = change(parts[name])

    return changed


def _shared(parts: Parts) -> None:
    """Every text in the list that cells share, as Excel keeps them; what was typed stands in its cell."""
    before, begin, rest = parts["xl/sharedStrings.xml"].partition(b"<si>")
    kept = [*re.findall(rb"<si>(.*?)</si>", begin + rest, re.DOTALL)]

    def shared(found: re.Match[bytes]) -> bytes:
        kept.append(found[3])
        return b'%s t="s"%s><v>%d</v></c>' % (found[1], found[2], len(kept) - 1)

    own = rb'(<c [^>]*?) t="inlineStr"([^>]*)><is>(.*?)</is></c>'
    _in_sheets(lambda text: re.sub(own, shared, text, flags=re.DOTALL))(parts)
    parts["xl/sharedStrings.xml"] = before + b"".join(b"<si>%s</si>" % one for one in kept) + b"</sst>"


def excel(parts: Parts) -> None:
    """Shared texts that keep their blanks; rows with `spans` and `x14ac:dyDescent`."""
    space = b' xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"'
    _in_sheets(
        lambda text: re.sub(
            rb"<row r=",
            rb'<row spans="1:9" x14ac:dyDescent="0.25" r=',
            text.replace(b"<worksheet ", b"<worksheet" + space + b" ", 1),
        )
    )(parts)
    _shared(parts)
    strings = parts["xl/sharedStrings.xml"]
    told = rb'<t xml:space="preserve">\1</t><phoneticPr fontId="1"/>'
    parts["xl/sharedStrings.xml"] = re.sub(rb"<t(?: [^>]*)?>([^<]*)</t>", told, strings)


def old_mac(parts: Parts) -> None:
    """Days are counted from 1904: each serial is 1,462 less."""
    book = parts["xl/workbook.xml"]
    parts["xl/workbook.xml"] = re.sub(rb"<workbookPr[^>]*/>", b'<workbookPr date1904="1"/>', book)
    assert b'date1904="1"' in parts["xl/workbook.xml"]
    apart = (date(1904, 1, 1) - date(1899, 12, 30)).days
    day = rb"<v>(4[3-9]\d{3})</v>"
    _in_sheets(lambda text: re.sub(day, lambda one: b"<v>%d</v>" % (int(one[1]) - apart), text))(parts)


def google(parts: Parts) -> None:
    """No dimension, rows with a height, numbers with decimals, and an empty drawing for each sheet."""

    def sheet(text: bytes) -> bytes:
        text = re.sub(rb"<dimension[^>]*/>", b"", text)
        text = re.sub(
            rb"<row r=", rb'<row customHeight="1" ht="15.75" r=', re.sub(rb' ht="[^"]*"', b"", text)
        )
        return re.sub(rb'(<c r="[^"]*"(?: s="\d+")?(?: t="n")?><v>\d+)</v>', rb"\1.0</v>", text)

    def unique(text: bytes) -> bytes:
        return re.sub(rb'( customHeight="1")([^>]*) customHeight="1"', rb"\1\2", text)

    _in_sheets(lambda text: unique(sheet(text)))(parts)
    for number in range(1, 4):
        parts[f"xl/drawings/drawing{number}.xml"] = b"<xdr:wsDr xmlns:xdr='x'/>"


def in_the_cells(parts: Parts) -> None:
    """Every text stands in its cell, and there are no shared ones."""
    _shared(parts)
    strings = re.findall(rb"<si>(.*?)</si>", parts["xl/sharedStrings.xml"], re.DOTALL)

    def own(found: re.Match[bytes]) -> bytes:
        return b'%s t="inlineStr"%s><is>%s</is></c>' % (found[1], found[2], strings[int(found[3])])

    _in_sheets(lambda text: re.sub(rb'(<c [^>]*?) t="s"([^>]*)><v>(\d+)</v></c>', own, text))(parts)
    parts["xl/sharedStrings.xml"] = re.sub(
        rb"<si>.*</si>", b"", parts["xl/sharedStrings.xml"], flags=re.DOTALL
    )


def prefixed(parts: Parts) -> None:
    """Every element of a sheet has a prefix, as the exports of some servers have."""

    def sheet(text: bytes) -> bytes:
        text = re.sub(rb"<(/?)(?=[a-zA-Z])(?!\w+:)", rb"<\1x:", text)
        return text.replace(b'xmlns="' + SPREADSHEET, b'xmlns:x="' + SPREADSHEET)

    _in_sheets(sheet)(parts)


def resaved(content: bytes, change: Callable[[Parts], None]) -> bytes:
    """The workbook with other bytes that say the same."""
    parts = dict(parts_of(content))
    change(parts)
    return packed(parts)


WAYS = (excel, old_mac, google, in_the_cells, prefixed)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_what_was_typed_comes_back(sent: Survey, way: Callable[[Parts], None]) -> None:
    """The same levels, texts, days and numbers, whoever saved them."""
    taken = sent.back(resaved(filled_in(sent.upright("duinbergen"), TYPED), way))
    assert said(taken) == []
    (year,) = (one for one in data(taken, DUIN)["assessments"] if one["year"] == 2026)
    assert year["levels"]["policy"]["level"] == 3
    assert year["needs"] == ["een format", "twee dagen hulp"]
    (measured,) = (one for one in data(taken, PLEIN)["measurements"] if one["phase"] == "award")
    assert measured["date"] == "2026-03-01"
    assert measured["mki"]["total_eur"] == 4100
    assert set(taken.files) == {DUIN, PLEIN}


@pytest.mark.parametrize("way", [one for one in WAYS if one is not old_mac], ids=lambda way: way.__name__)
def test_untouched_it_changes_nothing(sent: Survey, way: Callable[[Parts], None]) -> None:
    """Not even where another program wrote every byte anew."""
    taken = sent.back(resaved(sent.upright("duinbergen"), way))
    assert (dict(taken.files), said(taken)) == ({}, [])


def test_the_strict_form_of_excel_is_told_with_what_to_do(sent: Survey) -> None:
    """Its elements have other names (ECMA-376 part 1)."""

    def strict(parts: Parts) -> None:
        for name in parts:
            parts[name] = parts[name].replace(SPREADSHEET, b"http://purl.oclc.org/ooxml/spreadsheetml/main")

    taken = sent.back(resaved(sent.upright("duinbergen"), strict))
    assert taken.files == {}
    assert [one.message for one in taken.problems] == ['Dit bestand is opgeslagen als "Strict Open XML".']
    assert "Excel-werkmap (.xlsx)" in taken.problems[0].hint
