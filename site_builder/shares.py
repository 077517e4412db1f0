"""One build in shares: each machine makes some of the outputs, and joined they are the bytes of one build.

Every share reads all records, since any page may tell of any of them; only the making is shared out. With
each share goes a list of what it was made of in the place of the checksums of a whole site, so that only
shares of one build are ever joined.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path

from site_builder.frozen import frozen
from site_builder.history import history
from site_builder.installed import bundles, face
from site_builder.store import Disk, Share, content_hash, folder_hashes, sha256_of

LIST = "gww-deel.json"
"""The file of a share that says what it is a share of; a whole site does not have it."""
_PACKAGE = Path(__file__).parent


@frozen
class Listed:
    """What a share says of itself: which it is, what it was made of, and the SHA-256 of each of its files."""

    number: int
    of: int
    made_of: str
    files: Mapping[str, str]


class NoShareError(Exception):
    """Folders that cannot be joined; the message says why, in Dutch."""


def listing(
    share: Share, folders: Sequence[Path], today: date, disk: Disk | None
) -> Callable[[Mapping[str, str]], bytes]:
    """The list that goes with a share, once the hash of each of its files is known by its path."""

    def listed(files: Mapping[str, str]) -> bytes:
        own = Listed(share.number, share.of, _made_of(folders, today, disk), dict(sorted(files.items())))
        return json.dumps(asdict(own), indent=1).encode() + b"\n"

    return listed


def _made_of(folders: Sequence[Path], today: date, disk: Disk | None) -> str:
    """The hash of all that a build is made of: records with their history, the program, and the day."""
    past = [sorted(history(folder).changes.items()) for folder in folders]
    program = [
        folder_hashes(folder, but="__pycache__", disk=disk) for folder in (_PACKAGE, face(), bundles())
    ]
    records = [folder_hashes(folder, disk=disk) for folder in folders]
    return content_hash(repr((today.isoformat(), records, past, program)).encode("utf-8", "surrogatepass"))


def joined(folders: Sequence[Path]) -> Joined:
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
    return Joined(
        {path: folder / path for folder, one in known for path in one.files},
        {path: digest for _, one in known for path, digest in one.files.items()},
    )


class Joined(Mapping[str, bytes]):
    """Files on the disk as a mapping that holds none of them, each checked against its hash."""

    def __init__(self, places: Mapping[str, Path], digests: Mapping[str, str]) -> None:
        self._places = places
        self.digests = digests
        """The SHA-256 of each."""

    def __getitem__(self, path: str) -> bytes:
        place = self._places[path]
        content = place.read_bytes() if place.is_file() else b""
        if sha256_of(content) != self.digests[path]:
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
