"""How the monitor measures, in words made from the records: the rule of the profiles, levels and projects."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from site_builder.formats import capitalise, count_in_words, in_words, listing, lower_first
from site_builder.phrases.figures import level_text
from site_builder.quantities import quantity_of
from site_builder.records.plan import Indicator, PerformanceLevel
from site_builder.records.spiderweb import AtLeast, Axis, Nuance, Profile, Profiles, Requirement

Axes = Mapping[str, Axis]


def title(axes: int, indicators: int, of_municipalities: int) -> str:
    """What is measured: `Zes assen per gemeente, vijf indicatoren per project en één per gemeente`."""
    own = f" en {in_words(of_municipalities)} per gemeente" if of_municipalities else ""
    return capitalise(
        f"{count_in_words(axes, 'as', 'assen')} per gemeente, "
        f"{count_in_words(indicators, 'indicator', 'indicatoren')} per project{own}"
    )


def axes_heading(axes: int, top: int) -> str:
    """How many axes the spiderweb has and how far they go."""
    return f"Het spinnenweb heeft {count_in_words(axes, 'as', 'assen')}, van trede 0 tot en met {top}"


def profiles_heading(profiles: int) -> str:
    """How many profiles follow from the levels."""
    if profiles == 1:
        return "Er is één profiel"
    return f"Uit de treden volgt één van {in_words(profiles)} profielen"


def requirement(wanted: Requirement, axes: Axes) -> str:
    """A requirement in words: `trede 2 of hoger op kennis en op capaciteit, en op beleid of uitvoering`."""
    parts = []
    if wanted.all:
        parts.append(_levels(wanted.all, axes, " en op "))
    if wanted.any:
        parts.append(_levels(wanted.any, axes, " of op "))
    return ", en daarbij ".join(parts)


def _levels(wanted: Sequence[AtLeast], axes: Axes, between: str) -> str:
    """Levels on axes, those with the same level together."""
    by_level: dict[int, list[str]] = {}
    for one in wanted:
        by_level.setdefault(one.level, []).append(lower_first(axes[one.axis].subject))
    word = between.removesuffix("op ")
    return word.join(f"minstens trede {level} op {between.join(names)}" for level, names in by_level.items())


def condition(name: str, wanted: Requirement, axes: Axes) -> str:
    """When one building block of the rule holds."""
    words = requirement(wanted, axes)
    return f"{capitalise(name)} is er bij {words}." if words else f"{capitalise(name)} is er altijd."


def profile_rule(profile: Profile, rule: Profiles) -> str:
    """When a municipality has a profile."""
    names = {one.id: lower_first(one.name) for one in rule.conditions}
    needed = [names[code] for code in profile.requires]
    if not needed:
        return "Voor wie aan geen van de andere profielen voldoet."
    verb = "is" if len(needed) == 1 else "zijn"
    return f"Nodig {verb} {listing(needed)}."


def rule_order(profiles: int) -> str:
    """That the first profile that fits is the one."""
    if profiles == 1:
        return ""
    return (
        "Wij beginnen bij profiel 1. Het eerste profiel waarvan alles klopt, is het profiel van de gemeente."
    )


def nuance(one: Nuance, rule: Profiles, axes: Axes) -> str:
    """An in-between case: what it is called and when it is."""
    names = {condition.id: lower_first(condition.name) for condition in rule.conditions}
    reasons = [requirement(one.holds, axes)] if one.holds.all or one.holds.any else []
    reasons += [f"{names[code]} is er" for code in one.fulfilled]
    reasons += [
        f"nog geen trede {lacking.level} op {lower_first(axes[lacking.axis].subject)}"
        for lacking in one.lacking
    ]
    return f"Profiel {one.profile}, {one.text}: {listing(reasons)}."


def indicators_heading(indicators: int, tested: int) -> str:
    """How many indicators there are, and how many have a level."""
    what = count_in_words(indicators, "indicator", "indicatoren")
    if not tested:
        return capitalise(f"{what}, nog zonder prestatieniveau")
    if tested == indicators:
        return capitalise(f"{what} met een prestatieniveau")
    verb = "heeft" if tested == 1 else "hebben"
    return capitalise(f"{what}, waarvan er {in_words(tested)} een prestatieniveau {verb}")


def level_line(indicator: Indicator, level: PerformanceLevel) -> str:
    """One level with the year that it holds from: `≥ 62% vanaf 2026`."""
    weights = f", rekenregel {level.weight_set}" if level.weight_set else ""
    return f"{level_text(indicator, level)} vanaf {level.from_year}{weights}"


def no_level(indicator: Indicator) -> str:
    """Why an indicator has no level."""
    if indicator.start_measuring:
        return "Het plan vraagt om te starten met meten. Er is dus een waarde en geen oordeel."
    if quantity_of(indicator).judged:
        return f"Er is geen getal als prestatieniveau. {quantity_of(indicator).choice}"
    return "Het plan noemt nog geen prestatieniveau."


def sets_without_level(names: Sequence[str]) -> str:
    """That a measurement with some weight sets cannot be tested yet; empty where there is none."""
    if not names:
        return ""
    one = len(names) == 1
    return (
        f"Voor {'rekenregel' if one else 'de rekenregels'} {listing(names)} is er nog geen prestatieniveau. "
        f"Meet een gemeente met {'die' if one else 'zo’n'} rekenregel, dan staat de MKI op deze site, en het "
        "oordeel is: niet te toetsen. Pas als de regio ook daarvoor een prestatieniveau vaststelt, is te "
        "zien wie het haalt."
    )


def undecided(names: Sequence[str]) -> str:
    """What the region still has to adopt; empty if it adopted everything."""
    if not names:
        return ""
    return f"Dit is nog een voorstel, vast te stellen door de regio: {listing(names)}."
