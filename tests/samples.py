"""A tiny site that keeps every bar, to be broken in one place at a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

_HEAD = """<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} – voorbeeld</title>
<meta name="description" content="Een pagina om de controles mee te beproeven.">
<link rel="stylesheet" href="{root}site.css">
<link rel="icon" href="{root}icon.svg" type="image/svg+xml">
</head>
<body>
<a href="#inhoud">Naar de inhoud</a><header><a href="{root}./">Voorbeeld</a></header>
<main id="inhoud" tabindex="-1">
<h1>{title}</h1>
"""
_FOOT = """</main>
</body>
</html>
"""

HOME = (
    _HEAD.format(title="Thuis", root="")
    + """<p>Lees meer over <a href="gemeenten/">alle gemeenten</a> of
<a href="gemeenten/#lijst">ga naar de lijst</a>.</p>
<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="t" viewBox="0 0 10 10">
<title id="t">Een vierkant</title><rect width="10" height="10"/></svg>
"""
    + _FOOT
)
INNER = (
    _HEAD.format(title="Gemeenten", root="../")
    + '<h2 id="lijst">De lijst</h2>\n<p>Er staat nog niets in de lijst.</p>\n'
    + _FOOT
)
MISSING = _HEAD.format(title="Deze pagina is er niet", root="") + "<p>Zoek verder vanaf thuis.</p>\n" + _FOOT
CSS = """:root { color-scheme: light dark; }
html { color: light-dark(#000, #fff); background: light-dark(#fff, #000); }
body { margin: 1rem; font: 1rem/1.5 sans-serif; }
a { color: light-dark(#0000c0, #a0c0ff); text-decoration: underline; }
svg { width: 5rem; }
"""
ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>\n'
SITEMAP = """<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://voorbeeld.example/pad/</loc></url>
<url><loc>https://voorbeeld.example/pad/gemeenten/</loc></url>
</urlset>
"""


def sample_site(folder: Path) -> Path:
    """A site of two pages and a 404 page in the folder, which keeps every bar."""
    files = {
        "index.html": HOME,
        "gemeenten/index.html": INNER,
        "404.html": MISSING,
        "site.css": CSS,
        "icon.svg": ICON,
        "sitemap.xml": SITEMAP,
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def spoil(folder: Path, name: str, old: str, new: str) -> None:
    """Replace one piece of text in one file of the sample."""
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{name} has no {old!r}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def spoiled_sites(folder: Path, spoils: Mapping[str, Iterable[tuple[str, str, str]]]) -> Path:
    """A sample per name in a folder of its own, each spoiled in its own way: one window looks at all."""
    for name, changes in spoils.items():
        sample_site(folder / name)
        for change in changes:
            spoil(folder / name, *change)
    return folder


_WRONG = {
    "tag": ("<h1>Thuis</h1>", "<h1>Thuis</h2>", "tag/index.html:15: End tag “h2” seen"),
    "nested": ("<p>Lees", "<p><div>x</div>Lees", "nested/index.html:"),
    "attribute": ('viewBox="0 0 10 10"', 'viewBox="0 0 10 10" breedte="1"', "attribute/index.html:"),
}
_PICTURE = '<svg xmlns="http://www.w3.org/2000/svg"><rect breed="1"/></svg>'


def wrong_markup(folder: Path) -> Sequence[str]:
    """Samples with a wrong end tag, wrong nesting and an attribute that does not exist, also in a picture,
    and a good page: how each complaint that they deserve begins."""
    for name, (old, new, _) in _WRONG.items():
        spoil(sample_site(folder / name), "index.html", old, new)
    (sample_site(folder / "good") / "web.svg").write_text(_PICTURE, encoding="utf-8")
    return (*(complaint for _, _, complaint in _WRONG.values()), "good/web.svg:1: ")
