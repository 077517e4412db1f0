"""How templates are compiled: they read views and call macros, and that is all, so it can be done plainly.

Jinja asks at each call whether the function wants the context, and at each name behind a dot whether it is an
attribute or an entry. Views have attributes, and what a template calls wants no more than it is given: where
a template makes something with names by itself, it is a `namespace`. What was compiled is kept as Python
keeps that of a module: beside it, in `__pycache__`.
"""

from __future__ import annotations

import re
from collections.abc import MutableMapping
from functools import cache
from hashlib import blake2b
from importlib.machinery import SourceFileLoader
from keyword import iskeyword
from pathlib import Path
from types import CodeType
from typing import Any, cast

from jinja2 import Environment, FileSystemLoader, Template, __version__, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, Macro
from markupsafe import Markup, _escape_inner, escape  # type: ignore[attr-defined]

_APART = (
    "article|aside|circle|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|g|h[1-6]|header|li|line|"
    "nav|ol|option|p|path|polygon|polyline|rect|section|summary|svg|table|tbody|td|text|tfoot|th|thead|tr|ul"
)
"""Elements before which a blank says nothing."""
_INDENTATION = re.compile(rf"(?<=\n)[ \t]+(?=</?(?:{_APART})\b)|((?<=[%#]}}\n) |(?<![%#]}}\n)(?<=\n))[ \t]+")


def told(value: Any) -> str:
    """A value as it stands on a page: escaped, unless it is markup already."""
    kind = type(value)
    if kind is str:
        text: str = _escape_inner(value)  # What `escape` makes markup of, and nothing is asked of that here.
    else:
        text = value if kind is Markup else str(escape(value))
    return text


class _Macro(Macro):
    """One that is given all of its parameters by place, as most are, has nothing to look up."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self._plain = not (self.caller or self.catch_kwargs or self.catch_varargs)

    def __call__(self, *args: Any, **kwargs: Any) -> str:
        if self._plain and not kwargs and len(args) == self._argument_count:
            return str.__new__(Markup, self._func(*args))
        return super().__call__(*args, **kwargs)


class _Plain(CodeGenerator):
    """What a template says is joined and never asked for: plain text does for it, made in half the time."""

    def write_commons(self) -> None:
        super().write_commons()
        self.writeline("told, Macro = environment.told, environment.macro")

    def _output_child_pre(self, *_given: object) -> None:
        self.write("told(")

    def _output_child_post(self, *_given: object) -> None:
        self.write(")")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        if iskeyword(node.attr):
            super().visit_Getattr(node, frame)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Call(  # noqa: N802
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        if node.dyn_args or node.dyn_kwargs or any(iskeyword(named.key) for named in node.kwargs):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(")(")
        for given in node.args:
            self.visit(given, frame)
            self.write(", ")
        for named in node.kwargs:
            self.visit(named, frame)
            self.write(", ")
        self.write("caller=caller)" if forward_caller else ")")


class _Module(Template):
    """What a component holds is the same for all who import it: the environment alone has globals."""

    def _get_default_module(self, _ctx: Context | None = None) -> TemplateModule:
        return super()._get_default_module()


class PlainEnvironment(Environment):
    """An environment whose templates are compiled plainly, without the indentation that they have for people.

    A page would be rid of it each time. Behind a block, which takes its new line along, one blank is left: it
    may stand between two words.
    """

    code_generator_class = _Plain
    template_class = _Module
    told = staticmethod(told)
    macro = _Macro

    def preprocess(self, source: str, name: str | None = None, filename: str | None = None) -> str:
        """A template as it is compiled."""
        return _INDENTATION.sub(r"\1", super().preprocess(source, name, filename))


class _Compiled(SourceFileLoader):
    """A template as Python takes a module: what was compiled stands beside it until that would be otherwise.

    It is read back where both are the same: its text, and what it is compiled with. Where Python may leave
    nothing behind, neither does this.
    """

    def __init__(self, environment: Environment, name: str, path: str, text: str) -> None:
        super().__init__(name, path)
        self._environment = environment
        self._text = text.encode()

    def get_data(self, path: str) -> bytes:
        """The template as Jinja read it, or what was compiled of it."""
        return self._text if path == self.path else super().get_data(path)

    def path_stats(self, _path: Any) -> dict[str, float]:
        """In place of when it was changed, a sum of all that it is compiled of: a copy has other times."""
        one = self._environment
        options = repr((self.name, one.autoescape, one.trim_blocks, one.lstrip_blocks)).encode()
        made_of = blake2b(b"\0".join((options, _engine(), self._text)), digest_size=4).digest()
        return {"mtime": int.from_bytes(made_of, "little"), "size": len(self._text)}

    def source_to_code(self, data: Any, path: Any, *, _optimize: int = -1) -> CodeType:  # type: ignore[override]
        """Compiled as the environment does it."""
        return self._environment.compile(data.decode(), self.name, path)


@cache
def _engine() -> bytes:
    """What compiles: Jinja and this file. A filter of our own would be worked out on words of a template."""
    return __version__.encode() + Path(__file__).read_bytes()


class TemplateFolder(FileSystemLoader):
    """The templates of a folder, each compiled once for all commands."""

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002  # Jinja's name
    ) -> Template:
        """A template, of what is kept of it or of its text. Raises TemplateNotFound."""
        text, path, up_to_date = self.get_source(environment, name)
        code = cast("CodeType", _Compiled(environment, name, path, text).get_code(name))
        return environment.template_class.from_code(environment, code, globals or {}, up_to_date)
