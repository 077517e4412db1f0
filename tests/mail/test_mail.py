"""The newsletter in the forms in which it is sent: what its page says, safe in each, and the same twice."""

from __future__ import annotations

import io
import re
import textwrap
import zipfile
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.formats import unmarked
from site_builder.mail import letter, letter_files
from site_builder.mail.message import message
from site_builder.mail.plain import WIDTH, plain
from site_builder.model import tie
from site_builder.pages.newsletters.view import newsletter
from site_builder.records.collection import NewsletterFile
from tests.mail.letters import BODY, HOME, HOSTILE, front, sent, site_of

LARGEST = 100_000
"""From some 102 kB on, Gmail cuts a message off."""
SITES = pytest.mark.parametrize("address", ["", HOME])


class Reader(HTMLParser):
    """The text, the elements and their attributes of an HTML document."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.text += f" {data}"

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]


def html_of(address: str, *, assessed: bool = True) -> str:
    with zipfile.ZipFile(io.BytesIO(sent(address, assessed=assessed)["zip"])) as packed:
        return packed.read("nieuwsbrief-2026.html").decode()


def message_of(address: str) -> EmailMessage:
    found = message_from_bytes(sent(address)["eml"], policy=default)
    assert isinstance(found, EmailMessage)
    return found


def squeezed(text: str) -> str:
    return " ".join(text.split())


def said(address: str) -> list[str]:
    """Every sentence of the page that a person wrote or the monitor computed, as people read it."""
    view = newsletter(site_of(address=address), 2026)
    assert view.evaluation is not None
    assert view.figure is not None
    found = [
        *(view.kicker, view.chrome.title, view.lead, view.highlights_heading),
        *(one.text for one in view.highlights),
        *(view.figure.heading, view.figure.desc),
        *(view.evaluation.heading, view.evaluation.day, *view.evaluation.conclusions),
        *(one.text for one in view.evaluation.decisions),
        *(
            "Naar Wilg & co",
            "Een regel die verder gaat.",
            "Gezegd door iemand.",
            '<script>alert("1")</script>',
        ),
    ]
    return [unmarked(text) for text in found]


@SITES
def test_every_form_says_what_the_page_says(address: str) -> None:
    """Every sentence, and so every number, stands in each form as on the page, whatever was typed."""
    html = Reader(html_of(address))
    seen = {
        "page": Reader(sent(address)["page"].decode()),
        "html": html,
    }
    words = squeezed(html.text + " ".join(image["alt"] for image in html.all("img")))
    text = squeezed(re.sub(r" \[\d+\]", "", sent(address)["txt"].decode()))
    for sentence in said(address):
        assert squeezed(sentence) in squeezed(words), sentence
        assert squeezed(sentence) in text, sentence
    on_page = squeezed(seen["page"].text)
    for sentence in said(address):
        assert squeezed(sentence).replace(" ", "") in on_page.replace(" ", ""), sentence


@SITES
def test_no_form_has_a_number_of_its_own(address: str) -> None:
    """Whatever digits stand in the text stand on the page too, apart from the numbers of links."""
    page = Reader(sent(address)["page"].decode()).text
    known = set(re.findall(r"\d+", page))
    text = re.sub(r"\[\d+\]|https?://\S+", "", sent(address)["txt"].decode())
    assert set(re.findall(r"\d+", text)) <= known


@SITES
def test_html_is_safe_small_and_whole(address: str) -> None:
    """No script, nothing from elsewhere, styles at their elements, a language, and under the limit."""
    html = html_of(address)
    found = Reader(html)
    assert len(html.encode()) < LARGEST
    assert found.all("html")[0]["lang"] == "nl"
    assert not found.all("script")
    assert not found.all("link")
    assert "@import" not in html
    assert not any(name.startswith("on") for _, attributes in found.elements for name in attributes)
    assert all(attributes.get("style") for attributes in found.all("h1") + found.all("h2") + found.all("a"))
    assert len(found.all("h1")) == 1
    assert "prefers-color-scheme: dark" in html
    assert {one["content"] for one in found.all("meta") if one.get("name") == "color-scheme"} == {
        "light dark"
    }
    assert f"Titel {HOSTILE}" in squeezed(found.text)
    (image,) = found.all("img")
    assert image["src"] == "spinnenweb.png"
    assert "Policy" in image["alt"] or "policy" in image["alt"]
    tables = [one for one in found.all("table") if one.get("role") != "presentation"]
    assert not tables


def test_a_region_with_an_address_has_whole_links() -> None:
    """A link of the editorial and one of a finding lead to the site; one to elsewhere stays as it is."""
    links = {one["href"] for one in Reader(html_of(HOME)).all("a")}
    assert f"{HOME}gemeenten/wilg/" in links
    assert f"{HOME}nieuwsbrief/2026/" in links
    assert all(link.startswith(("https://", "mailto:")) for link in links)
    text = sent(HOME)["txt"].decode()
    assert f"] {HOME}gemeenten/wilg/" in text
    assert "Naar Wilg & co [1]" in text


def test_a_button_leads_to_the_site() -> None:
    """Near the beginning and at the end, as soon as the site has an address."""
    assert html_of(HOME).count("Lees op de site") == 2
    assert "Lees op de site" not in html_of("")


def test_a_region_without_an_address_has_none() -> None:
    """A relative link would lead nowhere from a mail program: its text stays, and the page says why."""
    links = {one["href"] for one in Reader(html_of("")).all("a")}
    assert {link.partition(":")[0] for link in links} == {"https", "mailto"}
    assert not any("wilg/" in link for link in links)
    assert "../" not in sent("")["txt"].decode()
    assert "nog geen vast adres" in sent("")["page"].decode()
    assert "nog geen vast adres" not in sent(HOME)["page"].decode()


@SITES
def test_the_message_opens_in_a_mail_program(address: str) -> None:
    """Text or HTML, the picture beside the HTML that shows it, and the headers of a message to be sent."""
    found = message_of(address)
    assert not found.defects
    assert found.get_content_type() == "multipart/alternative"
    text, related = found.iter_parts()
    assert text.get_content_type() == "text/plain"
    assert related.get_content_type() == "multipart/related"
    inside, picture = related.iter_parts()
    assert inside.get_content_type() == "text/html"
    assert (picture.get_content_type(), picture.get_content()) == ("image/png", sent(address)["png"])
    assert f'src="cid:{picture["Content-ID"][1:-1]}"' in inside.get_content()
    assert text.get_content().replace("\r\n", "\n") == sent(address)["txt"].decode()
    assert found["Subject"] == f"Nieuwsbrief Circulair 2026: Titel {HOSTILE}"
    assert found["From"].addresses[0].addr_spec == "circulair@wilgen.example"
    assert found["From"].addresses[0].display_name == f"Regio {HOSTILE}"
    assert found["Date"].datetime.date().isoformat() == "2026-12-17"
    assert re.fullmatch(r"<[^<>@\s]+@wilgen\.example>", found["Message-ID"])
    assert (found["X-Unsent"], found["Content-Language"]) == ("1", "nl")
    assert found["To"] is None
    assert sent(address)["eml"].count(b"\n") == sent(address)["eml"].count(b"\r\n")


@pytest.mark.parametrize("length", range(1, 90))
def test_no_header_begins_with_an_empty_line(length: int) -> None:
    """A subject that fits on a line, but not beside `Subject:`, was put on the line below it.

    Mail programs then show it with a space in front. Whatever its length, it starts beside the name, it can
    be read back, and its lines are no longer than the standard advises.
    """
    title = ("woord " * 20)[:length].strip()
    site = site_of(letter=NewsletterFile(front(title=title), BODY))
    content = message(letter(site, 2026), "<p>x</p>", "x", b"")
    head = content.partition(b"\r\n\r\n")[0].decode("ascii")
    assert not re.search(r"^[!-9;-~]+:\s*$", head, re.MULTILINE)
    assert all(len(line) <= 78 for line in head.splitlines() if line.startswith(("Subject", " ")))
    assert message_from_bytes(content, policy=default)["Subject"] == f"Nieuwsbrief Circulair 2026: {title}"


def test_words_in_a_list_stand_beside_each_other() -> None:
    """An item was filled as wide as a paragraph and then again for its mark: `in` got a line of its own."""
    item = (
        "De volgende stap is dat marktpartijen weten wat zij kunnen verwachten, in welke gemeente, van wie, "
        "en in welk jaar dat dan zal zijn."
    )
    body = f"- {item}\n\n> {item}\n\n1. x\n\n   - {item}\n"
    text = plain(letter(site_of(letter=NewsletterFile(front(lead="Zo.", title="T"), body)), 2026))
    for first, rest in (("- ", "  "), ("> ", "> "), ("   - ", "     ")):
        filled = textwrap.fill(item, WIDTH, initial_indent=first, subsequent_indent=rest)
        assert filled in text


def test_the_same_letter_gives_the_same_bytes() -> None:
    """Boundaries, identity and date come from the letter; another letter has another identity."""
    assert sent.__wrapped__(HOME) == sent(HOME)
    assert message_of(HOME)["Message-ID"] != message_of("")["Message-ID"]


def test_before_anything_is_assessed() -> None:
    """Without a level there is no picture, and every form is whole without it."""
    forms = sent("", assessed=False)
    assert forms["png"] == b""
    with zipfile.ZipFile(io.BytesIO(forms["zip"])) as packed:
        assert packed.namelist() == ["nieuwsbrief-2026.html"]
    assert not Reader(html_of("", assessed=False)).all("img")
    found = message_from_bytes(forms["eml"], policy=default)
    assert isinstance(found, EmailMessage)
    assert [part.get_content_type() for part in found.iter_parts()] == ["text/plain", "text/html"]


def test_a_draft_says_so_first() -> None:
    """In the subject, and above everything else; a region that does not exist says that too."""
    made = letter(site_of(letter=NewsletterFile(front(status="draft"), BODY)), 2026)
    assert made.subject.startswith("Concept: ")
    assert plain(made).startswith("Dit is een concept")
    assert "verzonnen" in made.notice
    assert letter(site_of(address=HOME), 2026).notice == ""


def test_plain_text_reads_as_a_person_would_write_it() -> None:
    """Headings are underlined, lists have their signs, a quote and code stand in, a break is a new line."""
    text = sent(HOME)["txt"].decode()
    for part in (
        "Kop & <b>vet</b>\n----------------\n",
        "- één\n- twee\n",
        "3. drie\n4. vier\n",
        "> Gezegd door iemand.\n",
        "* * *\n",
        "    <code> & zo\n",
        "\nEn een nieuwe regel.\n",
        "*sterk en schuin*, of elders [2].",
    ):
        assert part in text, part


@pytest.mark.parametrize("contact", ["naam..punt@regio.example", '"raar@regio.example', "é@régio.example"])
def test_an_address_that_mail_does_not_know(contact: str) -> None:
    """A message is made all the same, and nothing is put in its headers that was not meant."""
    site = site_of()
    records = site.model.records
    region = records.region.model_copy(update={"contact": contact})
    changed = replace(site, model=tie(replace(records, region=region)))
    made = letter_files(changed, 2026, b"")
    assert isinstance(made, tuple)
    found = {file.address.rpartition(".")[2]: file.content for file in made}
    read = message_from_bytes(found["eml"], policy=default)
    assert isinstance(read, EmailMessage)
    assert read.get_content_type() == "multipart/alternative"
    assert read["To"] is None


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=400))
def test_lines_are_short_whatever_was_typed(text: str) -> None:
    """No line passes the width, unless it is one word that cannot be broken, with what stands before it."""
    body = f"{text}\n\n- {text}\n\n> {text}\n\n1. x\n\n   > - {text}\n"
    site = site_of(letter=NewsletterFile(front(lead="Zo ging het.", title="Titel"), body))
    for line in plain(letter(site, 2026)).splitlines():
        assert len(line) <= WIDTH or len(line.strip(" >-*_0123456789.").split(" ")) <= 2, line
