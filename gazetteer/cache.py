"""The cache is a folder of the user for what is made once and kept; nothing piles up in it or stays half made."""

import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path

UNFINISHED = ".unfinished"  # how the name of a file ends that is being written
_KEPT = 3  # how many indexes of other versions stay, the newest
_BEGUN_S = 5.0  # seconds in which whoever began a file has surely locked it


def find_cache() -> Path:
    """The folder: DATELINE_CACHE, or the user's cache."""
    named = os.environ.get("DATELINE_CACHE")
    if named:
        return Path(named)
    import platformdirs  # of which a third of the time went that opening an index takes

    return Path(platformdirs.user_cache_dir("dateline"))


def remove_old_indexes(newest: Path) -> None:
    """Leave only a few indexes of other versions beside the newest, and no more stamps (see gazetteer.stamp)."""
    for pattern in ("index-*.sqlite", "stamp-*.txt"):
        others = sorted(newest.parent.glob(pattern), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in others[_KEPT:]:
            path.unlink(missing_ok=True)


def remove_leftovers(folder: Path) -> None:
    """Remove unfinished files that nobody writes any more, because their process was ended."""
    for path in folder.glob(f"*{UNFINISHED}"):
        try:
            abandoned = time.time() - path.stat().st_mtime > _BEGUN_S and not _is_locked(path)
        except FileNotFoundError:
            continue  # finished a moment ago
        if abandoned:
            path.unlink(missing_ok=True)


def _is_locked(path: Path) -> bool:
    """Whether a process holds the lock of a database that it writes; the lock ends with the process."""
    with closing(
        sqlite3.connect(f"{path.as_uri()}?mode=rw", uri=True, timeout=0, isolation_level=None)
    ) as connection:
        try:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
        except sqlite3.OperationalError:
            return True
        except sqlite3.DatabaseError:
            return False  # no database at all, or half of one
    return False
