"""Which sheet a grid is, and which column holds what; what cannot be placed is said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from site_builder.answers.cells import Cell
from site_builder.answers.fields import Field, Sheet
from site_builder.answers.survey import OWN_SHEETS
from site_builder.load.advice.wording import closest, either, quoted
from site_builder.problems import Problem, of_file
from site_builder.sheets.entries import Entry
from site_builder.sheets.grids import Grid, letter, title_key
from site_builder.sheets.upright import Upright, merged
from site_builder.source.most import MOST
from site_builder.workbooks.survey import QUESTION

EXPLAINS = "Uitleg"
"""How the first cell begins of the row that explained the titles, in workbooks of the first edition."""
HEADER_WITHIN = 15
"""The titles stand on one of the first so many rows that are not empty."""


def recognise(
    grids: Sequence[Grid], sheets: Sequence[Sheet], requested: Sequence[Sheet]
) -> tuple[tuple[Entry, ...], list[Problem]]:
    """What was filled in, in the order of the sheets, and what is wrong with names, titles and joins.

    What is `requested` of a contractor has no titles of its own, and is known by its codes alone.
    """
    problems: list[Problem] = []
    tables: dict[str, Sequence[Entry]] = {}
    every = (*sheets, *requested)
    upright = Upright(every)
    for grid in grids:
        if grid.name in OWN_SHEETS:
            continue
        if upright.take(grid):
            continue
        sheet, header = _match(grid, sheets)
        if sheet is None:
            problems.extend(_unknown(grid, sheets))
            continue
        if sheet.name in tables:
            message = f'Er zijn twee bladen voor "{sheet.name}".'
            problems.append(of_file(grid.place, message, "Elk blad één keer.", "Verwijder er een."))
            continue
        if grid.name.strip().casefold() != sheet.name.casefold():
            problems.append(_warning(grid.place, 1, 1, f'Dit blad is gelezen als "{sheet.name}".'))
        tables[sheet.name], wrong = _table(grid, sheet, header)
        problems.extend(wrong)
    known = upright.entries()
    ordered = (one for sheet in every for one in (*tables.get(sheet.name, ()), *known.get(sheet.name, ())))
    return tuple(ordered), [*problems, *upright.problems]


def _match(grid: Grid, sheets: Sequence[Sheet]) -> tuple[Sheet | None, int]:
    """The sheet that a grid is, and the row of its titles (0 if there is none)."""
    best: tuple[int, int, Sheet | None] = (0, 0, None)
    titles = {
        row: {title_key(str(cell.value)) for cell in grid.rows[row].values()}
        for row in sorted(grid.rows)[:HEADER_WITHIN]
    }
    for sheet in sheets:
        row, number = _header(titles, sheet)
        if grid.name.strip().casefold() == sheet.name.casefold():
            return sheet, row if number >= 2 else 0
        if number > best[0]:
            best = (number, row, sheet)
    number, row, found = best
    # More than half of the titles: a sheet of somebody's own may share a word or two.
    if found is not None and number >= 3 and number * 2 > len(grid.rows[row]):
        return found, row
    return None, 0


def _header(titles: Mapping[int, set[str]], sheet: Sheet) -> tuple[int, int]:
    known = {title_key(field.title) for field in sheet.fields}
    best = (0, 0)
    for row, found in titles.items():
        number = len(known & found)
        if number > best[1]:
            best = (row, number)
    return best


def _unknown(grid: Grid, sheets: Sequence[Sheet]) -> Iterator[Problem]:
    first = [str(cell.value) for row in sorted(grid.rows)[:HEADER_WITHIN] for cell in grid.rows[row].values()]
    if QUESTION in first:
        message = "De codes in kolom A van dit blad zijn weg."
        hint = "Daaraan herkent de monitor de vragen. Neem het antwoord over in een nieuw werkblad."
        yield of_file(grid.place, message, "", hint)
    elif grid.rows:
        names = [sheet.name for sheet in sheets]
        meant = closest(grid.name, names)
        hint = f'Bedoelt u "{meant}"?' if meant else f"De bladen heten {either(names, 'en')}."
        message = f"Het blad {quoted(grid.name)} is onbekend en wordt niet gelezen."
        yield _warning(grid.place, 1, 1, message, hint)


def _table(grid: Grid, sheet: Sheet, header: int) -> tuple[Sequence[Entry], list[Problem]]:
    if not header:
        titles = either([field.title for field in sheet.fields[:4]], "en")
        message = "Op dit blad staan geen kolomtitels."
        hint = "Zet de rij met titels terug, of begin opnieuw met een leeg werkblad."
        wrong = of_file(grid.place, message, f"De eerste rij begint met {titles}.", hint)
        return (), [wrong] if grid.rows else []
    columns, problems = _columns(grid, sheet, header)
    rows = {
        row: cells
        for row, cells in grid.rows.items()
        if row > header and not _explains(cells.get(min(columns.values(), default=1)))
    }
    problems.extend(_without_title(grid, header, rows))
    problems.extend(_merged(grid, header, set(columns.values())))
    missing = _missing(sheet, columns)
    if missing:
        titles = either([f'"{field.title}"' for field in missing], "en")
        hint = "Zet de kolom terug: daaraan herkent de monitor waar een rij over gaat."
        problems.append(Problem(grid.place, header, 1, f"Dit mist: de kolom {titles}.", "", hint))
        return (), problems
    absent = [field.title for field in sheet.values if field.name not in columns]
    if absent and not any(problem.severity == "error" for problem in problems):
        listed = either([f'"{title}"' for title in absent[:5]], "en") + (" en meer" if absent[5:] else "")
        message = f"Niet in dit blad: {listed}. Die gegevens blijven zoals ze zijn."
        problems.append(_warning(grid.place, header, 1, message))
    at = {column: name for name, column in columns.items()}
    entries = [
        Entry(
            *(sheet, grid.place, row, 1),
            {at[column]: cell for column, cell in cells.items() if column in at},
            columns,
        )
        for row, cells in sorted(rows.items())
    ]
    return entries, problems


def _columns(grid: Grid, sheet: Sheet, header: int) -> tuple[dict[str, int], list[Problem]]:
    fields = {title_key(field.title): field for field in sheet.fields}
    columns: dict[str, int] = {}
    unknown: list[int] = []
    problems: list[Problem] = []
    for column, cell in sorted(grid.rows[header].items()):
        field = fields.get(title_key(str(cell.value)))
        if field is None:
            unknown.append(column)
        elif field.name in columns:
            message = f'De kolom "{field.title}" staat er twee keer: ook in {letter(columns[field.name])}.'
            problems.append(Problem(grid.place, header, column, message, "", "Verwijder een van de twee."))
        else:
            columns[field.name] = column
    open_titles = {field.title: field for field in sheet.fields if field.name not in columns}
    # No more than are told: each is held against all titles that are open.
    for column in unknown[: MOST + 1]:
        title = str(grid.rows[header][column].value)
        meant = closest(title, open_titles)
        message = f"De kolom {quoted(title)} is onbekend"
        if meant:
            problems.append(
                Problem(
                    grid.place,
                    header,
                    column,
                    f"{message}.",
                    "",
                    f'Bedoelt u "{meant}"? Zet die titel terug.',
                )
            )
        else:
            problems.append(_warning(grid.place, header, column, f"{message} en wordt niet gelezen."))
    return columns, problems


def _missing(sheet: Sheet, columns: Mapping[str, int]) -> list[Field]:
    return [
        field
        for field in sheet.keys
        if field.name not in columns and not (field.name == "municipality" and "municipality_name" in columns)
    ]


def _explains(cell: Cell | None) -> bool:
    return cell is not None and str(cell.value).strip().casefold().startswith(f"{EXPLAINS.casefold()}:")


def _without_title(grid: Grid, header: int, rows: Mapping[int, Mapping[int, Cell]]) -> Iterator[Problem]:
    told: set[int] = set()
    titled = grid.rows[header]
    for row, cells in sorted(rows.items()):
        for column in sorted(column for column in cells if column not in titled and column not in told):
            told.add(column)
            message = f"Cel {letter(column)}{row}: deze kolom heeft geen titel en wordt niet gelezen."
            yield _warning(grid.place, row, column, message)


def _merged(grid: Grid, header: int, columns: set[int]) -> Iterator[Problem]:
    for row, column, last, until in grid.merged:
        if last >= header and any(column <= one <= until for one in columns):
            yield merged(grid, row, column)


def _warning(place: str, row: int, column: int, message: str, hint: str = "") -> Problem:
    return Problem(place, row, column, message, "", hint, "warning")
