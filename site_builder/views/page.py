"""What is to be made: pages with a template and a view, and files that are ready."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `listed` pages stand in the site map for search engines."""

    address: str
    template: str
    view: object
    listed: bool = True


@dataclass(frozen=True, slots=True)
class File:
    """One file beside the pages, by its address."""

    address: str
    content: bytes
