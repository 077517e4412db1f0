"""Where a long compound may break: soft hyphens, for narrow columns and for browsers without Dutch syllables.

The one list of such words. A template writes `{{ name | syllables }}` where a name stands in a narrow place;
running text is broken by the browser.
"""

from __future__ import annotations

import re

_COMPOUNDS = [
    "aanbestedings-leidraad",
    "asfalt-granulaat",
    "bedrijven-terrein",
    "beleids-mede-werkers",
    "beton-granulaat",
    "beton-straat-stenen",
    "emissie-loos",
    "gras-beton-tegels",
    "gunnings-criteria",
    "gunnings-criterium",
    "hergebruiks-plan",
    "inkoop-leidraad",
    "klimaat-adaptatie",
    "materialen-paspoort",
    "meng-granulaat",
    "milieu-kosten-indicator",
    "prestatie-niveau",
    "raam-contract",
    "scherm-panelen",
    "straat-baksteen",
    "straat-stenen",
    "trottoir-banden",
    "verkeers-licht-masten",
    "vervoers-bewegingen",
    "voeg-materiaal",
    "vraag-specificatie",
    "wijk-vernieuwing",
]
SOFT = "\N{SOFT HYPHEN}"
_PARTS = {word.replace("-", ""): word.split("-") for word in _COMPOUNDS}
_WORD = re.compile("|".join(sorted(_PARTS, key=len, reverse=True)), re.IGNORECASE)


def syllables(text: str) -> str:
    """The text with a soft hyphen between the parts of each compound that is known, also in a longer word."""

    def broken(found: re.Match[str]) -> str:
        parts, place = [], 0
        for part in _PARTS[found[0].lower()]:
            parts.append(found[0][place : place + len(part)])
            place += len(part)
        return SOFT.join(parts)

    return _WORD.sub(broken, text)
