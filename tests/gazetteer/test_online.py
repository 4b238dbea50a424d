"""Help from online: asked only where it is wanted, by a service's rules, over real HTTP against a small Nominatim."""

import itertools
import pickle
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import geopandas
import pytest
from geopy.exc import (
    ConfigurationError,
    GeocoderInsufficientPrivileges,
    GeocoderParseError,
    GeocoderQueryError,
    GeocoderRateLimited,
    GeocoderServiceError,
    GeocoderTimedOut,
    GeocoderUnavailable,
)
from geopy.location import Location

from gazetteer import EmbeddedGazetteer, FeatureClass, Geoparser, OnlineError, OnlineHelp, Resolution
from gazetteer.__main__ import locate_name, main, read_articles
from gazetteer.errors import GazetteerError
from gazetteer.index import Index
from gazetteer.online.places import read_places
from tests.gazetteer.nominatim import Server, make_record, serve

IRAQ, IRAN = ("iq", "Iraq"), ("ir", "Iran")
ARTICLE = "BAGHDAD - Troops entered the village of Zarbulaq in Iraq on Monday. Families fled Zarbulaq to Basra."


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A Nominatim that knows one village, twice: as a point, and as the boundary around it."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with serve() as server:
        around = {"osm_type": "relation", "class": "boundary", "type": "administrative", "osm_id": 99}
        server.replies["Zarbulaq"] = [
            make_record("Zarbulaq", 33.1, 44.2, IRAQ),
            make_record("Zarbulaq", 33.11, 44.2, IRAQ, **around),
        ]
        yield server


@pytest.fixture
def online(server: Server, tmp_path: Path) -> OnlineHelp:
    """Help from that server, in a hurry."""
    return make_help(server, tmp_path)


def make_help(server: Server, folder: Path, **options: Any) -> OnlineHelp:
    """Help that asks a server and keeps what it says in a folder."""
    given: dict[str, Any] = {"interval_s": 0.0, "timeout": 10.0} | options
    return OnlineHelp(domain=server.domain, scheme="http", folder=folder, **given)


def find(resolutions: tuple[Resolution, ...], name: str) -> Resolution:
    """The first resolution of a name."""
    return next(resolution for resolution in resolutions if resolution.mention.name == name)


def test_a_name_is_found_and_tells_where_it_is_from(online: OnlineHelp, server: Server) -> None:
    """One village is one place, with its kind, country, reach and origin; the request says who asks."""
    answer = online.ask("Zarbulaq", country_codes=["IQ"])
    (found,) = answer.places
    place = found.place
    assert (place.id, place.name, place.country) == ("osm-n-1234567", "Zarbulaq", "IQ")
    assert (place.latitude, place.longitude, place.feature_class) == (33.1, 44.2, FeatureClass.POPULATED)
    assert 1 <= place.precision_km <= 2
    assert "OpenStreetMap" in answer.origin and "ODbL" in answer.origin and answer.asked.isoformat() in answer.origin
    (asked,) = server.asked
    assert asked.path == "/search" and "Dateline" in asked.user_agent
    assert (asked.values["q"], asked.values["countrycodes"]) == ("Zarbulaq", "iq")


def test_a_name_is_asked_for_once(online: OnlineHelp, server: Server, tmp_path: Path) -> None:
    """Answers, also that nothing is known, are kept for this program and the next one, whatever the case."""
    for name in ("Zarbulaq", "Nowheregrad", "Zarbulaq", "NOWHEREGRAD", " Nowheregrad"):
        online.ask(name)
    later = make_help(server, tmp_path)
    again, nothing = later.ask("Zarbulaq"), later.ask("Nowheregrad")
    assert server.names() == ["Zarbulaq", "Nowheregrad"]
    assert again.places and not again.fresh and again.kept == tmp_path / "answers.sqlite"
    assert nothing.places == ()


def test_another_country_is_another_question(online: OnlineHelp, server: Server) -> None:
    """What is not in one country may be in the world."""
    online.ask("Zarbulaq", country_codes=["IR"])
    online.ask("Zarbulaq")
    assert len(server.asked) == 2


