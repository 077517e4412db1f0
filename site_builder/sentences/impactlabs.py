"""Sentences about the sessions: what was held of what the plan promises, and who was reached."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from site_builder.formats import capitalise, count, count_in_words, in_words, listing, weekday_date
from site_builder.measures.attendance import SessionTurnout
from site_builder.records.choices import Layer

ONE, MANY = "bijeenkomst", "bijeenkomsten"
LAYER_WORDS: dict[Layer, str] = {
    "policy": "beleidsmedewerkers",
    "executive": "uitvoerende medewerkers",
    "board": "bestuurders",
}


def headline(kept: int, promised: int, held: int, recorded: int, year: int) -> str:
    """What was held of what the plan promises for a year.

    `kept` counts no more of a series than its promise, `held` all that were held, and `recorded` also
    those that are planned or cancelled: with none of these nothing is known about the year.
    """
    if recorded == 0:
        return f"Voor {year} is nog geen bijeenkomst vastgelegd."
    if promised == 0:
        if held == 0:
            return f"In {year} is er nog geen bijeenkomst gehouden."
        return f"In {year} {'is' if held == 1 else 'zijn'} er {count_in_words(held, ONE, MANY)} gehouden."
    if promised == 1:
        return f"In {year} is de enige beloofde bijeenkomst {'' if kept else 'nog niet '}gehouden."
    if kept == 0:
        return f"In {year} is nog geen van de {in_words(promised)} beloofde bijeenkomsten gehouden."
    if kept == promised:
        return f"In {year} zijn alle {in_words(promised)} beloofde bijeenkomsten gehouden."
    verb = "is" if kept == 1 else "zijn"
    return f"In {year} {verb} {in_words(kept)} van de {in_words(promised)} beloofde bijeenkomsten gehouden."


def promise(promised: int) -> str:
    """What the plan promises per year, beside a year of which nothing is known; empty without a promise."""
    return f"Het plan belooft er {in_words(promised)} per jaar." if promised else ""


def still_planned(planned: int) -> str:
    """How many of the promised sessions are still to come; empty for none."""
    if planned == 0:
        return ""
    return f"Er {'staat' if planned == 1 else 'staan'} er nog {in_words(planned)} gepland."


def lead(kept: int, held: int, cancelled: int, promised: int) -> str:
    """All sessions of the year beside those that count for the promise."""
    if held == 0 and cancelled == 0:
        return (
            "Op bijeenkomsten leren gemeenten van elkaar, van bedrijven en van kennisinstellingen. "
            "Hieronder staat welke reeksen het plan belooft."
        )
    off = f"{in_words(cancelled)} {'is' if cancelled == 1 else 'zijn'} afgelast"
    if held == 0:
        return f"Er is nog geen bijeenkomst gehouden; {off}."
    text = f"In totaal {'was er' if held == 1 else 'waren er'} {count_in_words(held, ONE, MANY)}"
    if cancelled:
        text += f"; {off}"
    if promised and held > kept:
        text += (
            ". Bijeenkomsten boven het beloofde aantal en van reeksen zonder beloofd aantal "
            "tellen niet mee voor de belofte"
        )
    return f"{text}."


def series_heading(reached: int, promised: int, recorded: int, total: int, when: str) -> str:
    """How many series reached the number that the plan promises; `total` is the sum of the promises.

    `when` is the year, with `tot nu toe` as long as something is planned.
    """
    if promised == 0:
        return "Het plan noemt bij geen enkele reeks een aantal per jaar"
    if recorded == 0:
        where = "in één reeks" if promised == 1 else f"in {in_words(promised)} reeksen"
        return f"Het plan belooft {count_in_words(total, ONE, MANY)} per jaar, {where}"
    if promised == 1:
        return f"De enige reeks met een beloofd aantal haalde dat {'' if reached else 'nog niet '}in {when}"
    if reached == promised:
        return f"Alle {in_words(promised)} reeksen met een beloofd aantal haalden dat in {when}"
    who = capitalise(in_words(reached))
    verb = "haalde" if reached <= 1 else "haalden"
    return f"{who} van de {in_words(promised)} reeksen met een beloofd aantal {verb} dat in {when}"


def in_year(year: int, planned: int) -> str:
    """A year inside a sentence, that says so when more is to come: `2026 tot nu toe`."""
    return f"{year} tot nu toe" if planned else str(year)


def promised_words(promised: int | None, in_plan: bool) -> str:
    """The promise of one series in a table."""
    if not in_plan:
        return "valt buiten het plan"
    return "het plan noemt geen aantal" if promised is None else str(promised)


def series_note(promised: int | None) -> str:
    """The promise of one series as a line below its name."""
    if promised is None:
        return "Het plan noemt geen aantal"
    return f"Beloofd: {'één keer' if promised == 1 else f'{in_words(promised)} keer'} per jaar"


def year_summary(held: int, planned: int, cancelled: int, year: int) -> str:
    """One year in a line to unfold: `2026: 18 gehouden, 1 afgelast`."""
    parts = [f"{held} gehouden"]
    parts += [f"{planned} gepland"] if planned else []
    parts += [f"{cancelled} afgelast"] if cancelled else []
    if held + planned + cancelled == 0:
        return f"{year}: geen bijeenkomsten vastgelegd"
    return f"{year}: {', '.join(parts)}"


def frequency_caption(year: int, known: bool) -> str:
    """What the table of a year shows; a year without any session recorded is unknown."""
    return f"Reeksen in {year}: beloofd en gehouden{'' if known else ' (? is nog niet vastgelegd)'}"


def agenda_heading(planned: int) -> str:
    """How many sessions are planned."""
    if planned == 0:
        return "De agenda is nog leeg"
    return f"Er {'staat' if planned == 1 else 'staan'} {count_in_words(planned, ONE, MANY)} op de agenda"


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


def guests(market: int | None, knowledge: int | None, province: int | None) -> str:
    """Who else was there; what was not reported is left out, and empty if nothing was."""
    known = [
        None if market is None else _guests(market, "marktpartij", "marktpartijen"),
        None if knowledge is None else _guests(knowledge, "kennisinstelling", "kennisinstellingen"),
        None
        if province is None
        else _guests(province, "persoon van de provincie", "mensen van de provincie"),
    ]
    there = [text for text in known if text is not None]
    return f"Verder aanwezig: {listing(there)}." if there else ""


def _guests(n: int, one: str, many: str) -> str:
    return f"geen {many}" if n == 0 else count(n, one, many)


def shared(names: Sequence[str]) -> str:
    """Which municipalities showed an example of their own; empty for none."""
    if not names:
        return ""
    return f"{capitalise(listing(names))} {'liet' if len(names) == 1 else 'lieten'} een eigen voorbeeld zien."


def turnout(session: SessionTurnout) -> str:
    """How many municipalities and people came to one session, with what was not reported."""
    if session.invited == 0:
        return ""
    if session.unreported == session.invited:
        return "De opkomst is niet opgegeven."
    answered = session.invited - session.unreported
    if session.municipalities == 0:
        text = "Er kwam niemand van de gemeenten"
    else:
        who = (
            "de enige gemeente met een opgave"
            if answered == 1
            else f"{session.municipalities} van de {answered} gemeenten"
        )
        text = f"Aanwezig: {who}, met {_people(session.policy, session.executive)}"
    if session.unreported:
        text += f". Van {count(session.unreported, 'gemeente', 'gemeenten')} is er geen opgave"
    return f"{text}."


def _people(policy: int, executive: int) -> str:
    parts = [count(policy, "beleidsmedewerker", "beleidsmedewerkers")] if policy else []
    if executive:
        parts.append(count(executive, "uitvoerende medewerker", "uitvoerende medewerkers"))
    return listing(parts)


def archive_heading(held: int, cancelled: int) -> str:
    """How many sessions were held and cancelled in all years."""
    if held + cancelled == 0:
        return "Er is nog niets terug te lezen"
    parts = [f"{count_in_words(held, ONE, MANY)} gehouden"] if held else []
    if cancelled:
        parts.append(
            f"{in_words(cancelled)} afgelast" if held else f"{count_in_words(cancelled, ONE, MANY)} afgelast"
        )
    return f"Terug te lezen: {' en '.join(parts)}"
