"""What an attack on the program found once, each with the tests that would find it again."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.checks import ROOT
from tests.reliability import Table, hold

FOUND_ON = "7f427c1"
Finding = tuple[str, str, tuple[str, ...]]
"""How bad, what, and the tests: a file with a name in it, or an example that `check` refuses."""
FINDINGS: tuple[Finding, ...] = (
    (
        "high",
        "a letter that no font has, with a mark or a colour, stops the build",
        (
            "tests/pdf/test_compiling.py::test_a_letter_with_marks_is_replaced_as_a_whole",
            "tests/pdf/test_letters.py::test_a_piece_is_what_a_reader_takes_for_one_letter",
            "tests/build/test_accepted_builds.py::test_what_check_accepts_builds",
        ),
    ),
    (
        "high",
        "a heading without text in a newsletter stops the build",
        (
            "tests/source/test_body.py::test_a_heading_says_something",
            "tests/examples/bad/newsletter-empty-heading",
        ),
    ),
    (
        "high",
        "an endless number where a whole one belongs stops the check",
        (
            "tests/examples/bad/whole-number-inf",
            "tests/examples/bad/whole-number-nan",
            "tests/examples/bad/whole-number-huge",
        ),
    ),
    (
        "high",
        "the comment under a proposal publishes the personal data that the check refuses",
        (
            "tests/review/test_diff.py::test_no_form_tells_of_a_person",
            "tests/review/test_diff.py::test_a_text_that_is_cut_tells_no_half_number",
        ),
    ),
    (
        "medium",
        "personal data in comments, in other files and in files with an error is not seen",
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
        (
            "tests/cli/test_output.py::test_no_form_tells_of_a_person",
            "tests/cli/test_output.py::test_no_line_tells_of_a_person",
            "tests/cli/test_cli.py::test_no_command_tells_of_a_person",
        ),
    ),
    (
        "medium",
        "a workbook of 133 kB takes all memory",
        (
            "tests/sheets/test_returned_workbook.py::test_a_small_workbook_is_read_or_refused_in_little_memory",
            "tests/sheets/test_returned_workbook.py::test_memory_that_runs_out_is_a_problem",
        ),
    ),
    (
        "medium",
        "many unknown or double keys cost their square",
        (
            "tests/load/test_bounds.py::test_every_file_is_read_or_refused_in_little_memory",
            "tests/load/test_bounds.py::test_no_more_keys_are_explained_than_are_told",
            "tests/load/test_bounds.py::test_the_keys_of_a_file_are_walked_once_for_all_its_places",
        ),
    ),
    (
        "medium",
        "a newsletter that is deep, endless or full of letters without a font stops the build",
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
        (
            "tests/build/test_build.py::test_the_same_input_gives_the_same_bytes",
            "tests/search/test_index.py::test_the_same_pages_give_the_same_bytes",
        ),
    ),
    (
        "low to medium",
        "a workbook that is packed in another way stops the import",
        ("tests/sheets/test_returned_workbook.py::test_another_way_of_packing_is_refused",),
    ),
    (
        "low to medium",
        "a web address with half a bracket stops the check",
        ("tests/examples/bad/url-brackets",),
    ),
    (
        "low to medium",
        "a build that is killed leaves a whole site behind, which git sees",
        (
            "tests/write/test_killed.py::test_what_a_killed_run_left_is_removed_by_the_next",
            "tests/write/test_killed.py::test_git_does_not_see_what_a_killed_run_left",
            "tests/cli/test_ending.py::test_a_build_that_is_stopped_leaves_nothing",
        ),
    ),
    (
        "low",
        "for a moment there is no site at all",
        (
            "tests/write/test_killed.py::test_a_site_is_never_gone_where_they_can",
            "tests/write/test_killed.py::test_the_old_site_comes_back_where_two_folders_cannot_change_places",
        ),
    ),
    (
        "low",
        "text becomes a formula in a Dutch Excel",
        (
            "tests/exports/test_tables.py::test_no_cell_is_a_formula_in_any_country",
            "tests/exports/test_tables.py::test_a_dutch_excel_knows_columns_and_letters",
        ),
    ),
    (
        "low",
        "a proposal can have the comment say that all is well, and its preview is told as ours",
        (
            "tests/workflows/test_comment.py::test_the_verdict_is_our_own",
            "tests/workflows/test_comment.py::test_what_brings_its_own_program",
        ),
    ),
    (
        "low",
        "shorthand of the forge comes alive, and letters that turn a line round reach annotations",
        (
            "tests/review/test_diff.py::test_the_shorthand_of_a_forge_is_inert",
            "tests/cli/test_output.py::test_every_form_shows_what_is_invisible",
        ),
    ),
    (
        "low",
        "the text of a newsletter takes letters that nobody sees",
        (
            "tests/examples/bad/unseen-characters",
            "tests/records/test_letters.py::test_what_is_left_can_be_printed",
        ),
    ),
    (
        "low",
        "ordinary text is refused: a no-break space, an emoji of parts",
        (
            "tests/records/test_letters.py::test_what_people_type_and_paste_is_visible",
            "tests/source/test_reading.py::test_every_space_is_a_plain_one",
            "tests/fmt/test_fmt.py::test_a_space_becomes_a_plain_one",
        ),
    ),
    (
        "low",
        "the fixed form is refused where the line of the schema stands twice",
        ("tests/fmt/test_fmt.py::test_the_line_with_the_schema_stands_on_top_and_once",),
    ),
    (
        "low",
        "a new file on a full disk is left empty",
        (
            "tests/write/test_faults.py::test_every_fault_at_every_operation",
            "tests/cli/test_faults.py::test_every_command_is_whole_or_not_at_all",
        ),
    ),
    (
        "low",
        "a repository that git refuses is a site without history, in silence",
        (
            "tests/cli/test_ending.py::test_a_repository_that_git_refuses_is_told",
            "tests/cli/test_ending.py::test_a_repository_that_is_broken_is_told",
            "tests/cli/test_ending.py::test_a_repository_without_git_is_told",
        ),
    ),
    (
        "low",
        "a site in the place of a link, among the data, or on a disk that is mounted",
        (
            "tests/write/test_killed.py::test_a_link_keeps_leading_to_the_site",
            "tests/cli/test_ending.py::test_a_site_does_not_stand_among_the_data",
            "tests/cli/test_ending.py::test_a_folder_that_cannot_be_replaced_is_told",
        ),
    ),
    (
        "low",
        "an address in the settings leads a token elsewhere, or widens the policy of a page",
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
        (
            "tests/examples/bad/name-windows-project",
            "tests/examples/bad/name-windows-municipality",
            "tests/examples/bad/name-windows-folder",
        ),
    ),
    (
        "cosmetic",
        "a word twice, a message of thousands of letters, and a traceback for Ctrl-C at the start",
        (
            "tests/load/test_examples.py::test_a_bad_folder_gives_exactly_its_problems",
            "tests/load/test_bounds.py::test_a_message_repeats_no_whole_text",
            "tests/cli/test_starting.py::test_ctrl_c_while_the_program_starts",
        ),
    ),
)


def there(test: str) -> bool:
    """Whether a test is there: a function in a file of tests, or an example with what is said of it."""
    path, _, name = test.partition("::")
    if not name:
        return (ROOT / path / "expected.txt").is_file()
    if not (ROOT / path).is_file():
        return False
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return any(isinstance(node, ast.FunctionDef) and node.name == name for node in tree.body)


@pytest.mark.parametrize("number", range(1, len(FINDINGS) + 1))
def test_every_finding_has_its_tests(number: int) -> None:
    """By their names, so that none goes unnoticed."""
    _, _, tests = FINDINGS[number - 1]
    assert tests
    assert [test for test in tests if not there(test)] == []
    assert not there(f"{Path(tests[0].partition('::')[0])}-not")


def test_the_findings_are_of_record_for_reliability() -> None:
    """All of them, in the order in which they were told."""
    rows = [
        (number, severity, what, "<br>".join(f"`{test.removeprefix('tests/')}`" for test in tests))
        for number, (severity, what, tests) in enumerate(FINDINGS, 1)
    ]
    assert len(rows) == 26
    lead = (
        f"An attack on the program as it was at {FOUND_ON} found these. Each has tests that fail when it "
        "comes back; an example below `examples/bad/` is one that the check has to refuse, in those words."
    )
    hold(
        "findings", Table(6, "What was found once", lead, ("no.", "severity", "what happened", "tests"), rows)
    )
