"""The expressions of GitHub's workflows, as far as ours use them: no brackets but those of a function."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping

Lookup = Callable[[str], str]
_EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}", re.DOTALL)
_CONTAINS = re.compile(r"contains\(fromJSON\('([^']*)'\), ([\w.-]+)\)")


def value(expression: str, lookup: Lookup) -> str:
    """What an expression gives, as text; an empty text counts as false, as it does at GitHub."""
    result = ""
    for way in expression.split("||"):
        for part in way.split("&&"):
            result = _atom(part.strip(), lookup)
            if not result:
                break
        if result:
            return result
    return result


def _atom(text: str, lookup: Lookup) -> str:
    if text == "!cancelled()":
        return "true"
    if " == " in text:
        left, right = (_atom(side.strip(), lookup) for side in text.split(" == "))
        return "true" if left == right else ""
    if found := _CONTAINS.fullmatch(text):
        return "true" if lookup(found[2]) in json.loads(found[1]) else ""
    if re.fullmatch(r"hashFiles\(('[^']+'(, )?)+\)", text):
        return "hash-of-files"
    if found := re.fullmatch(r"'([^']*)'", text):
        return found[1]
    assert re.fullmatch(r"[\w.-]+", text), f"not an expression that is understood here: {text}"
    return lookup(text)


def filled(text: str, lookup: Lookup) -> str:
    """A text with the value of each expression in its place."""
    return _EXPRESSION.sub(lambda found: value(found[1], lookup), text)


def holds(condition: str | None, lookup: Lookup) -> bool:
    """Whether a condition holds; none always does. Its brackets may be left out."""
    if condition is None:
        return True
    found = _EXPRESSION.fullmatch(condition.strip())
    return bool(value(" ".join((found[1] if found else condition).split()), lookup))


def in_dots(tree: Mapping[str, object], path: str) -> str:
    """A value in a tree by its path with dots; empty where nothing is."""
    found: object = tree
    for part in path.split("."):
        found = found.get(part) if isinstance(found, Mapping) else None
    if isinstance(found, bool):
        return "true" if found else ""
    assert not isinstance(found, Mapping), f"not a value: {path}"
    return "" if found is None else str(found)
