"""A small Nominatim on loopback, which answers what a test wants and remembers what it was asked."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from gazetteer import OnlineHelp

IRAQ, IRAN = ("iq", "Iraq"), ("ir", "Iran")


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it arrived."""

    path: str
    values: dict[str, str]
    user_agent: str
    arrived: float


@dataclass(slots=True)
class Server:
    """Where it is, what it answers (to a name, or to any other), and what it was asked."""

    domain: str
    replies: dict[str, Any] = field(default_factory=dict)
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    slowness_s: float = 0.0
    body: bytes | None = None
    asked: list[Asked] = field(default_factory=list)

    def names(self) -> list[str]:
        """The names it was asked for, in order."""
        return [asked.values["q"] for asked in self.asked]


def make_record(
    name: str, latitude: float, longitude: float, country: tuple[str, str], **other: Any
) -> dict[str, Any]:
    """A village as Nominatim tells of it: format=json with address details."""
    code, country_name = country
    return {
        "place_id": 241734,
        "licence": "Data © OpenStreetMap contributors, ODbL 1.0. http://osm.org/copyright",
        "osm_type": "node",
        "osm_id": 1234567,
        "lat": f"{latitude:.7f}",
        "lon": f"{longitude:.7f}",
        "class": "place",
        "type": "village",
        "place_rank": 19,
        "importance": 0.13,
        "addresstype": "village",
        "name": name,
        "display_name": f"{name}, {country_name}",
        "address": {"village": name, "country": country_name, "country_code": code},
        "boundingbox": [str(latitude - 0.02), str(latitude + 0.02), str(longitude - 0.02), str(longitude + 0.02)],
    } | other


@contextmanager
def serve() -> Iterator[Server]:
    """A server that runs until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            address = urlsplit(self.path)
            values = {key: value[0] for key, value in parse_qs(address.query).items()}
            agent = self.headers.get("User-Agent", "")
            server.asked.append(Asked(address.path, values, agent, time.monotonic()))
            time.sleep(server.slowness_s)
            body = server.body
            if body is None:
                body = json.dumps(server.replies.get(values.get("q", ""), [])).encode()
            self.send_response(server.status)
            for name, value in server.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            with suppress(ConnectionError):  # who asked may have given up
                self.end_headers()
                self.wfile.write(body)

        def log_message(self, format: str, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        server = Server(f"127.0.0.1:{listening.server_address[1]}")
        thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            listening.shutdown()
            thread.join()


def make_help(server: Server, folder: Path, **options: Any) -> OnlineHelp:
    """Help that asks a server and keeps what it says in a folder."""
    given: dict[str, Any] = {"interval_s": 0.0, "timeout": 10.0} | options
    return OnlineHelp(domain=server.domain, scheme="http", folder=folder, **given)
