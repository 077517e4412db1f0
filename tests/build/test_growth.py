"""Twice the region is twice the work: nothing looks at everything for each of its own."""

from __future__ import annotations

from collections import Counter, deque
from cProfile import Profile

import pytest

from site_builder.figures.columns import Columns
from site_builder.files.data_files import of_municipality
from site_builder.history import NO_HISTORY
from site_builder.model import Model
from site_builder.pages.shared.site import Site
from site_builder.render import texts, tokens
from site_builder.site_map import own_pages
from tests.measures.region import assessment, measurement, municipality, project, region, session

FEW = 60
"""So many projects; above 80 a chart has bands instead of a sign for each."""
MANY = 1500
"""What is called less often than this, for the larger region, grows with nothing that matters."""


def of_size(number: int) -> Model:
    """A region with so many projects that are like all others, twenty in each municipality."""
    names = [f"g{place}" for place in range(number // 20)]
    own = {
        name: municipality(name.title(), assessment(2026, "1?1111"), attendance={"2026-lab": (1, 0)})
        for name in names
    }
    projects = {
        (name, f"weg-{place}"): project(
            measurement("delivery", "2026-09-01", materials={"percent": 60}),
            materials=({"material": "klinker", "strategy": "reuse"},),
        )
        for name in names
        for place in range(20)
    }
    return region(own, projects, [session("2026-lab", "2026-03-01")])


def calls(model: Model) -> Counter[str]:
    """How often each function of the program is called for every view and every share of the open data."""
    site = Site(model=model, history=NO_HISTORY, css="site.css", texts=texts(), tokens=tokens())
    profile = Profile(subcalls=False, builtins=False)
    with profile:
        for page in own_pages(site):
            _ = page.view
        for entry in model.municipalities:
            for _ in of_municipality(site, (), entry.slug):
                pass
    found: Counter[str] = Counter()
    for one in profile.getstats():
        code = one.code
        if not isinstance(code, str) and "site_builder" in code.co_filename:
            found[f"{code.co_filename.partition('site_builder/')[2]} {code.co_qualname}"] += one.callcount
    return found


def test_the_work_grows_with_the_region(monkeypatch: pytest.MonkeyPatch) -> None:
    """No function is called four times as often, which it is where it grows with the square."""
    # The figures that tests before this one left open would be closed here.
    monkeypatch.setattr(Columns, "_open", deque())
    small, large = calls(of_size(FEW)), calls(of_size(2 * FEW))
    grew = {
        name: (small[name], number) for name, number in large.items() if number > max(MANY, 2.6 * small[name])
    }
    assert grew == {}
