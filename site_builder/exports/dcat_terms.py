"""The words of others that the catalogue uses: name spaces, and the kind of every term from a list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

CONTEXT: Mapping[str, str] = {
    "adms": "http://www.w3.org/ns/adms#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
AUTHORITY = "http://publications.europa.eu/resource/authority/"
"""Lists that the profile demands (chapter Waardelijsten)."""
RANGES: Mapping[str, str] = {
    "dct:language": "dct:LinguisticSystem",
    "dct:license": "dct:LicenseDocument",
    "dct:accessRights": "dct:RightsStatement",
    "dct:spatial": "dct:Location",
    "dct:format": "dct:MediaTypeOrExtent",
    "dct:conformsTo": "dct:Standard",
    "dct:accrualPeriodicity": "dct:Frequency",
    "dcat:mediaType": "dct:MediaType",
    "dcat:theme": "skos:Concept",
    "adms:status": "skos:Concept",
    "dcatap:availability": "skos:Concept",
    "spdx:algorithm": "spdx:ChecksumAlgorithm",
}
"""The kind of thing that a property points to. Who checks the catalogue has only this file to find it in."""


def authority(scheme: str, code: str) -> str:
    """A term of a list of the European Union."""
    return f"{AUTHORITY}{scheme}/{code}"


def terms(nodes: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Every term that the nodes point to, once, with its kind; in the order of their addresses."""
    found = {iri: kind for node in nodes for iri, kind in _pointed(node)}
    for iri, kind in sorted(found.items()):
        label = {"skos:prefLabel": iri.rpartition("/")[2]} if kind == "skos:Concept" else {}
        yield {"@id": iri, "@type": kind, **label}


def _pointed(node: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in node.items():
        for one in value if isinstance(value, list) else [value]:
            if not isinstance(one, Mapping):
                continue
            if key in RANGES and "@id" in one:
                yield one["@id"], RANGES[key]
            else:
                yield from _pointed(one)
