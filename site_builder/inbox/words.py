"""The Dutch sentences of replies, and of what is told of a mail to whoever reads the box."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from site_builder.formats import count, date_long, listing, lower_first
from site_builder.inbox.opened import Opened
from site_builder.load.advice.wording import quoted
from site_builder.problems import Problem

MOST_TOLD = 30
"""Problems in a reply; nobody mends more from a mail."""
KINDS: Mapping[str, str] = {
    "bounce": "Deze mail is een bericht van een mailserver dat een mail niet aankwam.",
    "unsigned": (
        "Deze mail zegt niet van wie hij komt, of het is geen mail. "
        "Vraag de gemeente om hem opnieuw te sturen."
    ),
    "foreign": (
        "Dit is een mail in een vorm die wij niet kunnen lezen. "
        "Bewaar de mail in uw mailprogramma als .eml, of sleep hem naar een map van de mailserver."
    ),
    "automatic": "Deze mail is een automatisch antwoord, zoals bij afwezigheid.",
    "calendar": "Deze mail is een antwoord op de afspraak in de agenda. Er staan geen gegevens in.",
    "encrypted": (
        "Deze mail is versleuteld, en wij kunnen hem niet openen. "
        "Stuur hem zonder versleuteling: de gegevens zijn openbaar."
    ),
    "large": (
        "Deze mail is te groot: meer dan 30 MB. Stuur alleen het werkblad of het bestand met antwoorden."
    ),
    "parts": "Deze mail heeft te veel bijlagen. Stuur alleen het werkblad of het bestand met antwoorden.",
    "broken": "Deze mail is beschadigd en niet te lezen. Stuur hem opnieuw.",
}
"""What is said of a mail that is no letter."""
SILENT = frozenset(("bounce", "automatic", "broken"))
"""What nobody gets a reply to: a machine sent it, or nobody knows who did."""
_TYPE = "Stuur het werkblad zelf, of typ de antwoorden in de mail."
FILES: Mapping[str, str] = {
    "tnef": (
        "De bijlage winmail.dat is van Outlook, en die kunnen wij niet openen. "
        "Stuur de mail opnieuw als HTML of als platte tekst, met het bestand erbij."
    ),
    "image": f"De bijlage {{name}} is een afbeelding. Daaruit nemen wij niets over. {_TYPE}",
    "pdf": f"De bijlage {{name}} is een pdf. Daaruit nemen wij niets over. {_TYPE}",
    "word": f"De bijlage {{name}} is een document. Daaruit nemen wij niets over. {_TYPE}",
    "zip": "De bijlage {name} is een zip-bestand. Stuur het bestand dat erin zit.",
    "mail": (
        "De bijlage {name} is een doorgestuurde mail, en die openen wij niet. "
        "Stuur het werkblad dat erin zit, of zet de tekst in uw mail zelf."
    ),
    "other": (
        "De bijlage {name} kunnen wij niet lezen. "
        "Stuur het werkblad als Excel-bestand (.xlsx), of het bestand van het formulier."
    ),
}
"""What is said of a file in which no answer can be."""
NOT_KNOWN = (
    "Het adres waar deze mail vandaan komt, hoort bij geen gemeente op onze lijst. "
    "Stuur uw antwoord vanaf een adres van uw gemeente."
)
NO_ANSWER = (
    "In deze mail staan geen antwoorden. Stuur het werkblad of het bestand van het formulier mee, "
    "of typ achter de vragen in onze mail."
)
NO_CODE = (
    "Dit werkblad is niet door de monitor gemaakt, en in de mail staat geen code van de ronde. "
    "Vul het werkblad in dat bij onze mail zat."
)
MANY_MUNICIPALITIES = "Dit werkblad gaat over meer dan één gemeente. Stuur per gemeente een werkblad."
GREETING = "Beste collega,"
_SHEET = re.compile(r"\.xls[xm]?:([^:]+)$", re.IGNORECASE)
CLOSING = "Met vriendelijke groet,"


def not_theirs(name: str) -> str:
    """The sender belongs to another municipality, or to none."""
    return (
        f"Het adres waar deze mail vandaan komt, hoort niet bij {name}. "
        "Stuur het antwoord vanaf een adres van die gemeente."
    )


def two_codes(names: Sequence[str]) -> str:
    """One mail with answers of more than one round or municipality."""
    return (
        f"In deze mail staan antwoorden met verschillende codes: {', '.join(names)}. Stuur per code een mail."
    )


def other_year(year: int, years: Sequence[int]) -> str:
    """A year about which nobody is asked."""
    asked = listing(map(str, years))
    text = f"Deze antwoorden gaan over {year}. Wij vragen nu naar {asked}."
    return f"{text} Gebruik het werkblad of het formulier van nu."


def conflict(name: str, year: int, lines: Sequence[str]) -> str:
    """Two answers that say something else about the same."""
    told = "".join(f"\n- {line}" for line in lines[:MOST_TOLD])
    return (
        f"Van {name} kregen wij meer dan één antwoord over {year}, en die verschillen. "
        f"Van het eerste naar het tweede:{told}\n"
        "Welk antwoord geldt? Stuur ons één antwoord waarin alles klopt."
    )


def no_longer_fits(name: str, year: int) -> str:
    """An earlier answer waits that cannot be held against the records of now."""
    return (
        f"Een eerder antwoord van {name} over {year} wacht nog op nakijken, en past niet meer bij wat de "
        "monitor nu heeft. Wij zoeken dat eerst uit."
    )


def problem_lines(problems: Iterable[Problem]) -> Iterator[str]:
    """Each problem as a sentence or three, without the name of a file that the reader does not know."""
    ordered = list(problems)
    for problem in ordered[:MOST_TOLD]:
        parts = [in_sheet(problem)]
        told = "" if problem.allowed.startswith(("Kies ", "Zoals: ")) else "Toegestaan: "
        parts += [_sentence(f"{told}{problem.allowed}")] if problem.allowed else []
        parts += [problem.hint] if problem.hint else []
        yield " ".join(parts)
    if len(ordered) > MOST_TOLD:
        yield f"En nog {count(len(ordered) - MOST_TOLD, 'ander punt', 'andere punten')}."


def _sentence(text: str) -> str:
    """A text that another one follows: it ends as a sentence does."""
    return text if text.endswith((".", "!", "?")) else f"{text}."


def in_sheet(problem: Problem) -> str:
    """What is wrong, and of a cell on which sheet: a workbook has one for each project."""
    found = _SHEET.search(problem.path)
    if found is None or not problem.message.startswith("Cel "):
        return problem.message
    return f"Blad {quoted(found[1])}, {lower_first(problem.message)}"


def received(mail: Opened) -> str:
    """Which mail this is about."""
    when = f" van {date_long(mail.day)}" if mail.day is not None else ""
    return f"Wij kregen uw mail{when}."


REFUSED = "Wij konden er niets uit overnemen."
AGAIN = "Er is niets veranderd in de monitor. Uw mail blijft bewaard. Verbeter dit, en stuur het opnieuw."
TAKEN = "Dank u wel. Dit nemen wij over, zodra iemand van het programma het heeft nagekeken:"
NOTED = "Let nog op dit:"
SAME = "Dank u wel. Wat erin staat, stond al in de monitor."


def commit_message(name: str, year: int, digest: str) -> str:
    """What the commit says: of whom and about what, and by what mark the same answer is known again."""
    told = "Overgenomen uit een mail met gww inbox; alles is concept."
    return f"{proposal_title(name, year)}\n\n{told}\n\n{MARK}{digest}\n"


MARK = "Gww-Antwoord: "


def proposal_title(name: str, year: int) -> str:
    """The title of the proposal."""
    return f"Antwoord van {name} over {year}"


def proposal_text(review: str) -> str:
    """The text of the proposal, around the review."""
    return (
        "Dit voorstel is gemaakt met `gww inbox`, uit een mail van de gemeente. Alles is concept. "
        f"Klopt het? Neem het dan over.\n\n{review}"
    )
