"""Where a correction of a name holds: in all articles, in one, of one mention, or also in those that come later."""

from collections.abc import Collection, Iterable, Mapping

import streamlit as st

from gazetteer import Correction, Reading
from panels.library import Library, open_index
from panels.reaching import Found, Others, find_elsewhere
from panels.words import plain, say_count, say_day

EVERYWHERE, ONE = "every article here", "this mention only, where it was clicked"
TOLD = 5  # articles that are named where others of the folder read a name otherwise


def choose_scope(key: str, readings: Mapping[str, Reading], *, one: bool) -> str:
    """Where a correction holds: in all articles that use the name so, in one, or of the mention that was clicked."""
    titles = {i: f"{say_day(r.article.published)}: {r.article.title or i}" for i, r in readings.items()}
    if len(readings) == 1:
        titles[EVERYWHERE] = "every mention in this article"
    options = [EVERYWHERE, *(readings if len(readings) > 1 else ()), *([ONE] if one else ())]
    if len(options) < 2:
        return EVERYWHERE
    return str(
        st.selectbox(
            "In",
            options,
            format_func=lambda i: titles.get(i, i),
            key=f"correct-in:{key}:{st.session_state.get('opened-from') if one else ''}",
            persist_state="page",
        )
    )


def find_opened(found: Iterable[Found]) -> Found | None:
    """The mention from which a card was opened, where that was in an article."""
    at = (st.session_state.get("read"), st.session_state.get("opened-from"))
    return next(((r, x) for r, x in found if (r.article.id, x.mention.whole.start) == at), None)


def can_be_single(library: Library, found: Iterable[Found], one: Found) -> bool:
    """Whether one mention can be set right alone: there are others, and its article has its file for itself."""
    article = one[0].article.id
    alone = list(library.paths.values()).count(library.paths[article]) == 1
    return alone and sum(reading.article.id == article for reading, _ in found) > 1


def ask_elsewhere(library: Library, correction: Correction, scope: Collection[str], *, key: str) -> Others:
    """The articles of the folder that read the name otherwise, each told; they keep their reading unless asked to."""
    found = find_elsewhere(library, correction, scope, open_index())
    if not found:
        return Others()
    count = sum(len(one.mentions) for one in found)
    words = f"Also change {say_count(count, 'mention')} in {say_count(len(found), 'article')} already here"
    also = st.checkbox(words, key=f"correct-also:{key}", persist_state="page")
    if not also:
        st.caption("What is already here and read otherwise stays as it is:")
    for one in found[:TOLD]:
        st.caption(plain(one.say(open_index())))
    if len(found) > TOLD:
        st.caption(f"and {say_count(len(found) - TOLD, 'more article')}.")
    return Others(changed=found) if also else Others(kept=found)
