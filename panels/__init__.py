"""The parts of the screen, one module each; `dashboard.py` puts them together."""

from panels.articles import show_articles
from panels.choice import restore_choice
from panels.correcting_claims import show_gone
from panels.desk import show_desk
from panels.filters import show_narrowing
from panels.legend import show_key, show_sure
from panels.library import load_library
from panels.look import ICON, show_look, show_wordmark
from panels.map import draw_symbol, find_theme
from panels.mentions import show_all_mentions
from panels.messages import place_progress
from panels.news import welcome
from panels.places import show_all_places, show_undrawn, show_unplaced
from panels.removing import leave_removed
from panels.search import show_search

__all__ = [
    "ICON",
    "draw_symbol",
    "find_theme",
    "leave_removed",
    "load_library",
    "place_progress",
    "restore_choice",
    "show_all_mentions",
    "show_all_places",
    "show_articles",
    "show_desk",
    "show_gone",
    "show_key",
    "show_look",
    "show_narrowing",
    "show_search",
    "show_sure",
    "show_undrawn",
    "show_unplaced",
    "show_wordmark",
    "welcome",
]
