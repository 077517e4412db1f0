"""What a site consists of: outputs, each with a name that stays, and each made when it is asked for."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

from site_builder import urls
from site_builder.assets import scripts
from site_builder.closed_sites import downloads, relinked, with_years
from site_builder.editor import file as editor_configuration
from site_builder.history import history
from site_builder.load import Closed
from site_builder.load.picture_files import picture_files
from site_builder.mail import letter_files
from site_builder.model import Model, MunicipalityEntry
from site_builder.pages.share import view as share
from site_builder.pages.shared.page import File, LeftOut, Page
from site_builder.pages.shared.site import Site
from site_builder.pdf import available, compile_all
from site_builder.render import PICTURE, blank, page_files, stylesheet, texts, tokens
from site_builder.search import findable, index
from site_builder.site_map import FILES, SHARES, documents, own_pages
from site_builder.typeface import typeface


@dataclass(frozen=True, slots=True)
class Made:
    """The files of one output by their path, and what could not be made of it."""

    files: Mapping[str, bytes]
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, slots=True)
class Output:
    """A part of a site that is made as a whole: its name within the site, and how to make it.

    `whole`: it tells of the whole site, or its pages lead to any other. A build in shares makes all of those
    on one machine.
    """

    name: str
    make: Callable[[], Made]
    whole: bool = False


class Outputs:
    """The outputs of one site, in the order in which they are made, with those of its closed years below it.

    A document that cannot be made is left out: it is never the end of the pages, or of the other documents.
    `demo` is the address of the demo below this site, `home_site` the way from a demo to the site above it.
    """

    def __init__(
        self, model: Model, data: Path, years: Sequence[Closed] = (), demo: str = "", home_site: str = ""
    ) -> None:
        self._made: dict[str, Made] = {}
        self._sizes: dict[str, int] = {}
        self.sizes: dict[str, int] = {}
        """The number of bytes of every file that was made, by its path."""
        self._style = stylesheet()
        self.scripts = scripts()
        self.printable = available()
        site = Site(
            model=model,
            history=history(data),
            css=urls.asset(f"site.{hashlib.sha256(self._style).hexdigest()[:12]}.css"),
            demo=demo,
            home_site=home_site,
            texts=texts(),
            tokens=tokens(),
            scripts=self.scripts.addresses,
            searchable=True,
            pictures=picture_files(data, model.records),
            printed=self._printed,
            sendable=self._sendable,
        )
        self.site, self._years = with_years(site, years)

    def __iter__(self) -> Iterator[Output]:
        """All of them. What one needs of another it asks for: see `_make`."""
        yield from self._documents.values()
        yield from self._letters.values()
        # Before the pages, of which it reads some: a page is kept until it is taken.
        yield Output(urls.SEARCH_INDEX, self._index, whole=True)
        yield from map(_of_page, self._every_page)
        yield from self._beside()
        for site, every in self._years:
            yield from _of_year(site, every, _Living(self))
        yield from self._of_program()

    def take(self, output: Output) -> Made:
        """What an output consists of, to be written: from now on only its size is known."""
        self._make(output)
        return self._made.pop(output.name)

    def _make(self, output: Output) -> Made:
        """What an output consists of, made once and kept until it is taken."""
        if output.name not in self._made:
            made = self._made[output.name] = output.make()
            sizes = {path: len(content) for path, content in made.files.items()}
            self._sizes[output.name] = sum(sizes.values())
            self.sizes |= sizes
        return self._made[output.name]

    def _size(self, output: Output) -> int:
        """How many bytes an output has; 0 for one that could not be made."""
        if output.name not in self._sizes:
            self._make(output)
        return self._sizes[output.name]

    @cached_property
    def _documents(self) -> Mapping[str, Output]:
        every = documents(self.site) if self.printable else ()
        return {page.address: Output(page.address, partial(_document, page)) for page in every}

    @cached_property
    def _letters(self) -> Mapping[int, Output]:
        return {
            year: Output(f"{urls.newsletter(year)}#e-mail", partial(self._letter, year))
            for year in self.site.model.records.newsletters
        }

    @cached_property
    def _own(self) -> Mapping[str, Page]:
        return {page.address: page for page in own_pages(self.site)}

    @cached_property
    def _every_page(self) -> tuple[Page, ...]:
        return (*self._own.values(), *share.others(self.site, self._own.values()))

    def _letter(self, year: int) -> Made:
        """The newsletter of a year to send. Its picture is a page of its own, which may be blank."""
        drawn = self._own.get(urls.newsletter_picture(year))
        picture = self._make(_of_page(drawn)) if drawn is not None else Made({})
        content = b"" if picture.left_out else b"".join(picture.files.values())
        found = letter_files(self.site, year, content)
        if isinstance(found, LeftOut):
            return Made({}, (found,))
        return Made({file.address: file.content for file in found})

    def _beside(self) -> Iterator[Output]:
        """The files beside the pages: open data, feeds, and what hosts look for."""
        for source in FILES:
            name = source.__module__.removeprefix("site_builder.")
            yield Output(f"{name}.{source.__name__}", partial(self._files, source), whole=True)
        for entry in self.site.model.municipalities:
            yield Output(urls.share_package(entry.slug), partial(self._shares, entry))

    def _index(self) -> Made:
        return Made(index(findable(self.site.model, self._every_page, self._content)))

    def _content(self, page: Page) -> bytes:
        return self._make(_of_page(page)).files[urls.file_of(page.address)]

    def _files(self, source: Callable[[Site, Sequence[Page]], Iterable[File]]) -> Made:
        return Made({file.address: file.content for file in source(self.site, self._every_page)})

    def _shares(self, entry: MunicipalityEntry) -> Made:
        return Made({file.address: file.content for make in SHARES for file in make(self.site, entry)})

    def _of_program(self) -> Iterator[Output]:
        """What the program brings along: style, typeface, scripts, and the editor with its configuration."""
        own = {self.site.css: self._style, **typeface().files}
        if not self.site.home_site:
            # A demo below a site uses that site's scripts: Plotly's are the largest files there are.
            own |= self.scripts.files
            configuration = editor_configuration(self.site.model.records)
            if configuration is not None and self.scripts.editor:
                own |= {**self.scripts.editor, urls.EDITOR_CONFIG: configuration}
        yield Output(urls.asset(""), lambda: Made(own), whole=True)

    def has(self, path: str) -> bool:
        """Whether the site of today has a file that a page may lead to; makes what that depends on."""
        if path in self._files_of_pages:
            return True
        if path in self._documents:
            return self._size(self._documents[path]) > 0
        for output in (*self._letters.values(), *self._beside()):
            self._size(output)
        return path in self.sizes

    @cached_property
    def _files_of_pages(self) -> frozenset[str]:
        return frozenset(urls.file_of(page.address) for page in self._every_page)

    def _printed(self, address: str) -> int | None:
        """The number of bytes of a PDF; None where there is none, or it could not be made."""
        output = self._documents.get(address)
        return (self._size(output) or None) if output is not None else None

    def _sendable(self, year: int) -> bool:
        """Whether an e-mail could be made of a newsletter."""
        return self._size(self._letters[year]) > 0


class _Living(Container[str]):
    """The files of the site of today, to which a closed year leads where it has no such page itself."""

    def __init__(self, outputs: Outputs) -> None:
        self._outputs = outputs

    def __contains__(self, path: object) -> bool:
        return isinstance(path, str) and self._outputs.has(path)


def _of_page(page: Page) -> Output:
    return Output(urls.file_of(page.address), partial(_page, page))


def _document(page: Page) -> Made:
    return Made(*compile_all((page,)))


def _page(page: Page) -> Made:
    """A page with the tables beside it; a picture that could not be drawn is blank: a page leads to it."""
    found = page_files(page)
    if page.address.endswith(PICTURE) and not found[page.address]:
        return Made({page.address: blank()}, (LeftOut(page.address, "De afbeelding", page.made_of, "SVG"),))
    return Made(found)


def _page_of_year(place: str, page: Page, own: dict[str, bytes], living: Container[str]) -> Made:
    return Made(relinked(place, page, own, living))


def _of_year(site: Site, every: Sequence[Page], living: Container[str]) -> Iterator[Output]:
    """The outputs of a closed year, below the site of today; `living` are the files of that site."""
    beside = downloads(site, every)
    own = {**{urls.file_of(page.address): b"" for page in every}, **beside}
    for page in every:
        name = site.place + urls.file_of(page.address)
        yield Output(name, partial(_page_of_year, site.place, page, own, living), whole=True)
    yield Output(
        site.place + urls.DATA,
        partial(Made, {site.place + path: one for path, one in beside.items()}),
        whole=True,
    )
