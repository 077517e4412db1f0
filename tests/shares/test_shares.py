"""A build in shares gives the bytes of one build, and only shares of one build are joined."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.cli import main
from site_builder.shares import LIST
from site_builder.store import Share
from tests.closing.years import closed_region, spoil
from tests.lone import lone

OF = 3
LITTLE = "40/40"
"""A share of a few outputs."""


EPOCH = "1811808000"


def build(data: Path, out: Path, *more: str) -> None:
    """A site, or a share of it."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("SOURCE_DATE_EPOCH", EPOCH)
        assert main(["build", "--data", str(data), "--no-demo", "--out", str(out), *more]) == 0


def in_shares(data: Path, folder: Path, of: int) -> None:
    """All shares of a site, side by side."""
    for number in range(1, of + 1):
        build(data, folder / f"{number}-{of}", "--shard", f"{number}/{of}")


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A municipality alone, whole, in three shares and one of many: what is refused need not be large."""
    folder = tmp_path_factory.mktemp("small")
    data = lone(folder / "data")
    build(data, folder / "whole")
    in_shares(data, folder, OF)
    build(data, folder / "other", "--shard", LITTLE)
    return folder


def contents(folder: Path) -> Mapping[str, bytes]:
    """Every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def shares(folder: Path, of: int) -> list[str]:
    """The folders of the shares of one build."""
    return [str(folder / f"{number}-{of}") for number in range(1, of + 1)]


def test_shares_together_are_one_build(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Byte for byte, in any order, and each file is in one share; the lists of the shares are left out.

    Of a region with a closed year, by day tests/shares/test_kept_shares.py asks it of two.
    """
    one_build(small, OF, capsys)


@pytest.mark.long
@pytest.mark.parametrize("of", [2, OF])
def test_shares_of_a_region_together_are_one_build(
    of: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Those of a region with a closed year too."""
    data = closed_region(tmp_path / "data")
    build(data, tmp_path / "whole")
    in_shares(data, tmp_path, of)
    one_build(tmp_path, of, capsys)


def one_build(built: Path, of: int, capsys: pytest.CaptureFixture[str]) -> None:
    """Hold the shares of a site against the whole of it."""
    out = built / f"joined-{of}"
    assert main(["merge", *reversed(shares(built, of)), "--out", str(out)]) == 0
    assert f" uit {of} delen in {out}/" in capsys.readouterr().out
    assert contents(out) == contents(built / "whole")
    made = [set(contents(Path(one))) - {LIST, ".gww"} for one in shares(built, of)]
    assert all(made)
    assert sum(map(len, made)) == len(set.union(*made))


def refused(capsys: pytest.CaptureFixture[str], out: Path, *folders: str) -> str:
    """What is said of folders that are not joined; nothing is written."""
    assert main(["merge", *folders, "--out", str(out)]) == 2
    assert not out.exists()
    return capsys.readouterr().err


def test_a_share_that_is_missing_is_named(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One or more, in singular and plural, with what to do."""
    first, second, third = shares(small, OF)
    out = tmp_path / "out"
    said = refused(capsys, out, first, third)
    assert "Van 3 delen ontbreekt: 2. Bouw dat deel met gww build --shard." in said
    said = refused(capsys, out, second)
    assert "Van 3 delen ontbreken: 1, 3. Bouw die delen met gww build --shard." in said


def test_a_share_that_is_there_twice_is_named(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also as a copy elsewhere."""
    again = shutil.copytree(small / f"1-{OF}", tmp_path / "again")
    said = refused(capsys, tmp_path / "out", *shares(small, OF), str(again))
    assert "Deel 1 is er twee keer" in said


def test_a_share_of_another_build_is_refused(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of another number of shares, and of records in which one value is another."""
    said = refused(capsys, tmp_path / "out", str(small / "other"), str(small / f"2-{OF}"))
    assert "een deel van een andere bouw" in said
    data = Path(shutil.copytree(small / "data", tmp_path / "data"))
    spoil(data / "municipalities/duinbergen.yaml", "from: 2021", "from: 2022")
    other = tmp_path / "other"
    build(data, other, "--shard", LITTLE)
    capsys.readouterr()
    said = refused(capsys, tmp_path / "out", str(small / "other"), str(other))
    assert "een deel van een andere bouw" in said


def test_what_is_no_share_or_no_longer_whole_is_refused(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A whole site is no share; a file that changed since, or that is gone, is named."""
    assert "is geen deel van een site" in refused(capsys, tmp_path / "out", str(small / "whole"))
    first, *others = shares(small, OF)
    one = Path(shutil.copytree(first, tmp_path / "one"))
    (one / "robots.txt").unlink()
    said = refused(capsys, tmp_path / "out", str(one), *others)
    assert "robots.txt" in said
    assert "Bouw dat deel opnieuw." in said


@pytest.mark.parametrize(
    ("option", "said"),
    [
        *(
            (f"--shard={one}", "zoals 1/3 of 3/3")
            for one in ("", "1", "0/2", "3/2", "1/2/3", "a/b", "-1/2", "1/0")
        ),
        *(
            (f"--workers={one}", "Noem hoeveel processen, zoals 1 of 2.")
            for one in ("", "0", "-1", "twee", "1.5")
        ),
    ],
)
def test_what_cannot_be_counted_is_wrong_use(
    option: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Shares and workers are counted from 1, before anything is read; no share is beyond the last."""
    data = tmp_path / "data"
    data.mkdir()
    assert main(["build", "--data", str(data), "--out", str(tmp_path / "out"), option]) == 2
    assert said in capsys.readouterr().err


@given(st.text(), st.booleans(), st.integers(1, 12))
def test_each_output_is_in_one_share(name: str, whole: bool, of: int) -> None:
    """Whatever it is called; what is of the whole site, in the first."""
    makers = [number for number in range(1, of + 1) if Share(number, of).has(name, whole=whole)]
    assert len(makers) == 1
    assert not whole or makers == [1]
