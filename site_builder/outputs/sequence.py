"""Every output of one site, in the order in which they are made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple
from functools import cached_property, partial
from pathlib import Path

from site_builder import urls
from site_builder.assets import scripts
from site_builder.closed_sites import with_years
from site_builder.history import history
from site_builder.load import Closed
from site_builder.load.picture_files import picture_files
from site_builder.mail import letter_files
from site_builder.model import Model
from site_builder.outputs.advised import Advised
from site_builder.outputs.face import Face, style_address
from site_builder.outputs.output import Hashes, Made, Output, named, of_document, of_page, read_templates
from site_builder.outputs.program import of_program
from site_builder.outputs.reads import Reads, scopes
from site_builder.outputs.texts import Texts
from site_builder.outputs.years import of_year
from site_builder.pages.share import view as share
from site_builder.pages.shared.page import File, LargeFile, LeftOut, Page
from site_builder.pages.shared.site import Site
from site_builder.pdf import available
from site_builder.render import stylesheet, texts, tokens
from site_builder.search import Findable, by_text, findable, index
from site_builder.site_map import APART, FILES, documents, own_pages
from site_builder.store import MOST_WAITING, Entry, Kept, Known, Ledger, Told, stamp, whole
from site_builder.traces import Name, note, reading


class Outputs:
    """The outputs of one site, in the order in which they are made, with those of its closed years below it.

    A document that cannot be made is left out: it is never the end of the pages, or of the other documents.
    `demo` is the address of the demo below this site, `home_site` the way from a demo to the site above it.
    What is `known` of an earlier build is not made again.
    """

    def __init__(
        self,
        model: Model,
        data: Path,
        years: Sequence[Closed] = (),
        demo: str = "",
        home_site: str = "",
        known: Known | None = None,
    ) -> None:
        read_templates()
        self._known = known or Known()
        self._made: dict[str, Made] = {}
        self._hashes: dict[str, Hashes] = {}
        self._sizes: dict[str, int] = {}
        self.sizes: dict[str, int] = {}
        """The number of bytes of every file that was made, by its path."""
        self._face = Face(self._known.disk, self._known.program)
        self._style = stylesheet(self._face.typeface)
        self.scripts = scripts()
        self.printable = available()
        site = Site(
            model=model,
            history=history(data),
            css=style_address(self._style),
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
        self.site, self._years = with_years(site, years, self._known.memory)
        self._reads = Reads(self.site, self._known, self._read)
        self._texts = Texts(self._known, home_site)
        key, memory = self._reads.everything(self.printable), self._known.memory
        self.ledger = Ledger(self._known.disk, key, scopes(self.site), self._reads.hash_of, memory=memory)
        self.advised = Advised(self._reads, key)
        if self._known.disk is not None:
            self.ledger.keep_all()

    def __iter__(self) -> Iterator[Output]:
        """All of them."""
        yield from self.alone()
        yield from self.behind()

    def alone(self) -> Iterator[Output]:
        """Those that need no other but the size of a document; what one needs of another it asks for."""
        yield from self._documents.values()
        yield from self._letters.values()
        yield from map(of_page, self._every_page)
        yield from self._beside()

    def behind(self) -> Iterator[Output]:
        """Those that read most of the others: of pages their words are kept, and not the pages."""
        yield Output(urls.SEARCH_INDEX, self._index, whole=True)
        for site, every in self._years:
            yield from of_year(site, every, self.has)
        yield of_program(self.site, self._style, self._face.typeface, self.scripts)

    def take(self, output: Output) -> Made:
        """What an output consists of, to be written: made anew where it is known, but nobody kept it."""
        made = self._make(output)
        if isinstance(made.files, Kept) and not self._known.has(made.hashes):
            self._made[output.name] = self._anew(output)
        return self._let_go(output)

    def _let_go(self, output: Output) -> Made:
        """What an output consists of: from now on only its size and its hashes are known."""
        made = self._made.pop(output.name)
        if self._known.disk is not None and (parts := self.ledger.made(MOST_WAITING)):
            self._known.disk.put(parts)
        if (address := self._by_text.get(output.name)) is not None:
            self._texts.take(address, made.files, made.hashes)
        return made

    def lacks(self, output: Output) -> bool:
        """Whether an output has to be made: it is not known, or nobody kept it."""
        return (made := self._kept(output)) is None or not self._known.has(made.hashes)

    def put(self, output: Output, made: Made, reads: Iterable[Name]) -> None:
        """Have an output as a copy of this program made it, until it is taken, with what that read."""
        self._have(output, self._noted(output, made, reads))

    def _make(self, output: Output) -> Made:
        """What an output consists of: as it was kept, or made, once and until it is taken."""
        if output.name not in self._made:
            known = self._known.disk is not None
            self._have(output, self._kept(output) or self._anew(output) if known else output.make())
        return self._made[output.name]

    def _have(self, output: Output, made: Made) -> None:
        sizes = {path: size for path, _, size in made.hashes}
        sizes = sizes or {path: stamp(content)[1] for path, content in made.files.items()}
        self._made[output.name], self._hashes[output.name] = made, made.hashes
        self._sizes[output.name] = sum(sizes.values())
        self.sizes |= sizes

    def page(self, file: str) -> bytes | None:
        """A page of today's site by its file, made now or as it was kept; None where there is none."""
        page = next((one for one in self._every_page if urls.file_of(one.address) == file), None)
        made = self._make(of_page(page)).files if page is not None else {}
        return whole(made[file]) if file in made else None

    def _size(self, output: Output) -> int:
        """How many bytes an output has; 0 for one that could not be made."""
        if output.name not in self._sizes:
            self._make(output)
        return self._sizes[output.name]

    def told(self) -> tuple[Told, bytes]:
        """What this copy of the program made, and what it found of pages, for who began it."""
        return self.ledger.told(), self._texts.told()

    def learn(self, told: tuple[Told, bytes]) -> None:
        """Know what a copy of this program made of the same site."""
        self.ledger.learn(told[0])
        self._texts.learn(told[1])

    def kept(self) -> dict[str, bytes]:
        """What is to be kept of this site beside its files, by its key."""
        kept = {**self.ledger.written(), **self.advised.written(), **self._texts.kept(), **self._face.kept()}
        return kept if self._known.disk is not None else {}

    def _kept(self, output: Output) -> Made | None:
        entry = self.ledger.find(output.name, self._reads.digest(output.given))
        if entry is None:
            return None
        files = Kept(entry, self._known.disk, lambda: output.make().files)
        return Made(files, tuple(LeftOut(*one) for one in entry.left_out), entry.files)

    def _anew(self, output: Output) -> Made:
        with reading() as reads:
            made = output.make()
        return self._noted(output, made, reads)

    def _noted(self, output: Output, made: Made, reads: Iterable[Name]) -> Made:
        hashes = tuple((path, *stamp(one)) for path, one in made.files.items())
        recipe, left_out = self._reads.digest(output.given), tuple(map(astuple, made.left_out))
        self.ledger.keep(output.name, Entry(recipe, hashes, left_out), reads)
        return Made(made.files, made.left_out, hashes)

    @cached_property
    def _documents(self) -> Mapping[str, Output]:
        return {page.address: of_document(page) for page in (documents(self.site) if self.printable else ())}

    @cached_property
    def _letters(self) -> Mapping[int, Output]:
        return {
            year: Output(f"{urls.newsletter(year)}#e-mail", partial(self._letter, year), kind="document")
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
        note("pages")
        drawn = self._own.get(urls.newsletter_picture(year))
        content = b"" if drawn is None or self._make(of_page(drawn)).left_out else self._content(drawn)
        found = letter_files(self.site, year, content)
        if isinstance(found, LeftOut):
            return Made({}, (found,))
        return Made({file.address: file.content for file in found})

    def _beside(self) -> Iterator[Output]:
        """The files beside the pages: open data, feeds, and what hosts look for."""
        for source in FILES:
            yield Output(named(source), partial(self._files, source), whole=True)
        for room in APART:
            for thing in room.things(self.site):
                make = partial(self._files, room.make, thing)
                yield Output(f"{named(room.make)} {thing}", make, whole=room.whole)

    def _index(self) -> Made:
        note("pages")
        return Made(index(findable(self.site, self._every_page, self._findable)))

    @cached_property
    def _by_address(self) -> Mapping[str, Page]:
        return {page.address: page for page in self._every_page}

    @cached_property
    def _by_text(self) -> Mapping[str, str]:
        """The address of every page that is found by its text, by its file."""
        return {urls.file_of(address): address for address in by_text(self.site.model, self._every_page)}

    def _findable(self, page: Page) -> Findable:
        """What is found of a page by its text; in a share of a build it may not have been made."""
        note("text", page.address)
        if page.address not in self._texts.found:
            self._make(of_page(page))
            self._let_go(of_page(page))
        return self._texts.found[page.address]

    def _content(self, page: Page) -> bytes:
        """The content of a page, for an output that is made of it."""
        note("content", page.address)
        return whole(self._make(of_page(page)).files[urls.file_of(page.address)])

    def _files(self, source: Callable[..., Iterable[File | LargeFile]], *things: str) -> Made:
        note("pages")
        return Made({file.address: file.content for file in source(self.site, self._every_page, *things)})

    def has(self, path: object) -> bool:
        """Whether the site of today has a file that a page may lead to; makes what that depends on."""
        if path in self._files_of_pages:
            return True
        if path in self._documents:
            return self._size(self._documents[str(path)]) > 0
        for output in (*self._letters.values(), *self._beside()):
            self._size(output)
        return path in self.sizes

    @cached_property
    def _files_of_pages(self) -> frozenset[str]:
        return frozenset(urls.file_of(page.address) for page in self._every_page)

    def _printed(self, address: str) -> int | None:
        """The number of bytes of a PDF; None where there is none, or it could not be made."""
        note("printed", address)
        output = self._documents.get(address)
        return (self._size(output) or None) if output is not None else None

    def _sendable(self, year: int) -> bool:
        """Whether an e-mail could be made of a newsletter."""
        note("sendable", year)
        return self._size(self._letters[year]) > 0

    def _read(self, name: Name) -> object:
        """What one output reads of others. Raises ValueError for a name that nothing has."""
        match name:
            case ("printed", address):
                return self._printed(address)
            case ("sendable", year):
                return year in self._letters and self._sendable(year)
            case ("content", address):
                page = self._by_address.get(address)
                return page and self._size(of_page(page)) and self._hashes[of_page(page).name]
            case ("text", address):
                page = self._by_address.get(address)
                return page and self._findable(page)
            case ("pages",):
                return [(page.address, page.template, page.listed) for page in self._every_page]
            case ("living", path):
                return self.has(path)
        message = f"nothing that is read: {name}"
        raise ValueError(message)
