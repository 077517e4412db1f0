"""What a change of the data means, from two folders to a report."""

from __future__ import annotations

import html
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from jinja2 import TemplateNotFound

from site_builder.figures.figure import Figure
from site_builder.load import load
from site_builder.pages.home.view import HomeView
from site_builder.phrases.names import NO_NAMES, Names
from site_builder.problems import Problem
from site_builder.record_changes.levels import rewritten_levels
from site_builder.records.plan import Indicators
from site_builder.render import render
from site_builder.review import Diff, Version, diff, report, words
from site_builder.review.comparison import _shown
from site_builder.review.forms import LONGEST, as_markdown, as_text, escaped
from site_builder.review.report import Group, Report, Section
from site_builder.review.sites import said, site_of
from site_builder.review.structured import as_json
from site_builder.site_map import pages
from tests.checks import FIRST_YEAR, ROOT
from tests.measures import by_hand
from tests.measures.programme import MATERIALS, level
from tests.measures.region import with_levels
from tests.other_axes import edit, other_axes
from tests.phrases.reading import check
from tests.review.conftest import TODAY, Compare, changed, region

MUNICIPALITY = "municipalities/wolkenveen.yaml"
ROAD = "projects/wolkenveen/wolkenstraat.yaml"
FILES = by_hand.FILES


def test_a_changed_level_with_its_consequences(compare: Compare) -> None:
    """The value, the profile that follows from it, and the pages that show it."""
    found = compare(FILES, changed(MUNICIPALITY, "projects: {level: 3}\n      measuring: {level: 1}",
                                   "projects: {level: 3}\n      measuring: {level: 3}"))  # fmt: skip
    text = as_text(report(found))
    assert text.startswith("1 waarde veranderd, in 1 bestand; ")
    assert "  Wolkenveen\n    Meten 1 → 3 (zelfscan 2028)\n" in text
    assert "Wolkenveen, Profiel: profiel, 2028: 2 → 1\n" in text
    assert "Wolkenveen, Profiel: bij het berekende profiel, 2028: op weg naar 1 → is er niet\n" in text
    assert "Circulariteit gemeten en gemonitord: middelste trede, 2028: 1 (van 1) → 3 (van 1)\n" in text
    assert "spiderweb.measuring.wolkenveen.level.2028: 1 (n = 1) → 3 (n = 1)\n" in text
    assert "/gemeenten/wolkenveen/\n" in text
    assert not found.fails


def test_a_verdict_changes_with_a_measurement(compare: Compare) -> None:
    """The road no longer meets the level for MKI."""
    found = compare(FILES, changed(ROAD, "total_eur: 43350", "total_eur: 51000"))
    text = as_text(report(found)).replace("\u00a0", " ")
    assert "MKI: € 43.350 → € 51.000 (milieu- en klimaatimpact, meting na oplevering)" in text
    moved = (
        "€ 0,17, haalt het prestatieniveau van € 0,17 → € 0,20, haalt het prestatieniveau van € 0,17 niet\n"
    )
    assert f"Milieu- en klimaatimpact, oplevering: waarde, 2027: {moved}" in text
    assert "Regio, Milieu- en klimaatimpact, wegen, A1: gewogen gemiddelde, 2027: € 0,17 (van 1)" in text


def test_twelve_removed_values_are_the_first_line(compare: Compare) -> None:
    """Deleting the levels of two years is what a reviewer reads first, and they are listed next."""
    text = re.sub(
        r"(year: 202[67]\n.*?levels:).*?(?=  - year|\Z)", r"\1 {}\n", by_hand.MUNICIPALITY, flags=re.DOTALL
    )
    found = compare(FILES, {**FILES, MUNICIPALITY: text})
    assert found.removed_values == 12
    lines = as_markdown(report(found)).splitlines()
    assert lines[0].startswith("**12 waarden verwijderd, in 1 bestand; ")
    assert lines[2] == f"### {words.REMOVED}"
    assert lines[4] == "**Wolkenveen**"
    assert lines[6] == "- Beleid verwijderd, was 1 (zelfscan 2026)"
    assert len([line for line in lines if "verwijderd, was" in line]) == 12


