"""Files that are broken, from their first byte to their last."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from site_builder.problems import Problem
from site_builder.source import Mark, read_front_matter, read_yaml
from site_builder.source.text import MAX_REPORTED


def problems_of(content: str | bytes) -> tuple[Problem, ...]:
    _, problems = read_yaml(content.encode() if isinstance(content, str) else content, "a.yaml")
    return problems


def only_problem(content: str | bytes) -> Problem:
    (problem,) = problems_of(content)
    return problem


@pytest.mark.parametrize(
    ("content", "place", "words"),
    [
        (b"", (1, 1), "leeg"),
        (b"\n \n", (1, 1), "leeg"),
        (b"---\n", (1, 1), "leeg"),
        (b"# a\n# b\n", (1, 1), "alleen opmerkingen"),
        (b"\xef\xbb\xbf", (1, 1), "leeg"),
        (b"- a\n- b\n", (1, 1), "een lijst"),
        (b"\nfoo\n", (2, 1), "losse tekst"),
        (b"key:value\n", (1, 1), "losse tekst"),
        ("a: 1\n".encode("utf-16"), (1, 1), "UTF-16"),
        ("a: 1\n".encode("utf-16-le"), (1, 1), "UTF-16"),
        ("a: 1\n".encode("utf-16-be"), (1, 1), "UTF-16"),
        ("a: 1\r\nbé: één\n".encode("latin-1"), (2, 2), "0xE9"),
        (b"a: \xc3\xa9\xff\n", (1, 5), "0xFF"),
        (b"a: 1\nb: x\0y\n", (2, 5), "U+0000"),
        (b"a: 1\nb: x\x07y\n", (2, 5), "U+0007"),
        ("a: x\u2028y\n".encode(), (1, 5), "U+2028"),
        ("a: x\ufeffy\n".encode(), (1, 5), "U+FEFF"),
        (b'a: "\\0"\n', (1, 4), "U+0000"),
        (b"a: 1\n---\nb: 2\n", (2, 1), "tweede deel"),
        (b"a: 1\n...\nb: 2\n", (3, 1), "tweede deel"),
        (b"a: " + b"x" * 2_000_001, (1, 1), "2,0 MB"),
    ],
)
def test_a_file_that_cannot_be_read(content: bytes, place: tuple[int, int], words: str) -> None:
    """One problem, at the place where a person should look, that names what is wrong."""
    problem = only_problem(content)
    assert (problem.line, problem.column) == place
    assert words in problem.message
    assert problem.hint


@pytest.mark.parametrize(
    ("content", "place", "words"),
    [
        ("1: x\n", (1, 1), '"1" is geen tekst'),
        ("true: x\n", (1, 1), '"true" is geen tekst'),
        ("~: x\n", (1, 1), '"~" is geen tekst'),
        ("? \n: x\n", (1, 2), "zonder sleutel"),
        ("a: {[b]: c}\n", (1, 5), "kan geen sleutel zijn"),
        ("a: &b {x: 1}\nc:\n  <<: *b\n", (3, 3), "Samenvoegen"),
        ("a: !foo 1\n", (1, 4), "label !foo"),
        ("a: !!binary eA==\n", (1, 4), "label !!binary is hier niet"),
        ("a: !!python/object:os.system x\n", (1, 4), "is hier niet toegestaan"),
        ("a: !!map [1]\n", (1, 4), "label !!map past niet"),
        ("a: !!str [1]\n", (1, 4), "label !!str past niet"),
        ("a: !!seq x\n", (1, 4), "label !!seq past niet"),
        ("a: !!seq {x: 1}\n", (1, 4), "label !!seq past niet"),
        ("!foo a: 1\n", (1, 1), "label !foo"),
        ("a: !!int foo\n", (1, 4), '"foo" past niet'),
        ("a: !!bool yes\n", (1, 4), '"yes" past niet'),
        (f"a: {'9' * 5000}\n", (1, 4), "te lang"),
        ("a: &b [*b]\n", (1, 4), "herhaalt zichzelf"),
        ("a: &b {c: *b}\n", (1, 4), "herhaalt zichzelf"),
        (f"a: {'[' * 40}{']' * 40}\n", (1, 43), "te veel lijsten en groepen"),
        (f"a: {'[' * 300}{']' * 300}\n", (1, 43), "te veel lijsten en groepen"),
        ("[" * 1_000_000, (1, 41), "te veel lijsten en groepen"),
        ("- " * 900_000, (1, 81), "te veel lijsten en groepen"),
        ("".join(" " * depth + "a:\n" for depth in range(200)), (41, 41), "te veel lijsten en groepen"),
    ],
)
def test_yaml_that_these_files_may_not_use(content: str, place: tuple[int, int], words: str) -> None:
    """Valid YAML that no municipality needs is refused at its place, and never executed or expanded."""
    problem = only_problem(content)
    assert (problem.line, problem.column) == place
    assert words in problem.message
    assert problem.hint


def test_every_duplicate_key_is_reported_at_its_second_place() -> None:
    """Each names the line of the first, wherever in the file it stands; the first value counts."""
    content = b"a: 1\nb:\n  c: 1\n  c: 2\n  d: [{e: 1, e: 2}]\na: 3\na: 4\n"
    document, problems = read_yaml(content, "a.yaml")
    assert [(problem.line, problem.column) for problem in problems] == [(4, 3), (5, 14), (6, 1), (7, 1)]
    assert ["ook op regel 3" in problem.message for problem in problems] == [True, False, False, False]
    assert all("ook op regel 1" in problem.message for problem in problems[2:])
    assert document is not None
    assert document.data == {"a": 1, "b": {"c": 1, "d": [{"e": 1}]}}


def test_problems_of_different_kinds_are_reported_together() -> None:
    """One run shows everything that a person has to repair."""
    problems = problems_of("a: \x07x\n1: y\nb: !foo z\nb: [{c: 1, c: 2}]\n<<: {d: 1, d: 2}\n")
    assert [(problem.line, problem.column) for problem in problems] == [
        (1, 4),
        (2, 1),
        (3, 4),
        (4, 1),
        (4, 12),
        (5, 1),
        (5, 12),
    ]


def test_a_depth_of_forty_is_allowed() -> None:
    """The limit itself is still within the limit."""
    assert problems_of(f"a: {'[' * 39}{']' * 39}\n") == ()


def test_small_use_of_aliases_is_allowed() -> None:
    """A value may be written once and used twice; each use is a value of its own."""
    document, problems = read_yaml(b"a: &x [1, 2]\nb: *x\n", "a.yaml")
    assert problems == ()
    assert document is not None
    assert isinstance(document.data, dict)
    assert document.data == {"a": [1, 2], "b": [1, 2]}
    assert document.data["a"] is not document.data["b"]


def test_an_alias_bomb_is_one_problem() -> None:
    """Nine levels of nine would be 400 million values; the check stops long before."""
    levels = "".join(f"b{n}: &b{n} [{', '.join([f'*b{n - 1}'] * 9)}]\n" for n in range(1, 9))
    problem = only_problem(f"b0: &b0 [{', '.join(['x'] * 9)}]\n{levels}")
    assert "te veel waarden" in problem.message


def test_a_bomb_of_long_texts_is_one_problem() -> None:
    """Few values, but together far more text than a file may have."""
    problem = only_problem(f"a: &x {'y' * 100_000}\nb: [{', '.join(['*x'] * 30)}]\n")
    assert "te groot doordat teksten worden herhaald" in problem.message


def test_a_problem_in_a_repeated_value_is_reported_once() -> None:
    """The text is wrong in one place, however often it is used."""
    problem = only_problem("a: &x {b: 1, b: 2}\nc: *x\nd: *x\n")
    assert (problem.line, problem.column) == (1, 14)


def test_a_binary_file_is_not_reported_line_by_line() -> None:
    """After the first lines the rest is summed up in one problem."""
    problems = problems_of("\x01\n" * 500)
    wrong_characters = [problem for problem in problems if "onzichtba" in problem.message]
    assert len(wrong_characters) == MAX_REPORTED + 1
    assert "Word" in wrong_characters[-1].hint


def test_front_matter_keeps_the_lines_of_the_file() -> None:
    """Marks and the body's line count from the top of the whole file, whatever its line ends."""
    for end in ("\n", "\r\n"):
        content = end.join(["---", "year: 2026", "title: Nieuws", "---", "", "# Kop", "---", "tekst"])
        front_matter, problems = read_front_matter(content.encode(), "a.md")
        assert problems == ()
        assert front_matter is not None
        assert front_matter.document.data == {"year": 2026, "title": "Nieuws"}
        assert front_matter.document.mark(("title",)).line == 3
        assert front_matter.body == "\n# Kop\n---\ntekst"
        assert front_matter.body_line == 5


