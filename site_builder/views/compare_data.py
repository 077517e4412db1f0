"""The numbers of the page that compares municipalities, as the one file that its script reads."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_builder import urls
from site_builder.measures.aggregates import Group, group_values
from site_builder.measures.peers import neighbours
from site_builder.measures.positions import shown
from site_builder.measures.profiles import levels_of, position
from site_builder.measures.values import Value, levels_in, not_applicable
from site_builder.model import MunicipalityEntry
from site_builder.records.choices import PROJECT_TYPES
from site_builder.records.municipality import Assessment
from site_builder.records.plan import Indicator
from site_builder.sentences import compare as words
from site_builder.sentences.figures import level_text, value_text
from site_builder.sentences.municipality import profile_words
from site_builder.views.chrome import status_badge
from site_builder.views.page import File
from site_builder.views.site import Site
from site_builder.views.strips import best

Data = dict[str, object]
_Found = dict[str, dict[tuple[str, int], list[Value]]]


@dataclass(frozen=True, slots=True)
class DataFile:
    """The file with its address, which carries the hash of its content, and the link from the page."""

    href: str
    file: File


def data_file(site: Site, here: str) -> DataFile:
    """The numbers as JSON: unrounded, each beside the text that a person reads; unknown is null."""
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
        "axes": [{"name": axis.name, "short": axis.short_name} for axis in model.axes],
        "municipalities": {entry.slug: _municipality(site, entry) for entry in model.members},
        "groups": [group for one in model.indicators for group in _groups(site, one)],
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
        "assessments": {str(one.year): _assessment(site, one) for one in known},
    }


def _assessment(site: Site, one: Assessment) -> Data:
    levels = levels_of(one)
    return {
        "levels": [levels.get(axis.id) for axis in site.model.axes],
        "profile": profile_words(position(one, site.model.records.profiles)),
        # A confirmed assessment is the ordinary case; any other status is said.
        "status": "" if one.status == "confirmed" else status_badge(one.status).text,
    }


def _groups(site: Site, indicator: Indicator) -> Iterator[Data]:
    """Per project type every group of values that may be compared, with each one's value per year."""
    for kind in PROJECT_TYPES:
        found: _Found = defaultdict(lambda: defaultdict(list))
        for year in site.model.years:
            for value in site.regional[indicator.id, kind, year].values:
                found[value.figure.comparable][value.project.municipality, year].append(value)
        for comparable in sorted(found):
            levels = {
                str(year): level
                for year in site.model.years
                for level in levels_in(indicator, kind, year)
                if level.weight_set in (None, comparable)
            }
            yield {
                "id": f"{indicator.id}-{kind}-{comparable}",
                "title": words.group_title(indicator, kind, comparable),
                "unit": indicator.unit,
                "levels": {
                    year: [float(level.value), level_text(indicator, level)] for year, level in levels.items()
                },
                "values": _values(site, indicator, kind, found[comparable]),
            }


def _values(
    site: Site, indicator: Indicator, kind: str, found: Mapping[tuple[str, int], list[Value]]
) -> dict[str, dict[str, Data]]:
    """By municipality and year: the number, its text, and how many projects are behind it."""
    result: dict[str, dict[str, Data]] = defaultdict(dict)
    for (slug, year), values in sorted(found.items()):
        (group,) = group_values(values, indicator)
        result[slug][str(year)] = {
            **_value(indicator, group, values),
            "about": words.measured(group.measured, _projects(site, indicator, kind, slug, year)),
        }
    return dict(result)


def _value(indicator: Indicator, group: Group, values: list[Value]) -> Data:
    if indicator.quantity == "seb":
        met = sum(value.verdict == "met" for value in values)
        return {"value": None, "text": words.complies(met, len(values)), "mean": ""}
    number = best(group)
    return {
        "value": None if number is None else float(number),
        "text": "" if number is None else value_text(indicator, number),
        "mean": words.kind_of_mean(group),
    }


def _projects(site: Site, indicator: Indicator, kind: str, slug: str, year: int) -> int:
    """To how many projects of a municipality the indicator applies by the end of a year."""
    return sum(
        project.counts
        and project.record.type == kind
        and project.exists_in(year)
        and not not_applicable(project, indicator, year)
        for project in site.model.by_slug[slug].projects
    )
