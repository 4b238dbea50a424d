"""A name that the index lacks can be asked of a Nominatim, where the user wants that; never by default.

Only the name leaves the machine, and the codes of the countries it is looked for in. The service is asked by its own
rules (https://operations.osmfoundation.org/policies/nominatim/): under our own name, once a second, nothing twice.
"""

import threading
import time
import warnings
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Any, Self

from geopy.adapters import URLLibAdapter
from geopy.exc import ConfigurationError, GeocoderServiceError
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders import Nominatim

from gazetteer.cache import find_cache
from gazetteer.online.answers import Answers, Question, Reply
from gazetteer.online.errors import OnlineError, QuestionRefusedError, translate_error
from gazetteer.online.places import LICENCE, OnlinePlace, read_places

PUBLIC = "nominatim.openstreetmap.org"
USER_AGENT = "Dateline/1 (news articles as maps; asked by a user for single names)"
_MOST_ANSWERS = 8
_LEAST_INTERVAL_S = 1.0  # of the public service's rules
_SHORTEST_REST_S = 60.0  # without questions after one that failed

Tell = Callable[[str], None]


def _say_nothing(_words: str) -> None:
    """What is told where nobody listens."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a service knows of a name: the places, likeliest first, the day it was asked, and where that is kept.

    `fresh` says that it was asked just now; `kept` is None where the answer could not be kept.
    """

    name: str
    service: str
    asked: date
    places: tuple[OnlinePlace, ...]
    kept: Path | None = None
    fresh: bool = False

    @property
    def origin(self) -> str:
        """Where the answer is from, in words."""
        return f"OpenStreetMap, asked on {self.asked.isoformat()} ({LICENCE})"

    def tell(self) -> str:
        """In one sentence what was asked and what came of it."""
        count = len(self.places)
        found = "no place" if not count else "one place" if count == 1 else f"{count} places"
        when = f"asked {self.service}" if self.fresh else f"{self.service} was asked on {self.asked.isoformat()}"
        kept = f"kept in {self.kept}" if self.kept else "the answer could not be kept"
        return f"{when} for “{self.name}”: {found}; {kept}. {LICENCE}"


class OnlineHelp:
    """Asks a Nominatim for names; for use by several threads, and beside other programs that ask the same service."""

    def __init__(
        self,
        *,
        user_agent: str = USER_AGENT,
        domain: str = PUBLIC,
        scheme: str = "https",
        timeout: float = 10.0,
        interval_s: float = _LEAST_INTERVAL_S,
        rest_s: float = _SHORTEST_REST_S,
        folder: Path | None = None,
        tell: Tell | None = None,
    ) -> None:
        """Ask the Nominatim at `domain`, at most once in `interval_s`; `timeout` in seconds.

        After a question that failed there are none for `rest_s`. Answers are kept in `folder`, or in "online" in the
        user's cache. `tell` hears a sentence for every question that is sent, and for what goes wrong in a reading.
        Raises geopy's ConfigurationError where the public service would be asked oftener than its rules allow.
        """
        if domain.strip("/") == PUBLIC and not interval_s >= _LEAST_INTERVAL_S:
            raise ConfigurationError(f"expected an interval of a second or more for {PUBLIC}, found {interval_s:g}")
        self.service = domain.strip("/")
        self.interval_s, self.rest_s = interval_s, rest_s
        self.tell, self._hears = tell or _say_nothing, tell is not None
        self._options: dict[str, Any] = {
            "user_agent": user_agent,
            "domain": domain,
            "scheme": scheme,
            "timeout": timeout,
            "interval_s": interval_s,
            "rest_s": rest_s,
            "folder": folder,
            "tell": tell,
        }
        nominatim = Nominatim(
            user_agent=user_agent,
            domain=domain,
            scheme=scheme,
            timeout=timeout,
            adapter_factory=URLLibAdapter,  # sends one request for one question; that of requests tries again
        )
        self._geocode = RateLimiter(
            nominatim.geocode,
            min_delay_seconds=interval_s,
            error_wait_seconds=interval_s,
            max_retries=0,
            swallow_exceptions=False,
        )
        self._answers = Answers((folder or find_cache() / "online") / "answers.sqlite", self.tell)
        self._known: dict[tuple[str, str, str], Answer] = {}
        self._lock = threading.Lock()
        self._failure: OnlineError | None = None
        self._rests_until = 0.0
        self._complaint = ""

    def complain(self, words: str) -> None:
        """Tell of what went wrong, once: to whom it may be told, or else as a warning."""
        if words != self._complaint and self._hears:
            self.tell(words)
        elif words != self._complaint:
            warnings.warn(words, RuntimeWarning, stacklevel=5)
        self._complaint = words

    def __reduce__(self) -> tuple[Callable[[], Self], tuple[()]]:
        """Another process gets its own, with the same options and the same kept answers."""
        return partial(type(self), **self._options), ()

    def ask(self, name: str, *, country_codes: Iterable[str] = ()) -> Answer:
        """What the service knows of a name, in the whole world or in some countries (ISO 3166-1 alpha-2 codes).

        A name that was asked before is answered from the cache. Nothing found is an answer without places.
        Raises OnlineError where the service cannot be asked or does not answer.
        """
        question = Question(self.service, name.strip(), tuple(sorted(code.upper() for code in country_codes)))
        known = self._known.get(question.key())
        if known is not None:
            return known
        with self._lock:
            answer = self._known.get(question.key()) or self._recall(question) or self._send(question)
            self._known[question.key()] = answer
            return answer

    def _recall(self, question: Question) -> Answer | None:
        reply = self._answers.recall(question)
        try:
            return self._make_answer(question, reply, kept=True, fresh=False) if reply else None
        except (KeyError, TypeError, ValueError):
            return None  # damaged: it is asked anew

    def _send(self, question: Question) -> Answer:
        if self._failure is not None and time.monotonic() < self._rests_until:
            raise self._failure.with_traceback(None)
        while wait := self._answers.claim_turn(self.service, self.interval_s):
            time.sleep(wait)
            known = self._recall(question)  # another program may have asked meanwhile
            if known is not None:
                return known
        try:
            reply = Reply(datetime.now(UTC).date(), self._fetch(question))
            self._make_answer(question, reply, kept=False, fresh=True)
        except (GeocoderServiceError, AttributeError, KeyError, TypeError, ValueError) as error:
            raise self._fail(translate_error(error, self.service)) from error
        kept = self._answers.keep(question, reply, LICENCE)
        answer = self._make_answer(question, reply, kept=kept, fresh=True)
        trouble = "" if kept else f" ({self._answers.trouble})"
        self.tell(answer.tell() + trouble)
        return answer

    def _fetch(self, question: Question) -> tuple[dict[str, Any], ...]:
        """The records that the service has for a name; geopy raises where it has no answer."""
        found = self._geocode(
            question.name,
            exactly_one=False,
            limit=_MOST_ANSWERS,
            addressdetails=True,
            language="en",
            country_codes=[code.lower() for code in question.countries],
        )
        return tuple(location.raw for location in found or ())

    def _make_answer(self, question: Question, reply: Reply, *, kept: bool, fresh: bool) -> Answer:
        places = read_places(reply.records)
        path = self._answers.path if kept else None
        return Answer(question.name, self.service, reply.asked, places, path, fresh)

    def _fail(self, error: OnlineError) -> OnlineError:
        """Remember a failure, so that the service is left alone for a while; a bad question is no failure of it."""
        if not isinstance(error, QuestionRefusedError):
            pause = getattr(error, "retry_after", None) or 0.0
            self._failure, self._rests_until = error, time.monotonic() + max(self.rest_s, pause)
        return error
