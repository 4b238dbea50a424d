"""Letters: the language of a name that the index has without one, as far as its letters tell.

Greek letters are Greek; Cyrillic ones are of many languages, and Arabic ones too. What is left open has no language.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from gazetteer import Index, Name

# Scripts of one language, by the first word of their letters' names in Unicode.
OWN = {"GREEK": "el", "ARMENIAN": "hy", "GEORGIAN": "ka", "HANGUL": "ko", "HIRAGANA": "ja", "KATAKANA": "ja",
       "THAI": "th", "LAO": "lo", "KHMER": "km", "MYANMAR": "my", "TAMIL": "ta", "TELUGU": "te"}  # fmt: skip
# Scripts in which others write too: a place's only name in one is in the language that mostly does.
SHARED = {"HEBREW": "he", "CJK": "zh", "CYRILLIC": "ru", "BENGALI": "bn"}
RUSSIAN = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")
ARABIC = frozenset("ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآؤئء")  # Persian, Urdu, Kurdish and Pashto have more
ARABIC_ALONE = ("ال", "أ", "إ", "آ")  # how a name begins that no other language writes so
ALEF = "ا"
ARAB_LANDS = frozenset(
    {"AE", "BH", "DJ", "DZ", "EG", "EH", "IQ", "JO", "KM", "KW", "LB", "LY", "MA", "MR", "OM", "PS", "QA", "SA", "SD"}
    | {"SY", "TD", "TN", "YE"}
)


def list_names(index: Index, place_id: str) -> tuple[Name, ...]:
    """The names of a place, each with its language; letters tell only one that no other name has."""
    names = index.names(place_id)
    bare = [name for name in names if not name.language]
    if not bare:
        return names
    place = index.get(place_id)
    told = {name.text: replace(name, language=language) for name, language in list_alone(bare)}
    if place is not None and place.country in ARAB_LANDS:
        told |= {name.text: replace(name, text=mend(name.text), language="ar") for name in choose_arabic(bare)}
    known = {(name.language or "").split("-")[0] for name in names}
    told = {text: name for text, name in told.items() if name.language not in known}
    return tuple(told.get(name.text, name) if not name.language else name for name in names)


def list_alone(names: Sequence[Name]) -> list[tuple[Name, str]]:
    """The names whose letters tell the language, with it."""
    scripts = [name_script(name.text) for name in names]
    found = [(name, OWN[script]) for name, script in zip(names, scripts, strict=True) if script in OWN]
    for script, language in SHARED.items():
        alike = [name for name, own in zip(names, scripts, strict=True) if own == script]
        if len(alike) == 1 and (language != "ru" or holds_only(alike[0].text, RUSSIAN)):
            found.append((alike[0], language))
    return found


def choose_arabic(names: Sequence[Name]) -> list[Name]:
    """Of an Arab land's place the names in Arabic: those that begin as only Arabic ones do, else the only one."""
    found = [name for name in names if name_script(name.text) == "ARABIC" and holds_only(name.text, ARABIC)]
    sure = [name for name in found if mend(name.text).startswith(ARABIC_ALONE)]
    return sure or (found if len(found) == 1 else [])


def mend(text: str) -> str:
    """An Arabic name without a letter that was typed again: no word has alef twice in a row."""
    while ALEF * 2 in text:
        text = text.replace(ALEF * 2, ALEF)
    return text


def name_script(text: str) -> str:
    """The script of a name's first letter."""
    first = next((letter for letter in text if letter.isalpha()), "")
    return unicodedata.name(first, "").partition(" ")[0] if first else ""


def holds_only(text: str, letters: frozenset[str]) -> bool:
    """Whether all letters of a name are among some."""
    return all(letter in letters for letter in text.casefold() if letter.isalpha())
