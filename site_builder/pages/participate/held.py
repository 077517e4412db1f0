"""What the records say of an axis, to stand beside its question: what its levels are tested by."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.figures.bundle import Bundle
from site_builder.figures.figure import Key
from site_builder.figures.recorded import part_of, statistic_of
from site_builder.pages.shared.site import Site
from site_builder.phrases import supported as words


def held(site: Site, slug: str) -> Mapping[str, tuple[str, ...]]:
    """Sentences by axis, over the year that is told of; none where there is no project to tell of."""
    year, records = site.model.year, site.model.records
    recorded = site.figures.bundle(Bundle("projects", slug, year, "in_year"))
    told: dict[str, dict[str, None]] = {}
    for axis in records.spiderweb.axes:
        for condition in (one for anchor in axis.anchors for one in anchor.conditions):
            whole = "count" if condition.figure == "measured" else f"{condition.figure}_known"
            statistic, part = statistic_of(condition), part_of(condition)
            found = [
                recorded.get(Key("projects", name, year, "to_date", part=about, municipality=slug))
                for name, about in ((statistic, part), (whole, ""), (f"{statistic}_share", part))
            ]
            shown, of, share = found
            if shown is not None and of is not None and share is not None and of.count:
                line = words.shows(condition, (shown, of, share), site.model.indicators)
                told.setdefault(axis.id, {})[line] = None
    return {axis: tuple(lines) for axis, lines in told.items()}
