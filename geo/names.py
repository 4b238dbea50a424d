"""Names of places in a language that a reader chooses; where the index has none, the article's own stays."""

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from gazetteer import Index, Name
from geo.basemap import LINGER, ground_labels
from geo.letters import list_names
from geo.served import assets_folder, write_hashed
from geo.view import Names

# In which script a language is mostly written, by the first word of its letters' names in Unicode; Latin if not here.
_SCRIPTS = {
    "am": "ETHIOPIC", "ti": "ETHIOPIC", "ar": "ARABIC", "ckb": "ARABIC", "fa": "ARABIC", "ps": "ARABIC",
    "ug": "ARABIC", "ur": "ARABIC", "he": "HEBREW", "yi": "HEBREW", "hy": "ARMENIAN", "ka": "GEORGIAN",
    "el": "GREEK", "ja": "CJK",
    "zh": "CJK", "ko": "HANGUL", "th": "THAI", "lo": "LAO", "km": "KHMER", "my": "MYANMAR", "bn": "BENGALI",
    "hi": "DEVANAGARI", "ne": "DEVANAGARI", "ta": "TAMIL", "te": "TELUGU", "ab": "CYRILLIC", "av": "CYRILLIC",
    "be": "CYRILLIC", "bg": "CYRILLIC", "ce": "CYRILLIC", "kk": "CYRILLIC", "ky": "CYRILLIC", "lez": "CYRILLIC",
    "mk": "CYRILLIC", "mn": "CYRILLIC", "os": "CYRILLIC", "ru": "CYRILLIC", "tg": "CYRILLIC", "tt": "CYRILLIC",
    "uk": "CYRILLIC",
}  # fmt: skip


def list_languages(index: Index, places: Iterable[str]) -> dict[str, int]:
    """The codes of the languages in which the index names some places (given by their ids), and how many of them."""
    found = ({find_language(name) for name in list_names(index, place) if name.language} for place in places)
    return dict(Counter(language for languages in found for language in languages))


def find_language(name: Name) -> str:
    """The language of a name without its script or country: "hy" of "hy-Latn"."""
    return (name.language or "").split("-")[0].lower()


def choose_names(index: Index, spelled: Mapping[str, str], language: str, *, year: int) -> dict[str, str]:
    """The name in a language of each place (by its id, with the article's spelling) that has one in use in a year."""
    found = {}
    for place, spelling in spelled.items():
        own = [n for n in list_names(index, place) if find_language(n) == language and is_in_use(n, year)]
        if own:
            found[place] = min(own, key=lambda name: weigh_name(name, spelling, language)).text
    return found


def is_in_use(name: Name, year: int) -> bool:
    """Whether a name was in use then, or not long before or after: names outlive those who made them."""
    return (name.since or year) - LINGER <= year <= (name.until or year) + LINGER


def weigh_name(name: Name, spelling: str, language: str) -> tuple[bool, bool, bool, int, str]:
    """The smaller, the better: in the language's own script, as the article spells it, of no years, no longer."""
    as_spelled = name.text.casefold() == spelling.casefold()
    dated = bool(name.since or name.until)
    return not is_in_script(name, language), not as_spelled, dated, abs(len(name.text) - len(spelling)), name.text


def is_in_script(name: Name, language: str) -> bool:
    """Whether a name's first letter is of the script that its language is written in."""
    first = next((letter for letter in name.text if letter.isalpha()), "")
    return unicodedata.name(first, "").startswith(_SCRIPTS.get(language, "LATIN")) if first else False


def spell_ground(year: int) -> dict[str, str]:
    """The ground's own words by id, without countries that had another name in that year."""
    today = {label.id: label.text for label in ground_labels()}
    kept = (label for label in ground_labels(year=year) if today.get(label.id) == label.text)
    return {f"country-{label.country}" if label.country else label.id: label.text.strip("()") for label in kept}


def serve_names(names: Mapping[str, str], language: str, *, folder: Path | None = None) -> Names:
    """Write the names where the map fetches them when they are first asked for."""
    content = json.dumps({"language": language, "names": dict(names)}, ensure_ascii=True, sort_keys=True)
    return Names(language, write_hashed(folder or assets_folder(), f"names-{language}.json", content.encode()))
