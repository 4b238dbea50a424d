"""What a file is, by its first bytes: an article in some format, or something that is none."""

import re
from pathlib import Path

from gazetteer.text.formats import FORMATS
from gazetteer.text.lexicon import words

# First bytes of files that are no articles, and what to do with them.
STRANGERS = (
    (b"\x89PNG", "a binary file: a picture"),
    (b"\xff\xd8\xff", "a binary file: a picture"),
    (b"GIF8", "a binary file: a picture"),
    (b"II*\0", "a binary file: a picture"),
    (b"MM\0*", "a binary file: a picture"),
    (b"RIFF", "a binary file: a picture or a sound"),
    (
        b"PK\x03\x04",
        "a binary file: a ZIP archive or an office document (.docx, .odt, .epub); save it as text, HTML or PDF",
    ),
    (b"\xd0\xcf\x11\xe0", "a binary file: an old office document (.doc); save it as text, HTML or PDF"),
    (b"{\\rtf", "a document in RTF; save it as text, HTML or PDF"),
    (b"\x1f\x8b", "a binary file: a compressed file; unpack it first"),
    (b"BZh", "a binary file: a compressed file; unpack it first"),
    (b"7z\xbc\xaf", "a binary file: a compressed file; unpack it first"),
    (b"Rar!", "a binary file: a compressed file; unpack it first"),
    (b"\x7fELF", "a binary file: a program"),
    (b"SQLite format 3", "a binary file: a database"),
    (b"%!PS", "a document in PostScript; save it as PDF"),
)
# Endings of files that somebody may lay beside articles, thinking that they are read.
TOLD_OF = words(
    ".doc .docx .odt .rtf .pages .epub .zip .gz .7z .rar .png .jpg .jpeg .gif .tif .tiff .webp .bmp .heic .eml .msg"
    " .webarchive .maff"
)
PASSED_OVER = frozenset({"readme", "license", "licence", "copying", "changelog", "contributing"})
OPENS_PAGE = re.compile(
    rb"(?i)\A[\s\xef\xbb\xbf]{0,99}(?:<\?xml[^>]{0,200}\?>\s{0,99})?(?:<!--[^>]{0,300}-->\s{0,99})?"
    rb"(?:<!doctype\s{1,9}html|<html[\s>])"
)
OPENS_MAIL = re.compile(rb"(?i)\A(?:[\w-]{2,40}:[^\r\n]{0,990}\r?\n(?:[ \t][^\r\n]{0,990}\r?\n){0,20}){1,20}")


def name_stranger(data: bytes) -> str | None:
    """What a file is that is no article; None for what may be one."""
    return next((what for opening, what in STRANGERS if data.startswith(opening)), None)


def name_format(path: Path, data: bytes) -> str:
    """The format of a file: what its first bytes say, else its ending; without either it is plain text."""
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return "pdf"
    if OPENS_PAGE.match(data):
        return "html"
    if _opens_mhtml(data):
        return "mhtml"
    suffix = path.suffix.casefold()
    return next((name for name, suffixes in FORMATS.items() if suffix in suffixes), "plain")


def _opens_mhtml(data: bytes) -> bool:
    """Whether the head of an e-mail stands first, and says that parts which belong together follow."""
    head = OPENS_MAIL.match(data[:20000])
    return head is not None and b"multipart/related" in head.group().lower()


def is_article(path: Path) -> bool:
    """Whether a file of a folder is read, or is told of as one that cannot be."""
    known = {suffix for suffixes in FORMATS.values() for suffix in suffixes} | TOLD_OF
    return (
        path.suffix.casefold() in known
        and not path.name.startswith(".")
        and path.stem.casefold() not in PASSED_OVER
        and not path.is_dir()
    )
