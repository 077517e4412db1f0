"""`gww build`: the whole site in a folder. The one place where the commands and the pipeline meet."""

from __future__ import annotations

import errno
import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

from site_builder.built import before, recalled
from site_builder.cli.cache import add_no_cache, disk
from site_builder.cli.clock import today
from site_builder.cli.disk import mended
from site_builder.cli.output import busy, count, has_errors, say, show, summary, tell
from site_builder.cli.parser import Parser, WrongUseError
from site_builder.cli.versions import tell_refusal
from site_builder.store import FORGETFUL, Share
from site_builder.write import MARK

if TYPE_CHECKING:
    from site_builder.build import Viewer
    from site_builder.built import Built
    from site_builder.store import Disk


def form(parser: Parser) -> None:
    """What can be asked of it."""
    parser.description = "Bouwt de hele site in een map; bij een fout verandert er niets."
    parser.add_data()
    parser.add_argument("--out", metavar="MAP", default="_site", help="waar de site komt (standaard: _site)")
    parser.add_argument("--no-demo", action="store_true", help="bouw de voorbeeldregio niet mee")
    parser.add_argument(
        "--shard",
        metavar="I/N",
        help="bouw alleen deel I van N; gww merge voegt ze samen (voor een bouw op meer machines)",
    )
    parser.add_argument(
        "--workers",
        metavar="N",
        help="maak in N processen tegelijk wat nog niet gemaakt is (standaard: 2, als er twee kernen zijn)",
    )
    add_no_cache(parser)
    parser.set_defaults(run=build)


def build(chosen: Namespace) -> int:
    """Build the site, and say in Dutch what was made; 1 if the data has an error."""
    data, out = Path(chosen.data), Path(chosen.out)
    with busy("De site wordt gebouwd …"):
        share, workers = _share(chosen.shard), _workers(chosen.workers)
        built = make(data, out, with_demo=not chosen.no_demo, disk=disk(chosen), share=share, workers=workers)
    show(built.problems, stream=sys.stderr)
    if has_errors(built.problems):
        tell(f"{summary(built.problems, 0)} De site is niet gebouwd.")
        return 1
    tell_refusal(data, "zegt de site niet wat wanneer veranderde")
    if share is not None:
        say(f"Deel {share.number} van {share.of}: {count(built.pages, 'pagina', 'pagina’s')} in {out}/")
        return 0
    say(f"{built.region}: {count(built.pages, 'pagina', 'pagina’s')} in {out}/")
    if built.demo_pages:
        say(f"Voorbeeldregio: {count(built.demo_pages, 'pagina', 'pagina’s')} in {out / 'demo'}/")
    if not built.bundled:
        say("Figuren verkennen gaat met het grote script van Plotly. Met Node maakt make bundle een kleiner.")
    if not built.editable:
        say("De editor van /beheer/ is weggelaten. Met Node maakt make bundle hem.")
    if not built.printable:
        say("De pdf’s zijn weggelaten: Typst is er niet voor dit systeem.")
    elif not built.factsheets:
        say("De factsheets zijn weggelaten: met zoveel gemeenten duurt het bouwen daarmee te lang.")
    if not built.pictured:
        say(
            "Alleen de eerste pagina en gemeenten hebben een eigen afbeelding bij een link: "
            "met zoveel pagina’s duurt het bouwen daarmee te lang."
        )
    if not built.whole:
        say("De tabel met alle cijfers is er alleen als CSV: voor Excel en JSON is hij te groot.")
    say(
        f"Bekijken: open {out / 'index.html'}, of beter: "
        f"python3 -m http.server --directory {quote(str(out))} 8000"
    )
    say("en ga dan naar http://127.0.0.1:8000/")
    return 0


def _share(written: str | None) -> Share | None:
    """The share that `--shard` asks for, if any. Raises WrongUseError for what is none."""
    if written is None:
        return None
    number, _, of = written.partition("/")
    if not (number.isdecimal() and of.isdecimal() and 1 <= int(number) <= int(of)):
        raise WrongUseError(
            f'--shard "{written}" is geen deel. Noem het deel en het aantal, zoals 1/3 of 3/3.'
        )
    return Share(int(number), int(of))


def _workers(written: str | None) -> int:
    """How many processes are to work for this one; 0: it does that by itself.

    Raises WrongUseError for what is no number.
    """
    if written is None:
        # With more than two, what each of them has to do weighs more than what they do for each other.
        number = min(2, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1)
    elif written.isdecimal() and int(written):
        number = int(written)
    else:
        raise WrongUseError(f'--workers "{written}" is geen aantal. Noem hoeveel processen, zoals 1 of 2.')
    return number if number > 1 else 0


def make(
    data: Path,
    out: Path,
    *,
    with_demo: bool,
    disk: Disk | None,
    share: Share | None = None,
    workers: int = 0,
    viewer: Viewer | None = None,
) -> Built:
    """Build the site of a data folder, or a share of it, with the folder `demo` beside it if there is one.

    Raises WrongUseError for a data folder that is not there, an `out` inside it, one that holds something
    else than a site, or one that cannot be replaced.
    """
    existing_folder(data)
    demo = data.parent / "demo"
    beside = with_demo and demo.is_dir() and not (data.is_dir() and demo.samefile(data))
    folders = (data, *([demo] if beside else []))
    for folder in folders:
        if folder.resolve() in (out.resolve(), *out.resolve().parents):
            raise WrongUseError(
                f'"{out}" staat in de map met gegevens "{folder}". Kies met --out een map daarbuiten.'
            )
    mended(*folders)
    day, memory = today(), viewer.memory if viewer is not None else FORGETFUL
    known = before(disk, *folders, share=share, memory=memory)
    unchanged = recalled(known, out, day, (MARK,))
    if unchanged is not None:
        return unchanged
    # Here, so that where nothing changed nobody waits for Jinja2 and what else only a build needs.
    from site_builder.build import build_site

    with placing(out):
        return build_site(
            data,
            out,
            today=day,
            demo=demo if beside else None,
            known=known,
            viewer=viewer,
            workers=workers,
        )


@contextmanager
def placing(out: Path) -> Iterator[None]:
    """Say in Dutch why a site cannot be put in a folder, as WrongUseError."""
    try:
        yield
    except FileExistsError as error:
        raise WrongUseError(
            f'"{out}" bestaat al en is geen site die gww maakte. Kies met --out een andere of een lege map.'
        ) from error
    except OSError as error:
        if error.errno not in (errno.EBUSY, errno.EXDEV):
            raise
        raise WrongUseError(
            f'"{out}" is niet in zijn geheel te vervangen, zoals een aangekoppelde schijf. '
            "Kies met --out een map daarbinnen."
        ) from error


def data_folder(chosen: Namespace) -> Path:
    """The folder that `--data` names; raises WrongUseError where it is not there."""
    data = Path(chosen.data)
    existing_folder(data)
    return data


def existing_folder(data: Path) -> None:
    """Raise WrongUseError for a data folder that is not there."""
    if not data.is_dir():
        raise WrongUseError(f'De map "{data}" bestaat niet. Noem met --data de map met gegevens.')
