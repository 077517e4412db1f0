"""Where what a page says comes from: its file, that file in the editor, and how its figures were computed."""

from __future__ import annotations

from site_builder import urls
from site_builder.frozen import frozen
from site_builder.records.kind import filled
from site_builder.records.kinds import KINDS, kind_of


@frozen
class Origin:
    """The origin of a page.

    `made_of` is a file below the data folder, such as `newsletters/2027.md`, or a folder of them
    (`newsletters/`); empty for a page that is made of many. `explained` is the address that explains its
    figures; empty for a page that does so itself. `edited`: whether a reader can change what it says.
    """

    made_of: str = ""
    explained: str = urls.FIGURES
    edited: bool = True

    @property
    def file(self) -> str:
        """The one file that the page is made of; empty where there are more."""
        return "" if self.made_of.endswith("/") else self.made_of

    @property
    def municipality(self) -> str:
        """The slug of the municipality whose file it is; empty for a file of the programme."""
        folder, _, own = self.made_of.partition("/")
        return own.split("/")[0].removesuffix(".yaml") if folder in ("municipalities", "projects") else ""

    @property
    def in_editor(self) -> str:
        """The place in the editor: a record, a list of records, or the start for a page made of many.

        Raises KeyError for what the editor does not have.
        """
        if not self.made_of:
            return urls.EDITOR
        kind = kind_of(self.made_of) or next((one for one in KINDS if f"{one.folder}/" == self.made_of), None)
        if kind is None:
            raise KeyError(self.made_of)
        if kind.listing is None:
            return urls.edited(urls.EDITED_PROGRAMME, kind.name.replace("_", "-"))
        if not self.file:
            return urls.edited(kind.listing.address)
        *above, name = self.file.removeprefix(f"{kind.folder}/").removesuffix(kind.ending).split("/")
        return urls.edited(filled(kind.listing.address, {"slug": above[0]} if above else {}), name)
