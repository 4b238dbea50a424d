"""The smallest PDF that has text: lines of Helvetica at places on pages (PDF 32000-1)."""

import textwrap
from collections.abc import Sequence

Printed = tuple[float, float, str, float]  # from the left, from the foot, the words, the height of their letters


def write_pdf(pages: Sequence[Sequence[Printed]], *, trailer: str = "") -> bytes:
    """A PDF of these pages of 612 by 792 points."""
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for i, page in enumerate(pages):
        drawn = b"BT\n" + b"".join(draw_line(*line) for line in page) + b"ET"
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % (5 + 2 * i)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
    return join_objects(objects, trailer)


def draw_line(left: float, foot: float, words: str, size: float) -> bytes:
    """The operators that draw one line."""
    escaped = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"/F1 {size} Tf 1 0 0 1 {left} {foot} Tm (".encode() + escaped.encode("cp1252") + b") Tj\n"


def join_objects(objects: Sequence[bytes], trailer: str) -> bytes:
    """Objects with the table that says where each begins."""
    out, starts = b"%PDF-1.4\n", []
    for number, words in enumerate(objects, start=1):
        starts.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, words)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    head = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    end = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{len(out)}\n%%EOF"
    return out + head + end.encode()


def set_column(
    paragraphs: Sequence[str], *, left: float, top: float, width: int = 44, indent: float = 12.0
) -> list[Printed]:
    """Paragraphs as lines of one column, 12 points apart."""
    lines: list[Printed] = []
    for paragraph in paragraphs:
        for i, words in enumerate(textwrap.wrap(paragraph, width)):
            lines.append((left + (0.0 if i else indent), top - 12 * len(lines), words, 10.0))
    return lines
