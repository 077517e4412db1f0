"""The usual mistakes in YAML, in words for someone who has never heard of it."""

from __future__ import annotations

import pytest
import yaml

from site_builder.problems import Problem
from site_builder.source import read_yaml
from site_builder.source.composing import CoreSchema, TooDeepError, compose
from site_builder.source.explain import explain

MISTAKES = [
    # Tabs.
    ("a:\n\tb: 2\n", (2, 1), "springt in met een tab", "spaties in plaats van tabs"),
    ("a: 1\n  \tb: 2\n", (2, 3), "springt in met een tab", "spaties in plaats van tabs"),
    ("a:\n- x\n-\ty: 1\n", (3, 2), "Hier staat een tab", "spaties in plaats van tabs"),
    # Colons.
    ("title: Fietspad: nieuw\n", (1, 16), "staat een dubbele punt", 'title: "Fietspad: nieuw"'),
    ('- note: zei: "ja"\n', (1, 12), "staat een dubbele punt", "note: 'zei: \"ja\"'"),
    ("a: 1\nfoo:bar\nb: 2\n", (2, 1), "ontbreekt een spatie", "Schrijf: foo: bar"),
    ("a: 1\nfoo\nb: 2\n", (2, 1), "ontbreekt een dubbele punt", "sleutel: waarde"),
    (": x\n", (1, 1), "zonder sleutel", "Vul de sleutel in"),
    (f"{'x' * 1100}: 1\n", (1, 1101), "te lang voor een sleutel", "aanhalingstekens"),
    # Indentation.
    ("a: tekst\n  b: 1\n", (2, 4), "springt verder in", "evenveel spaties"),
    ("a:\n    b: 1\n  c: 2\n", (3, 3), "past niet bij de regels erboven", "evenveel spaties"),
    ("a:\n  - b\n - c\n", (3, 2), "streepje past niet", "recht onder elkaar"),
    ("a:\n  - x: 1\n   y: 2\n", (3, 4), "hoort bij een lijst", "streepje"),
    ("a: - b\n", (1, 4), "streepje", "volgende regel"),
    # Quotes.
    ('a: "x\nb: 1\n', (1, 4), "niet gesloten", "dubbel aanhalingsteken"),
    ('a: "x\nb: "y"\n', (1, 4), "niet gesloten", "dubbel aanhalingsteken"),
    ("name: 's-Hertogenbosch\nb: 1\n", (1, 7), "niet gesloten", '"\'s-Hertogenbosch"'),
    ("x: 1\nname: 's-Gravenhage\nb: 'y'\n", (2, 7), "niet gesloten", '"\'s-Hertogenbosch"'),
    ("a: 'Foto's van de weg'\n", (1, 10), "staat nog meer tekst", "dubbele aanhalingstekens"),
    ('a: "Weg" en berm\n', (1, 10), "staat nog meer tekst", "enkele aanhalingstekens"),
    ('"a\n---\nb"\n', (1, 1), "niet gesloten", "dubbel aanhalingsteken"),
    ('a: "C:\\pad"\n', (1, 7), "schuine streep", "enkele aanhalingstekens"),
    ('a: "\\xZZ"\n', (1, 7), "schuine streep", "Typ het teken zelf"),
    ('a: "\\ud800"\n', (1, 7), "schuine streep", "Typ het teken zelf"),
    # Brackets.
    ("a: [1, 2\nb: 3\n", (1, 4), "[ wordt niet gesloten", "einde ]"),
    ("a: [1, 2\n", (1, 4), "[ wordt niet gesloten", "einde ]"),
    ("a: {x: 1\nb: 3\n", (1, 4), "{ wordt niet gesloten", "einde }"),
    ("a:\n  - [", (2, 5), "[ wordt niet gesloten", "einde ]"),
    ("a: [b: c: d]\n", (1, 9), "Tussen de haken", "komma"),
    ("a: [1]]\n", (1, 7), "] te veel", "weg"),
    ("a: [concept] Weg\n", (1, 14), "Na het teken ]", "aanhalingstekens"),
    ("a: ]\n", (1, 4), "hoort een waarde", "aanhalingstekens"),
    # Characters that may not start a text.
    ("a: @gemeente\n", (1, 4), "niet beginnen met het teken @", '"@gemeente"'),
    ("a: %50\n", (1, 4), "niet beginnen met het teken %", '"%50"'),
    ("a: `code`\n", (1, 4), "niet beginnen met het teken `", '"`code`"'),
    ("%x: 1\n", (1, 1), "niet beginnen met het teken %", "aanhalingstekens"),
    ("a: **vet**\n", (1, 4), "niet beginnen met het teken *", '"**vet**"'),
    ("a: *noot\n", (1, 4), "niet beginnen met het teken *", '"*noot"'),
    ("a: & co\n", (1, 4), "niet beginnen met het teken &", '"& co"'),
    ("a: !x!y\n", (1, 4), "niet beginnen met het teken !", '"!x!y"'),
    ("a: > 100 m\n", (1, 4), "Na het teken >", '"> 100 m"'),
    ("a: | x\n", (1, 4), "Na het teken |", '"| x"'),
    # The rest.
    ("a: &x 1\nb: &x 2\n", (2, 4), "al eerder gebruikt", "andere naam"),
    ("%YAML 3.0\n---\na: 1\n", (1, 1), "versie van YAML", "%YAML"),
    ("[a]\nb: 1\n", (2, 1), "tweede deel", "twee bestanden"),
    ("a: ? b\n", (1, 4), "vraagteken", "aanhalingstekens"),
]


