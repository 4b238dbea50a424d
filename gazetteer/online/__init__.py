"""Opt-in help from OpenStreetMap's Nominatim for names that the index lacks; nobody asks it unless told to."""

from gazetteer.online.errors import (
    OnlineError,
    QuestionRefusedError,
    ServiceBusyError,
    ServiceRefusedError,
    ServiceTimedOutError,
    ServiceUnreachableError,
    ServiceUnreadableError,
)
from gazetteer.online.places import LICENCE, OnlinePlace
from gazetteer.online.reading import ask_online
from gazetteer.online.service import PUBLIC, Answer, OnlineHelp
from gazetteer.online.telling import describe_answer, tell_answer

__all__ = [
    "LICENCE",
    "PUBLIC",
    "Answer",
    "OnlineError",
    "OnlineHelp",
    "OnlinePlace",
    "QuestionRefusedError",
    "ServiceBusyError",
    "ServiceRefusedError",
    "ServiceTimedOutError",
    "ServiceUnreachableError",
    "ServiceUnreadableError",
    "ask_online",
    "describe_answer",
    "tell_answer",
]
