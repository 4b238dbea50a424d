"""When somebody spoke: the time named beside a quotation, and not in it."""

from collections.abc import Iterable

from gazetteer.text.moments import Moment
from gazetteer.text.quotations import Quotation

NEAR = 60  # characters from the cue or its speaker to a time that is theirs


def find_speech_time(quotation: Quotation, times: Iterable[Moment]) -> Moment | None:
    """The time at which somebody spoke, where the sentence states it: beside the cue, outside of the words.

    "On Tuesday", in "the army said on Tuesday that it had taken the town on Sunday". None where it is not stated.
    """
    cue = quotation.cue or quotation.speaker
    if cue is None:
        return None
    beside = [t for t in times if t.span in quotation.sentence and not t.span.overlaps(quotation.content)]
    anchors = [a for a in (quotation.cue, quotation.speaker, quotation.place) if a is not None]
    gaps = [(min(max(t.span.start - a.end, a.start - t.span.end) for a in anchors), t.span.start, t) for t in beside]
    gap, _, nearest = min(gaps, default=(NEAR + 1, 0, None))
    return nearest if gap <= NEAR else None
