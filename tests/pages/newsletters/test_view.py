"""The newsletter: an editorial with the figures of its own year."""

from __future__ import annotations

from dataclasses import replace

from site_builder.formats import unmarked
from site_builder.pages.newsletters.view import newsletter, newsletters, pages, taken_along
from site_builder.pages.shared.site import Site
from site_builder.records.evaluation import Evaluation, Newsletter
from site_builder.render import render
from tests.measures.region import assessment, municipality
from tests.pages.labs import LETTER, site

EVALUATION = Evaluation.model_validate(
    {
        "year": 2026,
        "date": "2026-12-10",
        "status": "confirmed",
        "conclusions": ["Meten is <wennen>."],
        "changes": [{"kind": "introduced", "text": "Een vaste middag.", "municipality": "wilg"}],
    }
)


def letter_of(year: int, status: str = "confirmed") -> Newsletter:
    return Newsletter.model_validate({**LETTER.front.model_dump(), "year": year, "status": status})


def test_no_newsletter_yet() -> None:
    """The list says when the first one comes."""
    assert newsletters(site()).title == "De eerste nieuwsbrief komt bij de evaluatie van 2026."
    (page,) = pages(site())
    assert "Nog geen nieuwsbrief" in render(page).decode()


def test_a_draft_is_labelled() -> None:
    """In the list and on its own page."""
    found = site(letters={2026: LETTER})
    (issue,) = newsletters(found).issues
    assert issue.badge is not None
    assert issue.badge.text == "Concept"
    view = newsletter(found, 2026)
    assert view.badge_label.kind == "concept"
    assert (view.previous, view.next) == (None, None)


def test_the_editorial() -> None:
    """Markdown below the page's own heading; what was typed as HTML is text."""
    found = site(letters={2026: LETTER})
    html = render(list(pages(found))[1]).decode()
    assert html.count("<h1") == 1
    assert "<h2>Kop</h2>" in html
    assert '<a href="../../gemeenten/wilg/">Wilg</a> &lt;b&gt;en&lt;/b&gt;' in html


def test_newest_first_with_neighbours() -> None:
    """The list starts with the newest; a page leads to the one before and after, also over a gap."""
    letters = {year: replace(LETTER, front=letter_of(year)) for year in (2026, 2028, 2029)}
    found = site(letters=letters)
    assert [issue.year for issue in newsletters(found).issues] == ["2029", "2028", "2026"]
    view = newsletter(found, 2028)
    assert view.previous is not None
    assert view.next is not None
    assert (view.previous.href, view.next.href) == ("../../nieuwsbrief/2026/", "../../nieuwsbrief/2029/")


def highlights(site: Site, year: int) -> list[str]:
    """What people read."""
    return [unmarked(one.text) for one in newsletter(site, year).highlights]


def test_figures_of_its_own_year() -> None:
    """What happened later does not change an older newsletter."""
    own = {"wilg": municipality("Wilg", assessment(2026, "111111"))}
    later = {"wilg": municipality("Wilg", assessment(2026, "111111"), assessment(2027, "211111"))}
    letters = {2026: LETTER, 2027: replace(LETTER, front=letter_of(2027))}
    then = newsletter(site(municipalities=own, letters=letters), 2026).highlights
    now = site(municipalities=later, letters=letters, report_year=2027)
    assert newsletter(now, 2026).highlights == then
    assert highlights(now, 2026)[0] == (
        "De enige gemeente vulde een spinnenweb in voor 2026. "
        "Het was de eerste zelfscan, dus er is nog niets om mee te vergelijken."
    )
    assert highlights(now, 2027)[0].endswith(
        "Van 1 gemeente zijn 6 treden te vergelijken met een eerdere zelfscan: "
        "1 ging omhoog en 5 bleven gelijk."
    )


def test_a_letter_of_a_year_without_figures() -> None:
    """A draft of a year that the site does not tell of yet counts nothing, not even none."""
    letters = {2027: replace(LETTER, front=letter_of(2027, "draft"))}
    own = site(letters=letters)
    assert highlights(own, 2027) == ["Er zijn nog geen cijfers van 2027: de site gaat tot en met 2026."]
    assert newsletter(own, 2027).figure is None


def test_who_left_is_in_no_later_letter() -> None:
    """By hand: of two municipalities one left in 2027. That year there is 1 member, which was assessed."""
    records = {
        "wilg": municipality("Wilg", assessment(2026, "222222"), assessment(2027, "222222")),
        "els": municipality("Els", assessment(2026, "444444"), until="2027-06-30"),
    }
    letters = {2027: replace(LETTER, front=letter_of(2027))}
    own = site(municipalities=records, letters=letters, report_year=2027)
    assert highlights(own, 2027)[0].startswith("De enige gemeente vulde een spinnenweb in voor 2027.")
    found = newsletter(own, 2027).figure
    assert found is not None
    # The middle of 2026 was over two: it is not drawn beside that of one, and nothing is said of down.
    assert unmarked(found.heading) == "De middelste trede van de regio per as"
    assert found.note == "Van 2026 op 2027: Els deed niet meer mee. Niet vergeleken: alle assen."
    assert [column.label for column in found.columns] == ["As", "2027"]


def test_a_year_without_measurements() -> None:
    """Nobody filled in the spiderweb: nothing stayed the same, and there is no web."""
    records = {"wilg": municipality("Wilg", assessment(2026, "222222"))}
    letters = {2027: replace(LETTER, front=letter_of(2027))}
    own = site(municipalities=records, letters=letters, report_year=2027)
    assert highlights(own, 2027)[0] == "De enige gemeente vulde nog geen spinnenweb in voor 2027."
    assert newsletter(own, 2027).figure is None


