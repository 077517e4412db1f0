"""What the entrance for municipalities says, and the mail that it prepares."""

from __future__ import annotations

from collections.abc import Iterable

TITLE = "Meedoen"
FINDING = (
    "Elk jaar geeft een gemeente door waar zij staat. Dat kan per mail, met een werkblad of in de editor. "
    "Half af mag."
)
SUBJECT = "Gegevens voor de monitor"
WORKBOOK = "Werkblad voor de monitor"


def asked(axes: Iterable[tuple[str, str]]) -> str:
    """The text of a mail with a line per axis (short and long name), to be filled in as far as one knows."""
    lines = "\n".join(
        f"- {short} ({name})\n  Trede (0 tot en met 4):\n  Dat blijkt uit:" for short, name in axes
    )
    return (
        "Gemeente:\nMijn rol:\n\n"
        f"Waar staan wij dit jaar in het spinnenweb? Wat wij niet weten, laten wij leeg.\n{lines}\n\n"
        "Projecten (naam, soort werk, fase, wat is gemeten):\n\n"
    )
