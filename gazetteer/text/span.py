"""A span is a stretch of an article's text: everything that is known about an article is said of one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open, in characters of the article's text: `text[start:end]`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse what is no stretch of any text."""
        if not 0 <= self.start <= self.end:
            raise ValueError(f"expected 0 <= start <= end, got start={self.start}, end={self.end}")

    def __contains__(self, other: "Span") -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end
