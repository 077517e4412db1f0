"""Tables of the municipalities: who they are, when they took part, their levels, profiles and attendance."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from site_builder.exports import keys
from site_builder.exports.columns import Column, of
from site_builder.exports.tables import Row, Table
from site_builder.measures.profiles import position
from site_builder.model import Model
from site_builder.records.base import SLUG
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

AXIS = Column(
    "axis", "As", "De code van de as, zoals in de tabel axes.", required=True, limits={"pattern": SLUG}
)


def municipality_tables(model: Model) -> tuple[Table, ...]:
    """The tables of the municipalities; rows in alphabetical order of the municipality, then by date."""
    return (
        _municipalities(model),
        _participation(model),
        _assessments(model),
        _profiles(model),
        _attendance(model),
    )


def _municipalities(model: Model) -> Table:
    columns = (
        keys.SLUG_COLUMN,
        of(Municipality, "name"),
        of(Municipality, "code"),
        of(Municipality, "province"),
        of(Population, "count", "population", required=False),
        of(Population, "year", "population_year", required=False),
        of(Population, "indicative", "population_indicative", required=False),
        of(Municipality, "area_km2"),
        Column("size_class", "Grootteklasse", "Volgt uit het aantal inwoners."),
        Column(
            "takes_part",
            "Doet mee",
            f"true als de gemeente aan het eind van het verslagjaar {model.year} meedoet.",
            "boolean",
            required=True,
        ),
        of(Tile, "row", "tile_row", required=False),
        of(Tile, "column", "tile_column", required=False),
        of(Municipality, "website"),
    )
    rows: list[Row] = []
    for entry in model.municipalities:
        record = entry.record
        people, tile = record.population, record.tile
        rows.append(
            (
                entry.slug,
                record.name,
                record.code,
                record.province,
                people.count if people else None,
                people.year if people else None,
                people.indicative if people else None,
                record.area_km2,
                entry.size.name if entry.size else None,
                entry.takes_part_in(model.year),
                tile.row if tile else None,
                tile.column if tile else None,
                record.website,
            )
        )
    return Table(
        "municipalities",
        "Gemeenten",
        "Eén rij per gemeente, ook als die niet meer meedoet.",
        columns,
        tuple(rows),
        key=("slug",),
    )


def _participation(model: Model) -> Table:
    return Table(
        "participation",
        "Deelname",
        "Eén rij per periode waarin een gemeente meedoet.",
        (keys.MUNICIPALITY, of(Period, "from"), of(Period, "until"), of(Period, "reason")),
        tuple(
            (entry.slug, period.from_, period.until, period.reason)
            for entry in model.municipalities
            for period in sorted(entry.record.participation, key=lambda period: period.from_)
        ),
        key=("municipality", "from"),
        foreign_keys=(keys.TO_MUNICIPALITY,),
    )


def _each_assessment(model: Model) -> Iterator[tuple[str, Assessment]]:
    """Every assessment, drafts too: the column `status` tells them apart."""
    for entry in model.municipalities:
        for assessment in sorted(entry.record.assessments, key=lambda one: one.year):
            yield entry.slug, assessment


def _assessments(model: Model) -> Table:
    level = of(AxisLevel, "level", required=False)
    columns = (
        keys.MUNICIPALITY,
        of(Assessment, "year"),
        AXIS,
        replace(level, description="Leeg als het niveau onbekend is. Leeg is nooit 0."),
        of(AxisLevel, "evidence"),
        of(Assessment, "status"),
        keys.SOURCE_TITLE,
        keys.SOURCE_URL,
        of(AxisLevel, "explained"),
    )
    rows: list[Row] = []
    for slug, assessment in _each_assessment(model):
        for axis in model.axes:
            known = assessment.levels.get(axis.id)
            source = known.source if known else None
            rows.append(
                (
                    slug,
                    assessment.year,
                    axis.id,
                    known.level if known else None,
                    known.evidence if known else None,
                    assessment.status,
                    source.title if source else None,
                    source.url if source else None,
                    known.explained if known else None,
                )
            )
    return Table(
        "assessments",
        "Niveaus in het spinnenweb",
        "Eén rij per gemeente, jaar en as. Ook een as waarvan het niveau onbekend is, heeft een rij.",
        columns,
        tuple(rows),
        key=("municipality", "year", "axis"),
        foreign_keys=(keys.TO_MUNICIPALITY, keys.to("axes", "axis")),
    )


def _profiles(model: Model) -> Table:
    adopted = of(AdoptedProfile, "profile", "adopted", required=False)
    columns = (
        keys.MUNICIPALITY,
        of(Assessment, "year"),
        of(Assessment, "date"),
        of(Assessment, "method"),
        of(Assessment, "status"),
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
    )
    rows: list[Row] = []
    for slug, assessment in _each_assessment(model):
        place = position(assessment, model.records.profiles)
        rows.append(
            (
                slug,
                assessment.year,
                assessment.date,
                assessment.method,
                assessment.status,
                place.computed.number,
                place.computed.nuance,
                place.adopted,
                place.reason,
            )
        )
    return Table(
        "profiles",
        "Profielen",
        "Eén rij per gemeente en jaar met een meting: hoe er is gemeten en welk profiel daaruit volgt.",
        columns,
        tuple(rows),
        key=("municipality", "year"),
        foreign_keys=(keys.TO_MUNICIPALITY,),
    )


def _attendance(model: Model) -> Table:
    order = {session.id: index for index, session in enumerate(model.sessions)}
    return Table(
        "attendance",
        "Aanwezigheid",
        "Eén rij per gemeente en bijeenkomst waarvan de aantallen bekend zijn. Nooit met namen.",
        (
            keys.MUNICIPALITY,
            of(Attendance, "session"),
            of(Attendance, "policy"),
            of(Attendance, "executive"),
        ),
        tuple(
            (entry.slug, line.session, line.policy, line.executive)
            for entry in model.municipalities
            for line in sorted(entry.record.attendance, key=lambda line: (order[line.session], line.session))
        ),
        key=("municipality", "session"),
        foreign_keys=(keys.TO_MUNICIPALITY, keys.to("sessions", "session")),
    )
