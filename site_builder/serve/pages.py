"""An address to a file of the site, and the small addition to a page that makes it reload."""

from __future__ import annotations

import html
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

PREFIX = "/__gww/"
"""Addresses below this one are the server's own and never a file of the site."""

_POLICY = re.compile(
    r"""(<meta\b[^>]*http-equiv=["']?Content-Security-Policy["']?[^>]*\bcontent=")([^"]*)(")""", re.IGNORECASE
)


def file_for(site: Path, address: str) -> Path | str | None:
    """The file for an address, or the address to go to instead (with a slash at its end), or nothing.

    An address never leads out of the site, also not by a link on the disk.
    """
    written = urlsplit(address).path
    path = unquote(written)
    if "\0" in path or "\\" in path:
        return None
    root = site.resolve()
    target = (root / path.lstrip("/")).resolve()
    if not target.is_relative_to(root):
        return None
    if target.is_dir():
        if not path.endswith("/"):
            return "/" + written.strip("/") + "/"
        target = target / "index.html"
    elif path.endswith("/"):
        return None
    return target if target.is_file() else None


def with_reload(page: bytes, version: int) -> bytes:
    """The page with the reloading script and its style in its head; the file itself has neither."""
    text = page.decode("utf-8", errors="surrogateescape")
    addition = (
        f'<link rel="stylesheet" href="{PREFIX}overlay.css">'
        f'<script src="{PREFIX}reload.js" data-version="{version}" defer></script>'
    )
    text = _POLICY.sub(lambda found: found[1] + _allowing_self(found[2]) + found[3], text, count=1)
    place = re.search(r"</head\s*>", text, re.IGNORECASE)
    cut = place.start() if place else len(text)
    return (text[:cut] + addition + text[cut:]).encode("utf-8", errors="surrogateescape")


def _allowing_self(written: str) -> str:
    """The policy of a page, in which this server may send its script, its style and its events."""
    directives = [directive.split() for directive in html.unescape(written).split(";") if directive.strip()]
    by_name = {words[0]: words[1:] for words in directives}
    for name in ("connect-src", "script-src", "style-src"):
        sources = by_name.get(name, by_name.get("default-src"))
        if sources is not None and "'self'" not in sources:
            by_name[name] = [*(word for word in sources if word != "'none'"), "'self'"]
    return html.escape("; ".join(" ".join([name, *words]) for name, words in by_name.items()))
