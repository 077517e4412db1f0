"""A first view costs at most 60 KB on every kind of page; one picture too many is found."""

from __future__ import annotations

import gzip
import random
import struct
import zlib
from base64 import b64encode
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import serving
from tests.browser.weight import BUDGET, weight_problems, weights
from tests.kinds import fullest, path_of
from tests.samples import sample_site, spoil


def noisy_png(width: int, height: int) -> bytes:
    """A real picture of about three bytes per pixel: a browser stops early at one that it cannot read."""
    noise = random.Random(0).randbytes  # noqa: S311  # no secret
    rows = b"".join(b"\0" + noise(3 * width) for _ in range(height))
    chunks = {
        b"IHDR": struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0),
        b"IDAT": zlib.compress(rows),
        b"IEND": b"",
    }
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in chunks.items()
    )


HEAVIEST = 3


def heaviest(site: Path) -> Sequence[str]:
    """Of every kind the fullest page; of those the ones that are heaviest, packed as a host sends them."""
    packed = {one: len(gzip.compress(path_of(site, one).read_bytes(), 6)) for one in fullest(site)}
    return sorted(packed, key=packed.__getitem__)[-HEAVIEST:]


@pytest.mark.parametrize("chosen", [heaviest, pytest.param(fullest, marks=pytest.mark.long)])
def test_every_kind_of_page(
    chosen: Callable[[Path], Sequence[str]], browser: Browser, site: Path, site_address: str
) -> None:
    """The page with its style sheet and scripts, as the browser's network record has it."""
    assert weight_problems(browser, site_address, chosen(site)) == ()


def test_all_that_is_loaded_counts(browser: Browser, tmp_path: Path) -> None:
    """The style sheet and a picture count with the page, each once."""
    with serving(sample_site(tmp_path)) as base:
        before = weights(browser, base, ("",))[""]
    assert len((tmp_path / "site.css").read_bytes()) < before < 3000
    spoil(tmp_path, "index.html", "<p>Lees", '<img src="foto.png" alt=""><img src="foto.png" alt=""><p>Lees')
    (tmp_path / "foto.png").write_bytes(noisy_png(100, 67))
    with serving(tmp_path) as base:
        after = weights(browser, base, ("",))[""]
    assert 20_000 < after - before < 21_000


def test_text_is_weighed_compressed(browser: Browser, tmp_path: Path) -> None:
    """A long page of the same words is light over the wire."""
    spoil(sample_site(tmp_path), "index.html", "<p>Lees", "<p>" + "Circulair werken. " * 20_000 + "Lees")
    with serving(tmp_path) as base:
        assert weight_problems(browser, base, ("",)) == ()


def test_too_heavy(browser: Browser, tmp_path: Path) -> None:
    """A page over the budget is named with its weight."""
    # A text that does not compress: a browser may stop early at a picture that it cannot read.
    noise = b64encode(random.Random(0).randbytes(2 * BUDGET)).decode()  # noqa: S311  # no secret
    spoil(sample_site(tmp_path), "index.html", "<p>Lees", f"<p>{noise}</p><p>Lees")
    with serving(tmp_path) as base:
        found = weight_problems(browser, base, ("", "gemeenten/"))
    assert [line.partition(":")[0] for line in found] == ["/"]
