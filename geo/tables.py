"""A table is a CSV file whose head, in lines that begin with "#", says its source and licence."""

import csv
from pathlib import Path

DATA = Path(__file__).parent / "data"


def read_table(path: Path) -> list[dict[str, str]]:
    """The rows of a table, empty cells as "". Raises ValueError naming file and line of a row that does not fit."""
    lines = path.read_text(encoding="utf-8").splitlines()
    numbered = [(number, line) for number, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
    columns, *rows = csv.reader(line for _, line in numbered)
    for (number, _), row in zip(numbered[1:], rows, strict=True):
        if len(row) != len(columns):
            raise ValueError(f"{path}, line {number}: expected {len(columns)} columns, got {len(row)}")
    return [dict(zip(columns, row, strict=True)) for row in rows]
