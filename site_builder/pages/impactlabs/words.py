"""Sentences about the sessions: what was held of what the plan promises, and who came to each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from site_builder.figures.figure import Figure
from site_builder.figures.sessions import Guests, SessionFigures
from site_builder.formats import capitalise, in_words, listing, weekday_date
from site_builder.phrases.stated import counted, every, part, stated
from site_builder.records.choices import Layer, SessionState
from site_builder.records.headcount import Few

ONE, MANY = "bijeenkomst", "bijeenkomsten"
LAYER_WORDS: dict[Layer, str] = {
    "policy": "beleidsmedewerkers",
    "executive": "uitvoerende medewerkers",
    "board": "bestuurders",
}
FOLDS: dict[SessionState, tuple[str, str]] = {
    "planned": ("Gepland: meer", "over"),
    "held": ("Verslag", "van"),
    "cancelled": ("Afgelast: meer", "over"),
}
"""What folds out below a session, and the word before its title; what did not happen has no report."""


def headline(kept: Figure, promised: Figure, held: Figure) -> str:
    """What was held in a year of what the plan promises for it.

    `kept` counts no more of a series than its promise, `held` all that were held; that is unknown in a year
    of which no session is recorded, also none that is planned.
    """
    year = held.key.year
    if not held.known:
        return f"Voor {year} is nog geen bijeenkomst vastgelegd."
    if not promised.count:
        if not held.count:
            return f"In {year} is nog {stated(held, 'geen')} bijeenkomst gehouden."
        return f"In {year} {'is' if held.count == 1 else 'zijn'} {counted(held, ONE, MANY)} gehouden."
    if promised.count == 1:
        only = f"is {stated(promised, 'de enige')} beloofde bijeenkomst"
        return f"In {year} {only} {'' if kept.count else 'nog niet '}gehouden."
    if not kept.count:
        none = f"is nog {stated(kept, 'geen')} van de {counted(promised)}"
        return f"In {year} {none} beloofde bijeenkomsten gehouden."
    if kept.count == promised.count:
        return f"In {year} zijn {every(kept)} beloofde bijeenkomsten gehouden."
    verb = "is" if kept.count == 1 else "zijn"
    return f"In {year} {verb} {part(kept, promised)} beloofde bijeenkomsten gehouden."


def promise(promised: Figure) -> str:
    """What the plan promises per year, beside a year of which nothing is known; empty without a promise."""
    return f"Het plan belooft er {counted(promised)} per jaar." if promised.count else ""


def still_planned(planned: Figure) -> str:
    """How many sessions of the promised series are still to come; empty for none."""
    if not planned.count:
        return ""
    verb = "staat" if planned.count == 1 else "staan"
    return f"Van de beloofde bijeenkomsten {verb} er nog {counted(planned)} gepland."


def lead(kept: Figure, held: Figure, cancelled: Figure, promised: Figure) -> str:
    """All sessions of the year beside those that count for the promise."""
    if not held.count and not cancelled.count:
        return (
            "Op bijeenkomsten leren gemeenten van elkaar, van bedrijven en van kennisinstellingen. "
            "Hieronder staat welke reeksen het plan belooft."
        )
    off = f"{counted(cancelled)} {'is' if cancelled.count == 1 else 'zijn'} afgelast"
    if not held.count:
        return f"Er is nog {stated(held, 'geen')} bijeenkomst gehouden; {off}."
    text = f"In totaal {'was er' if held.count == 1 else 'waren er'} {counted(held, ONE, MANY)}"
    if cancelled.count:
        text += f"; {off}"
    if promised.count and held.count > kept.count:
        text += (
            ". Bijeenkomsten boven het beloofde aantal en van reeksen zonder beloofd aantal "
            "tellen niet mee voor de belofte"
        )
    return f"{text}."


def series_heading(reached: Figure, series: Figure, promised: Figure, when: str) -> str:
    """How many series reached the number that the plan promises; `promised` is the sum of the promises.

    `when` is the year, with `tot nu toe` as long as something is planned.
    """
    if not series.count:
        return "Het plan noemt bij geen enkele reeks een aantal per jaar"
    if not reached.known:
        where = f"in {counted(series, 'reeks', 'reeksen')}"
        return f"Het plan belooft {counted(promised, ONE, MANY)} per jaar, {where}"
    what = "met een beloofd aantal"
    if series.count == 1:
        only = f"{capitalise(stated(series, 'de enige'))} reeks {what}"
        return f"{only} haalde dat {'' if reached.count else 'nog niet '}in {when}"
    if reached.count == series.count:
        return f"{capitalise(every(reached))} reeksen {what} haalden dat in {when}"
    if not reached.count:
        none = f"Nog {stated(reached, 'geen')} van de {counted(series)}"
        return f"{none} reeksen {what} haalde dat in {when}"
    verb = "haalde" if reached.count == 1 else "haalden"
    return f"{part(reached, series)} reeksen {what} {verb} dat in {when}"


def in_year(planned: Figure) -> str:
    """A year inside a sentence, that says so when more is to come: `2026 tot nu toe`."""
    return f"{planned.key.year} tot nu toe" if planned.count else str(planned.key.year)


def promised_words(promised: Figure, *, in_plan: bool) -> str:
    """The promise of one series in a table."""
    if not in_plan:
        return "valt buiten het plan"
    return counted(promised) if promised.known else "geen aantal"


def cell(figure: Figure) -> str:
    """A count in a table; of a year without any session recorded nothing is known, not even a 0."""
    return counted(figure) if figure.known else stated(figure, "?")


def kept_words(kept: Figure, promised: Figure) -> str:
    """What counts for the promise in a table: a dash where there is none."""
    return cell(kept) if promised.known else "–"


def series_note(promised: int | None) -> str:
    """The promise of one series in the plan, as a line below its name."""
    if promised is None:
        return "Het plan noemt geen aantal"
    return f"Beloofd: {in_words(promised)} keer per jaar"


def series_counts(promised: Figure, held: Figure, kept: Figure, planned: Figure) -> str:
    """What was held of one series, and what is to come: `2 van de 3 gehouden, 1 gepland`."""
    if not held.known:
        return "nog niets vastgelegd"
    told = f"{part(kept, promised) if promised.count else counted(held)} gehouden"
    return f"{told}, {counted(planned)} gepland" if planned.count else told


def year_summary(held: Figure, planned: Figure, cancelled: Figure) -> str:
    """One year in a line to unfold: `2026: 18 gehouden, 1 afgelast`."""
    year = held.key.year
    if not held.known:
        return f"{year}: geen bijeenkomsten vastgelegd"
    parts = [f"{counted(held)} gehouden"]
    parts += [f"{counted(planned)} gepland"] if planned.count else []
    parts += [f"{counted(cancelled)} afgelast"] if cancelled.count else []
    return f"{year}: {', '.join(parts)}"


def year_title(year: int) -> str:
    """The name of the page of one year."""
    return f"Bijeenkomsten in {year}"


def reports_heading(held: Figure, planned: Figure, cancelled: Figure) -> str:
    """How many sessions of a year were held, are planned and were cancelled."""
    parts = [counted(held, ONE, MANY) + " gehouden"] if held.count else []
    parts += [f"{counted(planned)} gepland"] if planned.count else []
    parts += [f"{counted(cancelled)} afgelast"] if cancelled.count else []
    return capitalise(listing(parts)) if parts else "Geen bijeenkomsten vastgelegd"


def frequency_caption(year: int, *, known: bool) -> str:
    """What the table of a year shows; a year without any session recorded is unknown."""
    return f"Reeksen in {year}: beloofd en gehouden{'' if known else ' (? is nog niet vastgelegd)'}"


def agenda_heading(planned: Figure) -> str:
    """How many sessions are planned."""
    if not planned.count:
        return "De agenda is nog leeg"
    return f"Er {'staat' if planned.count == 1 else 'staan'} {counted(planned, ONE, MANY)} op de agenda"


def when(day: date, starts: str | None, ends: str | None, planned: bool) -> str:
    """Day and time: `donderdag 12 maart 2026, 13:00 tot 17:00 uur`."""
    text = weekday_date(day)
    if starts and ends:
        return f"{text}, {starts} tot {ends} uur"
    if starts:
        return f"{text}, vanaf {starts} uur"
    return f"{text}, tijd volgt" if planned else text


def for_whom(layers: Sequence[Layer], profiles: Sequence[int], municipalities: Sequence[str]) -> str:
    """Whom a session is for; without layers, profiles and municipalities it is for all."""
    who = listing([LAYER_WORDS[layer] for layer in layers])
    if municipalities:
        where = listing(municipalities)
    elif profiles:
        where = f"gemeenten in profiel {listing([str(number) for number in sorted(profiles)])}"
    else:
        where = "alle gemeenten"
    return f"Voor {who} van {where}" if who else f"Voor {where}"


def guests(there: Guests, province: int | None = None) -> str:
    """Who else was there; what was not reported is left out, and empty if nothing was.

    `province` is what may be told of how many of the province there were.
    """
    names = (
        (there.market, "marktpartij", "marktpartijen"),
        (there.knowledge, "kennisinstelling", "kennisinstellingen"),
        (there.province, "persoon van de provincie", "mensen van de provincie"),
    )
    known = [_guests(figure, one, many) for figure, one, many in names if figure.known]
    if isinstance(province, Few):
        known.append(f"{province} mensen van de provincie")
    return f"Verder aanwezig: {listing(known)}." if known else ""


def _guests(figure: Figure, one: str, many: str) -> str:
    return counted(figure, one, many) if figure.count else f"{stated(figure, 'geen')} {many}"


def shared(names: Sequence[str]) -> str:
    """Which municipalities showed an example of their own; empty for none."""
    if not names:
        return ""
    return f"{capitalise(listing(names))} {'liet' if len(names) == 1 else 'lieten'} een eigen voorbeeld zien."


def turnout(session: SessionFigures, below: int | None = None) -> str:
    """How many municipalities and people came to one session, and of how many that is not known.

    A number of people is not known where that of one municipality was `below` what is told.
    """
    if not session.invited.count:
        return ""
    if not session.known.count:
        return "Niemand gaf de opkomst door."
    came = session.municipalities
    if not came.count:
        text = f"Er kwam {stated(came, 'niemand')} van de gemeenten"
    elif session.known.count == 1:
        who = "de enige gemeente"
        who += " waarvan dit bekend is" if session.unknown.count else ""
        text = f"Aanwezig: {stated(came, who)}{_people(session, below)}"
    else:
        whole = came.count == session.known.count and not session.unknown.count
        who = f"{every(came) if whole else part(came, session.known)} gemeenten"
        text = f"Aanwezig: {who}{_people(session, below)}"
    if session.unknown.count:
        text += f". Van {counted(session.unknown, 'gemeente', 'gemeenten')} is het niet bekend"
    return f"{text}."


def _people(session: SessionFigures, below: int | None) -> str:
    kinds = (
        (session.policy, "beleidsmedewerker", "beleidsmedewerkers"),
        (session.executive, "uitvoerende medewerker", "uitvoerende medewerkers"),
    )
    told = listing([counted(figure, one, many) for figure, one, many in kinds if figure.count])
    hidden = listing([many for figure, _, many in kinds if not figure.known])
    text = f", met {told}" if told else ""
    if hidden:
        text += f". Hoeveel {hidden} er in totaal waren, staat er niet bij: van een of meer gemeenten waren "
        text += f"het er minder dan {below}"
    return text


def archive_heading(held: Figure, cancelled: Figure) -> str:
    """How many sessions were held and cancelled in all years."""
    if not held.count and not cancelled.count:
        return "Er is nog niets terug te lezen"
    parts = [f"{counted(held, ONE, MANY)} gehouden"] if held.count else []
    if cancelled.count:
        off = counted(cancelled) if held.count else counted(cancelled, ONE, MANY)
        parts.append(f"{off} afgelast")
    return f"Tot en met {held.key.year}: {' en '.join(parts)}"
