"""Where a long word may break: soft hyphens, for narrow columns and for browsers without Dutch syllables.

A template writes `{{ syllables(name) }}` where a name stands in a narrow place; running text is broken by
the browser. The syllables are those of LibreOffice's Dutch list (docs/decisions/0100-tools.md).
"""

from __future__ import annotations

import re
from functools import cache

SOFT = "\N{SOFT HYPHEN}"
_LONG = re.compile(r"[^\W\d_]{9,}")
"""A shorter word fits anywhere."""
_KEPT = 3
"""Letters that stay together at both ends of a word."""


def syllables(text: str) -> str:
    """The text with a soft hyphen between the syllables of each long word."""
    return _LONG.sub(lambda found: _broken(found[0]), text)


@cache
def _broken(word: str) -> str:
    from pyphen import Pyphen

    return str(Pyphen(lang="nl_NL", left=_KEPT, right=_KEPT).inserted(word, SOFT))
