"""Personal data is found, what only looks like it is left alone, and the quick look misses nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.personal import Allowance, looking, may_hold_personal_data, personal_data

FOUND = [
    ("jan.jansen@arnhem.nl", "email"),
    ("Mail naar j.postma@gemeente.nl.", "email"),
    ("w.post@arnhem.nl", "email"),
    ("r.raad@arnhem.nl", "email"),
    ("p.werk@arnhem.nl", "email"),
    ("m.balie@arnhem.nl", "email"),
    ("j.college@arnhem.nl", "email"),
    ("jan.werken@arnhem.nl", "email"),
    ("jan.jansen [at] arnhem.nl", "email"),
    ("jan.jansen(at)arnhem(punt)nl", "email"),
    ("jan.jansen at arnhem.nl", "email"),
    ("jan.jansen apenstaartje arnhem.nl", "email"),
    ("jan.jansen @ arnhem.nl", "email"),
    ("jan.jansen\uff20arnhem.nl", "email"),
    ("jan.jansen&#64;arnhem.nl", "email"),
    ("jan.jansen\\@arnhem.nl", "email"),
    ("https://arnhem.nl/contact?mail=jan.jansen@arnhem.nl", "email"),
    ("https://arnhem.nl/?mail=jan.jansen%40arnhem.nl&x=1", "email"),
    ("mailto:jan.jansen@arnhem.nl", "email"),
    ("Bel 06-12345678.", "phone"),
    ("Bel 06 12 34 56 78 of niet", "phone"),
    ("0612345678", "phone"),
    ("06\u201312345678", "phone"),
    ("06/12345678", "phone"),
    ("06 - 1234 5678", "phone"),
    ("06.12.34.56.78", "phone"),
    ("06_12345678", "phone"),
    ("(06) 12345678", "phone"),
    ("06\u00a012\u00a034\u00a056\u00a078", "phone"),
    ("T06-12345678", "phone"),
    ("tel.06-12345678", "phone"),
    ("+31 6 12345678", "phone"),
    ("+31 (0)26-1234567", "phone"),
    ("+31(0)612345678", "phone"),
    ("(+31) 6 1234 5678", "phone"),
    ("0031 6 12345678", "phone"),
    ("31612345678", "phone"),
    ("(026) 377 37 77", "phone"),
    ("0481-362300", "phone"),
    ("088-1234567", "phone"),
    ("tel. 377 37 77", "phone"),
    ("telefoonnummer 026-1234567", "phone"),
    ("op nummer 026-1234567", "phone"),
    ("+32 478 12 34 56", "phone"),
    ("+49 170 1234567", "phone"),
    ("0049 170 1234567", "phone"),
    ("https://wa.me/31612345678", "phone"),
    ("https://api.whatsapp.com/send?phone=31612345678", "phone"),
    ("BSN 123456782", "bsn"),
    ("bsn: 1234.56.782", "bsn"),
    ("burgerservicenummer is 123 456 782", "bsn"),
    ("sofinummer 111222333", "bsn"),
    ("Het nummer van de bewoner: zie 123456782", "bsn"),
    ("NL91 ABNA 0417 1643 00", "iban"),
    ("NL91ABNA0417164300", "iban"),
    ("op NL91 ABNA 0417 1643 00 TNV Jaap", "iban"),
    ("BE68 5390 0754 7034", "iban"),
    ("geboren op 12-03-1980", "birth"),
    ("geb. 12-3-1980", "birth"),
    ("geboortedatum: 1980-03-12", "birth"),
    ("geboren te Arnhem op 12 maart 1980", "birth"),
    ("Dorpsstraat 12a, 6811 AB Arnhem", "address"),
    ("https://www.linkedin.com/in/jan-jansen-12345", "profile"),
    ("dhr. Jansen", "name"),
    ("mevrouw Van den Berg", "name"),
    ("mevrouw Anna de Vries", "name"),
    ("de heer P. de Boer", "name"),
    ("de heer ir. P. de Boer", "name"),
    ("drs. Peters", "name"),
    ("prof. dr. ir. De Wit", "name"),
    ("met J. de Vries erbij", "name"),
    ("volgens A.B. Jansen", "name"),
    ("wethouder Pietersen", "name"),
    ("projectleider Jansen", "name"),
    ("Projectleider: Karim El Amrani", "name"),
    ("contactpersoon is Sjef van der Zanden", "name"),
    ("collega De Groot", "name"),
    ("Jan Jansen", "name"),
    ("Marieke van den Heuvel vertelt", "name"),
    ("\uff10\uff16\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18", "phone"),
    ("https://signal.me/#p/+31612345678", "phone"),
    ("https://t.me/+31612345678", "phone"),
    ("jan.jansen@arnhem\u3002nl", "email"),
    ("jan.jansen@ arnhem.nl", "email"),
    ("jan.jansen@\narnhem.nl", "email"),
    ("jan punt jansen at arnhem punt nl", "email"),
    ("https://arnhem.nl/?e=jan.jansen%2540arnhem.nl", "email"),
    ("BSN nr. 123456782", "bsn"),
    ("BSN is: 123456782", "bsn"),
    ("nl91abna0417164300", "iban"),
    ("NL91.ABNA.0417.1643.00", "iban"),
    ("NL91-ABNA-0417-1643-00", "iban"),
    ("DOB 12-03-1980", "birth"),
    ("geboren 12 maart '80", "birth"),
    ("Dorpsstraat 12-3, 6811 AB", "address"),
    ("www.linkedin.com/in/jan-jansen", "profile"),
    ("linkedin.com/in/jan-jansen", "profile"),
    ("mevrouw Ruimte", "name"),
    ("Fam. Jansen", "name"),
    ("Jansen, J. de", "name"),
    ("Jan W. Post", "name"),
]
NOT_PERSONAL = [
    "info@arnhem.nl",
    "circulairgww@regio.nl",
    "team.openbareruimte@arnhem.nl",
    "avg-contact@regio.nl",
    "arnhem@arnhem.nl",
    "info [at] arnhem.nl",
    "https://www.google.nl/maps/@51.98,5.91,14z",
    "https://arnhem.nl/foto@2x.png",
    "Gemeenteblad 2026-0612345",
    "nr. 0481123456",
    "besteksnummer 026-1234567",
    "zaaknummer 123456782",
    "RSIN 123456782",
    "123.456.782 ton",
    "123456782 kg",
    "BSN 123456789",
    "€ 1.234.567.890",
    "0,0612345678",
    "+1.234.567",
    "bel 112 of 14026",
    "2026-01-02 en 02-01-2026 10:00",
    "02-01-26 10:30 uur en 06-12-26 10.00 uur",
    "NL91 ABNA 0417 1643 01",
    "GM0202 tot en met GM9999",
    "De wijk is geboren in 1980",
    "https://arnhem.nl/0612345678/x",
    "Postbus 9200, 6800 HA Arnhem",
    "De Burg. J. de Vriesstraat",
    "Ir. Lelyweg en de Dr. Schaepmanlaan",
    "Jan van Galenstraat en Anne Frank School",
    "Sint Jan Baptist, koning Willem Alexander",
    "Jan 2026, Frans en Duits",
    "Aannemer M.J. de Nijs B.V. bouwt",
    "Stichting W. Nijhoff",
    "Variant A. Daarna volgt B. De rest",
    "fase B. Verder is er niets",
    "A. Inleiding",
    "De heer en mevrouw staan hier niet",
    "wethouder Duurzaamheid en burgemeester en wethouders",
    "projectleider Openbare Ruimte en adviseur GWW",
    "directeur Stadsbeheer en coördinator Riolering",
    "'s-Hertogenbosch, A&O-fonds en R&D: <50% = gelijk aan de helft",
]


@pytest.mark.parametrize(("text", "kind"), FOUND)
def test_personal_data_is_found(text: str, kind: str) -> None:
    """Once, as what it is, and the quick look at the bytes sees it too."""
    assert [finding.kind for finding in personal_data(text)] == [kind]
    assert may_hold_personal_data(text.encode())


@pytest.mark.parametrize("text", NOT_PERSONAL)
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    """A false alarm teaches people to ignore the check."""
    assert list(personal_data(text)) == []


@pytest.mark.parametrize(
    ("text", "certain"),
    [("BSN 123456782", True), ("nog 123456782", False), ("dhr. Jansen", False), ("06-12345678", True)],
)
def test_a_guess_says_so(text: str, certain: bool) -> None:
    """Nine digits that happen to pass the eleven test, and every name, may be something else."""
    assert [finding.certain for finding in personal_data(text)] == [certain]


@given(st.integers(min_value=1, max_value=99_999_999), st.sampled_from(["BSN {}", "bsn: {}"]))
def test_one_number_in_eleven_is_a_bsn(start: int, spelling: str) -> None:
    """Of the numbers that differ in their last digit only, at most one passes the eleven test."""
    texts = [spelling.format(f"{start:08d}{digit}") for digit in range(10)]
    assert sum(bool(list(personal_data(text))) for text in texts) <= 1


PIECES = st.one_of(
    st.sampled_from([text for text, _ in FOUND]).flatmap(lambda text: st.sampled_from([text, *text.split()])),
    st.text(alphabet="ABJdevnr. 'é@+(0)123456789-/\n\u2013\u00a0", max_size=12),
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_no_sign_and_no_encoding_hides_it(encoding: str) -> None:
    """One NUL made a text look like a picture, in which nothing is looked for."""
    assert may_hold_personal_data("# bel 06-12345678\n".encode(encoding))
    assert may_hold_personal_data(b"# ge\xefnd: bel 06-12345678\n")
    assert may_hold_personal_data(b"bel 06-12345678 \0 en verder\n")


@given(st.lists(PIECES, max_size=5).map(" ".join))
def test_the_quick_look_misses_nothing(text: str) -> None:
    """What the close look finds, the quick look at the bytes of the file found too."""
    if list(looking._closely(text, frozenset())):
        assert may_hold_personal_data(text.encode())


@given(st.sampled_from(FOUND), st.integers(min_value=900, max_value=2200))
def test_in_a_long_text_it_is_found_wherever_it_stands(found: tuple[str, str], place: int) -> None:
    """Also across the seam of two pieces: once, and at its place."""
    text, kind = found
    before = ("gras " * 700)[: place - 1] + "\n"
    long = f"{before}{text}.\n{'mos ' * 400}"
    at_once = sorted((one.start, one.end, one.kind) for one in looking._closely(long, frozenset()))
    assert sorted((one.start, one.end, one.kind) for one in personal_data(long)) == at_once
    assert kind in [one_kind for _, _, one_kind in at_once]


def test_a_file_is_looked_at_as_far_as_its_allowance_goes() -> None:
    """What may hold anything counts; what cannot costs nothing. Then it is known that something was left."""
    allowance = Allowance(letters=60)
    assert list(personal_data("Een zin zonder iets. " * 100, allowance=allowance)) == []
    assert (allowance.letters, allowance.spent) == (60, False)
    for _ in range(2):
        assert [one.kind for one in personal_data("bel 06-12345678", allowance=allowance)] == ["phone"]
    assert (allowance.letters, allowance.spent) == (30, False)
    assert list(personal_data("bel 06-12345678 " * 100, allowance=allowance)) == []
    assert allowance.spent
