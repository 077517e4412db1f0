"""Texts that programs stumble over, in a real browser and in LibreOffice: nothing runs or becomes another."""

from __future__ import annotations

import csv
import io
import re
import subprocess
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import BrowserContext, Dialog

from site_builder.exports.tables import SEMICOLON, unguarded
from site_builder.source import plain_spaces
from tests.browser.hearing import listen
from tests.browser.looking import serving
from tests.build.hostile import built, hostile, own_site
from tests.naughty import ORDINARY, OWN, big_list
from tests.reliability import Table, hold

QUICK = ("index.html", "gemeenten/duinbergen/index.html", "projecten/index.html", "over/index.html")
TABLE = re.compile(r"data/\w+-excel\.csv")
Files = Mapping[str, bytes]


@pytest.fixture(scope="module")
def own(run_folder: Path) -> Files:
    """The site of a region with our own list in its fields."""
    return own_site(run_folder)


def told(context: BrowserContext, made: Files, names: Iterator[str], folder: Path) -> list[str]:
    """What pages do in a browser that they should not: open a dialog, run, ask another host, fail."""
    for name, content in made.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    dialogs: list[str] = []

    def refuse(dialog: Dialog) -> None:
        dialogs.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    with serving(folder) as address:
        heard = listen(context, address)
        page = context.new_page()
        page.on("dialog", refuse)
        for name in names:
            page.goto(f"{address.rstrip('/')}/{name.removesuffix('index.html')}")
            page.evaluate(
                "() => document.querySelectorAll('details').forEach((fold) => { fold.open = true; })"
            )
        page.close()
    return [*dialogs, *heard.problems]


def in_libreoffice(made: Files, folder: Path) -> tuple[list[str], str]:
    """The cells that LibreOffice computes in our CSV files, opened as a Dutch Excel does; and all texts."""
    source, out = folder / "in", folder / "out"
    source.mkdir()
    for name, content in made.items():
        if TABLE.fullmatch(name):
            (source / name.removeprefix("data/")).write_bytes(content)
    # Columns at `;`, quotes, UTF-8, Dutch numbers, formulas computed where there are any.
    given = "Text - txt - csv (StarCalc):59,34,76,1,,1043,false,true,false,false,false,-1,true"
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    command += [f"--infilter={given}", "--convert-to", "xlsx", "--outdir", str(out)]
    done = subprocess.run(
        [*command, *map(str, sorted(source.iterdir()))], check=False, capture_output=True, text=True
    )
    assert len(list(out.glob("*.xlsx"))) == len(list(source.iterdir())), done.stderr[-500:]
    live, texts = [], []
    for path in sorted(out.glob("*.xlsx")):
        with zipfile.ZipFile(path) as book:
            sheets = [part for part in book.namelist() if part.startswith("xl/worksheets/sheet")]
            live += [path.name for part in sheets if re.search(rb"<f[ >]", book.read(part))]
        for sheet in load_workbook(io.BytesIO(path.read_bytes())).worksheets:
            cells = (
                str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None
            )
            texts += [unguarded(cell, SEMICOLON) for cell in cells]
    return live, "\n".join(texts)


def telling(made: Files) -> Files:
    """The tables with a text of ours that no smaller one has: all texts guarded, in half of the files."""
    met: set[str] = set()
    kept = {}
    tables = (name for name in made if TABLE.fullmatch(name))
    for name in sorted(tables, key=lambda one: (len(made[one]), one)):
        rows = csv.reader(io.StringIO(made[name].decode("utf-8-sig"), newline=""), delimiter=";")
        cells = "\n".join(unguarded(cell, SEMICOLON) for row in rows for cell in row)
        here = {text for text in OWN if plain_spaces(text) in cells}
        if here - met:
            kept[name] = made[name]
            met |= here
    return kept


def test_nothing_runs_in_a_browser(own: Files, context: BrowserContext, tmp_path: Path) -> None:
    """Pages with a text of every sort in their fields."""
    assert set(QUICK) <= own.keys()
    assert told(context, own, iter(QUICK), tmp_path) == []


def test_what_runs_in_a_browser_is_heard(context: BrowserContext, tmp_path: Path) -> None:
    """The test can fail."""
    page = b"<!doctype html><title>x</title><script>alert(1)</script><img src=nowhere onerror=alert(2)>"
    heard = told(context, {"index.html": page}, iter(("index.html",)), tmp_path)
    assert "dialog: 1" in heard


@pytest.mark.long
def test_a_double_click_in_libreoffice(own: Files, tmp_path: Path) -> None:
    """No cell computes, and ordinary Dutch is the same text in its own cell.

    By day `tests/build/test_naughty.py` and `tests/exports` read the same tables.
    """
    live, texts = in_libreoffice(telling(own), tmp_path)
    assert live == []
    for text in ORDINARY:
        assert plain_spaces(text) in texts, text


@pytest.mark.long
def test_reliability_in_programs_of_people(context: BrowserContext, tmp_path: Path) -> None:
    """The Big List too, every page of each build and every table: what ran, failed or computed."""
    every = (*OWN, *big_list())
    placed: set[str] = set()
    heard: list[str] = []
    live: list[str] = []
    start = pages = tables = 0
    for turn in range(8):
        one = hostile(every, start)
        placed |= set(one.placed)
        made = built(one.records)
        # A page that leads on to another has nothing of its own.
        names = [name for name in made if name.endswith(".html") and b'"refresh"' not in made[name]]
        heard += told(context, made, iter(names), tmp_path / f"site{turn}")
        pages += len(names)
        (tmp_path / f"office{turn}").mkdir()
        live += in_libreoffice(made, tmp_path / f"office{turn}")[0]
        tables += sum(TABLE.fullmatch(name) is not None for name in made)
        able = [text for text in every if text not in one.refused]
        missing = [at for at, text in enumerate(able) if text not in placed]
        if not missing:
            break
        start = missing[0]
    assert not missing
    rows = (
        ("Chromium", "every page, with its folds open: no dialog, no error, no other host", pages, heard),
        ("LibreOffice Calc", "every table for Excel, opened as a Dutch Excel does: no formula", tables, live),
    )
    hold(
        "programs",
        Table(
            2,
            "Hostile text in the programs of people",
            "The same texts in the same fields, and what came of them opened by the programs themselves. "
            "*Live* counts what ran, computed, failed or asked another host.",
            ("program", "what is opened, and what must hold", "texts", "files", "live"),
            [(program, what, len(placed), files, len(wrong)) for program, what, files, wrong in rows],
        ),
    )
    assert (heard, live) == ([], [])