def test_every_highlight_has_its_proof() -> None:
    """Each sentence ends with a point and leads to a page of the site."""
    own = site(letters={2026: LETTER})
    found = newsletter(own, 2026).highlights
    assert len(found) >= 3
    for one in found:
        assert one.text.endswith(".")
        assert one.link.href.startswith("../../")
    assert highlights(own, 2026)[-1] == "In 2026 zijn 2 van de 3 beloofde bijeenkomsten gehouden."


def test_the_evaluation_of_the_year() -> None:
    """Conclusions and decisions with their kind and status; nothing where there was no evaluation."""
    found = site(letters={2026: LETTER}, evaluations={2026: EVALUATION})
    part = newsletter(found, 2026).evaluation
    assert part is not None
    assert part.heading == "De evaluatie van 2026: een conclusie en een besluit"
    assert part.decisions[0].kind == "Nieuw ingevoerd"
    assert part.decisions[0].municipality is not None
    proposed = site(
        letters={2026: LETTER}, evaluations={2026: EVALUATION.model_copy(update={"status": "draft"})}
    )
    draft = newsletter(proposed, 2026).evaluation
    assert draft is not None
    assert draft.heading == "De evaluatie van 2026: een conclusie en een voorstel"
    assert (draft.decided, draft.decisions[0].kind) == ("Voorstellen", "Voorgesteld")
    html = render(list(pages(found))[1]).decode()
    assert "Meten is &lt;wennen&gt;." in html
    assert newsletter(site(letters={2026: LETTER}), 2026).evaluation is None


def test_the_figure_of_the_year() -> None:
    """The middle of the region beside that of the year before, in words and as a table too."""
    wilg = municipality("Wilg", assessment(2025, "111111"), assessment(2026, "2111?1"))
    els = municipality("Els", assessment(2026, "3111?2"))
    records = {"wilg": wilg, "els": els}
    first = newsletter(site(municipalities=records, letters={2026: LETTER}), 2026).figure
    assert first is not None
    # The plan begins in 2026: of the year before nothing is compared.
    assert first.heading == "De middelste trede van de regio per as"
    assert "policy 2,5" in unmarked(first.desc)
    assert "projects onbekend" in unmarked(first.desc)
    assert [column.label for column in first.columns] == ["As", "2026"]
    assert unmarked(first.rows[4][1].text) == "onbekend"
    assert [item.key for item in first.legend] == ["current", "ambition"]


def test_lines_that_lie_on_each_other_have_one_name() -> None:
    """Where nothing moved, the year before is no line of its own."""
    wilg = municipality("Wilg", assessment(2026, "222222"), assessment(2027, "222222"))
    letters = {2027: replace(LETTER, front=letter_of(2027))}
    found = newsletter(site(municipalities={"wilg": wilg}, letters=letters, report_year=2027), 2027).figure
    assert found is not None
    assert [item.text for item in found.legend] == ["2027", "ambitie"]


def test_the_figure_compares_with_the_year_before() -> None:
    """What rose and fell is counted on the axes that are known in both years."""
    wilg = municipality("Wilg", assessment(2026, "222222"), assessment(2027, "31?222"))
    letters = {2027: replace(LETTER, front=letter_of(2027))}
    found = newsletter(site(municipalities={"wilg": wilg}, letters=letters, report_year=2027), 2027).figure
    assert found is not None
    assert unmarked(found.heading) == "De middelste trede steeg op 1 as en daalde op 1"
    assert "policy 3 (in 2026: 2)" in unmarked(found.desc)
    assert "capacity onbekend (in 2026: 2)" in unmarked(found.desc)
    assert unmarked(found.desc).startswith("Spinnenweb van de enige gemeente met een meting in 2027")
    assert [unmarked(cell.text) for cell in found.rows[0]] == ["Policy", "2", "3"]
    assert [unmarked(cell.text) for cell in found.rows[2]] == ["Capacity", "2", "onbekend"]


def test_the_figure_claims_nothing_about_another_group() -> None:
    """Where a municipality joined with a level, the year before is left out, and the reason is given."""
    wilg = municipality("Wilg", assessment(2026, "222222"), assessment(2027, "222222"))
    els = municipality("Els", assessment(2027, "4?????"), since="2027-01-01")
    letters = {2027: replace(LETTER, front=letter_of(2027))}
    records = {"wilg": wilg, "els": els}
    found = newsletter(site(municipalities=records, letters=letters, report_year=2027), 2027).figure
    assert found is not None
    # Els answered one question only, so the other five have the same group as before.
    assert unmarked(found.heading) == "De middelste trede bleef op alle 5 vergelijkbare assen gelijk"
    assert [unmarked(cell.text) for cell in found.rows[0]] == ["Policy", "niet te vergelijken", "3"]
    assert [unmarked(cell.text) for cell in found.rows[1]] == ["Execution", "2", "2"]
    assert found.note == "Van 2026 op 2027: Els kwam erbij. Niet vergeleken: de as policy."


def test_no_figure_without_a_level() -> None:
    """Nobody was assessed: there is no empty web, and no picture of one."""
    found = site(municipalities={"els": municipality("Els")}, letters={2026: LETTER})
    assert newsletter(found, 2026).figure is None
    assert [page.address for page in pages(found)] == ["nieuwsbrief/", "nieuwsbrief/2026/"]
    assert "spinnenweb.png" in " ".join(page.address for page in pages(site(letters={2026: LETTER})))


def test_it_can_be_sent() -> None:
    """The page leads to every form, for those who send it."""
    send = taken_along(site(letters={2026: LETTER}), 2026).send
    assert send is not None
    assert [form.href for form in send.forms] == [
        f"../../nieuwsbrief/2026/nieuwsbrief-2026.{form}" for form in ("eml", "zip", "txt")
    ]
    assert send.note
