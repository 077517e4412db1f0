"""What the JSON files hold: one frozen value per kind of answer, from which the description is generated too.

The descriptions are what a developer reads in the interface's own description; a record inside an answer
brings its own. Unknown is null.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from site_builder.frozen import frozen
from site_builder.measures.paths import State
from site_builder.measures.values import Verdict
from site_builder.records.base import Day, Number
from site_builder.records.choices import MeasurementPhase
from site_builder.records.municipality import Municipality
from site_builder.records.plan import ActionLines, Actions, AllSeries, Indicator, SupportKinds
from site_builder.records.project import Project
from site_builder.records.region import Region
from site_builder.records.spiderweb import GrowthPaths, Profiles, Spiderweb
from site_builder.records.tools import Tools


def _says(text: str) -> object:
    """The description of a field."""
    return Field(description=text)


@frozen
class Index:
    """Which files there are."""

    version: Annotated[int, _says("Gaat omhoog als een sleutel verdwijnt of iets anders gaat betekenen.")]
    region: Annotated[str, _says("De naam van de regio.")]
    programme: Annotated[str, _says("De naam van het plan.")]
    fictional: Annotated[bool, _says("true als de regio en alle gegevens verzonnen zijn.")]
    year: Annotated[int, _says("Het jaar waarover de site vertelt.")]
    licence: Annotated[str, _says("De licentie van de gegevens.")]
    contact: Annotated[str, _says("Het e-mailadres van het programma.")]
    openapi: Annotated[str, _says("De beschrijving van de API, vanaf dit bestand.")]
    files: Annotated[tuple[str, ...], _says("De bestanden van de regio, vanaf dit bestand.")]
    municipalities: Annotated[tuple[str, ...], _says("De bestanden per gemeente, vanaf dit bestand.")]
    tables: Annotated[str, _says("Het pakket met alle tabellen als CSV, vanaf dit bestand.")]


@frozen
class Middle:
    """The region's median on one axis."""

    axis: Annotated[str, _says("De code van de as.")]
    median: Annotated[Number | None, _says("De mediaan. null als er geen trede bekend is.")]
    known: Annotated[int, _says("Van hoeveel gemeenten de trede bekend is.")]


@frozen
class RegionYear:
    """The region in one year."""

    year: int
    municipalities: Annotated[int, _says("Hoeveel gemeenten aan het eind van het jaar meedoen.")]
    assessed: Annotated[int, _says("Hoeveel daarvan een meting hebben die telt.")]
    middle: tuple[Middle, ...]


@frozen
class RegionAnswer:
    """The region, the plan, and the rules by which the monitor computes."""

    year: Annotated[int, _says("Het jaar waarover de site vertelt.")]
    years: Annotated[tuple[RegionYear, ...], _says("Vanaf het eerste jaar van het plan.")]
    region: Region
    spiderweb: Spiderweb
    profiles: Profiles
    growth_paths: GrowthPaths
    action_lines: ActionLines
    actions: Actions
    series: AllSeries
    support: SupportKinds
    tools: Tools


@frozen
class Known:
    """What every answer says of a municipality."""

    slug: Annotated[str, _says("De code van de gemeente. Verandert nooit.")]
    name: Annotated[str, _says("De naam van de gemeente.")]
    code: Annotated[str, _says("De CBS-code.")]
    takes_part: Annotated[bool, _says("Of de gemeente aan het eind van het jaar meedoet.")]
    assessed: Annotated[int | None, _says("Het jaar van de nieuwste zelfscan die telt.")]
    profile: Annotated[int | None, _says("Het profiel. null als het nog niet te bepalen is.")]
    levels: Annotated[Mapping[str, int | None] | None, _says("De trede per as. null als die onbekend is.")]
    file: Annotated[str, _says("Het bestand van de gemeente, vanaf de index.")]


@frozen
class Short(Known):
    """One municipality in a line."""

    projects: Annotated[int, _says("Hoeveel projecten zijn vastgelegd.")]


@frozen
class Municipalities:
    """Every municipality in a line."""

    municipalities: tuple[Short, ...]


@frozen
class Place:
    """The profile of a municipality in one year."""

    year: int
    profile: Annotated[int | None, _says("Het profiel dat geldt: het vastgestelde, anders het berekende.")]
    computed: Annotated[int | None, _says("Het profiel dat uit de regel volgt.")]
    possible: Annotated[tuple[int, ...], _says("De profielen die nog mogelijk zijn.")]
    nuance: Annotated[str | None, _says("Wat het berekende profiel bijzonder maakt.")]
    adopted: Annotated[int | None, _says("Het profiel dat de regio vaststelde, als dat afwijkt.")]
    reason: Annotated[str | None, _says("Waarom dat afwijkt.")]


