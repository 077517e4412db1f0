"""What a PDF says of itself, read by programs that did not make it: pikepdf (qpdf) and poppler."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf


@dataclass(frozen=True, slots=True)
class Attached:
    """A file inside a PDF."""

    name: str
    description: str
    relationship: str
    mime_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Read:
    """One PDF. `tags` are the elements of its structure in reading order, `alts` the texts of its figures."""

    pages: int
    language: str
    title: str
    marked: bool
    shows_title: bool
    tags: tuple[str, ...]
    alts: tuple[str, ...]
    standards: tuple[str, str, str]
    created: str
    attached: tuple[Attached, ...]
    links: tuple[tuple[str, str], ...]


def read(content: bytes) -> Read:
    """Everything that the tests look at."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        root: Any = pdf.Root
        elements = tuple(_elements(root.StructTreeRoot.K))
        with pdf.open_metadata() as meta:
            standards = (meta["pdfuaid:part"], meta["pdfaid:part"], meta["pdfaid:conformance"])
            title = str(meta["dc:title"])
            created = str(meta["xmp:CreateDate"])
        return Read(
            pages=len(pdf.pages),
            language=str(root.Lang),
            title=title,
            marked=bool(root.MarkInfo.Marked),
            shows_title=bool(root.ViewerPreferences.DisplayDocTitle),
            tags=tuple(str(one.S).removeprefix("/") for one in elements),
            alts=tuple(str(one.get("/Alt", "")) for one in elements if one.S == "/Figure"),
            standards=standards,
            created=created,
            attached=tuple(_attached(pdf)),
            links=tuple(_links(pdf)),
        )


def _elements(node: Any) -> Iterator[Any]:
    """The structure elements below a node, in reading order."""
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from _elements(child)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from _elements(node.K)


def _attached(pdf: pikepdf.Pdf) -> Iterator[Attached]:
    listed = {str(one.UF): one for one in pdf.Root.AF}
    for name, spec in pdf.attachments.items():
        file = spec.get_file()
        yield Attached(
            name, spec.description, str(listed[name].AFRelationship), file.mime_type, file.read_bytes()
        )


def _links(pdf: pikepdf.Pdf) -> Iterator[tuple[str, str]]:
    """Every link to the web with the words that describe it."""
    for page in pdf.pages:
        for note in page.get("/Annots", []):
            if note.get("/Subtype") == "/Link" and "/A" in note and "/URI" in note.A:
                yield str(note.A.URI), str(note.get("/Contents", ""))


def words(content: bytes) -> str:
    """The text as poppler reads it, with single spaces."""
    done = subprocess.run(["pdftotext", "-", "-"], input=content, capture_output=True, check=True)
    return " ".join(done.stdout.decode().split())


def told(content: bytes) -> dict[str, str]:
    """What poppler's `pdfinfo` says of a file, by its own names."""
    done = subprocess.run(["pdfinfo", "-"], input=content, capture_output=True, check=True)
    lines = (line.partition(":") for line in done.stdout.decode().splitlines())
    return {name.strip(): value.strip() for name, _, value in lines}
