"""Problems as text for a person, for GitHub, or as JSON; and lines with colour on a terminal only.

Nothing leaves here with personal data in it: a log of a workflow is public, and stays.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from typing import TextIO

from site_builder.personal import masked, masked_problem
from site_builder.problems import Problem
from site_builder.records.letters import invisible, visible

_WORDS = {"error": "fout", "warning": "waarschuwing"}
_COLOURS = {"fout": "bold red", "waarschuwing": "bold yellow"}


def say(text: str = "") -> None:
    """A line for the person who asked, on standard output."""
    _print(_masked_lines(text), sys.stdout)


def tell(text: str) -> None:
    """A line about how it went, on standard error."""
    _print(_masked_lines(text), sys.stderr)


def show(problems: Sequence[Problem], form: str = "text", stream: TextIO | None = None) -> None:
    """All problems in one of `FORMATS`, on standard output unless another stream is given."""
    stream = stream or sys.stdout
    if form == "text" and stream.isatty():
        _show_in_colour(problems, stream)
        return
    for line in FORMATS[form](problems):
        _print(line, stream)


@contextmanager
def busy(text: str) -> Iterator[None]:
    """Show on a terminal that something is going on, and nothing anywhere else."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console
    from rich.text import Text

    with Console(stderr=True).status(Text(text)):
        yield


def summary(problems: Sequence[Problem], files: int) -> str:
    """One sentence: how many errors and warnings in how many files, or that all is well."""
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    if not problems:
        return f"Alles in orde: {count(files, 'bestand', 'bestanden')} gecontroleerd."
    parts = []
    if errors:
        parts.append(count(errors, "fout", "fouten"))
    if warnings:
        parts.append(count(warnings, "waarschuwing", "waarschuwingen"))
    where = count(len({problem.path for problem in problems}), "bestand", "bestanden")
    return f"{' en '.join(parts)} in {where}."


def count(number: int, one: str, many: str) -> str:
    """A number with the word that fits it."""
    return f"{number} {one if number == 1 else many}"


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems makes a check fail."""
    return any(problem.severity == "error" for problem in problems)


def as_text(problems: Sequence[Problem]) -> Iterator[str]:
    """`path:line:column: fout: message`, then indented what is allowed and how to solve it."""
    for problem in map(masked_problem, problems):
        place = f"{problem.path}:{problem.line}:{problem.column}"
        yield visible(f"{place}: {_WORDS[problem.severity]}: {problem.message}")
        for word, said in (("toegestaan", problem.allowed), ("oplossing", problem.hint)):
            if said:
                yield visible(f"    {word}: {said}")


def as_github(problems: Sequence[Problem]) -> Iterator[str]:
    """Workflow commands that become annotations in a pull request."""
    for problem in map(masked_problem, problems):
        command = "error" if problem.severity == "error" else "warning"
        said = [problem.message]
        said += [f"Toegestaan: {problem.allowed}"] if problem.allowed else []
        said += [f"Oplossing: {problem.hint}"] if problem.hint else []
        properties = {
            "file": problem.path,
            "line": str(problem.line),
            "col": str(problem.column),
            "title": "Fout in de gegevens" if command == "error" else "Let op",
        }
        listed = ",".join(f"{name}={_escaped(value, _IN_PROPERTY)}" for name, value in properties.items())
        lines = map(visible, chr(10).join(said).split(chr(10)))
        yield f"::{command} {listed}::{_escaped(chr(10).join(lines), _IN_MESSAGE)}"


def as_json(problems: Sequence[Problem]) -> Iterator[str]:
    """One list of objects, each with all fields of a problem; a character that nobody sees is an escape."""
    # Here, so that a check in words does not wait for it.
    import json

    told = [asdict(masked_problem(problem)) for problem in problems]
    text = json.dumps(told, ensure_ascii=False, indent=2)
    unseen = set(invisible(text))
    yield "".join(json.dumps(one)[1:-1] if place in unseen else one for place, one in enumerate(text))


FORMATS: Mapping[str, Callable[[Sequence[Problem]], Iterator[str]]] = {
    "text": as_text,
    "github": as_github,
    "json": as_json,
}

_IN_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTY = {**_IN_MESSAGE, ":": "%3A", ",": "%2C"}


def _escaped(text: str, replacements: Mapping[str, str]) -> str:
    return text.translate({ord(letter): escape for letter, escape in replacements.items()})


def _show_in_colour(problems: Sequence[Problem], stream: TextIO) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console(file=stream, highlight=False, soft_wrap=True)
    for line in as_text(problems):
        text = Text(line)
        for word, colour in _COLOURS.items():
            text.highlight_regex(rf"(?<=:\d: ){word}(?=: )|(?<=:\d\d: ){word}(?=: )", colour)
        text.highlight_regex(r"^\S.*?:\d+:\d+", "bold")
        text.highlight_regex(r"^    \w+:", "dim")
        console.print(text)


def _masked_lines(text: str) -> str:
    return "\n".join(map(masked, text.split("\n")))


def _print(text: str, stream: TextIO) -> None:
    # A path may hold bytes that are no text; they are shown, never a reason to stop.
    encoding = stream.encoding or "utf-8"
    print(text.encode(encoding, "backslashreplace").decode(encoding), file=stream)
