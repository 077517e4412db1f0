"""A region in which every text that somebody may write is one that programs stumble over."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from site_builder.build import _told
from site_builder.load.folder import File, Found, find
from site_builder.load.kept_records import KeptRecords
from site_builder.load.pipeline import load_found
from site_builder.personal import personal_data
from site_builder.records.base import Line, Prose
from site_builder.records.collection import Records
from site_builder.records.description import field_at
from site_builder.sheets.new_text import flow
from site_builder.source import plain_spaces, read_front_matter, read_yaml
from site_builder.store import Known, Memory
from tests.build.reading import made_of
from tests.checks import ROOT
from tests.conftest import once
from tests.naughty import ORDINARY, OWN

REGION = ROOT / "tests/examples/good/region"
_MEMORY = Memory()
"""Each file is read once, and not again with every other one that changes."""
TODAY = date(2027, 6, 1)
_LINE: TypeAdapter[str] = TypeAdapter(Line)
_PROSE: TypeAdapter[str] = TypeAdapter(Prose)
Path_ = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Hostile:
    """The records with texts in them: which of those stand somewhere, and which were refused everywhere."""

    records: Records
    placed: Sequence[str]
    refused: Sequence[str]
    places: int


def may_stand(text: str) -> bool:
    """Whether some field takes the text: no sign that nobody sees, and nothing of a person."""
    for kind in (_LINE, _PROSE):
        try:
            kind.validate_python(plain_spaces(text))
        except ValidationError:
            continue
        return not any(one.certain for one in personal_data(text))
    return False


def hostile(texts: Sequence[str], start: int = 0) -> Hostile:
    """The example region with the texts in turn in each of its fields, from the `start`th on.

    What a rule refuses at one place is tried at the next.
    """
    files = {file.name: file for file in find(REGION).files}
    able = [text for text in texts if may_stand(text)]
    waiting = [*able[start:], *able[:start]]
    placed: list[str] = []
    places = 0
    for name, path in _places(files):
        for at, text in enumerate(waiting[:3]):
            changed = _with(files[name], path, text)
            every = {**files, name: changed}
            if loaded(every) is not None:
                files = every
                placed.append(waiting.pop(at))
                places += 1
                break
        if not waiting:
            waiting = [text for text in able if text not in placed] or list(able)
    records = loaded(files)
    assert records is not None
    refused = [text for text in texts if text not in able]
    return Hostile(records, tuple(dict.fromkeys(placed)), tuple(refused), places)


def built(records: Records, *names: str) -> Mapping[str, bytes]:
    """Every file of its site, or of its outputs with these names; nothing may be left out."""
    return made_of(_told(records, TODAY), *names)


def own_site(run_folder: Path) -> Mapping[str, bytes]:
    """The site with our own list in its fields, made once in a run."""

    def made(half: Path) -> None:
        found = hostile(OWN)
        able = {text for text in OWN if text not in found.refused}
        assert set(ORDINARY) <= able
        assert set(found.placed) == able
        half.write_bytes(pickle.dumps(built(found.records)))

    files: Mapping[str, bytes] = pickle.loads(once(run_folder, "hostile", made).read_bytes())  # noqa: S301  # our own
    return files


def loaded(files: Mapping[str, File]) -> Records | None:
    """The records of these files; None where they have an error."""
    found = Found(tuple(files.values()), (), frozenset())
    return load_found(found, "data", TODAY, KeptRecords(Known(memory=_MEMORY), "data")).records


def _places(files: Mapping[str, File]) -> Iterator[tuple[str, Path_]]:
    """Every text that a person writes, in each file, and the body of each newsletter."""
    for name, file in files.items():
        for path, value in _values(_data(file)):
            place = field_at(file.kind.model, path)
            written = place.text.sort == "prose" and place.text.pattern in (r"\S", r"^\S([^\n]*\S)?$")
            if isinstance(value, str) and place.kind == "text" and written:
                yield name, path
        if name.endswith(".md"):
            yield name, ()


def _values(data: Any, path: Path_ = ()) -> Iterator[tuple[Path_, Any]]:
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in items:
        if isinstance(value, dict | list):
            yield from _values(value, (*path, key))
        else:
            yield (*path, key), value


def _data(file: File) -> Any:
    assert file.content is not None
    if file.name.endswith(".md"):
        front, _ = read_front_matter(file.content, file.name)
        assert front is not None
        return copy.deepcopy(front.document.data)
    document, _ = read_yaml(file.content, file.name)
    assert document is not None
    return copy.deepcopy(document.data)


def _with(file: File, path: Path_, text: str) -> File:
    data = _data(file)
    body = ""
    if file.name.endswith(".md"):
        front, _ = read_front_matter(file.content or b"", file.name)
        assert front is not None
        body = front.body if path else f"{text}\n\n- {text}\n"
    held = data
    for step in path[:-1]:
        held = held[step]
    if path:
        held[path[-1]] = text
    written = flow(data) + "\n"
    if file.name.endswith(".md"):
        written = f"---\n{written}---\n{body}"
    return replace(file, content=written.encode("utf-8", "surrogatepass"))
