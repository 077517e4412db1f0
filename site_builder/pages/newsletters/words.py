"""Sentences in the newsletter: what the figures of its year show, and nothing of a later year."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.figures.figure import Figure
from site_builder.figures.of_indicator import IndicatorFigures
from site_builder.formats import capitalise, count_in_words, listing, number
from site_builder.measures.breaks import Break
from site_builder.pages.changed.words import Moved
from site_builder.phrases.breaks import about_axes, break_heading, break_line, reasons
from site_builder.phrases.stated import UNKNOWN, counted, every, part, stated
from site_builder.phrases.tested import adds_up, tested_headline, tested_to_date


def index_headline(years: Sequence[int], drafts: Sequence[int], first: int) -> str:
    """How many newsletters there are, and which of them are drafts."""
    if not years:
        return f"De eerste nieuwsbrief komt bij de evaluatie van {first}."
    verb = "is" if len(years) == 1 else "zijn"
    text = f"Er {verb} {count_in_words(len(years), 'nieuwsbrief', 'nieuwsbrieven')}"
    if not drafts:
        return f"{text}."
    if len(years) == 1:
        return f"{text}; die is nog een concept."
    which = listing([str(year) for year in sorted(drafts)])
    return f"{text}; die van {which} {'is nog een concept' if len(drafts) == 1 else 'zijn nog concepten'}."


def no_figures(year: int, until: int) -> str:
    """That a letter is of a year after those that the site has figures of."""
    return f"Er zijn nog geen cijfers van {year}: de site gaat tot en met {until}."


def assessed(known: Figure, members: Figure) -> str:
    """How many municipalities filled in the spiderweb for the year, of those that took part then."""
    year = members.key.year
    if not members.count:
        return f"Eind {year} deed er geen gemeente mee."
    if members.count == 1:
        one = stated(known, "een" if known.count else "nog geen")
        return f"{capitalise(stated(members, 'de enige'))} gemeente vulde {one} spinnenweb in voor {year}."
    if not known.count:
        none = capitalise(stated(known, "geen"))
        return f"{none} van de {counted(members)} gemeenten vulde een spinnenweb in voor {year}."
    if known.count == members.count:
        return f"{capitalise(every(known))} gemeenten vulden een spinnenweb in voor {year}."
    verb = "vulde" if known.count == 1 else "vulden"
    return f"{part(known, members)} gemeenten {verb} een spinnenweb in voor {year}."


def moved(levels: Moved, compared: Figure, known: Figure, breaks: Sequence[Break]) -> str:
    """How many levels went which way since the assessments before, of those that can be compared.

    `known` municipalities were assessed, and of `compared` of them at least one level can be compared.
    `breaks` are the reasons why no level can, where there is an earlier assessment. Empty where nobody was
    assessed.
    """
    if not known.count:
        return ""
    if not levels.compared.count:
        if breaks:
            return f"Geen trede is te vergelijken met een eerdere zelfscan: {reasons(breaks)}."
        whose = "hun" if known.count > 1 else "de"
        return f"Het was {whose} eerste zelfscan, dus er is nog niets om mee te vergelijken."
    one = levels.compared.count == 1
    whose = counted(compared, "gemeente", "gemeenten")
    what = counted(levels.compared, "trede", "treden")
    start = f"Van {whose} {'is' if one else 'zijn'} {what} te vergelijken met een eerdere zelfscan"
    ways = [
        (levels.up, "ging omhoog", "gingen omhoog"),
        (levels.down, "ging omlaag", "gingen omlaag"),
        (levels.same, "bleef gelijk", "bleven gelijk"),
    ]
    there = [way for way in ways if way[0].count]
    if len(there) == 1:
        figure, singular, plural = there[0]
        said = f"{stated(figure, 'die')} {singular}" if one else f"{every(figure)} {plural}"
    else:
        said = listing([f"{counted(way)} {few if way.count == 1 else many}" for way, few, many in there])
    rest = levels.incomparable
    if rest.count:
        said += f"; {counted(rest)} {'is' if rest.count == 1 else 'zijn'} niet te vergelijken"
    return f"{start}: {said}."


def on_level(own: IndicatorFigures) -> str:
    """How many of the projects measured in the year meet their level, all to date, and what that covers.

    `own` is about all project types together, which only counts.
    """
    if not own.projects.count:
        return f"Eind {own.year} waren er nog geen projecten die meetellen voor {own.indicator.subject}."
    said = (tested_headline(own), tested_to_date(own), adds_up(own))
    return " ".join(text for text in said if text)


def conclusions_heading(conclusions: int, decisions: int, year: int, *, draft: bool) -> str:
    """What the evaluation of the year holds; a draft proposes, and decides nothing."""
    one, more = ("een voorstel", "voorstellen") if draft else ("een besluit", "besluiten")
    parts = ["een conclusie" if conclusions == 1 else "conclusies"] if conclusions else []
    parts += [one if decisions == 1 else more] if decisions else []
    if not parts:
        return f"De evaluatie van {year} is nog leeg"
    return f"De evaluatie van {year}: {' en '.join(parts)}"


def web_heading(levels: Moved, axes: int) -> str:
    """What happened to the middle of the region since the year before, on the axes that can be compared."""
    up, down, compared = levels.up, levels.down, levels.compared
    middle = "De middelste trede"
    if not compared.count:
        return f"{middle} van de regio per as"
    many = "assen" if compared.count == axes else "vergelijkbare assen"
    if compared.count == 1:
        how = "steeg" if up.count else "daalde" if down.count else "bleef gelijk"
        return f"{middle} {how} op de {stated(compared, 'enige')} as die te vergelijken is"
    if not up.count and not down.count:
        return f"{middle} bleef op {every(levels.same)} {many} gelijk"
    if up.count and down.count:
        return f"{middle} steeg op {counted(up, 'as', 'assen')} en daalde op {counted(down)}"
    figure, verb = (up, "steeg") if up.count else (down, "daalde")
    if figure.count == compared.count:
        return f"{middle} {verb} op {every(figure)} {many}"
    return f"{middle} {verb} op {part(figure, compared)} {many}"


def web_words(known: Figure, scale: str, levels: Sequence[str]) -> str:
    """The figure for those who do not see it: how many municipalities stand behind it, and every level."""
    of = f"de {stated(known, 'enige')} gemeente" if known.count == 1 else f"de {counted(known)} gemeenten"
    return f"Spinnenweb van {of} met een meting in {known.key.year}, op de schaal {scale}: {listing(levels)}."


def web_part(name: str, now: Figure, before: Figure | None) -> str:
    """One axis in words: `beleid 3 (in 2029: 2)`; the year before where it may stand beside it."""
    earlier = "" if before is None or not before.known else f" (in {before.key.year}: {middle_text(before)})"
    return f"{name} {middle_text(now)}{earlier}"


def middle_text(figure: Figure) -> str:
    """A middle level: `3`, `2,5`, or that it is not known."""
    level = figure.number
    if level is None:
        return stated(figure, UNKNOWN)
    return stated(figure, number(level, 0 if level == level.to_integral_value() else 1))


NOT_COMPARED = "niet te vergelijken"


def web_note(before: int, found: Sequence[tuple[Sequence[Break], Sequence[str]]], axes: int) -> str:
    """Why the middle of some axes is not held against that of the year before; empty where all are."""
    lines = [break_line(breaks, [about_axes(names, axes)]) for breaks, names in found]
    return f"{break_heading(before, before + 1)}: {' '.join(lines)}" if lines else ""


CORRECTED = "Verbeterd nadat dit jaar is vastgesteld:"
SEND = "Voor de regio: deze nieuwsbrief versturen"
SEND_CAPTION = "Alle vormen hebben dezelfde tekst en dezelfde cijfers als deze pagina."
SEND_FORMS = {
    "eml": "E-mail (.eml)",
    "zip": "HTML voor een verzendprogramma (.zip)",
    "txt": "Platte tekst (.txt)",
}
NO_ADDRESS = (
    "De site heeft nog geen vast adres. Daarom staan er in de e-mail geen links naar de site. "
    "Vul eerst het adres in bij de gegevens van de regio."
)
