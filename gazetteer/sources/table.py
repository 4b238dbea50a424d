"""A table under data/ is lines of comma-separated values below a head that says where they come from."""

import csv
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn, TypeVar

from gazetteer.errors import TableError
from gazetteer.place import Name

Value = TypeVar("Value")

_NAME = re.compile(
    r"(?P<language>[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*):(?P<text>[^|\[\]]+)(?:\[(?P<since>\d{3,4})?-(?P<until>\d{3,4})?\])?\Z"
)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table, and where it stands."""

    path: Path
    line: int
    fields: dict[str, str]

    def text(self, column: str) -> str:
        """What the column says, without blanks around it."""
        return self.fields[column].strip()

    def value(self, column: str, read: Callable[[str], Value], expected: str) -> Value:
        """What the column means to `read`, which raises ValueError where it means nothing."""
        try:
            return read(self.text(column))
        except ValueError:
            self.refuse(column, expected)

    def number(self, column: str, low: float, high: float) -> float:
        """A number of the column, from `low` to `high`."""
        number = self.value(column, float, f"a number from {low:g} to {high:g}")
        if not low <= number <= high:
            self.refuse(column, f"a number from {low:g} to {high:g}")
        return number

    def year(self, column: str) -> int | None:
        """A year, or nothing where the column is empty."""
        return self.value(column, int, "a year") if self.text(column) else None

    def names(self, column: str, source: str) -> tuple[Name, ...]:
        """The names of the column, each written language:text[since-until] and parted by |."""
        return tuple(self._name(part, column, source) for part in self.text(column).split("|") if part)

    def _name(self, part: str, column: str, source: str) -> Name:
        found = _NAME.match(part.strip())
        if found is None:
            self.refuse(column, f"language:text[since-until] in {part!r}")
        since, until = (int(year) if year else None for year in found.group("since", "until"))
        return Name(found["text"].strip(), found["language"], since, until, source)

    def refuse(self, column: str, expected: str) -> NoReturn:
        """Raise TableError about this row."""
        message = f"{self.path.name}, line {self.line}, {column}: expected {expected}, found {self.text(column)!r}"
        raise TableError(message)


def read_rows(path: Path, columns: tuple[str, ...]) -> Iterator[Row]:
    """The rows of a table whose columns must be these; lines that begin with # are its head."""
    with path.open(encoding="utf-8", newline="") as file:
        numbered = ((number, line) for number, line in enumerate(file, 1) if not line.startswith("#"))
        lines: list[int] = []
        table = csv.reader(_remember(numbered, lines))
        header = tuple(next(table, ()))
        if header != columns:
            raise TableError(f"{path.name}: expected the columns {','.join(columns)}, found {','.join(header)}")
        for values in table:
            if len(values) != len(columns):
                raise TableError(
                    f"{path.name}, line {lines[-1]}: expected {len(columns)} values, found {len(values)}"
                )
            yield Row(path, lines[-1], dict(zip(columns, values, strict=True)))


def _remember(numbered: Iterator[tuple[int, str]], lines: list[int]) -> Iterator[str]:
    """The lines alone; `lines` gathers the numbers of those handed out."""
    for number, line in numbered:
        lines.append(number)
        yield line
