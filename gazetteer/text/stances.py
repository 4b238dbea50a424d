"""Whether speakers stand by the words they are quoted with: "denied that the town had fallen" says the opposite."""

import re

from gazetteer.text.cue_forms import load_cues
from gazetteer.text.quotations import Quotation, QuotationKind

# What a speaker does who says that something is not so, or may not be, by the verb.
STANCES = {"deny": "denied", "doubt": "doubted", "question": "questioned"}
_BEFORE = 24  # characters before a verb in which it may be turned round
_TURNED = re.compile(r"(?:\b(?:not|never|hardly|nor|neither)|n[’']t)\s+(?:\w+\s+)?$", re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:that|whether|if)?\s*", re.IGNORECASE)  # and no comma or colon


def find_stance(quotation: Quotation, text: str) -> str | None:
    """How a speaker stands to what is quoted, of STANCES; None where it is the speaker's own word.

    What stands in quotation marks is the speaker's own, unless the verb takes it for its object: not in "he denied:
    “It holds”", but in "he denied that “it holds”". None also where the verb is turned round ("never denied").
    """
    if quotation.cue is None:
        return None
    start, end = quotation.cue.start, quotation.cue.end
    form = load_cues().get(text[start:end].casefold())
    stance = STANCES.get(form.lemma) if form else None
    if stance is None or _TURNED.search(text[max(0, start - _BEFORE) : start]):
        return None
    own, first = quotation.kind == QuotationKind.DIRECT, quotation.content.start
    joined = end <= first and _JOINED.fullmatch(text[end:first])
    return None if own and not joined else stance
