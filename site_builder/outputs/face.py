"""The typeface of a site, cut down once by a program: that takes as long as some hundred pages."""

from __future__ import annotations

import hashlib
import marshal

from site_builder import urls
from site_builder.store import Disk
from site_builder.typeface import Typeface, typeface

_KEY = "typeface"


def style_address(style: bytes) -> str:
    """Where a style sheet stands: another one stands elsewhere, so that a browser may keep it."""
    return urls.asset(f"site.{hashlib.sha256(style).hexdigest()[:12]}.css")


class Face:
    """The typeface as a store keeps it, or made now. Another program may cut it otherwise."""

    def __init__(self, disk: Disk | None, program: str) -> None:
        self._program = program
        kept = disk.get(_KEY) if disk is not None else None
        by, *parts = marshal.loads(kept) if kept is not None else ("",)  # noqa: S302  # our own
        self.typeface = Typeface(*parts) if parts and by == program else typeface()

    def kept(self) -> dict[str, bytes]:
        """What a store is to know, by its key."""
        own = self.typeface
        return {_KEY: marshal.dumps((self._program, dict(own.files), dict(own.addresses)))}
