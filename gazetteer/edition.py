"""An edition is the program as it is now: its rules, its tables, the index and the packages it reads with.

What one edition has made of an article may not be what another makes of it, so whatever is kept carries its edition.
"""

import hashlib
import sys
from collections.abc import Iterable
from pathlib import Path

from gazetteer.packages import find_package

RULES = frozenset({".py", ".csv", ".json", ".txt"})  # what the program consists of


def name_edition(folders: Iterable[Path], *, index: Path, packages: Iterable[str] = ()) -> str:
    """A short name of the program in some folders, with an index (whose name tells its tables) and some packages."""
    told = hashlib.sha256(f"{sys.version_info}\0{index.name}".encode())
    for name in packages:
        told.update(f"\0{name} {find_package(name).version}".encode())
    for folder in folders:
        for file in sorted(file for file in folder.rglob("*") if file.suffix in RULES):
            told.update(f"\0{file.relative_to(folder).as_posix()}\0".encode())
            told.update(hashlib.sha256(file.read_bytes()).digest())
    return told.hexdigest()[:24]
