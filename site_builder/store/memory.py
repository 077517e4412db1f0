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
        """Keep a value in mind that the next build may ask for."""
        if self.lasting:
            self._asked.add(key)
            self._values[key] = value

    def forget(self) -> None:
        """A build is done: what it did not ask for goes."""
        self._values = {key: value for key, value in self._values.items() if key in self._asked}
        self._asked = set()

    def clear(self) -> None:
        """Nobody knows any more what something was made of."""
        self._values.clear()


FORGETFUL = Memory(lasting=False)
"""For who does nothing twice."""
