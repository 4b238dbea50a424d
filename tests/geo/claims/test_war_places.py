"""To which place the words of a sentence tie its fighting: what it engulfs, is aimed at, is fled from, besieges."""

import pytest

from tests.geo.claims.telling import Read

WAR = "Soldiers and rebels have been at war for weeks, and the infantry and the artillery have suffered casualties."


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Fighting has engulfed Malakal.", ["Malakal"]),
        ("Clashes between rebels and soldiers rocked Tripoli.", ["Tripoli"]),
        ("Fighting spread from Malakal to Bentiu.", ["Malakal", "Bentiu"]),
        ("Fighting has spread to nearby Sake, the army said.", ["Sake"]),
        ("The war reached Bossangoa on Tuesday.", ["Bossangoa"]),
        ("Ramadi saw fierce fighting on Sunday.", ["Ramadi"]),
        ("Fallujah has seen some of the heaviest fighting of the war.", ["Fallujah"]),
        ("The army launched an offensive aimed at retaking Tikrit.", ["Tikrit"]),
        ("Soldiers stormed the old barracks at Entebbe.", ["Entebbe"]),
        ("A market in Kadugli was shelled.", ["Kadugli"]),
        ("Rebels made it to the gates of the palace in Conakry.", ["Conakry"]),
        ("Aid was dropped over besieged Kuito.", ["Kuito"]),
        ("The besieged city of Kuito received food by air.", ["Kuito"]),
        ("Bakhmut's capture was told of on Friday.", ["Bakhmut"]),
        ("The army has captured 40 per cent of Aleppo.", ["Aleppo"]),
        ("An attack on Tillaberi killed ten people.", ["Tillaberi"]),
        ("Mafeking is relieved.", ["Mafeking"]),
        ("The Boers have laid siege to Ladysmith.", ["Ladysmith"]),
        ("General Thomas carried the heights of Missionary Ridge.", ["Missionary Ridge"]),
        ("The army cut off Kilinochchi from the sea.", ["Kilinochchi"]),
        ("A battle that left eleven guerrillas dead near Wiwili ended at noon.", ["near Wiwili"]),
        ("Rebels fell back on the second day. Chalons was evacuated by the French the same day.", ["Chalons"]),
        ("Thousands fled their homes in Bunia to escape intense shelling.", ["Bunia"]),
        ("Thousands of people trapped in Kuito by the fighting are short of food.", ["Kuito"]),
        ("Twelve people were killed in Sarajevo when a shell landed in a queue.", ["Sarajevo"]),
        ("The Rapid Guard (RG) bombed Home Force (HF) positions in Omdurman on Monday.", ["Omdurman"]),
        ("Shelling from the far bank hit houses in Beryslav.", ["Beryslav"]),
        ("Heavy fighting was reported close to the renegade hill stronghold of Velika Kladusa.", ["Velika Kladusa"]),
        ("In the capital, Khartoum, explosions were heard at night.", ["Khartoum"]),
        ("Phnom Penh, the capital, lay encircled by the rebels.", ["Phnom Penh"]),
        ("The party had a skirmish with rebels near Winchester.", ["near Winchester"]),
        ("The army said the raid by the rebels had targeted Cunhinga.", ["Cunhinga"]),
        ("Since the army took Goma, many sought refuge in Beni, located 70 kilometers from the city.", ["Goma"]),
        ("Seven soldiers were killed in a raid in Jinotega, a town about 100 miles north of Managua.", ["Jinotega"]),
        ("Troops invested more than half of the Mekong River town.", []),
    ],
)
def test_fighting_is_where_the_words_put_it(claim: Read, text: str, places: list[str]) -> None:
    """However a place is tied to the fighting, it is found, and nothing else is."""
    assert list(dict.fromkeys(front.where.name for front in claim(f"{text} {WAR}").fronts)) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Shushi, the old capital of the region, and the town of Lachin were shelled.", ["Shushi", "Lachin"]),
        ("Rebels took Sarobi on Wednesday and Jalalabad.", ["Sarobi", "Jalalabad"]),
        ("Rebels attacked three villages -- Beni, Bunia and Butembo -- at dawn.", ["Beni", "Bunia", "Butembo"]),
        ("Donetsk, the largest city in the region, was shelled again.", ["Donetsk"]),
    ],
)
def test_a_list_holds_together(claim: Read, text: str, places: list[str]) -> None:
    """Across a day, a dash, and what says more of one name."""
    assert [front.where.name for front in claim(f"{text} {WAR}").fronts] == places


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Troops fought for Bokungu, 80 miles north of the capital, Kinshasa. Rebels shelled the town.", "Bokungu"),
        ("Grozny, the capital of the region, is empty. Moscow sent tanks, which closed in on the capital.", "Grozny"),
        ("Rebels took Mekelle after troops marched into the regional capital. Addis Ababa wept. Then the rebels "
         "shelled the capital.", "Mekelle"),
        ("Goma is quiet. The army said it fought 60 rebels in Sake. Then soldiers shelled the town.", "Sake"),
        ("Soldiers shelled Marawi. Its people fled, most of them to Iligan. Then troops raided the city.", "Marawi"),
        ("Families left the provincial capital, Kunduz. Shells fell on the capital, Kabul, as well. Later rebels "
         "shelled the capital again.", "Kabul"),
        ("Jets fired rockets into the suburbs of the capital. Families left Beirut. Lebanon mourned.", "Beirut"),
        ("An advance on the town of Goris would link it with Baku. Rebels shelled the town.", "Goris"),
        ("Rebels took the village of Qarnabil. On Friday soldiers shelled the village.", "Qarnabil"),
    ],
)  # fmt: skip
def test_the_town_and_the_capital_are_those_meant(claim: Read, text: str, place: str) -> None:
    """Not the town from which a distance is told, nor a greater one; an unknown village may come back too."""
    assert {front.where.name for front in claim(f"{text} {WAR}").fronts} == {place}


