"""Between articles: what two of them tell of one thing, where they agree, differ or contradict, and what changed."""

from geo.between.changes import Change, key_subject, what_changed
from geo.between.disputes import find_disputes
from geo.between.links import Link, find_links
from geo.between.told import Told, list_told

__all__ = ["Change", "Link", "Told", "find_disputes", "find_links", "key_subject", "list_told", "what_changed"]
