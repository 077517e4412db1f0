"""What proves the values of a project: who gave them, which documents show them, and who checked them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_builder import urls
from site_builder.formats import listing
from site_builder.frozen import frozen
from site_builder.measures.proof import is_open
from site_builder.pages.projects import words as say
from site_builder.pages.projects.values import Known, ProjectValue, before_text
from site_builder.pages.shared.chrome import Link, SourceLine
from site_builder.pages.shared.proof import CheckLine, ProofBlock, check_line
from site_builder.pages.shared.site import Site
from site_builder.phrases import proof as words
from site_builder.records.measurement import Measurement
from site_builder.records.proof import ValueCheck, ValueProof


@frozen
class ProofPart:
    """A block per measurement of which anything is recorded. `open`: the municipality can still answer."""

    heading: str
    open: bool
    blocks: tuple[ProofBlock, ...]
    link: Link


def proof_part(site: Site, here: str, known: Known, measurements: Sequence[Measurement]) -> ProofPart | None:
    """The part of the page at `here`; None where nothing but values was recorded."""
    told = [one for one in measurements if one.reported_by or one.proofs or one.checks]
    if not told:
        return None
    checks = [check for one in told for check in one.checks]
    return ProofPart(
        heading=words.part_heading(sum(len(one.proofs) for one in told), len(checks)),
        open=any(is_open(check.response, site.model.passed) for check in checks),
        blocks=tuple(_block(site, known, one) for one in reversed(told)),
        link=Link("Wat deze woorden betekenen", urls.link(here, urls.PROOF)),
    )


def _block(site: Site, known: Known, measurement: Measurement) -> ProofBlock:
    values = {
        indicator: one
        for indicator, every in known.items()
        for one in every or ()
        if one.value.measurement is measurement
    }
    return ProofBlock(
        heading=say.phase_name(measurement),
        given=words.given_by(measurement.reported_by, say.moment_words(measurement)),
        proofs=tuple(_proof(site, one) for one in measurement.proofs),
        checks=tuple(_checks(site, measurement, values)),
    )


def _proof(site: Site, proof: ValueProof) -> SourceLine:
    names = [say.name_of(one) for one in site.model.indicators if one.id in proof.indicators]
    about = f", voor {listing(names)}" if names else ""
    return SourceLine(f"{words.proof_words(proof)}{about}", proof.url or "")


def _checks(site: Site, measurement: Measurement, values: dict[str, ProjectValue]) -> Iterator[CheckLine]:
    for check in sorted(measurement.checks, key=lambda one: one.date):
        yield _check(site, check, values.get(check.indicator or ""))


def _check(site: Site, check: ValueCheck, one: ProjectValue | None) -> CheckLine:
    if one is None:
        return check_line(check, words.ALL_RIGHT, site.model.passed)
    before = before_text(one, check)
    return check_line(
        check, words.outcome(say.name_of(one.indicator, first=True), before, one.text), site.model.passed
    )
