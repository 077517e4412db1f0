"""Records that are kept: a folder says the same with a store as without, whatever was changed and is kept."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.load import Loaded, closed, load, validation
from site_builder.load.folder import find
from site_builder.load.kept_records import KeptRecords
from site_builder.load.pipeline import load_found
from site_builder.problems import Problem
from site_builder.source import Mark, UnreadDocument, read_yaml
from site_builder.store import FORGETFUL, Disk, Known, Memory, folder_hashes, open_disk
from tests.closing.years import TODAY, YEAR, closed_region, region, spoil

Edit = Callable[[Path], None]
DUINBERGEN = "municipalities/duinbergen.yaml"
DORPSPLEIN = "projects/duinbergen/dorpsplein.yaml"
PERSON = "wethouder Jan de Vries"


def turned(file: str, one: str, other: str) -> Edit:
    """One text in the place of another, or the other way round."""

    def edit(data: Path) -> None:
        path = data / file
        if path.exists():
            content = path.read_text(encoding="utf-8")
            here, there = (one, other) if one in content else (other, one)
            path.write_text(content.replace(here, there, 1), encoding="utf-8")

    return edit


def renamed(one: str, other: str) -> Edit:
    """Another name for a file, or its own again."""

    def edit(data: Path) -> None:
        for here, there in ((data / one, data / other), (data / other, data / one)):
            if here.exists():
                here.rename(there)
                return

    return edit


def added(file: str, content: str) -> Edit:
    """A file more, or that file no more."""

    def edit(data: Path) -> None:
        path = data / file
        if path.exists():
            path.unlink()
        else:
            path.write_text(content, encoding="utf-8")

    return edit


def copied(data: Path) -> None:
    """The same content in two files: one of a project, or none."""
    there = data / "projects/oost-ravel/plein.yaml"
    if there.exists():
        there.unlink()
    elif (data / DORPSPLEIN).exists():
        shutil.copyfile(data / DORPSPLEIN, there)


EDITS: Mapping[str, Edit] = {
    "a level": turned(DUINBERGEN, "        level: 1\n", "        level: 2\n"),
    "a comment": turned(DUINBERGEN, "name: Duinbergen\n", "name: Duinbergen # naam\n"),
    "a comment about somebody": turned(DUINBERGEN, "code: GM9001\n", f"code: GM9001 # {PERSON}\n"),
    "a number of somebody": turned(DUINBERGEN, "province: ", "province: 06-12345678 "),
    "a value that is empty": turned(
        DORPSPLEIN, "phase: delivery\nstatus", "location:\nphase: delivery\nstatus"
    ),
    "a phase that does not fit": turned(DORPSPLEIN, "phase: delivery\nstatus", "phase: award\nstatus"),
    "a key that is unknown": turned(DORPSPLEIN, "phase: delivery\nstatus", "fase: delivery\nstatus"),
    "no YAML any more": turned(DUINBERGEN, "code: GM9001", "code: [GM9001"),
    "a text to fill in": turned(
        DORPSPLEIN, "phase: delivery\nstatus", "location: Vul in\nphase: delivery\nstatus"
    ),
    "another year": renamed("impactlabs/2027.yaml", "impactlabs/2028.yaml"),
    "a name that is wrong": renamed(DUINBERGEN, "municipalities/Duinbergen.yaml"),
    "another letter": turned("newsletters/2026.md", "**meten**", "**rekenen**"),
    "a municipality more": added("municipalities/vries.yaml", "name: Vries\ncode: GM9009\nprovince: P\n"),
    "an address with the name of that one": turned(
        DORPSPLEIN, "name: Her", "location: vries@elders.nl\nname: Her"
    ),
    "the same content twice": copied,
    "a file that cannot be read": added("municipalities/ergens.yaml", "\0"),
}


@settings(max_examples=settings().max_examples // 4, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(sorted(EDITS)), st.booleans()), min_size=1, max_size=6))
def test_any_edits_say_the_same_with_a_store(
    tmp_path_factory: pytest.TempPathFactory, edits: list[tuple[str, bool]]
) -> None:
    """After each of them: the same problems at the same places, the same records, and the same documents.

    Each time for a program that goes on running, and remembers, or for another one.
    """
    folder = tmp_path_factory.mktemp("edits")
    data, disk, memory = region(folder / "data"), open_disk(folder / "store"), Memory()
    assert disk is not None
    for name, goes_on in (("", True), *edits):
        if name:
            EDITS[name](data)
        same(data, disk, memory if goes_on else FORGETFUL)
    disk.close()


@pytest.mark.parametrize("name", sorted(EDITS))
def test_each_edit_and_back(tmp_path: Path, disk: Disk, name: str) -> None:
    """Every edit by itself, and undone."""
    data, memory = region(tmp_path / "data"), Memory()
    same(data, disk, memory)
    for _ in range(2):
        EDITS[name](data)
        same(data, disk, memory)
        same(data, disk)


def test_only_what_changed_is_read(tmp_path: Path, disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also in a copy elsewhere, and by a program that reads the files itself; a newer one reads them all."""
    parsed = counted(monkeypatch)
    data = region(tmp_path / "data")
    every = len(find(data).files)
    same(data, disk)
    parsed.clear()
    assert load(data, TODAY, known(data, disk)).records is not None
    assert parsed == []
    EDITS["a level"](data)
    load(data, TODAY, known(data, disk))
    assert [Path(path).name for path in parsed] == ["duinbergen.yaml"]
    parsed.clear()
    copy = shutil.copytree(data, tmp_path / "copy")
    load(copy, TODAY, known(copy, disk))
    load_found(find(copy), copy.as_posix(), TODAY, KeptRecords(known(copy, disk)))
    assert parsed == []
    load(copy, TODAY, known(copy, disk, program="newer"))
    assert len(parsed) == every
    parsed.clear()
    load(copy, TODAY, known(copy, disk, program="newer"))
    assert parsed == []


