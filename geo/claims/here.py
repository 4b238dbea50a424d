""" "Here" is the place from which a report was sent, where the reporter says it."""

from dataclasses import replace

from gazetteer import Reading, Role
from geo.claims.anaphora import SAYS
from geo.claims.passages import Passage, Site
from geo.claims.records import Named

HEARERS = frozenset({"reporters", "journalists", "correspondents"})
LEADS = frozenset({"from", "to", "into", "near", "around", "through"})


def place_here(reading: Reading, passage: Passage) -> Passage:
    """A passage in which "here" is a place, that of the dateline."""
    heard = (n for n in range(len(passage.words)) if passage.form(n) == "here" and not _is_of_telling(passage, n))
    at = [n for n in heard if not _is_quoted(reading, passage, n)]
    home = next((r for r in reading.resolutions if r.mention.dateline and r.place is not None), None)
    if not at or home is None:
        return passage
    name = reading.article.excerpt(home.mention.whole)
    name = name.title() if name.isupper() else name
    sites = [_lead_here(passage, n, Named(name, passage.words[n].span, home.ground)) for n in at]
    return replace(passage, sites=tuple(sorted((*passage.sites, *sites), key=lambda s: s.first)))


def _is_quoted(reading: Reading, passage: Passage, n: int) -> bool:
    """Whether a word stands in somebody's quotation: there "here" is where the speaker is."""
    return any(passage.words[n].span in q.content for q in reading.quotations)


def _is_of_telling(passage: Passage, n: int) -> bool:
    """Whether it was only told here: "..., said X at a briefing here", "told reporters here"."""
    begin = next((k + 1 for k in range(n - 1, -1, -1) if passage.form(k) in {",", "--", "-", ";"}), 0)
    return passage.form(begin) in SAYS or passage.form(n - 1) in HEARERS


def _lead_here(passage: Passage, n: int, named: Named) -> Site:
    """ "From here", "to here"; else "here" holds its own preposition."""
    before = passage.form(n - 1)
    led = before in LEADS
    return Site(named, Role.LOCATION, n, n + 1, lead=before if led else "in", start=n - led, anaphor=True)
