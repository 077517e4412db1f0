"""`gww serve`: the site on this computer while somebody works on it."""

from __future__ import annotations

import sys
import threading
from argparse import Namespace
from contextlib import ExitStack
from pathlib import Path

from site_builder.built import SupersededError
from site_builder.cli.building import existing_folder, make
from site_builder.cli.cache import add_no_cache, disk
from site_builder.cli.output import busy, count, has_errors, say, show, summary, tell
from site_builder.cli.parser import Parser, WrongUseError
from site_builder.cli.versions import tell_refusal
from site_builder.write import temporary


def form(parser: Parser) -> None:
    """What can be asked of it."""
    parser.description = "Laat de site zien op deze computer, en bouwt opnieuw zodra er iets verandert."
    parser.add_data()
    parser.add_argument("--out", metavar="MAP", help="waar de site komt (standaard: een tijdelijke map)")
    parser.add_argument(
        "--port", metavar="NUMMER", type=int, default=8000, help="poort (standaard: 8000; 0 kiest een vrije)"
    )
    parser.add_argument("--no-demo", action="store_true", help="bouw de voorbeeldregio niet mee")
    add_no_cache(parser)
    parser.set_defaults(run=serve)


def serve(chosen: Namespace) -> int:
    """Serve until Ctrl-C; a build with errors leaves the last good site in place."""
    from site_builder.installed import face
    from site_builder.serve import BadPortError, Outcome, Server, State, changes

    data = Path(chosen.data)
    existing_folder(data)
    tell_refusal(data, "zegt de site niet wat wanneer veranderde")
    state, kept = State(), disk(chosen)
    with ExitStack() as stack:
        out = Path(chosen.out) if chosen.out else Path(stack.enter_context(temporary())) / "site"
        try:
            # Before the site is built: nobody waits for that to hear that the port is taken.
            server = Server(out, state, chosen.port)
        except BadPortError as error:
            raise WrongUseError(
                f"Poort {error} is bezet of niet toegestaan. Kies met --port een andere."
            ) from error

        def rebuild(changed: tuple[Path, ...] = ()) -> None:
            if changed:
                say(f"Veranderd: {', '.join(path.name for path in changed[:3])}{' …' if changed[3:] else ''}")
            with busy("De site wordt gebouwd …"):
                try:
                    built = make(data, out, with_demo=not chosen.no_demo, disk=kept, viewer=state)
                except SupersededError:
                    return
                except OSError as error:
                    # A file may be half written or gone while it is being saved; the next change tries again.
                    state.record(Outcome((), made=False))
                    tell(f"De site is niet gebouwd: {error.strerror or error}.")
                    return
            wrong = has_errors(built.problems)
            show(built.problems, stream=sys.stderr)
            if wrong:
                tell(f"{summary(built.problems, 0)} U ziet de laatste site die klopte.")
            else:
                say(f"Gebouwd: {count(built.pages + built.demo_pages, 'pagina', 'pagina’s')}.")
            sys.stdout.flush()
            state.record(Outcome(built.problems, made=not wrong))

        # What is saved while the first site is built is seen too.
        following = changes((data, data.parent / "demo", face()), threading.Event())
        threading.Thread(target=state.follow, args=(following,), daemon=True).start()
        rebuild()
        stack.enter_context(server)
        say(f"De site staat op {server.address} (stoppen met Ctrl-C)")
        sys.stdout.flush()
        for changed in state.saves():
            rebuild(changed)
    return 0
