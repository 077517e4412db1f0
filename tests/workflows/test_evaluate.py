"""The workflow with which the programme manager makes the working document of an evaluation."""

from __future__ import annotations

from tests.workflows.conftest import Place

EVENT = {"repository": "regio/monitor", "event": {"inputs": {"jaar": "2026"}}}


def test_the_document_is_kept(place: Place) -> None:
    """As a PDF, and as Markdown to go on writing in."""
    place.at("main")
    machine = place.machine(EVENT)
    done = machine.run("evaluate", "evaluate")
    assert [(step.name, step.err) for step in done if step.code] == []
    kept = machine.artifacts["evaluatie"]
    assert sorted(path.name for path in kept.iterdir()) == ["evaluatie-2026.md", "evaluatie-2026.pdf"]


def test_a_year_outside_the_plan_is_refused(place: Place) -> None:
    """What a person typed is an argument and no command, and the run says what may be typed."""
    place.at("main")
    machine = place.machine({**EVENT, "event": {"inputs": {"jaar": "1999"}}})
    *_, last = machine.run("evaluate", "evaluate")
    assert last.code != 0
    assert "1999 valt buiten het plan." in last.err