@pytest.mark.parametrize(
    "text",
    [
        "The rebel leader was captured in Nairobi last week.",
        "The talks took place in Nairobi.",
        "The body of a man killed in action arrived in Kyiv.",
        "A film about the siege of Leningrad opened in Cannes.",
        "A fire destroyed a market in Lagos.",
        "The withdrawal of civilians from Hama began.",
        "Evacuation buses advanced toward Idlib.",
        "The outcome of the air raids could be seen in the hospital of Kigali.",
        "The envoy left Damascus for Geneva after the bombing.",
        "Washington-backed rebels spoke in Cairo.",
        "The ad repeated an attack on Ohio Sen. Smith.",
        "The candidate spoke of his support of military action in Kosovo.",
        "The fighting came as the peace talks in Geneva came to the end of a second round.",
        "Fighting broke out during a summit in Baku.",
    ],
)
def test_where_nobody_fights_is_no_front(claim: Read, text: str) -> None:
    """Arrests, meetings, the dead, films, fires, those who leave, and where a thing is only seen or told."""
    assert claim(f"{text} {WAR}").fronts == ()


def test_who_helps_a_side_is_not_that_side(claim: Read) -> None:
    """ "X-backed rebels" are rebels."""
    front = claim(f"Iran-backed rebels attacked Kirkuk. {WAR}").fronts[0]
    assert front.actor is not None
    assert "Iran" not in front.actor.replace("Iran-backed", "")


def test_a_denial_of_its_own_charge_denies_nothing_before(claim: Read) -> None:
    """ "Denied charges that ..." is no answer to the sentence before."""
    text = (
        "Officials said there had been clashes in Kindu. The president denied charges that guards had beaten people."
    )
    assert [str(front.polarity) for front in claim(f"{text} {WAR}").fronts] == ["happened"]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Serb forces severed the northern corridor at Brcko.", (None, None, "Brcko")),
        ("The coastal road from Sidon to Beirut came under shellfire.", ("Sidon", "Beirut", None)),
        ("A smuggling route from Cuba to the rebels was cut.", None),
        ("A wildlife corridor links Nairobi and Mombasa.", None),
        ("The enemy bombarded our positions eastwards of the Lille road.", None),
        ("The corps attacked the enemy four miles below Bolton bridge.", None),
    ],
)
def test_ways_of_war_are_told_from_others(
    claim: Read, text: str, ends: tuple[str | None, str | None, str | None] | None
) -> None:
    """A corridor may be cut at a place; ways of smugglers and of animals are none."""
    told = [
        tuple(end.name if end else None for end in (c.origin, c.destination, c.via))
        for c in claim(f"{text} {WAR}").corridors
    ]
    assert told == ([ends] if ends else [])
