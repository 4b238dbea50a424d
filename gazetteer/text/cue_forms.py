"""Verbs of saying have forms, and stand in sentences: the table of them, and what one of them is there."""

from dataclasses import dataclass
from functools import cache

from gazetteer.text.lexicon import load_rows


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a verb of saying: tense is base, third, past or ing."""

    lemma: str
    tense: str
    needs: str


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of saying in its sentence, all as places in the items.

    `subject` is half-open and may be empty; `first` is where subject and verb begin together, `last` where they
    end; `shared` says that the subject is that of the cue before, `inverted` that it stands after the verb,
    `unnamed` that nobody is said to speak, `whole` that what is said begins with `first` ("Doe is said to have
    left").
    """

    at: int
    form: Form
    subject: tuple[int, int]
    first: int
    last: int
    shared: bool = False
    inverted: bool = False
    aside: tuple[tuple[int, int], ...] = ()  # what is said of the subject between commas
    unnamed: bool = False
    whole: bool = False


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
