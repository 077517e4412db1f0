"""The comment under a proposal on GitHub: which proposal it is, one comment that is renewed, and the verdict.

For the workflow `comment`, which names everything in the environment; it needs Python alone. `find` prints
`number=` with the number of the open proposal whose newest commit is being checked, and nothing after the `=`
where there is none. `write FILE` puts the text of a file under it, with a verdict that is also the commit's
status, and prints how long that took.

The verdict is the exit code of our own `gww diff`. What the proposal's own check says is not asked: that runs
the code of the proposal, which may say anything.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# Started by its path, a script finds only its own folder.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from scripts.waited import until_now

MARK = "<!-- gww diff -->"
AUTHOR = "github-actions[bot]"
CONTEXT = "Toelichting"
"""The name of the status, for those who want to demand it before a proposal may be taken in."""
_RUN = re.compile(r"(https://[\w.-]+/[\w./-]+)/actions/runs/\d+")
_SHA = re.compile(r"[0-9a-f]{40,64}")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What our own run found: the state of the commit, the words of its status, and those of the comment."""

    state: str
    short: str
    words: str


GOOD = Verdict("success", "Geen fouten in de gegevens", "Het programma vond geen fouten in de gegevens.")
WRONG = Verdict(
    "failure",
    "Dit klopt nog niet: zie de reactie",
    "**Dit voorstel klopt nog niet.** Wat er mis is, staat hierboven.",
)
BROKEN = Verdict(
    "error",
    "Dit voorstel kon niet worden vergeleken",
    "**Het programma kon dit voorstel niet vergelijken met de hoofdtak.** Neem het nog niet over, en vraag "
    "het aan wie het programma beheert. [Het verslag]({own_run}) zegt wat er misging.",
)


@dataclass(frozen=True, slots=True)
class Told:
    """What the comment is about. `other` is how many files outside the data the proposal changes."""

    number: int
    sha: str
    run: str
    own_run: str
    other: int
    waited: str


def gh(method: str, address: str, *fields: str, given: str | None = None) -> Any:
    """What GitHub answers. A field is `name=value`, and never a file (`-f`, not `-F`)."""
    command = ["gh", "api", "--method", method, address]
    command += [part for field in fields for part in ("--raw-field", field)]
    command += ["--input", "-"] if given is not None else []
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8", input=given)
    return json.loads(done.stdout)


def find() -> int | None:
    """The number of the proposal that this check is about, as GitHub knows it now."""
    repository, sha = os.environ["REPOSITORY"], os.environ["HEAD_SHA"]
    head = f"head={os.environ['HEAD_OWNER']}:{os.environ['HEAD_BRANCH']}"
    found = gh("GET", f"repos/{repository}/pulls", "state=open", head, f"base={os.environ['BASE']}")
    for proposal in found:
        # A newer push has its own check; another repository of the same owner is another proposal.
        source = proposal["head"]["repo"] or {}
        if proposal["head"]["sha"] == sha and source.get("full_name") == os.environ["HEAD_REPOSITORY"]:
            return int(proposal["number"])
    return None


def judged(code: str, text: str) -> Verdict:
    """The verdict by the exit code of `gww diff`: a run that stopped halfway left no code, or no text."""
    if not text.strip():
        return BROKEN
    return {"0": GOOD, "1": WRONG}.get(code, BROKEN)


def body(text: str, verdict: Verdict, told: Told) -> str:
    """The whole comment: what changes, the verdict, how long it took, and where the rest is."""
    found, sha = _RUN.fullmatch(told.run), _SHA.fullmatch(told.sha)
    if not (found and sha and _RUN.fullmatch(told.own_run)):
        sys.exit(f"Not a run and a commit: {told.run} {told.own_run} {told.sha}")
    checks = f"{found[1]}/pull/{told.number}/checks"
    parts = [
        "" if verdict is BROKEN else f"{text.strip()}\n\n---",
        f"{verdict.words.format(own_run=told.own_run)} Dit zegt het programma van de hoofdtak, over versie "
        f"{told.sha[:10]}. De reactie kwam na {told.waited}.",
        f"[De controle]({told.run}) noemt elke melding bij haar regel. Bij [Checks]({checks}) komt later het "
        "voorbeeld van de site, met de figuren voor en na (*Voorbeeld*, *Artifacts*).",
        _warning(told.other),
    ]
    return f"{MARK}\n" + "\n\n".join(filter(None, parts)) + "\n"


def _warning(other: int) -> str:
    """What to think of the proposal's own check and site, where the proposal brought its own program."""
    if not other:
        return ""
    files = "1 ander bestand" if other == 1 else f"{other} andere bestanden"
    return (
        f"**Dit voorstel verandert niet alleen gegevens, maar ook {files}.** Laat dat nakijken door wie het "
        "programma beheert. De controle en het voorbeeld zijn gemaakt met de bestanden van dit voorstel. "
        "Vertrouw daar dan niet op, en open het voorbeeld niet."
    )


def write(file: Path) -> None:
    """Renew the comment or make it where there is none, and give the commit the verdict as its status."""
    repository, number, sha = os.environ["REPOSITORY"], int(os.environ["NUMBER"]), os.environ["HEAD_SHA"]
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    verdict = judged(os.environ["CODE"], text)
    waited = until_now(os.environ["SINCE"])
    other = int(os.environ["OTHER"] or 0)
    told = Told(number, sha, os.environ["RUN_URL"], os.environ["OWN_RUN_URL"], other, waited)
    there = _put(f"repos/{repository}/issues", number, json.dumps({"body": body(text, verdict, told)}))
    status = (f"state={verdict.state}", f"context={CONTEXT}", f"description={verdict.short}")
    gh("POST", f"repos/{repository}/statuses/{sha}", *status, f"target_url={there}")
    print(f"De reactie stond na {waited} onder [het voorstel]({there}).")


def _put(issue: str, number: int, given: str) -> str:
    """Write the comment; the address at which a person finds it."""
    page = 1
    while comments := gh("GET", f"{issue}/{number}/comments", "per_page=100", f"page={page}"):
        for comment in comments:
            if comment["user"]["login"] == AUTHOR and comment["body"].startswith(MARK):
                return str(gh("PATCH", f"{issue}/comments/{int(comment['id'])}", given=given)["html_url"])
        page += 1
    return str(gh("POST", f"{issue}/{number}/comments", given=given)["html_url"])


def main() -> None:
    """Find the proposal, or write under it."""
    parser = argparse.ArgumentParser(description=__doc__)
    what = parser.add_subparsers(dest="what", required=True)
    what.add_parser("find", help="print the number of the proposal")
    what.add_parser("write", help="put a text under it").add_argument("file", type=Path)
    chosen = parser.parse_args()
    if chosen.what == "find":
        print(f"number={find() or ''}")
    else:
        write(chosen.file)


if __name__ == "__main__":
    main()
