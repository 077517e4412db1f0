"""One item of a list in a word, for the button that adds one: a list's own title names all of them."""

from __future__ import annotations

from collections.abc import Mapping

ONE: Mapping[str, str] = {
    "Aanwezigheid": "Bijeenkomst",
    "Acties": "Actie",
    "Actielijnen": "Actielijn",
    "Alle": "Regel",
    "Ambities": "Ambitie",
    "Assen": "As",
    "Beleidsstukken": "Beleidsstuk",
    "Besluiten": "Besluit",
    "Bijeenkomsten": "Bijeenkomst",
    "Bronnen": "Bron",
    "Deelname": "Periode",
    "Doelen": "Doel",
    "Foto's": "Foto",
    "Groeipaden": "Groeipad",
    "Grootteklassen": "Grootteklasse",
    "Hulpmiddelen": "Hulpmiddel",
    "In openbare bronnen": "Uitspraak",
    "Indicatoren": "Indicator",
    "Klankbordgroep": "Periode",
    "Klopt niet": "Regel",
    "Materialen": "Materiaal",
    "Metingen": "Meting",
    "Minstens één": "Regel",
    "Niveaus": "Niveau",
    "Ondersteuning": "Ondersteuning",
    "Partners": "Partner",
    "Prestatieniveaus": "Prestatieniveau",
    "Profielen": "Profiel",
    "Reeksen": "Reeks",
    "Stappen": "Stap",
    "Thema's": "Thema",
    "Tussenvormen": "Tussenvorm",
    "Verbeteringen": "Verbetering",
    "Voorwaarden": "Voorwaarde",
}
"""By the title of a list of groups of fields."""
