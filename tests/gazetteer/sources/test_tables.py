"""The tables kept by hand say what they promise, and a wrong row is named."""

import re
from collections.abc import Callable
from itertools import chain
from pathlib import Path

import pytest

from gazetteer import bodies, landmarks
from gazetteer.errors import TableError
from gazetteer.fame import is_notable
from gazetteer.index import Index
from gazetteer.place import Name, Place
from gazetteer.sources import demonyms, supplement
from gazetteer.sources.entry import DATA
from gazetteer.sources.table import read_rows
from gazetteer.spelling import fold_name
from gazetteer.vocabulary import abbreviations

TABLES = sorted(
    {
        *supplement.TABLES,
        *demonyms.TABLES,
        supplement.FORMS,
        DATA / "publishers.csv",
        DATA / "countries.csv",
        DATA / "country_names.csv",
        DATA / "admin1.csv",
        bodies.BODIES,
        bodies.NAMED,
        landmarks.NOUNS,
        DATA / "titles.csv",
    }
)


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_a_table_heads_with_its_source(path: Path) -> None:
    """Each file says where its rows come from."""
    head = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    assert any("source:" in line for line in head)


def test_every_row_has_an_id_of_its_own_and_a_source() -> None:
    """Ids are letters, digits and hyphens; no two rows share one; each row and name says where it is from."""
    entries = list(supplement.read_supplement())
    ids = [entry.place.id for entry in entries]
    assert len(set(ids)) == len(ids) >= 300
    assert all(re.fullmatch(r"[A-Za-z0-9-]+", place_id) for place_id in ids)
    assert all(name.source for entry in entries for name in entry.names)


def test_the_south_caucasus_is_known_in_its_languages() -> None:
    """Most places have an Azerbaijani, a Russian and an Armenian or Georgian name."""
    rows = [supplement.read_entry(row) for row in read_rows(supplement.TABLES[0], supplement.COLUMNS)]
    assert len(rows) >= 150
    spoken = [{name.language for name in entry.names} for entry in rows]
    assert sum("az" in languages for languages in spoken) > 100
    assert sum("hy" in languages for languages in spoken) > 90
    assert sum("ru" in languages for languages in spoken) > 100


def test_names_run_from_an_earlier_to_a_later_year() -> None:
    """No name went out of use before it came into use."""
    names = chain.from_iterable(entry.names for entry in supplement.read_supplement())
    assert [n for n in names if n.since and n.until and n.since > n.until] == []


def test_rows_for_towns_lie_where_the_town_lies(index: Index) -> None:
    """A row that adds names to a GeoNames town gives its point to a tenth of a minute."""
    rows = [entry.place for entry in supplement.read_supplement() if entry.place.id.startswith("gn-")]
    for row in rows:
        town = index.get(row.id)
        assert town is not None, row
        assert town.country == row.country, row
        assert abs(town.latitude - row.latitude) < 0.002 and abs(town.longitude - row.longitude) < 0.002, row


@pytest.mark.parametrize("path", supplement.TABLES, ids=lambda path: path.name)
def test_no_row_lies_outside_its_country(path: Path, index: Index) -> None:
    """A point lies in the box of its country, give or take its own precision: no sign is lost, nothing is swapped."""
    strays = []
    for row in read_rows(path, supplement.COLUMNS):
        place = supplement.read_entry(row).place
        box = index.bbox(f"country-{place.country}") if place.country else None
        if (
            box
            and place.id not in FAR_ISLES
            and not any(_lies_within(place, known) for known in (box, CLAIMED.get(place.country or "", box)))
        ):
            strays.append(place)
    assert strays == []


# Crimea, which Natural Earth counts to the Russian Federation: west, south, east, north.
CLAIMED = {"UA": (32.4, 44.3, 36.7, 46.3)}


