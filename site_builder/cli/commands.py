"""The commands of `gww` with their arguments, in the order in which help lists them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from site_builder.cli import (
    building,
    checking,
    closing,
    comparing,
    creating,
    editing,
    evaluating,
    exporting,
    formatting,
    importing,
    owning,
    schema_files,
    serving,
)
from site_builder.cli.output import FORMATS

Commands = Any
"""What argparse returns for adding subcommands; its class has no public name."""


def _check(commands: Commands) -> None:
    parser = commands.add_parser(
        "check",
        help="controleer de gegevens",
        description="Controleert de gegevens en noemt alles wat niet klopt, met de plek en de oplossing.",
    )
    _paths(parser)
    parser.add_argument(
        "--format", choices=tuple(FORMATS), default="text", help="vorm van de meldingen (standaard: text)"
    )
    parser.add_argument(
        "--changed-by",
        nargs=2,
        metavar=("TEAM", "OUD"),
        help="zeg alleen of sinds een versie, zoals main, ook bestanden van anderen zijn veranderd",
    )
    parser.set_defaults(run=checking.check)


def _build(commands: Commands) -> None:
    parser = commands.add_parser(
        "build",
        help="bouw de site",
        description="Bouwt de hele site in een map; bij een fout verandert er niets.",
    )
    _data(parser)
    parser.add_argument("--out", metavar="MAP", default="_site", help="waar de site komt (standaard: _site)")
    parser.add_argument("--no-demo", action="store_true", help="bouw de voorbeeldregio niet mee")
    parser.set_defaults(run=building.build)


def _serve(commands: Commands) -> None:
    parser = commands.add_parser(
        "serve",
        help="bekijk de site terwijl u werkt",
        description="Laat de site zien op deze computer, en bouwt opnieuw zodra er iets verandert.",
    )
    _data(parser)
    parser.add_argument("--out", metavar="MAP", help="waar de site komt (standaard: een tijdelijke map)")
    parser.add_argument(
        "--port", metavar="NUMMER", type=int, default=8000, help="poort (standaard: 8000; 0 kiest een vrije)"
    )
    parser.add_argument("--no-demo", action="store_true", help="bouw de voorbeeldregio niet mee")
    parser.set_defaults(run=serving.serve)


def _new(commands: Commands) -> None:
    parser = commands.add_parser(
        "new",
        help="maak een nieuw bestand met uitleg erin",
        description="Maakt een nieuw bestand met uitleg bij elk veld. Een bestand dat er al is, blijft zo.",
    )
    kinds = parser.add_subparsers(title="soorten", metavar="SOORT", required=True, dest="soort")

    region = kinds.add_parser("region", help="een regio: alle bestanden van een programma")
    region.add_argument("folder", metavar="MAP", help="een nieuwe of lege map, zoals data")
    region.add_argument("--name", metavar="NAAM", default="Vul in: de naam van de regio")
    region.set_defaults(run=creating.region)

    municipality = kinds.add_parser("municipality", help="een gemeente")
    municipality.add_argument("name", metavar="NAAM", help='zoals "Nieuw Dorp"')
    municipality.add_argument("--code", metavar="GM0000", default="", help="de CBS-code")
    municipality.add_argument("--province", metavar="PROVINCIE", default="", help="de provincie")
    municipality.set_defaults(run=creating.municipality)

    project = kinds.add_parser("project", help="een project van een gemeente")
    project.add_argument(
        "municipality", metavar="GEMEENTE", help="de bestandsnaam van de gemeente, zoals nieuw-dorp"
    )
    project.add_argument("name", metavar="NAAM", help='zoals "Nieuwe straat"')
    project.set_defaults(run=creating.project)

    session = kinds.add_parser("session", help="een bijeenkomst")
    session.add_argument("date", metavar="DATUM", help="zoals 2027-03-12")
    session.add_argument("series", metavar="REEKS", help="de code van de reeks")
    session.add_argument("title", metavar="TITEL", help="waar de bijeenkomst over gaat")
    session.set_defaults(run=creating.session)

    evaluation = kinds.add_parser("evaluation", help="de evaluatie van een jaar")
    evaluation.add_argument("year", metavar="JAAR", type=int)
    evaluation.set_defaults(run=creating.evaluation)

    newsletter = kinds.add_parser("newsletter", help="de nieuwsbrief van een jaar")
    newsletter.add_argument("year", metavar="JAAR", type=int)
    newsletter.add_argument("title", metavar="TITEL", help="de kop van de nieuwsbrief")
    newsletter.set_defaults(run=creating.newsletter)

    for kind in (municipality, project, session, evaluation, newsletter):
        _data(kind)


def _fmt(commands: Commands) -> None:
    parser = commands.add_parser(
        "fmt",
        help="zet gegevensbestanden in de vaste vorm",
        description="Zet gegevensbestanden in de vaste vorm. Opmerkingen en gegevens blijven gelijk.",
    )
    _paths(parser)
    parser.add_argument("--check", action="store_true", help="verander niets, maar noem wat zou veranderen")
    parser.add_argument(
        "--format", choices=tuple(FORMATS), default="text", help="vorm van de meldingen (standaard: text)"
    )
    parser.set_defaults(run=formatting.fmt)


def _diff(commands: Commands) -> None:
    parser = commands.add_parser(
        "diff",
        help="vertel wat een wijziging betekent",
        description="Vergelijkt de gegevens in twee versies: wat is veranderd, wat is verwijderd, "
        "welke cijfers veranderen daardoor, en op welke pagina’s is dat te zien.",
    )
    parser.add_argument("base", metavar="OUD", help="de versie om mee te vergelijken, zoals main of HEAD~1")
    parser.add_argument(
        "head", metavar="NIEUW", nargs="?", help="de nieuwe versie (standaard: de bestanden zoals ze nu zijn)"
    )
    _data(parser)
    parser.add_argument(
        "--format", choices=comparing.FORMS, default="text", help="vorm van het overzicht (standaard: text)"
    )
    parser.set_defaults(run=comparing.diff)


def _evaluate(commands: Commands) -> None:
    parser = commands.add_parser(
        "evaluate",
        help="maak het werkdocument voor de jaarlijkse evaluatie",
        description="Maakt van de gegevens een werkdocument voor de evaluatie van een jaar: wat bewoog er, "
        "wat ontbreekt, wie heeft hulp nodig, en wat is er te beslissen.",
    )
    parser.add_argument("year", metavar="JAAR", type=int, help="zoals 2027")
    _data(parser)
    parser.add_argument("--out", metavar="MAP", default=".", help="waar het komt (standaard: deze map)")
    parser.set_defaults(run=evaluating.evaluate)


def _schemas(commands: Commands) -> None:
    parser = commands.add_parser(
        "schemas",
        help="schrijf de JSON-schema’s",
        description="Schrijft van elk soort bestand het JSON-schema, voor de hulp in een tekstverwerker.",
    )
    parser.add_argument("--out", metavar="MAP", default="schemas", help="waar ze komen (standaard: schemas)")
    parser.add_argument("--check", action="store_true", help="verander niets, maar noem wat niet bij is")
    parser.set_defaults(run=schema_files.schemas)


def _editor(commands: Commands) -> None:
    parser = commands.add_parser(
        "editor",
        help="schrijf de configuratie van de editor",
        description="Schrijft de configuratie van de editor van /beheer/, gemaakt uit de gegevens. "
        "Bij het bouwen gebeurt dat ook.",
    )
    _data(parser)
    parser.add_argument(
        "--out",
        metavar="MAP",
        default="_site/beheer/editor",
        help="waar hij komt (standaard: _site/beheer/editor)",
    )
    parser.add_argument("--check", action="store_true", help="verander niets, maar zeg of hij bij is")
    parser.set_defaults(run=editing.editor)


def _owners(commands: Commands) -> None:
    parser = commands.add_parser(
        "owners",
        help="schrijf wie een voorstel nakijkt",
        description="Schrijft het bestand CODEOWNERS, waarmee GitHub en GitLab het goede team vragen om een "
        "voorstel na te kijken. De teams staan in de gegevens.",
    )
    _data(parser)
    parser.add_argument(
        "--out", metavar="BESTAND", default="CODEOWNERS", help="waar het komt (standaard: CODEOWNERS)"
    )
    parser.add_argument("--check", action="store_true", help="verander niets, maar zeg of het bestand bij is")
    parser.set_defaults(run=owning.owners)


def _snapshot(commands: Commands) -> None:
    parser = commands.add_parser(
        "snapshot",
        help="sluit een jaar, of reken een gesloten jaar na",
        description="Sluit een jaar: de gegevens, de cijfers en de tabellen van dat jaar komen in "
        "snapshots/JAAR en veranderen daarna niet meer. Kan dat nog niet, dan noemt het alle redenen.",
    )
    parser.add_argument("year", metavar="JAAR", type=int, nargs="?", help="zoals 2026")
    _data(parser)
    parser.add_argument(
        "--allow-drafts", action="store_true", help="sluit het jaar ook als er nog concepten zijn"
    )
    parser.add_argument(
        "--date", metavar="DAG", help="wanneer het jaar is vastgesteld (standaard: de laatste wijziging)"
    )
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument(
        "--verify", action="store_true", help="reken een gesloten jaar na (zonder JAAR: alle gesloten jaren)"
    )
    instead.add_argument("--package", action="store_true", help="pak een gesloten jaar in, met --out")
    parser.add_argument("--out", metavar="BESTAND", help="het zipbestand bij --package")
    parser.set_defaults(run=closing.snapshot)


def _paths(parser: Any) -> None:
    parser.add_argument(
        "paths", metavar="MAP_OF_BESTAND", nargs="*", default=["data"], help="wat (standaard: de map data)"
    )


def _data(parser: Any) -> None:
    parser.add_argument("--data", metavar="MAP", default="data", help="de gegevens (standaard: data)")


def _export(commands: Commands) -> None:
    parser = commands.add_parser(
        "export",
        help="maak een werkblad voor de jaarlijkse enquête",
        description="Maakt van de gegevens een bestand voor een ander programma.",
    )
    parser.set_defaults(run=exporting.overview, parser=parser)
    kinds = parser.add_subparsers(title="wat", metavar="WAT", dest="wat")
    template = kinds.add_parser(
        "template",
        help="een werkblad dat gemeenten invullen",
        description="Maakt een Excel-bestand met een blad per soort gegevens. Wat al bekend is, staat erin. "
        "Een bestand dat er al is, blijft zoals het is.",
    )
    template.add_argument("year", metavar="JAAR", type=int, help="het jaar waarover gemeenten vertellen")
    template.add_argument(
        "--municipality",
        metavar="GEMEENTE",
        nargs="+",
        help="alleen deze, zoals nieuw-dorp (standaard: alle)",
    )
    _data(template)
    template.add_argument("--out", metavar="BESTAND", help="een naam op .xlsx, of een map voor CSV-bestanden")
    template.set_defaults(run=exporting.template)


def _import(commands: Commands) -> None:
    parser = commands.add_parser(
        "import",
        help="neem een ingevuld werkblad over",
        description="Leest een ingevuld werkblad en zet wat nieuw is als concept in de gegevens. "
        "Klopt er iets niet, dan verandert er niets.",
    )
    parser.add_argument(
        "file", metavar="BESTAND", help="een Excel-bestand, een CSV-bestand, of een map met CSV-bestanden"
    )
    _data(parser)
    parser.add_argument("--dry-run", action="store_true", help="laat alleen zien wat er zou veranderen")
    parser.set_defaults(run=importing.take_in)


COMMANDS: tuple[Callable[[Commands], None], ...] = (
    _check,
    _build,
    _serve,
    _new,
    _fmt,
    _diff,
    _evaluate,
    _schemas,
    _editor,
    _owners,
    _snapshot,
    _export,
    _import,
)
