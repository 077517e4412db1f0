"""Tables of the municipalities: who they are, when they took part, their levels, profiles and attendance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from site_builder.exports import keys
from site_builder.exports.columns import Column, of
from site_builder.exports.fields import (
    SOURCE,
    counted_people,
    each_assessment,
    fields,
    source_cells,
    table_of,
)
from site_builder.exports.project_tables import VERDICTS as EVERY_VERDICT
from site_builder.exports.tables import Row, Table
from site_builder.measures.profiles import position
from site_builder.measures.yearly import year_values
from site_builder.model import Model
from site_builder.records.amounts import YearFigures
from site_builder.records.municipality import (
    AdoptedProfile,
    Assessment,
    Attendance,
    AxisLevel,
    Municipality,
    Period,
    Population,
    Tile,
)

VERDICTS = {
    word: text for word, text in EVERY_VERDICT.items() if word not in ("untestable", "not_applicable")
}


def municipality_tables(model: Model) -> tuple[Table, ...]:
    """The tables of the municipalities; rows in alphabetical order of the municipality, then by date."""
    return (
        _municipalities(model),
        periods_table(
            ("participation", "Deelname", "Eén rij per periode waarin een gemeente meedoet."),
            ((entry.slug, entry.its.participation) for entry in model.municipalities),
        ),
        _assessments(model),
        _profiles(model),
        _figures(model),
        _attendance(model),
    )


def periods_table(names: tuple[str, str, str], periods: Iterable[tuple[str, Iterable[Period]]]) -> Table:
    """A table of periods, each by the code of its municipality; the earliest first."""
    return table_of(
        names,
        fields(Period, "from", "until", "reason"),
        ((slug, period) for slug, own in periods for period in sorted(own, key=lambda period: period.from_)),
        lead=(keys.MUNICIPALITY,),
        key=("municipality", "from"),
        foreign_keys=(keys.TO_MUNICIPALITY,),
    )


def _municipalities(model: Model) -> Table:
    named = fields(Municipality, "name", "code", "province")
    people = fields(
        Population,
        optional=True,
        count="population",
        year="population_year",
        indicative="population_indicative",
    )
    area, website = fields(Municipality, "area_km2"), fields(Municipality, "website")
    tile = fields(Tile, optional=True, row="tile_row", column="tile_column")
    size = Column("size_class", "Grootteklasse", "Volgt uit het aantal inwoners.")
    takes_part = Column(
        "takes_part",
        "Doet mee",
        f"true als de gemeente aan het eind van het verslagjaar {model.year} meedoet.",
        "boolean",
        required=True,
    )
    return Table(
        "municipalities",
        "Gemeenten",
        "Eén rij per gemeente, ook als die niet meer meedoet.",
        (
            *(keys.SLUG_COLUMN, *named.columns, *people.columns, *area.columns),
            *(size, takes_part, *tile.columns, *website.columns),
        ),
        tuple(
            (
                entry.slug,
                *named.cells(entry.its),
                *people.cells(entry.its.population),
                *area.cells(entry.its),
                entry.size.name if entry.size else None,
                entry.takes_part_in(model.year),
                *tile.cells(entry.its.tile),
                *website.cells(entry.its),
            )
            for entry in model.municipalities
        ),
        key=("slug",),
    )


def _assessments(model: Model) -> Table:
    assessed, status = fields(Assessment, "year"), fields(Assessment, "status")
    level = fields(AxisLevel, "level", optional=True)
    evidence, explained = fields(AxisLevel, "evidence"), fields(AxisLevel, "explained")
    (level_column,) = level.columns

    def rows() -> Iterator[Row]:
        for entry, assessment in each_assessment(model):
            for axis in model.axes:
                known = assessment.levels.get(axis.id)
                yield (
                    entry.slug,
                    *assessed.cells(assessment),
                    axis.id,
                    *(*level.cells(known), *evidence.cells(known)),
                    *status.cells(assessment),
                    *source_cells(known.source if known else None),
                    *explained.cells(known),
                )

    return Table(
        "assessments",
        "Treden in het spinnenweb",
        "Eén rij per gemeente, jaar en as. Ook een as waarvan de trede onbekend is, heeft een rij.",
        (
            *(keys.MUNICIPALITY, *assessed.columns, keys.AXIS),
            replace(level_column, description="Leeg als de trede onbekend is. Leeg is nooit 0."),
            *(*evidence.columns, *status.columns, *SOURCE, *explained.columns),
        ),
        tuple(rows()),
        key=("municipality", "year", "axis"),
        foreign_keys=(keys.TO_MUNICIPALITY, keys.to("axes", "axis")),
    )


def _figures(model: Model) -> Table:
    told = fields(YearFigures, "year", "status")
    note = fields(YearFigures, "note")
    sums = (
        Column("value", "Waarde", "Niet afgerond. Leeg bij een antwoord.", "number"),
        Column("unit", "Eenheid", "De eenheid van de waarde, zoals het plan die schrijft.", required=True),
        Column("part", "Deel", "De hoeveelheid boven de deelstreep. Leeg bij een antwoord.", "number"),
        Column("whole", "Geheel", "De hoeveelheid onder de deelstreep. Leeg bij een antwoord.", "number"),
        Column(
            "verdict", "Oordeel", "Bij een antwoord: met een ja of een nee.", required=True, labels=VERDICTS
        ),
        Column(
            "level",
            "Prestatieniveau",
            "Het prestatieniveau waaraan is getoetst. Leeg als dat er niet was.",
            "number",
        ),
    )

    def rows() -> Iterator[Row]:
        for entry in model.municipalities:
            for indicator in model.municipal_indicators:
                for one in year_values(entry, indicator, model.year):
                    figure = one.figure
                    yield (
                        *(entry.slug, indicator.id, *told.cells(one.record)),
                        *(figure.value, indicator.unit, figure.part, figure.whole, one.verdict),
                        one.level.value if one.level else None,
                        *source_cells(one.record.source),
                        *note.cells(one.record),
                    )

    return Table(
        "municipal_figures",
        "Cijfers van gemeenten",
        "Eén rij per gemeente, indicator en jaar. Een concept en wat niet bekend is, staan er niet in.",
        (keys.MUNICIPALITY, keys.INDICATOR, *told.columns, *sums, *SOURCE, *note.columns),
        tuple(rows()),
        key=("municipality", "indicator", "year"),
        foreign_keys=(keys.TO_MUNICIPALITY, keys.to("indicators", "indicator")),
    )


def _profiles(model: Model) -> Table:
    measured = fields(Assessment, "year", "date", "method", "status")
    adopted = of(AdoptedProfile, "profile", "adopted", required=False)
    rows: list[Row] = []
    for entry, assessment in each_assessment(model):
        place = position(assessment, model.records.profiles)
        computed = place.computed
        rows.append(
            (
                *(entry.slug, *measured.cells(assessment)),
                *(computed.number, computed.nuance, place.adopted, place.reason),
            )
        )
    return Table(
        "profiles",
        "Profielen",
        "Eén rij per gemeente en jaar met een zelfscan: hoe die is gedaan en welk profiel daaruit volgt.",
        (
            keys.MUNICIPALITY,
            *measured.columns,
            replace(
                adopted,
                name="computed",
                title="Berekend profiel",
                description="Volgens de regel op de pagina over meten. Leeg als het nog niet te bepalen is.",
            ),
            Column("nuance", "Tussenvorm", "Wat het berekende profiel bijzonder maakt, in woorden."),
            replace(
                adopted,
                title="Vastgesteld profiel",
                description="Het profiel dat de regio vaststelde, als dat afwijkt van het berekende.",
            ),
            of(AdoptedProfile, "reason", required=False),
        ),
        tuple(rows),
        key=("municipality", "year"),
        foreign_keys=(keys.TO_MUNICIPALITY,),
    )


def _attendance(model: Model) -> Table:
    order = {session.id: index for index, session in enumerate(model.sessions)}
    table = table_of(
        (
            "attendance",
            "Aanwezigheid",
            "Eén rij per gemeente en bijeenkomst waarvan de aantallen bekend zijn. Nooit met namen.",
        ),
        fields(Attendance, "session", "policy", "executive"),
        (
            (entry.slug, line)
            for entry in model.municipalities
            for line in sorted(entry.its.attendance, key=lambda line: (order[line.session], line.session))
        ),
        lead=(keys.MUNICIPALITY,),
        key=("municipality", "session"),
        foreign_keys=(keys.TO_MUNICIPALITY, keys.to("sessions", "session")),
    )
    return counted_people(table, model, "policy", "executive")