@frozen
class PathStep:
    """One step of a growth path."""

    year: Annotated[int, _says("Aan het eind van dit jaar is de stap gezet.")]
    text: str
    state: Annotated[State, _says("Of de stap gezet is.")]
    reached: Annotated[int | None, _says("Het eerste jaar waarin de stap gezet was.")]


@frozen
class Path:
    """The growth path of a municipality: the one of its first profile."""

    profile: int
    since: int
    steps: tuple[PathStep, ...]


@frozen
class Came:
    """At how many sessions a municipality was; never who."""

    open: Annotated[int, _says("Hoeveel gehouden bijeenkomsten voor de gemeente waren.")]
    attended: Annotated[int | None, _says("Bij hoeveel er iemand was. null als er van geen iets bekend is.")]
    executive: Annotated[int | None, _says("Bij hoeveel daarvan de uitvoering er was.")]
    unreported: Annotated[int, _says("Van hoeveel de aantallen niet bekend zijn.")]
    known: Annotated[int, _says("Van hoeveel de aantallen bekend zijn: open min unreported.")]
    share: Annotated[Number | None, _says("De opkomst in procenten van known.")]


@frozen
class CameInYear:
    """The same for the sessions of one year."""

    year: int
    attendance: Came


@frozen
class MunicipalityAnswer(Known):
    """All about one municipality."""

    record: Municipality
    profiles: tuple[Place, ...]
    growth_path: Path | None
    attendance: Annotated[Came, _says("Bij alle bijeenkomsten tot en met het jaar van de site.")]
    attendance_in_year: Annotated[tuple[CameInYear, ...], _says("Per jaar, vanaf het eerste van het plan.")]
    projects: Annotated[tuple[str, ...], _says("De codes van de projecten.")]


@frozen
class Group:
    """Values that may be compared."""

    comparable: Annotated[str | None, _says("De rekenregel of de functionele eenheid.")]
    measured: int
    weighted: Annotated[int, _says("Van hoeveel waarden de sommen bekend zijn.")]
    total: Annotated[Number | None, _says("De sommen op elkaar gedeeld.")]
    median: Number | None
    tested: Annotated[int, _says("Hoeveel waarden aan een prestatieniveau zijn getoetst.")]
    met: Annotated[int, _says("Hoeveel daarvan het prestatieniveau halen.")]
    level: Annotated[Number | None, _says("Het prestatieniveau waar total aan is getoetst.")]
    verdict: Annotated[Verdict | None, _says("Of total het prestatieniveau haalt.")]
    figure: Annotated[str, _says("De naam van total, of van het aandeel dat voldoet, in de tabel figures.")]


@frozen
class InYear:
    """What was measured of one indicator for one project type."""

    measured: int
    met: int
    below: int
    untestable: int
    no_level: int
    groups: tuple[Group, ...]


@frozen
class Figure:
    """One indicator for one project type by the end of one year."""

    type: Annotated[str, _says("Het soort werk, zoals in het veld type van een project.")]
    year: int
    projects: Annotated[int, _says("Hoeveel projecten meetellen en waarvoor de indicator geldt.")]
    not_applicable: int
    measured: Annotated[int, _says("Hoeveel projecten zijn gemeten, tot en met dit jaar.")]
    met: int
    below: int
    untestable: int
    no_level: int
    groups: tuple[Group, ...]
    in_year: Annotated[InYear, _says("Alleen wat in dit jaar is gemeten: de cijfers waar de site mee opent.")]


@frozen
class IndicatorAnswer:
    """One indicator with the figures of the region."""

    record: Indicator
    region: tuple[Figure, ...]


@frozen
class Indicators:
    """Every indicator with the figures of the region."""

    indicators: tuple[IndicatorAnswer, ...]


@frozen
class Measured:
    """The value of a project for one indicator, from the latest phase in which it was measured."""

    phase: MeasurementPhase
    date: Day
    value: Annotated[Number | None, _says("In de eenheid van de indicator. null bij een oordeel.")]
    part: Annotated[Number | None, _says("De som boven de deelstreep.")]
    whole: Annotated[Number | None, _says("De som onder de deelstreep.")]
    comparable: Annotated[str | None, _says("De rekenregel of de functionele eenheid.")]
    verdict: Verdict
    level: Annotated[Number | None, _says("Het prestatieniveau waaraan is getoetst.")]
    figure: Annotated[str, _says("De naam van het cijfer in de tabel figures.")]


@frozen
class ProjectAnswer:
    """One project with its values."""

    municipality: str
    slug: str
    counts: Annotated[bool, _says("Of het project meetelt in de cijfers.")]
    record: Project
    values: Annotated[Mapping[str, Measured | None], _says("Per indicator. null is niet gemeten.")]
    not_applicable: Annotated[tuple[str, ...], _says("De indicatoren die niet gelden.")]


@frozen
class Projects:
    """Every project."""

    projects: tuple[ProjectAnswer, ...]
