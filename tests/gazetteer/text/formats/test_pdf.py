"""Text out of PDFs: lines, columns, paragraphs, broken words, and what stands at the edges of pages."""

import pytest

from gazetteer.text.formats import UnreadableError, pdf
from tests.gazetteer.text.pdf_writer import join_objects, set_column, write_pdf

STORY = (
    "KASRAN — Militiamen tightened their ring around this port Wednesday, and thousands of refugees slept there.",
    "The harbor master said that about 6,000 people had reached the waterfront since Sunday, when gunners in the "
    "hills began to shell the coastal road.",
    "“There is one road and they can see all of it,” he said.",
    "Western diplomats said that the militia wants to cut the port off from the capital, 40 miles to the north.",
)


def test_columns_headline_and_paragraphs_come_out_whole() -> None:
    """Two columns that are drawn one after the other are one text; a paragraph goes on in the next column."""
    columns = [*set_column(STORY[:2], left=50, top=690), *set_column(STORY[2:], left=310, top=690)]
    page = [(50.0, 720.0, "Refugees Fill Port as Siege Tightens", 18.0), (50.0, 705.0, "By MARTIN COLE", 10.0)]
    text = pdf.read_document(write_pdf([[*page, *columns]])).text
    assert text.split("\n\n") == [
        "Refugees Fill Port as Siege Tightens",
        "By MARTIN COLE",
        *STORY[:3],
        STORY[3] + "\n",
    ]


def test_a_word_broken_at_a_lines_end_is_one_again() -> None:
    """A hyphen before a small letter goes; one before a capital is the word's own."""
    lines = [
        (50.0, 700.0, "The shelling of the water-", 10.0),
        (50.0, 688.0, "front went on while the ex-", 10.0),
        (50.0, 676.0, "President spoke of Saint-", 10.0),
        (50.0, 664.0, "Denis and of nothing else.", 10.0),
    ]
    text = pdf.read_document(write_pdf([lines])).text
    assert "waterfront went" in text
    assert "Saint- Denis" in text or "Saint-Denis" in text


def test_running_heads_and_page_numbers_are_left_out() -> None:
    """They repeat at the edges of pages; a sentence that goes on over the page is whole."""
    pages = []
    halves = (
        ["The convoy left the town at dawn and drove along the river for"],
        ["nine hours before it was stopped."],
    )
    for number, half in zip((7, 8), halves, strict=True):
        edges = [(50.0, 770.0, f"The Bay City Times, page {number}", 8.0), (300.0, 30.0, f"A{number}", 8.0)]
        pages.append([*edges, *set_column(half, left=50, top=600, width=62, indent=0)])
    text = pdf.read_document(write_pdf(pages)).text
    assert (
        text == "The convoy left the town at dawn and drove along the river for nine hours before it was stopped.\n"
    )


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.4\nnothing more", "cannot read"),
        (write_pdf([[]]), "pictures only"),
        (write_pdf([[(50.0, 700.0, "7", 9.0)]]), "pictures only"),
        (b"%PDF-1.4\n" + bytes(range(256)) * 20, "cannot read"),
        (join_objects([b"<< /Type /Catalog /Pages 1 0 R /Kids [1 0 R] >>"], ""), "expected a PDF"),
        (write_pdf([[]] * 201), "at most 200 pages"),
        (
            write_pdf(
                [[(50.0, 700.0, "Locked.", 9.0)]],
                trailer="/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <"
                + "11" * 32
                + "> /U <"
                + "22" * 32
                + "> >>",
            ),
            "password",
        ),
    ],
)
def test_what_cannot_be_read_is_told(data: bytes, reason: str) -> None:
    """Broken, locked, endless and scanned files each have their reason."""
    with pytest.raises(UnreadableError, match=reason):
        pdf.read_document(data)
