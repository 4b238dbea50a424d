"""What a person says of an article is kept in the JSON beside it, at once, and whole or not at all."""

import errno
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from gazetteer.text.claim_corrections import ClaimCorrection, read_claim_corrections, write_claim_corrections
from gazetteer.text.corrections import OF_FOLDER, Correction, read_corrections, write_corrections
from gazetteer.text.errors import SidecarError
from gazetteer.text.folder import FOLDER_FILE, parse_folder
from gazetteer.text.sidecar import parse_sidecar, read_object

if sys.platform != "win32":
    import fcntl

One = TypeVar("One")
Corrections = tuple[Correction, ...]
ClaimCorrections = tuple[ClaimCorrection, ...]
Said = Mapping[str, object]


@contextmanager
def replace_file(path: Path) -> Iterator[Path]:
    """Give the path of a new file in the same folder; it takes the place of `path` if nothing is raised.

    It is on the disk before it does so: whoever pulls the plug finds the old file or the new one.
    """
    with tempfile.TemporaryDirectory(prefix=f".{path.stem[:40]}-", dir=path.parent) as folder:
        draft = Path(folder) / path.name
        yield draft
        with draft.open("rb+") as file:
            os.fsync(file.fileno())
        draft.replace(path)


def say_fault(error: OSError) -> str:
    """What a disk has against a file, in words."""
    words = {
        errno.EACCES: "the folder is not yours to write to",
        errno.EPERM: "the folder is not yours to write to",
        errno.EROFS: "the disk is read-only",
        errno.ENOSPC: "the disk is full",
        errno.EDQUOT: "your share of the disk is used up",
    }
    return words.get(error.errno or 0) or error.strerror or str(error)


@contextmanager
def hold_folder(folder: Path) -> Iterator[None]:
    """Let one writer after the other into a folder: of two windows that write at once, none loses what it says.

    The lock is that of the folder itself (flock), so that nothing is left behind; it ends with the process. Where a
    system has no such lock, nobody waits.
    """
    if sys.platform == "win32":
        yield
        return
    door = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):
            fcntl.flock(door, fcntl.LOCK_EX)
        yield
    finally:
        os.close(door)


def change_corrections(path: Path, change: Callable[[Corrections], Corrections]) -> tuple[Corrections, Corrections]:
    """Replace the corrections in a sidecar by what `change` makes of them; these, before and after.

    `path` is that of the JSON, or of a folder's (see gazetteer.text.folder), which is made where there is none; all
    else in it stays as it is. What stands there is read anew, so that another window's corrections are not lost.
    Raises SidecarError, naming the file and the reason; a file that is broken is left as it is.
    """
    read = partial(read_corrections, fields=OF_FOLDER) if path.name == FOLDER_FILE else read_corrections
    return _change_list(path, "corrections", read, write_corrections, change)


def change_claim_corrections(
    path: Path, change: Callable[[ClaimCorrections], ClaimCorrections]
) -> tuple[ClaimCorrections, ClaimCorrections]:
    """The same of the corrections of claims."""
    return _change_list(path, "claim_corrections", read_claim_corrections, write_claim_corrections, change)


def _change_list(
    path: Path,
    field: str,
    read: Callable[[object], tuple[One, ...]],
    write: Callable[[tuple[One, ...]], list[dict[str, object]]],
    change: Callable[[tuple[One, ...]], tuple[One, ...]],
) -> tuple[tuple[One, ...], tuple[One, ...]]:
    """Replace one of a sidecar's lists by what `change` makes of it; an empty one is not written."""
    told: list[tuple[One, ...]] = []

    def replace(said: Said) -> Said:
        before = read(said.get(field))
        told.extend((before, change(before)))
        others = {name: value for name, value in said.items() if name != field}
        return others | ({field: write(told[1])} if told[1] else {})

    _change(path, replace)
    return told[0], told[1]


def complete_sidecar(path: Path, *, published: date | None = None, publisher: str | None = None) -> None:
    """Write into a sidecar what a person knows of the printing; what is not given stays as it is.

    Raises SidecarError, naming the file and the reason; a file that is broken is left as it is.
    """
    given = {"published": published.isoformat() if published else None, "publisher": publisher}
    _change(path, lambda said: {**said, **{name: value for name, value in given.items() if value}})


def _change(path: Path, change: Callable[[Said], Said]) -> None:
    """Read a sidecar, change it, and write it where that makes a difference; it is a sound one before and after."""
    check: Callable[[Path, Said], object] = parse_folder if path.name == FOLDER_FILE else parse_sidecar
    try:
        with hold_folder(path.parent):
            said = read_object(path)
            check(path, said)
            told = change(said)
            check(path, told)
            if told != said:
                with replace_file(path) as draft:
                    draft.write_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        raise SidecarError(f"{path}: cannot write it: {error.strerror or error}; nothing was saved in it") from error
    except SidecarError as error:
        raise SidecarError(f"{error}; nothing was saved in it") from error
