"""A layer says what is wrong with it: every fault, with its layer, row and column."""

from typing import Any

import pandas
import pytest
from shapely import LineString, Point, Polygon

from geo.schema import SCHEMAS, SchemaError, frame


def make_flow(**values: Any) -> dict[str, Any]:
    """A row of the flows that is in order."""
    row = {
        "id": "flows-a-0", "article_id": "a", "start": 0, "end": 4, "excerpt": "They", "certainty": "reported",
        "drawn": "inferred", "unit": "people", "status": "moved", "geometry": Point(46.8, 39.8),
    }  # fmt: skip
    return row | values


@pytest.mark.parametrize("kind", SCHEMAS)
def test_an_empty_layer_has_the_columns_of_a_full_one(kind: str) -> None:
    """No rows, and still all columns, a geometry and a CRS."""
    layer = frame(kind, [])
    assert list(layer.columns) == [c.name for c in SCHEMAS[kind]] + ["geometry"]
    assert layer.crs == "EPSG:4326"
    assert len(layer) == 0


def test_an_empty_layer_has_the_types_of_a_full_one() -> None:
    """The types of columns do not depend on the rows."""
    assert frame("flows", []).dtypes.to_dict() == frame("flows", [make_flow()]).dtypes.to_dict()


def test_what_is_not_known_is_missing_and_not_zero() -> None:
    """A flow without a number has no number."""
    row = frame("flows", [make_flow(people_high=10_000)]).iloc[0]
    assert row["people_low"] is pandas.NA
    assert row["people_high"] == 10_000
    assert row["speaker"] is None


def test_every_fault_is_named_at_once() -> None:
    """The message names layer, row, column and what was expected, for all faults together."""
    rows = [
        make_flow(status="gone", people_low=-3, published="17 June 1992", excerpt=None),
        make_flow(geometry=Polygon([(0, 0), (1, 0), (1, 1)]), mood="sad"),
    ]
    with pytest.raises(SchemaError) as caught:
        frame("flows", rows)
    message = str(caught.value)
    for words in (
        "row 0 ('flows-a-0'), column status: expected one of expected, moved, returning, stranded, got 'gone'",
        "column people_low: expected a whole number, not negative, got -3",
        "column published: expected a date like 1992-06-17",
        "column excerpt: expected a word",
        "row 1 ('flows-a-0'), column mood: not a column of this layer",
        "column geometry: expected one of LineString, MultiLineString, Point, got Polygon",
        "layer flows, column id: expected each id once, got 'flows-a-0' again",
    ):
        assert words in message
    assert len(caught.value.faults) == 7


@pytest.mark.parametrize("geometry", [Point(), Point(200, 0), LineString([(0, 0), (0, 95)]), "POINT (0 0)"])
def test_a_geometry_off_the_earth_is_a_fault(geometry: object) -> None:
    """Empty shapes, words and degrees beyond the globe are refused."""
    with pytest.raises(SchemaError, match="column geometry"):
        frame("flows", [make_flow(geometry=geometry)])


def test_a_place_that_was_not_found_has_no_geometry() -> None:
    """A row may be listed without being drawn."""
    assert frame("flows", [make_flow(geometry=None)]).geometry.iloc[0] is None


def test_an_error_of_the_schema_is_a_value_error() -> None:
    """Who does not know the schema can still catch the fault."""
    assert issubclass(SchemaError, ValueError)