def test_a_whole_file_that_is_gone(compare: Compare) -> None:
    """Its values are counted, its page goes, and the figures of the region follow."""
    found = compare(FILES, {path: text for path, text in FILES.items() if path != ROAD})
    text = as_text(report(found))
    assert text.startswith("31 waarden verwijderd, in 1 bestand; ")
    assert "Project “Nieuwe klinkers in de Wolkenstraat” verwijderd (31 waarden)" in text
    assert found.pages is not None
    # With one project left, no list tells projects apart by their level or kind of work.
    gone = ("projecten/per-niveau/", "projecten/per-soort/", "projecten/wolkenveen/wolkenstraat/")
    assert found.pages.removed == gone
    assert "".join((f"{words.GONE}\n", *(f"  /{page}\n" for page in gone))) in text
    assert not found.fails


def test_another_form_changes_nothing(compare: Compare) -> None:
    """Order, comments and notation are no change of the data."""
    years = re.split(r"(?=  - year)", by_hand.MUNICIPALITY.partition("assessments:\n")[2])[1:]
    head = by_hand.MUNICIPALITY.partition("assessments:\n")[0]
    text = f"# Hoi\nassessments:\n{''.join(reversed(years))}{head}"
    found = compare(FILES, {**FILES, MUNICIPALITY: text, ROAD: by_hand.ROAD.replace("5400", "5400.00")})
    assert report(found) == Report(words.NOTHING, ())
    assert as_text(report(found)) == "Er is niets veranderd in de gegevens.\n"
    assert as_markdown(report(found)) == "**Er is niets veranderd in de gegevens.**\n"
    assert not found.fails


def test_a_moved_project_is_followed(compare: Compare) -> None:
    """Nothing is removed or added, what changed in it is told, and its address changes."""
    files = changed(ROAD, "total: 5400", "total: 5410")
    files["projects/wolkenveen/klinkers.yaml"] = files.pop(ROAD)
    found = compare(FILES, files)
    text = as_text(report(found))
    assert text.startswith("1 waarde veranderd en 1 bestand verplaatst, in 1 bestand; ")
    assert f"verplaatst van {ROAD} naar projects/wolkenveen/klinkers.yaml\n" in text
    text = text.replace("\u00a0", " ")
    assert ": totaal: 5.400 ton → 5.410 ton (herkomst materiaal, meting na oplevering)\n" in text
    assert found.pages is not None
    assert found.pages.added == ("projecten/wolkenveen/klinkers/",)
    assert not found.fails


def test_a_moved_municipality_is_followed(compare: Compare) -> None:
    """With its projects: a new address and no other profile."""
    files = {path.replace("wolkenveen", "nieuwveen"): text for path, text in FILES.items()}
    found = compare(FILES, files)
    assert [one.moved for one in found.files] == [True, True, True]
    assert found.figures == ()
    assert words.NO_CONSEQUENCES in as_text(report(found))


def test_a_change_that_no_page_shows_is_named(compare: Compare) -> None:
    """Also beside a change that is shown, which is not named; in the open data it may stand alone."""
    hidden = changed(MUNICIPALITY, "code: GM9990", "code: GM9991")
    found = compare(FILES, changed(ROAD, "total_eur: 43350", "total_eur: 51000", hidden))
    assert [one.name for one in found.unfed] == [MUNICIPALITY]
    assert (found.unpublished, found.fails) == ((), False)
    text = as_text(report(found))
    assert "Gemeente “Wolkenveen” (municipalities/wolkenveen.yaml) staat alleen in de open data\n" in text
    assert "wolkenstraat.yaml) staat" not in text


def test_a_change_that_nothing_shows_fails(compare: Compare) -> None:
    """No page and no table: the person who made it believes that it is published."""
    text = (ROOT / FIRST_YEAR / "programme" / "region.yaml").read_text(encoding="utf-8")
    limit = re.search(r"below: (\d+)", text)
    assert limit is not None
    # One inhabitant more or less, which puts no municipality of this region in another class.
    other = text.replace(limit[0], f"below: {int(limit[1]) + 1}")
    found = compare(FILES, {**FILES, "programme/region.yaml": other})
    assert [one.name for one in found.unpublished] == ["programme/region.yaml"]
    assert found.fails
    text = as_text(report(found))
    assert "(programme/region.yaml) voedt geen pagina en geen tabel\n" in text


def test_a_lone_change_that_no_page_shows_is_named(compare: Compare) -> None:
    """Also when it is the only one; that a download has another size does not count."""
    found = compare(FILES, changed(MUNICIPALITY, "code: GM9990", "code: GM9991"))
    assert [one.name for one in found.unfed] == [MUNICIPALITY]


