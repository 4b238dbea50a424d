"""A folder of articles to measure the page on: a few wars told many times over, in sentences of our own.

Articles of a war name the same few dozen places again and again, and that is what is hard for a page: shapes, names
and links of all of them overlap. The same number always makes the same folder.
"""

import json
import random
from datetime import date, timedelta
from itertools import chain
from pathlib import Path

SEED = 1992
FIRST_DAY = date(1992, 1, 6)
PAPERS = ("The Morning Herald", "The Evening Courier", "The Sunday Ledger")
THEATRES = (
    (("Azerbaijan", "Armenia", "Iran"), (
        "Lachin", "Shusha", "Stepanakert", "Agdam", "Kelbajar", "Fizuli", "Goris", "Baku", "Yerevan", "Ganja",
        "Barda", "Imishli", "Horadiz", "Zangilan", "Jabrayil")),
    (("Bosnia", "Croatia", "Serbia"), (
        "Sarajevo", "Tuzla", "Mostar", "Zagreb", "Vukovar", "Osijek", "Banja Luka", "Bihac", "Gorazde", "Zenica")),
    (("Syria", "Iraq", "Turkey"), (
        "Aleppo", "Homs", "Idlib", "Hama", "Mosul", "Erbil", "Kirkuk", "Raqqa", "Palmyra", "Tikrit")),
    (("Rwanda", "Uganda", "Burundi"), (
        "Goma", "Bukavu", "Kigali", "Kisangani", "Bunia", "Uvira", "Kindu", "Butembo")),
)  # fmt: skip
SPEAKERS = ("Anna Petrosyan", "Rauf Mammadli", "Pieter Molenaar", "Leyla Hasanova", "Marko Babic")
SENTENCES = (
    "Heavy fighting broke out near {town} on {day}.",
    "Rebels captured {town} after a siege of {n} days, an army spokesman said.",
    "Some {many} people fled from {town} into {land}.",
    "“We have nothing left in {town},” said {speaker}, a local official.",
    "The road from {town} to {other} was cut by shelling.",
    "Up to {many} refugees crossed the border into {land} from {town}, aid officials said.",
    "{land} denied that its troops had entered {town}.",
    "Shells fell on {town} for the third night, and buses left for {other}.",
    "“The corridor between {town} and {other} is open,” {speaker} told reporters in {capital}.",
    "Talks between {land} and its neighbours were to go on in {capital} next week.",
    "Government forces advanced on {town} from {other}.",
    "In {capital}, {speaker} said the army controlled the villages north of {town}.",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
PARAGRAPHS, IN_PARAGRAPH = 5, 3


def write_folder(folder: Path, count: int) -> None:
    """So many articles, each with the JSON that gives its day and its paper."""
    chance = random.Random(SEED)
    for n in range(count):
        path = folder / f"article-{n:04d}.txt"
        path.write_text(write_article(chance), encoding="utf-8")
        said = {
            "title": f"Dispatch {n + 1}",
            "publisher": chance.choice(PAPERS),
            "published": (FIRST_DAY + timedelta(days=n)).isoformat(),
        }
        path.with_suffix(".json").write_text(json.dumps(said), encoding="utf-8")


def write_article(chance: random.Random) -> str:
    """One article of a few paragraphs."""
    lands, towns = chance.choice(THEATRES)
    sentences = chain.from_iterable(chance.sample(SENTENCES, len(SENTENCES)) for _ in range(2))
    told = [fill(sentence, lands, towns, chance) for sentence in sentences][: PARAGRAPHS * IN_PARAGRAPH]
    return "\n\n".join(" ".join(told[n : n + IN_PARAGRAPH]) for n in range(0, len(told), IN_PARAGRAPH)) + "\n"


def fill(sentence: str, lands: tuple[str, ...], towns: tuple[str, ...], chance: random.Random) -> str:
    """A sentence with names and numbers."""
    town, other, capital = chance.sample(towns, 3)
    return sentence.format(
        town=town,
        other=other,
        capital=capital,
        land=chance.choice(lands),
        speaker=chance.choice(SPEAKERS),
        day=chance.choice(WEEKDAYS),
        n=chance.randint(2, 40),
        many=f"{chance.randint(1, 90)},000",
    )
