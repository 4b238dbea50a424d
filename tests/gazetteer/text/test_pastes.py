"""Several articles in one text are told apart where it says so, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.text import Article, ArticleError
from gazetteer.text.pastes import split_paste

FIRST = "Rain in the hills\n\nIt rained in the hills on Monday, and nobody went out."
SECOND = "Snow in the valley\n\nIt snowed in the valley on Tuesday, the mayor of the town said."


@pytest.mark.parametrize(
    "paste",
    [
        f"Document 1 of 2\n\n{FIRST}\n\nDocument 2 of 2\n\n{SECOND}\n",
        f"                 1 of 2 DOCUMENTS\n\n{FIRST}\n                 2 of 2 DOCUMENTS\n\n{SECOND}",
        f"{FIRST}\n\nDocument ABCD000020160408ec480001a\n\n{SECOND}\n\nDocument ABCD000020160408ec480001b\n",
        f"{FIRST}\n\nEnd of Document\n\n{SECOND}\n\nEnd of Document\n",
        f"{FIRST}\r\n\r\n==========\r\n\r\n{SECOND}",
        f"--- Article 1 of 2 ---\n{FIRST}\n--- Article 2 of 2 ---\n{SECOND}",
    ],
)
def test_clear_separators_part_articles(paste: str) -> None:
    """Those of archives, and a double rule."""
    pieces = split_paste(paste)
    assert len(pieces) == 2
    assert "It rained" in pieces[0] and "It snowed" not in pieces[0]
    assert "It snowed" in pieces[1] and "of 2" not in pieces[1]
    assert [article.title for article in Article.from_paste(paste, id="x")][1] == "Snow in the valley"
    assert [article.id for article in Article.from_paste(paste, id="x")] == ["x-1", "x-2"]


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST}\n\n* * *\n\n{SECOND}",
        f"{FIRST}\n\n----------\n\n{SECOND}",
        f"{FIRST}\n\n\n\n\n{SECOND}",
        f"{FIRST}\n\n___\n\n{SECOND}",
        "Rain in the hills\n=================\n\nIt rained, the mayor said.\n\nSnow\n====\n\nIt snowed for days.",
        f"{FIRST}\n\n3 of 7\n\n{SECOND}\n\n5 of 7\n\nIt hailed in the village on Friday.",
        f"{FIRST}\n\n==========\n",
        f"{FIRST}\n\nIn document 1 of 2 the army says so.\n\n{SECOND}",
        f"{FIRST}\n\n2 of 2\n\n{SECOND}",
    ],
)
def test_an_ordinary_article_is_never_split(text: str) -> None:
    """Stars, dashes, blank lines, headings and numbers stand within articles too."""
    assert split_paste(text) == (text,)


def test_an_empty_paste_is_told() -> None:
    """There is no article in it."""
    with pytest.raises(ArticleError, match="expected an article"):
        Article.from_paste(" \n")


@given(st.lists(st.sampled_from([FIRST, SECOND, "Document 1 of 2", "2 of 2", "=====", "End of Document", "", "x"])))
def test_any_paste_is_at_least_one_article(lines: list[str]) -> None:
    """No words are lost but those of separators, and each article has some."""
    text = "\n\n".join(lines)
    pieces = split_paste(text)
    assert pieces and (pieces == (text,) or all(piece.strip() for piece in pieces))
    assert sum(piece.count("It rained") for piece in pieces) == text.count("It rained")