def test_the_service_is_not_asked_too_often(server: Server, tmp_path: Path) -> None:
    """Between two requests lies the interval, for several threads and for several programs with one cache."""
    one, other = (make_help(server, tmp_path, interval_s=0.25) for _ in range(2))
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(lambda n: (one, other)[n % 2].ask(f"Name {n}"), range(5)))
    arrivals = sorted(asked.arrived for asked in server.asked)
    assert len(arrivals) == 5
    assert all(later - earlier >= 0.15 for earlier, later in itertools.pairwise(arrivals))


def test_the_interval_holds_without_a_cache(server: Server, tmp_path: Path) -> None:
    """Where nothing can be written, names are asked for all the same, no faster, and what is not kept is told."""
    (tmp_path / "file").write_text("no folder")
    told: list[str] = []
    online = make_help(server, tmp_path / "file", interval_s=0.25, tell=told.append)
    answers = [online.ask(name) for name in ("Zarbulaq", "Nowheregrad", "Zarbulaq")]
    first, second = (asked.arrived for asked in server.asked)
    assert second - first >= 0.15
    assert answers[0].places and answers[0].kept is None
    assert "could not be kept" in told[0]


def test_threads_that_ask_for_one_name_share_the_answer(online: OnlineHelp, server: Server) -> None:
    """Eight threads, one request."""
    server.slowness_s = 0.1
    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(online.ask, ["Zarbulaq"] * 8))
    assert len(server.asked) == 1 and all(answer.places for answer in answers)


def test_the_public_service_is_never_asked_faster_than_its_rules(tmp_path: Path) -> None:
    """Less than a second, or no name of one's own, is refused before anything is asked."""
    for bad in (0.9, 0.0, float("nan")):
        with pytest.raises(ConfigurationError, match="a second or more"):
            OnlineHelp(interval_s=bad, folder=tmp_path)
    with pytest.raises(ConfigurationError):
        OnlineHelp(user_agent="", folder=tmp_path)
    assert OnlineHelp(folder=tmp_path).interval_s >= 1


@pytest.mark.parametrize(
    ("status", "kind", "words"),
    [
        (400, GeocoderQueryError, "makes nothing of the question"),
        (401, GeocoderInsufficientPrivileges, "refuses"),
        (403, GeocoderInsufficientPrivileges, "its rules are at https"),
        (429, GeocoderRateLimited, "a pause of 120 s"),
        (500, GeocoderServiceError, "HTTP 500"),
        (503, GeocoderTimedOut, "HTTP 503"),
    ],
)
def test_a_refusal_is_a_clear_error(
    server: Server, online: OnlineHelp, status: int, kind: type[Exception], words: str
) -> None:
    """Every refusal is geopy's error and ours, says who refused, and leaves the service alone for a while."""
    server.status, server.headers = status, {"Retry-After": "120"}
    for name in ("Zarbulaq", "Nowheregrad"):
        with pytest.raises(kind, match=words) as caught:
            online.ask(name)
        assert isinstance(caught.value, OnlineError) and isinstance(caught.value, GazetteerError)
        assert server.domain in str(caught.value)
    assert len(server.asked) == (2 if status == 400 else 1)


def test_a_pause_is_as_long_as_the_service_asks(server: Server, tmp_path: Path) -> None:
    """After a failure of its own a service may be asked again soon, but not before it said."""
    online = make_help(server, tmp_path, rest_s=0.0)
    server.status = 500
    with pytest.raises(OnlineError):
        online.ask("Zarbulaq")
    server.status, server.headers = 429, {"Retry-After": "60"}
    for _ in range(2):
        with pytest.raises(GeocoderRateLimited) as caught:
            online.ask("Zarbulaq")
        assert caught.value.retry_after == 60
    assert len(server.asked) == 2