SESSION = """\
year: 2028
sessions:
  - id: 2028-02-02-lab
    series: casusgestuurd
    title: Samen leren
    date: 2028-02-02
    state: held
"""


def test_records_that_need_each_other_feed_pages(compare: Compare) -> None:
    """A session and the attendance at it, added at once: each is used."""
    files = changed(
        MUNICIPALITY,
        "assessments:",
        "attendance:\n  - session: 2028-02-02-lab\n    policy: 1\n    executive: 0\nassessments:",
    )
    found = compare(FILES, {**files, "impactlabs/2028.yaml": SESSION})
    assert [one.name for one in found.files] == ["impactlabs/2028.yaml", MUNICIPALITY]
    assert found.problems == ()
    assert found.unfed == ()


def test_problems_of_the_new_version_are_shown(compare: Compare) -> None:
    """With their place in the folder as it is known, and the change fails; figures are not compared."""
    found = compare(FILES, changed(MUNICIPALITY, "policy: {level: 2}", "policy: {level: 9}"))
    assert found.fails
    assert (found.figures, found.pages) == (None, None)
    text = as_text(report(found))
    assert "Wat er niet klopt: 1 fout\n  data/municipalities/wolkenveen.yaml:" in text
    assert words.NOT_COMPARED_HEAD in text


def test_a_broken_old_version_can_be_put_right(compare: Compare) -> None:
    """What was in it is not told, and neither are figures; nothing fails."""
    found = compare({**FILES, MUNICIPALITY: "name: ["}, FILES)
    assert not found.fails
    text = as_text(report(found))
    assert text.startswith("1 bestand niet te lezen, in 1 bestand.\n")
    assert "Wolkenveen\n    Het bestand kon niet worden gelezen\n" in text
    assert words.NOT_COMPARED_BASE in text


def test_json_holds_every_change(compare: Compare) -> None:
    """With the way to each value, its old and its new value."""
    found = compare(FILES, changed(ROAD, "total_eur: 43350", "total_eur: 51000"))
    data = json.loads(as_json(found))
    (record,) = data["records"]
    (change,) = record["changes"]
    assert (record["path"], change["before"], change["after"]) == (ROAD, "43350", "51000")
    assert [step["field"] for step in change["at"]] == ["measurements", "mki", "total_eur"]
    assert data["summary"] == report(found).summary
    assert (data["feeds_no_page"], data["problems"]) == ([], [])
    assert len(data["figures"]) == len(found.figures or ()) > len(data["consequences"]) > 0
    value = next(one for one in data["figures"] if one["id"].endswith(".wolkenstraat.delivery.value.2027"))
    assert (value["before"]["verdict"], value["after"]["verdict"]) == ("met", "below")


def test_json_of_versions_that_do_not_load(compare: Compare) -> None:
    """Figures and pages are absent, not empty: nobody looked."""
    data = json.loads(as_json(compare({**FILES, MUNICIPALITY: "name: ["}, FILES)))
    assert (data["consequences"], data["figures"], data["pages"]) == (None, None, None)
    assert data["records"][0]["unreadable"] is True


def test_new_warnings_alone_are_shown(compare: Compare) -> None:
    """A warning that was there before is not this change's business."""
    warned = changed(ROAD, "total_eur: 43350", "total_eur: 999999999")
    found = compare(warned, changed(ROAD, "tendered: 2026-09", "tendered: 2026-08", warned))
    assert found.problems == ()


def test_a_new_warning_is_folded_and_does_not_fail(compare: Compare) -> None:
    """A value that is hardly possible is shown to whoever wants to know."""
    found = compare(FILES, changed(ROAD, "total_eur: 43350", "total_eur: 999999999"))
    assert [problem.severity for problem in found.problems] == ["warning"]
    assert not found.fails
    text = as_markdown(report(found))
    assert "<summary>Wat er niet klopt: 1 waarschuwing</summary>" in text


HOSTILE = "</summary><b>@iemand #1 `x` [a](javascript:b) ![c](d) https://e.example www.f.example *g* |"


