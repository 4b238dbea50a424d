"""A service is asked only for what is not known yet, and by its rules."""

import itertools
import pickle
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from geopy.exc import (
    ConfigurationError,
)

from gazetteer import FeatureClass, OnlineHelp
from tests.gazetteer.online.nominatim import Server, make_help


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


def test_another_process_gets_the_same_help(online: OnlineHelp, server: Server) -> None:
    """A pickled one asks the same service and finds what was kept."""
    online.ask("Zarbulaq")
    assert pickle.loads(pickle.dumps(online)).ask("Zarbulaq").places
    assert len(server.asked) == 1
