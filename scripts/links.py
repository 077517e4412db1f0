"""Links to other sites: which of them lead nowhere any more, as a report in Markdown.

`python scripts/links.py --report links.md` looks at every address in the data of the real region, the texts
of the site and the documents. It asks one page at a time, and waits between two questions to one host. Exit
code 1 if a page is gone; what could not be asked, or is only shown to people, is listed apart and is fine.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent
LOOKED_AT = ("data/", "docs/", "site/text/")
ALSO = ("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "publiccode.yml")
TIMEOUT = 20.0
"""Seconds to wait for an answer."""
PAUSE = 2.0
"""Seconds between two questions to one host."""
AGENT = "circulaire-gww-monitor link check (weekly; one page at a time)"
_ADDRESS = re.compile(r"https?://[^\s<>\"'`\\\]]+")
_GONE = frozenset({404, 410})
_NOT_REAL = re.compile(
    r"(^|\.)(example|invalid|test|localhost)$|(^|\.)(example|voorbeeld)\.\w+$|^127\.|^\[|^$"
)
"""Hosts that nobody means as a place to go (RFC 2606), and this computer itself."""

State = Literal["fine", "gone", "unsure"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where an address stands."""

    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of asking for an address; `why` says it in a few Dutch words."""

    state: State
    why: str = ""


Ask = Callable[[str], Answer]


def addresses(texts: Iterable[tuple[str, str]]) -> Mapping[str, tuple[Place, ...]]:
    """Every outside address in texts (each with its path), with the places where it stands."""
    found: dict[str, set[Place]] = defaultdict(set)
    for path, text in texts:
        for number, line in enumerate(text.splitlines(), 1):
            for match in _ADDRESS.findall(line):
                address = _trimmed(match)
                if not _NOT_REAL.search(host_of(address)):
                    found[address].add(Place(path, number))
    return {address: tuple(sorted(places)) for address, places in sorted(found.items())}


def _trimmed(address: str) -> str:
    """The address without a fragment, and without the punctuation of the sentence around it."""
    bare = address.partition("#")[0].rstrip(".,;:!?*_")
    while bare.endswith(")") and bare.count(")") > bare.count("("):
        bare = bare[:-1].rstrip(".,;:!?*_")
    return bare


def host_of(address: str) -> str:
    """The host of an address; empty for what is no address."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def texts() -> Iterable[tuple[str, str]]:
    """Every file to look at, as git has it, with its path."""
    command = ["git", "ls-files", "-z", "--", *LOOKED_AT, *ALSO]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    for path in sorted(filter(None, listed.split("\0"))):
        if path.endswith((".yaml", ".yml", ".md")) and (ROOT / path).is_file():
            yield path, (ROOT / path).read_text(encoding="utf-8")


def ask(address: str) -> Answer:
    """Ask for a page: its head first, and all of it from a host that does not answer to that."""
    answer = _ask(address, "HEAD")
    return answer if answer.state == "fine" else _ask(address, "GET")


def _ask(address: str, method: str) -> Answer:
    # Only http and https come from `addresses`.
    request = urllib.request.Request(address, method=method, headers={"User-Agent": AGENT})  # noqa: S310
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT):  # noqa: S310
            return Answer("fine")
    except urllib.error.HTTPError as error:
        error.close()
        return Answer("gone" if error.code in _GONE else "unsure", f"antwoord {error.code}")
    except urllib.error.URLError as error:
        # A name that nobody knows; anything else may be over tomorrow.
        gone = isinstance(error.reason, OSError) and "not known" in str(error.reason)
        return Answer("gone" if gone else "unsure", "die server bestaat niet" if gone else "geen verbinding")
    except (OSError, ValueError):
        return Answer("unsure", "geen antwoord")


def asked(
    wanted: Iterable[str], ask: Ask = ask, wait: Callable[[float], None] = time.sleep
) -> Mapping[str, Answer]:
    """The answer for each address. What is not fine is asked once more at the end: a host may be busy."""
    answers: dict[str, Answer] = {}
    last = ""
    for address in (*(every := sorted(wanted, key=_by_turns(wanted))), *every):
        if address in answers and answers[address].state == "fine":
            continue
        if host_of(address) == last:
            wait(PAUSE)
        last = host_of(address)
        answers[address] = ask(address)
    return answers


def _by_turns(wanted: Iterable[str]) -> Callable[[str], tuple[int, str]]:
    """An order in which hosts take turns."""
    seen: dict[str, int] = defaultdict(int)
    turns: dict[str, tuple[int, str]] = {}
    for address in sorted(wanted):
        turns[address] = (seen[host_of(address)], address)
        seen[host_of(address)] += 1
    return turns.__getitem__


def report(found: Mapping[str, Sequence[Place]], answers: Mapping[str, Answer]) -> str:
    """What is gone and what is unsure, with the places to edit, as Markdown."""
    lines = []
    for state, title in (
        ("gone", "Deze pagina’s zijn weg"),
        ("unsure", "Niet te controleren: kijk zelf, als u wilt"),
    ):
        of_state = [address for address in found if answers[address].state == state]
        if of_state:
            lines += [f"### {title}", ""]
            lines += [f"- `{one}` ({answers[one].why}) in {_places(found[one])}" for one in of_state]
            lines.append("")
    if not any(answers[address].state == "gone" for address in found):
        number = len(found)
        every = "De enige link werkt" if number == 1 else f"Alle {number} links werken"
        lines = [f"{every}, voor zover te controleren.", "", *lines]
    return "\n".join(lines).rstrip("\n") + "\n"


def _places(places: Sequence[Place]) -> str:
    shown = ", ".join(f"`{place}`" for place in places[:5])
    return shown if len(places) <= 5 else f"{shown} en op nog {len(places) - 5} plekken"


def main() -> None:
    """Look, write the report, and stop with 1 if a page is gone."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--report", type=Path, required=True, help="the file for the report")
    chosen = parser.parse_args()
    found = addresses(texts())
    answers = asked(found)
    text = report(found, answers)
    chosen.report.write_text(text, encoding="utf-8")
    print(text, end="")
    sys.exit(any(answer.state == "gone" for answer in answers.values()))


if __name__ == "__main__":
    main()
