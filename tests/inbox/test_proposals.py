"""A proposal at GitLab: told along with the branch, to a server that writes down what it is told."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from site_builder.forge import Forge
from site_builder.history import head_of
from site_builder.inbox import ForgeError, propose, put_on_branch
from site_builder.inbox.judged import Accepted
from site_builder.inbox.proposals import LONGEST_OPTION, merge_request
from site_builder.records.editor import Editor
from site_builder.review.report import Group, Report, Section
from tests.checks import ROOT
from tests.history.test_history import git
from tests.inbox.post import DUIN, Mail, judged

GITLAB = Forge("gitlab", "https://gitlab.example/regio/gww", "regio/gww", Editor.model_validate({}))
BRANCH = "antwoord/2026-duinbergen"
HOOK = """#!/bin/sh
number=0
while [ "$number" -lt "${GIT_PUSH_OPTION_COUNT:-0}" ]; do
  eval "printf '%s\\n' \\"\\$GIT_PUSH_OPTION_$number\\"" >> told
  number=$((number + 1))
done
read -r before after name
[ -n "$number" ] && [ "$number" -gt 0 ] && git update-ref refs/merge-requests/1/head "$after"
exit 0
"""
MOST = 65_515
"""Bytes of one option: a packet of git has 65,520 with its length (gitprotocol-common) and a line's end."""


@pytest.fixture
def server(tmp_path: Path) -> Path:
    """A bare repository beside a clone of it; its hook writes down what it is told."""
    work, bare = tmp_path / "work", tmp_path / "forge.git"
    shutil.copytree(ROOT / "tests/examples/good/region", work / "data")
    git(tmp_path, "init", "-q", "--bare", "forge.git")
    git(bare, "config", "receive.advertisePushOptions", "true")
    (bare / "hooks/post-receive").write_text(HOOK)
    (bare / "hooks/post-receive").chmod(0o755)
    git(work, "init", "-q", "-b", "main")
    git(work, "remote", "add", "origin", str(bare))
    git(work, "add", ".")
    git(work, "commit", "-qm", "begin")
    return bare


def answered(server: Path) -> tuple[Path, Accepted]:
    """An answer on its branch in the clone."""
    data = server.parent / "work/data"
    (accepted,) = judged(data, Mail(f"Code: {DUIN}\n\nBeleid: 3\nOnderbouwing: map C:\\nota")).accepted
    author = ("Regio", "circulair@regio.example")
    assert put_on_branch(data, accepted, author, date(2026, 12, 1)).name == BRANCH
    return data, accepted


def test_a_merge_request_is_asked_for_with_its_review(server: Path) -> None:
    """The target, the title, and the text on one line; what was typed stays text."""
    data, accepted = answered(server)
    address = propose(data, GITLAB, "sleutel", accepted, BRANCH, "main", "origin")
    assert address == "https://gitlab.example/regio/gww/-/merge_requests"
    told = (server / "told").read_text(encoding="utf-8").splitlines()
    assert told[:3] == [
        "merge_request.create",
        "merge_request.target=main",
        "merge_request.title=Antwoord van Duinbergen over 2026",
    ]
    (text,) = told[3:]
    assert text.startswith("merge_request.description=Dit voorstel is gemaakt met `gww inbox`")
    lines = text.split("\\n")
    assert "### Wat er is veranderd" in lines
    assert any("C:&#92;nota" in line for line in lines)


def test_a_second_run_says_nothing_new_to_the_server(server: Path) -> None:
    """The branch is there as it is: git sends nothing, and the server is told nothing."""
    data, accepted = answered(server)
    for _ in range(2):
        propose(data, GITLAB, "sleutel", accepted, BRANCH, "main", "origin")
    assert (server / "told").read_text(encoding="utf-8").count("merge_request.create") == 1


def test_a_long_review_is_cut_to_what_fits(server: Path) -> None:
    """Every option is one line that a packet of git can hold, in whatever letters it is."""
    _, accepted = answered(server)
    groups = tuple(Group("\N{GRINNING FACE}" * 50, ("\\\n" * 200, "😀" * 400)) for _ in range(400))
    long = replace(accepted, told=Report("Kort", (Section("Wat er is veranderd", groups),)))
    options = merge_request(long, "main")
    assert all("\n" not in option and len(option.encode()) <= MOST for option in options)
    assert len(options[-1]) > LONGEST_OPTION / 2


def test_a_server_that_takes_no_options_gets_the_branch(server: Path) -> None:
    """And a person opens the proposal."""
    data, accepted = answered(server)
    git(server, "config", "receive.advertisePushOptions", "false")
    with pytest.raises(ForgeError, match="staat er, zonder voorstel"):
        propose(data, GITLAB, "sleutel", accepted, BRANCH, "main", "origin")
    assert head_of(server, BRANCH) == head_of(data, BRANCH)


def test_a_branch_that_was_sent_without_a_proposal_stays_told(server: Path) -> None:
    """In every later run, also of a server that takes options by now: with where to open it by hand."""
    data, accepted = answered(server)
    git(server, "config", "receive.advertisePushOptions", "false")
    for allowed in ("false", "true", "true"):
        git(server, "config", "receive.advertisePushOptions", allowed)
        with pytest.raises(ForgeError) as told:
            propose(data, GITLAB, "sleutel", accepted, BRANCH, "main", "origin")
        assert str(told.value) == (
            "De tak antwoord/2026-duinbergen staat er, zonder voorstel. Open het zelf: "
            "https://gitlab.example/regio/gww/-/merge_requests/new"
            "?merge_request%5Bsource_branch%5D=antwoord%2F2026-duinbergen"
        )
    assert not (server / "told").exists()


def test_a_clone_that_was_made_anew_sends_nothing_again(server: Path) -> None:
    """The branch is at the forge alone, and so is its proposal."""
    data, accepted = answered(server)
    propose(data, GITLAB, "sleutel", accepted, BRANCH, "main", "origin")
    git(data, "branch", "-q", "-D", BRANCH)
    assert propose(data, GITLAB, "sleutel", accepted, BRANCH, "main", "origin") == ""


def test_a_server_that_refuses_is_told(server: Path) -> None:
    """Nothing is there, so nothing is asked for."""
    data, accepted = answered(server)
    git(data, "remote", "set-url", "origin", str(server / "weg"))
    with pytest.raises(ForgeError, match="Mag deze sleutel dat"):
        propose(data, GITLAB, "sleutel", accepted, BRANCH, "main", "origin")
