"""Set it right: what a person says that an article claims, and what it does not."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

import streamlit as st

from gazetteer import (
    Article,
    ClaimCorrection,
    ClaimVerdict,
    Correction,
    Reading,
    Span,
    change_claim_corrections,
    change_corrections,
)
from geo import name_given, name_row
from panels.card import name_claim
from panels.claim_form import Draft, begin_correction, fill_in
from panels.folding import show_fold
from panels.library import Library, Row, open_index
from panels.paging import count_shown, show_more
from panels.pressing import offer_press
from panels.statements import find_row
from panels.steps import Spot, count_steps, take_step
from panels.withdrawing import leave_out, offer_withdrawal, say_verdict
from panels.words import begin_large, say_count, say_day

KINDS = {"fronts": "front", "corridors": "corridor", "flows": "flow"}
Said = tuple[ClaimCorrection, ...]


def show_claim_correcting(library: Library, mark: str) -> None:
    """What could be said of the chosen claim: that it is otherwise, or that the article makes no such claim."""
    found = find_row(library, mark)
    reading = library.find_reading(found[1]["article_id"]) if found else None
    if found is None or reading is None:
        return
    kind, row = KINDS[found[0]], found[1]
    sentence = Span(int(row["start"]), int(row["end"]))
    before = find_before(reading, kind, row)
    told = hash((before, *name_row(kind, row).items(), sentence))  # another window may have set it otherwise
    draft = Draft(kind, reading, sentence, f"{mark}:{count_steps()}:{told}", row, before)
    if draft.before is not None and offer_withdrawal(say_before(draft.before), key=mark):
        stays = None if draft.before.was is None else mark
        words, spot = f"“{name_claim(row)}” left to the program", Spot(reading.article.id, sentence.start, card=False)
        keep(library, reading, words, take_out(draft.before), mark=stays, spot=spot)
    show_fold("Set it right", partial(show_claim_form, library, draft, row, mark), key="correct-claim")


def show_claim_form(library: Library, draft: Draft, row: Row, mark: str) -> None:
    """The form, with what saves it, and what removes the claim."""
    said = fill_in(draft)
    with st.container(horizontal=True, gap="small"):
        save = offer_press("Save", key=f"claim-save:{draft.key}", type="primary", disabled=said is None)
        remove = offer_press("Remove this", key=f"claim-remove:{draft.key}", help="The article makes no such claim.")
    if save and said is not None:
        keep(library, draft.reading, f"“{name_claim(row)}” set right", put(draft, said), mark=mark)
    if remove:
        gone = begin_correction(draft, ClaimVerdict.WRONG)
        spot = Spot(draft.reading.article.id, draft.sentence.start, card=False)
        keep(library, draft.reading, f"“{name_claim(row)}” removed", put(draft, gone), mark=None, spot=spot)


def find_before(reading: Reading, kind: str, row: Row) -> ClaimCorrection | None:
    """What a person has said of a claim before: the correction of its sentence that makes the same claim."""
    own = (c for c in reading.article.claim_corrections if c.kind == kind and c.verdict is ClaimVerdict.SO)
    return next((c for c in own if is_there(reading, c, row) and fits(c, kind, row)), None)


def say_before(said: ClaimCorrection) -> str:
    """That a claim is a person's, and since when."""
    return f"{'Added' if said.was is None else 'Set right'} by hand on {say_day(said.made)}"


def take_out(said: ClaimCorrection) -> Callable[[Said], Said]:
    """The corrections without one."""
    return lambda told: tuple(one for one in told if one != said)


def is_there(reading: Reading, said: ClaimCorrection, row: Row) -> bool:
    """Whether a correction speaks of the words of a claim."""
    span = said.find_sentence(reading.article.text)
    return span is not None and span.overlaps(Span(int(row["start"]), int(row["end"])))


def fits(said: ClaimCorrection, kind: str, row: Mapping[str, object]) -> bool:
    """Whether a correction makes a claim with the ends and the number of a row; corridors go by their name too."""
    return name_given(said) == name_row(kind, row) and (kind != "corridor" or said.name == row.get("name"))


