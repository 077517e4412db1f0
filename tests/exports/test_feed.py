"""The feed is Atom, whatever the titles hold."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from site_builder.exports.feed import FeedEntry, FeedHead, feed, tag

NS = {"a": "http://www.w3.org/2005/Atom"}
HEAD = FeedHead(
    id="tag:circulair@regio.example,2026:wijzigingen",
    title="Wijzigingen",
    subtitle="Per bestand.",
    author="De regio",
    updated=date(2026, 1, 1),
    home="./",
    own="",
)


def read(content: bytes) -> ElementTree.Element:
    return ElementTree.fromstring(content)  # noqa: S314 – made by the code under test


def test_without_changes() -> None:
    """A feed without entries is valid and keeps its date."""
    found = read(feed(HEAD, []))
    assert found.findtext("a:updated", namespaces=NS) == "2026-01-01T00:00:00Z"
    assert found.findall("a:entry", NS) == []
    assert [one.get("rel") for one in found.findall("a:link", NS)] == ["alternate"]


def test_entries() -> None:
    """The feed is as new as its newest entry; an entry without a page has no link but does have content."""
    entries = [
        FeedEntry("tag:a,2026:1", "Gewijzigd: <Ulk> & 't Zand", date(2027, 2, 3), "gemeenten/ulk/"),
        FeedEntry("tag:a,2026:2", "Verwijderd: gemeente x", date(2027, 2, 1), ""),
    ]
    found = read(feed(HEAD, entries))
    assert found.findtext("a:updated", namespaces=NS) == "2027-02-03T00:00:00Z"
    one, two = found.findall("a:entry", NS)
    assert one.findtext("a:title", namespaces=NS) == "Gewijzigd: <Ulk> & 't Zand"
    assert one.find("a:link", NS).get("href") == "gemeenten/ulk/"  # type: ignore[union-attr]
    assert two.find("a:link", NS) is None
    assert two.findtext("a:content", namespaces=NS)


def test_own_address() -> None:
    """A feed with a fixed address names it."""
    own = "https://regio.example/wijzigingen.atom"
    head = FeedHead("tag:a,2026:x", "T", "S", "A", date(2026, 1, 1), "https://regio.example/", own)
    links = {one.get("rel"): one.get("href") for one in read(feed(head, [])).findall("a:link", NS)}
    assert links == {"alternate": "https://regio.example/", "self": own}


def test_tag() -> None:
    """An id holds whose it is, since when, and what it is of."""
    assert tag("circulair@regio.example", 2026, "wijzigingen", "a/b.yaml", "2026-02-03") == (
        "tag:circulair@regio.example,2026:wijzigingen/a/b.yaml/2026-02-03"
    )


@given(
    st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=60).filter(
        lambda t: "\ufffe" not in t and "\uffff" not in t
    )
)
def test_any_title(title: str) -> None:
    """Every title comes back as it was, and the bytes are the same twice."""
    entries = [FeedEntry("tag:a,2026:1", title, date(2026, 5, 6), "x/")]
    found = read(feed(HEAD, entries)).find("a:entry", NS)
    assert found is not None
    assert (found.findtext("a:title", namespaces=NS) or "") == title
    assert feed(HEAD, entries) == feed(HEAD, entries)
