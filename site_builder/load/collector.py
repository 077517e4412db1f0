"""Python's search for objects that refer to each other (cyclic garbage), off while a folder is loaded.

It walks every object that is alive, again and again while their number grows: as long as files are read, that
costs as much as the work itself and finds nothing.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Without the search: for work that keeps nearly everything it makes."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        # What was made counts as old: else the next search, for what is new, walks over all of it.
        gc.freeze()
        gc.unfreeze()
        if was_on:
            gc.enable()
