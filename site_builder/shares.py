"""One build in shares: each machine makes some of the outputs, and joined they are the bytes of one build.

Every share reads all records, since any page may tell of any of them; only the making is shared out. With
each share goes a list of what it was made of, so that only shares of one build are ever joined.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from hashlib import blake2b
from pathlib import Path

from site_builder.frozen import frozen
from site_builder.history import history
from site_builder.installed import bundles, face
from site_builder.outputs import Output
from site_builder.store import Content, pieces
from site_builder.write import MARK

LIST = "gww-deel.json"
"""The file of a share that says what it is a share of; a whole site does not have it."""
_PACKAGE = Path(__file__).parent
_PASSED_OVER = ("__pycache__", ".git")


@frozen
class Share:
    """Share `number` of `of`, counted from 1."""

    number: int
    of: int

    def has(self, output: Output) -> bool:
        """Whether this share makes an output: by its name, and what is of the whole site in the first."""
        if output.whole:
            return self.number == 1
        return int.from_bytes(_digest(output.name.encode())) % self.of == self.number - 1


@frozen
class Listed:
    """What a share says of itself: which it is, what it was made of, and the hash of each of its files."""

    number: int
    of: int
    made_of: str
    files: Mapping[str, str]


class NoShareError(Exception):
    """Folders that cannot be joined; the message says why, in Dutch."""


class Listing:
    """Writes files as `put` does, and keeps what each of them was."""

    def __init__(self, put: Callable[[str, Content], None]) -> None:
        self._put = put
        self.files: dict[str, str] = {}

    def put(self, path: str, content: Content) -> None:
        """Write a file."""
        self._put(path, content)
        self.files[path] = _digest(content).hex()

    def content(self, share: Share, made_of: str) -> bytes:
        """The list that goes with a share."""
        listed = Listed(share.number, share.of, made_of, dict(sorted(self.files.items())))
        return json.dumps(asdict(listed), indent=1).encode() + b"\n"


def made_of(folders: Sequence[Path], today: date) -> str:
    """The hash of all that a build is made of: records with their history, the program, and the day."""
    whole = blake2b(today.isoformat().encode(), digest_size=16)
    for folder in (*folders, _PACKAGE, face(), bundles()):
        for path in _files(folder):
            whole.update(path.relative_to(folder).as_posix().encode() + b"\0" + _digest(path.read_bytes()))
    for folder in folders:
        whole.update(repr(sorted(history(folder).changes.items())).encode())
    return whole.hexdigest()


def joined(folders: Sequence[Path]) -> Mapping[str, bytes]:
    """The files of a whole site out of its shares, each read when it is asked for. Raises NoShareError."""
    known = [(folder, _list_of(folder)) for folder in folders]
    _, first = known[0]
    for folder, other in known:
        if (other.of, other.made_of) != (first.of, first.made_of):
            raise NoShareError(
                f'"{folder}" is een deel van een andere bouw dan "{folders[0]}": van andere gegevens, een '
                "andere versie van het programma, een andere dag of een ander aantal delen. "
                "Bouw alle delen van één commit."
            )
    by_number: dict[int, Path] = {}
    for folder, one in known:
        if one.number in by_number:
            raise NoShareError(
                f'Deel {one.number} is er twee keer: "{by_number[one.number]}" en "{folder}". '
                "Noem elk deel één keer."
            )
        by_number[one.number] = folder
    missing = [str(number) for number in range(1, first.of + 1) if number not in by_number]
    if missing:
        raise NoShareError(
            f"Van {first.of} delen ontbre{'ekt' if len(missing) == 1 else 'ken'}: {', '.join(missing)}. "
            f"Bouw {'dat deel' if len(missing) == 1 else 'die delen'} met gww build --shard."
        )
    return _Joined({path: (folder / path, one.files[path]) for folder, one in known for path in one.files})


class _Joined(Mapping[str, bytes]):
    """Files on the disk as a mapping that holds none of them, each checked against its hash."""

    def __init__(self, places: Mapping[str, tuple[Path, str]]) -> None:
        self._places = places

    def __getitem__(self, path: str) -> bytes:
        place, expected = self._places[path]
        content = place.read_bytes() if place.is_file() else b""
        if _digest(content).hex() != expected:
            raise NoShareError(f'"{place}" is niet wat er gebouwd is. Bouw dat deel opnieuw.')
        return content

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def _list_of(folder: Path) -> Listed:
    try:
        return Listed(**json.loads((folder / LIST).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise NoShareError(
            f'"{folder}" is geen deel van een site. Een deel maakt u met gww build --shard 1/2 --out MAP.'
        ) from error


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != MARK and not any(one in path.parts for one in _PASSED_OVER):
            yield path


def _digest(content: Content) -> bytes:
    made = blake2b(digest_size=16)
    for piece in pieces(content):
        made.update(piece)
    return made.digest()
