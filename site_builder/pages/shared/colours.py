"""The colours of the site for pictures that stand outside a page, read from the tokens."""

from __future__ import annotations

import re

BLOCK = re.compile(r":root\s*\{(.*?)\}", re.DOTALL)
PROPERTY = re.compile(r"--([a-z0-9-]+)\s*:\s*([^;]+);")
DARK = re.compile(r"prefers-color-scheme:\s*dark\)\s*\{\s*(:root\s*\{.*?\})", re.DOTALL)


def light(tokens: str) -> dict[str, str]:
    """Every custom property by its name without dashes, in the light scheme: the first `:root` block."""
    return _properties(tokens)


def dark(tokens: str) -> dict[str, str]:
    """The custom properties that the dark scheme changes."""
    found = DARK.search(tokens)
    return _properties(found[1]) if found else {}


def _properties(css: str) -> dict[str, str]:
    found = BLOCK.search(css)
    return {name: value.strip() for name, value in PROPERTY.findall(found[1])} if found else {}
