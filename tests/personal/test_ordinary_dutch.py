"""Ordinary Dutch is no personal data: measured over the guides and the demo, which name nobody."""

from __future__ import annotations

import re
from pathlib import Path

from site_builder.personal import personal_data
from tests.checks import ROOT

MOST = 1 / 1000
"""False alarms per sentence. With more of them nobody reads an alarm any more."""


def sentences(path: Path) -> list[str]:
    """The sentences of a text: what has four words at least, so that numbers and keys make it no better."""
    parts = re.split(r"(?<=[.!?:])\s+|\n", path.read_text(encoding="utf-8"))
    return [one for one in parts if len(re.findall(r"[^\W\d]{2,}", one)) >= 4]


def test_ordinary_dutch_gives_hardly_any_alarm() -> None:
    """At most one sentence in a thousand; each that there is can be read in the failure."""
    paths = [
        *(ROOT / "docs" / "handleiding").glob("*.md"),
        *(path for path in (ROOT / "demo").rglob("*") if path.suffix in (".yaml", ".md")),
    ]
    own_names = frozenset(path.stem for path in (ROOT / "demo" / "municipalities").glob("*.yaml"))
    texts = [sentence for path in sorted(paths) for sentence in sentences(path)]
    alarms = [sentence for sentence in texts if any(personal_data(sentence, own_names))]
    assert len(texts) > 5_000
    assert len(alarms) <= len(texts) * MOST, alarms


def test_a_name_in_the_guide_would_be_seen() -> None:
    """The measure would pass on a check that finds nothing."""
    assert any(personal_data("Vraag het aan mevrouw Jansen."))
