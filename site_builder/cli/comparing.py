"""`gww diff`: what a change of the data means."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from site_builder.cli.building import existing_folder
from site_builder.cli.cache import add_no_cache, disk
from site_builder.cli.clock import today
from site_builder.cli.output import busy, say
from site_builder.cli.parser import Parser
from site_builder.cli.versions import unknown_version
from site_builder.history import Snapshot, UnknownRevisionError, snapshot

FORMS = ("text", "markdown", "json")


def form(parser: Parser) -> None:
    """What can be asked of it."""
    parser.description = (
        "Vergelijkt de gegevens in twee versies: wat is veranderd, wat is verwijderd, "
        "welke cijfers veranderen daardoor, en op welke pagina’s is dat te zien."
    )
    parser.add_argument("base", metavar="OUD", help="de versie om mee te vergelijken, zoals main of HEAD~1")
    parser.add_argument(
        "head", metavar="NIEUW", nargs="?", help="de nieuwe versie (standaard: de bestanden zoals ze nu zijn)"
    )
    parser.add_data()
    parser.add_format(FORMS, "het overzicht")
    add_no_cache(parser)
    parser.set_defaults(run=diff)


def diff(chosen: Namespace) -> int:
    """Say what changed between two revisions; 1 if the new data has an error or a change feeds no page."""
    # Here, so that `gww check` does not wait for Jinja2 and what else only a build needs.
    from site_builder.review import Stored, Version, report
    from site_builder.review import diff as compared
    from site_builder.review.forms import as_markdown, as_text
    from site_builder.review.structured import as_json
    from site_builder.store import program_version
    from site_builder.write import temporary, write

    data = Path(chosen.data)
    base = _snapshot(data, chosen.base)
    head = None
    if chosen.head is None:
        existing_folder(data)
    else:
        head = _snapshot(data, chosen.head)
    with temporary() as folder, busy("De gegevens worden vergeleken …"):
        before, after = Path(folder) / "before", Path(folder) / "after"
        write(base.files, before)
        if head is not None:
            write(head.files, after)
        new = Version(after if head is not None else data, data.as_posix())
        kept = disk(chosen)
        stored = Stored(kept, program_version(), today()) if kept is not None else None
        found = compared(Version(before, data.as_posix()), new, today(), stored)
        if chosen.format == "json":
            text = as_json(found)
        else:
            text = (as_markdown if chosen.format == "markdown" else as_text)(report(found))
    say(text.removesuffix("\n"))
    return 1 if found.fails else 0


def _snapshot(data: Path, revision: str) -> Snapshot:
    try:
        return snapshot(data, revision)
    except UnknownRevisionError as error:
        raise unknown_version(data, error) from error
