"""Every sentence that the site generates, on one page beside a built site: for who edits them.

python scripts/sentences.py [DATA] [SITE]
"""

from __future__ import annotations

import sys
from pathlib import Path

from site_builder import urls
from site_builder.cli.clock import today
from site_builder.history import history
from site_builder.load import load
from site_builder.model import tie
from site_builder.pages.shared.site import Site
from site_builder.render import render, texts
from site_builder.site_map import sentences


def write_sentences(data: Path, built: Path) -> Path:
    """The file that was written. Raises ValueError for records with an error, or a folder without a site."""
    records = load(data, today()).records
    style = next((built / "assets").glob("site.*.css"), None)
    if records is None or style is None:
        raise ValueError("first mend the data, and build the site")
    site = Site(tie(records), history(data), urls.asset(style.name), texts=texts())
    target = built / urls.SENTENCES
    target.write_bytes(render(sentences(site)))
    return target


if __name__ == "__main__":
    given = dict(enumerate(map(Path, sys.argv[1:])))
    print(write_sentences(given.get(0, Path("data")), given.get(1, Path("_site"))))
