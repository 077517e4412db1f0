"""`gww import`: a spreadsheet that came back, into the files of the data folder."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.cli.building import data_folder
from site_builder.cli.clock import today
from site_builder.cli.disk import schema_folder
from site_builder.cli.output import busy, count, has_errors, say, show, tell
from site_builder.cli.parser import Parser, WrongUseError
from site_builder.load.folder import find
from site_builder.load.pipeline import load_found
from site_builder.records.collection import Records
from site_builder.write import replace_all

if TYPE_CHECKING:
    from site_builder.sheets.grids import Spread


def form(parser: Parser) -> None:
    """What can be asked of it."""
    parser.description = (
        "Leest een ingevuld werkblad en zet wat nieuw is als concept in de gegevens. "
        "Klopt er iets niet, dan verandert er niets."
    )
    parser.add_argument(
        "file", metavar="BESTAND", help="een Excel-bestand, een CSV-bestand, of een map met CSV-bestanden"
    )
    parser.add_data()
    parser.add_argument("--dry-run", action="store_true", help="laat alleen zien wat er zou veranderen")
    parser.set_defaults(run=take_in)


def take_in(chosen: Namespace) -> int:
    """Say what the spreadsheet changes, and change it; 1 if anything is wrong, and then nothing changes."""
    from site_builder.review.forms import as_text
    from site_builder.review.records import Held, changes
    from site_builder.review.report import report
    from site_builder.sheets.intake import take_in as taken_in

    data = data_folder(chosen)
    root, day = data.as_posix(), today()
    found = find(data)
    loaded = load_found(found, root, day)
    if loaded.records is None:
        show([problem for problem in loaded.problems if problem.severity == "error"])
        tell("De gegevens hebben zelf fouten. Los die eerst op: gww check laat ze zien.")
        return 1
    with busy("Het bestand wordt gelezen …"):
        spread = _read(Path(chosen.file), loaded.records)
        taken = taken_in(spread, found, loaded, root, day, schema_folder(data))
    show(taken.problems, stream=sys.stderr)
    if has_errors(taken.problems):
        wrong = sum(problem.severity == "error" for problem in taken.problems)
        tell(f"{count(wrong, 'fout', 'fouten')} in {chosen.file}. Er is niets veranderd.")
        return 1
    if not taken.files or taken.records is None:
        say(f"Er verandert niets: wat in {chosen.file} staat, staat al in de monitor.")
        return 0
    change = changes(Held(found, loaded.records), Held(taken.after, taken.records))
    say(as_text(report(change)).removesuffix("\n"))
    say()
    if chosen.dry_run:
        would = count(len(taken.files), "bestand zou", "bestanden zouden")
        say(f"Dit was een proef: er is niets geschreven. {would} veranderen.")
        return 0
    replace_all(data, taken.files)
    for path in taken.files:
        say((data / path).as_posix())
    written = count(len(taken.files), "bestand", "bestanden")
    say(f"{written} bijgewerkt. Een zelfscan of project dat veranderde, is nu concept (draft).")
    return 0


def _read(path: Path, records: Records) -> Spread:
    from site_builder.sheets.csv_files import read_csv
    from site_builder.sheets.grids import joined
    from site_builder.sheets.intake import titles
    from site_builder.sheets.returned_workbook import read_workbook

    if path.is_dir():
        files = sorted(one for one in path.iterdir() if one.suffix.lower() == ".csv" and one.is_file())
        if not files:
            raise WrongUseError(f'In de map "{path}" staat geen CSV-bestand.')
        known = titles(records)
        return joined([read_csv(one.read_bytes(), one.as_posix(), one.stem, known) for one in files])
    if not path.is_file():
        raise WrongUseError(
            f'"{path}" bestaat niet. Noem een Excel-bestand, een CSV-bestand of een map daarmee.'
        )
    if path.suffix.lower() == ".csv":
        return read_csv(path.read_bytes(), path.as_posix(), path.stem, titles(records))
    return read_workbook(path.read_bytes(), path.as_posix())
