"""Plain text is an article as it stands: nothing is taken out, nothing is added."""

from gazetteer.text.encodings import decode, name_unread
from gazetteer.text.formats.document import Document, UnreadableError

NAME = "plain text"
SUFFIXES = (".txt", ".text")


def read_document(data: bytes) -> Document:
    """The text of bytes, exactly. Raises UnreadableError for what is no text."""
    decoded = decode(data)
    if decoded is None or "\0" in decoded.text:
        raise UnreadableError(f"expected a text file, got {name_unread(data)}")
    return Document(decoded.text, remarks=(decoded.remark,) if decoded.remark else ())
