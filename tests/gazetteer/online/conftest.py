"""A small Nominatim that knows one village, and help from there."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from gazetteer import OnlineHelp
from tests.gazetteer.online.nominatim import IRAQ, Server, make_help, make_record, serve


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
