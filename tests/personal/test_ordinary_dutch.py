"""Ordinary Dutch is no personal data: measured over the guides, the demo and the plan, which name nobody."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from site_builder.personal import personal_data
from tests.checks import ROOT
from tests.reliability import FOLDER, Table, hold, read

MOST = 1 / 1000
"""False alarms per sentence. With more of them nobody reads an alarm any more."""
GUIDES, DEMO = "The guides", "The demonstration region"
PLAN = "The plan of the region, whose text is not kept here"
RECORD = "alarms"
LEAD = (
    "Texts that name nobody, sentence by sentence through the check for personal data; a sentence has four "
    "words at least. The plan is counted where `GWW_TEXTS` names the folder with its text; else its row is "
    "kept."
)
NAMES = frozenset(path.stem for path in (ROOT / "demo" / "municipalities").glob("*.yaml"))


def sentences(text: str) -> list[str]:
    """The sentences of a text: what has four words at least, so that numbers and keys make it no better."""
    parts = re.split(r"(?<=[.!?:])\s+|\n", text)
    return [one for one in parts if len(re.findall(r"[^\W\d]{2,}", one)) >= 4]


def unwrapped(text: str) -> str:
    """A text of a designed document with each paragraph on a line."""
    return re.sub(r"(?<!\n)[ \t]*\n(?!\s*\n)", " ", text)


def alarms(texts: Iterable[str]) -> list[str]:
    """The sentences in which the check sees a person."""
    return [one for one in texts if any(personal_data(one, NAMES))]


def here() -> dict[str, list[str]]:
    """The sentences of the texts of this repository."""
    guides = sorted((ROOT / "docs" / "handleiding").glob("*.md"))
    demo = sorted(path for path in (ROOT / "demo").rglob("*") if path.suffix in (".yaml", ".md"))
    return {
        name: [one for path in paths for one in _read(path)]
        for name, paths in ((GUIDES, guides), (DEMO, demo))
    }


def test_ordinary_dutch_gives_hardly_any_alarm() -> None:
    """At most one sentence in a thousand; each that there is can be read in the failure."""
    texts = [one for some in here().values() for one in some]
    assert len(texts) > 5_000
    assert len(alarms(texts)) <= len(texts) * MOST, alarms(texts)


def test_reliability_of_the_check_on_ordinary_dutch() -> None:
    """On record, the plan too: also there at most one in a thousand."""
    found = here()
    folder = os.environ.get("GWW_TEXTS")
    if folder:
        files = sorted(path for path in Path(folder).iterdir() if path.suffix == ".txt")
        found[PLAN] = [
            one for path in files for one in sentences(unwrapped(path.read_text(encoding="utf-8")))
        ]
    rows = [_row(name, texts) for name, texts in found.items()]
    if not folder:
        rows += [row for row in read(FOLDER / f"{RECORD}.json").rows if row[0] == PLAN]
    assert [name for name, *_ in rows] == [GUIDES, DEMO, PLAN]
    assert all(float(wrong) <= float(of) * MOST for _, of, wrong in rows)
    columns = ("text", "sentences", "false alarms")
    hold(RECORD, Table(5, "Ordinary Dutch", LEAD, columns, rows), measured=columns[1:])


def test_a_name_in_the_guide_would_be_seen() -> None:
    """The measure would pass on a check that finds nothing."""
    assert alarms(["Vraag het aan mevrouw Jansen."])


def _read(path: Path) -> list[str]:
    return sentences(path.read_text(encoding="utf-8"))


def _row(name: str, texts: Sequence[str]) -> Sequence[str | int | float]:
    return [name, len(texts), len(alarms(texts))]
