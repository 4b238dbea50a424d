"""What the words beside a move say of a journey: that people leave a place, are led to one, or are carried there."""

from gazetteer import FeatureClass, RelativeKind
from geo.claims.counts import Count
from geo.claims.moves import Move
from geo.claims.passages import Passage, Site
from geo.claims.people import INSIDE
from geo.claims.polarity import BE, find_clause
from geo.claims.words import load_forms

REASONS = load_forms("claims_words", "flight reason")
DEEDS = load_forms("claims_words", "driven out by")
GOALS = load_forms("claims_words", "preposition of goal")
PASSAGES = load_forms("claims_words", "preposition of passage")
COUNTRY = "country-"
PLAIN = frozenset({"people", "persons"})
MOVED_OUT = frozenset({("moved", "out", "of"), ("moved", "from")})
GROUND = load_forms("claims_words", "ground without a name")
WARDS = 6  # words of "five union councils of" before a name
FROM = 4  # words between "came" and "from X"
CARRIERS = load_forms("claims_words", "carries people")


def goes_from_to(passage: Passage, count: Count, move: Move) -> bool:
    """Whether a place is named from which people are, and one to which they go: "villagers of X trudged to Y"."""
    if count.few or not (count.civil or (count.quantity and are_folk(count))):
        return False
    near = [s for s in passage.sites if not s.beside and s.start < move.last + 12]
    left = any(s.start == move.last and not s.lead and move.row["object"] == "origin" for s in near)
    leads = {s.lead for s in near}
    leads |= {"from"} if passage.form(move.last - 1) == "from" else set()
    goes = any(s.lead in GOALS and (s.lead != "for" or left or s.start - move.last < 3) and s.start >= move.first
               for s in near)  # fmt: skip
    if move.row["object"] == "people" and move.last < count.first:
        goes = any(s.lead in GOALS - {"for"} and s.start >= count.last for s in near)
    return (left or bool(leads & {"from", "out of", "of"})) and goes


def goes_in_war(passage: Passage, count: Count, move: Move) -> bool:
    """Whether people of an article on fighting leave a place, or are led to one: "residents headed for X"."""
    if count.travelling or count.few or not (count.civil or count.quantity is None or are_folk(count)):
        return False
    leaves = move.row["object"] == "origin" and find_object(passage, move) is not None
    return leaves or (find_led(passage, move) is not None and (count.civil or count.quantity is not None))


def are_folk(count: Count) -> bool:
    """Whether people are only called people, or nothing: no travellers, workers or pupils."""
    return not count.travelling and (count.who is None or bool(PLAIN & set(count.who.casefold().split())))


def is_driven_on(passage: Passage, count: Count, move: Move) -> bool:
    """Whether the sentence gives a reason to flee, and the verb leads to a place: "900 walked to X"."""
    driven = any(f in REASONS | DEEDS for f in passage.folded)
    many = count.civil or (count.quantity is not None and are_folk(count))
    return driven and many and not count.few and find_led(passage, move) is not None


def find_led(passage: Passage, move: Move) -> Site | None:
    """The place that a verb leads to or from: "heading for X", "arrived in X", "reached X"."""
    leads = GOALS | PASSAGES | {"from", "out of", "in", "at", ""}
    return next((s for s in passage.sites if 0 <= s.start - move.last <= 3 and s.lead in leads), None)


def is_led(passage: Passage, count: Count, move: Move) -> bool:
    """Whether a place is named to which a verb leads, or at which the sentence opens."""
    begin, _ = find_clause(passage, count.first)
    opening = any(s.start == begin and s.lead in {"in", "at", "to"} for s in passage.sites)
    return opening or find_led(passage, move) is not None


def find_object(passage: Passage, move: Move) -> Site | None:
    """The place that stands as the object of a move: "left X"."""
    return next((s for s in passage.sites if s.start == move.last and not s.lead), None)


def find_bound(passage: Passage, move: Move) -> bool:
    """Whether the subject of a verb is what carries people somewhere: "the convoy returning to X took 60 people"."""
    before = passage.forms(0, move.first)
    carries = any(f in CARRIERS for f in before)
    if any(s.lead in GOALS and move.last <= s.start <= move.last + 4 for s in passage.sites):
        return False  # "the other took 60 to Y"
    return carries and any(s.lead in GOALS - {"for"} and s.last <= move.first for s in passage.sites)


def find_entered(passage: Passage, move: Move) -> Site | None:
    """The country, river or border behind a move: "into X", "crossed the X"."""
    led = [s for s in passage.sites if 0 <= s.start - move.last <= 2]
    goes = {s.last for s in led if s.lead == "from"}  # "from X into Y"
    led += [s for s in passage.sites if s.start in goes and s.lead in GOALS - {"for"}]
    return next((s for s in led if (s.lead in GOALS | PASSAGES | {"from"} or not s.lead) and _is_wide(s)), None)


def _is_wide(site: Site) -> bool:
    """Whether a place is a country, a river or a border."""
    place = site.named.place
    if place is None:
        return False
    kind = place.relative.kind if place.relative else None
    if place.relative is not None and kind is RelativeKind.PART and place.relative.bases[0].startswith(COUNTRY):
        return True
    return place.id.startswith(COUNTRY) or place.feature_class is FeatureClass.WATER or kind is RelativeKind.BORDER


def come_from(passage: Passage, count: Count, move: Move) -> bool:
    """ "5,000 people have come in from X", "300 entered Y from X": whence is named right behind the verb."""
    many = count.quantity is not None and are_folk(count) and not count.few
    return many and any(s.lead == "from" and 0 <= s.start - move.last <= FROM for s in passage.sites)


def are_moved_out(passage: Passage, count: Count, move: Move) -> bool:
    """ "300 people have been moved out of X", "out of two districts of X": by somebody, and out of no house."""
    passive = passage.forms(move.first, move.last) in MOVED_OUT and passage.form(move.first - 1) in BE
    many = count.quantity is not None and are_folk(count) and not count.few
    site = next((s for s in passage.sites if move.last - 2 <= s.start <= move.last + WARDS), None)
    between = passage.forms(move.last, site.first) if site else ()
    ground = site is None and passage.form(move.last) == "the" and passage.form(move.last + 1) in GROUND
    named = site is not None and not site.anaphor  # of "the area" nothing tells surely which
    return passive and many and (ground or (named and not any(f in INSIDE for f in between)))
