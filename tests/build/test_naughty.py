"""Texts that programs stumble over, in every field: nothing is live anywhere, and ordinary Dutch is right."""

from __future__ import annotations

import csv
import email
import email.policy
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import icalendar
import pikepdf
import pytest

from site_builder.source import plain_spaces
from tests.build.hostile import built, hostile, own_site
from tests.exports.test_tables import opened
from tests.naughty import HOSTILE, ORDINARY, OWN, big_list
from tests.reliability import Table, hold

FORMULA = re.compile(r"^[ \"]*[=+@\t\r\uff1d\uff0b\uff20]|^[ \"]*-(?![\d.,]+$)")
Files = Mapping[str, bytes]


class Markup(HTMLParser):
    """What stands in a page: the attributes of its tags, its addresses, how many scripts it has inside."""

    def __init__(self) -> None:
        super().__init__()
        self.shapes: set[tuple[str, str]] = set()
        self.addresses: set[str] = set()
        self.scripts = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """One tag."""
        self.shapes |= {(tag, name) for name, _ in attrs}
        self.addresses |= {
            value or "" for name, value in attrs if name in ("href", "src", "action", "formaction")
        }
        self.scripts += tag == "script" and "src" not in dict(attrs)


@cache
def of_page(content: bytes) -> Markup:
    """A page, read."""
    found = Markup()
    found.feed(content.decode())
    return found


@pytest.fixture(scope="module")
def plain() -> Files:
    """Of the same site with ordinary texts what a page, a letter and a calendar are held against."""
    return built(hostile(()).records, "*.html", "nieuwsbrief/*", "files.feeds.*", "files.agenda_feeds.*")


@pytest.fixture(scope="module")
def own(run_folder: Path) -> Files:
    """The site with our own list in its fields."""
    return own_site(run_folder)


def _in_pages(made: Files, plain: Files) -> Iterator[str]:
    known = {
        shape
        for name, content in plain.items()
        if name.endswith(".html")
        for shape in of_page(content).shapes
    }
    for name, content in made.items():
        if not name.endswith(".html"):
            continue
        page = of_page(content)
        yield from (
            f"{name}: {tag} {key}"
            for tag, key in page.shapes - known
            if key.startswith("on") or key == "style"
        )
        yield from (f"{name}: {one}" for one in page.addresses if _runs(one))
        if name in plain and page.scripts != of_page(plain[name]).scripts:
            yield f"{name}: another number of scripts"


def _runs(address: str) -> bool:
    """Whether a browser would do something else with an address than go to a page."""
    return urlsplit(address.strip()).scheme.lower() not in ("", "http", "https", "mailto", "webcal")


def _in_xml(made: Files, _: Files) -> Iterator[str]:
    for name, content in made.items():
        if name.endswith((".svg", ".atom", ".xml")):
            for node in ElementTree.fromstring(content).iter():  # noqa: S314  # our own file
                live = [key for key in node.attrib if key.rpartition("}")[2].startswith("on")]
                if live or node.tag.rpartition("}")[2] == "script":
                    yield f"{name}: {node.tag}"


def _in_json(made: Files, _: Files) -> Iterator[str]:
    def refuse(word: str) -> None:
        raise ValueError(word)

    for name, content in made.items():
        if name.endswith((".json", ".jsonld")):
            try:
                json.loads(content, parse_constant=refuse)
            except ValueError as error:
                yield f"{name}: {error}"


def _in_csv(made: Files, _: Files) -> Iterator[str]:
    for name, content in made.items():
        if name.endswith(".csv"):
            for separator in ",;":
                cells = opened(content, separator)
                yield from (f"{name}: {cell[:40]}" for cell in cells if FORMULA.search(cell))


def _in_workbooks(made: Files, _: Files) -> Iterator[str]:
    for name, content in made.items():
        if name.endswith((".xlsx", ".pptx")):
            with zipfile.ZipFile(io.BytesIO(content)) as book:
                for part in book.namelist():
                    body = book.read(part)
                    if part.endswith((".xml", ".rels")):
                        ElementTree.fromstring(body)  # noqa: S314  # our own file
                    if re.search(rb"<f[ >]", body) and b"worksheet" in body and "meedoen" not in name:
                        yield f"{name}: {part} has a formula"
                    if re.search(rb"ddeLink|oleObject|vbaProject", body):
                        yield f"{name}: {part} does something"


def _in_letters(made: Files, plain: Files) -> Iterator[str]:
    for name, content in made.items():
        if name.endswith(".eml") and name in plain:
            letter, usual = (
                email.message_from_bytes(one, policy=email.policy.default) for one in (content, plain[name])
            )
            if letter.keys() != usual.keys() or letter.defects:
                yield f"{name}: {letter.keys()} {letter.defects}"
            if [part.get_content_type() for part in letter.walk()] != [
                part.get_content_type() for part in usual.walk()
            ]:
                yield f"{name}: other parts"


def _in_calendars(made: Files, plain: Files) -> Iterator[str]:
    for name, content in made.items():
        if name.endswith(".ics"):
            if re.search(rb"\r(?!\n)|(?<!\r)\n", content) or max(map(len, content.split(b"\r\n"))) > 75:
                yield f"{name}: lines"
            kinds = [
                {key for one in icalendar.Calendar.from_ical(text).walk() for key in one}
                for text in (content, plain[name])
            ]
            yield from (f"{name}: {key}" for key in kinds[0] - kinds[1])


