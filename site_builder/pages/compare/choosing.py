"""The style sheet of a choice: who is not chosen is left out, also without a script."""

from __future__ import annotations

import hashlib

from site_builder import urls
from site_builder.pages.shared.page import DataFile, File


def style_sheet(here: str, members: int) -> DataFile:
    """The rules for so many municipalities, each by its place on the page.

    As soon as one box is checked, what belongs to a municipality is shown only if its own box is.
    """
    chosen = ",\n".join(
        f'.compare:has(#kies-{place}:checked) [data-place="{place}"]' for place in range(1, members + 1)
    )
    rules = [".compare:has([name=gemeente]:checked) [data-place] { display: none; }"]
    rules += [f"{chosen} {{ display: revert; }}"] if members else []
    content = ("\n".join(rules) + "\n").encode()
    address = urls.asset(f"vergelijken.{hashlib.sha256(content).hexdigest()[:12]}.css")
    return DataFile(urls.link(here, address), File(address, content))
