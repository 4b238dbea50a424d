"""A table is a CSV file whose head, in lines that begin with "#", says its source and licence."""

import csv
from pathlib import Path

DATA = Path(__file__).parent / "data"


def read_table(path: Path, *, numbered: bool = False) -> list[dict[str, str]]:
    """The rows of a table, empty cells as ""; `numbered` ones have their line in the file as the column "line".

    Raises ValueError naming file and line of a row that does not fit.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    counted = [(number, line) for number, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
    columns, *rows = csv.reader(line for _, line in counted)
    for (number, _), row in zip(counted[1:], rows, strict=True):
        if len(row) != len(columns):
            raise ValueError(f"{path}, line {number}: expected {len(columns)} columns, got {len(row)}")
    told = [dict(zip(columns, row, strict=True)) for row in rows]
    if numbered:
        told = [row | {"line": str(number)} for (number, _), row in zip(counted[1:], told, strict=True)]
    return told
