"""The outputs of a closed year, below the site of today."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from site_builder import urls
from site_builder.closed_sites import downloads, relinked
from site_builder.outputs.output import Made, Output, recipe_of
from site_builder.pages.shared.page import Page
from site_builder.pages.shared.site import Site
from site_builder.traces import note


def of_year(site: Site, every: Sequence[Page], has: Callable[[object], bool]) -> Iterator[Output]:
    """Its pages and its files; `has` tells whether the site of today has a file."""
    beside = downloads(site, every)
    own = {**{urls.file_of(page.address): b"" for page in every}, **beside}
    names = tuple(own)
    for page in every:
        make = partial(_page, site.place, page, own, has)
        name = site.place + urls.file_of(page.address)
        yield Output(name, make, (recipe_of(page), names), whole=True)
    files = {site.place + path: content for path, content in beside.items()}
    yield Output(site.place + urls.DATA, partial(Made, files), files, whole=True)


def _page(place: str, page: Page, own: dict[str, bytes], has: Callable[[object], bool]) -> Made:
    return Made(relinked(place, page, own, Living(has)))


class Living:
    """The files of the site of today, of which is noted who asked for which."""

    def __init__(self, has: Callable[[object], bool]) -> None:
        self._has = has

    def __contains__(self, path: object) -> bool:
        note("living", path)
        return self._has(path)
