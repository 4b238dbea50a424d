"""What can go wrong when a name is asked for online; each error is geopy's own as well.

OnlineError (GazetteerError, GeocoderServiceError)             the service answered with an error of its own
├── ServiceUnreachableError (also GeocoderUnavailable)         this machine is offline, or nothing answers there
├── ServiceTimedOutError (also GeocoderTimedOut)               no answer in time
├── ServiceRefusedError (also GeocoderInsufficientPrivileges)  the service does not want to answer
├── ServiceBusyError (also GeocoderRateLimited)                the service asks for a pause of `retry_after` seconds
├── ServiceUnreadableError (also GeocoderParseError)           the answer is no answer of a Nominatim
└── QuestionRefusedError (also GeocoderQueryError)             the service makes nothing of the question
"""

from geopy.exc import (
    GeocoderAuthenticationFailure,
    GeocoderInsufficientPrivileges,
    GeocoderParseError,
    GeocoderQueryError,
    GeocoderQuotaExceeded,
    GeocoderRateLimited,
    GeocoderServiceError,
    GeocoderTimedOut,
    GeocoderUnavailable,
)

from gazetteer.errors import GazetteerError

POLICY = "https://operations.osmfoundation.org/policies/nominatim/"
_LONGEST = 200  # characters of what the service itself said


class OnlineError(GazetteerError, GeocoderServiceError):  # type: ignore[misc]
    """A service was asked for a name and did not answer it."""


class ServiceUnreachableError(OnlineError, GeocoderUnavailable):  # type: ignore[misc]
    """Nothing answers at the service's address, or this machine is offline."""


class ServiceTimedOutError(OnlineError, GeocoderTimedOut):  # type: ignore[misc]
    """The service did not answer in time."""


class ServiceRefusedError(OnlineError, GeocoderInsufficientPrivileges):  # type: ignore[misc]
    """The service does not want to answer."""


class ServiceBusyError(OnlineError, GeocoderRateLimited):  # type: ignore[misc]
    """The service asks for a pause: `retry_after` says for how many seconds, if it is known."""


class ServiceUnreadableError(OnlineError, GeocoderParseError):  # type: ignore[misc]
    """What came back is no answer of a Nominatim."""


class QuestionRefusedError(OnlineError, GeocoderQueryError):  # type: ignore[misc]
    """The service makes nothing of the question."""


_UNREACHABLE = "cannot be reached: is this machine online?"
_REFUSED = f"refuses to answer; its rules are at {POLICY}"
# The first row whose error fits tells the kind, and in words what the service did.
_TOLD: tuple[tuple[type[Exception], type[OnlineError], str], ...] = (
    (GeocoderRateLimited, ServiceBusyError, "asks for a pause"),
    (GeocoderQuotaExceeded, ServiceRefusedError, _REFUSED),
    (GeocoderInsufficientPrivileges, ServiceRefusedError, _REFUSED),
    (GeocoderAuthenticationFailure, ServiceRefusedError, _REFUSED),
    (GeocoderTimedOut, ServiceTimedOutError, "did not answer in time"),
    (GeocoderUnavailable, ServiceUnreachableError, _UNREACHABLE),
    (GeocoderQueryError, QuestionRefusedError, "makes nothing of the question"),
    (GeocoderParseError, ServiceUnreadableError, "answered with what is no answer of a Nominatim"),
)


def translate_error(error: Exception, service: str) -> OnlineError:
    """The error of ours for one of geopy's, or for an answer that geopy stumbled over."""
    status = getattr(error.__cause__, "status_code", None)
    detail = f"HTTP {status}" if status else str(error).partition("\n")[0][:_LONGEST]
    kind, words = _find_kind(error, status)
    message = f"{service} {words}" + (f" ({detail})" if detail else "")
    if isinstance(error, GeocoderRateLimited):
        pause = "" if error.retry_after is None else f" of {error.retry_after:.0f} s"
        busy = ServiceBusyError(f"{service} {words}{pause} ({detail})")
        busy.retry_after = error.retry_after
        return busy
    return kind(message)


def _find_kind(error: Exception, status: int | None) -> tuple[type[OnlineError], str]:
    for geopys, ours, words in _TOLD:
        if isinstance(error, geopys):
            return ours, words
    if not isinstance(error, GeocoderServiceError):
        return ServiceUnreadableError, "answered with what is no answer of a Nominatim"
    return (OnlineError, "answered with an error") if status else (ServiceUnreachableError, _UNREACHABLE)
