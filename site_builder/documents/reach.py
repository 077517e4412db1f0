"""Where who reads on paper goes on: the address of the page, a code to scan, and whom to write to."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.frozen import frozen
from site_builder.pages.shared.colours import light
from site_builder.pages.shared.page import Drawing
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.whole_addresses import absolute

NO_ADDRESS = "De monitor heeft nog geen vast adres op internet."
QUIET = 2
"""How many squares stay empty around a code, on paper that is white all around it."""


@frozen
class CodeView:
    """Everything that code.svg uses: how many squares wide it is, and the dark ones as one path."""

    size: int
    path: str
    ink: str


@frozen
class Reach:
    """Lines of a name and what to do or read; `code` is None as long as the site has no address."""

    lines: tuple[tuple[str, str], ...]
    code: Drawing | None


def reach(site: Site, here: str, contact: str | None, sources: str) -> Reach:
    """The end of a document that belongs to the page at `here`."""
    address = absolute(site, here)
    shown = address.removeprefix("https://").rstrip("/")
    lines = (
        ("Het hele verhaal", shown or NO_ADDRESS),
        ("Vragen", contact or site.model.records.region.contact),
        ("Verbeteren", "Klopt er iets niet? Iedereen mag een verbetering voorstellen."),
        ("Bronnen", sources),
    )
    drawn = code(address, shown, light(site.tokens)["ink"]) if address else None
    return Reach(tuple((name, text) for name, text in lines if text), drawn)


def code(address: str, shown: str, ink: str) -> Drawing:
    """A QR code (ISO/IEC 18004) of an address, as squares that stay sharp at any size."""
    import segno

    rows = tuple(segno.make_qr(address, error="m").matrix)
    view = CodeView(len(rows) + 2 * QUIET, " ".join(_runs(rows)), ink)
    return Drawing("code.svg", view, f"QR-code naar {shown}")


def _runs(rows: tuple[bytearray, ...]) -> Iterator[str]:
    """Each run of dark squares in a row as one rectangle."""
    for y, row in enumerate(rows, start=QUIET):
        x = 0
        for run in bytes(row).split(b"\x00"):
            if run:
                yield f"M{x + QUIET} {y}h{len(run)}v1h-{len(run)}z"
            x += len(run) + 1
