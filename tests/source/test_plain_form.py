"""The reader of the plain form says what the reader of all of YAML says, or nothing."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from site_builder.source.any_form import in_any_form
from site_builder.source.plain_form import in_plain_form
from site_builder.source.text import FORBIDDEN, MAX_DEPTH, MAX_VALUES, decode, plain_spaces
from tests.checks import ROOT

_SCALARS = (
    *("", "~", "null", "Null", "true", "False", "yes", "no", "y", "12:30", "017", "0o17", "0x1F", "+5", "-5"),
    *(
        "-",
        "- a",
        "-a",
        "--- a",
        "---",
        "...",
        ".5",
        "5.",
        "1e3",
        "1_000",
        ".inf",
        "-.INF",
        ".nan",
        "2027-03-12",
    ),
    *('"a"', '"a: b"', '"a\\n"', '"', '"a', 'a"b"', "'a'", "'it''s'", "'", "'s-Hertogenbosch", '""', '"5"'),
    *(
        "a b",
        "a: b",
        "a:",
        "a:b",
        ":a",
        "a #b",
        "a#b",
        "a  # b",
        "# a",
        "#a",
        "a ",
        "?a",
        "? a",
        "@a",
        "%a",
        "`a",
    ),
    *(
        "|",
        ">",
        ">-",
        "|-",
        ">-  # a",
        "[]",
        "{}",
        "[a]",
        "{a: b}",
        "&a",
        "&a b",
        "*a",
        "!!str 5",
        "! a",
        "<<",
    ),
    *("http://example.org", "50%", "€ 5", "é", "9" * 101, "a\tb", "= a", "(a)"),
)
_KEYS = ("a", "b", "a_b", "a-b", "A1", "null", "true", "n", "5", '"a"', "é", "<<", "a b", "?", "x" * 101)
_line = st.builds(
    lambda depth, dash, key, scalar: " " * depth + dash + (f"{key}: {scalar}" if key else scalar),
    st.integers(0, 6),
    st.sampled_from(("", "", "- ", "-   ")),
    st.one_of(st.just(""), st.sampled_from(_KEYS)),
    st.one_of(st.just(""), st.sampled_from(_SCALARS)),
)
_data = st.dictionaries(
    st.sampled_from(_KEYS[:8]),
    st.recursive(
        st.one_of(
            st.none(),
            st.booleans(),
            st.integers(),
            st.floats(),
            st.text(max_size=12),
            st.sampled_from(_SCALARS),
        ),
        lambda inner: st.one_of(
            st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(_KEYS[:8]), inner, max_size=3)
        ),
        max_leaves=12,
    ),
    max_size=4,
)


def _agrees(text: str) -> bool:
    """Whether the text is in the plain form; then the other reader has the same, with nothing against it."""
    text = plain_spaces(FORBIDDEN.sub(" ", text))
    data = in_plain_form(text)
    if data is None:
        return False
    document, problems = in_any_form(text, "a.yaml")
    assert problems == ()
    assert document is not None
    # As text, so that 1, 1.0 and True differ and one "not a number" is like another.
    assert repr(data) == repr(document.data)
    return True


@given(st.lists(_line, max_size=8).map("\n".join))
@example("a: >-\n  b\n\n  c\nd: 1")
@example("a: >-\n  b\n   c\nd: 1")
@example("a: >-\n  b\n\n\nd: 1\n")
@example("a: >-")
@example("a:\n  - \n")
@example("a:\n- b\n")
@example("a: b\n  c\n")
@example("---\na: 1\n---\nb: 2")
@example("- a: 1\n  b: 2")
@example("a:\n  - b: 1\n    b: 2")
def test_no_line_is_read_otherwise(text: str) -> None:
    """Any mix of lines, sound or broken."""
    _agrees(text)


@given(_data, st.booleans(), st.sampled_from((20, 1000)))
def test_no_data_is_read_otherwise(data: Any, canonical: bool, width: int) -> None:
    """Data of any shape, as another program writes it."""
    _agrees(yaml.safe_dump(data, default_flow_style=canonical and None, width=width, allow_unicode=True))


@pytest.mark.parametrize(
    "text",
    [
        "a: 1\n",
        '---\n# b\na: 1\n\nb:\n  - 1.5\n  -  x: y\n     z: null\n  - >-\n    so it goes\n    on\nc: ""\n',
        "a: b # why\nc:  # because\n  d: 'x: y'\n",
    ],
)
def test_what_is_plain(text: str) -> None:
    """What people type, with their comments."""
    assert _agrees(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "# a\n", "- a\n", " a: 1\n", "a: 1\r\n", "a: 1\n a: 2\n", "a: 1\na: 2\n", "a\n", "a: b\nc\n"),
        *("a: &x 1\n", "a: !!str 1\n", "<<: 1\n", "true: 1\n", 'a: "\\u0000"\n', "a: |\n  b\n", "a: [1]\n"),
    ],
)
def test_what_is_left_to_the_other_reader(text: str) -> None:
    """All that is rare, and all that is wrong."""
    assert in_plain_form(text) is None


def test_the_bounds_of_a_file_hold() -> None:
    """What may be too deep or too much is left to the reader that says so."""
    deep = "".join(f"{' ' * depth}a:\n" for depth in range(MAX_DEPTH + 1))
    assert in_plain_form(deep) is None
    assert in_plain_form("a:\n" + "  - b: c\n" * MAX_VALUES) is None


def test_every_file_of_the_demo() -> None:
    """All of the demo is in the plain form, and is read as ever; so is what of the examples is."""
    demo = sorted((ROOT / "demo").glob("[!s]*/**/*.yaml"))
    examples = sorted((ROOT / "tests" / "examples" / "good").rglob("*.yaml"))
    texts = [decode(path.read_bytes(), "a.yaml")[0] or "" for path in (*demo, *examples)]
    plain = [_agrees(text) for text in texts]
    assert len(demo) > 80
    assert all(plain[: len(demo)])
    assert any(plain[len(demo) :])
