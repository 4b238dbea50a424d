"""Linked Places and Web Annotation as their models have them."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from gazetteer import Article, Reading
from geo.exports import write_layers
from geo.exports.annotations import AROUND, select_words
from tests.geo.exports.layers import Layers, make_layers

CITED = {"type": "object", "required": ["label", "@id"]}
TIMESPAN = {
    "type": "object",
    "required": ["start"],
    "properties": {"start": {"type": "object", "required": ["in"]}},
}
WHEN = {"type": "object", "properties": {"timespans": {"type": "array", "minItems": 1, "items": TIMESPAN}}}
GRADE = {"enum": ["certain", "less-certain", "uncertain"]}
DRAWN = {"type": "object", "required": ["type", "coordinates"], "properties": {"certainty": GRADE}}
LINKS = ["exactMatch", "closeMatch", "primaryTopicOf", "subjectOf", "seeAlso"]
# After the README of the Linked Places Format, v1.2.2: what is required, and the shape of the rest.
LINKED_PLACE = {
    "type": "object",
    "required": ["@id", "type", "properties", "names", "geometry"],
    "properties": {
        "@id": {"type": "string", "pattern": "^[a-z]+:"},
        "type": {"const": "Feature"},
        "properties": {
            "type": "object",
            "required": ["title"],
            "properties": {"ccodes": {"type": "array", "items": {"pattern": "^[A-Z]{2}$"}}},
        },
        "when": WHEN,
        "names": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["toponym", "citations"],
                "properties": {"citations": {"type": "array", "minItems": 1, "items": CITED}, "when": WHEN},
            },
        },
        "types": {"type": "array", "items": {"type": "object", "required": ["identifier", "label"]}},
        "geometry": {
            "type": "object",
            "required": ["type", "geometries"],
            "properties": {
                "type": {"const": "GeometryCollection"},
                "geometries": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "required": ["type", "coordinates"],
                        "properties": {"certainty": GRADE},
                    },
                },
            },
        },
        "links": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["type", "identifier"],
                "properties": {
                    "type": {"enum": ["exactMatch", "closeMatch", "primaryTopicOf", "subjectOf", "seeAlso"]}
                },
            },
        },
        "relations": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["relationType", "relationTo", "label"],
                "properties": {"certainty": GRADE, "when": WHEN},
            },
        },
        "descriptions": {"type": "array", "items": {"type": "object", "required": ["@id", "value", "lang"]}},
    },
}
SELECTORS = {
    "type": "array",
    "minItems": 2,
    "items": {
        "oneOf": [
            {
                "required": ["type", "exact"],
                "properties": {
                    "type": {"const": "TextQuoteSelector"},
                    "exact": {"type": "string"},
                    "prefix": {"type": "string"},
                    "suffix": {"type": "string"},
                },
            },
            {
                "required": ["type", "start", "end"],
                "properties": {
                    "type": {"const": "TextPositionSelector"},
                    "start": {"type": "integer", "minimum": 0},
                    "end": {"type": "integer", "minimum": 0},
                },
            },
        ]
    },
}
# After the W3C's Web Annotation Data Model, sections 3 and 4, and its Vocabulary's motivations.
ANNOTATION = {
    "type": "object",
    "required": ["id", "type", "target", "body", "motivation"],
    "properties": {
        "id": {"type": "string", "pattern": "^[a-z]+:"},
        "type": {"const": "Annotation"},
        "motivation": {"enum": ["identifying", "describing", "commenting"]},
        "body": {"type": "array", "minItems": 1},
        "target": {
            "type": "object",
            "required": ["type", "source", "selector"],
            "properties": {"type": {"const": "SpecificResource"}, "selector": SELECTORS},
        },
    },
}


@pytest.fixture
def places(read_layers: Layers, readings: tuple[Reading, ...], tmp_path: Path) -> dict[str, Any]:
    """The dispatch as Linked Places, read back."""
    write_layers(read_layers, path := tmp_path / "x.lpf.json", readings=readings)
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


@pytest.fixture
def notes(read_layers: Layers, readings: tuple[Reading, ...], tmp_path: Path) -> dict[str, Any]:
    """The dispatch as annotations, read back."""
    write_layers(read_layers, path := tmp_path / "x.annotations.jsonld", readings=readings)
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def test_linked_places_has_the_shape_of_its_format(places: dict[str, Any]) -> None:
    """A collection with its context, and features with all that is required of them."""
    assert places["type"] == "FeatureCollection"
    assert places["@context"].endswith("linkedplaces-context-v1.1.jsonld")
    for feature in places["features"]:
        jsonschema.validate(feature, LINKED_PLACE)
    ids = [feature["@id"] for feature in places["features"]]
    assert len(set(ids)) == len(ids)


def test_a_place_tells_its_names_its_gazetteer_and_what_is_said_of_it(places: dict[str, Any]) -> None:
    """Aleppo is linked to GeoNames, cited from both articles, and described by their words."""
    aleppo = next(f for f in places["features"] if f["@id"] == "urn:dateline:place:gn-170063")
    assert {"type": "closeMatch", "identifier": "https://www.geonames.org/170063"} in aleppo["links"]
    name = next(name for name in aleppo["names"] if name["toponym"] == "Aleppo")
    assert [cited["@id"] for cited in name["citations"]] == [
        "https://paper.example/1?a=1&b=2",
        "urn:dateline:article:a1",
    ]
    assert aleppo["when"] == {"timespans": [{"start": {"in": "2016-10-15"}}]}
    assert any("Shells fell on Aleppo" in said["value"] for said in aleppo["descriptions"])


def test_a_name_without_a_place_has_no_geometries(places: dict[str, Any]) -> None:
    """Listed, never dropped, never put anywhere."""
    lost = next(f for f in places["features"] if f["properties"]["title"] == "Qarmitabad")
    assert lost["geometry"] == {"type": "GeometryCollection", "geometries": []}


def test_relations_lead_to_places_of_the_same_file(places: dict[str, Any]) -> None:
    """No relation points at nothing."""
    ids = {feature["@id"] for feature in places["features"]}
    relations = [relation for feature in places["features"] for relation in feature["relations"]]
    assert relations
    assert {relation["relationTo"] for relation in relations} <= ids


def test_annotations_have_the_shape_of_the_model(notes: dict[str, Any]) -> None:
    """A collection that counts its notes, on one page."""
    assert notes["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert notes["type"] == "AnnotationCollection"
    assert notes["first"]["type"] == "AnnotationPage"
    items = notes["first"]["items"]
    assert notes["total"] == len(items)
    for item in items:
        jsonschema.validate(item, ANNOTATION)
    assert len({item["id"] for item in items}) == len(items)


def test_both_selectors_find_the_same_words(notes: dict[str, Any], readings: tuple[Reading, ...]) -> None:
    """The position gives the exact words, and the words before and behind are those of the text."""
    texts = {reading.article.id: reading.article.text for reading in readings}
    for item in notes["first"]["items"]:
        text = texts[item["target"]["source"]["dateline:article"]]
        words, place = item["target"]["selector"]
        assert text[place["start"] : place["end"]] == words["exact"]
        assert words["prefix"] + words["exact"] + words["suffix"] in text
        assert len(words["prefix"]) == min(AROUND, place["start"])


def test_each_quotation_is_a_note_that_names_its_speaker(notes: dict[str, Any]) -> None:
    """The baker's words are tied to the baker."""
    quotes = [item for item in notes["first"]["items"] if item["motivation"] == "commenting"]
    said = next(q for q in quotes if "We heard the guns" in q["target"]["selector"][0]["exact"])
    assert said["body"][0]["value"] == "claimed by Omar Haddad"
    assert said["body"][1]["dateline:publisher"] == "The Paper"


