"""What a person says of an article is kept in the JSON beside it, at once, and whole or not at all."""

import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from gazetteer.text.corrections import Correction, read_corrections, write_corrections
from gazetteer.text.errors import SidecarError

Corrections = tuple[Correction, ...]


def change_corrections(path: Path, change: Callable[[Corrections], Corrections]) -> tuple[Corrections, Corrections]:
    """Replace the corrections in a sidecar by what `change` makes of them; these, before and after.

    `path` is that of the JSON, which is made where there is none; all else in it stays as it is. What stands there is
    read anew, so that another window's corrections are not lost. Raises SidecarError, naming the file and the reason;
    a file that is broken is left as it is.
    """
    said = _read(path)
    try:
        before = read_corrections(said.get("corrections"))
    except ValueError as error:
        raise SidecarError(f"{path}, field corrections: {error}; nothing was saved") from error
    after = change(before)
    told = {name: value for name, value in said.items() if name != "corrections"}
    if after:
        told["corrections"] = write_corrections(after)
    if after != before:
        _write(path, json.dumps(told, ensure_ascii=False, indent=2) + "\n")
    return before, after


def _read(path: Path) -> dict[str, object]:
    """The JSON object of a file; an empty one where there is no such file."""
    try:
        said = json.loads(path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise SidecarError(f"{path}: expected a JSON object in UTF-8, {error}; nothing was saved") from error
    if not isinstance(said, dict):
        raise SidecarError(f"{path}: expected a JSON object; nothing was saved")
    return said


def _write(path: Path, text: str) -> None:
    """Write a file beside its place, down to the disk, and only then put it there."""
    try:
        with tempfile.TemporaryDirectory(prefix=f".{path.stem[:40]}-", dir=path.parent) as folder:
            draft = Path(folder) / path.name
            with draft.open("w", encoding="utf-8", errors="surrogatepass") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            draft.replace(path)
    except OSError as error:
        raise SidecarError(f"{path}: cannot write it: {error.strerror or error}; nothing was saved") from error
