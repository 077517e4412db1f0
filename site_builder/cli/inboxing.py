"""`gww inbox`: the mails that came back, each to a proposal or to a reply that says why not."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.cli.clock import today
from site_builder.cli.disk import schema_folder
from site_builder.cli.output import busy, count, say, tell
from site_builder.cli.parser import Parser, WrongUseError
from site_builder.cli.round_files import (
    add_addresses,
    addresses_in,
    loaded_data,
    outside,
)
from site_builder.cli.versions import unknown_version
from site_builder.history import RefusedError, UnknownRevisionError, changed_paths, current_branch, head_of
from site_builder.write import create

if TYPE_CHECKING:
    from site_builder.forge import Forge
    from site_builder.inbox import Accepted, Judged
    from site_builder.inbox.mailbox import Raw
    from site_builder.records.collection import Records

PASSWORD = "GWW_IMAP_PASSWORD"  # noqa: S105  # the name of a variable
TOKEN = "GWW_FORGE_TOKEN"  # noqa: S105
REMOTE = "origin"


def form(parser: Parser) -> None:
    """What can be asked of it."""
    parser.description = (
        "Leest de mails die terugkomen: bestanden van het formulier, werkbladen en getypte antwoorden. "
        "Elk antwoord wordt een voorstel; wat niet past, krijgt een antwoord dat zegt waarom. Er wordt niets "
        "samengevoegd, en in de postbus verandert niets. Twee keer draaien verandert niets."
    )
    parser.add_argument(
        "box",
        metavar="MAP_OF_ADRES",
        help="een map met mails (.eml, .mbox of Maildir), of imaps://GEBRUIKER@SERVER/MAP; "
        f"het wachtwoord staat dan in de omgevingsvariabele {PASSWORD}",
    )
    parser.add_data()
    add_addresses(parser)
    parser.add_argument(
        "--replies",
        metavar="MAP",
        help="waar de antwoorden komen, buiten de opslagplaats",
    )
    parser.add_argument("--dry-run", action="store_true", help="laat alleen zien wat er zou gebeuren")
    parser.set_defaults(run=take_in)


def take_in(chosen: Namespace, environment: Mapping[str, str] = os.environ) -> int:
    """Every mail to a branch or a reply; 1 if one of a person was refused, or the data has an error."""
    from site_builder.forge import forge
    from site_builder.inbox import Folder, UnreadableError, earlier, judge, opened, words
    from site_builder.model import tie

    day = today()
    if chosen.replies is not None:
        outside(Path(chosen.replies), "Daarin komen adressen.")
    data = loaded_data(chosen)
    addresses = addresses_in(chosen, data[2]) if data is not None else None
    if data is None or addresses is None:
        return 1
    found, loaded, records = data
    folder = Path(chosen.data)
    if not chosen.dry_run:
        _committed(folder)
    held = Folder(found, loaded, folder.as_posix(), day, schema_folder(folder))
    at = forge(records.region.settings)
    remote = REMOTE if _token(at, environment) else ""
    try:
        with busy("De mails worden gelezen …"):
            mails = [opened(raw) for raw in _mails(chosen.box, environment)]
            judged = judge(mails, held, tie(records), addresses, partial(earlier, folder, remote=remote))
    except UnreadableError as error:
        raise WrongUseError(str(error)) from error
    for refused in judged.refused:
        reasons = (*refused.reasons, *words.problem_lines(refused.problems))
        say(f"{refused.mail.name}: niet overgenomen. {' '.join(reasons)}")
    went = _propose(chosen, judged, records, at, environment)
    if chosen.replies is not None and not chosen.dry_run:
        _reply(Path(chosen.replies), judged, records)
    asked = [refused for refused in judged.refused if refused.mail.kind not in words.SILENT]
    many, answers = count(len(mails), "mail", "mails"), count(len(judged.accepted), "antwoord", "antwoorden")
    say(f"{many}: {answers}, {len(judged.refused)} niet overgenomen.")
    return 1 if asked or not went else 0


def _mails(box: str, environment: Mapping[str, str]) -> Iterator[Raw]:
    from site_builder.inbox import box_at, mails_at, mails_in

    if "://" not in box:
        return mails_in(Path(box))
    place = box_at(box)
    password = environment.get(PASSWORD)
    if not password:
        raise WrongUseError(f"Zet het wachtwoord van de postbus in de omgevingsvariabele {PASSWORD}.")
    return mails_at(place, password)


def _token(forge: Forge | None, environment: Mapping[str, str]) -> str:
    """The key to the forge; empty where there is none, or no forge."""
    return environment.get(TOKEN, "") if forge is not None else ""


def _committed(folder: Path) -> None:
    """Raise WrongUseError where a branch could not begin at what is in the folder."""
    if head_of(folder, "HEAD") is None:
        raise WrongUseError(
            f'"{folder}" staat in geen opslagplaats van git. Elk antwoord wordt daar een tak.'
        )
    try:
        changed = changed_paths(folder, "HEAD")
    except UnknownRevisionError as error:
        raise unknown_version(folder, error) from error
    except RefusedError as error:
        raise WrongUseError(str(error)) from error
    if changed:
        raise WrongUseError(
            f"In {folder} is {changed[0]} veranderd en nog niet vastgelegd. Leg dat eerst vast."
        )


def _propose(
    chosen: Namespace,
    judged: Judged,
    records: Records,
    forge: Forge | None,
    environment: Mapping[str, str],
) -> bool:
    """Put every answer on its branch and send it; whether all went well."""
    from site_builder.inbox import put_on_branch

    token = _token(forge, environment)
    region, folder, went = records.region, Path(chosen.data), True
    for accepted in judged.accepted:
        about = f"{accepted.name} over {accepted.code.year}"
        if not accepted.files:
            say(f"{about}: niets nieuws, het staat al in de monitor.")
            continue
        if chosen.dry_run:
            say(f"{about}: {count(len(accepted.files), 'bestand zou', 'bestanden zouden')} veranderen.")
            continue
        try:
            author = (region.organiser, region.contact)
            branch = put_on_branch(folder, accepted, author, today(), REMOTE if token else "")
        except RefusedError as error:
            say(f"{about}: {error}")
            went = False
            continue
        say(f"{about}: {_STATES[branch.state].format(branch.name)}")
        if forge is not None and token and branch.state != "edited":
            went = _sent(folder, forge, token, accepted, branch.name) and went
    return went


def _sent(folder: Path, forge: Forge, token: str, accepted: Accepted, branch: str) -> bool:
    from site_builder.inbox import ForgeError, propose

    base = forge.editor.branch or current_branch(folder)
    try:
        address = propose(folder, forge, token, accepted, branch, base, REMOTE)
    except ForgeError as error:
        say(f"  {error}")
        return False
    if address:
        say(f"  Voorstel: {address}")
    return True


_STATES = {
    "new": "nieuw, op de tak {}.",
    "more": "een nieuw antwoord erbij, op de tak {}.",
    "same": "stond al op de tak {}.",
    "edited": "de tak {} is door iemand bewerkt en blijft zoals hij is. Kijk zelf wat er nog bij moet.",
}


def _reply(out: Path, judged: Judged, records: Records) -> None:
    from site_builder.inbox import replies

    written = 0
    for name, content in replies(judged, records.region, today()).items():
        try:
            create(out / name, content)
            written += 1
        except FileExistsError:
            # Somebody may have changed it before sending.
            continue
    if written:
        ready = count(written, "antwoord staat", "antwoorden staan")
        tell(f"{ready} klaar in {out.as_posix()}. Kijk ze na, en verstuur ze zelf.")
