"""A content in pieces is the content: the same name, the same number of bytes, the same file."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from hypothesis import given
from hypothesis import strategies as st

from site_builder.exports.archive import archive
from site_builder.store import (
    Deflated,
    Joined,
    content_hash,
    deflated,
    inflated,
    pieces,
    sha256_of,
    stamp,
    sums_of,
    whole,
)
from site_builder.write import writing


class Piece(bytes):
    """Bytes that are counted as long as they are there."""

    alive = 0

    def __new__(cls, content: bytes) -> Piece:
        cls.alive += 1
        return super().__new__(cls, content)

    def __del__(self) -> None:
        type(self).alive -= 1


@given(st.lists(st.binary(max_size=40)))
def test_pieces_are_what_they_are_joined_to(some: list[bytes]) -> None:
    """However it is cut, and as often as somebody walks over it."""
    content, joined = b"".join(some), Joined(lambda: some)
    assert whole(joined) == b"".join(pieces(joined)) == content == whole(content)
    assert stamp(joined) == stamp(content) == (content_hash(content), len(content))
    assert archive({"a.csv": joined, "b": b"x"}) == archive({"a.csv": content, "b": b"x"})


@given(st.lists(st.binary(max_size=40)), st.integers(1, 9))
def test_what_was_compressed_in_pieces_is_unpacked_as_a_whole(some: list[bytes], level: int) -> None:
    """By any program; what stands beside it in the archive too, and what is said of it is true."""
    content = b"".join(some)
    packed = Deflated(lambda: [deflated(one, level) for one in some], sums_of(some))
    assert [inflated(deflated(one, level)) for one in some] == some
    with ZipFile(io.BytesIO(archive({"a.csv": packed, "b": b"x"}))) as read:
        assert (read.testzip(), read.read("a.csv"), read.read("b")) == (None, content, b"x")
        about = read.getinfo("a.csv")
    assert (about.file_size, about.compress_type) == (len(content), ZIP_DEFLATED)
    assert sha256_of(Joined(lambda: some)) == sha256_of(content) == sums_of(some).sha256


def test_few_pieces_are_there_at_once(tmp_path: Path) -> None:
    """Each is let go when the next one is there: in a file, in an archive, and for its name."""

    def some() -> Iterator[bytes]:
        for _ in range(5):
            assert Piece.alive <= 1
            yield Piece(b"one,")

    with writing(tmp_path / "out") as folder:
        folder.put("a.csv", Joined(some))
    assert (tmp_path / "out" / "a.csv").read_bytes() == b"one," * 5
    with ZipFile(io.BytesIO(archive({"a.csv": Joined(some)}))) as packed:
        assert packed.read("a.csv") == b"one," * 5
    assert stamp(Joined(some))[1] == 20
