"""Verbs of saying have forms: the table of them."""

from dataclasses import dataclass
from functools import cache

from gazetteer.text.lexicon import load_rows


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a verb of saying: tense is base, third, past or ing."""

    lemma: str
    tense: str
    needs: str


@cache
def load_cues() -> dict[str, Form]:
    """The forms of the verbs of saying, from `data/text_cues.csv`."""
    cues: dict[str, Form] = {}
    for row in load_rows("text_cues.csv"):
        lemma, third, past, participle, ing, needs = row.split(",")
        for tense, form in (("base", lemma), ("third", third), ("past", participle), ("past", past), ("ing", ing)):
            if form != lemma or tense == "base":
                cues[form] = Form(lemma, tense, needs)
        if past == lemma:
            cues[lemma] = Form(lemma, "past", needs)
    return cues
