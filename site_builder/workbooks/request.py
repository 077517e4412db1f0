"""What a contractor is asked, as sheets: the form, the list of materials and an example for the contract."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_builder.answers.request import Request
from site_builder.answers.template_rows import Filled
from site_builder.workbooks.layout import Leaf, Said, heads, text, title
from site_builder.workbooks.survey import ANSWER, PROJECT, QUESTION, grouped, listed, measurement
from site_builder.workbooks.words import Part, filling_in, sending

CONTRACT = "Contract"
EXAMPLE = (
    "Dit is een voorbeeld, en geen juridisch advies. Laat uw inkoper of jurist ernaar kijken voordat u het "
    "gebruikt."
)
CLAUSES = (
    "De opdrachtnemer levert bij {moment} gegevens aan over het materiaal en de milieu-impact van het werk. "
    "Hij gebruikt daarvoor het formulier of het werkblad dat de opdrachtgever meestuurt.",
    "De gegevens zijn: de massa van elk materiaal dat het werk in gaat en dat eruit komt, in ton; de MKI, "
    "met de weegset en de versie van de methode; de CO₂-uitstoot, met de fasen die zijn geteld en de "
    "eenheid; en of het werk aan het convenant Schoon en Emissieloos Bouwen voldoet.",
    "Bij elk getal noemt de opdrachtnemer het stuk waaruit het blijkt, zoals weegbonnen, een LCA of een "
    "materialenpaspoort. Hij stuurt dat stuk mee.",
    "Weet de opdrachtnemer een getal niet? Dan laat hij het leeg en zegt hij waarom. Hij vult geen 0 in.",
    "De opdrachtnemer levert de gegevens binnen vier weken na {moment}. Klopt er iets niet, dan verbetert "
    "hij het binnen twee weken nadat de opdrachtgever dat vraagt.",
    "De opdrachtgever mag de gegevens publiceren in de monitor, met de rol van de opdrachtnemer en zonder "
    "namen van personen. Prijzen en andere bedrijfsgegevens worden niet gepubliceerd.",
    "De opdrachtgever, of een derde die hij aanwijst, mag de gegevens en de bewijsstukken nakijken.",
)
"""An example for a contract; `moment` is the phase at which is measured."""


def clauses(request: Request) -> tuple[str, ...]:
    """The example for the contract of a project, a paragraph each."""
    return tuple(one.format(moment=f"de {request.moment}") for one in CLAUSES)


def clause_text(request: Request) -> str:
    """The same as a text, to paste into a contract."""
    numbered = (f"{number}. {one}" for number, one in enumerate(clauses(request), start=1))
    return "\n\n".join((f"Voorbeeld voor het contract: {request.record.name}", EXAMPLE, *numbered)) + "\n"


def request_leaves(request: Request, report: Filled, materials: Filled) -> Iterator[Leaf]:
    """The sheets, in the order of the workbook."""
    sheet, row = report.sheet, report.rows[0]
    heading = f"{request.record.name}: opgave bij {request.moment}"
    lines = [title(heading), text(sheet.about), heads([Said(QUESTION), Said(ANSWER)], (ANSWER,))]
    key = f"{request.municipality}/{request.project}"
    asked = measurement(sheet, key, {request.phase: request.moment}, {request.phase: row.cells})
    yield Leaf(sheet.name, sheet.about, PROJECT, (*lines, *grouped(asked)), len(lines))
    yield listed(f"{request.record.name}: materialen", materials)
    about = "Een voorbeeld voor de opdrachtgever. De opdrachtnemer vult hier niets in."
    told = (text(f"{number}. {one}") for number, one in enumerate(clauses(request), start=1))
    yield Leaf(CONTRACT, about, PROJECT, (title("Voorbeeld voor het contract"), text(EXAMPLE), *told), 1)


def requested(request: Request, leaves: Sequence[Leaf]) -> Iterator[Part]:
    """The rows of the first sheet."""
    region, record = request.records.region, request.record
    municipality = request.records.municipalities[request.municipality].name
    yield "title", f"{region.programme}: opgave van een werk", ""
    yield "text", "Welk werk?", f"{record.name}, {municipality}. Bij {request.moment}."
    yield "text", "Voor wie?", "De opdrachtnemer, of wie voor hem rekent."
    yield (
        "text",
        "Waarvoor?",
        (
            "Deze getallen komen als concept in de openbare monitor, met uw rol en het bewijs dat u noemt. "
            "Zij tellen pas mee als de gemeente ze heeft nagekeken."
        ),
    )
    steps = (
        "Vul op het blad Opgave de witte cellen in. Kies eerst uw rol, en geef de datum van de meting.",
        "Zet elk materiaal op een rij van het blad Materialen, met de massa in ton.",
        "Een MKI heeft ook een weegset, een oppervlakte en een levensduur nodig. "
        "CO₂ heeft ook de fasen, de eenheid en het aantal eenheden nodig.",
        "Noem bij Bewijs waar het stuk te vinden is, en stuur het stuk mee: weegbonnen, LCA, paspoort.",
        "Weet u iets niet? Laat de cel dan leeg. Leeg betekent onbekend, en dat is iets anders dan 0.",
        "Geen namen, geen telefoonnummers en geen e-mailadressen van personen.",
    )
    yield from filling_in(steps, leaves)
    yield from sending(region.contact, request.code)
