"""The levels of a municipality beside what its projects show, as far as they differ or are explained."""

from __future__ import annotations

from site_builder.figures.bundle import Bundle
from site_builder.figures.standing import Standing
from site_builder.figures.supported import supported_key, tested
from site_builder.frozen import frozen
from site_builder.pages.shared.site import Site
from site_builder.phrases import municipality as web_words
from site_builder.phrases import supported as words


@frozen
class SupportedAxis:
    """One axis: what the municipality says, what its projects show, and how it explains the difference."""

    name: str
    claim: str
    records: str
    explained: str


@frozen
class Supported:
    """What supported.html uses. `too_little` names the levels that could not be tested."""

    heading: str
    axes: tuple[SupportedAxis, ...]
    too_little: str


def supported(site: Site, own: Standing) -> Supported | None:
    """The part for one municipality; None where there is nothing to say, and for what does not count yet."""
    current = own.current
    if current is None or own.draft:
        return None
    figures, slug, year = site.figures, own.entry.slug, current.year
    recorded = figures.bundle(Bundle("projects", slug, year, "in_year"))
    found = {one.axis.id: one for one in tested(figures.years.told(year), slug, current, recorded)}
    answers = {axis: figures.at(supported_key(axis, slug, year)) for axis in found}
    shown, too_little, told = [], [], []
    for axis in own.model.axes:
        claimed = current.levels.get(axis.id)
        one = found.get(axis.id)
        if claimed is None or (one is None and not claimed.explained):
            continue
        if one is not None and not claimed.explained and one.support != "disagrees":
            if one.support == "too_little":
                too_little.append((axis.subject, answers[axis.id]))
            continue
        level = web_words.level(own.on(axis.id))
        text = next((anchor.text for anchor in axis.anchors if anchor.level == claimed.level), "")
        records = "" if one is None else words.line(one, answers[axis.id], own.model.indicators)
        told += [one] if one is not None else []
        shown.append(SupportedAxis(axis.name, words.claim(level, text), records, claimed.explained or ""))
    if not shown and not too_little:
        return None
    return Supported(words.heading(told) if shown else "", tuple(shown), words.too_little(too_little))