@pytest.mark.parametrize(
    ("content", "place", "words"),
    [
        ("", (1, 1), "begint niet met een kop"),
        ("# Kop\n", (1, 1), "begint niet met een kop"),
        ("\n---\na: 1\n---\n", (1, 1), "begint niet met een kop"),
        ("---\na: 1\n", (1, 1), "niet afgesloten"),
        ("---\n---\ntekst\n", (1, 1), "leeg"),
        ("---\na: 1\na: 2\n---\ntekst\n", (3, 1), "twee keer"),
        ("---\na: 'x\n---\nhet 'is\n", (2, 4), "niet gesloten"),
        ("---\na: 1\n---\nte\x07kst\n", (4, 3), "U+0007"),
    ],
)
def test_broken_front_matter(content: str, place: tuple[int, int], words: str) -> None:
    """One problem at its line in the whole file."""
    _, (problem,) = read_front_matter(content.encode(), "a.md")
    assert (problem.line, problem.column) == place
    assert words in problem.message


FRAGMENTS = (
    *(
        "a",
        "b: ",
        ": ",
        "- ",
        "? ",
        "\n",
        "\r\n",
        "  ",
        "\t",
        "'",
        '"',
        "[",
        "]",
        "{",
        "}",
        ",",
        "&a ",
        "*a ",
    ),
    *(
        "!",
        "!!int ",
        "!x!y ",
        "|",
        ">",
        "#",
        "%",
        "@",
        "`",
        "---",
        "...",
        "<<: ",
        "1",
        "~",
        "\\",
        "é",
        "\x85",
    ),
)
yamlish = st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join)


