"""A sidecar is the small JSON beside an article's text: it says what the text itself lacks.

It has the text's name with the ending `.json`, and is one object of at most these fields, all but the last two a
string or null:

    title       the headline as the newspaper showed it
    publisher   the newspaper
    published   the day of publication, as 1992-06-17
    url         where it can be read, http or https
    note        how the date is known
    author      who wrote it
    corrections what a person has said of names in the text (see gazetteer.text.corrections)
    claim_corrections   what a person has said of claims in it (see gazetteer.text.claim_corrections)

A field that is not there is not known. Any other field is an error, for it is most likely misspelt: what is wrong is
told of and left out, and the rest counts.
"""

import errno
import json
import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from gazetteer.text.claim_corrections import ClaimCorrection, read_claim_corrections
from gazetteer.text.corrections import Correction, read_corrections
from gazetteer.text.errors import SidecarError

Read = TypeVar("Read")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
LARGEST = 10_000_000  # bytes: as many as an article may have
LONGEST_NAME = 1000  # characters of a field that is not known, in a message
WEB_ADDRESS = re.compile(r"https?://[^\s\"'<>\\]+")


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What is known of an article beside its words."""

    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    note: str | None = None
    author: str | None = None
    corrections: tuple[Correction, ...] = ()
    claim_corrections: tuple[ClaimCorrection, ...] = ()


FIELDS = tuple(field.name for field in fields(Sidecar))


def complete_address(words: str) -> str | None:
    """An address on the web as a person types it, in full: "example.org/x" goes by https; None for what is none."""
    bare = words.strip()
    whole = bare if "://" in bare[:9] else f"https://{bare.removeprefix('//')}"
    named = re.fullmatch(r"https?://(?:[\w-]+\.)+[^\W\d_]{2,}(?:[/:?#].*)?", whole, re.IGNORECASE)
    return whole if WEB_ADDRESS.fullmatch(whole) and (named or whole == bare) else None


def read_sidecar(path: Path) -> Sidecar:
    """The sidecar of one article; an empty one where there is no such file.

    Raises SidecarError, naming the file, the field and what was expected there.
    """
    return parse_sidecar(path, read_object(path))


def read_object(path: Path) -> Mapping[str, object]:
    """The JSON object of a file; an empty one where there is no such file. Raises SidecarError."""
    try:
        said = json.loads(_read_bytes(path).decode("utf-8-sig"), object_pairs_hook=_join_once)
        json.dumps(said, ensure_ascii=False).encode()  # what is read can be shown, and written again
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError) as error:
        raise SidecarError(f"{path}: expected a JSON object in UTF-8, {_explain(error)}") from error
    if not isinstance(said, dict):
        raise SidecarError(f"{path}: expected a JSON object, got {_show(said)}")
    return said


def _read_bytes(path: Path) -> bytes:
    """The bytes of a file of a size that a sidecar can have."""
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "it is no file")
    if path.stat().st_size > LARGEST:
        raise ValueError(f"at most {LARGEST // 1_000_000} MB of it")
    return path.read_bytes()


def _join_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object says each field once: of two, nobody knows which is meant, and one would be lost."""
    joined = dict(pairs)
    if len(joined) < len(pairs):
        twice = Counter(name for name, _ in pairs).most_common(1)[0][0]
        raise ValueError(f"each field once, got {json.dumps(twice)} twice")
    return joined


def parse_sidecar(path: Path, said: Mapping[str, object]) -> Sidecar:
    """The sidecar that an object is. Raises SidecarError, naming the file, the field and what was expected there."""
    sidecar, wrong = sift_sidecar(path, said)
    for words in wrong.values():
        raise SidecarError(words)
    return sidecar


def sift_sidecar(path: Path, said: Mapping[str, object]) -> tuple[Sidecar, Mapping[str, str]]:
    """What is sound of an object, and by its wrong fields what was expected there."""
    expected = f"expected one of the fields {', '.join(FIELDS)}"
    wrong = {name: f"{path}, field {name[:LONGEST_NAME]}: {expected}" for name in said if name not in FIELDS}
    told: dict[str, Any] = {}
    for name, value in said.items():
        if name not in wrong:
            try:
                told[name] = _read_field(path, name, value)
            except SidecarError as error:
                wrong[name] = str(error)
    return Sidecar(**told), wrong


def _read_field(path: Path, name: str, value: object) -> object:
    """One field. Raises SidecarError."""
    if name == "corrections":
        return _read_list(path, name, value, read_corrections)
    if name == "claim_corrections":
        return _read_list(path, name, value, read_claim_corrections)
    return _read_day(path, value) if name == "published" else _read_words(path, name, value)


def _read_words(path: Path, name: str, value: object) -> str | None:
    """A field is a string that says something, or null."""
    if value is None:
        return None
    if not isinstance(value, str) or not value.strip():
        raise SidecarError(f"{path}, field {name}: expected a string that is not empty, got {_show(value)}")
    if name == "url" and not WEB_ADDRESS.fullmatch(value):
        raise SidecarError(f"{path}, field url: expected an address like https://example.org/, got {_show(value)}")
    return value


def _read_list(path: Path, name: str, value: object, read: Callable[[object], Read]) -> Read:
    """What was set right by hand."""
    try:
        return read(value)
    except ValueError as error:
        raise SidecarError(f"{path}, field {name}: {error}") from error


def _read_day(path: Path, value: object) -> date | None:
    """A day is written year, month, day, as in 1992-06-17 (ISO 8601)."""
    if value is None:
        return None
    try:
        if isinstance(value, str) and DAY.fullmatch(value):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise SidecarError(f"{path}, field published: expected a date like 1992-06-17, got {_show(value)}")


def _show(value: object) -> str:
    """A value as its JSON has it, cut short."""
    said = json.dumps(value, ensure_ascii=False)
    return said if len(said) <= 60 else said[:59] + "…"


def _explain(error: Exception) -> str:
    """Where a JSON breaks, in words."""
    if isinstance(error, json.JSONDecodeError):
        return f"line {error.lineno}: {error.msg}"
    if isinstance(error, OSError):
        return f"cannot read it: {error.strerror}"
    if isinstance(error, UnicodeEncodeError):
        return "got half a character (a lone surrogate)"
    if "integer string conversion" in str(error):  # Python's own words are for programmers
        return "got a number of too many digits"
    return "nested too deep" if isinstance(error, RecursionError) else str(error)