def put(draft: Draft, said: ClaimCorrection) -> Callable[[Said], Said]:
    """The corrections with one more, in the place of what was said of the same claim before.

    Of a claim that a person had added, and that is wrong after all, nothing needs to be said.
    """
    added = draft.before is not None and draft.before.was is None
    new = () if added and said.verdict is ClaimVerdict.WRONG else (said,)
    return lambda told: (*(one for one in told if one != draft.before), *new)


def keep(
    library: Library,
    reading: Reading,
    words: str,
    change: Callable[[Said], Said],
    *,
    mark: str | None,
    spot: Spot | None = None,
) -> None:
    """Save a change beside the article; then a card is shown, or else the article at a spot."""
    path = library.paths[reading.article.id].with_suffix(".json")
    take_step(words, [(path, change_claim_corrections, change)], mark=mark, spot=spot)


def find_added(library: Library, reading_id: str, kind: str, said: ClaimCorrection) -> str | None:
    """The mark of a claim that was added by hand."""
    rows = [row for layer, own in KINDS.items() if own == kind for row in library.rows.get(layer, ())]
    added = [row for row in rows if row["article_id"] == reading_id and fits(said, kind, row)]
    return next((row["id"] for row in added if is_by_hand(row)), None)


def is_by_hand(row: Row) -> bool:
    """Whether a person has set a claim right, or added it."""
    return any("by hand on" in reason["rule"] for reason in json.loads(row.get("why") or "[]"))


def show_gone(library: Library) -> None:
    """What has no card: claims that were removed by hand, and corrections whose sentences are there no more."""
    told = [(article, said, said.find_sentence(article.text)) for article, said in list_said(library)]
    removed = [(a, c) for a, c, span in told if span is not None and c.verdict is ClaimVerdict.WRONG]
    lost = [(a, c) for a, c, span in told if span is None]
    names = [(a, c) for a in library.articles for c in a.corrections if c.find_subject(a.text) is None]
    if removed:
        with st.expander(f"{begin_large(say_count(len(removed), 'claim'))} removed by hand", key="removed-claims"):
            list_withdrawable(library, removed, "removed-claims")
    if lost or names:
        count = len(lost) + len(names)
        title = "One correction does not apply" if count == 1 else f"{count} corrections do not apply"
        with st.expander(title, key="gone"):
            st.caption("Their words are no longer in the articles. They are kept in the JSON beside them.")
            list_withdrawable(library, lost, "gone")
            list_withdrawable_names(library, names, "gone-names")


def list_said(library: Library) -> Iterator[tuple[Article, ClaimCorrection]]:
    """All that a person has said of claims."""
    return ((article, said) for article in library.articles for said in article.claim_corrections)


def list_withdrawable(library: Library, told: Sequence[tuple[Article, ClaimCorrection]], key: str) -> None:
    """Corrections of claims, each with its sentence, its day and its article, and a button that withdraws it."""
    for n, (article, said) in enumerate(told[: count_shown(key)]):
        words = f"“{' '.join(said.sentence.split())}” {name_said(said)}, {say_day(said.made)}."
        if offer_withdrawal(f"{words} {article.title or article.id}", key=f"{key}:{n}"):
            path = library.paths[article.id].with_suffix(".json")
            change = [(path, change_claim_corrections, take_out(said))]
            take_step(f"{name_said(said)} left to the program", change, mark=st.session_state.get("at"))
    show_more(key, len(told))


def list_withdrawable_names(library: Library, told: Sequence[tuple[Article, Correction]], key: str) -> None:
    """Corrections of single mentions, each with its day and its article, and a button that withdraws it."""
    for n, (article, said) in enumerate(told[: count_shown(key)]):
        name = " ".join(said.name.split())
        words = f"One mention of “{name}”: {say_verdict(said, open_index())}, {say_day(said.made)}."
        if offer_withdrawal(f"{words} {article.title or article.id}", key=f"{key}:{n}"):
            path = library.paths[article.id].with_suffix(".json")
            change = [(path, change_corrections, partial(leave_out, {said}))]
            take_step(f"“{name}” left to the program", change, mark=st.session_state.get("at"))
    show_more(key, len(told))


def name_said(said: ClaimCorrection) -> str:
    """What kind of claim a correction is of, and what told it from others: "Flow, Goris, up to 4,000"."""
    parts = [words for _, words in said.was] if said.was else [end.name for _, end in said.ends]
    return ", ".join((begin_large(said.kind), *(" ".join(words.split()) for words in parts)))
