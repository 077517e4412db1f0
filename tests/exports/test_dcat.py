"""The entry for catalogues of data follows DCAT-AP-NL 3.0."""

from __future__ import annotations

import copy
import hashlib
import json
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from site_builder import urls
from site_builder.history import Change, History
from site_builder.model import tie
from site_builder.pages.shared.site import Frozen, Site
from tests.exports.filled import filled
from tests.files.offered import offered

if TYPE_CHECKING:
    from rdflib import Graph

# rdflib's own reader of JSON-LD uses a class that rdflib deprecates.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
SHAPES = Path(__file__).parent / "dcat_ap_nl.ttl"
HOME = "https://monitor.example/"
CHANGES = {"municipalities/els.yaml": (Change(date(2027, 2, 3), "changed"),)}
MANDATORY = {
    "dcat:Catalog": ("dct:title", "dct:description", "dct:publisher", "dcat:contactPoint", "dcat:dataset"),
    "dcat:DatasetSeries": ("dct:title", "dct:description"),
    "dcat:Dataset": (
        *("dct:title", "dct:description", "dct:identifier", "dct:publisher", "dct:creator"),
        *("dcat:contactPoint", "dct:accessRights", "dcat:theme"),
    ),
    "dcat:Distribution": ("dcat:accessURL", "dct:license", "dct:format"),
    "dcat:DataService": (
        *("dct:title", "dct:description", "dct:identifier", "dct:publisher", "dcat:contactPoint"),
        *("dct:accessRights", "dcat:endpointURL", "dcat:endpointDescription", "dct:license", "dcat:theme"),
    ),
    "foaf:Agent": ("foaf:name",),
}
ONE_OF_A_GROUP = "dct:format"
"""Needed where a file is offered: of that group the shapes tell that it lacks something, and not what."""


@cache
def published(*, address: bool = False, closed: bool = False) -> tuple[Any, dict[str, bytes]]:
    """The catalogue, and every file that is published beside it, of a site in 2027."""
    records = filled().records
    settings = records.region.settings.model_copy(
        update={"address": HOME, "fictional": False, "report_year": 2027}
        if address
        else {"report_year": 2027}
    )
    model = tie(replace(records, region=records.region.model_copy(update={"settings": settings})))
    frozen = Frozen(2026, date(2027, 1, 5), files={"datapackage.json": b"{}\n"})
    history = History(CHANGES, complete=True)
    years = (Site(model=filled(), history=history, css="", frozen=frozen),) if closed else ()
    site = Site(model=model, history=history, css="", closed=years)
    found = offered(site)
    return json.loads(found[urls.CATALOGUE]), found


def graph(document: Any) -> Graph:
    """The catalogue as a harvester reads it from its address."""
    from rdflib import Graph

    made = Graph()
    made.parse(data=json.dumps(document), format="json-ld", publicID=f"{HOME}{urls.CATALOGUE}")
    return made


def judged(document: Any) -> tuple[bool, Graph]:
    """Whether it is as the shapes say, and what they find wrong."""
    from pyshacl import validate
    from rdflib import Graph

    conforms, report, _ = validate(graph(document), shacl_graph=Graph().parse(SHAPES), allow_warnings=False)
    assert isinstance(report, Graph)
    return conforms, report


@pytest.mark.parametrize(
    ("address", "closed"),
    [
        (False, False),
        (True, True),
        pytest.param(False, True, marks=pytest.mark.long),
        pytest.param(True, False, marks=pytest.mark.long),
    ],
)
def test_it_follows_the_profile(address: bool, closed: bool) -> None:
    """With and without an address of the site, before and after the first year is closed."""
    conforms, report = judged(published(address=address, closed=closed)[0])
    assert conforms, report.serialize()


def test_nothing_mandatory_can_be_left_out() -> None:
    """The shapes see each thing that is missing, so that the test above can fail."""
    from rdflib import SH

    document = copy.deepcopy(published()[0])
    left_out: set[tuple[str, str]] = set()
    for kind, names in MANDATORY.items():
        node = next(node for node in document["@graph"] if node["@type"] == kind)
        for name in names:
            del node[name]
            short, _, own = name.partition(":")
            path = "" if name == ONE_OF_A_GROUP else f"{document['@context'][short]}{own}"
            left_out.add((f"{HOME}data/{node['@id']}", path))
    conforms, report = judged(document)
    assert not conforms
    told = report.subject_objects(SH.focusNode)
    assert left_out <= {(str(about), str(report.value(one, SH.resultPath) or "")) for one, about in told}


def test_a_dataset_per_year() -> None:
    """Every year of the plan that began; a closed one points to its snapshot and says that it is final."""
    document, found = published(address=True, closed=True)
    nodes = {node["@id"]: node for node in document["@graph"]}
    file = f"{HOME}data/catalogus.jsonld"
    assert [one["@id"] for one in nodes[f"{file}#catalogus"]["dcat:dataset"]] == [
        f"{file}#jaar-2026",
        f"{file}#jaar-2027",
    ]
    closed, current = nodes[f"{file}#jaar-2026"], nodes[f"{file}#jaar-2027"]
    assert closed["dcat:landingPage"] == {"@id": f"{HOME}jaren/2026/data/"}
    assert closed["dct:issued"]["@value"] == "2027-01-05"
    assert closed["adms:status"]["@id"].endswith("/dataset-status/COMPLETED")
    assert current["dcat:landingPage"] == {"@id": f"{HOME}data/"}
    assert current["dct:modified"]["@value"] == "2027-02-03"
    assert "dct:issued" not in current
    assert nodes[f"{file}#api"]["dcat:servesDataset"] == [{"@id": f"{file}#jaar-2027"}]
    (package,) = closed["dcat:distribution"]
    assert nodes[package["@id"]]["dcat:downloadURL"] == {"@id": f"{HOME}jaren/2026/data/gegevens.zip"}
    assert "jaren/2026/data/gegevens.zip" in found


def test_what_is_offered_is_there() -> None:
    """Every download exists, with the size and the checksum that the catalogue says."""
    from rdflib import DCAT, RDF, URIRef

    for closed in (False, True):
        document, found = published(address=closed, closed=closed)
        read = graph(document)
        offered = list(read.subject_objects(DCAT.downloadURL))
        assert len(offered) == 4 - closed
        for one, address in offered:
            content = found[str(address).removeprefix(HOME)]
            assert str(read.value(one, DCAT.byteSize)) == str(len(content))
            checksum = read.value(one, URIRef("http://spdx.org/rdf/terms#checksum"))
            value = read.value(checksum, URIRef("http://spdx.org/rdf/terms#checksumValue"))
            assert str(value).lower() == hashlib.sha256(content).hexdigest()
        service = read.value(predicate=RDF.type, object=DCAT.DataService)
        assert str(read.value(service, DCAT.endpointDescription)).removeprefix(HOME) in found


def test_a_dataset_keeps_its_identifier() -> None:
    """Also when the site gets an address, and the year is closed."""
    from rdflib import DCTERMS

    ids = [
        sorted(
            map(str, graph(published(address=address, closed=closed)[0]).objects(None, DCTERMS.identifier))
        )
        for address, closed in ((False, False), (True, True))
    ]
    assert ids[0] == ids[1]
    assert len(set(ids[0])) == 3


def test_a_fictional_region_says_so_in_every_description() -> None:
    """Nobody harvests made-up numbers as real ones."""
    for node in published()[0]["@graph"]:
        if "dct:description" in node:
            assert "verzonnen" in node["dct:description"]["@value"]
