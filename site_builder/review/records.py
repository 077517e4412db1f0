"""Two versions of a data folder that both load: what changed and what follows, without making any page."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.figures.figures import Figures
from site_builder.figures.years import Told, Years
from site_builder.load.folder import Found
from site_builder.model import tie
from site_builder.phrases.names import names_of
from site_builder.record_changes import compare_files
from site_builder.record_changes.figure_changes import figure_changes
from site_builder.records.collection import Records
from site_builder.review.comparison import Diff


def changes(old: Found, new: Found, before: Records, after: Records, figures: Figures | None = None) -> Diff:
    """The difference between two versions of the files, with the records that they hold.

    Who holds many versions against one gives its `figures`, which are then made once. What holds the same
    records has the same.
    """
    then = figures or figures_of(before)
    now = then if after is before else figures_of(after)
    return Diff(
        files=compare_files(_contents(old), _contents(new)),
        names=names_of(before, after),
        problems=(),
        base_loads=True,
        figures=figure_changes(then, now, {}),
        pages=None,
        unfed=(),
        model=tie(after),
    )


def figures_of(records: Records) -> Figures:
    """All figures of records, each made when it is asked for."""
    return Figures(Years(Told(tie(records))))


def _contents(found: Found) -> Mapping[str, bytes]:
    return {file.name: file.content for file in found.files if file.content is not None}