def test_every_text_of_a_person_is_escaped_in_a_comment(compare: Compare) -> None:
    """No markup, link, mention, reference or steering character of a person reaches the comment."""
    files = changed(MUNICIPALITY, "name: Wolkenveen", f"name: '{HOSTILE}'")
    files = changed(ROAD, "name: Nieuwe klinkers in de Wolkenstraat", f"name: '{HOSTILE}'", files)
    files["projects/wolkenveen/nieuw.yaml"] = (
        f"name: '{HOSTILE}'\ntype: other\nphase: idea\nstatus: draft\nsummary: '{HOSTILE}'\n"
    )
    text = as_markdown(report(compare(FILES, files)))
    assert "&lt;/summary&gt;&lt;b&gt;@" in text
    assert not re.search(r"<(?!/?details>|/?summary>)", text)
    assert not re.search(r"@\w|#1|https:|www\.|(?<!\\)[`\[\]|]|(?<![\\*])\*(?![\\*])g", text)


@pytest.mark.parametrize(
    ("text", "live"),
    [
        ("zie 9c7d595ba6d5b3f93c844c7f427c1003a118f9aa", "[0-9a-f]{7}"),
        ("zie 9c7d595", "[0-9a-f]{7}"),
        ("iemand/ander@9C7D595", "[0-9a-fA-F]{7}|@9"),
        ("klaar :tada: en :+1: of :100:", r":[\w+-]+:"),
        ("het kost $x^2$ en $$y$$ en $5", r"(?<!<span>)\$|\$(?!</span>)"),
        ("GHSA-1234-5678-9abc en CVE-2026-1234, GH-12", "GHSA-|CVE-|GH-"),
        ("mailto:a en xmpp:b", "mailto:|xmpp:"),
        ("!12 ~label %mijlpaal $34 &56", r"[!~%]\w|\$3|&amp;5"),
    ],
)
def test_the_shorthand_of_a_forge_is_inert(text: str, live: str) -> None:
    """Nothing that GitHub or GitLab makes a link, a picture or a formula of; a reader sees the same text."""
    told = escaped(text)
    assert not re.search(live, told)
    shown = html.unescape(re.sub(r"</?span>", "", told)).replace("\N{WORD JOINER}", "")
    assert re.sub(r"\\(\W|_)", r"\1", shown) == text


@pytest.mark.parametrize("text", ["a\u202eb", "a\x1b[31mb", "a\x00b"])
def test_no_character_steers_a_terminal(text: str) -> None:
    """It is written out instead."""
    told = as_text(Report(text, (Section(text, (Group(text, (text,)),)),)))
    assert text not in told
    assert told.count("\\") == 4
    assert text not in escaped(text)


@pytest.mark.parametrize("folded", [False, True])
def test_a_comment_is_never_too_long(folded: bool) -> None:
    """What is cut off is said, and a fold that was opened is closed."""
    lines = tuple(f"regel {number}: {'x' * 100}" for number in range(2000))
    text = as_markdown(Report("Veel.", (Section("Alles", (Group("Aa", lines),), folded=folded),)))
    assert len(text) <= LONGEST
    assert len(text) > LONGEST - 1000
    assert text.startswith("**Veel.**\n")
    assert text.endswith(f"{escaped(words.CUT)}\n")
    assert text.count("<details>") == text.count("</details>") == int(folded)


def test_a_comment_without_much_is_whole(compare: Compare) -> None:
    """Pages stand in a fold at the end."""
    text = as_markdown(report(compare(FILES, changed(ROAD, "total_eur: 43350", "total_eur: 51000"))))
    assert words.CUT not in text
    assert text.endswith("\n</details>\n")
    assert "<details>\n<summary>" in text


@pytest.mark.parametrize(
    ("numbers", "line"),
    [
        ((12, 0, 0, 1, 0, 0, 1), "12 waarden verwijderd, in 1 bestand; 1 pagina verandert."),
        (
            (1, 1, 1, 2, 0, 0, 0),
            "1 waarde verwijderd, 1 waarde veranderd en 1 waarde toegevoegd, in 2 bestanden; "
            "geen pagina verandert.",
        ),
        (
            (0, 2, 3, 4, 2, 1, None),
            "2 waarden veranderd, 3 waarden toegevoegd, 2 bestanden verplaatst en 1 bestand niet te lezen, "
            "in 4 bestanden.",
        ),
    ],
)
def test_the_first_line(numbers: tuple[int, ...], line: str) -> None:
    """Removed, changed and added values, files and pages, in singular and plural."""
    assert words.summary(*numbers) == line
    check(line)


TEAM = changed(MUNICIPALITY, "code: GM9990", "code: GM9990\nteam: regio/wolkenveen")


