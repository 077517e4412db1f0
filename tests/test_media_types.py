"""What each file of the site is sent as."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.exports.checksums import SUMS
from site_builder.media_types import NOT_KNOWN_TO_HOSTS, TYPES, UNKNOWN, bare, sent

MARK = ".gww"
"""The mark of `write`."""


def test_unknown_is_bytes() -> None:
    """A browser is never told to run what the site does not know."""
    assert sent("a.exe") == sent("_headers") == sent(".htaccess") == UNKNOWN


@pytest.mark.parametrize(
    ("name", "whole", "named"),
    [
        ("data/catalogus.jsonld", "application/ld+json; charset=utf-8", "application/ld+json"),
        ("veranderd/feed.atom", "application/atom+xml; charset=utf-8", "application/atom+xml"),
        ("data/levels.csv", "text/csv; charset=utf-8; header=present", "text/csv"),
        ("gemeenten/a.b/spinnenweb.svg", "image/svg+xml", "image/svg+xml"),
    ],
)
def test_sent_and_named(name: str, whole: str, named: str) -> None:
    """What is sent says how a text is written; what is only named does not."""
    assert (sent(name), bare(name)) == (whole, named)


def test_hosts_are_told_of_types_that_exist() -> None:
    """A host is told only what the table says."""
    assert set(NOT_KNOWN_TO_HOSTS) <= TYPES.keys()


def test_every_file_of_the_site_has_a_type(site: Path) -> None:
    """The built site has no kind of file that the table does not know."""
    suffixes = {path.suffix or path.name for path in site.rglob("*") if path.is_file()}
    assert suffixes - TYPES.keys() - {MARK, "_headers", ".htaccess", ".conf", SUMS} == set()
