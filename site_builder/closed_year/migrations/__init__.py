"""From the form in which a year was closed to the form of this program, one step per version.

A closed year on disk never changes: a step gives the files as a newer program would have written them. A
step that is here stays here, and with it the year of its form in tests/examples/snapshots.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from site_builder.closed_year import FORMAT
from site_builder.closed_year.migrations import from_0, from_1

Files = Mapping[str, bytes]
"""The files of a closed year by their path below its folder, with its list."""
Step = Callable[[Files], Files]

STEPS: Mapping[int, Step] = {0: from_0.step, 1: from_1.step}
"""By the form that a step starts from; it gives the next one."""


class UnknownFormatError(Exception):
    """A year in a form that this program does not know: it was closed with a newer one."""


def migrate(files: Files, form: int, steps: Mapping[int, Step] = STEPS, to: int = FORMAT) -> Files:
    """The files in the form `to`, from the form `form`. Raises UnknownFormatError without a way."""
    while form != to:
        step = steps.get(form)
        if step is None:
            raise UnknownFormatError(form)
        files = step(files)
        form += 1
    return files
