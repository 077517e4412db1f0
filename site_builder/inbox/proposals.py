"""An answer as a branch with a commit, and at a forge as a proposal. Nothing is ever merged here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from http import HTTPStatus
from pathlib import Path
from typing import Any, Literal
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from site_builder.answers.round_code import RoundCode
from site_builder.forge import Forge
from site_builder.frozen import frozen
from site_builder.history import Work, commit, differing, head_of, messages, push, refs_at
from site_builder.inbox import words
from site_builder.inbox.judged import Accepted
from site_builder.review.forms import as_markdown

State = Literal["new", "more", "same", "edited"]
SECONDS = 60
LONGEST_OPTION = 12_000
"""Characters of a review that go along with a branch: of four bytes each they still fit in one option."""
_HEADS, _REMOTES = "refs/heads", "refs/remotes"
_MERGE_REQUESTS = "refs/merge-requests/*/head"
"""Where GitLab has the tip of each merge request that was ever opened."""


class ForgeError(Exception):
    """The forge does not take a proposal; the message is a Dutch sentence."""


@frozen
class Branch:
    """The branch of an answer, and what became of it: new, with one more commit, the same as it was, or
    left alone because somebody else made a commit on it.
    """

    name: str
    state: State


def branch_name(code: RoundCode) -> str:
    """The branch of a code."""
    project = f"-{code.project}" if code.project else ""
    return f"antwoord/{code.year}-{code.municipality}{project}"


def earlier(folder: Path, code: RoundCode, digest: str, remote: str = "") -> Mapping[str, bytes]:
    """The files of answers with a code that wait on its branch, for another answer to be added to.

    No files where nothing waits, where this very answer does, and where somebody edited the branch.
    """
    tip = _tip(folder, branch_name(code), remote)
    there = messages(folder, "HEAD", tip) if tip is not None else ()
    said = any(f"{words.MARK}{digest}" in message for message in there)
    if tip is None or not there or said or any(words.MARK not in message for message in there):
        return {}
    return differing(folder, tip)


def _tip(folder: Path, name: str, remote: str) -> str | None:
    """The newest commit of a branch: at the remote, if one is named and has it, or here."""
    there = head_of(folder, f"{_REMOTES}/{remote}/{name}") if remote else None
    return there or head_of(folder, f"{_HEADS}/{name}")


def put_on_branch(
    folder: Path,
    accepted: Accepted,
    author: tuple[str, str],
    today: date,
    remote: str = "",
) -> Branch:
    """Commit an answer on its branch, from what is checked out. Raises RefusedError of `history`.

    `remote` is where the branch may stand already. The same answer is committed once.
    """
    name = branch_name(accepted.code)
    tip = _tip(folder, name, remote)
    # What was merged is in the records by now: a branch without commits of its own begins anew.
    there = messages(folder, "HEAD", tip) if tip is not None else ()
    if any(f"{words.MARK}{accepted.digest}" in message for message in there):
        return Branch(name, "same")
    if any(words.MARK not in message for message in there):
        return Branch(name, "edited")
    message = words.commit_message(accepted.name, accepted.code.year, accepted.digest)
    parent = tip if tip is not None and there else head_of(folder, "HEAD")
    commit(folder, name, parent or "HEAD", accepted.files, Work(message, author, today))
    return Branch(name, "more" if there else "new")


def propose(
    folder: Path,
    forge: Forge,
    token: str,
    accepted: Accepted,
    branch: str,
    base: str,
    remote: str,
) -> str:
    """Send a branch to the forge and open a proposal; its address, or empty where there is one already.

    Raises ForgeError.
    """
    there = dict(refs_at(folder, remote, f"{_HEADS}/{branch}", _MERGE_REQUESTS))
    sent = there.pop(f"{_HEADS}/{branch}", None)
    # A clone that was made anew has a branch of before at the remote alone.
    is_sent = sent is not None and head_of(folder, f"{_HEADS}/{branch}") in (sent, None)
    if forge.name == "gitlab":
        if is_sent and sent in there.values():
            return ""
        if not is_sent and push(folder, remote, branch, merge_request(accepted, base)):
            return f"{forge.repository}/-/merge_requests"
    if not is_sent and not push(folder, remote, branch):
        message = f"De tak {branch} kon niet naar {forge.repository}. Mag deze sleutel dat?"
        raise ForgeError(message)
    if forge.name != "github":
        message = f"De tak {branch} staat er, zonder voorstel. Open het zelf: {_by_hand(forge, branch)}"
        raise ForgeError(message)
    asked = {
        "title": words.proposal_title(accepted.name, accepted.code.year),
        "head": branch,
        "base": base,
        "body": words.proposal_text(as_markdown(accepted.told)),
        "draft": False,
    }
    made = _post(f"{forge.api_root}/repos/{forge.path}/pulls", token, asked)
    return "" if made is None else str(made.get("html_url", ""))


def _by_hand(forge: Forge, branch: str) -> str:
    """Where a person opens a proposal at GitLab."""
    asked = urlencode({"merge_request[source_branch]": branch})
    return f"{forge.repository}/-/merge_requests/new?{asked}"


def merge_request(accepted: Accepted, base: str) -> tuple[str, ...]:
    """What GitLab is told along with a branch, so that it opens a merge request, or renews the one it has.

    An option is one line of at most 65,515 bytes; from GitLab 15 on, a backslash and an n in a
    description are a line break (gitlab-org/gitlab!87020).
    """
    text = words.proposal_text(as_markdown(accepted.told, LONGEST_OPTION))
    # A backslash that is text may stand before an n.
    text = text.replace("\\\\", "&#92;").replace("\n", "\\n")
    title = words.proposal_title(accepted.name, accepted.code.year)
    told = {"create": "", "target": base, "title": title, "description": text}
    return tuple(f"merge_request.{name}{value and '='}{value}" for name, value in told.items())


def _post(address: str, token: str, asked: Mapping[str, object]) -> Mapping[str, Any] | None:
    """The answer of the forge; None where it has such a proposal already."""
    heads = {
        "Authorization": f"token {token}",
        "Accept": "application/vnd.github+json",
        "Content-Type": "application/json",
        "User-Agent": "gww",
    }
    request = Request(address, json.dumps(asked).encode(), heads)  # noqa: S310  # https by the record's type
    try:
        with urlopen(request, timeout=SECONDS) as answer:  # noqa: S310
            made: Mapping[str, Any] = json.load(answer)
            return made
    except HTTPError as error:
        if error.code == HTTPStatus.UNPROCESSABLE_ENTITY and b"already exists" in error.read():
            return None
        message = f"De dienst weigert het voorstel (antwoord {error.code}). Klopt de sleutel?"
        raise ForgeError(message) from error
    except (URLError, OSError, ValueError) as error:
        message = f"De dienst is niet te bereiken: {error}."
        raise ForgeError(message) from error
