"""Two versions of the records: only the figures of what differs are made, and no change is missed."""

from __future__ import annotations

import shutil
from pathlib import Path

from site_builder.figures.figures import figures_of
from site_builder.load.folder import find
from site_builder.load.pipeline import load_found
from site_builder.model import tie
from site_builder.record_changes.figure_changes import figure_changes
from site_builder.review.records import Held, changes
from tests.closing.years import TODAY, region
from tests.store.test_incremental import EDITS, swap

PROGRAMME = {"what is asked of a road": swap("programme/indicators.yaml", "value: 62", "value: 99")}
"""On which every figure depends."""
NO_RECORDS = ("the history", "a closed year")


def held(folder: Path) -> Held | None:
    """The records of a folder, unless something is wrong with them."""
    found = find(folder)
    loaded = load_found(found, folder.name, TODAY)
    return None if loaded.records is None else Held(found, loaded.records)


def test_no_figure_that_changes_is_missed(tmp_path: Path) -> None:
    """Edits of each kind of record, with the figures of the first version made once for all of them."""
    data = region(tmp_path / "data")
    before = held(data)
    assert before is not None
    then, changing = figures_of(tie(before.records)), set()
    for name, edit in {**EDITS, **PROGRAMME}.items():
        if name in NO_RECORDS:
            continue
        edited = Path(shutil.copytree(data, tmp_path / name))
        edit(edited)
        after = held(edited)
        if after is None or after.contents == before.contents:
            continue
        every = figure_changes(then, figures_of(tie(after.records)), {})
        assert changes(before, after).figures == every, name
        changing |= {name} if every else set()
    assert changing >= {*PROGRAMME, "a level", "a phase", "a project more", "who came"}


def test_what_did_not_change_is_not_made(tmp_path: Path) -> None:
    """Of the second version, the figures of one municipality and of the region, and no others."""
    data = region(tmp_path / "data")
    before = held(data)
    EDITS["a level"](data)
    after = held(data)
    assert before is not None
    assert after is not None
    changes(before, before)
    assert not any("_bundle" in name for name in vars(before.figures).get("_memos", {}))
    changes(before, after)
    made = [name[2:] for name in vars(after.figures)["_memos"] if "_bundle" in name]
    every = [name for name in vars(before.figures)["_memos"] if "_bundle" in name]
    assert ("spiderweb", "duinbergen", 2026, "in_year") in made
    assert 0 < len(made) < len(every) / 3
