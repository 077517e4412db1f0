"""What each statistic counts, in words: one list for the table of figures and the pages that explain it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from site_builder.figures.figure import Key

INDICATOR = "indicator"
"""Stands for the topic of every indicator."""
TOPICS: Mapping[str, str] = {
    "indicators": "Alle indicatoren samen",
    "municipalities": "Gemeenten die meedoen",
    "spiderweb": "Spinnenweb",
    "profiles": "Profielen",
    "growth_path": "Groeipaden",
    "projects": "Projecten",
    "attendance": "Opkomst bij bijeenkomsten",
    "sessions": "Bijeenkomsten",
    "series": "Reeksen van bijeenkomsten",
}
"""The topics that are no indicator, in the order of the pages."""
BASES: Mapping[str, str] = {
    "in_year": "In het jaar: wat in dat jaar is gemeten of gehouden",
    "to_date": "Tot en met het jaar: het nieuwste van alles tot het eind van dat jaar",
}


class Statistic(NamedTuple):
    """The name of a statistic, and what it counts, out of what."""

    title: str
    text: str


STATISTICS: Mapping[str, Mapping[str, Statistic]] = {
    INDICATOR: {
        "projects": Statistic(
            "Projecten", "Projecten die aan het eind van het jaar meetellen en waarvoor de indicator geldt."
        ),
        "not_applicable": Statistic(
            "Geldt niet", "Projecten waarvoor de indicator niet geldt, van alle projecten die meetellen."
        ),
        "measured": Statistic(
            "Gemeten", "Projecten met een meting, van de projecten waarvoor de indicator geldt."
        ),
        "tested": Statistic("Getoetst", "Metingen die aan een niveau zijn getoetst, van alle metingen."),
        "met": Statistic("Haalt het niveau", "Metingen die het niveau halen, van de getoetste metingen."),
        "below": Statistic(
            "Haalt het niveau niet", "Metingen die het niveau niet halen, van de getoetste metingen."
        ),
        "untestable": Statistic(
            "Niet te toetsen", "Metingen met een andere weegset dan het niveau, van alle metingen."
        ),
        "no_level": Statistic("Zonder niveau", "Metingen waarvoor geen niveau geldt, van alle metingen."),
        "mean": Statistic(
            "Gewogen gemiddelde",
            "De sommen van de metingen op elkaar gedeeld. Een meting zonder sommen telt niet mee.",
        ),
        "median": Statistic("Middelste waarde", "De mediaan van de waarden van de metingen."),
        "share": Statistic("Aandeel dat voldoet", "Oordelen die voldoen, in procenten van alle oordelen."),
        "level": Statistic("Prestatieniveau", "Het niveau dat in het jaar geldt."),
        "value": Statistic("Waarde", "De waarde van één project in één fase, of het oordeel erover."),
    },
    "indicators": {
        "compared": Statistic(
            "Vergeleken", "Cijfers van indicatoren die met het jaar ervoor te vergelijken zijn."
        ),
        "better": Statistic("Beter", "Vergeleken cijfers die beter zijn dan in het jaar ervoor."),
        "worse": Statistic("Slechter", "Vergeleken cijfers die slechter zijn dan in het jaar ervoor."),
        "same": Statistic("Gelijk", "Vergeleken cijfers die gelijk zijn aan die van het jaar ervoor."),
    },
    "municipalities": {
        "joined": Statistic("Kwamen erbij", "Gemeenten die in het jaar gingen meedoen."),
        "left": Statistic("Stopten", "Gemeenten die in het jaar ophielden mee te doen."),
        "count": Statistic("Gemeenten", "Gemeenten die aan het eind van het jaar meedoen."),
        "assessed": Statistic(
            "Met een meting", "Gemeenten met een ingevuld spinnenweb, van de gemeenten die meedoen."
        ),
        "compared": Statistic(
            "Te vergelijken", "Gemeenten met een eerdere meting waarmee hun nieuwe te vergelijken is."
        ),
        "rose": Statistic("Met een hoger niveau", "Gemeenten die op een as of meer hoger staan dan ervoor."),
        "fell": Statistic("Met een lager niveau", "Gemeenten die op een as of meer lager staan dan ervoor."),
    },
    "spiderweb": {
        "level": Statistic("Niveau", "Het niveau van één gemeente op één as, van 0 tot en met 4."),
        "known": Statistic("Bekende assen", "Assen waarvan het niveau bekend is, van alle assen."),
        "median": Statistic("Middelste niveau", "De mediaan van de niveaus van de gemeenten die meedoen."),
        "at_ambition": Statistic(
            "Op het doel", "Gemeenten op of boven het niveau waar elk groeipad eindigt."
        ),
        "up": Statistic("Omhoog", "Niveaus die hoger zijn dan bij de vorige meting van dezelfde gemeente."),
        "down": Statistic("Omlaag", "Niveaus die lager zijn dan bij de vorige meting van dezelfde gemeente."),
        "same": Statistic(
            "Gelijk", "Niveaus die gelijk zijn aan die bij de vorige meting van dezelfde gemeente."
        ),
        "incomparable": Statistic(
            "Niet te vergelijken", "Niveaus zonder een vorige meting waarmee zij te vergelijken zijn."
        ),
        "compared": Statistic("Vergeleken", "Niveaus met een vorige meting waarmee zij te vergelijken zijn."),
    },
    "profiles": {
        "profile": Statistic("Profiel", "Het profiel bij de meting van het jaar: 1 is het verst."),
        "count": Statistic("Gemeenten", "Gemeenten met dit profiel bij hun nieuwste meting."),
        "unknown": Statistic("Nog geen profiel", "Gemeenten waarvan het profiel niet bekend is."),
        "rose": Statistic("Verder", "Gemeenten met een verder profiel dan bij hun vorige meting."),
        "fell": Statistic("Minder ver", "Gemeenten met een minder ver profiel dan bij hun vorige meting."),
        "same": Statistic("Gelijk", "Gemeenten met hetzelfde profiel als bij hun vorige meting."),
    },
    "growth_path": {
        "followers": Statistic("Gemeenten", "Gemeenten op dit groeipad, van de gemeenten die meedoen."),
        "on_time": Statistic("Op tijd", "Stappen die op tijd zijn gezet."),
        "late": Statistic("Later", "Stappen die later zijn gezet dan gepland."),
        "again": Statistic("Opnieuw", "Stappen die kwijt waren en in het jaar weer zijn gezet."),
        "lost": Statistic("Weer kwijt", "Stappen die eerder waren gezet en in het jaar weer kwijt waren."),
        "from_start": Statistic("Vanaf het begin", "Stappen die bij de eerste meting al waren gezet."),
        "upcoming": Statistic("Nog te gaan", "Stappen waarvan het jaar nog komt."),
        "unknown": Statistic("Onbekend", "Stappen waarvan niet bekend is of zij zijn gezet."),
        "taken": Statistic("Gezette stappen", "Stappen van het groeipad die zijn gezet, van alle stappen."),
        "steps": Statistic("Stappen", "Alle stappen van het groeipad waar de gemeente op begon."),
        "due": Statistic("Stappen tot nu", "Stappen die aan het eind van het jaar gezet zouden zijn."),
        "behind": Statistic(
            "Achter", "Stappen die nog niet zijn gezet, van de stappen die al gezet zouden zijn."
        ),
    },
    "projects": {
        "count": Statistic("Projecten", "Projecten die aan het eind van het jaar meetellen."),
        "measured": Statistic("Gemeten", "Projecten met een meting van een indicator, van alle projecten."),
        "unmeasured": Statistic("Niet gemeten", "Projecten zonder een meting, van alle projecten."),
        "appeared": Statistic("Nieuw", "Projecten die in het jaar gingen meetellen."),
        "delivered": Statistic("Opgeleverd", "Projecten die in het jaar zijn opgeleverd."),
        "first_measured": Statistic("Voor het eerst gemeten", "Projecten met hun eerste meting in het jaar."),
        "remeasured": Statistic("Opnieuw gemeten", "Waarden die in een volgende fase opnieuw zijn gemeten."),
        "remeasured_better": Statistic(
            "Beter bij het opnieuw meten", "Opnieuw gemeten waarden die beter zijn."
        ),
        "remeasured_worse": Statistic(
            "Slechter bij het opnieuw meten", "Opnieuw gemeten waarden die slechter zijn."
        ),
        "remeasured_same": Statistic(
            "Gelijk bij het opnieuw meten", "Opnieuw gemeten waarden die gelijk zijn."
        ),
        "remeasured_incomparable": Statistic(
            "Niet te vergelijken", "Opnieuw gemeten waarden met een andere weegset of eenheid dan ervoor."
        ),
    },
    "attendance": {
        "open": Statistic("Uitnodigingen", "Gehouden bijeenkomsten die voor een gemeente waren."),
        "known": Statistic("Bekend", "Uitnodigingen waarvan bekend is of er iemand kwam."),
        "unknown": Statistic("Onbekend", "Uitnodigingen waarvan niet bekend is of er iemand kwam."),
        "attended": Statistic("Er was iemand", "Uitnodigingen waarbij iemand kwam, van de bekende."),
        "executive": Statistic(
            "De uitvoering was er", "Uitnodigingen waarbij iemand van de uitvoering kwam, van de bekende."
        ),
        "share": Statistic("Opkomst", "Uitnodigingen waarbij iemand kwam, in procenten van de bekende."),
        "came": Statistic(
            "Gemeenten die kwamen", "Gemeenten die er een keer of vaker waren, van de gemeenten met opgave."
        ),
        "reported": Statistic(
            "Gemeenten met opgave", "Gemeenten waarvan van een bijeenkomst of meer bekend is of zij er waren."
        ),
    },
    "sessions": {
        "held": Statistic("Gehouden", "Bijeenkomsten die zijn gehouden, van alle in het jaar."),
        "planned": Statistic("Gepland", "Bijeenkomsten die nog komen, van alle in het jaar."),
        "cancelled": Statistic("Afgelast", "Bijeenkomsten die niet doorgingen, van alle in het jaar."),
        "invited": Statistic("Uitgenodigd", "Gemeenten voor wie de bijeenkomst was."),
        "known": Statistic("Bekend", "Gemeenten waarvan bekend is of zij er waren, van de uitgenodigde."),
        "municipalities": Statistic("Gemeenten", "Gemeenten die er waren, van de gemeenten met opgave."),
        "policy": Statistic("Van beleid", "Mensen van beleid die er waren: alleen hoeveel, nooit wie."),
        "executive": Statistic(
            "Van de uitvoering", "Mensen van de uitvoering die er waren: alleen hoeveel, nooit wie."
        ),
    },
    "series": {
        "promised_series": Statistic("Reeksen met een belofte", "Reeksen waarvan het plan zegt hoe vaak."),
        "kept": Statistic(
            "Nagekomen reeksen", "Reeksen die zo vaak zijn gehouden als beloofd, van de reeksen met belofte."
        ),
        "promised": Statistic("Beloofd", "Bijeenkomsten die het plan voor een jaar belooft."),
        "held_of_promised": Statistic(
            "Gehouden van de beloofde",
            "Beloofde bijeenkomsten die zijn gehouden. Wat er meer was, telt niet.",
        ),
        "held": Statistic("Gehouden", "Bijeenkomsten van de reeks die zijn gehouden."),
        "planned": Statistic("Gepland", "Bijeenkomsten van de reeks die nog komen."),
        "cancelled": Statistic("Afgelast", "Bijeenkomsten van de reeks die niet doorgingen."),
    },
}
"""What every statistic of every topic counts."""


def topic_of(key: Key) -> str:
    """The topic of a figure: one of `TOPICS`, or `INDICATOR`."""
    return key.topic if key.topic in TOPICS else INDICATOR


def statistic(key: Key) -> Statistic:
    """The name and the meaning of a figure's statistic. Raises KeyError for one that has no words."""
    return STATISTICS[topic_of(key)][key.statistic]


def every_statistic() -> Mapping[str, str]:
    """Each statistic's word with its names, one for every topic that calls it otherwise."""
    names: dict[str, dict[str, None]] = {}
    for own in STATISTICS.values():
        for word, one in own.items():
            names.setdefault(word, {})[one.title] = None
    return {word: " / ".join(found) for word, found in sorted(names.items())}
