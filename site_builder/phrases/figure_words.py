"""What each statistic counts, and out of what: the meaning beside its name in `figure_titles`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from site_builder.figures.figure import Key
from site_builder.formats import capitalise
from site_builder.phrases import statistics
from site_builder.phrases.figure_titles import NAMES, statistic_name
from site_builder.records.project_types import MUNICIPALITIES

INDICATOR = "indicator"
"""Stands for the topic of every indicator."""
BASES: Mapping[str, str] = {
    "in_year": "In het jaar: wat in dat jaar is gemeten of gehouden",
    "to_date": "Tot en met het jaar: het nieuwste van alles tot het eind van dat jaar",
}
MEANINGS: Mapping[str, Mapping[str, str]] = {
    "indicator": {
        "projects": "Projecten die aan het eind van het jaar meetellen en waarvoor de indicator geldt.",
        "not_applicable": "Projecten waarvoor de indicator niet geldt, van alle projecten die meetellen.",
        "measured": "Projecten met een meting, van de projecten waarvoor de indicator geldt.",
        "checked": "Metingen waarvan de waarde is nagekeken door de regio of een derde, van alle metingen.",
        "tested": "Metingen die aan een prestatieniveau zijn getoetst, van alle metingen.",
        "met": "Metingen die het prestatieniveau halen, van de getoetste metingen.",
        "below": "Metingen die het prestatieniveau niet halen, van de getoetste metingen.",
        "met_delivered": "Metingen van opgeleverd werk die het prestatieniveau halen, van die het halen.",
        "met_promised": "Metingen van een ontwerp of gunning die het halen, van die het halen.",
        "below_delivered": "Metingen van opgeleverd werk die het niet halen, van die het niet halen.",
        "below_promised": "Metingen van een ontwerp of gunning die het niet halen, van die het niet halen.",
        "missing": "Projecten waarvan in het jaar iets anders is gemeten, en dit nog nooit.",
        "untestable": "Metingen met een andere rekenregel dan het prestatieniveau, van alle metingen.",
        "no_level": "Metingen waarvoor geen prestatieniveau geldt, van alle metingen.",
        "mean": "De sommen van de metingen op elkaar gedeeld. Een meting zonder sommen telt niet mee.",
        "median": "De mediaan van de waarden van de metingen.",
        "share": "Oordelen die voldoen, in procenten van alle oordelen.",
        "level": "Het prestatieniveau dat in het jaar geldt.",
        "value": "De waarde van één project in één fase, of het oordeel erover.",
        "reference": "Waarmee één project zich vergelijkt. Het is geen fase en krijgt geen oordeel.",
    },
    MUNICIPALITIES.id: {
        "municipalities": "Gemeenten die aan het eind van het jaar meedoen.",
        "measured": "Gemeenten met een cijfer, van de gemeenten die meedoen.",
        "checked": "Cijfers die zijn nagekeken door de regio of een derde, van alle cijfers.",
        "tested": "Cijfers die aan een prestatieniveau zijn getoetst, en antwoorden, van alle cijfers.",
        "met": "Gemeenten die het prestatieniveau halen of een ja hebben, van de getoetste.",
        "below": "Gemeenten die het prestatieniveau niet halen of een nee hebben, van de getoetste.",
        "untestable": "Cijfers die niet te toetsen zijn.",
        "no_level": "Cijfers waarvoor geen prestatieniveau geldt.",
        "mean": "De sommen van de gemeenten op elkaar gedeeld; bij een hoeveelheid het gemiddelde.",
        "median": "De mediaan van de cijfers van de gemeenten.",
        "sum": "De hoeveelheden van de gemeenten met een cijfer bij elkaar.",
        "share": "Antwoorden die ja zijn, in procenten van alle antwoorden.",
        "level": "Het prestatieniveau dat in het jaar geldt.",
    },
    "spiderweb": {
        "level": "De trede van één gemeente op één as, van 0 tot en met 4.",
        "known": "Assen waarvan de trede bekend is, van alle assen.",
        "checked": "Treden die zijn nagekeken door de regio of een derde, van de bekende treden.",
        "supported": "Of de projecten van de gemeente passen bij de trede die zij noemt.",
        "median": "De mediaan van de treden van de gemeenten die meedoen.",
        "at_ambition": "Gemeenten op of boven de trede waar elk groeipad eindigt.",
        "up": "Treden die hoger zijn dan bij de vorige zelfscan van dezelfde gemeente.",
        "down": "Treden die lager zijn dan bij de vorige zelfscan van dezelfde gemeente.",
        "same": "Treden die gelijk zijn aan die bij de vorige zelfscan van dezelfde gemeente.",
        "incomparable": "Treden zonder een vorige zelfscan waarmee zij te vergelijken zijn.",
        "compared": "Treden met een vorige zelfscan waarmee zij te vergelijken zijn.",
    },
    "baseline": {
        "change": "De trede van nu min die van de nulmeting: het eerste spinnenweb van de gemeente.",
        "up": "Assen met een hogere trede dan bij de nulmeting.",
        "down": "Assen met een lagere trede dan bij de nulmeting.",
        "same": "Assen met dezelfde trede als bij de nulmeting.",
        "compared": "Assen waarvan de trede met die van de nulmeting te vergelijken is.",
        "incomparable": "Assen waarvan dat niet kan.",
    },
    "medians": {
        "up": "Assen waarop de middelste trede van de regio hoger is dan het jaar ervoor.",
        "down": "Assen waarop de middelste trede van de regio lager is dan het jaar ervoor.",
        "same": "Assen waarop de middelste trede van de regio gelijk is aan die van het jaar ervoor.",
        "compared": "Assen waarop de middelste trede van de regio met het jaar ervoor te vergelijken is.",
        "incomparable": "Assen waarop dat niet te vergelijken is.",
    },
    "profiles": {
        "nuance": "Wat het berekende profiel bijzonder maakt, in woorden.",
        "compared": "Gemeenten met een vorige zelfscan waarmee hun profiel te vergelijken is.",
        "incomparable": "Gemeenten zonder een vorige zelfscan waarmee hun profiel te vergelijken is.",
        "computed": "Het profiel dat uit de regel volgt: 1 is het verst.",
        "adopted": "Het profiel dat de regio vaststelde, waar dat afwijkt van het berekende.",
        "profile": "Het profiel bij de zelfscan van het jaar: 1 is het verst.",
        "count": "Gemeenten met dit profiel bij hun nieuwste zelfscan.",
        "unknown": "Gemeenten waarvan het profiel niet bekend is.",
        "rose": "Gemeenten met een verder profiel dan bij hun vorige zelfscan.",
        "fell": "Gemeenten met een minder ver profiel dan bij hun vorige zelfscan.",
        "same": "Gemeenten met hetzelfde profiel als bij hun vorige zelfscan.",
    },
    "growth_path": {
        "path": "Het profiel bij de eerste zelfscan. Dat bepaalt het groeipad.",
        "state": "Of deze stap van het groeipad is gezet, en wanneer.",
        "followers": "Gemeenten op dit groeipad, van de gemeenten die meedoen.",
        "on_time": "Stappen die op tijd zijn gezet.",
        "late": "Stappen die later zijn gezet dan gepland.",
        "again": "Stappen die kwijt waren en in het jaar weer zijn gezet.",
        "lost": "Stappen die eerder waren gezet en in het jaar weer kwijt waren.",
        "from_start": "Stappen die bij de eerste zelfscan al waren gezet.",
        "upcoming": "Stappen waarvan het jaar nog komt.",
        "unknown": "Stappen waarvan niet bekend is of zij zijn gezet.",
        "taken": "Stappen van het groeipad die zijn gezet, van alle stappen.",
        "steps": "Alle stappen van het groeipad waar de gemeente op begon.",
        "due": "Stappen die aan het eind van het jaar gezet zouden zijn.",
        "behind": "Stappen die nog niet zijn gezet, van de stappen die al gezet zouden zijn.",
    },
    "attendance": {
        "open": "Gehouden bijeenkomsten die voor een gemeente waren.",
        "known": "Uitnodigingen waarvan bekend is of er iemand kwam.",
        "unknown": "Uitnodigingen waarvan niet bekend is of er iemand kwam.",
        "attended": "Uitnodigingen waarbij iemand kwam, van de bekende.",
        "executive": "Uitnodigingen waarbij iemand van de uitvoering kwam, van de bekende.",
        "share": "Uitnodigingen waarbij iemand kwam, in procenten van de bekende.",
        "came": "Gemeenten die er een keer of vaker waren, van de gemeenten met opgave.",
        "reported": "Gemeenten waarvan van een bijeenkomst of meer bekend is of zij er waren.",
        "unreported": "Gemeenten waarvan van geen bijeenkomst bekend is of zij er waren.",
        "invited": "Gemeenten voor wie een bijeenkomst of meer was.",
        "came_executive": "Gemeenten waarvan iemand van de uitvoering er was, van die met opgave.",
    },
    "sizes": {
        "came": "Gemeenten van deze grootte die er waren, van die met opgave.",
        "came_unsized": "Gemeenten zonder bekende grootte die er waren, van die met opgave.",
        "reported": "Gemeenten van deze grootte met een opgave.",
        "reported_unsized": "Gemeenten zonder bekende grootte met een opgave.",
    },
    "sessions": {
        "held": "Bijeenkomsten die zijn gehouden, van alle in het jaar.",
        "planned": "Bijeenkomsten die nog komen, van alle in het jaar.",
        "cancelled": "Bijeenkomsten die niet doorgingen, van alle in het jaar.",
        "invited": "Gemeenten voor wie de bijeenkomst was.",
        "known": "Gemeenten waarvan bekend is of zij er waren, van de uitgenodigde.",
        "unknown": "Gemeenten waarvan niet bekend is of zij er waren, van de uitgenodigde.",
        "market": "Marktpartijen die er waren: alleen hoeveel, nooit wie.",
        "knowledge": "Kennisinstellingen die er waren: alleen hoeveel, nooit wie.",
        "province": "Mensen van de provincie die er waren: alleen hoeveel, nooit wie.",
        "municipalities": "Gemeenten die er waren, van de gemeenten met opgave.",
        "policy": "Mensen van beleid die er waren: alleen hoeveel, nooit wie.",
        "executive": "Mensen van de uitvoering die er waren: alleen hoeveel, nooit wie.",
    },
    "series": {
        "promised_series": "Reeksen waarvan het plan zegt hoe vaak.",
        "kept": "Reeksen die zo vaak zijn gehouden als beloofd, van de reeksen met belofte.",
        "promised": "Bijeenkomsten die het plan voor een jaar belooft.",
        "held_of_promised": "Beloofde bijeenkomsten die zijn gehouden. Wat er meer was, telt niet.",
        "planned_of_promised": "Bijeenkomsten van reeksen met belofte die nog komen.",
        "held": "Bijeenkomsten van de reeks die zijn gehouden.",
        "planned": "Bijeenkomsten van de reeks die nog komen.",
        "cancelled": "Bijeenkomsten van de reeks die niet doorgingen.",
    },
    "approaches": {
        "promised": "Bijeenkomsten die het plan voor een jaar belooft, van reeksen met deze aanpak.",
        "held_of_promised": "Beloofde bijeenkomsten die zijn gehouden. Wat er meer was, telt niet.",
        "held": "Gehouden bijeenkomsten van reeksen met deze aanpak.",
        "planned": "Bijeenkomsten van reeksen met deze aanpak die nog komen.",
        "cancelled": "Bijeenkomsten van reeksen met deze aanpak die niet doorgingen.",
    },
    "projects": {
        "tender_known": "Projecten waarvan is vastgelegd of zij circulair zijn uitgevraagd.",
        "tender_unknown": "Projecten waarvan dat niet is vastgelegd.",
        "tendered_circular": "Projecten die circulair zijn uitgevraagd, van die waarvan het bekend is.",
        "practice_known": "Projecten waarvan is vastgelegd hoe gewoon de werkwijze is, van alle projecten.",
        "pilot": "Projecten waarin de werkwijze een proef is, van die waarvan het bekend is.",
        "scaled": "Projecten met een werkwijze die vaker is toegepast, van die waarvan het bekend is.",
        "standard": "Projecten waarin de werkwijze de gewone is, van die waarvan het bekend is.",
        "shared": "Projecten die van meer dan één gemeente zijn, van alle projecten.",
        "share_unknown": "Gedeelde projecten waarvan niet bekend is welk deel van deze gemeente is.",
        "listed": "Alle projecten die zijn vastgelegd, ook die niet meetellen.",
        "draft": "Projecten die nog een concept zijn, van alle vastgelegde projecten.",
        "idea": "Projecten die nog een verkenning zijn, van alle vastgelegde projecten.",
        "stopped": "Projecten die zijn gestopt, van alle vastgelegde projecten.",
        "outside": "Projecten van gemeenten die dat jaar niet meedoen, van alle vastgelegde projecten.",
        "later": "Projecten die pas na het jaar beginnen, van alle vastgelegde projecten.",
        "owners": "Gemeenten met een vastgelegd project, van alle gemeenten.",
        "count": "Projecten die aan het eind van het jaar meetellen.",
        "measured": "Projecten met een meting van een indicator, van alle projecten.",
        "measured_share": "Het deel van de projecten met een meting van een indicator.",
        "measured_all": "Projecten waarvan elk van deze indicatoren is gemeten, of niet geldt.",
        "measured_all_share": "Het deel van de projecten waarvan elk daarvan is gemeten, of niet geldt.",
        "measured_any": "Projecten waarvan minstens één van deze indicatoren is gemeten, van alle projecten.",
        "measured_any_share": "Het deel van de projecten waarvan minstens één daarvan is gemeten.",
        "unmeasured": "Projecten zonder een meting, van alle projecten.",
        "tendered": "Projecten die zijn aanbesteed, gestart of opgeleverd, van alle projecten.",
        "circular": "Uitgevraagde projecten met circulaire eisen of criteria.",
        "circular_known": "Uitgevraagde projecten waarvan bekend is of dat circulair was.",
        "circular_share": "Het deel met circulaire eisen of criteria, voor zover bekend.",
        "executed": "Opgeleverde projecten, circulair uitgevraagd en volgens hun materialen zo gebouwd.",
        "executed_known": "Opgeleverde projecten waarvan bekend is of dat zo ging.",
        "executed_share": "Het deel van de opgeleverde projecten waarbij dat zo ging, voor zover bekend.",
        "appeared": "Projecten die in het jaar gingen meetellen.",
        "delivered": "Projecten die in het jaar zijn opgeleverd.",
        "first_measured": "Projecten met hun eerste meting in het jaar.",
        "remeasured": "Waarden die in een volgende fase opnieuw zijn gemeten.",
        "remeasured_better": "Opnieuw gemeten waarden die beter zijn.",
        "remeasured_worse": "Opnieuw gemeten waarden die slechter zijn.",
        "remeasured_same": "Opnieuw gemeten waarden die gelijk zijn.",
        "remeasured_incomparable": "Opnieuw gemeten waarden met een andere rekenregel of eenheid dan ervoor.",
    },
    "municipalities": {
        "joined": "Gemeenten die in het jaar gingen meedoen.",
        "left": "Gemeenten die in het jaar ophielden mee te doen.",
        "count": "Gemeenten die aan het eind van het jaar meedoen.",
        "assessed": "Gemeenten met een ingevuld spinnenweb, van de gemeenten die meedoen.",
        "compared": "Gemeenten met een eerdere zelfscan waarmee hun nieuwe te vergelijken is.",
        "rose": "Gemeenten die op een as of meer hoger staan dan ervoor.",
        "fell": "Gemeenten die op een as of meer lager staan dan ervoor.",
        "at_ambition": "Gemeenten die op elke as op de ambitie staan of hoger, van de gemeenten die meedoen.",
        "below_ambition": "Gemeenten die op een as of meer lager staan, van de gemeenten die meedoen.",
        "ambition_unknown": "Gemeenten waarvan een as niet bekend is en geen andere onder de ambitie staat.",
    },
    "actions": {
        "count": "Acties uit het plan die in dat jaar begonnen.",
        "done": "Acties die klaar zijn, van de acties waarvan de stand bekend is.",
        "unknown": "Acties waarvan de stand niet is vastgelegd.",
    },
    "partners": {
        "asked": "Partners aan wie de enquête is gestuurd.",
        "answered": "Partners die antwoordden, van wie het is gevraagd.",
        "chosen": "Hoe vaak een antwoord is gekozen, van alle die antwoordden.",
    },
    "approach": {
        "help": "Hulp van de regio aan één gemeente die in het jaar begon.",
        "needs": "Wat één gemeente in haar zelfscan zegt nodig te hebben.",
        "known": "Gemeenten met een bekende opkomst en treden die te vergelijken zijn, van alle.",
        "unknown": "De andere gemeenten die meedoen.",
    },
    "follow_up": {
        "count": "Acties, besluiten, afspraken, toezeggingen, vragen en adviezen tot en met het jaar.",
        "done": "Afspraken die klaar zijn, van de afspraken waarvan de stand bekend is.",
        "running": "Afspraken waaraan wordt gewerkt en die niet te laat zijn.",
        "planned": "Afspraken die nog moeten beginnen en die niet te laat zijn.",
        "overdue": "Afspraken die niet klaar of vervallen zijn, en waarvan de dag voorbij is.",
        "dropped": "Afspraken die niet meer worden uitgevoerd, met de reden erbij.",
        "unknown": "Afspraken zonder vastgelegde stand, van alle afspraken.",
    },
    "support": {"received": "Gemeenten die deze hulp vroegen of kregen, van de gemeenten die meedoen."},
    "roadshow": {"visited": "Gemeenten waarvan het bestuur is bezocht, van de gemeenten die meedoen."},
    "advisory": {
        "seats": "Gemeenten die aan het eind van het jaar in de klankbordgroep zitten.",
        "unsized": "Gemeenten in de klankbordgroep waarvan de grootte niet bekend is.",
    },
    "indicators": {
        "compared": "Cijfers van indicatoren die met het jaar ervoor te vergelijken zijn.",
        "better": "Vergeleken cijfers die beter zijn dan in het jaar ervoor.",
        "worse": "Vergeleken cijfers die slechter zijn dan in het jaar ervoor.",
        "same": "Vergeleken cijfers die gelijk zijn aan die van het jaar ervoor.",
        "levels": "Prestatieniveaus die in het jaar gelden, per indicator, soort werk en rekenregel.",
    },
    "tonnes": {
        "mass": "Materiaal in ton, van projecten waarvan de massa in het jaar is gemeten.",
        "share": "Deel van al dat materiaal, in hele procenten die samen 100 zijn.",
        "projects": "Projecten met een bekende massa, van de projecten met een meting van de herkomst.",
    },
}
"""What every statistic of every topic counts."""


class Statistic(NamedTuple):
    """The name of a statistic, and what it counts, out of what."""

    title: str
    text: str


def topic_of(key: Key) -> str:
    """The topic of a figure: one of `NAMES`, or what stands for an indicator."""
    if key.type == MUNICIPALITIES.id:
        return MUNICIPALITIES.id
    return key.topic if key.topic in NAMES else INDICATOR


def statistic(key: Key) -> Statistic:
    """The name and the meaning of a figure's statistic. Raises KeyError for one without a name."""
    return Statistic(capitalise(statistic_name(key)), meaning(topic_of(key), key.statistic))


def meaning(topic: str, word: str) -> str:
    """What a statistic of a topic counts."""
    return MEANINGS.get(topic, {}).get(word, "")


def names_of(topic: str) -> Mapping[str, str]:
    """The name of each statistic of a topic, by its word."""
    return statistics.TOPICS.get(topic, statistics.INDICATOR)


def every_statistic() -> Mapping[str, str]:
    """Each statistic's word with its names, more than one where topics call it otherwise."""
    found: dict[str, dict[str, None]] = {}
    for topic in (INDICATOR, *statistics.TOPICS):
        for word, name in names_of(topic).items():
            found.setdefault(word, {})[name] = None
    return {word: " / ".join(names) for word, names in sorted(found.items())}
