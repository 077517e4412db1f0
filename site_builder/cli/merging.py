"""`gww merge`: the shares of one build, made on more machines, as one site."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from site_builder.cli.building import placing
from site_builder.cli.output import busy, count, say
from site_builder.cli.parser import Parser, WrongUseError


def form(parser: Parser) -> None:
    """What can be asked of it."""
    parser.description = (
        "Voegt de delen die gww build --shard maakte samen tot één site, met dezelfde bestanden als een bouw "
        "in één keer."
    )
    parser.add_argument("share", metavar="DEEL", nargs="+", help="de map van een deel; noem ze alle")
    parser.add_argument("--out", metavar="MAP", default="_site", help="waar de site komt (standaard: _site)")
    parser.set_defaults(run=merge)


def merge(chosen: Namespace) -> int:
    """Join shares; raises WrongUseError where they are not those of one build."""
    from site_builder.exports.checksums import SUMS, checksums_bytes
    from site_builder.shares import NoShareError, joined
    from site_builder.write import writing

    out, folders = Path(chosen.out), [Path(one) for one in chosen.share]
    try:
        with busy("De delen worden samengevoegd …"), placing(out), writing(out) as folder:
            files = joined(folders)
            for path in files:
                folder.put(path, files[path])
            folder.put(SUMS, checksums_bytes(files.digests))
    except NoShareError as error:
        raise WrongUseError(str(error)) from error
    pages = sum(path.endswith(".html") for path in files)
    say(f"{count(pages, 'pagina', 'pagina’s')} uit {count(len(folders), 'deel', 'delen')} in {out}/")
    return 0
