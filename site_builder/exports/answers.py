"""Every JSON answer at one fixed address: what it holds, what it is called, and how it is made.

The files, the description of the interface and the page with the open data are made of this list.
"""

from __future__ import annotations

from collections.abc import Callable

from site_builder import urls
from site_builder.exports import api_shapes as shapes
from site_builder.exports.api import municipalities_answer, region_answer
from site_builder.exports.api_agenda import AgendaAnswer, agenda_answer
from site_builder.exports.api_indicators import indicators_answer, projects_answer
from site_builder.exports.api_years import YearsAnswer, years_answer
from site_builder.exports.licence import LICENCE
from site_builder.figures.figures import Figures
from site_builder.frozen import frozen
from site_builder.model import Model

VERSION = 1
"""Raised when a key changes its meaning or goes; new keys do not raise it. It stands in every address."""
ADDED = 4
"""Raised when keys or tables come, or a table gets another name."""
API_VERSION = f"{VERSION}.{ADDED}.0"
"""As the description and the header `API-Version` tell it."""


@frozen
class Answer:
    """One answer: its name in the address, the value that it is, and the Dutch words for that."""

    name: str
    shape: type
    title: str
    text: str
    make: Callable[[Model, Figures], object]


def _index(model: Model, _figures: Figures) -> shapes.Index:
    region = model.records.region
    return shapes.Index(
        version=VERSION,
        region=region.name,
        programme=region.programme,
        fictional=region.settings.fictional,
        year=model.year,
        licence=LICENCE["name"],
        contact=region.contact,
        openapi=urls.OPENAPI.removeprefix(urls.API),
        files=tuple(urls.api(one.name).removeprefix(urls.API) for one in ANSWERS[1:]),
        municipalities=tuple(
            urls.api("municipalities", entry.slug).removeprefix(urls.API) for entry in model.municipalities
        ),
        tables=urls.link(urls.API, urls.DATA_PACKAGE),
    )


ANSWERS = (
    Answer(
        "index",
        shapes.Index,
        "Welke bestanden er zijn",
        "Begin hier: de andere bestanden staan erin.",
        _index,
    ),
    Answer(
        "region",
        shapes.RegionAnswer,
        "De regio en het plan",
        "De regio, het plan, het spinnenweb, de profielen, de groeipaden en de middelste treden per jaar.",
        region_answer,
    ),
    Answer(
        "municipalities",
        shapes.Municipalities,
        "Alle gemeenten kort",
        "Profiel en treden per gemeente.",
        municipalities_answer,
    ),
    Answer(
        "indicators",
        shapes.Indicators,
        "De indicatoren",
        "Elke indicator met de cijfers van de regio, per soort werk en jaar.",
        indicators_answer,
    ),
    Answer(
        "projects",
        shapes.Projects,
        "Alle projecten",
        "Elk project met zijn metingen en oordelen.",
        projects_answer,
    ),
    Answer(
        "agenda",
        AgendaAnswer,
        "De agenda van materiaal en uitvragen",
        "Materiaal dat vrijkomt en elders nodig is, en wat er wordt uitgevraagd.",
        agenda_answer,
    ),
    Answer(
        "years",
        YearsAnswer,
        "De jaren",
        "Welke jaren er zijn, welke zijn vastgesteld, en waar hun pakket staat.",
        years_answer,
    ),
)
"""The index first; the order is that of every list of them."""
