"""How one figure was computed, in words: what it is about, its exact value, its verdict, its comparison."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from decimal import Decimal
from functools import lru_cache

from site_builder.figures.figure import Figure, Key
from site_builder.formats import capitalise, count, decimal_text, listing, lower_first, number
from site_builder.formats.numbers import MINUS
from site_builder.frozen import frozen
from site_builder.phrases.breaks import reasons
from site_builder.phrases.figure_meanings import INDICATOR
from site_builder.phrases.figure_titles import NAMES
from site_builder.phrases.figure_words import topic_of
from site_builder.phrases.stated import UNKNOWN, stated
from site_builder.phrases.supported import SUPPORT
from site_builder.records.choices import MEASUREMENT_PHASES, STATUSES
from site_builder.records.plan import Indicator
from site_builder.records.project_types import MUNICIPALITIES

ALONE = "Waarde van één project"
"""What a mean or a median of one value is called."""
VERDICTS = {
    "met": "haalt het prestatieniveau",
    "below": "haalt het prestatieniveau niet",
    "untestable": "niet te toetsen: gemeten met een andere rekenregel dan het prestatieniveau",
    "no_level": "er is geen prestatieniveau",
}
STATES = {
    "on_time": "gezet, op tijd",
    "late": "gezet, later dan gepland",
    "behind": "nog niet gezet, het jaar is voorbij",
    "upcoming": "nog niet gezet, het jaar komt nog",
    "unknown": "niet bekend",
}
"""What became of a step of a growth path."""
_WORDS = dict[str, str]((*VERDICTS.items(), *STATES.items(), *SUPPORT.items()))
"""The values that are words."""
_COUNTED = {
    "acties": ("actie", "acties"),
    "assen": ("as", "assen"),
    "bijeenkomsten": ("bijeenkomst", "bijeenkomsten"),
    "cijfers": ("cijfer", "cijfers"),
    "deelnemers": ("deelnemer", "deelnemers"),
    "gemeenten": ("gemeente", "gemeenten"),
    "kennisinstellingen": ("kennisinstelling", "kennisinstellingen"),
    "marktpartijen": ("marktpartij", "marktpartijen"),
    "niveau": ("trede", "treden"),
    "projecten": ("project", "projecten"),
    "reeksen": ("reeks", "reeksen"),
    "stappen": ("stap", "stappen"),
    "uitnodigingen": ("uitnodiging", "uitnodigingen"),
    "waarden": ("waarde", "waarden"),
}
"""The units that are counted, as one and as more."""
_NAMED_FIRST = frozenset(("profile", "computed", "adopted", "path"))
"""The statistics whose value is a name, as that of a level is: `profiel 2`, `trede 3`."""


@frozen
class Named:
    """The names of what figures are about, by id: indicators, axes, series, sessions, and projects by key."""

    indicators: Mapping[str, Indicator] = field(default_factory=dict)
    parts: Mapping[str, str] = field(default_factory=dict)
    projects: Mapping[tuple[str, str], str] = field(default_factory=dict)
    types: Mapping[str, str] = field(default_factory=dict)


def subject(key: Key, named: Named) -> str:
    """What a group of figures is about: `Herkomst van materiaal, wegen: gemeten in 2030`."""
    known = named.indicators.get(key.topic)
    about = NAMES.get(key.topic) or (known.name if known is not None else key.topic)
    part = named.parts.get(key.part) or _indicators(key, named) or _part(key)
    parts = (
        named.projects.get((key.municipality, key.project), key.project),
        about,
        lower_first(part) if part else "",
        named.types.get(key.type, key.type),
        key.set,
        MEASUREMENT_PHASES.get(key.phase, "").lower(),
    )
    return f"{', '.join(one for one in parts if one)}: {_when(key)}"


def _indicators(key: Key, named: Named) -> str:
    """The indicators that a count of projects is about."""
    if key.topic != "projects" or not key.part:
        return ""
    known = (named.indicators.get(one) for one in key.part.split("."))
    return listing(lower_first(one.name) for one in known if one is not None)


def _part(key: Key) -> str:
    """The name of a part that is a number: a profile, or a path with the year of its steps."""
    if key.topic == "growth_path" and key.municipality and key.part:
        return f"stap {key.part}"
    if key.topic == "growth_path" and key.part:
        profile, _, by = key.part.partition(".")
        return f"vanuit profiel {profile}, stappen van {by}" if by else f"vanuit profiel {profile}"
    if key.topic == "actions":
        return f"begonnen in {key.part}"
    return f"profiel {key.part}" if key.topic == "profiles" and key.part else key.part


def _when(key: Key) -> str:
    if key.basis == "to_date":
        return f"tot en met {key.year}"
    if topic_of(key) in (INDICATOR, MUNICIPALITIES.id) and key.statistic != "level":
        return f"gemeten in {key.year}"
    return f"in {key.year}"


@lru_cache(maxsize=1 << 12)
def exact(value: Decimal) -> str:
    """A number with every digit that the table has."""
    whole, point, digits = decimal_text(value).partition(".")
    grouped = number(Decimal(whole)) if whole not in ("-0", "") else f"{MINUS}0"
    return f"{grouped}{',' if point else ''}{digits}"


def value_words(figure: Figure) -> str:
    """The value as the table has it, with its unit; a judgement or the state of a step in words."""
    if figure.value is None:
        return stated(figure, UNKNOWN)
    if figure.number is None:
        return stated(figure, _WORDS.get(str(figure.value), str(figure.value)))
    text = stated(figure, exact(figure.number))
    singular, plural = _COUNTED.get(figure.unit, (figure.unit, figure.unit))
    on_scale = figure.key.topic == "spiderweb" and figure.key.statistic in ("level", "median")
    if on_scale or figure.key.statistic in _NAMED_FIRST:
        return f"{singular} {text}"
    unit = singular if figure.number == 1 else plural
    return f"{text}{unit}" if unit == "%" else f"{text} {unit}".strip()


def is_alone(figure: Figure) -> bool:
    """Whether a figure over the values of projects has one value: that is no average."""
    return topic_of(figure.key) == INDICATOR and figure.key.statistic in ("mean", "median") and figure.n == 1


def told(figure: Figure, indicator: Indicator | None) -> str:
    """The value, on how many values it rests, and what else is said of it: `5 projecten (n 5 van 16).`."""
    own, rest = basis(figure), said(figure, indicator)
    value = f"{value_words(figure)} ({own})." if own else f"{value_words(figure)}."
    return f"{value} {rest}" if rest else value


def basis(figure: Figure) -> str:
    """On how many values a figure rests: `n 5 van 16, 11 onbekend`; empty where it says nothing of that."""
    if figure.n is None and figure.of is None and figure.unknown is None:
        return ""
    whole = "" if figure.of is None else f"van {figure.of}"
    values = "" if figure.n is None else f"n {figure.n}"
    unknown = "" if figure.unknown is None else f"{figure.unknown} {UNKNOWN}"
    return ", ".join(filter(None, (" ".join(filter(None, (values, whole))), unknown)))


def said(figure: Figure, indicator: Indicator | None) -> str:
    """The verdict with the level in force, why it is not compared, and that it is not confirmed."""
    if (figure.level, figure.verdict, figure.not_compared, figure.status) == (None, None, (), "confirmed"):
        return ""
    level = f"prestatieniveau {exact(figure.level)}" if figure.level is not None else ""
    verdict = VERDICTS[figure.verdict] if figure.verdict is not None else ""
    apart = f"niet vergeleken: {reasons(figure.not_compared, indicator)}" if figure.not_compared else ""
    status = "" if figure.status == "confirmed" else STATUSES[figure.status]
    parts = (", ".join(filter(None, (verdict, level))), apart, status)
    return " ".join(f"{capitalise(one)}." for one in parts if one)


def change_words(figure: Figure) -> str:
    """The difference with an earlier figure, before the year of that: `+3,2 ten opzichte van`."""
    change = figure.change or Decimal(0)
    text = f"+{exact(change)}" if change > 0 else exact(change)
    return f"{text} ten opzichte van" if change else "Gelijk aan"


def made_of(figures: int, files: int) -> str:
    """What a group of figures was computed from: `Berekend uit 15 cijfers en 15 bestanden`."""
    parts = [count(figures, "cijfer", "cijfers")] if figures else []
    parts += [count(files, "bestand", "bestanden")] if files else []
    return f"Berekend uit {' en '.join(parts)}"


def more(left_out: int) -> str:
    """How many are not in a list; empty if none."""
    return f"en nog {number(left_out)}" if left_out else ""


def index_title(figures: int) -> str:
    """The finding of the page of all figures."""
    return f"{count(figures, 'cijfer', 'cijfers')}, elk met een vast adres en een uitleg"


def page_title(about: str) -> str:
    """The name of a page that explains figures."""
    return f"Cijfers: {about}"


def page_lead(figures: int) -> str:
    """How to read such a page."""
    return (
        f"{capitalise(count(figures, 'cijfer', 'cijfers'))} op deze site, elk met de regel, de waarde en "
        "waar die uit volgt. De waarden zijn die van de open data, met alle decimalen."
    )


def fold(key: Key, named: Named) -> str:
    """What figures of a municipality stand together as: the name of a project, or a topic."""
    if key.project:
        return f"Project {named.projects.get((key.municipality, key.project), key.project)}"
    known = named.indicators.get(key.topic)
    return NAMES.get(key.topic) or (known.name if known is not None else key.topic)


def fold_heading(name: str, figures: int) -> str:
    """What folds out: `2030: 412 cijfers`."""
    return f"{name}: {count(figures, 'cijfer', 'cijfers')}"


READING = (
    ("n", "Hoeveel waarden er in het cijfer zitten: nooit die van een ander cijfer."),
    ("Van", "Over hoeveel het cijfer gaat, met de onbekende erbij."),
    (
        "Onbekend",
        "Van hoeveel daarvan niets is vastgelegd. Onbekend telt nooit mee als nul, en zit niet in n.",
    ),
    (
        "Status",
        "Die van het minst zekere gegeven: bevestigd door de gemeente, uit een openbare bron, of een "
        "concept. Er staat alleen iets bij als het niet is bevestigd.",
    ),
    (
        "Bewijs",
        "De zwakste waarde in het cijfer bepaalt hoe goed het is bewezen. Staat er niets, dan telt het "
        "cijfer gegevens, of komt het uit een jaar waarvan het bewijs niet is vastgelegd.",
    ),
    ("Niet vergeleken", "Waarom het cijfer niet naast dat van een jaar eerder mag staan."),
)
"""What stands beside each figure, and what it means."""
