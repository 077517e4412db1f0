"""The texts of views, gathered after they are made: by kind of page and field, without what people wrote."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass

from markupsafe import Markup
from pydantic import BaseModel

from site_builder import urls
from site_builder.formats import unmarked
from site_builder.model import Model
from site_builder.pages.review.patterns import Found
from site_builder.pages.shared.page import Page

MOST_PAGES = 20
"""How many pages of one kind are read. A country has thousands of the same kind."""
NAMES = frozenset({"name", "short_name", "subject", "programme", "organiser", "title", "material", "unit"})
"""Fields of records that a sentence takes in as a name."""
LONG = 25
"""A recorded text of at least so many letters is left open where it is a part of a sentence."""
SKIPPED = frozenset({"chrome", "crumbs", "href", "id", "date", "code", "fields", "examples", "explained"})
"""Fields of views that hold no sentence: addresses, code to copy, the list of fields of the data, and the
figures on the pages that explain them, of which each sentence also stands in their list.
"""
DRAWN = "site_builder.charts"
"""Figures: their texts are numbers and names."""


def sample(pages: Sequence[Page]) -> Mapping[str, tuple[Page, ...]]:
    """Some pages of every kind, spread evenly, by the name of the template; pictures are no pages."""
    kinds: dict[str, list[Page]] = defaultdict(list)
    for page in pages:
        if page.template.endswith(".html"):
            kinds[page.template.removesuffix(".html")].append(page)
    return {kind: tuple(some[:: -(-len(some) // MOST_PAGES)]) for kind, some in kinds.items()}


def counts(pages: Sequence[Page]) -> Mapping[str, int]:
    """How many pages there are of every kind."""
    found: dict[str, int] = defaultdict(int)
    for page in pages:
        found[page.template.removesuffix(".html")] += 1
    return found


def texts(view: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a view with the names of the fields that lead to it, such as `projects.note`.

    It is shown as a sentence, so the figures that it states there go unmarked here.
    """
    if isinstance(view, Markup):
        return
    if isinstance(view, str):
        yield path, unmarked(view)
    elif isinstance(view, tuple):
        for one in view:
            yield from texts(one, path)
    elif is_dataclass(view) and not type(view).__module__.startswith(DRAWN):
        for field in fields(view):
            if field.name not in SKIPPED:
                yield from texts(getattr(view, field.name), f"{path}.{field.name}" if path else field.name)


def found(sampled: Mapping[str, Sequence[Page]], written: frozenset[str]) -> Iterator[Found]:
    """Every text of the sampled pages that is not, as a whole, a text from the records."""
    for kind, pages in sampled.items():
        for page in pages:
            for field, text in texts(page.view):
                if text not in written:
                    yield Found(kind, field, text, page.address)


def recorded(model: Model, sampled: Mapping[str, Sequence[Page]]) -> tuple[frozenset[str], frozenset[str]]:
    """All texts that people wrote in the records of the sampled pages, and those that sentences take in.

    Names are those of the whole region: a page of one municipality names others.
    """
    addresses = {page.address for pages in sampled.values() for page in pages}
    records = model.records
    programme = [
        value for value in (getattr(records, f.name) for f in fields(records)) if isinstance(value, BaseModel)
    ]
    own: list[BaseModel] = [
        *programme,
        *records.sessions.values(),
        *records.evaluations.values(),
        *(letter.front for letter in records.newsletters.values()),
        *(e.record for e in model.municipalities if urls.municipality(e.slug) in addresses),
        *(p.record for p in model.projects if urls.project(*p.key) in addresses),
    ]
    every = [pair for record in own for pair in _strings(record, "")]
    names = {text for field, text in every if field in NAMES or len(text) >= LONG}
    names |= {entry.name for entry in model.municipalities} | {p.record.name for p in model.projects}
    return frozenset(text for _, text in every), frozenset(names)


def _strings(value: object, field: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield field, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _strings(getattr(value, name), name)
    elif isinstance(value, tuple):
        for one in value:
            yield from _strings(one, field)
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _strings(one, field)
