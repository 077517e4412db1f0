"""The demo as its documents are made of it, read once for all tests of them."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from site_builder.history import NO_HISTORY
from site_builder.load import load
from site_builder.model import tie
from site_builder.pages.shared.site import Site
from site_builder.render import texts, tokens
from tests.checks import ROOT


def site_of(folder: str | Path) -> Site:
    """The site of a region by the end of 2030."""
    records = load(ROOT / folder, date(2030, 12, 31)).records
    assert records is not None
    return Site(tie(records), NO_HISTORY, "site.css", texts=texts(), tokens=tokens())


@cache
def demo() -> Site:
    """That of the demo, read when it is first asked for: not by who only lists the tests."""
    return site_of("demo")
