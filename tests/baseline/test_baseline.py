"""What the site of the demo says is what its baseline says: a change of code shows as changed sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.baseline.demo import Demo
from tests.baseline.dump import dump
from tests.baseline.folder import FILES, FOLDER, LINES, differences, read, write

LARGEST = 400 * 1024
FRONT, PAGE = "index.html", "gemeenten/waalbeek/index.html"


def test_the_demo_says_what_its_baseline_says(demo: Demo) -> None:
    """Every page, message, PDF, table and feed of the demo reads as it was last accepted."""
    told = differences(read(FOLDER), dump(demo.files))
    if told:
        pytest.fail(told, pytrace=False)


def test_a_changed_sentence_is_named(demo: Demo) -> None:
    """One other sentence is told, with its page, both sentences and the command, and nothing else."""
    files = {path: demo.files[path] for path in (FRONT, PAGE)}
    said, other = "Waalbeek zit in de klankbordgroep.", "Waalbeek zit niet in de klankbordgroep."
    page = files[PAGE].decode()
    assert page.count(said) == 1
    changed = {**files, PAGE: page.replace(said, other).encode()}
    assert differences(dump(files), dump(changed)).splitlines() == [
        "The site of the demo says something else than its baseline, in 1 files:",
        "",
        "gemeenten/waalbeek/index.html.txt",
        f"  - {said}",
        f"  + {other}",
        "",
        "Is this what you meant? Then write it with `make baseline` and commit it with your change.",
    ]


def test_every_page_of_today_is_in_it(demo: Demo) -> None:
    """No page of today is left out; of every closed year there is one of each kind, as of explanations."""
    names = read(FOLDER).keys()
    live = {path for path in demo.files if path.endswith((".html", ".pdf")) and "jaren/2" not in path}
    explained = {path for path in live if path.startswith("cijfers/") and path != "cijfers/index.html"}
    assert {f"{path}.txt" for path in live - explained} <= names
    assert {len(path.split("/")) for path in explained if f"{path}.txt" in names} == {3, 5}
    years = {path.split("/")[1] for path in demo.files if path.startswith("jaren/2")}
    assert years
    for year in years:
        assert f"jaren/{year}/index.html.txt" in names
        for folder in ("gemeenten", "groeipaden", "indicatoren", "projecten", "veranderd", "over"):
            assert any(name.startswith(f"jaren/{year}/{folder}/") for name in names), (year, folder)


def test_no_file_of_it_is_large() -> None:
    """No text passes 400 KB, so that a review shows each."""
    sizes = {name: len(text.encode()) for name, text in read(FOLDER).items()}
    assert sizes
    assert {name: size for name, size in sizes.items() if size > LARGEST} == {}


def test_what_differs_between_computers_stays_out() -> None:
    """The size of a compressed file, a checksum and the name of a file after its content are masked."""
    page = (
        "<title>T</title><main><p>Excel, 1.234 kB, 12,5 MB; in 3 projecten. "
        f'{"0a" * 32} <a href="assets/x.{"0b" * 6}.js">x</a></p></main>'
    )
    texts = dump({FRONT: page.encode()})
    assert texts["index.html.txt"].splitlines() == [
        "title: T",
        "",
        "Excel, … kB, … MB; in 3 projecten. … [x](/assets/x.….js)",
    ]


def test_what_stands_around_every_page_is_told_once() -> None:
    """The menu is in one file; on a page stands only what is unlike it there."""
    page = "<body><nav>{}</nav><main>{}</main><footer>Onder</footer></body>"
    texts = dump(
        {
            FRONT: page.format("Boven", "een").encode(),
            "a/index.html": page.format("Boven", "twee").encode(),
            "b/index.html": page.format("Iets anders", "drie").encode(),
        }
    )
    assert texts["chrome.txt"] == "Boven\nOnder\n"
    assert texts["a/index.html.txt"] == "title:\n\ntwee\n"
    assert texts["b/index.html.txt"] == "title:\n\ndrie\n\n[unlike chrome.txt]\n+ Iets anders\n- Boven\n"


def test_writing_leaves_nothing_of_before(tmp_path: Path) -> None:
    """What is read is what was written last; a text that is no longer there is gone."""
    folder = tmp_path / "demo"
    write({"oud/index.html.txt": "a\n"}, folder)
    texts = {"index.html.txt": "één\n", "data/a.csv": "b\n"}
    write(texts, folder)
    assert read(folder) == texts
    assert differences(read(folder), texts) == ""


def test_a_page_that_came_or_went_is_named() -> None:
    """New and gone are told beside the name, with what is said there."""
    told = differences({"oud.txt": "a\n"}, {"nieuw.txt": "b\n"})
    assert "nieuw.txt (new)\n  + b" in told
    assert "oud.txt (gone)\n  - a" in told


def test_a_large_change_is_told_in_short() -> None:
    """Of many lines the first are shown with how many follow; of many pages every one is named."""
    before = {f"{place:02}.txt": "" for place in range(FILES + 3)}
    after = {name: "".join(f"{line}\n" for line in range(LINES + 5)) for name in before}
    told = differences(before, after).splitlines()
    assert [line for line in told if line.endswith(".txt")] == list(before)
    assert told.count("  … and 5 more lines") == FILES
