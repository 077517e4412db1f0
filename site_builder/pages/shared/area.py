"""What a folder of pages says of itself; `site_map.AREAS` lists them, and nothing else names a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field
from typing import Literal

from site_builder.frozen import frozen
from site_builder.pages.shared.page import File, Page, later
from site_builder.pages.shared.site import Site

Shown = Literal["today", "closed", "both"]
Files = Callable[[Site, Sequence[Page]], Iterable[File]]


def no_files(_site: Site, _made: Sequence[Page]) -> Iterable[File]:
    """The files of an area that has pages alone."""
    return ()


@frozen
class Area:
    """The pages of one folder, and the files that they read.

    `shown`: on the site of today, on those of closed years, or on both. What finds, compares or changes the
    newest records is on today's site alone. `kinds` are the kinds of its pages: the Dutch name of each by
    its template.
    """

    pages: Callable[[Site], Iterable[Page]]
    kinds: Mapping[str, str] = field(default_factory=dict)
    shown: Shown = "today"
    files: Files = no_files


def single(
    address: str,
    template: str,
    name: str,
    view: Callable[[Site], object],
    shown: Shown = "today",
    files: Files = no_files,
) -> Area:
    """The area of one page: its address, its template with the name of its kind, and what makes its view."""
    return Area(lambda site: (Page(address, template, later(view, site)),), {template: name}, shown, files)
