"""The comment under a proposal on GitHub: which proposal it is, and one comment that is renewed.

For the workflow `comment`, which names everything in the environment; it needs Python alone. `find` prints
`number=` with the number of the open proposal whose newest commit was checked, and nothing after the `=`
where there is none. `write FILE` puts the text of a file under it.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

MARK = "<!-- gww diff -->"
AUTHOR = "github-actions[bot]"
_RUN = re.compile(r"https://[\w.-]+/[\w./-]+/actions/runs/\d+")


def gh(method: str, address: str, *fields: str, given: str | None = None) -> Any:
    """What GitHub answers. A field is `name=value`, and never a file (`-f`, not `-F`)."""
    command = ["gh", "api", "--method", method, address]
    command += [part for field in fields for part in ("--raw-field", field)]
    command += ["--input", "-"] if given is not None else []
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8", input=given)
    return json.loads(done.stdout)


def find() -> int | None:
    """The number of the proposal that this check was about, as GitHub knows it now."""
    repository, sha = os.environ["REPOSITORY"], os.environ["HEAD_SHA"]
    head = f"head={os.environ['HEAD_OWNER']}:{os.environ['HEAD_BRANCH']}"
    found = gh("GET", f"repos/{repository}/pulls", "state=open", head, f"base={os.environ['BASE']}")
    for proposal in found:
        # A newer push has its own check; another repository of the same owner is another proposal.
        source = proposal["head"]["repo"] or {}
        if proposal["head"]["sha"] == sha and source.get("full_name") == os.environ["HEAD_REPOSITORY"]:
            return int(proposal["number"])
    return None


def body(text: str, conclusion: str, run: str) -> str:
    """The whole comment: what changes, whether the check passed, and where its pictures are."""
    if not _RUN.fullmatch(run):
        sys.exit(f"Not the address of a run: {run}")
    passed = "De controle is goed." if conclusion == "success" else "**De controle vond fouten.**"
    link = f"[Bij deze controle]({run}) staan alle meldingen"
    pictures = "en het voorbeeld van de site met de figuren voor en na (*Artifacts*, `voorbeeld`)"
    return f"{MARK}\n{text.strip()}\n\n---\n\n{passed} {link}, {pictures}.\n"


def write(file: Path) -> None:
    """Renew the comment, or make it where there is none."""
    issue = f"repos/{os.environ['REPOSITORY']}/issues"
    text = body(file.read_text(encoding="utf-8"), os.environ["CONCLUSION"], os.environ["RUN_URL"])
    given = json.dumps({"body": text})
    number = int(os.environ["NUMBER"])
    page = 1
    while comments := gh("GET", f"{issue}/{number}/comments", "per_page=100", f"page={page}"):
        for comment in comments:
            if comment["user"]["login"] == AUTHOR and comment["body"].startswith(MARK):
                gh("PATCH", f"{issue}/comments/{int(comment['id'])}", given=given)
                return
        page += 1
    gh("POST", f"{issue}/{number}/comments", given=given)


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
