"""The kinds of file: where each stands in a data folder, and which record it holds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from site_builder.records.base import Record
from site_builder.records.errata import Errata
from site_builder.records.evaluation import Evaluation, Newsletter
from site_builder.records.municipality import Municipality
from site_builder.records.plan import (
    ActionLines,
    Actions,
    AllSeries,
    Indicators,
    SebTable,
    SupportKinds,
    Tools,
)
from site_builder.records.project import Project
from site_builder.records.region import Region
from site_builder.records.sessions import SessionYear
from site_builder.records.spiderweb import GrowthPaths, Profiles, Spiderweb
from site_builder.records.vocabularies import LessonSubjects, MaterialNames


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file.

    `name` is the schema's name (`schemas/<name>.schema.json`). `pattern` is the path below the data
    folder, where `<slug>`, `<municipality>` and `<year>` stand for a part that differs per file.
    """

    name: str
    title: str
    pattern: str
    model: type[Record]
    required: bool = False

    def match(self, path: str) -> re.Match[str] | None:
        """The parts of `path` (below the data folder, forward slashes) if it is a file of this kind."""
        expression = re.escape(self.pattern)
        for part, what in (("slug", "[a-z0-9-]+"), ("municipality", "[a-z0-9-]+"), ("year", r"\d{4}")):
            expression = expression.replace(f"<{part}>", f"(?P<{part}>{what})")
        return re.fullmatch(expression, path)


KINDS: tuple[Kind, ...] = (
    Kind("region", "Regio", "programme/region.yaml", Region, required=True),
    Kind("action_lines", "Actielijnen", "programme/action_lines.yaml", ActionLines, required=True),
    Kind("indicators", "Indicatoren", "programme/indicators.yaml", Indicators, required=True),
    Kind("spiderweb", "Spinnenweb", "programme/spiderweb.yaml", Spiderweb, required=True),
    Kind("profiles", "Profielen", "programme/profiles.yaml", Profiles, required=True),
    Kind("growth_paths", "Groeipaden", "programme/growth_paths.yaml", GrowthPaths, required=True),
    Kind("actions", "Acties", "programme/actions.yaml", Actions, required=True),
    Kind("series", "Reeksen bijeenkomsten", "programme/series.yaml", AllSeries, required=True),
    Kind("support", "Ondersteuning", "programme/support.yaml", SupportKinds, required=True),
    Kind("tools", "Hulpmiddelen", "programme/tools.yaml", Tools, required=True),
    Kind("seb_levels", "Niveaus van het convenant SEB", "programme/seb_levels.yaml", SebTable, required=True),
    Kind("materials", "Namen van materialen", "programme/materials.yaml", MaterialNames),
    Kind("lesson_subjects", "Onderwerpen van lessen", "programme/lesson_subjects.yaml", LessonSubjects),
    Kind("municipality", "Gemeente", "municipalities/<slug>.yaml", Municipality),
    Kind("project", "Project", "projects/<municipality>/<slug>.yaml", Project),
    Kind("sessions", "Bijeenkomsten", "impactlabs/<year>.yaml", SessionYear),
    Kind("evaluation", "Evaluatie", "evaluations/<year>.yaml", Evaluation),
    Kind("newsletter", "Nieuwsbrief", "newsletters/<year>.md", Newsletter),
    Kind("errata", "Verbeteringen van een gesloten jaar", "errata/<year>.yaml", Errata),
)
"""Every kind of file in a data folder."""


@lru_cache(maxsize=65_536)
def kind_of(path: str) -> Kind | None:
    """The kind of the file at `path` below the data folder, if it is one."""
    return next((kind for kind in KINDS if kind.match(path)), None)
