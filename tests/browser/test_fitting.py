"""What fits on a phone: every kind of page keeps the bars, a good sample does, and each bar can fail."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.fitting import Bar, fit_problems, typefaces
from tests.browser.looking import serving
from tests.kinds import emptiest, fullest
from tests.samples import sample_site, spoil, spoiled_sites

TEXTS = """<svg class="drawn" role="img" aria-label="Twee" viewBox="0 0 200 40">
<text x="0" y="20">Lindewaard</text>
<text x="{x}" y="20">Veldoord</text></svg>"""
WIDE = "<table><tbody><tr><th>Wegen</th><td>" + "onuitsprekelijk" * 3 + "</td></tr></tbody></table>"
SLIDES = f'<p>Schuif opzij</p><div class="slides" tabindex="0">{WIDE}</div>'
KEPT = ".slides { overflow-x: auto; border-right: 1px solid; } .slides th { position: sticky; left: 0; }"


@pytest.mark.long
def test_every_kind_of_page(browser: Browser, site: Path, site_address: str) -> None:
    """The fullest and the emptiest, narrow and wide, in a wide and a narrow typeface."""
    pages = sorted({*fullest(site), *emptiest(site)})
    assert list(fit_problems(browser, site_address, pages)) == []


@pytest.mark.parametrize("below", ["demo/", pytest.param("demo/jaren/2029/", marks=pytest.mark.long)])
def test_the_longest_pages_of_an_indicator(below: str, browser: Browser, site_address: str) -> None:
    """Two rules of computing stand on them, each with a figure; still they fit nine screens."""
    page = f"{below}indicatoren/milieu-en-klimaatimpact/"
    assert list(fit_problems(browser, site_address, (page,), (Bar.LONG,))) == []


def test_the_two_typefaces_differ(browser: Browser) -> None:
    """The widest in use and the narrowest have something to stand in for them, or nothing is measured."""
    wide, narrow = typefaces(browser)
    assert narrow < 0.93 * wide


def test_good_sample(browser: Browser, tmp_path: Path) -> None:
    """A page that keeps the bars gets no complaint; a matrix may scroll, and texts may stand apart."""
    spoil(sample_site(tmp_path), "index.html", "<p>Lees", f"{SLIDES}{TEXTS.format(x=110)}<p>Lees")
    spoil(tmp_path, "site.css", "svg {", f"{KEPT} .drawn {{ width: 200px; font-size: 12px; }} svg {{")
    with serving(tmp_path) as base:
        assert list(fit_problems(browser, base, ("", "gemeenten/"))) == []


SPOILED = (
    (Bar.LATE, '<div class="high"></div>', ".high { height: 1300px; }"),
    (Bar.LONG, '<div class="high"></div>', "footer, .high { height: 8000px; }"),
    (Bar.SIDEWAYS, "", "p { width: 500px; }"),
    (Bar.SIDEWAYS, f'<div class="region" tabindex="0">{WIDE}</div>', ".region { overflow-x: auto; }"),
    (Bar.SIDEWAYS, SLIDES.replace("Schuif opzij", "Een tabel"), KEPT),
    (Bar.SIDEWAYS, SLIDES, KEPT.replace("sticky", "static")),
    (Bar.SIDEWAYS, SLIDES, KEPT.replace("border-right: 1px solid;", "")),
    (
        Bar.CLIPPED,
        '<p class="cut">Een regel die niet past.</p>',
        ".cut { width: 600px; } body { overflow: clip; }",
    ),
    (Bar.CLIPPED, '<p class="cut">Een lange regel.</p>', ".cut { width: 2rem; overflow: hidden; }"),
    (Bar.SMALL, TEXTS.format(x=110), ".drawn { width: 200px; font-size: 10px; }"),
    (Bar.SMALL, TEXTS.format(x=110), ".drawn { width: 100px; font-size: 16px; }"),
    (
        Bar.BROKEN,
        '<p class="thin">beleidsmedewerkers</p>',
        ".thin { width: 4rem; overflow-wrap: anywhere; }",
    ),
    (Bar.CROWDED, TEXTS.format(x=40), ".drawn { width: 200px; font-size: 12px; }"),
    (Bar.CROWDED, TEXTS.format(x=160), ".drawn { width: 200px; font-size: 12px; }"),
    (Bar.TWICE, "<h2>Wegen</h2><h2>Wegen</h2>", ""),
    (Bar.TWICE, "<h2>Wegen</h2><h3>Stand</h3><h3>Stand</h3>", ""),
)
"""A bar, and the body and the style that break it."""


def test_bad_samples(browser: Browser, tmp_path: Path) -> None:
    """Each bar is named where one thing breaks it."""
    spoils = {
        str(place): [("index.html", "<p>Lees", f"{body}<p>Lees"), ("site.css", "svg {", f"{style} svg {{")]
        for place, (_, body, style) in enumerate(SPOILED)
    }
    with serving(spoiled_sites(tmp_path, spoils)) as base:
        found = {
            (address, bar) for address, bar, _ in fit_problems(browser, base, [f"{name}/" for name in spoils])
        }
    assert [place for place, (bar, _, _) in enumerate(SPOILED) if (f"{place}/", bar) not in found] == []


def test_same_words_below_other_headings(browser: Browser, tmp_path: Path) -> None:
    """A heading may return below another one, and addresses and code may break anywhere."""
    body = "<h2>Wegen</h2><h3>Stand</h3><h2>Pleinen</h2><h3>Stand</h3>"
    body += '<p class="thin"><code>beleidsmedewerkers</code></p>'
    spoil(sample_site(tmp_path), "index.html", "<p>Lees", f"{body}<p>Lees")
    spoil(tmp_path, "site.css", "svg {", ".thin { width: 4rem; overflow-wrap: anywhere; } svg {")
    with serving(tmp_path) as base:
        assert list(fit_problems(browser, base, ("",), (Bar.TWICE, Bar.BROKEN))) == []
