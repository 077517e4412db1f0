"""A figure as text that carries its id, so that a page can say which number it states.

Every number and verdict in a sentence, a cell or a label is made here, from a figure: the text is what people
read, and the value in the mark is that of the table.
"""

from __future__ import annotations

from decimal import Decimal

from site_builder.figures.figure import Figure
from site_builder.formats import decimal_text, marked, number
from site_builder.phrases.figures import value_text
from site_builder.records.plan import Indicator

UNKNOWN = "onbekend"
BOTH = 2


def stated(figure: Figure, text: str) -> str:
    """A text that states a figure, with the note of an erratum about it or about what it follows from.

    A figure that does not stand in the table is about nothing, and is not marked.
    """
    if not figure.listed:
        return text
    value = figure.value
    plain = decimal_text(value) if isinstance(value, Decimal) else value or ""
    name = figure.id
    about = name if figure.erratum is not None else figure.derived_from
    return marked(name, plain, text, note_of(figure), about) if about else marked(name, plain, text)


def note_of(figure: Figure) -> str:
    """What stands behind a figure that was put right since its year was closed."""
    if figure.erratum is not None:
        right = figure.erratum.right
        return "moet onbekend zijn" if right is None else f"moet {right} zijn"
    return "zie verbetering" if figure.derived_from else ""


def counted(figure: Figure, singular: str = "", plural: str = "") -> str:
    """A count in digits, with its noun where given: `15 projecten`; `onbekend` where nobody knows."""
    if figure.number is None:
        return stated(figure, UNKNOWN)
    text = stated(figure, number(figure.number))
    return text if not singular else f"{text} {singular if figure.number == 1 else plural}"


def part(some: Figure, whole: Figure) -> str:
    """A part of a whole: `13 van de 15`."""
    return f"{counted(some)} van de {counted(whole)}"


def every(figure: Figure) -> str:
    """All of so many, before a plural: `beide`, `alle 7`."""
    return stated(figure, "beide") if figure.number == BOTH else f"alle {counted(figure)}"


def measured(indicator: Indicator, figure: Figure) -> str:
    """A value in the unit of its indicator: `61,9%`, `€ 0,17`."""
    if figure.number is None:
        return stated(figure, UNKNOWN)
    return stated(figure, value_text(indicator, figure.number, figure.level))


def share(figure: Figure, decimals: int = 0) -> str:
    """A figure in percent: `87%`."""
    return stated(figure, UNKNOWN if figure.number is None else f"{number(figure.number, decimals)}%")
