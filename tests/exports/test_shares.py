"""What the open tables say of one municipality."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.exports.datapackage import descriptor_bytes
from site_builder.exports.open_data import OpenData, resources
from site_builder.exports.shares import shared
from site_builder.figures.figures import figures_of
from tests.data_package import loose, verdict
from tests.exports.filled import filled


def test_every_row_goes_to_its_municipality() -> None:
    """Rows are split and none is lost, apart from those of the region; columns stay as they are."""
    model = filled()
    tables = [one.table for one in resources(model, figures_of(model))]
    data = OpenData(model, figures_of(model))
    own = {entry.slug: [one.table for one in data.share(entry.slug)] for entry in model.municipalities}
    for place, table in enumerate(shared(tables)):
        rows = [row for found in own.values() for row in found[place].rows]
        names = [column.name for column in table.columns]
        where = names.index("slug" if table.name == "municipalities" else "municipality")
        named = [row for row in table.rows if row[where] is not None]
        assert sorted(map(repr, rows)) == sorted(map(repr, named)), table.name
        assert all(found[place].columns == table.columns for found in own.values())
    assert [table.name for table in own["els"]][:2] == ["municipalities", "participation"]
    assert [
        row[table.place("text")] for table in own["wilg"] if table.name == "decisions" for row in table.rows
    ] == ["Een vaste middag."]


@pytest.mark.parametrize("outsider", [False, pytest.param(True, marks=pytest.mark.long)])
def test_a_share_is_a_package_of_its_own(outsider: bool, tmp_path: Path) -> None:
    """It points at no table that is not in it, also where a municipality has nothing recorded.

    Frictionless, where it is `long`, takes it as it takes the whole package.
    """
    model = filled()
    entry = model.by_slug["els"]
    made = OpenData(model, figures_of(model)).share(entry.slug)
    for one in made:
        (tmp_path / one.file).write_bytes(one.content)
    path = tmp_path / "datapackage.json"
    path.write_bytes(descriptor_bytes(model, [one.listed for one in made], entry))
    assert loose(path) == []
    if outsider:
        report = verdict(path)
        assert report["valid"], report
    assert '"title": "Circulair: gegevens van Els"' in path.read_text(encoding="utf-8")
