"""What was found, as a sheet: places, speakers and words, each with its sentence, which leads to map and text."""

from collections.abc import Callable

from gazetteer import fold_name
from panels.finding import Finder, Findings, Found, Passage
from panels.lines import name_link
from panels.sheet import Node, Sheet
from panels.words import keep_known, say_count, say_day

MEANT = "meant"  # what looks for what may have been meant
LONG = 320  # characters of a sentence; of a longer one the stretch about the first word found is shown


def lay_out_found(finder: Finder, findings: Findings, *, hidden: Callable[[str], bool]) -> Sheet:
    """All that was found, or what may have been meant; `hidden` says of a place whether the map does not show it."""
    asked = findings.asked
    if not findings.anything:
        nodes = list_nothing(findings)
    else:
        nodes = (
            Node("h2", f"Found: “{asked}”", style="headline"),
            *draw_group(
                "Places", len(findings.places), [draw_place(finder, p, hidden(p.key)) for p in findings.places]
            ),
            *draw_group("Speakers", len(findings.speakers), [draw_speaker(finder, s) for s in findings.speakers]),
            *draw_group("Words", findings.words, [draw_passage(finder, p) for p in findings.passages]),
        )
    return Sheet(f"found-{asked}", f"Found: {asked}", nodes, keep=True, closes=True)


def list_nothing(findings: Findings) -> tuple[Node, ...]:
    """That nothing was found, and what may have been meant."""
    nodes = (
        Node("h2", f"Nothing found for “{findings.asked}”", style="headline"),
        Node("p", "Every word of a search must stand in one sentence. Put an exact phrase into quotation marks.",
             style="position"),
    )  # fmt: skip
    if findings.meant is None:
        return nodes
    kids = (
        Node("span", "Did you mean "),
        Node("button", findings.meant, style="link", mark=MEANT),
        Node("span", "?"),
    )
    return (nodes[0], Node("p", style="meant", kids=kids), nodes[1])


def draw_group(title: str, count: int, kids: list[Node]) -> tuple[Node, ...]:
    """One kind of what was found, with how many there are, and how many are not shown."""
    if not kids:
        return ()
    head = Node("div", style="heading", kids=(Node("h3", title), Node("span", f"{count:,}")))
    more = count - len(kids)
    rest = (
        Node("p", f"{say_count(more, 'more sentence')}: add a word to find them.".capitalize(), style="small source"),
    )
    return (Node("section", style="section", kids=(head, *kids, *(rest if more > 0 else ()))),)


def draw_place(finder: Finder, found: Found, hidden: bool) -> Node:
    """A place: its name, under which other name it was found, how often it is named, and the first sentence."""
    known = fold_name(found.spelling) == fold_name(found.name)
    also = None if known else f"also {found.spelling}"
    mentions = f"{say_count(found.count, 'mention')} in {say_count(found.articles, 'article')}"
    facts = ", ".join(keep_known((also, mentions, "not on the map now" if hidden else None)))
    head = (Node("button", found.name, style="link found-name", mark=found.key), Node("span", facts))
    return draw_found(finder, found, head)


def draw_speaker(finder: Finder, found: Found) -> Node:
    """A speaker: the name, how often, and the first sentences."""
    also = None if fold_name(found.spelling) == fold_name(found.name) else found.spelling
    facts = ", ".join(keep_known((also, say_count(found.count, "quotation"))))
    return draw_found(finder, found, (Node("strong", found.name, style="found-name"), Node("span", facts)))


def draw_found(finder: Finder, found: Found, head: tuple[Node, ...]) -> Node:
    """The line that names something found, and the sentences it stands in."""
    words = (draw_words(finder, passage) for passage in found.passages)
    return Node("div", style="statement", kids=(Node("div", style="facts", kids=head), *words))


def draw_passage(finder: Finder, passage: Passage) -> Node:
    """A sentence."""
    return Node("div", style="statement", kids=(draw_words(finder, passage),))


def draw_words(finder: Finder, passage: Passage) -> Node:
    """The day and the paper of a sentence, and the sentence with the found words strong; it leads to the text."""
    printing = finder.printings[passage.article]
    day = say_day(printing.day) if printing.day else printing.title
    source = ", ".join(keep_known((printing.publisher, day)))
    words = (Node("span", source, style="small found-source"), Node("span", style="excerpt", kids=cut_words(passage)))
    return Node("button", style="found", mark=name_link(passage.article, passage.start), kids=words)


def cut_words(passage: Passage) -> tuple[Node, ...]:
    """A sentence in pieces; of a long one the stretch about the first word found."""
    text, first = passage.text, passage.bold[0].start if passage.bold else 0
    begin = max(0, first - LONG // 3) if len(text) > LONG else 0
    begin = text.rfind(" ", 0, begin) + 1 if begin else 0
    end = len(text) if len(text) - begin <= LONG else max(text.rfind(" ", 0, begin + LONG), begin + LONG // 2)
    nodes, last = [Node("span", "… ")] if begin else [], begin
    for bold in passage.bold:
        if begin <= bold.start and bold.end <= end:
            nodes += [Node("span", text[last : bold.start]), Node("strong", text[bold.start : bold.end])]
            last = bold.end
    nodes += [Node("span", text[last:end]), Node("span", " …" if end < len(text) else "")]
    return tuple(node for node in nodes if node.text)
