"""A site on a system for which there is no Typst, and a site with more municipalities than it can print."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from site_builder import urls
from site_builder.cli import main
from tests.checks import ROOT
from tests.lone import lone
from tests.some import some

REGION = ROOT / "tests/examples/good/region"
PAGE = f"{urls.municipality('duinbergen')}index.html"
TODAY = date(2027, 1, 1)
DOCUMENTS = ("*.pdf", "*.pptx")


def test_it_is_built_without_pdfs(monkeypatch: pytest.MonkeyPatch) -> None:
    """No PDF, no link to one, and the result says that none could be made."""
    monkeypatch.setattr("site_builder.outputs.sequence.available", lambda: False)
    built = some(REGION, TODAY, PAGE, *DOCUMENTS)
    assert not built.printable
    assert [path for path in built.files if path.endswith(".pdf")] == []
    assert b".pdf" not in built.files[PAGE]


def test_a_large_site_has_no_factsheets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its newsletters are still printed; no page links to a factsheet."""
    monkeypatch.setattr("site_builder.pages.shared.site.MOST_FACTSHEETS", 0)
    built = some(REGION, TODAY, PAGE, *DOCUMENTS)
    assert (built.printable, built.factsheets) == (True, False)
    assert [path for path in built.files if path.endswith("/factsheet.pdf")] == []
    assert b"factsheet.pdf" not in built.files[PAGE]


def test_a_page_says_how_large_its_pdf_is() -> None:
    """The number of pages and the size stand in the link."""
    built = some(REGION, TODAY, PAGE, urls.factsheet("duinbergen"))
    size = f"{len(built.files[urls.factsheet('duinbergen')]) / 1000:.0f} kB"
    assert f"Factsheet (PDF, 2 pagina’s, {size})" in built.files[PAGE].decode()


def test_the_command_says_what_it_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In one line, without stopping."""
    monkeypatch.setattr("site_builder.outputs.sequence.available", lambda: False)
    data = lone(tmp_path / "data")
    assert main(["build", "--data", str(data), "--out", str(tmp_path / "site"), "--no-demo"]) == 0
    assert "De pdf’s zijn weggelaten: Typst is er niet voor dit systeem." in capsys.readouterr().out
