"""What PyYAML says about broken YAML, in Dutch words for someone who has never heard of YAML.

The C and the pure Python parser word some messages differently; the needles match both. Where the parser
notices a mistake long after it was made (a quote or bracket left open), the problem points at its start.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import yaml

from site_builder.problems import Problem
from site_builder.source.failure import QUOTE_ALL, Failure, Finding, quoted, quoted_hint
from site_builder.source.left_open import APOSTROPHE_HINT, flow, open_quote, quote_left_open, quote_not_closed
from site_builder.source.text import MAX_REPORTED, lines_of

_LONGEST_KEY = 1024
"""Characters, by YAML 1.2 section 8.2.2: a longer text before a colon is no key."""

_GLUED = re.compile(r"( *(?:- +)*)([\w-]+):(\S.*)")
_NO_SPACE = "Na de dubbele punt ontbreekt een spatie."
_BOTH_SIDES = re.compile(r"(<{7}|={7}|>{7})( |$)")
"""What git writes in a file that two people changed in the same place."""
_INDENT_HINT = (
    "Laat alle regels van dezelfde groep met evenveel spaties inspringen. "
    "Loopt de tekst van de regel erboven hier door? Zet daar dan aanhalingstekens omheen."
)


def explain(error: yaml.YAMLError, text: str, path: str) -> tuple[Problem, ...]:
    """The problems behind a parser's error, at least one, in order of place."""
    lines = lines_of(text)
    problem_mark = getattr(error, "problem_mark", None)
    context_mark = getattr(error, "context_mark", None) or problem_mark
    failure = Failure(
        lines,
        problem_mark.line if problem_mark else 0,
        problem_mark.column if problem_mark else 0,
        context_mark.line if context_mark else 0,
        context_mark.column if context_mark else 0,
        getattr(error, "problem", None) or "",
        getattr(error, "context", None) or "",
    )
    sides = [number for number, line in enumerate(lines, start=1) if _BOTH_SIDES.match(line)]
    if sides and lines[sides[0] - 1].startswith("<"):
        message = "Hier staan twee versies van dezelfde regels onder elkaar: git voegde ze niet samen."
        hint = (
            "Kies wat geldt, en haal de rest weg, met de regels die met <<<<<<<, ======= en >>>>>>> beginnen."
        )
        return (Problem(path, sides[0], 1, message, hint=hint),)
    tabs = _tabs(failure)
    if tabs:
        hint = "Gebruik spaties in plaats van tabs."
        return tuple(
            Problem(path, line + 1, column + 1, _tab_message(lines[line], column), hint=hint)
            for line, column in tabs
        )
    finding = _find(failure)
    line, column = (failure.line, failure.column) if finding.line is None else (finding.line, finding.column)
    return (Problem(path, line + 1, column + 1, finding.message, hint=finding.hint),)


def _tab_message(line: str, column: int) -> str:
    if line[:column].strip():
        return "Hier staat een tab."
    return "Deze regel springt in met een tab."


def _tabs(failure: Failure) -> list[tuple[int, int]]:
    """Every tab in the indentation from the line where the parser stopped, if a tab stopped it."""
    indented_with_tab = re.match(r" *(?=\t)", failure.here)
    stopped_by_tab = "tab character" in failure.problem or failure.after.startswith("\t")
    if not indented_with_tab:
        return [(failure.line, failure.column)] if stopped_by_tab else []
    places = [(failure.line, indented_with_tab.end())]
    for number, line in enumerate(failure.lines[failure.line + 1 :], start=failure.line + 1):
        match = re.match(r" *(?=\t)", line)
        if match:
            places.append((number, match.end()))
        if len(places) == MAX_REPORTED:
            break
    return places


def _find(failure: Failure) -> Finding:
    for needle, finder in _FINDERS:
        if needle in failure.problem or needle in failure.context:
            return finder(failure)
    return Finding(
        "Vanaf hier is dit bestand niet te lezen.",
        "Kijk op deze regel en de regel erboven naar aanhalingstekens, haken, dubbele punten en spaties.",
    )


def _forbidden_start(failure: Failure) -> Finding:
    return _needs_quotes(failure.after)


def _needs_quotes(text: str, line: int | None = None, column: int = 0) -> Finding:
    message = f"Een tekst mag niet beginnen met het teken {text[:1]} zonder aanhalingstekens."
    return Finding(message, quoted_hint(text), line, column)


def _directive(failure: Failure) -> Finding:
    hint = "Zet dubbele aanhalingstekens om de tekst die met % begint."
    return Finding("Een regel mag niet beginnen met het teken %.", hint, failure.context_line, 0)


def _colon(failure: Failure) -> Finding:
    first = re.match(r"([ \t]*(?:- +)*)([^\s:][^:]*):\s+(?=\S)", failure.before)
    if first is None and failure.column > _LONGEST_KEY:
        return Finding(
            "De tekst voor deze dubbele punt is te lang voor een sleutel.",
            "Hoort de dubbele punt bij de tekst? " + QUOTE_ALL,
        )
    if first is None and (glued := _GLUED.match(failure.lines[max(0, failure.line - 1)])):
        # The line above is a text to YAML, of which this one would be more.
        return Finding(_NO_SPACE, f"Schrijf: {glued[2]}: {glued[3].strip()}", failure.line - 1, len(glued[1]))
    if first is None:
        return Finding("Deze regel springt verder in dan de regel erboven toelaat.", _INDENT_HINT)
    key, value = first.group(2), failure.here[first.end() :].strip()
    in_quotes = quoted(value)
    example = f": {key}: {in_quotes}" if in_quotes else "."
    return Finding(
        "In deze tekst staat een dubbele punt, en dan zijn aanhalingstekens nodig.", QUOTE_ALL[:-1] + example
    )


