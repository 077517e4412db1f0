"""The one canonical way to write a data file, with its comments kept and its data unchanged.

It prints from the same nodes that checking reads, and finds comments between the tokens. A round trip
through a library that ties each comment to the token before it, as ruamel.yaml does, would carry the
comment of the next key along when keys change places.
"""

from __future__ import annotations

import json
from collections.abc import Callable

import yaml

from site_builder.fmt.comments import SCHEMA_LINE, attach, comments_of, entries_of
from site_builder.fmt.printing import Printer
from site_builder.frozen import frozen
from site_builder.problems import Problem, of_file
from site_builder.records.description import Field, root_of
from site_builder.records.kind import Kind
from site_builder.source import Document, plain_spaces, read_front_matter, read_yaml


@frozen
class Formatted:
    """The file in its canonical form, or the problems (or warnings) why it stays as it is."""

    content: bytes | None
    problems: tuple[Problem, ...] = ()


def format_file(content: bytes, path: str, kind: Kind, schema_address: str) -> Formatted:
    """The canonical form of a file of a kind.

    `path` is the file as messages name it. `schema_address` is the address of the kind's schema relative
    to the file, for editors: that line comes first, and once. The result has the same data as `content`,
    apart from optional keys that held nothing, and every comment of it; when it would not, the file is
    refused. Never raises for bad content.
    """
    if kind.pattern.endswith(".md"):
        return _format_front_matter(content, path, kind)
    document, problems = read_yaml(content, path)
    if document is None or problems:
        return Formatted(None, problems)
    text = normal(content)
    schema_line = f"# yaml-language-server: $schema={schema_address}"
    printed = _print(document, text, kind, schema_lines(text)[:1] or [schema_line])
    if printed is None:
        return Formatted(None, (_repeats(path),))
    result = printed.encode()
    after, wrong = read_yaml(result, path)
    if wrong or not _same(document, after, text, printed, kind):
        return Formatted(None, (_refused(path),))
    return Formatted(result)


def _format_front_matter(content: bytes, path: str, kind: Kind) -> Formatted:
    before, problems = read_front_matter(content, path)
    if before is None or problems:
        return Formatted(None, problems)
    lines = normal(content).split("\n")
    head = "\n".join(lines[: before.body_line - 2]) + "\n"
    printed = _print(before.document, head, kind, schema_lines(head)[:1])
    if printed is None:
        return Formatted(None, (_repeats(path),))
    result = f"---\n{printed}---\n{before.body}".encode()
    after, wrong = read_front_matter(result, path)
    if after is None or wrong or after.body != before.body:
        return Formatted(None, (_refused(path),))
    if not _same(before.document, after.document, head, printed, kind):
        return Formatted(None, (_refused(path),))
    return Formatted(result)


def _print(document: Document, text: str, kind: Kind, first: list[str]) -> str | None:
    return reprinted(document, text, kind, first, lambda _: None)


def reprinted(
    document: Document, text: str, kind: Kind, first: list[str], change: Callable[[yaml.MappingNode], None]
) -> str | None:
    """The canonical text of a document once `change` was made to its nodes, with the comments of what stays.

    None for a text that repeats values, which has no other form of the same length.
    """
    comments, repeats = comments_of(text)
    if repeats or not isinstance(document.root, yaml.MappingNode):
        return None
    attached = attach(comments, entries_of(document.root))
    change(document.root)
    lines = Printer(attached).collection(document.root, root_of(kind.model), 0) or ["{}"]
    top = [*attached.top, ""] if attached.top else []
    return "\n".join([*first, *top, *lines]) + "\n"


def normal(content: bytes) -> str:
    """The text of a file with plain spaces and ends of lines, as the places of its nodes count them."""
    return plain_spaces(content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"))


def schema_lines(text: str) -> list[str]:
    """The comments that name the schema: one, but a copied file may have more, or have it further down."""
    return [comment.text for comment in comments_of(text)[0] if SCHEMA_LINE.match(comment.text)]


def _same(before: Document, after: Document | None, text: str, printed: str, kind: Kind) -> bool:
    """Whether nothing that an author wrote was lost or changed."""
    if after is None or data_text(before.data, kind) != data_text(after.data, kind):
        return False
    return _written(text) == _written(printed)


def _written(text: str) -> list[str]:
    """The comments that a person wrote."""
    comments = (comment.text for comment in comments_of(text)[0])
    return sorted(comment for comment in comments if comment and not SCHEMA_LINE.match(comment))


def data_text(data: object, kind: Kind) -> str:
    """The data as text, in which 1, 1.0 and true differ, without optional keys that hold nothing."""

    def pruned(value: object, place: Field | None) -> object:
        if isinstance(value, list):
            return [pruned(item, place and place.items) for item in value]
        if not isinstance(value, dict):
            return value
        optional = {key for key, field in (place.fields if place else {}).items() if not field.required}
        return {
            key: pruned(inner, place and place.inside(key))
            for key, inner in value.items()
            if not (key in optional and inner in (None, []))
        }

    return json.dumps(pruned(data, root_of(kind.model)), sort_keys=True)


def _repeats(path: str) -> Problem:
    return of_file(
        path,
        "De opmaak van dit bestand blijft zoals die is, want het herhaalt waarden met & en *.",
        hint="Schrijf de waarden uit als u de vaste opmaak wilt.",
        severity="warning",
    )


def _refused(path: str) -> Problem:
    return of_file(
        path,
        "De vaste opmaak zou dit bestand veranderen. Daarom blijft het zoals het is.",
        hint="Meld dit bij de beheerders van het programma, met het bestand erbij.",
    )
