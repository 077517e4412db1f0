"""How well values are proven, as a page shows it: a small sign with its words, and the story behind it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from site_builder.figures.figure import Figure
from site_builder.figures.proof import Rungs
from site_builder.frozen import frozen
from site_builder.measures.proof import Passed, Rung
from site_builder.pages.shared.chrome import ProofSign, SourceLine
from site_builder.phrases import proof as say
from site_builder.records.proof import Check, Proof


@frozen
class CheckLine:
    """One check: who and when, what came of it, and what the municipality says."""

    who: str
    outcome: str
    note: str
    response: tuple[str, ...]


@frozen
class ProofBlock:
    """What proves the values of one measurement, or one level."""

    heading: str
    given: str
    proofs: tuple[SourceLine, ...]
    checks: tuple[CheckLine, ...]


@lru_cache(maxsize=1 << 10)
def sign_of(rungs: Rungs | None) -> ProofSign:
    """The sign of a figure."""
    if rungs is None:
        return ProofSign(None, say.NOT_RECORDED)
    return ProofSign(rungs.lowest, say.rungs_words(rungs))


def sign_of_one(rung: Rung) -> ProofSign:
    """The sign of one value."""
    return ProofSign(rung, say.RUNGS[rung])


def sign_of_figure(figure: Figure | None) -> ProofSign | None:
    """The sign of a figure that there is; none where there is no value."""
    return None if figure is None or not figure.known else sign_of(figure.rungs)


def proof_lines(proofs: Iterable[Proof]) -> tuple[SourceLine, ...]:
    """The documents, as links where they are public."""
    return tuple(SourceLine(say.proof_words(one), one.url or "") for one in proofs)


def check_line(check: Check, outcome: str, passed: Passed) -> CheckLine:
    """One check with what came of it, in words."""
    note = (check.note or "").strip()
    return CheckLine(say.checker(check), outcome, note, say.response_words(check.response, passed))
