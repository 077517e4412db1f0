"""The numbers of the page that compares municipalities, as the one file that its script reads.

Every number is a figure of the table, with its value as published and its id beside it, or its name follows
from the place where it stands. A script has no marks: the texts are as people read them.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import urls
from site_builder.figures.figure import Basis, Figure
from site_builder.figures.figures import BASES
from site_builder.figures.levels import level_key
from site_builder.figures.of_indicator import IndicatorFigures
from site_builder.formats import unmarked
from site_builder.measures.peers import neighbours
from site_builder.measures.positions import shown
from site_builder.measures.profiles import levels_of, position
from site_builder.model import MunicipalityEntry
from site_builder.pages.compare import words
from site_builder.pages.shared.chrome import status_badge
from site_builder.pages.shared.page import File
from site_builder.pages.shared.site import Site
from site_builder.phrases.figures import value_text
from site_builder.phrases.municipality import profile_words
from site_builder.phrases.strips import wanted_text
from site_builder.quantities import quantity_of
from site_builder.records.municipality import Assessment
from site_builder.records.plan import Indicator

Data = dict[str, object]
_Found = dict[str, dict[str, Data]]
NOTHING_KNOWN = frozenset(("unknown", "unknown_before"))
"""Reasons against a comparison that are no break: a line has a gap there of itself."""


@dataclass(frozen=True, slots=True)
class DataFile:
    """The file with its address, which carries the hash of its content, and the link from the page."""

    href: str
    file: File


def data_file(site: Site, here: str) -> DataFile:
    """The numbers as JSON: as in the table, each beside the text that a person reads; unknown is null."""
    content = json.dumps(compare_data(site), ensure_ascii=False, separators=(",", ":")).encode()
    address = urls.asset(f"vergelijken.{hashlib.sha256(content).hexdigest()[:12]}.json")
    return DataFile(urls.link(here, address), File(address, content))


def compare_data(site: Site) -> Data:
    """Everything that can be chosen, with the words for it."""
    model = site.model
    web = model.records.spiderweb
    return {
        "years": list(model.years),
        "top": model.top_level,
        "ambition": web.ambition_level,
        "most": words.MOST,
        "together": words.MOST_TOGETHER,
        "axes": [{"id": axis.id, "name": axis.name, "short": axis.short_name} for axis in model.axes],
        "municipalities": {entry.slug: _municipality(site, entry) for entry in model.members},
        "groups": [group for one in model.all_indicators for group in _groups(site, one)],
        "words": words.words(len(model.axes), model.top_level),
    }


def _municipality(site: Site, entry: MunicipalityEntry) -> Data:
    current = shown(entry, site.model.year)
    counted = [one for one in entry.assessments if one.year <= site.model.year]
    known = counted or ([current] if current is not None else [])
    place = site.position(entry)
    return {
        "name": entry.name,
        "size": entry.size.id if entry.size else None,
        "people": entry.record.population.count if entry.record.population else None,
        "profile": place.number if place else None,
        "near": [other.slug for other in neighbours(site.model, entry)],
        "assessments": {str(one.year): _assessment(site, entry, one) for one in known},
    }


def _assessment(site: Site, entry: MunicipalityEntry, one: Assessment) -> Data:
    known = levels_of(one)
    levels, broken = [], []
    for place, axis in enumerate(site.model.axes):
        # A draft is in no figure.
        figure = site.figures.get(level_key(axis.id, entry.slug, one.year)) if one.status != "draft" else None
        levels.append(known.get(axis.id) if figure is None else _whole(figure))
        if figure is not None and any(why.cause not in NOTHING_KNOWN for why in figure.not_compared):
            broken.append(place)
    return {
        "levels": levels,
        "broken": broken,
        "profile": profile_words(position(one, site.model.records.profiles)),
        # A confirmed assessment is the ordinary case; any other status is said.
        "status": "" if one.status == "confirmed" else status_badge(one.status).text,
    }


def _whole(figure: Figure) -> int | None:
    return None if figure.number is None else int(figure.number)


def _groups(site: Site, indicator: Indicator) -> Iterator[Data]:
    """Per project type every set of values that may be compared, with each municipality's per year."""
    text = quantity_of(indicator).axis_text
    for kind, work in site.figures.years.kinds(indicator).items():
        found: dict[str, _Found] = defaultdict(lambda: defaultdict(dict))
        for entry in site.model.members:
            for year in site.model.years:
                own = IndicatorFigures(site.figures, indicator, kind, year, entry.slug)
                for basis in BASES:
                    for comparable in site.figures.sets(
                        indicator, kind, year, basis=basis, municipality=entry.slug
                    ):
                        place = found[comparable][entry.slug].setdefault(str(year), {})
                        place[basis] = _value(own.in_set(comparable), basis)
        for comparable, values in sorted(found.items()):
            end = site.scale(indicator, comparable)
            yield {
                "id": f"{indicator.id}-{kind}-{comparable}",
                "title": words.group_title(indicator, work, comparable),
                "unit": indicator.unit,
                "end": end,
                "ends": [text(0.0), text(end)],
                "levels": dict(_levels(site, indicator, kind, comparable)),
                "values": values,
            }


def _levels(site: Site, indicator: Indicator, kind: str, comparable: str) -> Iterator[tuple[str, Data]]:
    """The level that holds for these values in each year; none where there is none."""
    for year in site.model.years:
        level = IndicatorFigures(site.figures, indicator, kind, year, set=comparable).level
        if level is not None and level.number is not None:
            said = unmarked(wanted_text(indicator, level))
            yield str(year), {"value": float(level.number), "text": said, "figure": level.id}


def _value(own: IndicatorFigures, basis: Basis) -> Data:
    """One value; `same`: everything to date is what was measured in the year."""
    judged = quantity_of(own.indicator).judged
    middle = own.at("share", basis) if judged else own.middle(basis)
    same = basis == "to_date" and middle.reads == _reads(own)
    if judged:
        met, tested = own.at("met", basis), own.at("tested", basis)
        number, text, n = None, words.complies(met.count, tested.count), tested.count
    else:
        number, n = middle.number, middle.n or 0
        text = "" if number is None else value_text(own.indicator, number, middle.level)
    return {
        "value": None if number is None else float(number),
        "text": text,
        "n": words.projects(n),
        "about": words.kind_of_mean(middle),
        "figure": middle.id,
        "same": same,
    }


def _reads(own: IndicatorFigures) -> tuple[str, ...]:
    return own.at("share" if quantity_of(own.indicator).judged else "mean").reads