def _in_papers(made: Files, _: Files) -> Iterator[str]:
    for name, content in made.items():
        if name.endswith(".pdf"):
            with pikepdf.open(io.BytesIO(content)) as paper:
                for one in paper.objects:
                    action = one.get("/S") if isinstance(one, pikepdf.Dictionary) else None
                    if action in ("/JavaScript", "/Launch", "/SubmitForm", "/ImportData"):
                        yield f"{name}: {action}"
                    if action == "/URI" and _runs(str(one.get("/URI"))):
                        yield f"{name}: {one.get('/URI')}"


OUTPUTS: Mapping[str, tuple[str, Callable[[Files, Files], Iterator[str]]]] = {
    "pages (HTML)": ("no event, style or script of a person, no address that runs", _in_pages),
    "pictures and feeds (SVG, Atom, XML)": ("well-formed, no event and no script", _in_xml),
    "API and data (JSON)": ("valid, no NaN", _in_json),
    "tables (CSV, both forms, opened at `,` and at `;`)": ("no cell is a formula", _in_csv),
    "workbooks and slides (XLSX, PPTX)": ("well-formed, no formula, nothing embedded", _in_workbooks),
    "newsletter (EML)": ("the same heads and parts, no defect", _in_letters),
    "calendar (ICS)": ("the same properties, no line of its own", _in_calendars),
    "papers (PDF)": ("made, no action, no address that runs", _in_papers),
}
"""Every kind of output: what must hold, and what finds that it does not."""


@pytest.mark.parametrize("output", OUTPUTS)
def test_nothing_is_live(output: str, own: Files, plain: Files) -> None:
    """Whatever somebody writes in whatever field, it is a text."""
    assert list(OUTPUTS[output][1](own, plain)) == []


SPOILED: Mapping[str, tuple[str, bytes]] = {
    "pages (HTML)": ("x.html", b'<a onclick="x()" href="javascript:x()">a</a>'),
    "pictures and feeds (SVG, Atom, XML)": ("x.svg", b'<svg onload="x()"/>'),
    "API and data (JSON)": ("x.json", b"[NaN]"),
    "tables (CSV, both forms, opened at `,` and at `;`)": ("x.csv", b'a\r\nx,"y;=1+1"\r\n'),
    "calendar (ICS)": ("x.ics", b"BEGIN:VCALENDAR\nEND:VCALENDAR\n"),
}


@pytest.mark.parametrize("output", SPOILED)
def test_what_is_live_is_found(output: str) -> None:
    """The same that finds nothing finds it where it is."""
    name, content = SPOILED[output]
    assert list(OUTPUTS[output][1]({name: content}, {name: b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"}))


def shown_in(made: Files) -> Mapping[str, str]:
    """What a reader sees of the pages, the data and the tables."""
    pages = b"".join(content for name, content in made.items() if name.endswith(".html")).decode()
    tables = [one for name, one in made.items() if re.fullmatch(r"data/[\w]+\.csv", name)]
    cells = (
        cell for one in tables for row in csv.reader(io.StringIO(one.decode(), newline="")) for cell in row
    )
    data = b"".join(content for name, content in made.items() if name.startswith("api/v1/tables/")).decode()
    return {
        "pages": " ".join(unescape(re.sub("<[^>]*>|\u00ad|\u2060", "", pages)).split()),
        "tables": "\n".join(cells),
        "data": json.dumps(
            [json.loads(line) for line in data.replace("\n[", "\n\n[").split("\n\n") if line.strip()],
            ensure_ascii=False,
        ),
    }


def test_ordinary_dutch_comes_out_right(own: Files) -> None:
    """Letter by letter, in pages and in tables; a table has a guard before what a spreadsheet would run."""
    shown = shown_in(own)
    for text in ORDINARY:
        plain_text = " ".join(text.split())
        assert plain_text in shown["pages"], text
        cell = plain_spaces(text)
        assert cell in shown["tables"] or f"'{cell}" in shown["tables"], text


@pytest.mark.long
def test_reliability_of_every_output(plain: Files) -> None:
    """The Big List and our own, every text in some field: what was found in each output."""
    every = (*OWN, *big_list())
    found: dict[str, int] = dict.fromkeys(OUTPUTS, 0)
    placed: set[str] = set()
    refused: set[str] = set()
    start = builds = 0
    while True:
        one = hostile(every, start)
        placed |= set(one.placed)
        refused |= set(one.refused)
        made = built(one.records)
        builds += 1
        for output, (_, problems) in OUTPUTS.items():
            found[output] += len(list(problems(made, plain)))
        able = [text for text in every if text not in refused]
        missing = [at for at, text in enumerate(able) if text not in placed]
        if not missing or builds > 8:
            break
        start = missing[0]
    assert builds <= 8, missing
    big = f"{len(set(big_list()))} of the Big List of Naughty Strings"
    lists = f"{big}, {len(HOSTILE)} hostile and {len(ORDINARY)} ordinary ones of our own (`tests/naughty.py`)"
    hold(
        "attacks",
        Table(
            2,
            "Hostile text in every field",
            f"Texts: {lists}. {len(refused)} of those the check refuses, with the sign or the personal data "
            "in it; each of the others stands in a field of an example region (`tests/build/hostile.py`), "
            "which is built as a whole. *Live* counts what is more than text.",
            ("output", "what must hold", "texts", "live"),
            [(output, what, len(placed), found[output]) for output, (what, _) in OUTPUTS.items()],
        ),
    )
    assert set(found.values()) == {0}
