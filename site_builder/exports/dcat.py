"""The data as an entry in a catalogue: JSON-LD by DCAT-AP-NL 3.0 (Geonovum), with a dataset per year.

Every property that the profile demands is there, most that it advises, and none that the records do not know.
Every address is as it was given: whole, or relative to the file itself as long as the site has no address.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from site_builder.exports.dcat_terms import CONTEXT, authority, terms
from site_builder.exports.feed import tag
from site_builder.exports.licence import LICENCE_IRI, made_up
from site_builder.frozen import frozen
from site_builder.model import Model
from site_builder.records.region import Region

Json = Mapping[str, Any]
DATA_PACKAGE = "https://datapackage.org/profiles/2.0/datapackage.json"
OPENAPI = "https://spec.openapis.org/oas/v3.1.1.html"
LANGUAGE = authority("language", "NLD")
PUBLIC = authority("access-right", "PUBLIC")
THEMES = (authority("data-theme", "ENVI"), authority("data-theme", "REGI"))
NETHERLANDS = authority("country", "NLD")
STABLE = authority("planned-availability", "STABLE")
KEYWORDS = ("circulaire economie", "GWW", "gemeenten", "MKI", "CO2", "hergebruik van materiaal")
ALGORITHM = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256"


@frozen
class Download:
    """One form of the data: where it is, in which format, and how to see that it came over whole.

    `size` is in bytes. Without `sha256` it is the interface, which has many files.
    """

    id: str
    title: str
    address: str
    format: str
    media_type: str
    conforms_to: str
    size: int = 0
    sha256: str = ""


@frozen
class Edition:
    """The data of one year. `closed` is the day from which it does not change, None while it still may."""

    year: int
    closed: date | None
    modified: date | None
    page: str
    downloads: tuple[Download, ...]


@frozen
class Addresses:
    """Where things are: the catalogue itself, the site, the page of the open data, and the interface."""

    file: str
    home: str
    page: str
    endpoint: str
    description: str


def catalogue_bytes(model: Model, editions: Sequence[Edition], to: Addresses) -> bytes:
    """The catalogue as JSON-LD."""
    return (json.dumps(catalogue(model, editions, to), ensure_ascii=False, indent=1) + "\n").encode()


def catalogue(model: Model, editions: Sequence[Edition], to: Addresses) -> Json:
    """The catalogue as plain data: one graph, in which every node is described once."""
    region = model.records.region
    nodes = [
        _catalogue(region, editions, to),
        _series(region, editions, to),
        *(_dataset(region, edition, to) for edition in editions),
        *(_distribution(edition, one, to) for edition in editions for one in edition.downloads),
        _service(region, editions, to),
        {"@id": _id(to, "uitgever"), "@type": "foaf:Agent", "foaf:name": _nl(region.organiser)},
        _contact(region, to),
        *_documents(editions, to),
    ]
    return {"@context": CONTEXT, "@graph": [*nodes, *terms(nodes)]}


def _id(to: Addresses, name: str) -> str:
    """What names a node of the catalogue: a place in the file, which stays when the site gets an address."""
    return f"{to.file}#{name}"


def _ref(iri: str) -> Json:
    return {"@id": iri}


def _day(day: date) -> Json:
    return {"@value": day.isoformat(), "@type": "xsd:date"}


def _nl(text: str) -> Json:
    return {"@value": text, "@language": "nl"}


def _name(region: Region) -> str:
    return f"{region.programme}: gegevens van {region.name}"


def _responsible(to: Addresses) -> Json:
    return {
        "dct:publisher": _ref(_id(to, "uitgever")),
        "dct:creator": _ref(_id(to, "uitgever")),
        "dcat:contactPoint": _ref(_id(to, "contact")),
    }


def _newest(editions: Sequence[Edition]) -> Json:
    known = [edition.modified for edition in editions if edition.modified is not None]
    return {"dct:modified": _day(max(known))} if known else {}


def _period(first: int, last: int) -> Json:
    return {
        "@type": "dct:PeriodOfTime",
        "dcat:startDate": _day(date(first, 1, 1)),
        "dcat:endDate": _day(date(last, 12, 31)),
    }


def _catalogue(region: Region, editions: Sequence[Edition], to: Addresses) -> Json:
    return {
        "@id": _id(to, "catalogus"),
        "@type": "dcat:Catalog",
        "dct:title": _nl(_name(region)),
        "dct:description": _nl(
            f"De open data van de monitor {region.programme}, met een dataset per jaar.{made_up(region)}"
        ),
        **_responsible(to),
        "dct:language": _ref(LANGUAGE),
        "dct:license": _ref(LICENCE_IRI),
        "foaf:homepage": _ref(to.home),
        "dct:spatial": _ref(NETHERLANDS),
        "dct:temporal": _period(region.from_year, region.until_year),
        **_newest(editions),
        "dcat:dataset": [_ref(_id(to, f"jaar-{edition.year}")) for edition in editions],
        "dcat:service": _ref(_id(to, "api")),
    }


def _series(region: Region, editions: Sequence[Edition], to: Addresses) -> Json:
    return {
        "@id": _id(to, "reeks"),
        "@type": "dcat:DatasetSeries",
        "dct:title": _nl(_name(region)),
        "dct:description": _nl(
            f"Elk jaar de stand van {region.programme} in {region.name}.{made_up(region)}"
        ),
        "dct:publisher": _ref(_id(to, "uitgever")),
        "dcat:contactPoint": _ref(_id(to, "contact")),
        "dct:accrualPeriodicity": _ref(authority("frequency", "ANNUAL")),
        "dct:spatial": _ref(NETHERLANDS),
        "dct:temporal": _period(region.from_year, region.until_year),
        **_newest(editions),
    }


def _dataset(region: Region, edition: Edition, to: Addresses) -> Json:
    closed = edition.closed is not None
    state = "vastgesteld en verandert niet meer" if closed else "nog niet afgesloten en kan nog veranderen"
    return {
        "@id": _id(to, f"jaar-{edition.year}"),
        "@type": "dcat:Dataset",
        "dct:identifier": tag(region.contact, region.from_year, "gegevens", str(edition.year)),
        "dct:title": _nl(f"{_name(region)}, {edition.year}"),
        "dct:description": _nl(
            f"Hoe ver de gemeenten van {region.name} zijn met {region.programme}: treden, profielen, "
            f"projecten, metingen en bijeenkomsten, tot en met {edition.year}. Dit jaar is {state}. "
            f"Een lege cel betekent: onbekend.{made_up(region)}"
        ),
        **_responsible(to),
        "dct:accessRights": _ref(PUBLIC),
        "dcat:theme": [_ref(theme) for theme in THEMES],
        "dcat:keyword": [_nl(word) for word in KEYWORDS],
        "dct:language": _ref(LANGUAGE),
        "dcat:landingPage": _ref(edition.page),
        "foaf:page": _ref(to.page),
        "dct:conformsTo": _ref(DATA_PACKAGE),
        "dct:spatial": _ref(NETHERLANDS),
        "dct:temporal": _period(edition.year, edition.year),
        "dct:accrualPeriodicity": _ref(authority("frequency", "NEVER" if closed else "IRREG")),
        "adms:status": _ref(authority("dataset-status", "COMPLETED" if closed else "DEVELOP")),
        "dcat:inSeries": _ref(_id(to, "reeks")),
        **({"dct:issued": _day(edition.closed)} if edition.closed is not None else {}),
        **_newest([edition]),
        "dcat:distribution": [_ref(_id(to, f"{one.id}-{edition.year}")) for one in edition.downloads],
    }


def _distribution(edition: Edition, one: Download, to: Addresses) -> Json:
    whole = {
        "dcat:downloadURL": _ref(one.address),
        "dcat:byteSize": {"@value": str(one.size), "@type": "xsd:nonNegativeInteger"},
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": _ref(ALGORITHM),
            "spdx:checksumValue": {"@value": one.sha256, "@type": "xsd:hexBinary"},
        },
    }
    return {
        "@id": _id(to, f"{one.id}-{edition.year}"),
        "@type": "dcat:Distribution",
        "dct:title": _nl(f"{one.title}, {edition.year}"),
        "dcat:accessURL": _ref(edition.page if one.sha256 else one.address),
        **(whole if one.sha256 else {"dcat:accessService": _ref(_id(to, "api"))}),
        "dct:format": _ref(authority("file-type", one.format)),
        "dcat:mediaType": _ref(f"http://www.iana.org/assignments/media-types/{one.media_type}"),
        "dct:conformsTo": _ref(one.conforms_to),
        "dct:language": _ref(LANGUAGE),
        "dct:license": _ref(LICENCE_IRI),
        "dcatap:availability": _ref(STABLE),
        "adms:status": _ref(
            authority("distribution-status", "COMPLETED" if edition.closed is not None else "DEVELOP")
        ),
    }


def _service(region: Region, editions: Sequence[Edition], to: Addresses) -> Json:
    served = [edition for edition in editions if any(not one.sha256 for one in edition.downloads)]
    return {
        "@id": _id(to, "api"),
        "@type": "dcat:DataService",
        "dct:identifier": tag(region.contact, region.from_year, "api", "v1"),
        "dct:title": _nl(f"{_name(region)} als JSON"),
        "dct:description": _nl(
            f"Bestanden met JSON op vaste adressen, met de berekende cijfers erbij.{made_up(region)}"
        ),
        **_responsible(to),
        "dct:accessRights": _ref(PUBLIC),
        "dct:license": _ref(LICENCE_IRI),
        "dct:language": _ref(LANGUAGE),
        "dct:format": _ref(authority("file-type", "JSON")),
        "dct:conformsTo": _ref(OPENAPI),
        "dcat:theme": [_ref(theme) for theme in THEMES],
        "dcat:keyword": [_nl(word) for word in KEYWORDS],
        "dcat:endpointURL": _ref(to.endpoint),
        "dcat:endpointDescription": _ref(to.description),
        "dcat:landingPage": _ref(to.page),
        "foaf:page": _ref(to.page),
        "dcat:servesDataset": [_ref(_id(to, f"jaar-{edition.year}")) for edition in served],
    }


def _contact(region: Region, to: Addresses) -> Json:
    return {
        "@id": _id(to, "contact"),
        "@type": ["vcard:Kind", "vcard:Organization"],
        "vcard:fn": _nl(region.organiser),
        "vcard:hasEmail": _ref(f"mailto:{region.contact}"),
    }


def _documents(editions: Sequence[Edition], to: Addresses) -> Iterator[Json]:
    """The pages that are pointed to, by the kind that the profile wants them to have."""
    for address in dict.fromkeys((to.home, to.page, *(edition.page for edition in editions))):
        yield {"@id": address, "@type": "foaf:Document"}