@pytest.mark.filterwarnings("ignore:Latitude normalization")
@pytest.mark.parametrize(
    "body",
    [
        b"<html>Please log in to this network</html>",
        b'[{"lat": "33',
        b'["Zarbulaq"]',
        b"7",
        b'[{"lat": "north", "lon": "44"}]',
        b'[{"lat": "33", "lon": "44"}]',
        b'[{"lat": "133", "lon": "44", "osm_type": "node", "osm_id": 1, "class": "place", "type": "city", '
        b'"display_name": "X"}]',
        b"\xff\xfe",
    ],
)
def test_what_is_no_answer_is_not_taken_for_one(server: Server, tmp_path: Path, body: bytes) -> None:
    """A page of another kind is an error, and is not kept: afterwards the name is asked for anew."""
    online = make_help(server, tmp_path, rest_s=0.0)
    server.body = body
    with pytest.raises(GeocoderParseError, match="no answer of a Nominatim"):
        online.ask("Zarbulaq")
    server.body = None
    assert online.ask("Zarbulaq").places


def test_a_slow_service_is_given_up(server: Server, tmp_path: Path) -> None:
    """No answer in time is geopy's error and the builtin one; one question is one request."""
    server.slowness_s = 1.5
    with pytest.raises(TimeoutError) as caught:
        make_help(server, tmp_path, timeout=0.5).ask("Zarbulaq")
    assert isinstance(caught.value, GeocoderTimedOut) and "in time" in str(caught.value)
    assert len(server.asked) == 1


def test_being_offline_is_a_clear_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody listens at a port that was just closed; no such host is known."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1,name.invalid")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        closed = f"127.0.0.1:{taken.getsockname()[1]}"
    for domain in (closed, "name.invalid"):
        online = OnlineHelp(domain=domain, scheme="http", interval_s=0, folder=tmp_path)
        with pytest.raises(GeocoderUnavailable, match="is this machine online") as caught:
            online.ask("Zarbulaq")
        assert isinstance(caught.value, OSError) and domain in str(caught.value)


def test_a_damaged_cache_is_told_and_begun_anew(server: Server, tmp_path: Path) -> None:
    """A file of rubbish costs one more request, and nothing else."""
    path, told = tmp_path / "answers.sqlite", list[str]()
    path.write_bytes(b"rubbish " * 1000)
    assert make_help(server, tmp_path, tell=told.append).ask("Zarbulaq").kept == path
    assert make_help(server, tmp_path).ask("Zarbulaq").places
    assert "damaged" in told[0] and len(server.asked) == 1


@pytest.mark.parametrize("rubbish", ["[", "7", '[{"lat": 1}]', "[3]"])
def test_a_damaged_answer_is_asked_for_anew(server: Server, tmp_path: Path, rubbish: str) -> None:
    """One row that cannot be read is written again."""
    make_help(server, tmp_path).ask("Zarbulaq")
    with sqlite3.connect(tmp_path / "answers.sqlite") as kept:
        kept.execute("UPDATE answer SET records = ?", (rubbish,))
    kept.close()
    for _ in range(2):
        assert make_help(server, tmp_path).ask("Zarbulaq").places
    assert len(server.asked) == 2


def test_another_process_gets_the_same_help(online: OnlineHelp, server: Server) -> None:
    """A pickled one asks the same service and finds what was kept."""
    online.ask("Zarbulaq")
    assert pickle.loads(pickle.dumps(online)).ask("Zarbulaq").places
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"class": "boundary", "type": "administrative", "addresstype": "city"}, FeatureClass.POPULATED),
        ({"class": "boundary", "type": "administrative", "addresstype": "state"}, FeatureClass.ADMINISTRATIVE),
        ({"class": "waterway", "type": "river", "addresstype": "river"}, FeatureClass.WATER),
        ({"class": "natural", "type": "peak", "addresstype": "peak"}, FeatureClass.TERRAIN),
        ({"class": "aeroway", "type": "aerodrome", "addresstype": "aeroway"}, FeatureClass.SPOT),
        ({"class": "shop", "type": "bakery", "addresstype": "shop"}, None),
        ({"osm_type": None}, None),
    ],
)
def test_things_on_the_map_are_kinds_of_places(fields: dict[str, str], kind: FeatureClass | None) -> None:
    """Towns, states, rivers, mountains and sites; a shop that bears a town's name is no place."""
    places = read_places([make_record("Zarbulaq", 33.1, 44.2, IRAQ) | fields])
    assert [found.place.feature_class for found in places] == ([] if kind is None else [kind])


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


