"""The way to a page, for people and for search engines."""

from __future__ import annotations

from html.parser import HTMLParser

from site_builder.pages.shared.chrome import Link
from site_builder.render import environment

ITEMS = (Link("Gemeenten", "../"), Link("Kwart <b> & 't Zand", "../kwart/"), Link("Nu", "./"))


class Microdata(HTMLParser):
    """The kinds, properties and values of the elements, in the order in which they stand."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds: list[str] = []
        self.values: list[tuple[str, str]] = []
        self._name = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {"tag": tag, **{name: value or "" for name, value in attrs}}
        self.kinds += [found["itemtype"]] if "itemscope" in found and "itemtype" in found else []
        self._name = found.get("itemprop") == "name"
        for key in ("position", "item"):
            if found.get("itemprop") == key:
                self.values.append((key, found.get("content") or found.get("href", "")))

    def handle_data(self, data: str) -> None:
        if self._name and data.strip():
            self.values.append(("name", data.strip()))
            self._name = False


def read(items: tuple[Link, ...]) -> Microdata:
    template = environment().from_string(
        '{% from "components/breadcrumbs.html" import breadcrumbs %}{{ breadcrumbs(items) }}'
    )
    reader = Microdata()
    reader.feed(template.render(items=items))
    reader.close()
    return reader


def test_search_engines_read_the_same_way() -> None:
    """A list by number, name and address; the page itself is the last and leads nowhere."""
    found = read(ITEMS)
    assert found.kinds == ["https://schema.org/BreadcrumbList", *["https://schema.org/ListItem"] * 3]
    assert found.values == [
        ("position", "1"),
        ("item", "../"),
        ("name", "Gemeenten"),
        ("position", "2"),
        ("item", "../kwart/"),
        ("name", "Kwart <b> & 't Zand"),
        ("position", "3"),
        ("name", "Nu"),
    ]