def test_a_closed_year_is_read_once(tmp_path: Path, disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    """And its records are those that reading gives, which those of today share where nothing changed."""
    data, parsed = closed_region(tmp_path / "data"), counted(monkeypatch)
    load(data, TODAY, known(data, disk))
    parsed.clear()
    first, _ = closed(data, TODAY, known(data, disk))
    assert len(parsed) < len(find(data / f"snapshots/{YEAR}/records").files or find(data).files)
    parsed.clear()
    again, _ = closed(data, TODAY, known(data, disk))
    assert parsed == []
    plain, _ = closed(data, TODAY)
    assert plain[0].records == first[0].records == again[0].records


@pytest.mark.parametrize(
    "statement",
    [
        "update kept set content = x'00' where key like 'record%'",
        "update kept set content = substr(content, 1, length(content) / 2) where key like 'record%'",
        "update kept set content = cast(content || x'00' as blob) where key like 'record%'",
        "update kept set hash = 'x' where key like 'record%'",
        "update kept set content = null, hash = null where false",
        "delete from kept where key like 'record%'",
        "update kept set content = 'text' where key like 'record%'",
    ],
)
def test_what_is_broken_is_read(tmp_path: Path, disk: Disk, statement: str) -> None:
    """A content that was cut off, changed or lost is one that is not there."""
    data = region(tmp_path / "data")
    for spoiled in (False, True, False):
        if spoiled:
            disk._connection.execute(statement)
        same(data, disk)


def test_a_store_with_other_bytes_on_the_disk(tmp_path: Path) -> None:
    """Wherever a byte of the file was changed, or the file ends, the folder says the same."""
    data = region(tmp_path / "data")
    disk = open_disk(tmp_path / "store")
    assert disk is not None
    same(data, disk)
    disk.close()
    file = tmp_path / "store/store.sqlite3"
    whole = file.read_bytes()
    for place in range(0, len(whole), len(whole) // 12):
        for content in (whole[:place] + bytes((whole[place] ^ 0xFF,)) + whole[place + 1 :], whole[:place]):
            shutil.rmtree(tmp_path / "store")
            (tmp_path / "store").mkdir(mode=0o700)
            file.write_bytes(content)
            again = open_disk(tmp_path / "store")
            assert again is not None
            same(data, again)
            again.close()


def test_a_file_that_was_put_back_as_old_as_it_was(tmp_path: Path, disk: Disk) -> None:
    """Another content of the same size and with the same time is another record."""
    data = region(tmp_path / "data")
    path = data / DUINBERGEN
    same(data, disk)
    for edit in (EDITS["a level"], EDITS["a level"]):
        before = path.stat()
        edit(data)
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
        after = path.stat()
        assert (after.st_size, after.st_mtime_ns) == (before.st_size, before.st_mtime_ns)
        same(data, disk)


def test_nothing_that_looks_like_a_person_is_kept(tmp_path: Path, disk: Disk) -> None:
    """A file with such a text is read each time, also where it is only a guess; other files are kept."""
    data = region(tmp_path / "data")
    spoil(data / DORPSPLEIN, "name: Her", f"location: {PERSON}\nname: Her")
    for _ in range(2):
        assert any("persoon" in problem.message for problem in same(data, disk).problems)
    rows = dict(disk._connection.execute("select key, content from kept where key like 'record%'"))
    assert len(rows) > 15
    assert not any(b"Vries" in content for content in rows.values())


def test_a_name_that_is_one_of_a_municipality_no_more(tmp_path: Path, disk: Disk) -> None:
    """What was no personal data, since a municipality had that name, is looked at again."""
    data = region(tmp_path / "data")
    EDITS["a municipality more"](data)
    spoil(data / DORPSPLEIN, "name: Her", "location: vries@elders.nl\nname: Her")
    for _ in range(2):
        assert not any("e-mail" in problem.message for problem in same(data, disk).problems)
    EDITS["a municipality more"](data)
    for memory in (FORGETFUL, Memory()):
        assert any("e-mail" in problem.message for problem in same(data, disk, memory).problems)


def test_a_file_that_goes_while_it_is_looked_at(tmp_path: Path, disk: Disk) -> None:
    """Nothing raises: what was known of it counts, its places are the top of the file, and of one of which
    nothing is known any more it is said that it went."""
    data = region(tmp_path / "data")
    same(data, disk)
    kept = KeptRecords(known(data, disk), data.as_posix())
    found = find(data, kept.recognise)
    for path in (data / DUINBERGEN, data / DORPSPLEIN):
        path.unlink()
    kept._contents = {key: None if "project" in key else content for key, content in kept._contents.items()}
    loaded = load_found(found, data.as_posix(), TODAY, kept)
    document = loaded.files[f"{data.as_posix()}/{DUINBERGEN}"]
    assert document.mark(("name",)) == document.key_mark(("participation", 0)) == Mark(1, 1)
    (gone,) = [problem for problem in loaded.problems if problem.path.endswith(DORPSPLEIN)]
    assert gone.message == "Dit bestand is niet te lezen: het is weggehaald terwijl het werd nagekeken."


def test_a_difference_puts_nothing_in_the_store(tmp_path: Path, disk: Disk) -> None:
    """Files that were found before may come from anybody: what is in them is used, and not kept."""
    data = region(tmp_path / "data")
    load_found(find(data), data.as_posix(), TODAY, KeptRecords(known(data, disk)))
    assert list(disk._connection.execute("select key from kept")) == []


def test_one_content_in_files_of_two_kinds(tmp_path: Path, disk: Disk) -> None:
    """What is right in one of them is wrong in another."""
    data = region(tmp_path / "data")
    same(data, disk)
    shutil.copyfile(data / "programme/profiles.yaml", data / "programme/growth_paths.yaml")
    for _ in range(2):
        assert same(data, disk).records is None


def known(data: Path, disk: Disk, memory: Memory = FORGETFUL, program: str = "program") -> Known:
    """What a command knows of a folder when it begins."""
    return Known(folder_hashes(data, disk=disk), program, disk, memory=memory)


def same(data: Path, disk: Disk, memory: Memory = FORGETFUL) -> Loaded:
    """Load a folder with the store, and hold it against one that is read."""
    kept = load(data, TODAY, known(data, disk, memory), lasting=memory is not FORGETFUL)
    memory.done()
    every = sorted(path for path in data.rglob("*") if path.is_file())
    plain = plainly(data, tuple((path, path.read_bytes()) for path in every))
    assert kept.problems == plain.problems
    assert kept.records == plain.records
    assert repr(kept.records) == repr(plain.records)
    assert list(kept.files) == list(plain.files)
    for path, document in plain.files.items():
        other = kept.files[path]
        assert (other.path, other.data, other.text) == (document.path, document.data, document.text)
        assert isinstance(document.data, dict)
        for key in document.data:
            assert other.key_mark((key,)) == document.key_mark((key,))
            assert other.mark((key,)) == document.mark((key,))
    return plain


@lru_cache(maxsize=4)
def plainly(data: Path, _: tuple[tuple[Path, bytes], ...]) -> Loaded:
    """A folder with these files, read without a store: once for all that is held against it."""
    return load(data, TODAY)


def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the files that are read as YAML from now on, on top of a text or alone."""
    paths: list[str] = []
    whole = validation.read

    def read(file: Any, content: bytes, path: str) -> Any:
        paths.append(path)
        return whole(file, content, path)

    monkeypatch.setattr(validation, "read", read)
    return paths


def test_a_document_that_is_read_later() -> None:
    """It is read once, and says what it says when it is read at once."""
    content = b"name: Ulk\nlist:\n  - a: 1\n"
    document, _ = read_yaml(content, "a.yaml")
    assert document is not None
    asked: list[str] = []

    def read() -> Any:
        asked.append("a.yaml")
        return document

    later = UnreadDocument("a.yaml", read)
    assert (later.path, asked) == ("a.yaml", [])
    assert later.mark(("list", 0, "a")) == document.mark(("list", 0, "a"))
    assert (later.data, later.text, asked) == (document.data, document.text, ["a.yaml"])


def test_problems_are_told_with_the_name_that_is_asked_for(tmp_path: Path, disk: Disk) -> None:
    """What is kept names no folder."""
    data = region(tmp_path / "data")
    EDITS["a text to fill in"](data)
    same(data, disk)
    copy = shutil.copytree(data, tmp_path / "copy")
    told: list[Problem] = list(same(copy, disk).problems)
    assert told
    assert all(problem.path.startswith(copy.as_posix()) for problem in told)
