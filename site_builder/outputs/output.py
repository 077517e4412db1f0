"""One part of a site that is made as a whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from typing import Literal

from site_builder import urls
from site_builder.frozen import frozen
from site_builder.installed import face
from site_builder.pages.shared.page import LeftOut, Page
from site_builder.pdf import compile_all, compiler
from site_builder.render import PICTURE, blank, environment, page_files
from site_builder.store import Content, content_hash, folder_hashes

Hashes = tuple[tuple[str, str, int], ...]
"""Path, hash and number of bytes of each file of an output."""


@frozen
class Made:
    """The files of one output by their path, and what could not be made of it."""

    files: Mapping[str, Content]
    left_out: tuple[LeftOut, ...] = ()
    hashes: Hashes = ()
    """Path, hash and number of bytes of each file, where there is a store."""


@frozen
class Output:
    """A part of a site that is made as a whole: its name within the site, and how to make it.

    `given` is all that it is made of that is not read from the site, as plain data. `whole`: it tells of the
    whole site, or its pages lead to any other. A build in shares makes all of those on one machine. Of a
    document pages say how large it is.
    """

    name: str
    make: Callable[[], Made]
    given: object = None
    whole: bool = False
    kind: Literal["document", "page", "file"] = "file"


def recipe_of(page: Page) -> object:
    """What a page is made of that is not read from the site."""
    return (page.address, page.template, page.content, page.made_of)


def of_page(page: Page) -> Output:
    """A page as an output."""
    return Output(urls.file_of(page.address), partial(_page, page), recipe_of(page), kind="page")


def of_document(page: Page) -> Output:
    """A document as an output."""
    return Output(page.address, partial(_document, page), recipe_of(page), kind="document")


def named(make: Callable[..., object]) -> str:
    """The name of what a function makes."""
    return f"{make.__module__.removeprefix('site_builder.')}.{make.__name__}"


def _document(page: Page) -> Made:
    return Made(*compile_all((page,)))


def _page(page: Page) -> Made:
    """A page with the tables beside it; a picture that could not be drawn is blank: a page leads to it."""
    found = page_files(page)
    if page.address.endswith(PICTURE) and not found[page.address]:
        return Made({page.address: blank()}, (LeftOut(page.address, "De afbeelding", page.made_of, "SVG"),))
    return Made(found)


def read_templates() -> None:
    """Read the templates anew where they are not those that were read before in this process."""
    _read_templates(content_hash(repr(folder_hashes(face())).encode()))


@lru_cache(maxsize=1)
def _read_templates(_face: str) -> None:
    environment.cache_clear()
    compiler.cache_clear()
