"""What is to be made: pages with a template and a view, and files that are ready."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from site_builder.frozen import frozen
from site_builder.store import Content

LONGEST_REASON = 160


@frozen
class Later:
    """A view that is made where its page is rendered, if it is: what was kept is not made again."""

    make: Callable[[], object]


def later(make: Callable[..., object], *given: object) -> Later:
    """The view that `make` gives of what it is given, made where its page is rendered."""
    return Later(partial(make, *given))


@frozen
class Page:
    """One page. `listed` pages stand in the site map for search engines."""

    address: str
    template: str
    content: object
    """The view, or how to make it."""
    listed: bool = True
    made_of: str = "programme/region.yaml"
    """Of a document or a picture: its file below the data folder, to name where it cannot be made."""

    @property
    def view(self) -> object:
        """What the template may use. Made again each time where it is made later."""
        return self.content.make() if isinstance(self.content, Later) else self.content


@frozen
class Drawing:
    """A figure inside a PDF: an SVG of a template with its view, and what it shows in words."""

    template: str
    view: object
    alt: str


@frozen
class LeftOut:
    """A document beside the pages that could not be made, by its address.

    `what` is the document in Dutch, `made_of` the file below the data folder that it is made of, and `reason`
    why, in the words of the program that refused.
    """

    address: str
    what: str
    made_of: str
    reason: str


@frozen
class File:
    """One file beside the pages, by its address."""

    address: str
    content: bytes


@frozen
class LargeFile:
    """One that may be too large to be held."""

    address: str
    content: Content


def reason_of(error: Exception) -> str:
    """The first line of why something was refused, as far as a message can bear it."""
    lines = str(getattr(error, "message", error)).strip().splitlines()
    return lines[0][:LONGEST_REASON] if lines else type(error).__name__


@frozen
class DataFile:
    """A file with its address, which carries the hash of its content, and the link to it from a page."""

    href: str
    file: File
