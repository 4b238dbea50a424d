"""The words by which people, public bodies, companies, armies and ships are known from places; all are in tables."""

from pathlib import Path

from gazetteer.sources.entry import DATA
from gazetteer.sources.table import read_rows

BODIES, NAMED = DATA / "bodies.csv", DATA / "named_bodies.csv"
KINDS = (
    *("civic", "continent", "head", "institution", "link", "ordinal", "organisation", "particle", "person"),
    *("regiment", "ship", "site", "state-office", "tens", "town-office", "vessel"),
)
ENDS = ("first", "last")


def read_bodies(path: Path = BODIES) -> dict[str, frozenset[str]]:
    """Each kind of word, and the words of it."""
    found: dict[str, set[str]] = {kind: set() for kind in KINDS}
    for row in read_rows(path, ("word", "kinds")):
        for kind in row.text("kinds").split():
            if kind not in found:
                row.refuse("kinds", f"kinds out of {', '.join(KINDS)}")
            found[kind].add(row.text("word"))
    return {kind: frozenset(own) for kind, own in found.items()}


def read_named(path: Path = NAMED) -> dict[str, frozenset[str]]:
    """Words of the names of particular clubs and companies, by the end of the name at which they stand."""
    found: dict[str, set[str]] = {end: set() for end in ENDS}
    for row in read_rows(path, ("word", "kind", "where", "source")):
        if row.text("where") not in found:
            row.refuse("where", " or ".join(ENDS))
        found[row.text("where")].add(row.text("word"))
    return {end: frozenset(own) for end, own in found.items()}


_BODIES, _NAMED = read_bodies(), read_named()

# What begins the name of a sports club or a company, before its town.
CLUBS = _NAMED["first"]
# Words by which a run ends or begins that is a company, a newspaper, a party, a club or a league of states: a place
# inside it is part of a name. The heads of them begin a name with "of", "on" or "for": "Bank of X".
ORGANISATIONS = _BODIES["organisation"] | _NAMED["last"]
HEADS, HEAD_LINKS = _BODIES["head"], _BODIES["link"]
# Public bodies that carry the name of the place they serve: it is named with them ("University of X", "X Museum").
CIVIC = _BODIES["civic"]
CONTINENTS = _BODIES["continent"]
# Offices and public bodies: the place before them is the one they serve; some only states have, and some only towns.
INSTITUTIONS, OF_STATES, OF_TOWNS = _BODIES["institution"], _BODIES["state-office"], _BODIES["town-office"]
# Who a capitalised run is, and the small words in names of people.
PERSON_NOUNS, PARTICLES = _BODIES["person"], _BODIES["particle"]
# Bodies of soldiers named after the state or town that raised them, and the numbers they have.
REGIMENTS, ORDINALS, TENS = _BODIES["regiment"], _BODIES["ordinal"], _BODIES["tens"]
# What a site is called after a name that it only bears: "X Cemetery", "X Hotel".
SITE_NOUNS = _BODIES["site"]
# What stands before a ship's name: "HMS X", "the frigate X".
SHIPS, VESSELS = _BODIES["ship"], _BODIES["vessel"]
