"""A reading gets from online what the index lacks, where it is told to."""

import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from gazetteer import EmbeddedGazetteer, Geoparser, OnlineHelp, Resolution
from gazetteer.__main__ import locate_name, read_articles
from gazetteer.index import Index
from tests.gazetteer.online.nominatim import IRAN, IRAQ, Server, make_record

ARTICLE = "BAGHDAD - Troops entered the village of Zarbulaq in Iraq on Monday. Families fled Zarbulaq to Basra."


def find(resolutions: tuple[Resolution, ...], name: str) -> Resolution:
    """The first resolution of a name."""
    return next(resolution for resolution in resolutions if resolution.mention.name == name)


def test_a_reading_gets_what_the_index_lacks(index: Index, online: OnlineHelp, server: Server) -> None:
    """The unknown village is asked for once, in the article's country, and says where it is from."""
    resolution = find(Geoparser(index, online=online).read_text(ARTICLE).resolutions, "Zarbulaq")
    assert resolution.place is not None and resolution.place.id == "osm-n-1234567"
    kinds = {reason.kind: reason.words for reason in resolution.candidates[0].evidence}
    assert "OpenStreetMap" in kinds["online"] and "Iraq" in kinds["country"]
    (asked,) = server.asked
    assert asked.values["q"] == "Zarbulaq" and asked.values["countrycodes"] == "iq"
    assert set(asked.values) == {"q", "format", "limit", "addressdetails", "accept-language", "countrycodes"}


def test_nothing_is_asked_without_being_told_to(
    index: Index, server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A whole reading, the command line and the geocoder open no connection at all unless online help is given."""
    opened: list[Any] = []
    monkeypatch.setattr(socket.socket, "connect", lambda _, address: opened.append(address))
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    assert find(Geoparser(index).read_text(ARTICLE).resolutions, "Zarbulaq").place is None
    assert read_articles([path], index, as_json=True) == 0
    assert locate_name("Zarbulaq", index, as_json=True) == 1
    assert EmbeddedGazetteer(index).geocode("Zarbulaq") is None
    assert opened == [] and server.asked == []


def test_what_the_index_knows_is_never_asked_for(index: Index, online: OnlineHelp, server: Server) -> None:
    """Even with online help."""
    Geoparser(index, online=online).read_text("Fighting went on in Baghdad and Basra, Iraq.")
    assert locate_name("Baghdad", index, as_json=True, online=online) == 0
    assert EmbeddedGazetteer(index, online=online).geocode("Baghdad") is not None
    assert server.asked == []


def test_an_answer_from_elsewhere_is_only_a_guess(index: Index, online: OnlineHelp, server: Server) -> None:
    """A village in a country that the article does not speak of is listed, and not put on the map."""
    server.replies["Zarbulaq"] = [make_record("Zarbulaq", 36.0, 47.0, IRAN)]
    resolution = find(Geoparser(index, online=online).read_text(ARTICLE).resolutions, "Zarbulaq")
    assert resolution.place is None
    assert [candidate.place.country for candidate in resolution.candidates] == ["IR"]


def test_villages_alike_are_only_guesses(index: Index, online: OnlineHelp, server: Server) -> None:
    """Two of one name in one country: both are listed."""
    server.replies["Zarbulaq"] += [make_record("Zarbulaq", 35.0, 43.0, IRAQ, osm_id=7)]
    resolution = find(Geoparser(index, online=online).read_text(ARTICLE).resolutions, "Zarbulaq")
    assert resolution.place is None
    assert {candidate.place.id for candidate in resolution.candidates} == {"osm-n-1234567", "osm-n-7"}
    assert sum(candidate.score for candidate in resolution.candidates) <= 1.001


def test_a_service_that_fails_spoils_no_reading(index: Index, online: OnlineHelp, server: Server) -> None:
    """The reading is as it is without help, and the failure is one warning for many articles."""
    server.status = 403
    geoparser = Geoparser(index, online=online)
    with pytest.warns(RuntimeWarning, match="refuses") as warned:
        readings = [geoparser.read_text(ARTICLE + more) for more in ("", " They hid near Dulqarn.")]
    assert len(warned) == 1 and len(server.asked) == 1
    assert readings[0].resolutions == Geoparser(index).read_text(ARTICLE).resolutions


def test_nothing_of_geopy_is_loaded_by_a_reading() -> None:
    """The geocoder and the help from online are fetched when they are first asked for."""
    code = "import sys, gazetteer; gazetteer.Geoparser(); assert 'geopy' not in sys.modules; gazetteer.OnlineHelp"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[3])
