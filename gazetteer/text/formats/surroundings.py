"""What stands around and inside an article on its page, and is no part of it: captions, links, newsletters, comments.

Sites name these parts by their purpose. A part whose name says that it is none of the article is taken out before the
main text is looked for, unless it holds so much of the page's words that the name must mean something else.
"""

import re
from itertools import pairwise
from typing import Any

from gazetteer.text.lexicon import words

TAGS = frozenset({"figure", "figcaption", "nav", "footer", "aside", "dialog", "menu", "audio", "video", "picture"})
ROLES = frozenset({"navigation", "complementary", "contentinfo", "banner", "dialog", "search", "alert", "menu"})
# Words in an element's class or id, between hyphens, underscores and changes of case.
NAMES = words(
    "caption captions imagecaption thumbcaption gallery slideshow carousel related recirculation recirc"
    " recommended recommendations mostread mostpopular mostviewed trending popular newsletter signup subscribe"
    " subscription prompt promo promos promotion share sharing social socials cookie cookies consent gdpr comments"
    " disqus advert advertisement adverts ads sponsored outbrain taboola breadcrumb breadcrumbs noprint catlinks"
    " printfooter editsection infobox toc navbox sitesub jumpto skip visuallyhidden masthead sidebar footer topics"
    " storyhighlights topiclist tags taglist linksblock richlink inlinerelated readmore relatedlinks enhancement"
    " weather ticker menu"
)
PAIRS = frozenset(
    {
        ("most", "read"),
        ("most", "popular"),
        ("most", "viewed"),
        ("read", "more"),
        ("read", "next"),
        ("sign", "up"),
        ("rich", "link"),
        ("links", "block"),
        ("topic", "list"),
        ("tag", "list"),
        ("list", "enhancement"),
        ("up", "next"),
        ("also", "like"),
        ("like", "this"),
        ("jump", "to"),
        ("site", "sub"),
    }
)
PIECE = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
LARGEST_SHARE = 0.3  # of the page's words; the text of an article is more, what surrounds it less, piece by piece
LONGEST_NAME = 300  # characters of class, id and the like


def drop_surroundings(tree: Any) -> None:
    """Take the parts out of a page's tree; what stands behind each stays."""
    total = len(tree.text_content())
    for element in list(tree.iter()):
        if element.getparent() is None or not isinstance(element.tag, str) or element.tag in ("html", "body", "main"):
            continue
        if is_surrounding(element) and len(element.text_content()) < LARGEST_SHARE * total:
            element.drop_tree()


def is_surrounding(element: Any) -> bool:
    """Whether an element's tag, role or name says that it is none of the article."""
    if element.tag in TAGS or (element.get("role") or "").lower() in ROLES or element.get("hidden") is not None:
        return True
    if element.tag in ("article", "p") and not element.get("class"):
        return False
    said = " ".join(element.get(name) or "" for name in ("class", "id", "data-component"))[:LONGEST_NAME]
    return any(_tells(name) for name in said.split())


def _tells(name: str) -> bool:
    """Whether one class or id has a telling word, or two that tell together."""
    pieces = [piece.lower() for piece in PIECE.findall(name)]
    return any(piece in NAMES for piece in pieces) or any(pair in PAIRS for pair in pairwise(pieces))