# Islands too far out, or too small, for the box that Natural Earth's map gives their country.
FAR_ISLES = frozenset(
    {
        "island-attu",
        "island-kiska",
        "island-amchitka",
        "island-adak",
        "island-pribilof-islands",
        "island-st-lawrence-island",
        "island-little-diomede",
        "island-navassa-island",
        "island-cay-sal-bank",
        "island-clipperton-island",
        "island-easter-island",
        "island-kastellorizo",
        "island-galite-islands",
        "island-hawar-islands",
        "island-katchatheevu",
        "island-st-martins-island",
        "island-koh-tang",
        "island-thitu-island",
        "island-pratas-islands",
        "island-matsu-islands",
        "island-okinotorishima",
        "island-niuatoputapu",
        "island-enewetak",
        "island-banaba",
        "island-ulithi",
    }
)


def _lies_within(place: Place, box: tuple[float, float, float, float]) -> bool:
    west, south, east, north = box
    slack = max(10.0, place.precision_km) / 100  # degrees: a bay or a strait may begin at the coast
    inside = (place.longitude - west + slack) % 360 <= (east - west) % 360 + 2 * slack
    return inside and south - slack <= place.latitude <= north + slack


@pytest.mark.parametrize("path", supplement.TABLES, ids=lambda path: path.name)
def test_a_row_gives_each_name_once(path: Path) -> None:
    """No name of a place is listed twice with the same language and years, nor is its main name repeated bare."""
    for row in read_rows(path, supplement.COLUMNS):
        names = [name.strip() for name in row.text("names").split("|") if name.strip()]
        assert len(set(names)) == len(names), row


SORTED = [path for path in supplement.TABLES if "Sorted by kind" in path.read_text(encoding="utf-8")]


@pytest.mark.parametrize("path", SORTED, ids=lambda path: path.name)
def test_rows_stand_where_a_person_looks_for_them(path: Path) -> None:
    """Sorted by kind, country and name, as the head of the table says."""
    rows = [
        (row.text("id").split("-")[0], row.text("country"), fold_name(row.text("name")))
        for row in read_rows(path, supplement.COLUMNS)
    ]
    assert rows == sorted(rows)


def test_a_light_row_needs_more_than_its_bare_name(index: Index) -> None:
    """A weight below 2.5 keeps a name that others share from being taken for this place without evidence."""
    renown = {hit.place.id: is_notable(hit, "Westport") for hit in index.search("Westport")}
    assert renown["field-westport"] is False
    assert is_notable(index.search("Chancellorsville")[0], "Chancellorsville")


def test_a_name_is_found_in_the_forms_of_its_kind(index: Index) -> None:
    """Tables give one form; the others follow from the kind: Mt. Etna, Sea of Azov, Ft. Sumter."""
    for form, place_id in (
        ("Mt. Etna", "volcano-mount-etna"),
        ("Ft. Sumter", "fort-sumter"),
        ("Appomattox Court-House", "courthouse-appomattox-court-house"),
        ("Araks River", "river-araks"),
        ("River Araks", "river-araks"),
        ("Bataan peninsula", "peninsula-bataan"),
    ):
        assert index.is_name(form), form
        assert place_id in [place.id for place in index.find(form)], form
    assert not index.is_name("Sumter Fort")


def test_a_place_in_a_state_knows_it(index: Index) -> None:
    """So that "Fort Jackson, La." is told from the one in South Carolina."""
    states = {place.id: index.admin1(place.id) for place in index.find("Fort Jackson")}
    assert {state.id for state in states.values() if state} >= {"admin1-US-LA", "admin1-US-SC"}


def test_every_demonym_points_to_a_place(index: Index) -> None:
    """No word for a people leads to an id that no source has."""
    missing = [(word, place) for word, place in demonyms.read_demonyms() if index.get(place) is None]
    assert missing == []


