"""A YAML file, or a Markdown file with YAML on top, from bytes to a document or problems."""

from __future__ import annotations

from site_builder.frozen import frozen
from site_builder.problems import Problem, of_file
from site_builder.source.document import Document
from site_builder.source.plain_form import in_plain_form
from site_builder.source.text import decode, lines_of, plain_spaces


@frozen
class FrontMatter:
    """A text file that starts with YAML between two lines of `---`.

    `document` has its marks in lines of the whole file. `body` is the text after the second `---`, with
    LF line ends; `body_line` is the number, from 1, of the line where it starts.
    """

    document: Document
    body: str
    body_line: int


def read_yaml(content: bytes, path: str) -> tuple[Document | None, tuple[Problem, ...]]:
    """One YAML document whose top level is a mapping, and every problem found, in order of place.

    `path` is the file as messages name it. Never raises for bad content. With problems the document is
    given only when it is fit for further checks in the same run; the file is in error all the same.
    """
    text, wrong_characters = decode(content, path)
    if text is None:
        return None, wrong_characters
    document, problems = _read_text(text, path)
    if wrong_characters:
        return None, tuple(sorted({*wrong_characters, *problems}))
    return document, problems


def read_front_matter(content: bytes, path: str) -> tuple[FrontMatter | None, tuple[Problem, ...]]:
    """The YAML on top of a text file and the text under it; for the rest as `read_yaml`."""
    text, wrong_characters = decode(content, path)
    if text is None:
        return None, wrong_characters
    lines = lines_of(text)
    fences = [number for number, line in enumerate(lines) if line[:3] == "---" and not line[3:].strip(" \t")]
    if not fences or fences[0] != 0:
        message = "Dit bestand begint niet met een kop."
        hint = "Zet op de eerste regel drie streepjes (---), dan de gegevens, en dan weer drie streepjes."
        return None, tuple(sorted({*wrong_characters, of_file(path, message, hint=hint)}))
    if len(fences) < 2:
        message = "De kop van dit bestand wordt niet afgesloten."
        hint = "Zet onder de gegevens van de kop een regel met alleen drie streepjes (---)."
        return None, tuple(sorted({*wrong_characters, of_file(path, message, hint=hint)}))
    end = fences[1]
    # The opening --- stays: YAML takes it for the start of a document, and so all lines keep their number.
    document, problems = _read_text("\n".join(lines[:end]) + "\n", path)
    if wrong_characters:
        return None, tuple(sorted({*wrong_characters, *problems}))
    if document is None:
        return None, problems
    return FrontMatter(document, "\n".join(lines[end + 1 :]), end + 2), problems


def _read_text(text: str, path: str) -> tuple[Document | None, tuple[Problem, ...]]:
    text = plain_spaces(text)
    data = in_plain_form(text)
    if data is not None:
        return Document(path, data, text), ()
    # Here, so that a folder in which all is well does not wait for PyYAML.
    from site_builder.source.any_form import in_any_form

    return in_any_form(text, path)
