"""What an attack on the program found once: how bad, what, the attack again, and the tests that hold it.

`python -m tests.attacks` puts on record what each attack did where it was found, and what it does now.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.attacks import data, ends, files
from tests.attacks.program import Program
from tests.reliability import FOLDER, Table, read

FOUND_ON = "7f427c1"
HELD, NOTHING = "held", "nothing here"
Attack = Callable[[Program, Path], str]
"""In an empty folder: what it did to a program, empty where that held."""
Finding = tuple[str, str, Attack, tuple[str, ...]]
"""How bad, what, the attack, and the tests: a file with a name in it, or an example that `check` refuses."""
FINDINGS: tuple[Finding, ...] = (
    (
        "high",
        "a letter that no font has, with a mark or a colour, stops the build",
        data.no_font,
        (
            "tests/pdf/test_compiling.py::test_a_letter_with_marks_is_replaced_as_a_whole",
            "tests/pdf/test_letters.py::test_a_piece_is_what_a_reader_takes_for_one_letter",
            "tests/build/test_accepted_builds.py::test_what_check_accepts_builds",
        ),
    ),
    (
        "high",
        "a heading without text in a newsletter stops the build",
        data.empty_heading,
        (
            "tests/source/test_body.py::test_a_heading_says_something",
            "tests/examples/bad/newsletter-empty-heading",
        ),
    ),
    (
        "high",
        "an endless number where a whole one belongs stops the check",
        data.endless_number,
        (
            "tests/examples/bad/whole-number-inf",
            "tests/examples/bad/whole-number-nan",
            "tests/examples/bad/whole-number-huge",
        ),
    ),
    (
        "high",
        "the comment under a proposal publishes the personal data that the check refuses",
        data.comment_publishes,
        (
            "tests/review/test_diff.py::test_no_form_tells_of_a_person",
            "tests/review/test_diff.py::test_a_text_that_is_cut_tells_no_half_number",
        ),
    ),
    (
        "medium",
        "personal data in comments, in other files and in files with an error is not seen",
        data.not_looked_at,
        (
            "tests/examples/bad/private-comment",
            "tests/examples/bad/private-beside",
            "tests/examples/bad/private-beside-an-error",
            "tests/examples/bad/private-unreadable",
            "tests/load/test_other_files.py::test_every_file_that_is_no_record",
        ),
    ),
    (
        "medium",
        "messages of the check publish personal data",
        data.message_publishes,
        (
            "tests/cli/test_output.py::test_no_form_tells_of_a_person",
            "tests/cli/test_output.py::test_no_line_tells_of_a_person",
            "tests/cli/test_cli.py::test_no_command_tells_of_a_person",
        ),
    ),
    (
        "medium",
        "a workbook of 133 kB takes all memory",
        files.all_memory,
        (
            "tests/sheets/test_returned_workbook.py::test_a_small_workbook_is_read_or_refused_in_little_memory",
            "tests/sheets/test_returned_workbook.py::test_memory_that_runs_out_is_a_problem",
        ),
    ),
    (
        "medium",
        "many unknown or double keys cost their square",
        files.many_keys,
        (
            "tests/load/test_bounds.py::test_every_file_is_read_or_refused_in_little_memory",
            "tests/load/test_bounds.py::test_no_more_keys_are_explained_than_are_told",
            "tests/load/test_bounds.py::test_the_keys_of_a_file_are_walked_once_for_all_its_places",
        ),
    ),
    (
        "medium",
        "a newsletter that is deep, endless or full of letters without a font stops the build",
        data.deep_letter,
        (
            "tests/source/test_body.py::test_lists_and_quotes_go_no_deeper_than_a_pdf_bears",
            "tests/source/test_body.py::test_forms_of_letters_go_no_deeper_than_python_bears",
            "tests/examples/bad/newsletter-endless-word",
            "tests/pdf/test_compiling.py::test_a_thousand_letters_cost_one_more_compile",
            "tests/build/test_left_out.py::test_a_pdf_that_cannot_be_made",
        ),
    ),
    (
        "medium",
        "the index for searching depends on the disk",
        ends.other_disk,
        (
            "tests/build/test_build.py::test_the_same_input_gives_the_same_bytes",
            "tests/search/test_index.py::test_the_same_pages_give_the_same_bytes",
        ),
    ),
    (
        "low to medium",
        "a workbook that is packed in another way stops the import",
        files.packed_otherwise,
        ("tests/sheets/test_returned_workbook.py::test_another_way_of_packing_is_refused",),
    ),
    (
        "low to medium",
        "a web address with half a bracket stops the check",
        data.half_a_bracket,
        ("tests/examples/bad/url-brackets",),
    ),
    (
        "low to medium",
        "a build that is killed leaves a whole site behind, which git sees",
        ends.left_behind,
        (
            "tests/write/test_killed.py::test_what_a_killed_run_left_is_removed_by_the_next",
            "tests/write/test_killed.py::test_git_does_not_see_what_a_killed_run_left",
            "tests/cli/test_ending.py::test_a_build_that_is_stopped_leaves_nothing",
        ),
    ),
    (
        "low",
        "for a moment there is no site at all",
        ends.no_site,
        (
            "tests/write/test_killed.py::test_a_site_is_never_gone_where_they_can",
            "tests/write/test_killed.py::test_the_old_site_comes_back_where_two_folders_cannot_change_places",
        ),
    ),
    (
        "low",
        "text becomes a formula in a Dutch Excel",
        files.formula,
        (
            "tests/exports/test_tables.py::test_no_cell_is_a_formula_in_any_country",
            "tests/exports/test_tables.py::test_a_dutch_excel_knows_columns_and_letters",
        ),
    ),
    (
        "low",
        "a proposal can have the comment say that all is well, and its preview is told as ours",
        data.says_all_is_well,
        (
            "tests/workflows/test_comment.py::test_the_verdict_is_our_own",
            "tests/workflows/test_comment.py::test_a_first_comment",
        ),
    ),
    (
        "low",
        "shorthand of the forge comes alive, and letters that turn a line round reach annotations",
        data.shorthand,
        (
            "tests/review/test_diff.py::test_the_shorthand_of_a_forge_is_inert",
            "tests/cli/test_output.py::test_every_form_shows_what_is_invisible",
        ),
    ),
    (
        "low",
        "the text of a newsletter takes letters that nobody sees",
        data.unseen_letters,
        (
            "tests/examples/bad/unseen-characters",
            "tests/records/test_letters.py::test_what_is_left_can_be_printed",
        ),
    ),
    (
        "low",
        "ordinary text is refused: a no-break space, an emoji of parts",
        data.ordinary_refused,
        (
            "tests/records/test_letters.py::test_what_people_type_and_paste_is_visible",
            "tests/source/test_reading.py::test_every_space_is_a_plain_one",
            "tests/fmt/test_fmt.py::test_a_space_becomes_a_plain_one",
        ),
    ),
    (
        "low",
        "the fixed form is refused where the line of the schema stands twice",
        data.schema_twice,
        ("tests/fmt/test_fmt.py::test_the_line_with_the_schema_stands_on_top_and_once",),
    ),
    (
        "low",
        "a new file on a full disk is left empty",
        ends.full_disk,
        (
            "tests/write/test_faults.py::test_every_fault_at_every_operation",
            "tests/cli/test_faults.py::test_every_command_is_whole_or_not_at_all",
        ),
    ),
    (
        "low",
        "a repository that git refuses is a site without history, in silence",
        ends.git_refuses,
        (
            "tests/cli/test_ending.py::test_a_repository_that_git_refuses_is_told",
            "tests/cli/test_ending.py::test_a_repository_that_is_broken_is_told",
            "tests/cli/test_ending.py::test_a_repository_without_git_is_told",
        ),
    ),
    (
        "low",
        "a site in the place of a link, among the data, or on a disk that is mounted",
        ends.place_of_a_site,
        (
            "tests/write/test_killed.py::test_a_link_keeps_leading_to_the_site",
            "tests/cli/test_ending.py::test_a_site_does_not_stand_among_the_data",
            "tests/cli/test_ending.py::test_a_folder_that_cannot_be_replaced_is_told",
        ),
    ),
    (
        "low",
        "an address in the settings leads a token elsewhere, or widens the policy of a page",
        data.wide_address,
        (
            "tests/examples/bad/editor-account",
            "tests/examples/bad/editor-any-server",
            "tests/examples/bad/editor-policy",
            "tests/examples/bad/editor-apostrophe",
            "tests/examples/bad/url-account",
        ),
    ),
    (
        "low",
        "a name of a file that Windows cannot have",
        data.windows_name,
        (
            "tests/examples/bad/name-windows-project",
            "tests/examples/bad/name-windows-municipality",
            "tests/examples/bad/name-windows-folder",
        ),
    ),
    (
        "cosmetic",
        "a word twice, a message of thousands of letters, and a traceback for Ctrl-C at the start",
        data.word_twice,
        (
            "tests/load/test_examples.py::test_a_bad_folder_gives_exactly_its_problems",
            "tests/load/test_bounds.py::test_a_message_repeats_no_whole_text",
            "tests/cli/test_starting.py::test_ctrl_c_while_the_program_starts",
        ),
    ),
)


def came_of(number: int, program: Program) -> str:
    """What the attack of a finding did to a program, in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        return FINDINGS[number - 1][2](program, Path(folder))


def outcomes() -> Mapping[int, tuple[str, str]]:
    """On record by finding: what it did where it was found, and now."""
    return {int(row[0]): (str(row[3]), str(row[4])) for row in read(FOLDER / "findings.json").rows}


def table(came: Mapping[int, tuple[str, str]]) -> Table:
    """All of them, in the order in which they were told."""
    rows = [
        (
            number,
            severity,
            what,
            *came[number],
            "<br>".join(f"`{test.removeprefix('tests/')}`" for test in tests),
        )
        for number, (severity, what, _, tests) in enumerate(FINDINGS, 1)
    ]
    again = sum(before != NOTHING for before, _ in came.values())
    lead = (
        f"An attack on the program as it was at {FOUND_ON} found these. `make findings` attacks a checkout "
        "of that commit again, with the packages of now (what an attack needs is of the same release), and "
        f"then this one: {again} of the {len(rows)} came about on {FOUND_ON} again. Each has tests that fail "
        "when it comes back; an example below `examples/bad/` is one that the check has to refuse, in those "
        "words."
    )
    columns = ("no.", "severity", "what happened", f"again on {FOUND_ON}", "now", "tests")
    return Table(6, "What was found once", lead, columns, rows)