def test_every_publisher_and_abbreviation_points_to_a_place(index: Index) -> None:
    """No newspaper and no short form leads to an id that no source has; no newspaper is listed twice."""
    papers = list(read_rows(DATA / "publishers.csv", ("publisher", "place", "source")))
    names = [row.text("publisher").casefold() for row in papers]
    assert len(set(names)) == len(names) >= 250
    assert all(row.text("source") for row in papers)
    assert [row for row in papers if index.get(row.text("place")) is None] == []
    assert [(short, place) for short, (place, _) in abbreviations().items() if index.get(place) is None] == []


HEAD = "# source: a test\nword,place\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("word,spot\n", "expected the columns word,place"),
        (HEAD + "Azeri\n", "line 3: expected 2 values, found 1"),
    ],
)
def test_a_wrong_table_is_named(tmp_path: Path, text: str, message: str) -> None:
    """The error says file, line and what was expected."""
    path = tmp_path / "words.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(TableError, match=rf"words\.csv.*{message}"):
        list(read_rows(path, ("word", "place")))


def _write_row(folder: Path, **changed: str) -> Path:
    fields = dict.fromkeys(supplement.COLUMNS, "") | {
        "id": "town-x",
        "name": "X",
        "feature_class": "P",
        "latitude": "40",
        "longitude": "45",
        "precision_km": "1",
        "weight": "3",
        "source": "a test",
    }
    path = folder / "places.csv"
    row = ",".join((fields | changed).values())
    path.write_text(f"# source: a test\n{','.join(supplement.COLUMNS)}\n{row}\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("latitude", "95"),
        ("longitude", "east"),
        ("feature_class", "Q"),
        ("names", "Lachin"),
        ("names", "en:Lachin[19x-]"),
        ("since", "long ago"),
        ("until", "never"),
        ("source", ""),
    ],
)
def test_a_wrong_value_is_named(tmp_path: Path, column: str, value: str) -> None:
    """The error says line, column, what was expected and what was found."""
    (row,) = read_rows(_write_row(tmp_path, **{column: value}), supplement.COLUMNS)
    with pytest.raises(TableError, match=rf"places\.csv, line 3, {column}: expected"):
        supplement.read_entry(row)


def test_names_are_read_with_language_and_years(tmp_path: Path) -> None:
    """language:text[since-until], either year may be missing."""
    (row,) = read_rows(_write_row(tmp_path, names="en:A|az:B[1923-1991]|zh-Hant:C[-1990]"), supplement.COLUMNS)
    assert row.names("names", "s") == (
        Name("A", "en", source="s"),
        Name("B", "az", 1923, 1991, "s"),
        Name("C", "zh-Hant", None, 1990, "s"),
    )


def test_the_word_list_carries_its_notice() -> None:
    """SCOWL may be copied where its copyright and permission notices come along."""
    head = (DATA / "common_words.txt").read_text(encoding="utf-8").split("aardvark")[0]
    notice = (DATA / "common_words.licence.txt").read_text(encoding="utf-8")
    assert "Kevin Atkinson" in head and "common_words.licence.txt" in head
    assert "Permission to use, copy, modify, distribute and sell these word" in notice
    assert "Princeton University" in notice and "Geoff Kuenning" in notice


def test_every_short_form_begins_with_a_capital() -> None:
    """Texts are searched for short forms at capitals only."""
    assert [short for short in abbreviations() if not short[0].isupper()] == []


@pytest.mark.parametrize(
    ("rows", "read", "told"),
    [
        ("word,kinds\nBank,organisation\nHall,sight\n", bodies.read_bodies, "line 3, kinds"),
        ("word,kind,where,source\nBayern,club,front,x\n", bodies.read_named, "line 2, where"),
        ("noun,where,needs\nriver,last,nothing\n", landmarks.read_nouns, "line 2, needs"),
    ],
)
def test_a_wrong_row_of_words_is_named(tmp_path: Path, rows: str, read: Callable[[Path], object], told: str) -> None:
    """Whoever adds a row is told which one is wrong, and what was expected."""
    table = tmp_path / "words.csv"
    table.write_text(rows, encoding="utf-8")
    with pytest.raises(TableError, match=told):
        read(table)
