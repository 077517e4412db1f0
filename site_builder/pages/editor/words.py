"""What the page of the editor says: how it works, how to sign in, and why it may not be there."""

from __future__ import annotations

from site_builder.records.region import Settings

TITLE = "Gegevens aanpassen"
LEAD = (
    "Hier past een gemeente haar eigen gegevens aan: het spinnenweb, de projecten en de aanwezigheid. "
    "U werkt met formulieren."
)
HELP = "Hulp bij inloggen en opslaan"
LEAD_WITHOUT = (
    "Hier leest u hoe een gemeente haar gegevens doorgeeft: het spinnenweb, de projecten en de aanwezigheid."
)
LEAD_FICTIONAL = "Op de site van een echte regio past een gemeente hier haar eigen gegevens aan."
EVALUATING = "Maak het werkdocument"
EVALUATE = {
    "github": (
        "Kies ‘Run workflow’, vul het jaar in en kies nog eens ‘Run workflow’.",
        "Wacht een paar minuten, en open de regel die erbij kwam.",
        "Onder ‘Artifacts’ staat het bestand ‘evaluatie’: een pdf, en een tekst om verder in te schrijven.",
    ),
    "gitlab": (
        "Vul bij de variabelen YEAR in, met het jaar erachter, en kies ‘New pipeline’.",
        "Wacht een paar minuten, en open de taak ‘evaluate’.",
        "Kies ‘Download’: een pdf, en een tekst om verder in te schrijven.",
    ),
}
"""What the programme manager does at each forge to get the working document of an evaluation."""
SUBJECT = "Gegevens voor de monitor"

_WAYS = {
    "token": "Met een toegangstoken van {forge}: een lange code die u één keer maakt. "
    "De editor wijst u de weg.",
    "oauth": "Met uw eigen account bij {forge}.",
    "pkce": "Met uw eigen account bij {forge}.",
}


def lead(*, ready: bool, fictional: bool) -> str:
    """What the page is for, with an editor, without one, and in a region that does not exist."""
    if fictional:
        return LEAD_FICTIONAL
    return LEAD if ready else LEAD_WITHOUT


def steps(organiser: str) -> tuple[str, ...]:
    """What a person does, from signing in to the change on the site."""
    return (
        "Open de editor en log in. De eerste keer vraagt u toegang aan bij het programma.",
        "Kies uw gemeente of uw project, en verander wat niet klopt.",
        "Kies Opslaan. Uw wijziging is nu een concept: op de site verandert nog niets.",
        "Bent u klaar? Kies dan ‘Ter review indienen’.",
        f"Iemand van {organiser} kijkt uw wijziging na. Daarna staat zij op de site.",
    )


def way_in(way: str, forge: str) -> str:
    """One way to sign in, such as `token`, at the forge with this name."""
    return _WAYS[way].format(forge=forge)


def absent(settings: Settings, reachable: bool) -> str:
    """Why there is no editor here. `reachable`: there is a repository, so only the program is missing."""
    if settings.fictional:
        return "Dit is een regio die niet bestaat. Daarom valt hier niets op te slaan."
    if reachable:
        return "De editor staat niet op deze site: hij is niet meegemaakt toen de site werd gebouwd."
    if settings.repository:
        return "De editor staat niet op deze site: er is niet ingesteld waar hij moet opslaan."
    return "De editor staat nog niet op deze site: de gegevens hebben nog geen vaste plek op internet."
