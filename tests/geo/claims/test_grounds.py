"""Bases, barracks and posts that are taken, and what is taken without any ground."""

import pytest

from tests.geo.claims.telling import Read

WAR = "Soldiers and rebels are at war. Army artillery shelled guerrillas."


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rebels seized an army base at Kidal on Monday.", "Kidal"),
        ("Rebels seized a key military airport, Menagh, near the Turkish border.", "Menagh"),
        ("Fighters captured the 93rd Brigade base, 50 km north of Raqqa.", "50 km north of Raqqa"),
        ("Rebels seized an army base, known as Base 46, near Aleppo.", "near Aleppo"),
        ("Kurdish fighters have seized Base 17 near Raqqa from the army.", "near Raqqa"),
        ("Rebels have captured a base in the east of the country, near Deir al-Zor.", "near Deir al-Zor"),
        ("A rebel commander said his men had seized an army base and several tanks at Atareb.", "Atareb"),
        ("The opposition took the barracks of the security forces in Latakia.", "Latakia"),
        ("Guerrillas overran the old barracks at Jinotega and burned it.", "Jinotega"),
        ("Two bases near Gao were overrun.", "near Gao"),
    ],
)
def test_a_base_is_taken_where_its_words_say_that_it_lies(claim: Read, text: str, place: str) -> None:
    """At a town, near one, by its own name or by a distance."""
    assert [front.where.name for front in claim(f"{text} {WAR}").fronts] == [place]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels captured a soldier at a checkpoint near Kirkuk.",
        "Rebels captured two pilots near their base at Menagh.",
        "Customs seized cocaine at the airport in Goma.",
        "Rebels seized a truck of food near Raqqa.",
        "In Goma, rebels captured twelve tanks and a helicopter.",
        "Weapons were seized in Goma.",
        "Rebels captured in Goma were taken to a base at Kidal.",
        "The junta seized power in Bamako.",
        "Soldiers returned to their base at Kidal.",
        "Rebels seized the main army base in the city, residents of Goma said.",
        "Rebels said they had seized a base belonging to the 46th Regiment west of Aleppo.",
    ],
)
def test_whoever_takes_people_or_goods_takes_no_ground(claim: Read, text: str) -> None:
    """Prisoners, weapons and power lie nowhere on a map, nor does a base of which only somebody in a town speaks."""
    assert claim(f"{text} {WAR}").fronts == ()
