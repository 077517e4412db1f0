"""Several files of one folder, all of them or none.

No system changes more than one name at once. So what was there stays beside until all are changed, with a
list of what goes where. By that list a change that failed is undone at once, and that of a run that was
killed by whatever command next reads or writes the folder (`mend`).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from site_builder.write.files import mode_for, put
from site_builder.write.healing import LIST, digest, old_name, undo
from site_builder.write.workshop import workshop

_NAME = "samen"


def replace_all(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files by their path below a folder, or none: then it raises OSError, and all are as they were."""
    with workshop(folder / _NAME) as place:
        listed: list[tuple[str, bool, str]] = []
        for number, (path, content) in enumerate(files.items()):
            target = folder / path
            put(place / _new_name(number), content, mode_for(target))
            if target.exists():
                put(place / old_name(number), target.read_bytes(), mode_for(target))
            listed.append((path, target.exists(), digest(content)))
            target.parent.mkdir(parents=True, exist_ok=True)
        put(place / "half", json.dumps(listed).encode())
        (place / "half").rename(place / LIST)
        try:
            for number, path in enumerate(files):
                (place / _new_name(number)).replace(folder / path)
        except BaseException:
            undo(place, folder)
            raise
        # From here on it is done, and nothing is undone any more.
        (place / LIST).unlink()


def _new_name(number: int) -> str:
    return f"new-{number}"
