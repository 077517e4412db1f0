"""All open tables as one Excel workbook (ISO/IEC 29500): a sheet per table, and one that explains."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape

from site_builder.exports.archive import archive
from site_builder.exports.sheet_xml import HEADER, MAIN, STYLES, sheet
from site_builder.exports.tables import Table

LONGEST_NAME = 31
"""What Excel allows for the name of a sheet."""
NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\]")
EXPLAINED = ("Blad", "Kolom", "Naam in CSV", "Betekenis")
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def workbook_bytes(tables: Sequence[Table]) -> bytes:
    """The tables as an .xlsx file; an empty cell is unknown. The same tables give the same bytes."""
    names = sheet_names(tables)
    sheets = [("Uitleg", sheet(EXPLAINED, _explanation(tables, names)))]
    sheets += [
        (name, sheet([column.title for column in table.columns], table.rows))
        for table, name in zip(tables, names, strict=True)
    ]
    parts = {
        "[Content_Types].xml": _types(len(sheets)),
        "_rels/.rels": _relations([("officeDocument", "xl/workbook.xml")]),
        "xl/_rels/workbook.xml.rels": _relations(
            [
                *(("worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(sheets) + 1)),
                ("styles", "styles.xml"),
            ]
        ),
        "xl/styles.xml": STYLES,
        "xl/workbook.xml": _book([name for name, _ in sheets]),
        **{f"xl/worksheets/sheet{n}.xml": content for n, (_, content) in enumerate(sheets, start=1)},
    }
    return archive({name: content.encode() for name, content in parts.items()})


def sheet_names(tables: Sequence[Table]) -> tuple[str, ...]:
    """A name per table that Excel accepts: its title, shortened where it is too long, and never twice."""
    names: list[str] = []
    for table in tables:
        plain = NOT_IN_A_NAME.sub(" ", table.title).strip().strip("'")
        name, number = plain[:LONGEST_NAME].rstrip() or "Blad", 2
        while name.casefold() in {one.casefold() for one in (*names, "Uitleg")}:
            ending = f" {number}"
            name, number = plain[: LONGEST_NAME - len(ending)].rstrip() + ending, number + 1
        names.append(name)
    return tuple(names)


def _explanation(tables: Sequence[Table], names: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for table, name in zip(tables, names, strict=True):
        for column in table.columns:
            yield name, column.title, column.name, column.description


def _types(sheets: int) -> str:
    overrides = [("/xl/workbook.xml", "sheet.main"), ("/xl/styles.xml", "styles")]
    overrides += [(f"/xl/worksheets/sheet{n}.xml", "worksheet") for n in range(1, sheets + 1)]
    return (
        f'{HEADER}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        + "".join(
            f'<Override PartName="{part}" ContentType="{KIND}.{kind}+xml"/>' for part, kind in overrides
        )
        + "</Types>"
    )


def _relations(targets: Sequence[tuple[str, str]]) -> str:
    return (
        f'{HEADER}<Relationships xmlns="{PACKAGE}/relationships">'
        + "".join(
            f'<Relationship Id="rId{n}" Type="{OFFICE}/{kind}" Target="{target}"/>'
            for n, (kind, target) in enumerate(targets, start=1)
        )
        + "</Relationships>"
    )


def _book(names: Sequence[str]) -> str:
    sheets = "".join(
        f'<sheet name="{escape(name)}" sheetId="{n}" r:id="rId{n}"/>' for n, name in enumerate(names, start=1)
    )
    return f'{HEADER}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{sheets}</sheets></workbook>'
