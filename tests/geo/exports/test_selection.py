"""What is switched off stays at home."""

from geo.exports.selection import select_layers
from tests.geo.exports.layers import Layers, make_layers


def count(layers: Layers) -> dict[str, int]:
    """How many rows each layer has."""
    return {kind: len(frame) for kind, frame in layers.items()}


def test_nothing_switched_off_is_everything() -> None:
    """With the same columns."""
    layers = make_layers("Upton")
    chosen = select_layers(layers)
    assert count(chosen) == count(layers)
    assert all(list(chosen[kind].columns) == list(frame.columns) for kind, frame in layers.items())


def test_an_article_or_one_of_its_layers_can_be_left_behind() -> None:
    """An empty layer keeps its columns."""
    layers = make_layers("Upton")
    assert count(select_layers(layers, off={"a1/fronts"})) == count(layers) | {"fronts": 0}
    gone = select_layers(layers, off={"a1"})
    assert set(count(gone).values()) == {0}
    assert list(gone["flows"].columns) == list(layers["flows"].columns)


def test_certainties_that_are_not_shown_are_left_behind() -> None:
    """All rows here are claimed."""
    layers = make_layers("Upton")
    assert set(count(select_layers(layers, certainty=("reported",))).values()) == {0}
    assert count(select_layers(layers, certainty=("claimed", "reported"))) == count(layers)


def test_only_what_is_known_to_lie_outside_a_time_is_left_behind() -> None:
    """What holds since 16 June is told until the printing on the 17th, and of no day after it."""
    layers = make_layers("Upton")
    assert count(select_layers(layers, time=("1992-06-01", "1992-06-30"))) == count(layers)
    assert set(count(select_layers(layers, time=("1993-01-01", "1993-12-31"))).values()) == {0}
    assert set(count(select_layers(layers, time=("1992-01-01", "1992-06-15"))).values()) == {0}


def test_what_names_no_day_goes_with_its_article() -> None:
    """It is news of the days before the printing; of an article without a date it stays."""
    layers = {k: frame.assign(when_start=None, when_end=None) for k, frame in make_layers("Upton").items()}
    assert count(select_layers(layers, time=("1992-06-14", "1992-06-14"))) == count(layers)
    assert set(count(select_layers(layers, time=("1991-01-01", "1992-06-13"))).values()) == {0}
    undated = {k: frame.assign(published=None) for k, frame in layers.items()}
    assert count(select_layers(undated, time=("1913-01-01", "1913-12-31"))) == count(undated)


def test_a_place_stays_with_what_is_claimed_of_it() -> None:
    """The town is named without a day, and the fighting at it is of May."""
    layers = make_layers("Upton")
    place = layers["fronts"]["place_id"].iloc[0]
    layers["places"] = layers["places"].assign(place_id=place, when_start=None, when_end=None)
    layers["fronts"] = layers["fronts"].assign(when_start="1992-05-02", when_end="1992-05-03")
    chosen = select_layers(layers, time=("1992-05-01", "1992-05-31"))
    assert (len(chosen["places"]), len(chosen["fronts"])) == (len(layers["places"]), len(layers["fronts"]))


def test_only_some_marks_are_taken_along() -> None:
    """Claims by their ids, and every mention of a place by the place's; none at all is nothing."""
    layers = make_layers("Upton")
    place = next(i for i in layers["places"]["place_id"] if i)
    front = layers["fronts"]["id"].iloc[0]
    chosen = select_layers(layers, only=(place, front))
    assert set(chosen["places"]["place_id"]) == {place}
    assert list(chosen["fronts"]["id"]) == [front]
    assert len(chosen["flows"]) == 0
    assert set(count(select_layers(layers, only=())).values()) == {0}
