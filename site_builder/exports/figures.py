"""The table of figures: every number and verdict that a page may state, one row per id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from site_builder.exports import keys
from site_builder.exports.columns import Column
from site_builder.exports.project_tables import VERDICTS, VERDICTS_MEAN
from site_builder.exports.tables import Row, Table
from site_builder.figures.figure import Figure
from site_builder.figures.figures import Figures
from site_builder.measures.proof import Rung
from site_builder.phrases.figure_titles import NAMES, period_of, statistic_name
from site_builder.phrases.figure_words import BASES, every_statistic, topic_of
from site_builder.phrases.proof import RUNGS
from site_builder.records.base import SLUG
from site_builder.records.choices import MEASUREMENT_PHASES, STATUSES
from site_builder.records.errata import Erratum

UNKNOWN = "onbekend"
COUNTED = {"minimum": 0}
COUNTS: Mapping[Rung, str] = {
    "reported": "only_reported",
    "named": "proof_named",
    "region": "checked_by_region",
    "third_party": "checked_by_third_party",
}
"""The columns of how many values stand on a rung."""


def _code(name: str, title: str, description: str) -> Column:
    return Column(name, title, description, limits={"pattern": SLUG})


def _count(name: str, title: str, description: str) -> Column:
    return Column(name, title, description, "integer", limits=COUNTED)


COLUMNS = (
    Column(
        "id",
        "Cijfer",
        "De naam van het cijfer. Blijft gelijk, en staat op elke pagina bij het getal (data-figure).",
        required=True,
        limits={"pattern": r"^[a-z0-9_-]+(\.[a-z0-9_-]+)+$"},
    ),
    Column(
        "topic",
        "Onderwerp",
        f"De code van de indicator, of een vast onderwerp: {', '.join(NAMES)}.",
        required=True,
        limits={"pattern": r"^[a-z0-9]+([_-][a-z0-9]+)*$"},
    ),
    _code("indicator", "Indicator", "De code van de indicator. Leeg bij een vast onderwerp."),
    Column(
        "project_type",
        "Soort werk",
        "Leeg: alle soorten samen, of het cijfer gaat niet over werk van één soort.",
    ),
    Column("set", "Rekenregel of eenheid", "Wat alle waarden in het cijfer gemeen hebben."),
    Column(
        "part",
        "Onderdeel",
        "De code van de as, de reeks of de bijeenkomst, of een profiel.",
        limits={"pattern": r"^[a-z0-9]+([.-][a-z0-9]+)*$"},
    ),
    _code("municipality", "Gemeente", "De code van de gemeente. Leeg: de regio."),
    _code("project", "Project", "De code van het project, bij de waarde van één project."),
    Column("phase", "Fase", "De fase waarin het project is gemeten.", labels=MEASUREMENT_PHASES),
    Column("year", "Jaar", "Het jaar waar het cijfer over gaat.", "integer", required=True),
    Column("basis", "Gaat over", "Wat van het jaar telt.", required=True, labels=BASES),
    Column("basis_label", "Gaat over, in woorden", "Het jaar, of alles tot en met het jaar.", required=True),
    Column(
        "statistic",
        "Soort cijfer",
        "Wat er is geteld of berekend. De betekenis per onderwerp staat op de pagina Alle cijfers.",
        required=True,
        labels=every_statistic(),
    ),
    Column(
        "statistic_label", "Soort cijfer, in woorden", "Hoe het cijfer bij dit onderwerp heet.", required=True
    ),
    Column(
        "value",
        "Waarde",
        "Een getal in de eenheid, met ten hoogste zes decimalen tenzij die verbergen aan welke kant van "
        "het prestatieniveau het ligt. Of een woord: het oordeel over een project, de stand van een stap, of "
        "wat een profiel bijzonder maakt. Leeg: onbekend.",
        "any",
    ),
    Column("unit", "Eenheid", "De eenheid van de waarde. Leeg bij een oordeel."),
    _count("n", "Waarden", "Hoeveel waarden er in het cijfer zitten. Nooit die van een ander cijfer."),
    _count("of", "Waarvan", "Over hoeveel dingen het cijfer gaat, met de onbekende erbij."),
    _count("unknown", "Onbekend", "Van hoeveel daarvan niets bekend is. Die zitten in geen n."),
    Column("level", "Prestatieniveau", "Het prestatieniveau dat geldt, in dezelfde eenheid.", "number"),
    Column(
        "verdict",
        "Oordeel",
        f"De waarde tegen het prestatieniveau. {VERDICTS_MEAN}",
        labels={word: text for word, text in VERDICTS.items() if word != "not_applicable"},
    ),
    Column("compared_with", "Vergeleken met", "De naam van het cijfer waarmee het is vergeleken."),
    Column("change", "Verschil", "De waarde min die van dat cijfer. Leeg: niet vergeleken.", "number"),
    Column(
        "not_compared",
        "Niet vergeleken om",
        "De redenen waarom het niet met het jaar ervoor is vergeleken, als codes.",
        many=True,
    ),
    Column(
        "status",
        "Status",
        "Van het minst zekere gegeven waar het cijfer uit volgt.",
        required=True,
        labels=STATUSES,
    ),
    Column(
        "proof",
        "Bewijs",
        "Hoe goed de waarden zijn bewezen: de laagste trede van het bewijs onder de waarden in het cijfer. "
        "Leeg: een telling van gegevens, of niet vastgelegd.",
        labels=RUNGS,
    ),
    *(
        _count(
            name,
            f"{RUNGS[rung]}: waarden",
            f"Hoeveel waarden in het cijfer op deze trede staan: {RUNGS[rung]}.",
        )
        for rung, name in COUNTS.items()
    ),
    Column(
        "erratum",
        "Verbetering",
        "Wat er moet staan en waarom, als een gesloten jaar niet klopt.",
    ),
    Column("derived_from", "Volgt uit", "Het verbeterde cijfer waar dit cijfer uit volgt."),
    Column(
        "definition",
        "Definitie",
        "De versie van wat het cijfer betekent. Tussen twee versies wordt niet vergeleken.",
        "integer",
        required=True,
    ),
)

RUNS = (
    *("id", "topic", "municipality", "year", "statistic", "value", "unit", "n", "of", "unknown", "level"),
    *("verdict", "compared_with", "change", "not_compared", "status"),
)
"""The first of columns that mostly say the same together, such as what a figure is about."""
NAMED = (
    *(replace(key, loose=True) for key in keys.OF_PROJECT),
    *(keys.to(table, "part", loose=True) for table in ("axes", "series", "sessions")),
)
"""Where a code has its name. A figure of a closed year may be of what is there no more."""


def figures_heading(figures: Figures) -> Table:
    """The table of every figure, without its rows."""
    years = figures.years
    every = [one for year in years.every for one in years.model(year).all_indicators]
    labels = {
        "project_type": keys.project_type(years.every_kind).labels,
        "topic": {**NAMES, **{one.id: one.name for one in every}},
    }
    return Table(
        "figures",
        "Alle cijfers",
        "Eén rij per cijfer dat op de site staat: de waarde, waar die over gaat, het oordeel en de "
        "vergelijking. Een cijfer heeft overal dezelfde waarde.",
        tuple(
            replace(column, labels=labels[column.name]) if column.name in labels else column
            for column in COLUMNS
        ),
        (),
        key=("id",),
        foreign_keys=NAMED,
    )


def figure_row(figure: Figure) -> Row:
    """One figure as the cells of its row."""
    key = figure.key
    indicator = key.topic if topic_of(key) != key.topic else None
    return (
        figure.id,
        key.topic,
        indicator,
        key.type or None,
        key.set or None,
        key.part or None,
        key.municipality or None,
        key.project or None,
        key.phase or None,
        key.year,
        key.basis,
        period_of(key),
        key.statistic,
        statistic_name(key),
        figure.value,
        figure.unit or None,
        figure.n,
        figure.of,
        figure.unknown,
        figure.level,
        figure.verdict,
        figure.compared_with,
        figure.change,
        tuple(dict.fromkeys(one.cause for one in figure.not_compared)),
        figure.status,
        *((None,) * 5 if figure.rungs is None else (figure.rungs.lowest, *figure.rungs)),
        None if figure.erratum is None else correction(figure.erratum),
        figure.derived_from,
        figure.definition,
    )


def correction(erratum: Erratum) -> str:
    """The right value and the reason in one text."""
    return f"Moet {UNKNOWN if erratum.right is None else erratum.right} zijn. {erratum.reason.strip()}"
