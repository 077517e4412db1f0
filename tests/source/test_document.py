"""The place of every value."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from site_builder.source import Document, Mark, Path, read_yaml

EXAMPLE = """\
name: Waalbeek
scores:
  - axis: policy
    level: 3
  - axis: capacity
    level: &two 2
again: *two
flow: {a: [x, 'y']}
"""


def document_of(text: str) -> Document:
    document, problems = read_yaml(text.encode(), "a.yaml")
    assert problems == ()
    assert document is not None
    return document


@pytest.mark.parametrize(
    ("path", "value", "key"),
    [
        ((), (1, 1), (1, 1)),
        (("name",), (1, 7), (1, 1)),
        (("scores",), (3, 3), (2, 1)),
        (("scores", 1), (5, 5), (5, 5)),
        (("scores", 1, "axis"), (5, 11), (5, 5)),
        (("scores", 0, "level"), (4, 12), (4, 5)),
        (("again",), (6, 12), (7, 1)),
        (("flow", "a", 1), (8, 15), (8, 15)),
        # Not there: the nearest ancestor.
        (("scores", 1, "method"), (5, 5), (5, 5)),
        (("scores", 7, "axis"), (3, 3), (2, 1)),
        (("name", "x", 0), (1, 7), (1, 1)),
        (("scores", "axis"), (3, 3), (2, 1)),
        ((0,), (1, 1), (1, 1)),
        (("scores", -1), (3, 3), (2, 1)),
    ],
)
def test_a_path_leads_to_a_place(path: Path, value: tuple[int, int], key: tuple[int, int]) -> None:
    """The mark of a value, the mark of what holds it, and for a missing one its nearest ancestor's."""
    document = document_of(EXAMPLE)
    assert document.mark(path) == Mark(*value)
    assert document.key_mark(path) == Mark(*key)


def test_places_survive_windows_line_ends_and_a_byte_order_mark() -> None:
    """A file from Notepad has the same data and the same places."""
    document, problems = read_yaml(b"\xef\xbb\xbf" + EXAMPLE.replace("\n", "\r\n").encode(), "a.yaml")
    assert problems == ()
    assert document is not None
    assert document.data == document_of(EXAMPLE).data
    assert document.mark(("name",)) == Mark(1, 7)
    assert document.mark(("scores", 1, "axis")) == Mark(5, 11)


def test_columns_count_characters() -> None:
    """An accent or an emoji before a value is one column."""
    assert document_of('{é: "🚲", x: 1}').mark(("x",)) == Mark(1, 13)


# Every space is read as a plain one, see test_reading.
texts = st.text(
    st.characters(min_codepoint=32, max_codepoint=0x24F, exclude_categories=["Cc"], exclude_characters="\xa0")
)
plain_data = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=15,
)


class QuotedText(yaml.SafeDumper):
    """Quotes every text: PyYAML writes YAML 1.1, where `0o17` needs no quotes to be text."""

    def ignore_aliases(self, _data: object) -> bool:
        return True


QuotedText.add_representer(
    str, lambda dumper, data: dumper.represent_scalar("tag:yaml.org,2002:str", data, style='"')
)


@given(st.dictionaries(texts, plain_data, max_size=5), st.booleans())
def test_plain_data_round_trips(data: dict[str, object], flow: bool) -> None:
    """What PyYAML writes is read back as the same values of the same types."""
    dumped = yaml.dump(data, Dumper=QuotedText, allow_unicode=True, default_flow_style=flow, width=10**6)
    assert repr(document_of(dumped).data) == repr(_sorted(data))


@given(st.dictionaries(texts, plain_data, max_size=5))
def test_each_mark_points_at_the_text_of_its_value(data: dict[str, object]) -> None:
    """At the mark of any scalar stands the text that PyYAML writes for it; at its key mark, the key."""
    dumped = yaml.dump(data, Dumper=QuotedText, allow_unicode=True, width=10**6)
    document = document_of(dumped)
    lines = dumped.split("\n")
    for path, value in _scalars(data):
        holder = path[-1] if isinstance(path[-1], str) else value
        for mark, there in ((document.mark(path), value), (document.key_mark(path), holder)):
            written = yaml.dump(there, Dumper=QuotedText, allow_unicode=True, width=10**6).split("\n")[0]
            assert lines[mark.line - 1][mark.column - 1 :].startswith(written)


def _sorted(value: object) -> object:
    """The data with its keys in the order in which PyYAML writes them."""
    if isinstance(value, dict):
        return {key: _sorted(value[key]) for key in sorted(value)}
    return [_sorted(item) for item in value] if isinstance(value, list) else value


def _scalars(value: object, path: Path = ()) -> list[tuple[Path, object]]:
    if isinstance(value, dict):
        return [found for key, item in value.items() for found in _scalars(item, (*path, key))]
    if isinstance(value, list):
        return [found for number, item in enumerate(value) for found in _scalars(item, (*path, number))]
    return [(path, value)]
