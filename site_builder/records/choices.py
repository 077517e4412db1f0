"""The fixed choices of a field: the word in a file, and the Dutch text that a person sees.

What a region may want to change (axes, profiles, indicators, series, types of projects) is a record and not
listed here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from site_builder.records.base import Labels

STATUSES: Mapping[str, str] = {
    "draft": "Concept",
    "confirmed": "Bevestigd",
    "public_source": "Uit openbare bron, niet bevestigd",
}
Status = Annotated[Literal["draft", "confirmed", "public_source"], Labels(STATUSES)]

DECISIONS: Mapping[str, str] = {
    "proposal": "Voorstel, vast te stellen",
    "adopted": "Vastgesteld",
}
Decision = Annotated[Literal["proposal", "adopted"], Labels(DECISIONS)]

METHODS: Mapping[str, str] = {
    "survey": "Enquête",
    "interview": "Gesprek",
    "documents": "Openbare documenten",
}
Method = Annotated[Literal["survey", "interview", "documents"], Labels(METHODS)]

PROJECT_PHASES: Mapping[str, str] = {
    "idea": "Verkenning",
    "design": "Ontwerp",
    "award": "Aanbesteding",
    "construction": "Uitvoering",
    "delivery": "Opgeleverd",
    "stopped": "Gestopt",
}
ProjectPhase = Annotated[
    Literal["idea", "design", "award", "construction", "delivery", "stopped"], Labels(PROJECT_PHASES)
]

PRACTICES: Mapping[str, str] = {
    "pilot": "Proef",
    "scaled": "Vaker toegepast",
    "standard": "Gewone manier van werken",
}
"""From a first try to how a municipality always works (plan, action line 3)."""
Practice = Annotated[Literal["pilot", "scaled", "standard"], Labels(PRACTICES)]

REDUCED_QUANTITIES: Mapping[str, str] = {
    "co2": "CO₂-uitstoot",
    "mki": "MKI",
    "nitrogen": "Stikstof",
    "particulates": "Fijnstof",
    "primary_material": "Nieuw materiaal",
    "fuel": "Brandstof",
}
ReducedQuantity = Annotated[
    Literal["co2", "mki", "nitrogen", "particulates", "primary_material", "fuel"],
    Labels(REDUCED_QUANTITIES),
]

SIGNS: Mapping[str, str] = {
    "exactly": "Precies",
    "about": "Ongeveer",
    "at_least": "Minstens",
    "at_most": "Hoogstens",
}
Sign = Annotated[Literal["exactly", "about", "at_least", "at_most"], Labels(SIGNS)]

COST_BANDS: Mapping[str, str] = {
    "under_100k": "Minder dan € 100.000",
    "from_100k_to_1m": "€ 100.000 tot € 1 miljoen",
    "from_1m_to_5m": "€ 1 miljoen tot € 5 miljoen",
    "over_5m": "€ 5 miljoen of meer",
}
CostBand = Annotated[Literal["under_100k", "from_100k_to_1m", "from_1m_to_5m", "over_5m"], Labels(COST_BANDS)]

TEXT_KINDS: Mapping[str, str] = {
    "tender": "Aanbestedingsleidraad",
    "specification": "Bestek of vraagspecificatie",
    "award_criteria": "Gunningscriteria",
    "passport": "Materialenpaspoort",
    "lca": "Levenscyclusanalyse (LCA)",
    "other": "Ander stuk",
}
TextKind = Annotated[
    Literal["tender", "specification", "award_criteria", "passport", "lca", "other"], Labels(TEXT_KINDS)
]

REPORTERS: Mapping[str, str] = {
    "contractor": "Aannemer",
    "adviser": "Adviseur",
    "supplier": "Leverancier",
    "municipality": "Gemeente",
    "region": "Regio",
}
"""The role of who gave a value; never who."""
Reporter = Annotated[
    Literal["contractor", "adviser", "supplier", "municipality", "region"], Labels(REPORTERS)
]

PROOF_KINDS: Mapping[str, str] = {
    "weigh_ticket": "Weegbon",
    "delivery_note": "Leveringsbon",
    "lca": "LCA, levenscyclusanalyse",
    "mki_calculation": "MKI-berekening",
    "passport": "Materialenpaspoort",
    "machine_log": "Lijst van machines en draaiuren",
    "report": "Rapport van een keuring of meting",
    "decision": "Besluit of beleidsstuk",
    "budget": "Begroting of urenplan",
    "other": "Ander stuk",
}
ProofKind = Annotated[
    Literal[
        "weigh_ticket",
        "delivery_note",
        "lca",
        "mki_calculation",
        "passport",
        "machine_log",
        "report",
        "decision",
        "budget",
        "other",
    ],
    Labels(PROOF_KINDS),
]

CHECKERS: Mapping[str, str] = {
    "region": "De regio",
    "third_party": "Een derde",
}
Checker = Annotated[Literal["region", "third_party"], Labels(CHECKERS)]

KNOWLEDGE: Mapping[str, str] = {
    "all": "Alles",
    "part": "Een deel",
}
"""Of how much of the material the mass is known."""
Knowledge = Annotated[Literal["all", "part"], Labels(KNOWLEDGE)]

MEASUREMENT_PHASES: Mapping[str, str] = {
    "reference": "Referentieontwerp",
    "design": "Ontwerp",
    "award": "Gunning",
    "delivery": "Oplevering",
    "year": "Uitvoeringsjaar",
}
"""Earliest first: a later phase says more about what was really built. A reference is what the work is held
against, and no phase of it; a year is one of a framework contract."""
WORK_PHASES: Mapping[str, str] = {
    phase: MEASUREMENT_PHASES[phase] for phase in ("design", "award", "delivery")
}
"""The phases of one work: not what it is held against, and no year of a contract for many."""
MeasurementPhase = Annotated[
    Literal["reference", "design", "award", "delivery", "year"], Labels(MEASUREMENT_PHASES)
]

WEIGHT_SETS: Mapping[str, str] = {
    "A1": "A1 (11 milieueffecten)",
    "A2": "A2 (19 milieueffecten)",
}
WeightSet = Annotated[Literal["A1", "A2"], Labels(WEIGHT_SETS)]

LIFE_CYCLE_STAGES: Mapping[str, str] = {
    "A1": "A1 winning van grondstoffen",
    "A2": "A2 vervoer naar de fabriek",
    "A3": "A3 productie",
    "A4": "A4 vervoer naar het werk",
    "A5": "A5 aanleg",
}
LifeCycleStage = Annotated[Literal["A1", "A2", "A3", "A4", "A5"], Labels(LIFE_CYCLE_STAGES)]

SEB_LEVELS: Mapping[str, str] = {
    "minimum": "Minimum",
    "basic": "Basis",
    "ambitious": "Ambitieus",
}
SebLevel = Annotated[Literal["minimum", "basic", "ambitious"], Labels(SEB_LEVELS)]

SEB_VERDICTS: Mapping[str, str] = {
    "complies": "Voldoet",
    "does_not_comply": "Voldoet niet",
    "unknown": "Niet bekend",
}
SebVerdict = Annotated[Literal["complies", "does_not_comply", "unknown"], Labels(SEB_VERDICTS)]

STRATEGIES: Mapping[str, str] = {
    "refuse": "Voorkomen",
    "rethink": "Slimmer ontwerpen",
    "reduce": "Minder gebruiken",
    "reuse": "Hergebruiken",
    "repair": "Repareren",
    "refurbish": "Opknappen",
    "remanufacture": "Reviseren",
    "repurpose": "Anders gebruiken",
    "recycle": "Recyclen",
    "recover": "Verbranden met energie",
    "biobased": "Biobased toepassen",
    "primary": "Nieuw materiaal",
}
"""R-strategies by name, never by number; with the two origins that are not on the R-ladder."""
Strategy = Annotated[
    Literal[
        "refuse",
        "rethink",
        "reduce",
        "reuse",
        "repair",
        "refurbish",
        "remanufacture",
        "repurpose",
        "recycle",
        "recover",
        "biobased",
        "primary",
    ],
    Labels(STRATEGIES),
]

SESSION_KINDS: Mapping[str, str] = {
    "impactlab": "Impactlab",
    "inspiration_lab": "Inspiratie-impactlab",
    "market_day": "Marktdag",
    "project_visit": "Projectbezoek",
    "practice_day": "Praktijkdag",
    "roadshow": "Bestuurlijke roadshow",
}
SessionKind = Annotated[
    Literal["impactlab", "inspiration_lab", "market_day", "project_visit", "practice_day", "roadshow"],
    Labels(SESSION_KINDS),
]

APPROACHES: Mapping[str, str] = {
    "joint": "Gezamenlijk",
    "differentiated": "Gedifferentieerd",
    "specific": "Specifiek",
}
Approach = Annotated[Literal["joint", "differentiated", "specific"], Labels(APPROACHES)]

DRIVERS: Mapping[str, str] = {
    "case": "Casusgestuurd",
    "demand": "Vraaggestuurd",
}
Driver = Annotated[Literal["case", "demand"], Labels(DRIVERS)]

LAYERS: Mapping[str, str] = {
    "policy": "Beleidsmatig",
    "executive": "Uitvoerend",
    "board": "Bestuurlijk",
}
Layer = Annotated[Literal["policy", "executive", "board"], Labels(LAYERS)]

SESSION_STATES: Mapping[str, str] = {
    "planned": "Gepland",
    "held": "Gehouden",
    "cancelled": "Afgelast",
}
SessionState = Annotated[Literal["planned", "held", "cancelled"], Labels(SESSION_STATES)]

ACTION_STATES: Mapping[str, str] = {
    "planned": "Nog te doen",
    "running": "Loopt",
    "done": "Klaar",
    "dropped": "Vervallen",
}
ActionState = Annotated[Literal["planned", "running", "done", "dropped"], Labels(ACTION_STATES)]

SUPPORT_STATES: Mapping[str, str] = {
    "requested": "Gevraagd",
    "running": "Loopt",
    "completed": "Afgerond",
}
SupportState = Annotated[Literal["requested", "running", "completed"], Labels(SUPPORT_STATES)]

CONCLUSION_KINDS: Mapping[str, str] = {
    "reprioritised": "Andere prioriteit",
    "adjusted": "Bijgesteld",
    "introduced": "Nieuw ingevoerd",
    "supported": "Extra ondersteund",
}
ConclusionKind = Annotated[
    Literal["reprioritised", "adjusted", "introduced", "supported"], Labels(CONCLUSION_KINDS)
]
