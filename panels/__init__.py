"""The parts of the screen, one module each; `dashboard.py` puts them together."""

from panels.articles import show_articles
from panels.choice import restore_choice
from panels.desk import show_desk
from panels.legend import show_certainties, show_key
from panels.library import load_library
from panels.look import ICON, show_look
from panels.map import draw_symbol, find_theme
from panels.messages import place_progress
from panels.news import welcome
from panels.places import show_all_places, show_undrawn, show_unplaced
from panels.removing import leave_removed

__all__ = [
    "ICON",
    "draw_symbol",
    "find_theme",
    "leave_removed",
    "load_library",
    "place_progress",
    "restore_choice",
    "show_all_places",
    "show_articles",
    "show_certainties",
    "show_desk",
    "show_key",
    "show_look",
    "show_undrawn",
    "show_unplaced",
    "welcome",
]