def test_characters_are_counted_as_unicode_has_them() -> None:
    """A letter outside the first plane is one, as in the model and as in the text."""
    article = Article.from_text("😀😀 Shells fell on Upton. 😀")
    words, place = select_words(3, 24, article.text[3:24], article)
    assert (words["prefix"], words["exact"], words["suffix"]) == ("😀😀 ", "Shells fell on Upton.", " 😀")
    assert (place["start"], place["end"]) == (3, 24)


def test_without_the_text_nothing_is_invented_around_a_quote(tmp_path: Path) -> None:
    """Layers alone know their words and offsets, and no more."""
    write_layers(make_layers("Upton"), path := tmp_path / "x.annotations.jsonld")
    selector = json.loads(path.read_text(encoding="utf-8"))["first"]["items"][0]["target"]["selector"]
    assert selector == [
        {"type": "TextQuoteSelector", "exact": "Upton"},
        {"type": "TextPositionSelector", "start": 0, "end": 5},
    ]


def test_each_sentence_describes_a_place_once(read_layers: Layers, tmp_path: Path) -> None:
    """A claim and the mention in its sentence are one description, with the claim's day where it has one."""
    features = read_features(read_layers, tmp_path)
    for feature in features:
        told = [(one["@id"], one["excerpt"], one["said"], one["speaker"]) for one in feature["descriptions"]]
        assert len(told) == len(set(told))
    fled = next(feature for feature in features if feature["properties"]["title"] == "Turkey")
    assert any("fled from Aleppo to Turkey" in one["excerpt"] for one in fled["descriptions"])


def test_places_that_only_claims_name_are_features_too(read_layers: Layers, tmp_path: Path) -> None:
    """Where the places themselves are not taken along: by their names and pages, and with what is claimed of them."""
    features = read_features({**read_layers, "places": read_layers["places"].iloc[:0]}, tmp_path)
    titles = {feature["properties"]["title"] for feature in features}
    assert {"Aleppo", "Turkey", "Damascus"} <= titles
    aleppo = next(feature for feature in features if feature["properties"]["title"] == "Aleppo")
    assert aleppo["links"]
    assert aleppo["descriptions"]
    assert {one["relationTo"] for one in aleppo["relations"]} <= {feature["@id"] for feature in features}


def read_features(layers: Layers, folder: Path) -> list[dict[str, Any]]:
    """The features of the layers, each of which is a Linked Place."""
    write_layers(layers, path := folder / "x.lpf.json")
    features: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["features"]
    for feature in features:
        jsonschema.validate(feature, LINKED_PLACE)
    return features
