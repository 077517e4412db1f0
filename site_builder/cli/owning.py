"""`gww owners` and `gww check --changed-by`: whose file is whose."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from site_builder.cli.building import data_folder
from site_builder.cli.disk import targets
from site_builder.cli.output import say, show, tell
from site_builder.cli.parser import Parser, WrongUseError
from site_builder.cli.versions import unknown_version
from site_builder.history import RefusedError, UnknownRevisionError, changed_paths, snapshot
from site_builder.load.folder import find
from site_builder.problems import Problem
from site_builder.write import replace


def form(parser: Parser) -> None:
    """What can be asked of it."""
    parser.description = (
        "Schrijft het bestand CODEOWNERS, waarmee GitHub en GitLab het goede team vragen om een "
        "voorstel na te kijken. De teams staan in de gegevens."
    )
    parser.add_data()
    parser.add_argument(
        "--out", metavar="BESTAND", default="CODEOWNERS", help="waar het komt (standaard: CODEOWNERS)"
    )
    parser.add_argument("--check", action="store_true", help="verander niets, maar zeg of het bestand bij is")
    parser.set_defaults(run=owners)


def owners(chosen: Namespace) -> int:
    """Write `CODEOWNERS`, or with `--check` say whether it is up to date; then 1 if it is not."""
    from site_builder.owners import code_owners, teams_in

    data, out = data_folder(chosen), Path(chosen.out)
    files = {file.name: file.content for file in find(data).files if file.content is not None}
    wanted = code_owners(teams_in(files), data.as_posix().strip("/")).encode()
    if out.is_file() and out.read_bytes() == wanted:
        tell(f"{out.as_posix()} is bij.")
        return 0
    say(out.as_posix())
    if chosen.check:
        tell(f"{out.as_posix()} is niet bij. Herstel dit met: {_command(chosen)}")
        return 1
    replace(out, wanted)
    tell(f"{out.as_posix()} is bijgewerkt.")
    return 0


def changed_by(chosen: Namespace) -> int:
    """Name the files of others in a change since a revision; 1 if there are any."""
    from site_builder.owners import review, teams_in

    handle, base = chosen.changed_by
    if not handle.removeprefix("@"):
        raise WrongUseError("Noem achter --changed-by eerst een team, zoals regio/nieuw-dorp.")
    problems: list[Problem] = []
    for target in targets(chosen.paths):
        if target.only:
            raise WrongUseError("Noem met --changed-by een hele map met gegevens, zoals data.")
        try:
            # The teams of before: nobody makes a file their own by writing so in it.
            before = snapshot(target.folder, base)
            changed = changed_paths(target.folder, base)
        except UnknownRevisionError as error:
            raise unknown_version(target.folder, error) from error
        except RefusedError as error:
            raise WrongUseError(str(error)) from error
        found = review(changed, teams_in(before.files), handle, target.folder.as_posix())
        problems.extend(found.problems)
        tell(found.summary)
    show(problems, chosen.format)
    return 1 if problems else 0


def _command(chosen: Namespace) -> str:
    data = "" if chosen.data == "data" else f" --data {chosen.data}"
    return f"gww owners{data}" + ("" if chosen.out == "CODEOWNERS" else f" --out {chosen.out}")
