"""Make gazetteer/data/common_words.txt, first_names.txt and first_name_genders.csv out of public word lists.

Sources, to be fetched and unpacked beforehand (nothing here uses the network):
  Debian package scowl 2020.12.07-2 (SCOWL, free use with its copyright notice), unpacked with dpkg-deb -x
  PyPI package names 0.3.0 (MIT; lists of the US Census of 1990, public domain), unpacked
  PyPI package Faker 40.54.0 (MIT), unpacked

    python -m gazetteer.builder.words SCOWL_FOLDER NAMES_FOLDER FAKER_FOLDER
"""

import importlib
import re
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"
LATIN_WORD = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][a-zà-öø-ÿā-žə'’-]+")
SIZES = (10, 20, 35)  # SCOWL's sizes: 35 holds the words of a small dictionary
FIELDS = ("first_names", "first_names_male", "first_names_female", "first_names_nonbinary")  # of Faker's providers
SURE_SHARE = 0.95  # of the people with a name that one gender must have, where the Census counts them
RARE_PERCENT = 0.004  # of the Census: rarer first names are mostly surnames and places


def read_common_words(scowl: Path) -> set[str]:
    """The words of a small English dictionary that are written without a capital."""
    folder = scowl / "usr" / "share" / "dict" / "scowl"
    kinds = ("english-words", "american-words", "british-words")
    lines = (folder / f"{kind}.{size}" for kind in kinds for size in SIZES)
    words = (word for path in lines if path.exists() for word in path.read_text("latin-1").split())
    return {word for word in words if re.fullmatch(r"[a-z]{2,}", word)}


def read_census_names(names: Path) -> set[str]:
    """First names of the US Census that are not rare."""
    found = set()
    for path in sorted(names.rglob("dist.*.first")):
        for line in path.read_text("ascii").splitlines():
            name, percent = line.split()[:2]
            if float(percent) >= RARE_PERCENT:
                found.add(name.title())
    return found


def read_genders(names: Path, faker: Path) -> set[str]:
    """ "Mary,she": the first names that nearly only women or only men have; no list may say otherwise."""
    shares: dict[str, dict[str, float]] = {}
    for path in sorted(names.rglob("dist.*.first")):
        for line in path.read_text("ascii").splitlines():
            name, percent = line.split()[:2]
            counts = shares.setdefault(name.title(), {"he": 0.0, "she": 0.0})
            counts["she" if "female" in path.name else "he"] += float(percent)
    men, women = (read_faker_names(faker, (field,)) for field in ("first_names_male", "first_names_female"))
    for name in men | women:
        shares.setdefault(name, {"he": 0.0, "she": 0.0})
    same, others = {"he": men, "she": women}, {"he": women, "she": men}
    known = read_census_names(names) | read_faker_names(faker)
    return {
        f"{name},{gender}"
        for name, counts in shares.items()
        for gender, count in counts.items()
        if name in known and name not in others[gender] and count >= SURE_SHARE * sum(counts.values())
        if count > 0 or (not any(counts.values()) and name in same[gender])
    }


def read_faker_names(faker: Path, fields: tuple[str, ...] = FIELDS) -> set[str]:
    """First names in Latin letters of all the languages that Faker knows."""
    sys.path.insert(0, str(faker))
    found: set[str] = set()
    for folder in sorted((faker / "faker" / "providers" / "person").glob("*_*/")):
        if not (folder / "__init__.py").exists():
            continue
        provider = importlib.import_module(f"faker.providers.person.{folder.name}").Provider
        for field in fields:
            names = getattr(provider, field, ())
            found.update(map(str, () if isinstance(names, property) else names))
    return {name for name in found if LATIN_WORD.fullmatch(name)}


def write_table(path: Path, head: str, words: Iterable[str]) -> None:
    """One word a line under a head that says where they come from, written in one go."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, delete=False) as file:
        file.write("".join(f"# {line}\n" for line in head.splitlines()))
        file.write("".join(f"{word}\n" for word in sorted(words)))
    Path(file.name).chmod(0o644)
    Path(file.name).replace(path)


def main() -> None:
    """Make the tables."""
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    scowl, names, faker = (Path(argument) for argument in sys.argv[1:])
    write_table(
        DATA / "common_words.txt",
        "English words written without a capital: such a word with one needs evidence to be a place.\n"
        "Source: SCOWL 2020.12.07, sizes 10 to 35 (Debian package scowl): Copyright 2000-2018 by Kevin Atkinson.\n"
        "Its permission notice, and those of WordNet and Ispell on which it draws, stand in "
        "common_words.licence.txt\nbeside this table, which goes wherever the table goes. "
        "Made by gazetteer/builder/words.py.",
        read_common_words(scowl),
    )
    notice = (scowl / "usr" / "share" / "doc" / "scowl" / "copyright").read_text("latin-1")
    (DATA / "common_words.licence.txt").write_text(notice, encoding="utf-8")
    write_table(
        DATA / "first_names.txt",
        "First names of people in Latin letters.\nSources: US Census 1990 (public domain; PyPI package names "
        "0.3.0, MIT) and Faker 40.54.0 (MIT). Made by gazetteer/builder/words.py.",
        read_census_names(names) | read_faker_names(faker),
    )
    write_table(
        DATA / "first_name_genders.csv",
        "First names that nearly only women (she) or only men (he) have.\nSources: US Census 1990 (public domain; "
        "PyPI package names 0.3.0, MIT) and Faker 40.54.0 (MIT). Made by gazetteer/builder/words.py.\nname,pronoun",
        read_genders(names, faker),
    )


if __name__ == "__main__":
    main()
