"""Every file of the open data of a site, for the tests that ask for one of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from site_builder.files import agenda_feeds, data_files, feeds
from site_builder.history import NO_HISTORY
from site_builder.pages.shared.page import File, LargeFile
from site_builder.pages.shared.site import Site
from site_builder.site_map import APART, FILES
from site_builder.store import whole
from tests.exports.filled import filled

ROOMS = (agenda_feeds.__name__, data_files.__name__, feeds.__name__)


def offered(site: Site) -> dict[str, bytes]:
    """The open data and the feeds by their address."""
    found: list[File | LargeFile] = [
        file for make in FILES if make.__module__ in ROOMS for file in make(site, ())
    ]
    for room in APART:
        if room.make.__module__ in ROOMS:
            found += [file for thing in room.things(site) for file in room.make(site, (), thing)]
    return {file.address: whole(file.content) for file in found}


@cache
def offered_of_filled() -> Mapping[str, bytes]:
    """Those of the region in which there is something of everything, made once."""
    return offered(Site(model=filled(), history=NO_HISTORY, css="assets/site.css"))
