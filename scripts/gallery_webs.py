"""The examples of spiderwebs in the gallery of components. All numbers are invented."""

from __future__ import annotations

from types import SimpleNamespace as Thing
from typing import Any

from site_builder.charts.axis_labels import AxisInput
from site_builder.charts.axis_line import axis_line
from site_builder.charts.spiderweb import Role, SeriesInput, Size, Spiderweb, spiderweb

HOSTILE = '<script>alert("x")</script> & \'O"Neil\''
LONG = "’s-Gravenwaarder-Noordoostpolderambacht aan den Zuidwestelijke Rijnoever"
AXES = ("Beleid", "Uitvoering", "Capaciteit", "Kennis", "Projecten", "Meten")
Levels = tuple[float | None, ...]
NONE: Levels = (None,) * 6
NOW: Levels = (3, 3, 1, None, 3, 0)
BEFORE: Levels = (2, 3, 2, 2, 2, 1)
REGION: Levels = (2.1, 1.9, 2, 1.6, 1.4, 1.1)
WEBS: tuple[tuple[str, str, Levels, Levels], ...] = (
    ("Heuvelrade", "profiel 1", (4, 4, 3, 4, 4, 3), (3, 3, 3, 4, 3, 2)),
    ("Lindewaard", "profiel 1", (3, 3, 4, 3, 3, 3), (3, 2, 3, 3, 2, 2)),
    ("Waalbeek", "profiel 2", (3, 3, 2, 3, 3, 2), (2, 2, 2, 2, 2, 1)),
    ("Kolkstede", "profiel 2 · ging achteruit", (2, 2, 2, 1, 2, 0), (2, 2, 2, 2, 3, 1)),
    ("Maasbroek", "nog niet te bepalen", (3, 2, None, 2, 1, 1), (2, 1, 2, 2, 1, 0)),
    ("Veldoord", "profiel 3", (2, None, 1, None, 1, 0), NONE),
    ("Eikenmark", "profiel 3", (0, 0, 0, 0, 0, 0), NONE),
    (LONG, "profiel 3, praktijk loopt voor", (1, 1, 1, 2, 3, 3), NONE),
    (HOSTILE, "nulmeting volgt", NONE, NONE),
)


def web(
    now: Levels,
    before: Levels = NONE,
    region: Levels = NONE,
    size: Size = "large",
    names: tuple[str, ...] = AXES,
) -> Spiderweb:
    """A spiderweb of up to three series."""
    roles: tuple[tuple[str, Role, Levels], ...] = (
        ("2026", "current", now),
        ("2025", "previous", before[: len(now)]),
        ("regio", "region", region[: len(now)]),
    )
    series = [SeriesInput(name, role, levels) for name, role, levels in roles if len(levels) == len(now)]
    return spiderweb([AxisInput(name, name) for name in names], series, size=size)


def webs() -> dict[str, Any]:
    """Spiderwebs, cards and the table of levels."""
    return {
        "large": web(NOW, BEFORE, REGION),
        "others": [
            web((3, 3, 2, 3, 3, 2), BEFORE, REGION),
            web(NONE),
            web((0,) * 6),
            web(
                (1, 2, 3, 4, None, 2, 1, 0, 3), names=tuple(f"Een lange asnaam {index}" for index in range(9))
            ),
            web((3, 4, 2), names=AXES[:3]),
        ],
        "cards": [
            Thing(id=f"k{index}", name=name, note=note, href="#", web=web(now, old, size="small"), desc=note)
            for index, (name, note, now, old) in enumerate(WEBS)
        ],
        "lines": [
            Thing(
                id=f"l{index}",
                name=name,
                href="#",
                line=axis_line(dict(enumerate(own, 2026)), dict(enumerate(REGION, 2026)), change),
                change="sinds 2026",
                desc=name,
            )
            for index, (name, own, change) in enumerate(
                (
                    (AXES[0], (2, 2, 1, 1), -1),
                    (LONG, (1, None, 3, 4), 3),
                    (HOSTILE, (1, 2, None), None),
                    (AXES[3], (2,), None),
                    (AXES[4], (None,), None),
                )
            )
        ],
    }
