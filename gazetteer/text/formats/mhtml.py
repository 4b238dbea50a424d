"""MHTML is a web page with all its pictures in one file, in the form of an e-mail (RFC 2557)."""

from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser

from gazetteer.text.facts import Fact, Field
from gazetteer.text.formats.document import Document, UnreadableError
from gazetteer.text.formats.html import read_document as read_page
from gazetteer.text.formats.page import ADDRESS

NAME = "MHTML"
SUFFIXES = (".mhtml", ".mht")


def read_document(data: bytes) -> Document:
    """The article of the page inside. Raises UnreadableError where there is no page."""
    try:
        message = BytesParser(policy=policy.default).parsebytes(data)
        page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
        inside = page.get_payload(decode=True) if isinstance(page, EmailMessage) else None
        charset = page.get_content_charset() if page is not None else None
        address = str(message.get("Snapshot-Content-Location") or message.get("Content-Location") or "").strip()
    except (MessageError, ValueError, LookupError, TypeError, AttributeError, IndexError, KeyError) as error:
        raise UnreadableError("expected a web page in MHTML, its parts cannot be told apart") from error
    if not isinstance(inside, bytes):
        raise UnreadableError("expected a web page in MHTML, found no page in it")
    document = read_page(inside, charset=charset)
    if ADDRESS.fullmatch(address) and not any(fact.field is Field.URL for fact in document.facts):
        facts = (*document.facts, Fact(Field.URL, address, "where the browser saved it from"))
        return Document(document.text, facts, document.weak, document.remarks)
    return document
