"""Pages from several processes: the same bytes in the same order as from one, and the same errors."""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass
from datetime import date
from functools import partial
from multiprocessing import get_all_start_methods

import jinja2
import pytest

from site_builder import urls
from site_builder.history import NO_HISTORY
from site_builder.load import load
from site_builder.model import tie
from site_builder.pages.shared.page import Later, Page
from site_builder.pages.shared.site import Site
from site_builder.render import render, render_all, texts, tokens
from site_builder.site_map import pages
from tests.checks import ROOT

# Where the system cannot copy a process there is one way only, and nothing to compare.
COUNTS = (1, 2, 3) if "fork" in get_all_start_methods() else (1,)


@pytest.fixture(scope="module")
def every_page() -> tuple[Page, ...]:
    """The pages of the demo."""
    records = load(ROOT / "demo", date(2030, 12, 31)).records
    assert records is not None
    model = tie(records)
    return tuple(pages(Site(model, NO_HISTORY, css="assets/site.css", texts=texts(), tokens=tokens())))


@pytest.mark.parametrize("workers", COUNTS)
def test_workers_make_the_same_bytes_in_the_same_order(every_page: tuple[Page, ...], workers: int) -> None:
    """However many processes render, the site is the same."""
    alone = [(urls.file_of(page.address), render(page)) for page in every_page]
    assert list(render_all(every_page, workers).items()) == alone


def test_a_view_that_is_made_later_gives_the_same_page(every_page: tuple[Page, ...]) -> None:
    """It makes no difference to a page when its view was made."""
    page = next(page for page in every_page if isinstance(page.content, Later))
    now = Page(page.address, page.template, page.view)
    assert render(now) == render(page)


@dataclass(frozen=True)
class _Broken:
    chrome: str = ""


@pytest.mark.parametrize("workers", COUNTS)
def test_an_error_in_a_worker_is_raised_here(every_page: tuple[Page, ...], workers: int) -> None:
    """A page that cannot be made stops the build with its own error, wherever it was rendered."""
    broken = Page("kapot/", every_page[0].template, _Broken())
    with pytest.raises(jinja2.UndefinedError):
        render_all((*every_page[:4], broken), workers)


def _made_unless_in_a_worker(page: Page, here: int) -> object:
    if os.getpid() != here:
        os.kill(os.getpid(), signal.SIGKILL)
    return page.view


def test_what_a_lost_worker_left_is_made_after_all(every_page: tuple[Page, ...]) -> None:
    """A worker that the system ends costs time and no page."""
    fatal = [
        Page(page.address, page.template, Later(partial(_made_unless_in_a_worker, page, os.getpid())))
        for page in every_page[:12]
    ]
    assert render_all(fatal, COUNTS[-1]) == render_all(every_page[:12], 1)
