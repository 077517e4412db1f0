"""Tables of what the monitor computes from the records: four ways to read the table of figures."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.exports import keys
from site_builder.exports.columns import Column
from site_builder.exports.fields import SOURCE, fields, source_cells
from site_builder.exports.tables import ForeignKey, Row, Table
from site_builder.figures.figure import Figure, Key
from site_builder.figures.figures import Figures
from site_builder.figures.first_edition import ids_of
from site_builder.figures.of_indicator import IndicatorFigures
from site_builder.figures.years import Told
from site_builder.measures.paths import progress
from site_builder.model import Model, MunicipalityEntry
from site_builder.records.errata import Erratum
from site_builder.records.plan import Indicator
from site_builder.records.proof import Response

STATES = {
    "on_time": "Gezet, op tijd",
    "late": "Gezet, later dan gepland",
    "behind": "Nog niet gezet, het jaar is voorbij",
    "upcoming": "Nog niet gezet, het jaar komt nog",
    "unknown": "Niet bekend",
}
YEAR = Column("year", "Jaar", "De stand aan het eind van dit jaar.", "integer", required=True)


def _count(name: str, title: str, description: str) -> Column:
    return Column(name, title, description, "integer", required=True, limits=keys.NOT_LESS)


def figure_tables(model: Model, figures: Figures) -> tuple[Table, ...]:
    """The computed tables beside the one of all figures."""
    return (
        errata_table(figures),
        _indicator_years(model, figures),
        _medians(model, figures),
        _steps(model),
    )


def _indicator_years(model: Model, figures: Figures) -> Table:
    return Table(
        "indicator_years",
        "Indicatoren per jaar",
        "Eén rij per indicator, soort werk, jaar en groep van vergelijkbare waarden: eerst de stand aan het "
        "eind van het jaar, dan wat in het jaar zelf is gemeten. Is er nog niets gemeten, dan staat er één "
        "rij zonder waarden.",
        (
            keys.INDICATOR,
            keys.project_type(figures.years.every_kind),
            YEAR,
            _count(
                "projects",
                "Projecten",
                "Hoeveel projecten meetellen en waarvoor hij geldt, of hoeveel gemeenten.",
            ),
            _count("not_applicable", "Geldt niet", "Voor hoeveel projecten de indicator niet geldt."),
            _count("measured", "Gemeten", "Hoeveel van die projecten een waarde hebben."),
            _count(
                "met", "Haalt het prestatieniveau", "Hoeveel gemeten projecten het prestatieniveau halen."
            ),
            _count(
                "below",
                "Haalt het prestatieniveau niet",
                "Hoeveel gemeten projecten het prestatieniveau niet halen.",
            ),
            _count(
                "untestable", "Niet te toetsen", "Gemeten met een andere rekenregel dan het prestatieniveau."
            ),
            _count("no_level", "Zonder prestatieniveau", "Gemeten, maar er is geen prestatieniveau."),
            Column(
                "comparable",
                "Vergelijkbaar binnen",
                "De rekenregel of de functionele eenheid. Leeg als alle waarden vergelijkbaar zijn.",
            ),
            Column("values", "Waarden", "Hoeveel waarden in deze groep zitten.", "integer"),
            Column("weighted", "Met sommen", "Van hoeveel daarvan de sommen bekend zijn.", "integer"),
            Column(
                "total", "Gewogen", "De sommen op elkaar gedeeld, in de eenheid van de indicator.", "number"
            ),
            Column("median", "Middelste waarde", "De mediaan van alle waarden in de groep.", "number"),
            Column("unit", "Eenheid", "De eenheid van de waarden, zoals het plan die schrijft."),
            Column("level", "Niveau", "Het prestatieniveau dat in het jaar geldt.", "number"),
            Column("year_measured", "Gemeten in het jaar", "Hoeveel waarden in het jaar zelf.", "integer"),
            Column("year_tested", "Getoetst in het jaar", "Hoeveel daarvan een oordeel hebben.", "integer"),
            Column("year_met", "Haalt het, in het jaar", "Hoeveel daarvan het niveau halen.", "integer"),
            Column(
                "year_mean", "Gewogen, in het jaar", "De sommen van het jaar op elkaar gedeeld.", "number"
            ),
        ),
        tuple(
            row
            for indicator in model.all_indicators
            for kind in figures.years.kinds(indicator)
            for year in model.years
            for row in _of_year(figures, indicator, kind, year)
        ),
        foreign_keys=(keys.to("indicators", "indicator"),),
    )


def _of_year(figures: Figures, indicator: Indicator, kind: str, year: int) -> Iterator[Row]:
    def figure(statistic: str, comparable: str = "") -> Figure:
        return figures.indicator(indicator, kind, statistic, year, basis="to_date", comparable=comparable)

    if not figures.whole(indicator, kind, year).known:
        # The year was closed before there was such an indicator.
        return
    counts = ("not_applicable", "measured", "met", "below", "untestable", "no_level")
    whole = figures.whole(indicator, kind, year).count
    counted: Row = (indicator.id, kind, year, whole, *(figure(one).count for one in counts))
    sets = figures.sets(indicator, kind, year, basis="to_date")
    for comparable in sets or ("",):
        own = IndicatorFigures(figures, indicator, kind, year, set=comparable)
        mean, median, measured = (own.at(one, "to_date") for one in ("mean", "median", "measured"))
        values = (measured.n, mean.n or 0, mean.number, median.number) if sets else (None,) * 4
        level = own.level
        yield (
            *(*counted, comparable or None, *values, indicator.unit or None),
            None if level is None else level.number,
            *(own.at(one).count for one in ("measured", "tested", "met")),
            own.at("mean").number,
        )


def _medians(model: Model, figures: Figures) -> Table:
    rows: list[Row] = []
    for year in model.years:
        members = figures.at(Key("municipalities", "count", year)).count
        for axis in model.axes:
            figure = figures.get(Key("spiderweb", "median", year, part=axis.id))
            if figure is not None:
                rows.append((year, axis.id, members, figure.n, figure.number))
    return Table(
        "medians",
        "Middelste treden van de regio",
        "Eén rij per jaar en as: de middelste trede van de gemeenten die meedoen.",
        (
            YEAR,
            keys.AXIS,
            _count("members", "Gemeenten", "Hoeveel gemeenten aan het eind van het jaar meedoen."),
            _count("known", "Bekend", "Van hoeveel daarvan de trede bekend is."),
            Column("median", "Middelste trede", "De mediaan. Leeg als er geen trede bekend is.", "number"),
        ),
        tuple(rows),
        key=("year", "axis"),
        foreign_keys=(keys.to("axes", "axis"),),
    )


def _steps(model: Model) -> Table:
    return Table(
        "steps",
        "Stappen van gemeenten",
        "Eén rij per gemeente en stap van het groeipad waar zij op begon.",
        (
            keys.MUNICIPALITY,
            Column("profile", "Profiel", "Het profiel van het groeipad.", "integer", required=True),
            Column(
                "number",
                "Nummer",
                "De hoeveelste stap van het pad, zoals in de tabel milestones.",
                "integer",
                required=True,
            ),
            Column("state", "Stand", "Of de stap gezet is, en wanneer.", required=True, labels=STATES),
            Column("reached", "Gehaald in", "Het eerste jaar waarin de stap gezet was.", "integer"),
            Column(
                "lost",
                "Weer kwijt",
                "true als de stap ooit gezet was, en nu niet meer.",
                "boolean",
                required=True,
            ),
        ),
        tuple(row for entry in model.municipalities for row in _step_rows(model, entry)),
        key=("municipality", "number"),
        foreign_keys=(
            keys.TO_MUNICIPALITY,
            ForeignKey(("profile", "number"), "milestones", ("profile", "number")),
        ),
    )


def _step_rows(model: Model, entry: MunicipalityEntry) -> Iterator[Row]:
    way = progress(model, entry)
    if way is None:
        return
    # A step is numbered by its place in the records, as in the table of milestones.
    places = {id(milestone): place for place, milestone in enumerate(way.path.milestones, start=1)}
    for step in way.steps:
        place = places[id(step.milestone)]
        yield (entry.slug, way.path.profile, place, step.state, step.reached, step.lost)


def errata_table(figures: Figures) -> Table:
    """Every erratum, by year and then as in its file; the figure by the id that it has now."""
    answered = fields(Response, "respond_by", "answer", "answered", optional=True)
    date, own = fields(Erratum, "date"), fields(Erratum, "record", "frozen", "right", "reason")
    return Table(
        "errata",
        "Verbeteringen in gesloten jaren",
        "Eén rij per verbetering. In het gesloten jaar zelf blijft staan wat er stond.",
        (
            Column("year", "Jaar", "Het gesloten jaar.", "integer", required=True),
            *(keys.NUMBER, *date.columns),
            Column("figure", "Cijfer", "De naam van het cijfer, zoals in de tabel figures."),
            *(*own.columns, *SOURCE, *answered.columns),
        ),
        tuple(
            (
                *(year, number, *date.cells(erratum), _figure(figures, told, erratum)),
                *(*own.cells(erratum), *source_cells(erratum.source), *answered.cells(erratum.response)),
            )
            for year, told in figures.years.closed.items()
            for number, erratum in enumerate(told.errata, start=1)
        ),
        key=("year", "number"),
        foreign_keys=(ForeignKey(("figure",), "figures", ("id",)),),
    )


def _figure(figures: Figures, told: Told, erratum: Erratum) -> str | None:
    named = ids_of(erratum.figure, told.model) if erratum.figure is not None else ()
    return next((name for name in named if figures.named(name) is not None), None)
