"""A folder's corrections are what a person says of names in all its articles, those that will come later too.

They stand in the file `dateline-corrections.json` of the folder, which is one object with one field:

    corrections   a list as in the JSON beside an article (see gazetteer.text.corrections), of names alone: without
                  `start`, which counts the characters of one text; `except` may be a list of the names of files of
                  the folder in which it does not hold: they were there, and read the name otherwise

What the JSON beside an article says of a name goes before it.
"""

from collections.abc import Mapping
from pathlib import Path

from gazetteer.text.corrections import OF_FOLDER, Correction, read_corrections
from gazetteer.text.errors import SidecarError
from gazetteer.text.sidecar import read_object

FOLDER_FILE = "dateline-corrections.json"


def read_corrections_for(path: Path) -> tuple[Correction, ...]:
    """The corrections of a file's folder that hold in it. Raises SidecarError."""
    return tuple(said for said in read_folder_corrections(path.parent) if path.name not in said.but_not)


def read_folder_corrections(folder: Path) -> tuple[Correction, ...]:
    """The corrections of a folder; none where it has no such file.

    Raises SidecarError, naming the file, the field and what was expected there.
    """
    path = folder / FOLDER_FILE
    return parse_folder(path, read_object(path))


def parse_folder(path: Path, said: Mapping[str, object]) -> tuple[Correction, ...]:
    """The corrections that an object holds. Raises SidecarError."""
    strange = next((name for name in said if name != "corrections"), None)
    if strange is not None:
        raise SidecarError(f"{path}, field {strange}: expected the field corrections alone")
    try:
        return read_corrections(said.get("corrections"), OF_FOLDER)
    except ValueError as error:
        raise SidecarError(f"{path}, field corrections: {error}") from error