@pytest.mark.parametrize(("content", "place", "message", "hint"), MISTAKES)
def test_a_mistake_is_explained_where_it_was_made(
    content: str, place: tuple[int, int], message: str, hint: str
) -> None:
    """One problem at the place to repair, that says what is wrong and what to type instead."""
    document, (problem,) = read_yaml(content.encode(), "a.yaml")
    assert document is None
    assert (problem.line, problem.column) == place
    assert message in problem.message
    assert hint in problem.hint


def test_every_line_with_a_tab_is_reported() -> None:
    """All can be repaired in one go."""
    _, problems = read_yaml(b"a:\n\tb: 1\n\tc: 2\n  d: 3\n  \te: 4\n", "a.yaml")
    assert [(problem.line, problem.column) for problem in problems] == [(2, 1), (3, 1), (5, 3)]
    assert {problem.hint for problem in problems} == {"Gebruik spaties in plaats van tabs."}


def test_an_unknown_error_still_has_a_place_and_advice() -> None:
    """A message of the parser that is not known here never reaches a person in English."""
    mark = yaml.Mark("", 0, 1, 2, "", 0)
    (problem,) = explain(
        yaml.MarkedYAMLError(problem="something new", problem_mark=mark), "a\nb: c", "a.yaml"
    )
    assert problem == Problem("a.yaml", 2, 3, problem.message, hint=problem.hint)
    assert "niet te lezen" in problem.message
    assert problem.hint


class PurePythonLoader(CoreSchema, yaml.SafeLoader):
    """What is used where PyYAML was built without libyaml."""


@pytest.mark.parametrize("content", [content for content, *_ in MISTAKES if "? b" not in content])
def test_without_libyaml_a_mistake_is_still_explained(content: str) -> None:
    """The pure Python parser words its errors in its own way, and each is still a Dutch problem."""
    try:
        compose(content, PurePythonLoader)
    except yaml.YAMLError as error:
        problems = explain(error, content, "a.yaml")
        assert all(problem.hint and "niet te lezen" not in problem.message for problem in problems)
        assert problems


def test_without_libyaml_deep_nesting_is_refused() -> None:
    """Neither parser overflows its stack."""
    with pytest.raises(TooDeepError):
        compose("[" * 5000, PurePythonLoader)


def test_without_libyaml_the_tags_are_those_of_yaml_1_2() -> None:
    """Both loaders resolve the same tags."""
    text = "[no, 017, 0o17, 12:30, 1_000, ~, true, 1e3, 'x']"
    pure, fast = compose(text, PurePythonLoader), compose(text)
    assert isinstance(pure, yaml.SequenceNode)
    assert isinstance(fast, yaml.SequenceNode)
    assert [node.tag for node in pure.value] == [node.tag for node in fast.value]
