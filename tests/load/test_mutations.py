"""Whatever happens to a good file: the check never raises, and never stays silent without records."""

from __future__ import annotations

import copy
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.source import read_yaml

if TYPE_CHECKING:
    from tests.load.conftest import Region

EXAMPLES = Path(__file__).parent.parent / "examples" / "good" / "region"
FILES = sorted(path.relative_to(EXAMPLES).as_posix() for path in EXAMPLES.rglob("*.*") if path.is_file())
YAML_FILES = [name for name in FILES if name.endswith(".yaml")]
QUICK = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])

VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=True),
    st.text(max_size=20),
    st.dates().map(str),
    st.sampled_from(
        ["ja", "12,5", "1.234", "62%", "http://x.nl", "a@b.nl", "2026-13-45", "Concept", " ", "-"]
    ),
    st.lists(st.integers(), max_size=2),
    st.dictionaries(st.text(max_size=5), st.integers(), max_size=2),
)


def _places(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in items:
        yield (*path, key)
        yield from _places(value, (*path, key))


def _holds(region: Region, name: str, content: bytes) -> None:
    (region.folder / name).write_bytes(content)
    try:
        loaded = region.load()
        errors = [problem for problem in loaded.problems if problem.severity == "error"]
        assert (loaded.records is None) == bool(errors)
        for problem in loaded.problems:
            assert problem.line >= 1
            assert problem.column >= 1
            assert problem.message
            assert "\n" not in region.line(problem)
    finally:
        shutil.copyfile(EXAMPLES / name, region.folder / name)


@pytest.fixture
def data_of() -> dict[str, Any]:
    """The plain data of each file."""
    found: dict[str, Any] = {}
    for name in YAML_FILES:
        document, _ = read_yaml((EXAMPLES / name).read_bytes(), name)
        assert document is not None
        found[name] = document.data
    return found


@QUICK
@given(chosen=st.data())
def test_a_value_changed_or_dropped(region: Region, data_of: dict[str, Any], chosen: st.DataObject) -> None:
    """One to three values become something else, or go."""
    name = chosen.draw(st.sampled_from(YAML_FILES))
    data = copy.deepcopy(data_of[name])
    for _ in range(chosen.draw(st.integers(1, 3))):
        places = list(_places(data))
        if not places:
            break
        *path, last = chosen.draw(st.sampled_from(places))
        holder = data
        for key in path:
            holder = holder[key]
        if chosen.draw(st.booleans()):
            del holder[last]
        else:
            holder[last] = chosen.draw(VALUES)
    _holds(region, name, yaml.safe_dump(data, allow_unicode=True, sort_keys=False).encode())


@QUICK
@given(chosen=st.data())
def test_bytes_changed(region: Region, chosen: st.DataObject) -> None:
    """A stretch of the file becomes any bytes."""
    name = chosen.draw(st.sampled_from(FILES))
    content = (EXAMPLES / name).read_bytes()
    start = chosen.draw(st.integers(0, len(content)))
    length = chosen.draw(st.integers(0, 30))
    piece = chosen.draw(
        st.one_of(st.binary(max_size=12), st.text("-:[]{}&*!#|>'\"%@ \t\n0a", max_size=8).map(str.encode))
    )
    _holds(region, name, content[:start] + piece + content[start + length :])
