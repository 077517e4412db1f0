"""What a running program keeps in mind: of builds that ended well, and nothing of one that did not."""

from __future__ import annotations

import pytest

from site_builder.store.memory import FORGETFUL, Memory


def never() -> str:
    """What may not be made again."""
    pytest.fail("it is known")


def test_a_value_is_made_once() -> None:
    """And is there in the next build, as long as each build asks for it."""
    memory = Memory()
    assert memory.of("page", lambda: "made") == "made"
    memory.done()
    assert memory.of("page", never) == "made"


def test_what_a_build_did_not_ask_for_goes() -> None:
    """A page that is gone takes no room; what was put is there without having been asked for."""
    memory = Memory()
    memory.of("gone", lambda: "before")
    memory.done()
    memory.put("kept", "now")
    memory.done()
    assert memory.of("gone", lambda: "anew") == "anew"
    assert memory.get("kept") == "now"


def test_what_is_put_is_of_the_next_build() -> None:
    """The build that puts it goes on with what there was."""
    memory = Memory()
    memory.put("records", "first")
    assert memory.get("records") is None
    memory.done()
    memory.put("records", "second")
    assert memory.get("records") == "first"


@pytest.mark.parametrize(("all_of_it", "left"), [(False, "first"), (True, None)])
def test_of_a_build_that_failed_nothing_that_was_put_stays(all_of_it: bool, left: str | None) -> None:
    """Not in the next build either; after a change meanwhile nobody knows of which files all is."""
    memory = Memory()
    memory.put("records", "first")
    memory.done()
    memory.put("records", "second")
    memory.undo(all_of_it=all_of_it)
    assert memory.get("records") == left
    memory.done()
    assert memory.get("records") == left


def test_who_does_nothing_twice_keeps_nothing() -> None:
    """Each value is made when it is asked for."""
    FORGETFUL.put("page", "kept")
    FORGETFUL.done()
    assert FORGETFUL.get("page") is None
    made = iter(("one", "two"))
    assert [FORGETFUL.of("page", made.__next__) for _ in range(2)] == ["one", "two"]