@given(
    st.one_of(
        st.binary(),
        st.text().map(lambda text: text.encode("utf-8", "surrogatepass")),
        yamlish.map(str.encode),
    )
)
@example(b"%")
@example(b"\xef\xbb\xbf\xef\xbb\xbf")
def test_no_bytes_raise(content: bytes) -> None:
    """Whatever a file holds, the answer is a mapping or at least one problem at a place in the file."""
    document, problems = read_yaml(content, "a.yaml")
    assert problems or (document is not None and isinstance(document.data, dict))
    assert list(problems) == sorted(problems)
    lines = content.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    for problem in problems:
        assert problem.path == "a.yaml"
        assert 1 <= problem.line <= lines + 1
        assert problem.column >= 1
        assert problem.message.endswith(".")
    for fenced in (content, b"---\n" + content, b"---\n" + content + b"\n---\ntekst\n"):
        front_matter, problems = read_front_matter(fenced, "a.md")
        assert problems or front_matter is not None


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009", "\u3000"])
def test_every_space_is_a_plain_one(space: str) -> None:
    """A word processor and a web page put others there; what was pasted means what it shows."""
    text = f"name:{space}Ulk\nparts:\n{space}{space}- €{space}5{space}\n"
    document, problems = read_yaml(text.encode(), "a.yaml")
    assert problems == ()
    assert document is not None
    assert document.data == {"name": "Ulk", "parts": ["€ 5"]}
    assert document.mark(("parts", 0)) == Mark(3, 5)


def test_the_text_under_a_front_matter_keeps_its_spaces() -> None:
    """Who writes a newsletter may want a number and its unit on one line."""
    front, problems = read_front_matter("---\nyear:\u00a02026\n---\n€\u00a05\n".encode(), "a.md")
    assert problems == ()
    assert front is not None
    assert (front.document.data, front.body) == ({"year": 2026}, "€\u00a05\n")
