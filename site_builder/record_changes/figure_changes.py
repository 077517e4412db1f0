"""Which figures of the table a change of records changes: the difference of two tables, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from site_builder.figures.bundle import Bundle
from site_builder.figures.figure import Figure, Key
from site_builder.figures.figures import Figures
from site_builder.frozen import frozen

REGION = ("mean", "median", "share", "met", "count", "assessed", "up", "down", "same")
"""What a reviewer looks for first in the figures of the region: of the year itself, per project type."""
OWN = ("value", "level", "supported", "profile", "nuance", "path", "state", "attended")
"""And in those of a municipality and its projects."""


@frozen
class FigureChange:
    """One figure that is not what it was; None is not there at all."""

    before: Figure | None
    after: Figure | None

    @property
    def key(self) -> Key:
        """What it is about, as it is called after the change."""
        figure = self.after or self.before
        if figure is None:
            message = "a change is of a figure that is there on one side"
            raise ValueError(message)
        return figure.key

    @property
    def leading(self) -> bool:
        """Whether its value itself changed, and it is one that a reviewer looks for first."""
        before, after = (one.value if one is not None else None for one in (self.before, self.after))
        verdicts = {one.verdict for one in (self.before, self.after) if one is not None}
        if before == after and len(verdicts) < 2:
            return False
        key = self.key
        if key.municipality:
            return key.statistic in OWN
        # The median stands behind the mean, and counts over all project types behind those of each.
        behind = (key.statistic == "median" and key.topic != "spiderweb") or (
            key.statistic == "met" and not key.type
        )
        return key.basis == "in_year" and key.statistic in REGION and not behind


def figure_changes(
    before: Figures,
    after: Figures,
    moves: Mapping[str, str],
    alike: Callable[[Bundle], bool] = lambda _: False,
) -> tuple[FigureChange, ...]:
    """Every figure that came, went or says something else: the region first, the newest year first.

    `moves` gives for each record that moved its new path by its old one: its figures are then held against
    what they were called before. Bundles that are known to be `alike` are not made.
    """
    then = tuple(_listed(before, alike))
    # A closed year keeps the names that it was closed with.
    now = {figure.key: {} if before.years.closed_by(figure.key.year) else moves for figure in then}
    renamed = {str(figure.key): str(_moved(figure.key, now[figure.key])) for figure in then} if moves else {}
    old = {_moved(figure.key, now[figure.key]): figure for figure in then}
    new = {figure.key: figure for figure in _listed(after, alike)}
    found = [
        FigureChange(old.get(key), new.get(key))
        for key in old.keys() | new.keys()
        if _said(old.get(key), renamed) != _said(new.get(key), {})
    ]
    return tuple(sorted(found, key=_place))


def _listed(figures: Figures, alike: Callable[[Bundle], bool]) -> Iterator[Figure]:
    return (figure for name in figures.bundles() if not alike(name) for figure in figures.listed(name))


def _place(change: FigureChange) -> tuple[object, ...]:
    key = change.key
    return bool(key.municipality), -key.year, key.municipality, key.project, str(key)


def _moved(key: Key, moves: Mapping[str, str]) -> Key:
    """What a figure is called once its record has moved."""
    if not moves or not key.municipality:
        return key
    owner = moves.get(f"municipalities/{key.municipality}.yaml")
    slug = owner.removeprefix("municipalities/").removesuffix(".yaml") if owner else key.municipality
    if not key.project:
        return key._replace(municipality=slug)
    project = moves.get(f"projects/{key.municipality}/{key.project}.yaml")
    if project is None:
        return key._replace(municipality=slug)
    _, folder, name = project.removesuffix(".yaml").split("/")
    return key._replace(municipality=folder, project=name)


def _said(figure: Figure | None, renamed: Mapping[str, str]) -> tuple[object, ...] | None:
    """Everything that the table says of a figure but its id, and where it came from."""
    return None if figure is None else tuple(_columns(figure, renamed))


def _columns(figure: Figure, renamed: Mapping[str, str]) -> Iterator[object]:
    yield from (figure.value, figure.unit, figure.n, figure.of, figure.unknown, figure.level, figure.verdict)
    compared = figure.compared_with
    yield renamed.get(compared, compared) if compared is not None else None
    yield from (figure.change, tuple(one.cause for one in figure.not_compared), figure.status)
    yield figure.erratum
