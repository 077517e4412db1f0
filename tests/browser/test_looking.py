"""What the browser finds wrong: nothing on a good sample, and every bar can fail."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import WINDOWS, State, look_in_states, serving
from tests.samples import spoiled_sites

SMALL = (State(WINDOWS[0]),)
SPOILED = {
    "unnamed": ("index.html", '<title id="t">Een vierkant</title>', "", "axe svg-img-alt"),
    "headless": ("index.html", "<h1>Thuis</h1>", "<h3>Thuis</h3>", "axe page-has-heading-one"),
    "faint": ("site.css", "svg {", "p { color: #999; background: #fff; } svg {", "axe color-contrast"),
    "wide": ("site.css", "svg {", "p { width: 500px; } svg {", "516 px wide"),
    "styled": ("index.html", "<p>Lees", '<p style="margin:0">Lees', "console: "),
    "scripted": ("index.html", "<p>Lees", "<script>document.title = 'x'</script><p>Lees", "console: "),
    "elsewhere": (
        *("index.html", "<p>Lees", '<img src="https://elders.example/x.png" alt=""><p>Lees'),
        "console: ",
    ),
    "gone": ("index.html", "<p>Lees", '<img src="weg.png" alt=""><p>Lees', "404: /gone/weg.png"),
}
"""A file, what stands there, what takes its place, and what is told of that."""


GOOD = "good/"
BAD = {
    "dim": [("site.css", "svg {", "p { color: light-dark(#000, #333); } svg {")],
    "heard": [
        ("index.html", "<h1>Thuis</h1>", '<img src="weg.png" alt=""><h3>Thuis</h3>'),
        ("site.css", "svg {", "p { width: 500px; } svg {"),
    ],
    "allowed": [
        ("index.html", "img-src 'self'", "img-src 'self' https://elders.example"),
        ("index.html", "<p>Lees", '<img src="https://elders.example/x.png" alt=""><p>Lees'),
    ],
}
"""What is looked at in every window."""


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where samples are that are each spoiled at one place, and one that is not."""
    spoils = {name: [(file, old, new)] for name, (file, old, new, _) in SPOILED.items()}
    folder = tmp_path_factory.mktemp("spoiled")
    with serving(spoiled_sites(folder, {"good": [], **spoils, **BAD})) as address:
        yield address


@pytest.fixture(scope="module")
def found(browser: Browser, base: str) -> tuple[str, ...]:
    """What is found in a narrow and light window."""
    return look_in_states(browser, base, [GOOD, *(f"{name}/" for name in SPOILED)], SMALL)


@pytest.mark.parametrize("name", SPOILED)
def test_bad_sample(name: str, found: tuple[str, ...]) -> None:
    """Too little contrast, a missing name, a page too wide, a breach of the policy: each is named."""
    told = [line for line in found if line.startswith(f"{name}/: ")]
    assert any(SPOILED[name][-1] in line for line in told), found


def test_good_sample(found: tuple[str, ...]) -> None:
    """A page that keeps the bars gets no complaint."""
    assert not [line for line in found if line.startswith(GOOD)]


def test_every_window_at_once(browser: Browser, base: str) -> None:
    """A page that is loaded once gets no complaint when it is good, and its own in each window when not.

    A colour that only fails in the dark is found in the dark; the wide window asks for every rule again. What
    goes wrong on loading is told: a page that is gone, even when the host answers with its own page for that,
    and a request to another host, though the policy would allow it.
    """
    pages = (GOOD, f"{GOOD}gemeenten/", *(f"{name}/" for name in BAD), "nergens/")
    found = look_in_states(browser, base, pages)
    for complaint in (
        "heard/: at 320 px, light: 516 px wide",
        "dim/: at 320 px, dark: axe color-contrast",
        "dim/: at 1280 px, dark: axe color-contrast",
        "heard/: at 1280 px, light: axe page-has-heading-one",
        "heard/: 404: /heard/weg.png",
        "allowed/: request to another host: https://elders.example/x.png",
        "nergens/: the page is not there",
    ):
        assert any(line.startswith(complaint) for line in found), (complaint, found)
    assert not [line for line in found if line.startswith(GOOD)]
    assert not [line for line in found if line.startswith("dim/") and ", light: " in line]
    assert not [line for line in found if "1280 px, light: 516 px wide" in line]
