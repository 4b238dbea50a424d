"""Which folders are open: those asked for at the start, those opened on the page, and what was added to either."""

import hashlib
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import unquote, urlsplit

import streamlit as st

from gazetteer import is_readable, list_files, list_formats

DEFAULT_FOLDER = Path(__file__).parent.parent / "seeds"


def find_folders() -> tuple[Path, ...]:
    """The folders (or files) that are open, each with the folder of what was added to it and could not go into it."""
    opened = (*find_asked(), *list_opened())
    both = (path for folder in opened for path in (folder, find_companion(folder)))
    return tuple(path for path in dict.fromkeys(both) if path in opened or path.is_dir())


def find_asked() -> tuple[Path, ...]:
    """The folders named after `--` on the command line, or by DATELINE_ARTICLES, or the seeds."""
    asked = sys.argv[1:] if Path(sys.argv[0]).name == "dashboard.py" else []
    named = [Path(word) for word in asked if not word.startswith("-")]
    return tuple(named) or split_paths(os.environ.get("DATELINE_ARTICLES", "")) or (DEFAULT_FOLDER,)


def split_paths(words: str) -> tuple[Path, ...]:
    """Paths in one line, parted as the system parts them (`:`, on Windows `;`); one that is there stays whole."""
    parts = [words] if words and Path(words).exists() else words.split(os.pathsep)
    return tuple(Path(part.strip()).expanduser() for part in parts if part.strip())


def list_opened() -> tuple[Path, ...]:
    """The folders that were opened on the page, in this session."""
    # Not "opened": of that name is an event of the timeline, which Streamlit keeps in the session too.
    opened: tuple[Path, ...] = st.session_state.get("opened-folders", ())
    return opened


def find_companion(folder: Path) -> Path:
    """Where goes what is added to a folder that cannot be written: into the user's data, and opened along with it."""
    whole = folder.resolve()
    mark = hashlib.sha256(os.fsencode(whole)).hexdigest()[:8]
    return find_home() / f"{whole.name.encode('utf-8', 'replace').decode()[:40]}-{mark}"


def find_home() -> Path:
    """The user's own articles: DATELINE_DATA, or the user's data."""
    named = os.environ.get("DATELINE_DATA")
    if named:
        return Path(named)
    import platformdirs

    return platformdirs.user_data_path("dateline") / "articles"


def choose_folder(folders: Iterable[Path]) -> tuple[Path, str]:
    """Where an added article is kept, and why not where a reader expects it: in the first folder that is open."""
    first = next(iter(folders))
    if first.resolve() == DEFAULT_FOLDER.resolve():
        return find_companion(first), "The examples stay as they are"
    if not first.is_dir():
        return find_companion(first), f"{first} is no folder"
    if not os.access(first, os.W_OK | os.X_OK):
        return find_companion(first), f"{first} cannot be written"
    return first, ""


def read_path(words: str) -> Path | None:
    """A path as a person types or pastes it: with quotation marks, with `~`, or as the address of a file."""
    bare = words.strip().strip("\"'").strip()
    if bare.casefold().startswith("file://"):
        bare = unquote(urlsplit(bare).path)
    if not bare or "\0" in bare:
        return None
    try:
        return Path(bare).expanduser().absolute()
    except RuntimeError:  # no such user
        return Path(bare)


def find_obstacle(path: Path) -> str | None:
    """Why a path cannot be opened, in a sentence; None where it holds articles and is not open yet."""
    try:
        if not path.exists():
            return f"There is nothing at {path} on this machine."
        if path.is_dir():
            next(path.iterdir(), None)
    except OSError as error:
        return f"{path} cannot be read: {error.strerror}."
    if path.resolve() in {folder.resolve() for folder in find_folders()}:
        return f"{path} is open already."
    if not path.is_dir() and not is_readable(path):
        return f"{path} is no article: expected a file like {list_formats()}, or a folder of such files."
    if not list_files(path):
        return f"There is no article in {path}. Articles are files like {list_formats()}."
    return None


def open_folder(path: Path) -> None:
    """Open a folder in addition to what is open, for this session."""
    st.session_state["opened-folders"] = (*list_opened(), path)


def close_folder(path: Path) -> None:
    """Close a folder that was opened on the page; its files stay."""
    st.session_state["opened-folders"] = tuple(other for other in list_opened() if other != path)
