"""A service that refuses, fails or is not there is told clearly, and left alone for a while."""

import socket
from pathlib import Path

import pytest
from geopy.exc import (
    GeocoderInsufficientPrivileges,
    GeocoderParseError,
    GeocoderQueryError,
    GeocoderRateLimited,
    GeocoderServiceError,
    GeocoderTimedOut,
    GeocoderUnavailable,
)

from gazetteer import OnlineError, OnlineHelp
from gazetteer.errors import GazetteerError
from tests.gazetteer.online.nominatim import Server, make_help


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