def test_a_team_feeds_no_page_and_needs_none(compare: Compare) -> None:
    """It is for the forge: told, and no failure."""
    found = compare(FILES, TEAM)
    assert not found.fails
    assert "Team ingevuld: “regio/wolkenveen”" in as_text(report(found))


def test_a_team_hides_nothing(compare: Compare) -> None:
    """Another change of the same record that no page shows is named as before."""
    found = compare(FILES, changed(MUNICIPALITY, "GM9990", "GM9991", TEAM))
    assert [one.name for one in found.unfed] == [MUNICIPALITY]


def test_a_long_text_is_told_where_it_changed(compare: Compare) -> None:
    """Not its equal beginning, so that a reviewer sees what is otherwise."""
    long = "Een lange toelichting met veel woorden die gelijk blijven. " * 5
    note = f"  - title: Nota\n    note: {long}Het budget is klein.\n    source: {{title: Nota}}"
    old = changed(MUNICIPALITY, "code: GM9990", f"code: GM9990\ndocuments:\n{note}")
    new = changed(MUNICIPALITY, "klein.", "groot.", old)
    text = as_text(report(compare(old, new)))
    assert "“…woorden die gelijk blijven. Het budget is klein.” → “…woorden die gelijk blijven." in text
    assert "Het budget is groot.”" in text


PERSON = "Bel mevrouw De Vries, jan.jansen@veen.example, op 06 12 34 56 78"


def told(found: Diff) -> tuple[str, ...]:
    """The difference in each of its forms."""
    return as_text(report(found)), as_markdown(report(found)), as_json(found)


@pytest.mark.parametrize("what", ["new", "old", "file", "item", "name"])
def test_no_form_tells_of_a_person(compare: Compare, what: str) -> None:
    """Neither what came nor what goes: a comment stays, with its history, after the data is put right."""
    note = f"documents:\n  - title: Nota {PERSON}\n    source: {{title: Nota}}\n"
    files = {
        "new": changed(ROAD, "type: roads", f"type: roads\nsummary: {PERSON}"),
        "old": changed(ROAD, "type: roads", f"type: roads\nsummary: {PERSON}"),
        "file": {**FILES, "projects/wolkenveen/nieuw.yaml": f"name: {PERSON}\ntype: other\nphase: idea\n"},
        "item": changed(MUNICIPALITY, "assessments:", f"{note}assessments:"),
        "name": changed(MUNICIPALITY, "name: Wolkenveen", f"name: {PERSON}"),
    }[what]
    for text in told(compare(files, FILES) if what == "old" else compare(FILES, files)):
        assert "Vries" not in text
        assert "jansen" not in text
        assert "34 56" not in text


def test_a_text_that_is_cut_tells_no_half_number(compare: Compare) -> None:
    """The end of a long text falls away in a sentence; a number on that place is masked as a whole."""
    before = "woord " * 24
    found = compare(FILES, changed(ROAD, "type: roads", f"type: roads\nsummary: {before}06 12 34 56 78"))
    for text in told(found):
        assert "06 12" not in text


def test_a_problem_in_many_places_is_told_once_and_no_temporary_folder_is(compare: Compare) -> None:
    """The advice about a session that did not take place names the file where a person knows it.

    The first edition wrote eight times "in a temporary folder …/after/impactlabs/2030.yaml".
    """
    found = compare(FILES, changed(MUNICIPALITY, "policy: {level: 2}", "policy: {level: 9}"))
    one = replace(found.problems[0], hint="Zie data/impactlabs/2028.yaml.")
    many = replace(found, problems=(one, replace(one, line=one.line + 1), replace(one, line=one.line + 2)))
    text = as_text(report(many))
    assert text.count("Zie data/impactlabs/2028.yaml.") == 1
    assert "Dit staat ook op 2 andere plaatsen: data/municipalities/wolkenveen.yaml:" in text
    unpacked = Problem("/x/after/a.yaml", 1, 1, "Pas /x/after/b.yaml aan.")
    (shown,) = _shown([unpacked], Version(Path("/x/after"), "data"))
    assert (shown.path, shown.message) == ("data/a.yaml", "Pas data/b.yaml aan.")


