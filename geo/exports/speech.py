"""What is known of a quotation besides its words: how sure it is, whether the speaker denies it, when it was said."""

from typing import TYPE_CHECKING

from gazetteer import Quotation, find_speech_time, find_stance
from geo.exports.records import Record

if TYPE_CHECKING:
    from gazetteer import Reading

CLAIMED = "claimed"  # of what somebody is quoted with: the article vouches for the words, not for what they say


def describe_speech(quotation: Quotation, reading: "Reading") -> Record:
    """The columns that tables and notes have of a quotation; what the article does not tell is None.

    `moment` are the article's words for when it was said, `said_start` and `said_end` the days they mean.
    """
    said = find_speech_time(quotation, reading.times)
    first, last = (said.start or said.end, said.end or said.start) if said else (None, None)
    return {
        "certainty": CLAIMED,
        "stance": find_stance(quotation, reading.article.text),
        "said_start": first.isoformat() if first else None,
        "said_end": last.isoformat() if last else None,
        "moment": reading.article.excerpt(said.span) if said else None,
    }
