"""The calendar and the feed of a site."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

from icalendar import Calendar

from site_builder import urls
from site_builder.files.feeds import (
    MOST_ENTRIES,
    calendar_of_sessions,
    calendars,
    changes,
    described,
    of_municipality,
)
from site_builder.history import Change
from site_builder.pages.shared.page import Page
from site_builder.pages.shared.site import Site
from tests.measures.region import session
from tests.pages.labs import day, site

NS = {"a": "http://www.w3.org/2005/Atom"}
CHANGES = {
    "municipalities/wilg.yaml": (
        Change(day("2026-03-02"), "changed"),
        Change(day("2026-03-02"), "changed"),
        Change(day("2026-01-02"), "added"),
    ),
    "municipalities/weg.yaml": (Change(day("2026-02-02"), "removed"),),
    "impactlabs/2026.yaml": (Change(day("2026-04-05"), "changed"),),
    "LICENSE": (Change(day("2026-05-05"), "added"),),
    "snapshots/2026/levels.csv": (Change(day("2026-05-05"), "added"),),
}
MADE = (Page(urls.municipality("wilg"), "", None), Page(urls.IMPACTLABS, "", None))


def feeds(of: Site) -> dict[str, bytes]:
    """The calendar of sessions, and the feeds of the region and of each municipality."""
    own = (file for entry in of.model.municipalities for file in of_municipality(of, MADE, entry.slug))
    return {file.address: file.content for file in (*calendars(of, MADE), *changes(of, MADE), *own)}


def files(**more: object) -> dict[str, bytes]:
    return feeds(site(changes=CHANGES, **more))  # type: ignore[arg-type]


def entries() -> list[tuple[str, str, str]]:
    root = ElementTree.fromstring(files()[urls.FEED])  # noqa: S314 – made by the code under test
    found = []
    for entry in root.findall("a:entry", NS):
        link = entry.find("a:link", NS)
        found.append(
            (
                entry.findtext("a:updated", "", NS)[:10],
                entry.findtext("a:title", "", NS),
                "" if link is None else link.get("href", ""),
            )
        )
    return found


def test_the_calendar_has_every_session() -> None:
    """By an id that never changes, dated by the day on which its file changed, or by its own without git."""
    events = Calendar.from_ical(files()[urls.CALENDAR]).walk("VEVENT")
    assert [str(event["uid"]).partition("/")[0] for event in events] == [
        *("2026-a", "2026-b", "2026-c", "2026-d", "2026-e", "2026-f"),
    ]
    assert {event.decoded("dtstamp").date() for event in events} == {date(2026, 4, 5)}
    assert [str(event["summary"]) for event in events][4] == "Afgelast: Samen leren"
    assert [str(event["status"]) for event in events].count("CANCELLED") == 1
    (without, *_) = calendars(site(), ())
    first = Calendar.from_ical(without.content).walk("VEVENT")[0]
    assert first.decoded("dtstamp").date() == date(2026, 2, 3)


def test_the_feed_is_newest_first_once_per_file_and_day() -> None:
    """Files that are no records are left out, and a link leads only to a page that is there."""
    assert entries() == [
        ("2026-04-05", "Gewijzigd: bijeenkomsten van 2026", "./impactlabs/"),
        ("2026-03-02", "Gewijzigd: gemeente Wilg", "./gemeenten/wilg/"),
        ("2026-02-02", "Verwijderd: gemeente weg", ""),
        ("2026-01-02", "Toegevoegd: gemeente Wilg", "./gemeenten/wilg/"),
    ]


def test_ids_need_no_address() -> None:
    """An entry keeps its id when the site gets an address, and no two are the same."""
    root = ElementTree.fromstring(files()[urls.FEED])  # noqa: S314 – made by the code under test
    ids = [one.text or "" for one in root.iter("{http://www.w3.org/2005/Atom}id")]
    assert len(ids) == len(set(ids)) == 5
    assert all(one.startswith("tag:") and "://" not in one for one in ids)


def test_the_feed_has_an_end() -> None:
    """A long history gives the newest changes."""
    many = {
        f"municipalities/m{n}.yaml": (Change(day("2026-01-02"), "added"),) for n in range(MOST_ENTRIES + 9)
    }
    content = {file.address: file.content for file in changes(site(changes=many), ())}[urls.FEED]
    assert content.count(b"<entry>") == MOST_ENTRIES


def test_files_by_what_they_hold() -> None:
    """Every kind of record has a name, also one that is no longer there; nobody is named."""
    model = site().model
    assert described(model, "projects/wilg/brug.yaml") == ("project brug (Wilg)", "projecten/wilg/brug/")
    assert described(model, "programme/series.yaml") == ("reeksen bijeenkomsten", "impactlabs/")
    assert described(model, "newsletters/2026.md") == ("nieuwsbrief van 2026", "nieuwsbrief/2026/")
    assert described(model, "evaluations/2026.yaml") == ("evaluatie van 2026", "nieuwsbrief/2026/")
    assert described(model, "programme/other.yaml") is None
    assert described(model, "README.md") is None


def test_every_municipality_has_a_feed() -> None:
    """Of its own file and its projects; with the ids of the region's feed, and links from where it stands."""
    past = {
        **CHANGES,
        "projects/wilg/brug.yaml": (Change(day("2026-03-09"), "added"),),
        "projects/els/wilg.yaml": (Change(day("2026-03-08"), "added"),),
    }
    found = feeds(site(changes=past))
    whole, own = (
        ElementTree.fromstring(found[address])  # noqa: S314 – made by the code under test
        for address in (urls.FEED, urls.feed_of("wilg"))
    )
    titles = [entry.findtext("a:title", "", NS) for entry in own.findall("a:entry", NS)]
    assert titles == [
        "Toegevoegd: project brug (Wilg)",
        "Gewijzigd: gemeente Wilg",
        "Toegevoegd: gemeente Wilg",
    ]
    assert own.findtext("a:title", "", NS) == "Wijzigingen bij Wilg"
    links = [link.get("href") for link in own.findall("a:entry/a:link", NS)]
    assert links == ["../../gemeenten/wilg/", "../../gemeenten/wilg/"]
    ids = {entry.findtext("a:id", "", NS) for entry in whole.findall("a:entry", NS)}
    assert {entry.findtext("a:id", "", NS) for entry in own.findall("a:entry", NS)} < ids
    assert own.findtext("a:id", "", NS) not in {whole.findtext("a:id", "", NS), *ids}
    assert found[urls.feed_of("els")].count(b"<entry>") == 1


def test_an_event_keeps_its_id() -> None:
    """Another day, another title, cancelled: a calendar program sees the same event change."""
    before = session("2026-a", "2026-02-03", starts="13:00")
    after = session("2026-a", "2026-05-09", state="cancelled", title="Uitgesteld")
    ids = [
        str(Calendar.from_ical(calendar_of_sessions(site(sessions=[one]))).walk("VEVENT")[0]["uid"])
        for one in (before, after)
    ]
    assert ids[0] == ids[1]


def test_the_same_bytes() -> None:
    """The same records give the same files."""
    assert files() == files()
