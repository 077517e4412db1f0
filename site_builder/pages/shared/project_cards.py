"""A project in short: its kind and phase, one value against the level of its year, the others as signs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from site_builder import urls
from site_builder.charts.bullet import Bullet, bullet
from site_builder.figures.figure import Figure
from site_builder.figures.projects import value_key
from site_builder.formats import capitalise, listing, lower_first, percent
from site_builder.frozen import frozen
from site_builder.measures.values import Value, history, not_applicable
from site_builder.model import ProjectEntry
from site_builder.pages.shared.chrome import Badge, status_badge
from site_builder.pages.shared.measured import sign, unmeasured
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.strips import text_of
from site_builder.phrases import figures
from site_builder.phrases.figures import value_text, verdict_words
from site_builder.phrases.stated import measured, stated
from site_builder.quantities import quantity_of
from site_builder.records.choices import MEASUREMENT_PHASES, PROJECT_PHASES
from site_builder.records.plan import Indicator


@frozen
class CardValue:
    """One indicator of a project: its value with the unit, and the verdict as a sign and in words."""

    name: str
    text: str
    unit: str
    key: str
    words: str


@frozen
class ProjectCard:
    """What project_card.html uses. `lead` is the value that is drawn, `bar` its place against the level.

    `badge` is there for what is not confirmed, `shared` for a project of more municipalities; `year` is that
    of the newest measurement, None without one.
    """

    name: str
    href: str
    about: str
    badge: Badge | None
    shared: str
    lead: CardValue
    bar: Bullet | None
    others: tuple[CardValue, ...]
    year: int | None

    @property
    def shown(self) -> tuple[CardValue, ...]:
        """The other values that there are, or that do not apply."""
        return tuple(value for value in self.others if value.key != "missing")

    @property
    def missing(self) -> str:
        """The other indicators without a value, and why."""
        return missing([(one.text, one.name) for one in self.others if one.key == "missing"])


def card_indicators(indicators: Sequence[Indicator]) -> tuple[Indicator, ...]:
    """The indicators in the order of a card: the one that is drawn first."""
    lead = next((one for one in indicators if one.levels and one.better is not None), indicators[0])
    return (lead, *(one for one in indicators if one is not lead))


def project_card(site: Site, here: str, project: ProjectEntry, year: int, of: str = "") -> ProjectCard:
    """A project as it stood by the end of `year`, also a draft and one that stopped.

    `of` is the municipality on whose page it stands; empty elsewhere.
    """
    record = project.record
    known = {one.id: _newest(site, project, one, year) for one in site.model.indicators}
    lead, *others = card_indicators(site.model.indicators)
    measured_in = max((value.date.year for value, _ in filter(None, known.values())), default=None)
    return ProjectCard(
        name=record.name,
        href=urls.link(here, urls.project(project.municipality, project.slug)),
        about=about(site.model.project_types[record.type].name, PROJECT_PHASES[record.phase], measured_in),
        badge=None if record.status == "confirmed" else status_badge(record.status),
        shared=_shared(site, project, of),
        lead=_value(project, lead, known[lead.id], year),
        bar=_bar(site, lead, known[lead.id]),
        others=tuple(_value(project, one, known[one.id], year) for one in others),
        year=measured_in,
    )


_Known = tuple[Value, Figure] | None


def _newest(site: Site, project: ProjectEntry, indicator: Indicator, year: int) -> _Known:
    newest = reversed(history(project, indicator, year))
    known = ((value, site.figures.get(value_key(value))) for value in newest)
    return next(((value, figure) for value, figure in known if figure is not None), None)


def _value(project: ProjectEntry, indicator: Indicator, known: _Known, year: int) -> CardValue:
    quantity = quantity_of(indicator)
    if not_applicable(project, indicator, year):
        return CardValue(indicator.name, quantity.nothing, "", "", "")
    if known is None:
        return CardValue(indicator.name, unmeasured(project, indicator), "", "missing", "")
    value, figure = known
    told = value if figure.verdict is None else replace(value, verdict=figure.verdict)
    return CardValue(
        name=indicator.name,
        text=measured(indicator, figure)
        if figure.number is not None
        else stated(figure, figures.value_words(indicator, value)),
        unit=quantity.per_what(value.measurement),
        key=sign(value, told.verdict),
        words=verdict(indicator, told),
    )


def _bar(site: Site, indicator: Indicator, known: _Known) -> Bullet | None:
    if known is None or indicator.better is None or known[1].number is None:
        return None
    value, figure = known
    return bullet(
        float(figure.number) if figure.number is not None else None,
        None,
        None if figure.level is None else float(figure.level),
        indicator.better,
        site.scale(indicator, value.figure.comparable),
        text_of(indicator),
        testable=figure.verdict != "untestable",
    )


def _shared(site: Site, project: ProjectEntry, of: str) -> str:
    others = [
        site.model.by_slug[slug].name if slug in site.model.by_slug else slug
        for slug in project.municipalities
        if slug != of
    ]
    if not of or not project.record.shared_with:
        return ""
    return shared_with(listing(others), project.share_of(of))


def about(kind: str, phase: str, measured: int | None) -> str:
    """The kind of work, its phase and the year of its newest measurement."""
    when = "nog niet gemeten" if measured is None else f"gemeten in {measured}"
    return f"{kind} · {lower_first(phase)} · {when}"


def verdict(indicator: Indicator, value: Value) -> str:
    """Whether a value reaches its level, which is that of the year of the measurement, and in which phase."""
    phase = value.measurement.phase
    when = "" if phase == "year" else f" bij {lower_first(MEASUREMENT_PHASES[phase])}"
    if value.verdict == "no_level":
        return f"gemeten{when}, zonder prestatieniveau"
    if value.level is None:
        return verdict_words(indicator, value) + ("," + when if when else "")
    reached = "gehaald" if value.verdict == "met" else "niet gehaald"
    return f"prestatieniveau {value_text(indicator, value.level.value)} {reached}{when}"


def missing(found: Sequence[tuple[str, str]]) -> str:
    """The indicators without a value, together by the reason: `Niet gemeten: herkomst materiaal`."""
    reasons = dict.fromkeys(reason for reason, _ in found)
    return " ".join(
        f"{capitalise(reason)}: {listing(lower_first(name) for one, name in found if one == reason)}."
        for reason in reasons
    )


def shared_with(others: str, share: Decimal | None) -> str:
    """Whose a project is too, and what of it counts in the sums of this municipality."""
    if share is None:
        return f"Samen met {others}. Het aandeel is niet bekend: dit telt niet mee in de gemiddelden."
    said = percent(share, 0 if share == int(share) else 1)
    return f"Samen met {others}. Voor {said} van deze gemeente, en daarvoor telt het mee in de gemiddelden."
