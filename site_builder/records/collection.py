"""All records of one data folder, valid one by one and together: the one list of the kinds of files.

A kind of file is a field of `Records` here, and nothing elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from site_builder import urls
from site_builder.frozen import frozen
from site_builder.records.errata import Errata
from site_builder.records.evaluation import Evaluation, Newsletter
from site_builder.records.follow_up import FollowUpYear
from site_builder.records.frameworks import Framework
from site_builder.records.kind import Kind, Listing
from site_builder.records.municipality import Municipality
from site_builder.records.partners import PartnerYear
from site_builder.records.plan import (
    ActionLines,
    Actions,
    AllSeries,
    Indicators,
    SupportKinds,
)
from site_builder.records.project import Project
from site_builder.records.region import Region
from site_builder.records.seb import SebTable
from site_builder.records.sessions import SessionYear
from site_builder.records.spiderweb import GrowthPaths, Profiles, Spiderweb
from site_builder.records.terms import Terms
from site_builder.records.tools import Tools
from site_builder.records.vocabularies import LessonSubjects, MaterialNames


@frozen
class NewsletterFile:
    """A newsletter: its front matter, and its editorial as Markdown."""

    front: Newsletter
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """Everything in a data folder, a field per kind of file. Mappings are sorted by their keys.

    The type of a field says which record a file holds and how records are told apart; a programme file with a
    default may be absent. The order is that of every list of kinds.
    """

    region: Annotated[Region, Kind("Regio", "gegevens van de regio", urls.HOME)]
    action_lines: Annotated[ActionLines, Kind("Actielijnen", "actielijnen en doelen", urls.ACTION_LINES)]
    indicators: Annotated[Indicators, Kind("Indicatoren", "indicatoren en prestatieniveaus", urls.INDICATORS)]
    spiderweb: Annotated[
        Spiderweb, Kind("Spinnenweb", "assen en treden van het spinnenweb", urls.HOW_WE_MEASURE)
    ]
    profiles: Annotated[Profiles, Kind("Profielen", "profielen", urls.HOW_WE_MEASURE)]
    growth_paths: Annotated[GrowthPaths, Kind("Groeipaden", "groeipaden", urls.PATHS)]
    actions: Annotated[Actions, Kind("Acties", "acties", urls.ACTION_LINES)]
    series: Annotated[AllSeries, Kind("Reeksen bijeenkomsten", "reeksen bijeenkomsten", urls.IMPACTLABS)]
    support: Annotated[SupportKinds, Kind("Ondersteuning", "soorten ondersteuning", urls.ACTION_LINES)]
    tools: Annotated[Tools, Kind("Hulpmiddelen", "hulpmiddelen", urls.TOOLS)]
    seb_levels: Annotated[
        SebTable, Kind("Niveaus van het convenant SEB", "niveaus van het convenant SEB", urls.HOW_WE_MEASURE)
    ]
    materials: Annotated[
        MaterialNames, Kind("Namen van materialen", "namen van materialen", urls.PROJECTS)
    ] = field(default_factory=MaterialNames)
    """Without names, any name is right."""
    lesson_subjects: Annotated[
        LessonSubjects, Kind("Onderwerpen van lessen", "onderwerpen van lessen", urls.PROJECTS)
    ] = field(default_factory=LessonSubjects)
    terms: Annotated[Terms, Kind("Begrippen", "begrippen", urls.TERMS)] = field(default_factory=Terms)
    circular_cities: Annotated[
        Framework,
        Kind("Circular Cities Declaration", "kader Circular Cities", urls.CIRCULAR_CITIES),
    ] = field(default_factory=Framework)
    oecd_scoreboard: Annotated[
        Framework, Kind("OESO-scorebord", "kader OESO-scorebord", urls.OECD_SCOREBOARD)
    ] = field(default_factory=Framework)
    municipalities: Annotated[
        Mapping[str, Municipality],
        Kind(
            "Gemeente",
            "gemeente <slug>",
            urls.municipality("<slug>"),
            "municipalities/<slug>.yaml",
            "municipality",
            Listing(
                urls.EDITED_MUNICIPALITIES,
                "Gemeenten",
                "Gemeente",
                "location_city",
                "Het spinnenweb van elk jaar, de aanwezigheid en de ondersteuning.",
            ),
        ),
    ]
    """By slug."""
    projects: Annotated[
        Mapping[tuple[str, str], Project],
        Kind(
            "Project",
            "project <slug> (<municipality>)",
            urls.project("<municipality>", "<slug>"),
            "projects/<municipality>/<slug>.yaml",
            "project",
            Listing(
                urls.edited_projects("<slug>"),
                "<municipality>: projecten",
                "Project van <municipality>",
                "construction",
                "De projecten van <municipality>, met hun metingen.",
                ("phase", "type"),
            ),
        ),
    ]
    """By the slug of the municipality and the slug of the project."""
    sessions: Annotated[
        Mapping[int, SessionYear],
        Kind(
            "Bijeenkomsten",
            "bijeenkomsten van <year>",
            urls.IMPACTLABS,
            "impactlabs/<year>.yaml",
            "sessions",
            Listing(urls.EDITED_SESSIONS, "Bijeenkomsten", "Jaar met bijeenkomsten", "event"),
        ),
    ]
    """By year."""
    evaluations: Annotated[
        Mapping[int, Evaluation],
        Kind(
            "Evaluatie",
            "evaluatie van <year>",
            f"{urls.NEWSLETTERS}<year>/",
            "evaluations/<year>.yaml",
            "evaluation",
            Listing("evaluaties", "Evaluaties", "Evaluatie", "fact_check"),
        ),
    ]
    """By year."""
    follow_up: Annotated[
        Mapping[int, FollowUpYear],
        Kind(
            "Afspraken",
            "afspraken van <year>",
            urls.PROGRESS,
            "follow_up/<year>.yaml",
            "follow_up",
            Listing("afspraken", "Afspraken", "Jaar met afspraken", "task_alt"),
        ),
    ] = field(default_factory=dict)
    """By the year in which it was agreed."""
    partners: Annotated[
        Mapping[int, PartnerYear],
        Kind(
            "Enquêtes onder partners",
            "enquêtes onder partners van <year>",
            urls.PARTNERS,
            "partners/<year>.yaml",
            "partners",
            Listing("partners", "Partners", "Jaar met enquêtes onder partners", "handshake"),
        ),
    ] = field(default_factory=dict)
    """By year."""
    newsletters: Annotated[
        Mapping[int, NewsletterFile],
        Kind(
            "Nieuwsbrief",
            "nieuwsbrief van <year>",
            f"{urls.NEWSLETTERS}<year>/",
            "newsletters/<year>.md",
            "newsletter",
            Listing("nieuwsbrieven", "Nieuwsbrieven", "Nieuwsbrief", "mail"),
        ),
    ]
    """By year."""
    errata: Annotated[
        Mapping[int, Errata],
        Kind(
            "Verbeteringen van een gesloten jaar",
            "verbeteringen van <year>",
            f"{urls.NEWSLETTERS}<year>/",
            "errata/<year>.yaml",
            "errata",
            Listing("verbeteringen", "Verbeteringen", "Jaar met verbeteringen", "healing"),
        ),
    ] = field(default_factory=dict)
    """By the closed year that they correct."""
