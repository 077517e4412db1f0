"""The JSON Schema of a record in keywords of the standard alone (JSON Schema 2020-12), as it is published.

The models give `enumDescriptions` with the text of each choice, which strict readers of a schema refuse.
"""

from __future__ import annotations

from typing import Any


def standard(part: Any) -> Any:
    """A part of a schema with each described choice as a list of constants, `{"const": …, "description": …}`.

    An editor shows the description of a constant while somebody types.
    """
    if isinstance(part, list):
        return [standard(item) for item in part]
    if not isinstance(part, dict):
        return part
    kept = {key: standard(value) for key, value in part.items() if key != "enumDescriptions"}
    if "enumDescriptions" in part:
        choices = zip(kept.pop("enum"), part["enumDescriptions"], strict=True)
        kept["oneOf"] = [{"const": word, "description": text} for word, text in choices]
    return kept
