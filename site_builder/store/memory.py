"""What a running program keeps in mind of its last build, for the next one.

Nothing here outlives the program, and nothing is written: so values may be records, models and figures.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")


class Memory:
    """Values by all that they were made of; of one that does not last, each value is made when asked for.

    A value that a whole build did not ask for is forgotten.
    """

    def __init__(self, *, lasting: bool = True) -> None:
        self.lasting = lasting
        self._values: dict[Hashable, Any] = {}
        self._asked: set[Hashable] = set()
        self._put: dict[Hashable, Any] = {}

    def of(self, key: Hashable, make: Callable[[], T]) -> T:
        """The value with this key; `make` makes it where it is not known."""
        if not self.lasting:
            return make()
        self._asked.add(key)
        if key not in self._values:
            self._values[key] = make()
        value: T = self._values[key]
        return value

    def get(self, key: Hashable) -> Any:
        """What was put under this key; None where nothing was."""
        if self.lasting:
            self._asked.add(key)
        return self._values.get(key)

    def put(self, key: Hashable, value: object) -> None:
        """Keep a value in mind for the next build, if this one ends well."""
        if self.lasting:
            self._put[key] = value

    def done(self) -> None:
        """A build ended well: what it did not ask for goes."""
        self._values = {key: value for key, value in self._values.items() if key in self._asked} | self._put
        self._asked, self._put = set(), {}

    def undo(self, *, all_of_it: bool) -> None:
        """A build did not end well: what it put is forgotten; or all, where nobody knows of what it is."""
        self._put = {}
        if all_of_it:
            self._values.clear()


FORGETFUL = Memory(lasting=False)
"""For who does nothing twice."""
