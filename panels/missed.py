"""Add what is missed: a sentence of the article is chosen, and what it claims is said."""

from collections.abc import Iterator
from dataclasses import dataclass

import streamlit as st

from gazetteer import ClaimCorrection, PartKind, Reading, Span
from panels.choice import choose_mark
from panels.claim_form import Draft, fill_in
from panels.correcting_claims import find_added, keep
from panels.library import Library
from panels.pressing import offer_press
from panels.sheet import Node, Sheet, show_sheet
from panels.steps import count_steps
from panels.words import Theme

KINDS = {"Front": "front", "Corridor": "corridor", "Displacement": "flow"}
SENTENCE = "sentence-"


@dataclass(frozen=True, slots=True)
class Missed:
    """To which article a claim is being added, and from which sentence, once it was chosen."""

    article: str
    start: int | None = None


def offer_missed(reading: Reading) -> None:
    """The button that begins it, under an article."""
    if reading.sentences:
        st.button(
            "Add a missed claim",
            key="add-claim",
            icon=":material/add:",
            type="tertiary",
            on_click=go_on,
            args=(Missed(reading.article.id),),
        )


def go_on(adding: Missed | None) -> None:
    """The next step of adding a claim, or none."""
    st.session_state["missed"] = adding
    st.session_state.pop("picking", None)


def show_missed(library: Library, reading: Reading, theme: Theme) -> bool:
    """The sentences to choose from, or the form for what one of them claims; False where nothing is being added."""
    adding: Missed | None = st.session_state.get("missed")
    if adding is None or adding.article != reading.article.id:
        return False
    sentence = next((s for s in reading.sentences if s.start == adding.start), None)
    if sentence is None:
        st.button("Article text", key="stop-adding", icon=":material/arrow_back:", type="tertiary", on_click=go_on,
                  args=(None,))  # fmt: skip
        show_sheet(lay_out_sentences(reading), key="sheet", theme=theme, on_choose=take_sentence)
    else:
        st.button("Another sentence", key="other-sentence", icon=":material/arrow_back:", type="tertiary",
                  on_click=go_on, args=(Missed(adding.article),))  # fmt: skip
        with st.container(key="add-form"):
            show_form(library, reading, sentence, theme)
    return True


def take_sentence(mark: str | None) -> None:
    """The sentence that was chosen; Escape leaves."""
    adding: Missed | None = st.session_state.get("missed")
    start = (mark or "").removeprefix(SENTENCE)
    go_on(Missed(adding.article, int(start)) if adding and start.isdecimal() else None)


def lay_out_sentences(reading: Reading) -> Sheet:
    """The article as sentences that can be chosen, paragraph by paragraph."""
    head = Node("p", "Choose the sentence that makes the claim.", style="position")
    kids = (Node("p", style="body", kids=tuple(own)) for own in gather_paragraphs(reading))
    return Sheet(f"sentences-{reading.article.id}", "Sentences to choose from", (head, *kids), closes=True)


def gather_paragraphs(reading: Reading) -> Iterator[list[Node]]:
    """The sentences of each part of an article that is read, each a button."""
    for part in reading.parts:
        if part.kind in (PartKind.HEADLINE, PartKind.DECK, PartKind.BODY):
            own = [sentence for sentence in reading.sentences if sentence in part.span]
            nodes = [n for s in own for n in (draw_sentence(reading, s), Node("span", " "))]
            if nodes:
                yield nodes


def draw_sentence(reading: Reading, sentence: Span) -> Node:
    """One sentence."""
    words = " ".join(reading.article.excerpt(sentence).split())
    return Node("button", words, style="choosable", mark=f"{SENTENCE}{sentence.start}")


def show_form(library: Library, reading: Reading, sentence: Span, theme: Theme) -> None:
    """What a sentence claims, field by field."""
    words = " ".join(reading.article.excerpt(sentence).split())
    quote = Sheet(f"sentence-{sentence.start}", "The sentence", (Node("p", words, style="excerpt"),))
    show_sheet(quote, key="sheet-sentence", theme=theme, on_choose=lambda _: None)
    title = st.segmented_control("It tells of", list(KINDS), default="Front", required=True, width="stretch",
                                 key=f"add-kind:{sentence.start}")  # fmt: skip
    kind = KINDS[title or "Front"]
    draft = Draft(kind, reading, sentence, f"add-{kind}-{sentence.start}:{count_steps()}")
    said = fill_in(draft)
    if offer_press("Save", key=f"claim-save:{draft.key}", type="primary", disabled=said is None) and said is not None:
        go_on(None)
        st.session_state["added"] = (reading.article.id, said)
        keep(library, reading, f"{title} added", lambda told: (*told, said), mark=None)


def open_added(library: Library) -> None:
    """Open the card of the claim that was just added, and fly there."""
    added: tuple[str, ClaimCorrection] | None = st.session_state.pop("added", None)
    mark = find_added(library, added[0], added[1].kind, added[1]) if added else None
    if mark is not None:
        choose_mark(mark, fly=True)
