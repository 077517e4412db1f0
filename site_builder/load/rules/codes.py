"""A code that refers to something else must exist there."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from typing import Any

from site_builder.load.advice.wording import choice_of, closest, did_you_mean, either
from site_builder.load.filed_records import Held, Known
from site_builder.problems import Problem
from site_builder.records.spiderweb import AtLeast
from site_builder.source import Path
from site_builder.source.most import MOST


def unknown(
    held: Held[Any], path: Path, code: str | None, known: Collection[str] | None, what: str
) -> Iterator[Problem]:
    """The problem that nothing has this code. `what` names the thing with its article: 'De reeks'."""
    if code is None or known is None or code in known:
        return
    yield held.error(
        path, f'{what} "{code}" bestaat niet.', choice_of(known), did_you_mean(code, sorted(known))
    )


def each_unknown(
    held: Held[Any], path: Path, codes: Sequence[str], known: Collection[str] | None, what: str
) -> Iterator[Problem]:
    """As `unknown`, for every code of a list, as far as people read."""
    if known is None:
        return
    wrong = ((index, code) for index, code in enumerate(codes) if code not in known)
    for index, code in islice(wrong, MOST + 1):
        yield from unknown(held, (*path, index), code, known, what)


def unknown_profile(held: Held[Any], path: Path, number: int, known: Known) -> Iterator[Problem]:
    """The problem that there is no profile with this number."""
    if known.profiles is None or number in known.profiles:
        return
    allowed = f"{either(str(other) for other in sorted(known.profiles))}."
    yield held.error(path, f"Profiel {number} bestaat niet.", allowed)


def unknown_type(held: Held[Any], path: Path, code: str, known: Known) -> Iterator[Problem]:
    """The problem that there is no such kind of work; a name in place of a code gets the code as its fix."""
    types = known.project_types
    if types is None or code in types:
        return
    words = {name: code for code, name in types.items()} | {code: code for code in types}
    meant = closest(code, words)
    yield held.error(
        path,
        f'De soort werk "{code}" bestaat niet.',
        f"{either(f'{code} ({name})' for code, name in types.items())}.",
        f'Bedoelt u "{words[meant]}"?' if meant else "",
    )


def unknown_level(held: Held[Any], path: Path, axis: str, level: int, known: Known) -> Iterator[Problem]:
    """The problem that an axis has no level this high. An unknown axis is another problem."""
    highest = None if known.axes is None else known.axes.get(axis)
    if highest is not None and level > highest:
        yield held.error(
            path,
            f'Trede {level} bestaat niet op de as "{axis}".',
            f"Een trede van 0 tot en met {highest}.",
        )


def unknown_minima(held: Held[Any], path: Path, minima: Sequence[AtLeast], known: Known) -> Iterator[Problem]:
    """Every axis and level of a list of minima."""
    for index, minimum in enumerate(minima):
        yield from unknown(held, (*path, index, "axis"), minimum.axis, known.axes, "De as")
        yield from unknown_level(held, (*path, index, "level"), minimum.axis, minimum.level, known)
