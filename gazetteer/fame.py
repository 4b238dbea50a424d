"""How well known a name is: a country, a large town, or one of the hundred thousand villages that share it."""

from functools import lru_cache

from gazetteer.index import Hit, Index
from gazetteer.passage import Passage
from gazetteer.place import FeatureClass, is_listed_id, is_town_id
from gazetteer.spelling import fold_name, list_articled

# Inhabitants from which a bare name is taken for the town of that name. Measured on TR-News and GeoVirus: a lower
# bound for one-word names takes in more surnames than towns.
LARGE, LARGE_OF_MANY_WORDS, LARGE_BY_OTHER_NAME = 100_000, 5_000, 500_000
LARGE_FOR_COMMON_WORD = 50_000
MUCH_NAMED = 5.0  # the prior that a town much in the news has in a table, whatever its size
LITTLE_NAMED = 2.5  # a lower prior is given by hand to what only firm words show to be meant ("in Belmont")
LONGEST_NAME = 80  # characters, as in the index


class Renown:
    """What the gazetteer says of names, remembered for one index."""

    def __init__(self, index: Index) -> None:
        """Ask this index."""
        self.index = index
        self.of_name = lru_cache(maxsize=8192)(self._of_name)

    def of_words(self, passage: Passage, first: int, last: int) -> str:
        """The renown of the words from one number to another."""
        start, end = passage.starts[first], passage.ends[last]
        return str(self.of_name(passage.text[start:end])) if end - start < LONGEST_NAME else ""

    def _of_name(self, name: str) -> str:
        """ "country", "demonym", "notable", "some", or nothing where no place has the name."""
        if not name[:1].isupper() or not self.index.is_name(name):
            name = next((n for n in list_articled(name) if n[0].isupper() and self.index.is_name(n)), name)
        if (
            len(name) >= LONGEST_NAME
            or not name[:1].isupper()
            or (_has_article(name) and not self.index.is_name(name))
        ):
            return ""
        hits = self.index.search(name)
        if hits and is_country(hits[0]):
            return "country"
        if self.index.demonym(name):
            return "demonym"
        if any(is_notable(hit, name) for hit in hits[:8]):
            return "notable"
        return "some" if hits and self.index.is_name(name) else ""


def _has_article(name: str) -> bool:
    """Whether a name begins with "the", which the index does not mind."""
    return name[:4].casefold() == "the "


def is_country(hit: Hit) -> bool:
    """Whether a hit is a country."""
    return hit.place.id.startswith("country-")


def is_town(hit: Hit) -> bool:
    """Whether a hit is one of the world's towns: no country, no state, no place of a table kept by hand."""
    return is_town_id(hit.place.id)


def is_own_name(hit: Hit, name: str) -> bool:
    """Whether a name is the one the gazetteer puts first for the place."""
    return fold_name(hit.place.name) in (fold_name(name), f"{fold_name(name)} city")


def is_notable(hit: Hit, name: str) -> bool:
    """Whether a bare name can be taken for this place without further evidence."""
    if not is_listed_id(hit.place.id):
        return hit.prior >= LITTLE_NAMED and (
            hit.place.feature_class is not FeatureClass.POPULATED
            or is_own_name(hit, name)
            or hit.place.population > 0
        )
    if hit.prior >= 7.5:
        return True  # a large capital by any of its names
    if hit.prior >= MUCH_NAMED and hit.name.language == "en":
        return True  # by an English name from a table kept by hand
    if not is_own_name(hit, name):
        return hit.place.population >= LARGE_BY_OTHER_NAME
    return hit.place.population >= (LARGE_OF_MANY_WORDS if " " in fold_name(name) else LARGE)