def _expected_key(failure: Failure) -> Finding:
    last = failure.before.rstrip()[-1:]
    if last and last in "\"'":
        opening = quote_left_open(failure, last)
        if opening is not None:
            return open_quote(failure, *opening)
        hint = (
            APOSTROPHE_HINT
            if last == "'"
            else "Zet enkele aanhalingstekens om de hele tekst, of haal ze weg."
        )
        return Finding("Na het aanhalingsteken dat de tekst afsluit, staat nog meer tekst.", hint)
    if failure.after[:1] == ":":
        return Finding("Hier staat een dubbele punt zonder sleutel ervoor.", "Vul de sleutel in.")
    if failure.after[:1] in ("]", "}"):
        return Finding(f"Hier staat een {failure.after[:1]} te veel.", "Haal dit teken weg.")
    if last and last in "]}":
        return Finding(
            f"Na het teken {last} staat nog meer tekst.",
            "Is het een tekst en geen lijst? " + QUOTE_ALL,
        )
    if re.match(r"-(\s|$)", failure.after):
        return Finding(
            "Dit streepje past niet bij de regels erboven.",
            "Zet de streepjes van een lijst recht onder elkaar, onder de sleutel waar de lijst bij hoort.",
        )
    return Finding("Deze regel past niet bij de regels erboven.", _INDENT_HINT)


def _expected_colon(failure: Failure) -> Finding:
    line, column = failure.context_line, failure.context_column
    glued = _GLUED.match(failure.context_after)
    if glued:
        return Finding(_NO_SPACE, f"Schrijf: {glued[2]}: {glued[3].strip()}", line, column)
    return Finding(
        "Op deze regel ontbreekt een dubbele punt.",
        'Schrijf "sleutel: waarde". Hoort deze regel bij de tekst erboven? Laat hem dan verder inspringen.',
        line,
        column,
    )


def _expected_dash(_failure: Failure) -> Finding:
    return Finding(
        "Deze regel hoort bij een lijst, maar begint niet op dezelfde plek met een streepje.",
        "Begin elk onderdeel van de lijst met een streepje, en zet wat erbij hoort recht eronder.",
    )


def _block_text(failure: Failure) -> Finding:
    text = failure.context_after
    return Finding(
        f"Na het teken {text[:1]} kan op dezelfde regel geen tekst staan.",
        f"Zet de lange tekst op de regels eronder. Hoort het teken bij de tekst? {quoted_hint(text)}",
        failure.context_line,
        failure.context_column,
    )


def _reference(failure: Failure) -> Finding:
    line, column = failure.line, failure.column
    if failure.context and failure.context_line <= failure.line:
        line, column = failure.context_line, failure.context_column
    return _needs_quotes(failure.rest(line, column), line, column)


def _more_documents(_failure: Failure) -> Finding:
    return Finding(
        "Hier begint een tweede deel in hetzelfde bestand.",
        "Haal de regel met drie streepjes (---) of puntjes (...) weg, of maak er twee bestanden van.",
    )


def _fixed(message: str, hint: str) -> Callable[[Failure], Finding]:
    return lambda _failure: Finding(message, hint)


_WRONG_CODE = _fixed("Deze code met een schuine streep (\\) klopt niet.", "Typ het teken zelf.")
# The first needle found in the problem or its context decides, so the precise ones stand first.
_FINDERS: tuple[tuple[str, Callable[[Failure], Finding]], ...] = (
    (
        "unknown escape character",
        _fixed(
            "Een schuine streep (\\) heeft tussen dubbele aanhalingstekens een bijzondere betekenis.",
            "Zet enkele aanhalingstekens om de tekst, of schrijf \\\\ in plaats van \\.",
        ),
    ),
    ("hexdecimal", _WRONG_CODE),
    ("hexadecimal", _WRONG_CODE),
    ("Unicode character escape", _WRONG_CODE),
    ("scanning a quoted scalar", quote_not_closed),
    ("scanning a directive", _directive),
    ("cannot start any token", _forbidden_start),
    ("mapping values are not allowed", _colon),
    (
        "mapping keys are not allowed",
        _fixed("Een vraagteken met een spatie kan hier niet staan.", "Hoort het bij de tekst? " + QUOTE_ALL),
    ),
    ("could not find expected ':'", _expected_colon),
    (
        "sequence entries are not allowed",
        _fixed(
            "Een streepje kan hier geen lijst beginnen.",
            "Begin de lijst op de volgende regel. Hoort het streepje bij de tekst? " + QUOTE_ALL,
        ),
    ),
    ("scanning a block scalar", _block_text),
    ("scanning an alias", _reference),
    ("scanning an anchor", _reference),
    ("undefined alias", _reference),
    (
        "duplicate anchor",
        _fixed(
            "De naam na het teken & is al eerder gebruikt.", "Kies een andere naam, of schrijf de waarde uit."
        ),
    ),
    ("undefined tag handle", _reference),
    ("scanning a tag", _reference),
    ("parsing a tag", _reference),
    ("found another document", _more_documents),
    ("<document start>", _more_documents),
    ("incompatible YAML", _fixed("Deze versie van YAML is niet bekend.", "Haal de regel met %YAML weg.")),
    ("parsing a flow", flow),
    ("parsing a block collection", _expected_dash),
    ("expected key", _expected_key),
    ("expected <block end>", _expected_key),
    (
        "node content",
        _fixed(
            "Hier hoort een waarde te staan.",
            "Begint de tekst met een haak, accolade of komma? " + QUOTE_ALL,
        ),
    ),
)
