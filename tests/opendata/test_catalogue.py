"""The DCAT catalogue: its terms are those of the vocabularies, what it names is there."""

from __future__ import annotations

import hashlib

import pytest
from rdflib import DCAT, DCTERMS, FOAF, RDF, Graph, Literal, URIRef

from plugins.editions.data_urls import CATALOGUE
from plugins.opendata.catalogue import CONTEXT
from tests.samples.opendata import OpenData

# rdflib knows all terms of these; of SPDX the catalogue uses the following.
KNOWN = (DCAT, DCTERMS, FOAF)
SPDX = {"Checksum", "checksum", "algorithm", "checksumValue", "checksumAlgorithm_sha256"}


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
def test_its_terms_exist(updated: OpenData) -> None:
    """Another program reads it as RDF, knows every term, and finds each value well written."""
    graph = Graph().parse(data=updated.files[CATALOGUE], format="json-ld")
    terms = {term for triple in graph for term in triple if isinstance(term, URIRef)}
    for vocabulary in KNOWN:
        own = {term for term in terms if term.startswith(str(vocabulary))}
        assert own
        assert {term for term in own if term not in vocabulary} == set()
    spdx = {term.removeprefix(CONTEXT["spdx"]) for term in terms if CONTEXT["spdx"] in term}
    assert spdx == SPDX
    literals = [value for value in graph.objects() if isinstance(value, Literal)]
    assert [value for value in literals if value.ill_typed] == []
    assert len([*graph.subjects(RDF.type, DCAT.Catalog)]) == 1
    assert len([*graph.subjects(RDF.type, DCAT.Dataset)]) == len(updated.tables) + 1


def test_every_distribution_is_there(updated: OpenData) -> None:
    """Each download is a file of the site, with its size and digest where these are stated."""
    root = updated.source.editions[0].absolute("/").rstrip("/")
    found = [
        d for each in updated.json(CATALOGUE)["dcat:dataset"] for d in each["dcat:distribution"]
    ]
    assert len(found) == 2 * len(updated.tables) + 2
    for each in found:
        content = updated.files[each["dcat:downloadURL"]["@id"].removeprefix(root)]
        if "dcat:byteSize" in each:
            assert int(each["dcat:byteSize"]["@value"]) == len(content)
            digest = each["spdx:checksum"]["spdx:checksumValue"]["@value"]
            assert digest == hashlib.sha256(content).hexdigest()


def test_it_says_whose_and_in_which_languages(updated: OpenData) -> None:
    """Title, publisher and terms of use stand with the catalogue and each data set."""
    catalogue = updated.json(CATALOGUE)
    for each in (catalogue, *catalogue["dcat:dataset"]):
        assert {title["@language"] for title in each["dcterms:title"]} == {"vi", "en"}
        assert each["dcterms:license"]["@id"].startswith("https://")
        assert each["dcterms:publisher"]["foaf:name"]
