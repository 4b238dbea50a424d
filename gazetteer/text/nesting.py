"""What one speaker says may hold what another has said: "The mayor told them to leave, residents said"."""

from gazetteer.text.circumstances import opens_circumstance
from gazetteer.text.clauses import is_blank
from gazetteer.text.cue_forms import Cue
from gazetteer.text.items import Item, kind_at, low_at
from gazetteer.text.lexicon import PRONOUNS
from gazetteer.text.openings import skip_modifiers
from gazetteer.text.passives import LABELS

NEAR = 6  # words between a verb and the quotation marks that it opens
FEWEST_WORDS = 3
SHORTEST_SPEECH = 15  # characters in quotation marks that are more than one word held at arm's length


def find_closing(items: tuple[Item, ...], cues: tuple[Cue, ...]) -> Cue | None:
    """The cue behind the last comma that all of a sentence hangs on, where there are others before it."""
    for n in range(len(cues) - 1, 0, -1):
        cue = cues[n]
        if (
            cue.subject[0] >= cue.subject[1]
            or cue.shared
            or cue.whole
            or cue.form.needs
            or low_at(items, cue.first - 1) != ","
        ):
            continue
        if any(_is_quoting(items, other) for other in cues[: n + 1]) or not _closes(items, cue):
            return None
        told = sum(1 for item in items[: cue.first] if item.kind == "w")
        return cue if told >= FEWEST_WORDS else None
    return None


def _closes(items: tuple[Item, ...], cue: Cue) -> bool:
    """Whether nothing follows a cue but how, where and when it was said."""
    after = max(cue.last, skip_modifiers(items, cue))
    told = is_blank(items, after, len(items)) or opens_circumstance(items, after, cue)
    return told and not any(item.kind == "q" for item in items[after:])


def _is_quoting(items: tuple[Item, ...], cue: Cue) -> bool:
    """Whether quotation marks stand right before or after a cue with its subject."""
    before = "q" in (kind_at(items, cue.first - 1), kind_at(items, cue.first - 2))
    return before or "q" in (kind_at(items, cue.last), kind_at(items, cue.last + 1))


def speaks_inside(items: tuple[Item, ...], cue: Cue, start: int, end: int) -> bool:
    """Whether a cue within what somebody says tells of another speaker, or brings that one's own words."""
    if cue.unnamed or cue.subject[0] >= cue.subject[1] or cue.first < start or cue.last >= end:
        return False
    pronoun = cue.subject[1] - cue.subject[0] == 1 and items[cue.subject[0]].low in PRONOUNS
    quoting = any(item.kind == "q" for item in items[cue.last : min(end, cue.last + NEAR)])
    if pronoun and cue.form.needs and cue.form.lemma not in LABELS:
        return False
    longest = max((i.end - i.start for i in items[cue.last : min(end, cue.last + NEAR)] if i.kind == "q"), default=0)
    if cue.form.needs and longest < SHORTEST_SPEECH:
        return False  # "said residents felt “duped”"
    return quoting or not (pronoun or cue.form.needs)
