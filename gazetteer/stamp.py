"""A stamp keeps in the cache which index a state of the tables on the disk belongs to.

To tell whether the index is still the right one, every table would have to be read. The stamp holds size and times of
each, and the versions of the packages; as long as these are as they were, so is the index.
"""

import os
import time
from collections.abc import Iterable
from pathlib import Path
from zlib import crc32

from gazetteer.cache import UNFINISHED, find_cache
from gazetteer.packages import find_package

_HEAD, _END = "index", "end"
SETTLED_S = 2.5  # a file that was changed a moment ago may change again without its times telling


def find_stamp() -> Path:
    """The file: one for each folder that this code may lie in."""
    here = os.fsencode(Path(__file__).parent)
    return find_cache().resolve() / f"stamp-{crc32(here):08x}.txt"


def recall_index() -> Path | None:
    """The index that the stamp tells of; None where there is no stamp, or anything is not as it says."""
    stamp = find_stamp()
    try:
        head, *lines, end = stamp.read_text(encoding="utf-8").split("\n")
        kind, name = head.split("\t")
        if kind == _HEAD and end == _END and name == Path(name).name and all(map(_holds, lines)):
            return stamp.with_name(name)
    except (OSError, ValueError, ImportError):
        return None
    return None


def _holds(line: str) -> bool:
    """Whether a file or a package is still as a line of the stamp says."""
    name, *told = line.split("\t")
    if len(told) == 1:
        return find_package(name).version == told[0]
    return describe_file(Path(name)) == line


def describe_file(path: Path) -> str:
    """A file with its size and when its bytes and its entry were last changed, in nanoseconds."""
    now = path.stat()
    return f"{path}\t{now.st_size}\t{now.st_mtime_ns}\t{now.st_ctime_ns}"


def keep_stamp(index: Path, files: Iterable[str], packages: Iterable[str], *, settled_s: float = SETTLED_S) -> None:
    """Write the stamp for an index, whole or not at all.

    `files` are told as `describe_file` told them before they were read. Where the cache cannot be written to, or a
    file was changed less than `settled_s` seconds ago, there is no stamp, and the next opening reads all again.
    """
    told = tuple(files)
    youngest = max((int(when) for line in told for when in line.split("\t")[-2:]), default=0)
    if time.time() - youngest / 1e9 < settled_s:
        return
    import tempfile  # with it come compressors and random numbers, which no opening needs

    versions = (f"{name}\t{find_package(name).version}" for name in packages)
    text = "\n".join((f"{_HEAD}\t{index.name}", *told, *versions, _END))
    try:
        index.parent.mkdir(parents=True, exist_ok=True)
        handle, unfinished = tempfile.mkstemp(prefix="stamp-", suffix=UNFINISHED, dir=index.parent)
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(unfinished).replace(find_stamp())
    except OSError:
        return
