"""Colours live in tokens.css alone, and every pair that meets on a page can be told apart."""

from __future__ import annotations

import colorsys
import re
from pathlib import Path

import pytest

SITE = Path(__file__).parents[2] / "site"
CSS = SITE / "assets" / "css"
COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b(?=[^{]*;)|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color|color-mix)a?\(|"
    r":\s*[^;{]*\b(?:white|black|red|green|blue|gr[ae]y|orange|yellow|purple|silver|brown|beige|ivory)\b",
    re.IGNORECASE,
)
TEXT = [
    ("ink", "paper"), ("ink", "sunk"), ("ink", "wash"), ("ink", "zone"), ("ink", "mid"), ("muted", "paper"),
    ("muted", "sunk"), ("accent", "paper"), ("accent-deep", "paper"),
    ("accent-deep", "sunk"), ("accent-deep", "wash"),
    ("on-accent", "accent"), ("amber", "paper"), ("amber-ink", "amber-wash"),
    ("paper", "ink"), ("muted", "zone"),
]  # fmt: skip
SHAPES = [
    ("edge", "paper"), ("edge", "sunk"), ("accent", "paper"), ("accent", "zone"), ("amber", "paper"),
    ("amber", "zone"), ("amber", "amber-wash"), ("ink", "zone"),
    *((f"series-{letter}", "paper") for letter in "abcdef"),
]  # fmt: skip


def roles(part: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", part))


def palettes() -> dict[str, dict[str, str]]:
    """Scheme → role → colour; dark and print change what they name and keep the rest."""
    text = (CSS / "tokens.css").read_text("utf-8")
    light, rest = text.split("@media screen and (prefers-color-scheme: dark)")
    dark, printed = rest.split("@media print")
    return {"light": roles(light), "dark": roles(light) | roles(dark), "print": roles(light) | roles(printed)}


def luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
@pytest.mark.parametrize(("pairs", "least"), [(TEXT, 4.5), (SHAPES, 3.0)], ids=["text", "shapes"])
def test_contrast(scheme: str, pairs: list[tuple[str, str]], least: float) -> None:
    """WCAG 2.2 AA (1.4.3 and 1.4.11): 4.5 for text, 3 for shapes that carry meaning."""
    palette = palettes()[scheme]
    ratios = {f"{one} on {other}": round(contrast(palette[one], palette[other]), 2) for one, other in pairs}
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < least} == {}


def test_dark_names_every_colour_of_light() -> None:
    """No light colour shines through in the dark."""
    text = (CSS / "tokens.css").read_text("utf-8")
    light, rest = text.split("@media screen and (prefers-color-scheme: dark)")
    assert set(roles(light)) == set(roles(rest.split("@media print")[0]))


def test_no_colour_outside_the_tokens() -> None:
    """A style sheet or template that names a colour breaks the dark scheme."""
    files = [path for path in CSS.rglob("*.css") if path.name != "tokens.css"]
    assert files
    found = {
        path.name: matches
        for path in files
        if (matches := COLOUR.findall(re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)))
    }
    assert found == {}


def test_templates_have_no_style_and_no_colour() -> None:
    """The strict CSP forbids style attributes; SVG takes its colours from classes."""
    # A script is a file of the site, or data that no browser runs.
    script = r"<script(?! type=\"(?:module\" src=|application/(?:ld\+)?json\"))"
    pattern = re.compile(rf"\sstyle=|<style|{script}|\|\s*safe|(?:fill|stroke)=\"(?!url\(#)")
    # The form for a contractor is one file that works without a site: its own policy names the hash of each.
    files = [one for one in (SITE / "templates").rglob("*.html") if one.name != "request_form.html"]
    assert files
    assert {path.name: found for path in files if (found := pattern.findall(path.read_text("utf-8")))} == {}


def test_every_role_that_is_used_exists() -> None:
    """A misspelt role would fall back to nothing, silently."""
    texts = [path.read_text("utf-8") for path in CSS.rglob("*.css")]
    defined = {name for text in texts for name in re.findall(r"(--[a-z0-9-]+):", text)}
    used = {name for text in texts for name in re.findall(r"var\((--[a-z0-9-]+)", text)}
    assert used - defined == set()


def test_a_scheme_changes_nothing_but_colours() -> None:
    """The dark part gives roles another colour, so in the dark a browser test may ask for colours only."""
    sheets = {path.name: path.read_text("utf-8") for path in sorted(CSS.rglob("*.css"))}
    assert [name for name, text in sheets.items() if "prefers-color-scheme" in text] == ["tokens.css"]
    text = sheets["tokens.css"]
    dark = text.split("@media screen and (prefers-color-scheme: dark)")[1].split("@media")[0]
    declarations = [line.strip() for line in dark.splitlines() if line.strip().endswith(";")]
    assert declarations
    assert [line for line in declarations if not re.fullmatch(r"--[a-z-]+: #[0-9a-f]{6};", line)] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_municipality_never_has_the_colour_of_a_verdict(scheme: str) -> None:
    """Green says met and amber below, wherever they stand; six municipalities have six other colours.

    By hue: green lies between 75 and 170 degrees, amber between 15 and 50; what is nearly grey is neither.
    """
    palette = palettes()[scheme]
    own = {role: colour for role, colour in palette.items() if role.startswith("series-")}
    assert len(set(own.values())) == len(own) == 6
    for role, colour in own.items():
        hue, _, saturation = colorsys.rgb_to_hls(*(int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)))
        said = 75 <= hue * 360 <= 170 or 15 <= hue * 360 <= 50
        assert not (said and saturation > 0.3), role
    for verdict in ("accent", "amber"):
        assert palette[verdict] not in own.values()
