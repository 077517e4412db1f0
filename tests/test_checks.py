"""Every check of a built site passes on a good sample, and can fail."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests import checks
from tests.samples import sample_site, spoil

ALL = (
    checks.head_problems,
    checks.inline_problems,
    checks.picture_problems,
    checks.link_problems,
    checks.sitemap_problems,
)


@pytest.mark.parametrize("check", ALL, ids=lambda check: str(check.__name__))
def test_good_sample_has_no_problem(check: Callable[[Path], tuple[str, ...]], tmp_path: Path) -> None:
    """A site that keeps the bars gets no complaint."""
    assert check(sample_site(tmp_path)) == ()


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('<html lang="nl">', '<html lang="en">', "/: lang is 'en', not 'nl'"),
        ('<html lang="nl">', "<html>", "/: lang is '', not 'nl'"),
        ("<h1>Thuis</h1>", "<p>Thuis</p>", "/: 0 h1 headings, not one"),
        ("<p>Lees", "<h1>Nog een</h1><p>Lees", "/: 2 h1 headings, not one"),
        ("<title>Thuis – voorbeeld</title>", "<title> </title>", "/: no title"),
        ("<title>Thuis – voorbeeld</title>", "", "/: no title"),
        ('name="description"', 'name="omschrijving"', "/: no description"),
        ('id="inhoud"', 'id="t"', "/: id 't' is used twice"),
    ],
)
def test_head(old: str, new: str, complaint: str, tmp_path: Path) -> None:
    """A wrong language, heading, title, description or repeated id is named, with its page."""
    spoil(sample_site(tmp_path), "index.html", old, new)
    assert checks.head_problems(tmp_path) == (complaint,)


@pytest.mark.parametrize(
    ("new", "complaint"),
    [
        ('<p style="margin:0">Lees', "/: style="),
        ('<p onclick="x()">Lees', "/: onclick="),
        ("<style>p{}</style><p>Lees", "/: <style>"),
        ("<script>x()</script><p>Lees", "/: <script>"),
        ('<a href="javascript:x()">x</a><p>Lees', "/: javascript:"),
    ],
)
def test_inline(new: str, complaint: str, tmp_path: Path) -> None:
    """Style and script inside a page are found."""
    spoil(sample_site(tmp_path), "index.html", "<p>Lees", new)
    assert checks.inline_problems(tmp_path) == (complaint,)


def test_data_block_is_not_a_script(tmp_path: Path) -> None:
    """JSON in a page is data, which no browser runs."""
    spoil(
        sample_site(tmp_path), "index.html", "<p>Lees", '<script type="application/json">{}</script><p>Lees'
    )
    assert checks.inline_problems(tmp_path) == ()


@pytest.mark.parametrize(
    ("link", "complaint"),
    [
        ("/gemeenten/", "/: '/gemeenten/' is not relative"),
        ("//elders.example/", "/: '//elders.example/' is not relative"),
        ("gemeente/", "/: 'gemeente/' leads to no file"),
        ("gemeenten", "/: 'gemeenten' lacks its closing slash"),
        ("gemeenten/#lijstje", "/: 'gemeenten/#lijstje' leads to no id"),
        ("#nergens", "/: '#nergens' leads to no id"),
        ("../", "/: '../' leads out of the site"),
        ("gemeenten/?jaar=2027#lijstje", "/: 'gemeenten/?jaar=2027#lijstje' leads to no id"),
    ],
)
def test_links(link: str, complaint: str, tmp_path: Path) -> None:
    """A link that is absolute, broken, without its slash or without its id is named, with its page."""
    spoil(sample_site(tmp_path), "index.html", 'href="gemeenten/"', f'href="{link}"')
    assert checks.link_problems(tmp_path) == (complaint,)


@pytest.mark.parametrize(
    "link", ["", ".", "#inhoud", "gemeenten/?jaar=2027#lijst", "https://elders.example/x"]
)
def test_good_links(link: str, tmp_path: Path) -> None:
    """A link to the page itself, with a query, or to another site is good."""
    spoil(sample_site(tmp_path), "index.html", 'href="gemeenten/"', f'href="{link}"')
    assert checks.link_problems(tmp_path) == ()


@pytest.mark.parametrize(
    ("tag", "complaint"),
    [
        ('<img src="weg.png" alt="">', "/: 'weg.png' leads to no file"),
        ('<img src="site.css" srcset="site.css 1x, weg.png 2x" alt="">', "/: 'weg.png' leads to no file"),
        ('<svg><use href="weg.svg#a"/></svg>', "/: 'weg.svg#a' leads to no file"),
        ('<script src="weg.js"></script>', "/: 'weg.js' leads to no file"),
    ],
)
def test_other_links(tag: str, complaint: str, tmp_path: Path) -> None:
    """Pictures, shapes and scripts are links too."""
    spoil(sample_site(tmp_path), "index.html", "<p>Lees", f"{tag}<p>Lees")
    assert checks.link_problems(tmp_path) == (complaint,)


def test_sitemap_names_what_is_wrong(tmp_path: Path) -> None:
    """A page that is missing, an address without a page, and a page that may not be indexed are all named."""
    sample_site(tmp_path)
    spoil(tmp_path, "sitemap.xml", "pad/gemeenten/", "pad/projecten/")
    assert checks.sitemap_problems(tmp_path) == (
        "sitemap.xml: 'projecten/' leads to no page",
        "sitemap.xml: 'gemeenten/' is missing",
    )
    spoil(tmp_path, "sitemap.xml", "pad/projecten/", "pad/gemeenten/")
    spoil(tmp_path, "gemeenten/index.html", "<title>", '<meta name="robots" content="noindex"><title>')
    assert checks.sitemap_problems(tmp_path) == ("sitemap.xml: 'gemeenten/' may not be indexed",)


def test_sitemap_may_be_relative(tmp_path: Path) -> None:
    """A sitemap of a site whose host is not known yet lists relative addresses."""
    sample_site(tmp_path)
    spoil(tmp_path, "sitemap.xml", "https://voorbeeld.example/pad/</loc>", "./</loc>")
    spoil(tmp_path, "sitemap.xml", "https://voorbeeld.example/pad/gemeenten/", "gemeenten/")
    assert checks.sitemap_addresses(tmp_path) == ("", "gemeenten/")


@pytest.mark.parametrize(
    ("new", "complaints"),
    [
        ('<button data-picture="x">PNG</button><p>Lees', ("/: no figure.js", "/: no figure x")),
        ('<script src="assets/figure.1.js"></script><p>Lees', ("/: figure.js for nothing",)),
    ],
)
def test_pictures(new: str, complaints: tuple[str, ...], tmp_path: Path) -> None:
    """A picture of nothing, or without its script, and a script without a picture are found."""
    spoil(sample_site(tmp_path), "index.html", "<p>Lees", new)
    assert checks.picture_problems(tmp_path) == complaints
