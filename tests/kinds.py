"""Which pages of a built site a test opens: of every kind some that show its states, or nearly all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from urllib.parse import unquote

from tests.checks import address_of, html_files, sitemap_addresses

HEAVY = 130_000
"""A page of so many bytes has the same rows many times: a list of a thousand figures or sentences."""
SMALL = 20_000
"""No page that leads on has so many bytes."""
ONE_MORE = 30_000
"""To open one more page weighs as much as so many bytes."""
NEARLY = 0.9
"""A page with this part of all that a page of its kind can have has what there is to look at."""
DEMO = "demo/"
Sized = tuple[int, str]
"""The bytes of a page, and its address."""
Choose = Callable[[Path], tuple[str, ...]]
"""Addresses below the folder of a site."""


def page_kind(address: str) -> str:
    """The kind of page behind an address: its first part and its depth (`gemeenten/2`)."""
    parts = [part for part in address.split("/") if part]
    return f"{parts[0] if parts else ''}/{len(parts)}"


def kind_in_site(address: str) -> str:
    """The same for a page of the site or of the demo below it; a page about the site is a kind by itself."""
    own = address.removeprefix(DEMO)
    return own if own.startswith("over/") else page_kind(own)


@cache
def by_kind(folder: Path) -> Mapping[str, list[Sized]]:
    """The pages of the site and of the demo below it by their kind, which is the same for both."""
    demo = (address_of(path, folder) for path in html_files(folder / "demo"))
    found: dict[str, list[Sized]] = {}
    for address in (*sitemap_addresses(folder), "404.html", *demo):
        if leads_on(folder, address):
            continue
        found.setdefault(kind_in_site(address), []).append((size_of(folder, address), address))
    return found


def fullest(folder: Path) -> tuple[str, ...]:
    """The fullest page of every kind: where most can go wrong."""
    return _chosen(folder, max)


def emptiest(folder: Path) -> tuple[str, ...]:
    """The emptiest page of every kind: a state that is designed too."""
    return _chosen(folder, min)


@cache
def filled(folder: Path) -> tuple[str, ...]:
    """Of every kind a page of the demo on which everything stands, and no more rows than that takes.

    Of those that are not heavy and have nearly as many parts as any, it is the lightest; where all are heavy,
    the lightest. Of a kind that the demo lacks, one of the site.
    """

    def choose(pages: Iterable[Sized]) -> Sized:
        own = [one for one in pages if one[1].startswith(DEMO)] or list(pages)
        able = [one for one in own if one[0] < HEAVY] or [min(own)]
        parts = {one: len(parts_of(folder, one[1])) for one in able} if len(able) > 1 else {able[0]: 0}
        return min(one for one, many in parts.items() if many >= NEARLY * max(parts.values()))

    return _chosen(folder, choose)


@cache
def lacking(folder: Path) -> tuple[str, ...]:
    """Of the emptiest pages those with a part that no page before them has, such as why nothing is there.

    First come all that are filled; then those that are emptiest of all.
    """
    seen = set[str]().union(*(parts_of(folder, address) for address in filled(folder)))
    kept = []
    for address in sorted(emptiest(folder), key=lambda one: (size_of(folder, one), one)):
        if parts_of(folder, address) - seen:
            kept.append(address)
            seen |= parts_of(folder, address)
    return tuple(sorted(kept))


MANY_PARTS = 20
"""With so many parts that no page before has, a page tells what others do not."""


@cache
def telling(folder: Path) -> tuple[str, ...]:
    """Of those of each kind and those that lack something the ones that tell most, the most telling first.

    Each has many parts that none before it has, and is the one that has most of them for what it weighs.
    """
    seen, left, kept = set[str](), {*filled(folder), *lacking(folder)}, list[str]()

    def worth(address: str) -> tuple[float, str]:
        return len(parts_of(folder, address) - seen) / (ONE_MORE + size_of(folder, address)), address

    while left := {one for one in left if len(parts_of(folder, one) - seen) >= MANY_PARTS}:
        kept.append(max(left, key=worth))
        seen |= parts_of(folder, kept[-1])
    return tuple(kept)


@cache
def parts_of(folder: Path, address: str) -> frozenset[str]:
    """What a page is made of: its elements by their tags, and by their classes."""
    text = path_of(folder, address).read_text(encoding="utf-8")
    classes = (name for names in re.findall(r'class="([^"]*)"', text) for name in names.split())
    return frozenset((*re.findall(r"<\w+", text), *classes))


def _chosen(folder: Path, choose: Callable[[list[Sized]], Sized]) -> tuple[str, ...]:
    return tuple(sorted(choose(pages)[1] for pages in by_kind(folder).values()))


def walked(folder: Path, addresses: Iterable[str]) -> tuple[str, ...]:
    """The addresses, but of closed years and of pages that explain figures the fullest of every kind alone.

    The pages of a closed year are made by the views and templates of today's, which are all walked; those
    that explain figures are rows of one form, on a hundred pages. A page that only leads on is left out: a
    browser is on the other before it is asked anything.
    """
    kept: list[str] = []
    frozen: dict[str, Sized] = {}
    for address in addresses:
        if leads_on(folder, address):
            continue
        below = re.search(r"(?:^|/)(?:jaren/\d{4}/|(?=cijfers/))(.*)$", address)
        if below is None:
            kept.append(address)
            continue
        kind = page_kind(below[1])
        frozen[kind] = max(frozen.get(kind, (0, "")), (size_of(folder, address), address))
    return (*kept, *sorted(address for _, address in frozen.values()))


def leads_on(folder: Path, address: str) -> bool:
    """Whether a page of before only sends its reader to another: there is nothing to look at."""
    path = path_of(folder, address)
    return path.stat().st_size < SMALL and 'http-equiv="refresh"' in path.read_text(encoding="utf-8")


def size_of(folder: Path, address: str) -> int:
    """The bytes of the page at an address."""
    return path_of(folder, address).stat().st_size


def path_of(folder: Path, address: str) -> Path:
    """The file of the page at an address."""
    path = folder / unquote(address)
    return path / "index.html" if address.endswith("/") or not address else path