def test_a_rewritten_level_is_told_openly() -> None:
    """62% that becomes 65% from the same year changes old verdicts; the guide says to add a new level."""
    (change,) = rewritten_levels(
        Indicators(indicators=(with_levels(MATERIALS, [level("roads", 62)]),)),
        Indicators(indicators=(with_levels(MATERIALS, [level("roads", 65)]),)),
    )
    names = Names({"type": {"roads": "Wegen"}}, ())
    told = words.rewritten(change, names)
    assert told.startswith("Materials (wegen) vanaf 2026: 62% wordt 65%. Ook oudere oordelen veranderen")
    found = Diff((), NO_NAMES, (), True, (), None, (), rewritten=(change,))
    assert report(found).sections[0].title == words.REWRITTEN


def test_an_equal_view_is_not_rendered(tmp_path: Path) -> None:
    """Nothing is rendered to find out that a page stays the same: one without a template shows it.

    The first edition compared functions that make a view, which are never equal, and rendered every page.
    """
    records = load(region(tmp_path / "data", FILES), TODAY).records
    assert records is not None
    made = [next(iter(pages(site_of(records, ())))) for _ in range(2)]
    before, after = (replace(page, template="is-er-niet.html") for page in made)
    view = before.view
    assert isinstance(view, HomeView)
    assert view is not after.view
    assert said(before, after) is None
    with pytest.raises(TemplateNotFound):
        said(before, replace(after, content=replace(view, webs=replace(view.webs, heading="Anders"))))


def test_a_level_that_the_projects_contradict(tmp_path: Path) -> None:
    """The proposal that makes it so gets the warning and the figure; the next one is not bothered with it."""
    before, after, later = (other_axes(tmp_path / name) for name in ("before", "after", "later"))
    for data in (after, later):
        edit(
            data,
            "municipalities/duinbergen.yaml",
            "uitstoot:\n        level: 1",
            "uitstoot:\n        level: 2",
        )
    edit(later, "municipalities/duinbergen.yaml", "gesprek:\n        level: 1", "gesprek:\n        level: 2")
    found = diff(Version(before, "data"), Version(after, "data"), TODAY)
    text = as_text(report(found))
    assert [(one.severity, one.path) for one in found.problems] == [
        ("warning", "data/municipalities/duinbergen.yaml")
    ]
    name = "Duinbergen, Spinnenweb, Bouwen zonder uitstoot: wat de projecten van de trede laten zien, 2026"
    assert f"{name}: past bij de trede → past niet bij de trede\n" in text
    assert not found.fails
    assert diff(Version(after, "data"), Version(later, "data"), TODAY).problems == ()


def test_other_conditions_and_an_explanation_are_fed(tmp_path: Path) -> None:
    """The page on how we measure and a table hold them, so no such change is without effect."""
    before, after = (other_axes(tmp_path / name) for name in ("before", "after"))
    edit(after, "programme/spiderweb.yaml", "percent: 100", "percent: 80")
    edit(
        after,
        "municipalities/duinbergen.yaml",
        "gesprek:\n        level: 1",
        "gesprek:\n        level: 1\n        explained: Elk jaar in mei.",
    )
    found = diff(Version(before, "data"), Version(after, "data"), TODAY)
    assert (found.unfed, found.unpublished, found.fails) == ((), (), False)
    assert "Elk jaar in mei." in as_text(report(found))


def test_no_page_shows_another_difference_than_the_table(compare: Compare, tmp_path: Path) -> None:
    """One mass changes in one project: each figure that is another on any page is named by the review."""
    found = compare(FILES, changed(ROAD, "reused: 1240", "reused: 1230"))
    named = {str(one.key) for one in found.figures or ()}
    sides = [_stated(tmp_path / side) for side in ("before", "after")]
    differ = {figure for figure in sides[0].keys() & sides[1].keys() if sides[0][figure] != sides[1][figure]}
    assert differ
    assert differ <= named
    # And the other way: what the table has differently and a page states, is different there.
    values = {str(one.key) for one in found.figures or () if _value(one.before) != _value(one.after)}
    assert values & sides[1].keys() == differ


def _value(figure: Figure | None) -> object:
    return None if figure is None else figure.value


def _stated(data: Path) -> dict[str, set[str]]:
    """The values of each figure on all pages of a region."""
    loaded = load(data, TODAY)
    assert loaded.records is not None
    values: dict[str, set[str]] = {}
    for page in pages(site_of(loaded.records, ())):
        content = render(page).decode(errors="ignore")
        for value, name in re.findall(r'<data value="([^"]*)" data-figure="([^"]*)"', content):
            values.setdefault(name, set()).add(value)
    assert all(len(found) == 1 for found in values.values())
    return values
