"""A source is an article's file and the JSON beside it, told from an earlier state of both by their content."""

import hashlib
import secrets
import time
from dataclasses import dataclass
from pathlib import Path

from gazetteer import FOLDER_FILE

Stamp = tuple[str, int, int, int]  # a file, when its bytes and its entry were last changed (ns), and how long it is
SETTLED_S = 2.5  # a file that was changed a moment ago may change again without its times telling


@dataclass(frozen=True, slots=True)
class Source:
    """A file of articles; `key` tells its content and that of its JSON, or this moment, if they cannot be read."""

    path: Path
    key: str
    kept: bool  # whether what is read in it may be taken for what will be read in it again


def stamp_file(path: Path) -> Stamp:
    """A file as it is now; one that is not there has no time and no length."""
    try:
        state = path.stat()
    except OSError:
        return (str(path), 0, 0, -1)
    return (str(path), state.st_mtime_ns, state.st_ctime_ns, state.st_size)


def are_settled(stamps: tuple[Stamp, ...]) -> bool:
    """Whether the stamps will tell of any change from now on: none of the files has changed just now."""
    youngest = max((max(changed, entered) for _, changed, entered, _ in stamps), default=0)
    return time.time() - youngest / 1e9 > SETTLED_S


def find_source(path: Path, edition: str) -> Source:
    """A file with what its content, that of its JSON and its folder's, and the edition of the program come to."""
    files = (path, path.with_suffix(".json"), path.parent / FOLDER_FILE)
    if any(file.exists() and not file.is_file() for file in files):  # a pipe would be waited for without end
        return Source(path, f"unread-{secrets.token_hex(16)}", kept=False)
    told = hashlib.blake2b(f"{edition}\0{path}\0".encode("utf-8", "surrogateescape"), digest_size=16)
    try:
        told.update(hashlib.blake2b(path.read_bytes()).digest())
        for beside in files[1:]:
            told.update(hashlib.blake2b(beside.read_bytes()).digest() if beside.exists() else b"none")
    except OSError:
        return Source(path, f"unread-{secrets.token_hex(16)}", kept=False)
    return Source(path, f"account-{told.hexdigest()}", kept=True)
