"""Addresses to files, and what is added to a page on its way out."""

from __future__ import annotations

import html
from pathlib import Path

import pytest

from site_builder.serve.pages import file_for, with_reload


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "gemeenten").mkdir(parents=True)
    (folder / "leeg").mkdir()
    (folder / "index.html").write_text("thuis")
    (folder / "gemeenten/index.html").write_text("gemeenten")
    (folder / "site.css").write_text("css")
    (tmp_path / "geheim.txt").write_text("geheim")
    (folder / "uitgang").symlink_to(tmp_path / "geheim.txt")
    return folder


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/", "index.html"),
        ("/gemeenten/", "gemeenten/index.html"),
        ("/gemeenten/?zoek=a#b", "gemeenten/index.html"),
        ("/site.css", "site.css"),
        ("/site%2Ecss", "site.css"),
    ],
)
def test_address_of_a_file(site: Path, address: str, expected: str) -> None:
    """An address that ends with a slash is the index of a folder; any other is a file."""
    assert file_for(site, address) == (site / expected).resolve()


def test_folder_without_a_slash_moves(site: Path) -> None:
    """A folder without its slash goes to the address with it, so that relative links work."""
    assert file_for(site, "/gemeenten?x=1") == "/gemeenten/"


@pytest.mark.parametrize(
    "address",
    [
        *("/nergens", "/leeg/", "/site.css/", "/../geheim.txt", "/..%2fgeheim.txt", "/%2e%2e/geheim.txt"),
        *("/uitgang", "/gemeenten/../../geheim.txt", "/a%00b", "/..%5cgeheim.txt", "//etc/passwd"),
    ],
)
def test_nothing_outside_the_site(site: Path, address: str) -> None:
    """An address that is not there, or that leads out of the site, has no file."""
    assert file_for(site, address) is None


def test_script_goes_into_the_head() -> None:
    """The page gets a script and a style from this server, at the end of its head, and stays the same."""
    page = b"<html><head><title>a</title></head><body><p>b</p></body></html>"
    served = with_reload(page, 7)
    assert served.count(b'<script src="/__gww/reload.js" data-version="7" defer></script></head>') == 1
    addition = served.index(b"<link")
    end = served.index(b"</head>")
    assert served[:addition] + served[end:] == page


@pytest.mark.parametrize(
    ("policy", "allowed"),
    [
        (
            "default-src 'none'; style-src 'self'",
            "default-src 'none'; style-src 'self'; connect-src 'self'; script-src 'self'",
        ),
        ("default-src &#39;self&#39;", "default-src 'self'"),
        ("script-src 'none'; img-src *", "script-src 'self'; img-src *"),
    ],
)
def test_policy_allows_the_script(policy: str, allowed: str) -> None:
    """The policy of the served page lets this server's script, style and events through, and nothing more."""
    page = f'<head><meta http-equiv="Content-Security-Policy" content="{policy}"></head>'
    assert f'content="{allowed}"' in html.unescape(with_reload(page.encode(), 1).decode())


def test_bytes_that_are_no_text_survive() -> None:
    """A page with a byte that is not UTF-8 is served with that byte."""
    assert b"\xff" in with_reload(b"<p>\xff</p>", 1)
