"""Markdown that a person typed → blocks of plain text with marks, for a PDF; `markdown` is for pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Literal

from markdown_it.tree import SyntaxTreeNode

from site_builder.frozen import frozen
from site_builder.pages.shared.markdown import parse

Kind = Literal["heading", "paragraph", "bullets", "numbers", "item", "quote", "code", "rule", "table", "room"]
CODE = ("code_block", "fence", "html_block")


@frozen
class Span:
    """A piece of text in one form; `kind` break is the end of a line. An empty `href` is no link."""

    text: str
    kind: Literal["text", "break"] = "text"
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    href: str = ""


@frozen
class Block:
    """One block. `level` is that of a heading, the first number of `numbers`, or how many lines of `room`.

    `children` are the items of a list (each with blocks of its own) and the blocks of a quote; `head`, `rows`
    and `widths` are those of a table, a width of 0 as narrow as its text.
    """

    kind: Kind
    spans: tuple[Span, ...] = ()
    level: int = 0
    children: tuple[Block, ...] = ()
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    widths: tuple[float, ...] = ()


def blocks(text: str, to: Callable[[str], str], top: int = 1) -> tuple[Block, ...]:
    """CommonMark as blocks, read by the same reader and rules as the page.

    `to` makes the address of a link whole, or empty where it leads nowhere outside the site; the highest
    heading gets level `top`.
    """
    root = SyntaxTreeNode(parse(text, top))
    return tuple(_block(node, to) for node in root.children)


def _block(node: SyntaxTreeNode, to: Callable[[str], str]) -> Block:
    kind = node.type
    if kind == "heading":
        return Block("heading", _spans(node, to), level=int(node.tag[1:]))
    if kind in ("bullet_list", "ordered_list"):
        items = tuple(Block("item", children=_children(item, to)) for item in node.children)
        if kind == "bullet_list":
            return Block("bullets", children=items)
        return Block("numbers", level=int(node.attrs.get("start", 1)), children=items)
    if kind == "blockquote":
        return Block("quote", children=_children(node, to))
    if kind == "hr":
        return Block("rule")
    if kind in CODE:
        return Block("code", (Span(node.content.rstrip("\n"), code=True),))
    return Block("paragraph", _spans(node, to))


def _children(node: SyntaxTreeNode, to: Callable[[str], str]) -> tuple[Block, ...]:
    return tuple(_block(child, to) for child in node.children)


def _spans(node: SyntaxTreeNode, to: Callable[[str], str]) -> tuple[Span, ...]:
    """The spans of the one inline child of a paragraph or heading."""
    inline = [child for child in node.children if child.type == "inline"]
    return tuple(span for child in inline for span in _inline(child.children, Span(""), to))


def _inline(nodes: Sequence[SyntaxTreeNode], form: Span, to: Callable[[str], str]) -> Iterator[Span]:
    for node in nodes:
        if node.type in ("softbreak", "hardbreak"):
            yield replace(form, text=" ") if node.type == "softbreak" else Span("", "break")
        elif node.type == "strong":
            yield from _inline(node.children, replace(form, strong=True), to)
        elif node.type == "em":
            yield from _inline(node.children, replace(form, emphasis=True), to)
        elif node.type == "link":
            yield from _inline(node.children, replace(form, href=to(str(node.attrs.get("href", "")))), to)
        elif node.content:
            yield replace(form, text=node.content, code=form.code or node.type == "code_inline")


def plain(text: str, strong: bool = False) -> tuple[Span, ...]:
    """One text as spans."""
    return (Span(text, strong=strong),)


def heading(level: int, text: str) -> Block:
    """A heading of plain text."""
    return Block("heading", plain(text), level=level)


def paragraph(text: str, strong: bool = False) -> Block:
    """A paragraph of plain text."""
    return Block("paragraph", plain(text, strong))


def bullets(texts: Sequence[str]) -> Block:
    """A list of plain texts."""
    return Block("bullets", children=tuple(Block("item", children=(paragraph(text),)) for text in texts))


def table(
    caption: str, head: Sequence[str], rows: Iterable[tuple[str, ...]], widths: Sequence[float]
) -> Block:
    """A table; a width says how wide a column is beside the others, 0 as narrow as its text."""
    return Block("table", plain(caption), head=tuple(head), rows=tuple(rows), widths=tuple(widths))


def room(question: str, lines: int) -> Block:
    """A question with lines to write on."""
    return Block("room", plain(question, strong=True), level=lines)
