"""JSON that tells by itself whether a byte of it changed: one spelling, and a digest of all the rest."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

DIGEST = "digest"


class BrokenSealError(Exception):
    """The content is no longer what was sealed."""


def canonical(data: object) -> bytes:
    """Plain data as JSON in one spelling: keys sorted, one item a line, UTF-8, a line end at the end."""
    return (json.dumps(data, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()


def sealed(data: Mapping[str, Any]) -> bytes:
    """The data with a SHA-256 of everything else in it."""
    rest = {key: value for key, value in data.items() if key != DIGEST}
    return canonical({**rest, DIGEST: hashlib.sha256(canonical(rest)).hexdigest()})


def unsealed(content: bytes) -> Mapping[str, Any]:
    """The data of a sealed content. Raises BrokenSealError when a byte of it differs from what was sealed."""
    try:
        data = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise BrokenSealError from error
    if not isinstance(data, dict) or sealed(data) != content:
        raise BrokenSealError
    return data
