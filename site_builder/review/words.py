"""The words of `gww diff`: its first line, and the names of its parts."""

from __future__ import annotations

from typing import Literal

from site_builder.formats import capitalise, count, listing, lower_first
from site_builder.phrases.figures import value_text
from site_builder.phrases.names import Names
from site_builder.record_changes.levels import LevelChange

NOTHING = "Er is niets veranderd in de gegevens."
NOT_COMPARED_BASE = (
    "De gegevens van vóór de wijziging zijn niet als geheel te laden. "
    "Daarom staan hier geen gevolgen en geen pagina’s."
)
NOT_COMPARED_HEAD = (
    "De gegevens zijn niet als geheel te laden. Daarom staan hier geen gevolgen en geen pagina’s."
)
CUT = "Dit overzicht is ingekort: er veranderde meer dan hier past. Vraag het hele overzicht met gww diff."
REMOVED = "Wat er is verwijderd"
CHANGED = "Wat er is veranderd"
CONSEQUENCES = "Wat dit verandert in de cijfers"
NO_CONSEQUENCES = "Geen enkel cijfer verandert."
NO_LEADING = "Profielen, stappen, oordelen en gemiddelden blijven gelijk."
GONE = "Deze pagina’s verdwijnen; links ernaartoe breken (nieuwe naam? noem de oude bij formerly)"
REWRITTEN = "Prestatieniveaus die al golden en nu veranderen"
PROBLEMS = "Wat er niet klopt"
UNFED = "Wat op geen enkele pagina te zien is"
OTHER = "Programma en andere bestanden"


def summary(
    removed: int, changed: int, added: int, files: int, moved: int, unreadable: int, pages: int | None
) -> str:
    """The first line: how many values are gone, changed and new, in how many files, and on how many pages."""
    values = [(removed, "verwijderd"), (changed, "veranderd"), (added, "toegevoegd")]
    known = [f"{count(number, 'waarde', 'waarden')} {word}" for number, word in values if number]
    if moved:
        known.append(f"{count(moved, 'bestand', 'bestanden')} verplaatst")
    if unreadable:
        known.append(f"{count(unreadable, 'bestand', 'bestanden')} niet te lezen")
    text = f"{capitalise(listing(known))}, in {count(files, 'bestand', 'bestanden')}"
    if pages is None:
        return f"{text}."
    shown = count(pages, "pagina verandert", "pagina’s veranderen") if pages else "geen pagina verandert"
    return f"{text}; {shown}."


def closed_year(year: int, what: Literal["closed", "changed", "removed"]) -> str:
    """What happened to a closed year."""
    if what == "closed":
        return f"Het jaar {year} wordt gesloten."
    verb = "verandert" if what == "changed" else "verdwijnt"
    return f"Let op: het gesloten jaar {year} {verb}. Dat mag niet."


def pages_title(number: int) -> str:
    """The title above the list of pages."""
    return count(number, "pagina verandert", "pagina’s veranderen") if number else "Geen pagina verandert"


def figures_title(number: int) -> str:
    """The title above the list of every figure of the table that differs."""
    return f"{count(number, 'cijfer verandert', 'cijfers veranderen')} in de tabel figures.csv"


def also_at(number: int) -> str:
    """Before the other places of the same problem."""
    return f"Dit staat ook op {count(number, 'andere plaats', 'andere plaatsen')}:"


def rewritten(change: LevelChange, names: Names) -> str:
    """A level that held already and gets another value, so that earlier verdicts change with it."""
    level, indicator = change.level, change.indicator
    now = "vervalt" if change.now is None else f"wordt {value_text(indicator, change.now)}"
    kind = f"{lower_first(names.of('type', level.type))}{f', {level.weight_set}' if level.weight_set else ''}"
    return (
        f"{capitalise(indicator.subject)} ({kind}) vanaf {level.from_year}: "
        f"{value_text(indicator, level.value)} {now}. Ook oudere oordelen veranderen daardoor. "
        "Geldt het nieuwe prestatieniveau pas vanaf een later jaar, leg het dan apart vast"
    )


def unfed(name: str, path: str, *, published: bool) -> str:
    """A record that no page shows: in the open data alone, or nowhere."""
    where = "staat alleen in de open data" if published else "voedt geen pagina en geen tabel"
    return f"{name} ({path}) {where}"


def undecided_title(number: int) -> str:
    """The title above records of which nobody looked whether a page shows them."""
    files = count(number, "bestand", "bestanden")
    return f"Van {files} is niet nagegaan of een pagina het laat zien: het zijn er te veel tegelijk"


def problems_title(errors: int, warnings: int) -> str:
    """How many errors and warnings the new version has."""
    parts = [count(errors, "fout", "fouten")] if errors else []
    parts += [count(warnings, "waarschuwing", "waarschuwingen")] if warnings else []
    return f"{PROBLEMS}: {' en '.join(parts)}"
