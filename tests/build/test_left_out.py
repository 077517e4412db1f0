"""A document that cannot be made is left out and named; the site is there."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from site_builder import render, urls
from site_builder.built import Built
from site_builder.cli import main
from site_builder.pdf import compiling
from tests.checks import ROOT
from tests.lone import lone
from tests.some import some

REGION = ROOT / "tests/examples/good/region"
TODAY = date(2027, 6, 1)
DOCUMENTS = ("*.pdf", "*#e-mail")
LETTER = urls.file_of(urls.newsletter(2026))


def refuse(*_: Any) -> Any:
    """What a program says that cannot make something."""
    raise ValueError("te diep\nen nog meer")


def said(built: Built) -> list[tuple[str, str, str]]:
    return [
        (Path(one.path).relative_to(REGION).as_posix(), one.severity, one.message) for one in built.problems
    ]


def test_a_whole_site_leaves_nothing_out() -> None:
    """The tests below would pass on a site without documents."""
    built = some(REGION, TODAY, *DOCUMENTS)
    assert built.problems == ()
    assert {urls.newsletter_file(2026, "pdf"), urls.factsheet("duinbergen")} <= built.files.keys()
    assert {urls.newsletter_file(2026, form) for form in ("eml", "zip", "txt")} <= built.files.keys()


def test_a_pdf_that_cannot_be_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """No page leads to it, the others are there, and the file that it comes from is named."""
    real = compiling._compiled
    monkeypatch.setattr(
        compiling,
        "_compiled",
        lambda template, data: refuse() if "newsletter" in template else real(template, data),
    )
    built = some(REGION, TODAY, LETTER, *DOCUMENTS)
    assert said(built) == [
        (
            "newsletters/2026.md",
            "warning",
            "De pdf die van dit bestand komt, was niet te maken en is weggelaten: te diep.",
        )
    ]
    assert urls.newsletter_file(2026, "pdf") not in built.files
    assert urls.factsheet("duinbergen") in built.files
    assert b".pdf" not in built.files[LETTER]


def test_an_email_that_cannot_be_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page does not offer to send what is not there."""
    monkeypatch.setattr("site_builder.mail.html", refuse)
    built = some(REGION, TODAY, LETTER, *DOCUMENTS)
    assert [(path, severity) for path, severity, _ in said(built)] == [("newsletters/2026.md", "warning")]
    assert [
        path for path in built.files if path.endswith((".eml", ".txt", ".zip")) and "nieuwsbrief-" in path
    ] == []
    assert b'id="versturen"' not in built.files[LETTER]
    assert urls.newsletter_file(2026, "pdf") in built.files


def test_a_picture_that_cannot_be_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page leads to it, so that an empty picture takes its place; a letter has words instead of one."""
    real = render.raster
    monkeypatch.setattr(render, "raster", lambda svg: refuse() if "<text" in svg else real(svg))
    built = some(REGION, TODAY, "*.html", "*.png", *DOCUMENTS)
    drawn = (path for path in built.files if not path.startswith("assets/"))
    pictures = [path for path in drawn if path.endswith(".png")]
    assert pictures
    assert {built.files[path] for path in pictures} == {render.blank()}
    assert {severity for _, severity, _ in said(built)} == {"warning"}
    assert len(said(built)) == len(pictures)
    assert b"Content-Type: image" not in built.files[urls.newsletter_file(2026, "eml")]


def test_the_command_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It says what it left out on the stream for errors, and the site is written."""
    monkeypatch.setattr(compiling, "_compiled", refuse)
    data = lone(tmp_path / "data")
    assert main(["build", "--data", str(data), "--out", str(tmp_path / "site"), "--no-demo"]) == 0
    assert (tmp_path / "site" / "index.html").is_file()
    told = capsys.readouterr()
    assert "municipalities/duinbergen.yaml:1:1: waarschuwing: De pdf die van dit bestand komt" in told.err
    assert "met zoveel gemeenten" not in told.out