def test_the_command_line_asks_and_says_so(
    index: Index,
    server: Server,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """`locate --online` tells the answer, its licence and where it is kept; the second time nobody is asked."""
    monkeypatch.setenv("DATELINE_CACHE", str(tmp_path))
    (tmp_path / index.path.name).symlink_to(index.path)
    command = ["locate", "Zarbulaq", "--online", "--server", f"http://{server.domain}"]
    assert main(command) == 0
    told = capsys.readouterr()
    assert "osm-n-1234567" in told.out and "ODbL" in told.out
    assert f"asked {server.domain}" in told.err and str(tmp_path / "online" / "answers.sqlite") in told.err
    assert main([*command, "--json"]) == 0
    assert len(server.asked) == 1


def test_the_command_line_reads_with_online_help(
    index: Index, online: OnlineHelp, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`read --online` has the village, as JSON and as lines."""
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    for as_json, words in ((True, '"osm-n-1234567"'), (False, "Zarbulaq, IQ 33.100, 44.200")):
        assert read_articles([path], index, as_json=as_json, online=online) == 0
        assert words in capsys.readouterr().out


def test_the_command_line_tells_of_failure(
    index: Index, online: OnlineHelp, server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing known and nobody answering is exit code 1, with both on stderr."""
    server.status = 403
    assert locate_name("Zarbulaq", index, as_json=False, online=online) == 1
    told = capsys.readouterr()
    assert told.out == "" and "refuses" in told.err and "no place of this name" in told.err


@pytest.mark.parametrize("command", [["--server", "http://127.0.0.1"], ["--online", "--server", "ftp://x"]])
def test_a_server_without_leave_to_ask_is_wrong_usage(command: list[str]) -> None:
    """--server alone asks nobody; what is no address is refused."""
    with pytest.raises(SystemExit) as refused:
        main(["locate", "Zarbulaq", *command])
    assert refused.value.code == 2


def test_the_geocoder_asks_where_it_is_told_to(index: Index, online: OnlineHelp, server: Server) -> None:
    """A name that the index lacks is geopy's location with its origin; filters hold for it too."""
    geocoder = EmbeddedGazetteer(index, online=online)
    found = geocoder.geocode("Zarbulaq")
    assert isinstance(found, Location)
    assert (found.latitude, found.address, found.raw["id"]) == (33.1, "Zarbulaq, Iraq", "osm-n-1234567")
    assert "ODbL" in found.raw["origin"]
    assert geocoder.geocode("Zarbulaq", viewbox=[(0, 0), (1, 1)], bounded=True) is None
    assert geocoder.geocode({"city": "Zarbulaq", "country": "Iraq"}) is None
    assert server.names() == ["Zarbulaq", "Zarbulaq, Iraq"]
    server.status = 403
    with pytest.raises(GeocoderInsufficientPrivileges):
        geocoder.geocode("Nowheregrad")


def test_geopandas_asks_where_it_is_told_to(index: Index, online: OnlineHelp) -> None:
    """The options of the provider are those of GeoPandas."""
    frame = geopandas.tools.geocode(["Zarbulaq"], provider=EmbeddedGazetteer, index=index, online=online)
    assert (frame.geometry[0].x, frame.geometry[0].y) == (44.2, 33.1)


def test_nothing_of_geopy_is_loaded_by_a_reading() -> None:
    """The geocoder and the help from online are fetched when they are first asked for."""
    code = "import sys, gazetteer; gazetteer.Geoparser(); assert 'geopy' not in sys.modules; gazetteer.OnlineHelp"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[2])
