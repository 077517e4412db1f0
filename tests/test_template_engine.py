"""Templates compiled plainly say what Jinja would say."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment, StrictUndefined, TemplateNotFound, UndefinedError
from markupsafe import Markup

from site_builder.template_engine import PlainEnvironment, TemplateFolder

TEMPLATE = """
{% macro item(one, class="plain") %}
  <li class="{{ class }}">{{ one.name }}: {{ one.text }}</li>
{% endmacro %}
{% macro box(title) %}
  <div><h2>{{ title }}</h2>{{ caller() }}</div>
{% endmacro %}
<ul>
  {% for one in items %}
    {{ item(one) }}
    {{ item(one, class="last") if loop.last }}
    {% if one.text %}<b>{{ one.text|upper }}</b>{% endif %}
    behind
  {% endfor %}
</ul>
{% call box("A & B") %}
  {{ items|length }} of {{ namespace(name="all").name }}
{% endcall %}
"""
TEXTS = st.one_of(st.text("a<&\"' \n", max_size=6), st.builds(Markup, st.just("<i>m</i>")), st.integers())


@dataclass(frozen=True)
class Item:
    name: object
    text: object


def words(environment: type[Environment], items: list[Item]) -> list[str]:
    made = environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return made.from_string(TEMPLATE).render(items=items).split()


@given(st.lists(st.builds(Item, TEXTS, TEXTS), max_size=3))
def test_a_template_says_the_same_as_when_jinja_compiles_it(items: list[Item]) -> None:
    """But for its indentation: no word is lost, joined with the next, or escaped otherwise."""
    assert words(PlainEnvironment, items) == words(Environment, items)


@pytest.mark.parametrize("template", ["{{ nowhere }}", "{{ nowhere.name }}", "{{ nowhere() }}"])
def test_a_name_that_nothing_has_is_an_error(template: str) -> None:
    """A blank in a page would be worse than no page."""
    with pytest.raises(UndefinedError, match="nowhere"):
        PlainEnvironment(undefined=StrictUndefined).from_string(template).render()


def test_a_line_keeps_a_blank_only_behind_a_block() -> None:
    """A block takes its new line along, so that two words would be joined."""
    made = PlainEnvironment(trim_blocks=True, lstrip_blocks=True)
    template = made.from_string("<p>\n    one\n    {% if yes %}two{% endif %}\n    three\n</p>")
    assert template.render(yes=True) == "<p>\none\ntwo three\n</p>"


def test_a_template_is_compiled_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was compiled stands beside it, and holds until its text or how it is compiled is another."""
    compiled: list[str] = []

    class Counted(PlainEnvironment):
        def compile(self, source: Any, *given: Any, **more: Any) -> Any:
            compiled.append(source)
            return super().compile(source, *given, **more)

    def said(name: str = "a.html", **options: Any) -> str:
        return Counted(loader=TemplateFolder(tmp_path), **options).get_template(name).render(x="<")

    monkeypatch.setattr("sys.dont_write_bytecode", False)
    file = tmp_path / "a.html"
    file.write_text("{{ x }}", encoding="utf-8")
    assert [said(autoescape=True), said(autoescape=True)] == ["&lt;"] * 2
    assert compiled == ["{{ x }}"]
    file.write_text("{{ x }}", encoding="utf-8")
    assert said(autoescape=True) == "&lt;"
    assert compiled == ["{{ x }}"]
    file.write_text("{{ y }}", encoding="utf-8")
    assert said(autoescape=True) == ""
    assert [path.name.partition(".")[0] for path in (tmp_path / "__pycache__").iterdir()] == ["a"]
    for kept in (tmp_path / "__pycache__").iterdir():
        kept.write_bytes(kept.read_bytes()[:8])
    assert said(autoescape=True) == ""
    assert compiled == ["{{ x }}", "{{ y }}", "{{ y }}"]
    assert said(trim_blocks=True, autoescape=True) == ""
    assert len(compiled) == 4
    with pytest.raises(TemplateNotFound):
        said("nowhere.html")


def test_nothing_is_left_behind_where_python_may_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder to read from alone is as good."""
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    (tmp_path / "a.html").write_text("ja", encoding="utf-8")
    assert PlainEnvironment(loader=TemplateFolder(tmp_path)).get_template("a.html").render() == "ja"
    assert [path.name for path in tmp_path.iterdir()] == ["a.html"]
