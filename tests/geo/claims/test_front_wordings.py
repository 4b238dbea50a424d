"""The many ways in which English of all times says that a place is fought over."""

import pytest

from tests.geo.claims.telling import Read

WAR = "Soldiers and rebels are at war. Army artillery shelled guerrillas."


def _name(claim: Read, text: str) -> set[str]:
    """The places that are fought over, as the article names them."""
    return {front.where.name for front in claim(f"{text} {WAR}").fronts}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The rebels have halted eight miles west of Carlisle.", "eight miles west of Carlisle"),
        ("The guerrillas were camped ten miles south of Jalapa.", "ten miles south of Jalapa"),
        ("Enemy tanks stopped five kilometres short of Kharkiv on Monday.", "Kharkiv"),
        ("Tanks had landed. Other Turkish units were reported moving westward toward Lefka.", "Lefka"),
        ("An armoured column swung north toward Mosul on Tuesday.", "Mosul"),
        ("Troops were pouring down the road towards Bukavu.", "Bukavu"),
        ("The army said the front was edging towards Pokrovsk.", "Pokrovsk"),
        ("The fighting is drawing nearer to Malakal.", "Malakal"),
        ("The rebel ring around Da Nang was closing rapidly.", "Da Nang"),
        ("Federal forces were tightening the net around Umuahia on Sunday.", "Umuahia"),
        ("The rebels have thrown a cordon around Monrovia.", "Monrovia"),
        ("Rebel troops edged closer to Malakal on Friday.", "Malakal"),
    ],
)
def test_what_comes_near_a_town_presses_on_it(claim: Read, text: str, place: str) -> None:
    """Halts short of it, marches toward it, and rings around it."""
    assert _name(claim, text) == {place}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Bayonets were used in the fight for the possession of the banks of the Tundja River.", "Tundja River"),
        ("Rebels and soldiers contested the crossing of the Imo River for three days.", "Imo River"),
        ("Gunboats fired volleys at Vicksburg.", "Vicksburg"),
        ("The army opened fire towards Goma at noon.", "Goma"),
    ],
)
def test_what_is_contested_or_fired_at_is_a_front(claim: Read, text: str, place: str) -> None:
    """Possession that is fought for, and the goal of any gun."""
    assert _name(claim, text) == {place}


@pytest.mark.parametrize(
    "text",
    [
        "Constant sorties were made from San Salvador by six bombers.",
        "Few of the soldiers who parachuted into Normandy remain alive.",
        "Farmers had camped ten miles south of Jalapa.",
    ],
)
def test_a_base_a_memory_and_a_camp_of_farmers_are_no_fronts(claim: Read, text: str) -> None:
    """Where planes fly from, what veterans recall, and who is not under arms."""
    assert _name(claim, text) == set()


def test_a_region_that_is_named_at_once_is_not_the_one_before(claim: Read) -> None:
    """ "The region known as X" is X."""
    text = "Refugees reached southern Tunisia. The fighting goes on in the region known as Fezzan."
    assert "southern Tunisia" not in _name(claim, text)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The convoy passed Goma, which the army says it retook on Sunday, and went home.", {"Goma"}),
        ("The envoy flew to Bukavu, which rebels claimed to have captured a day earlier.", {"Bukavu"}),
        ("The envoy spoke in Uvira, a port the rebels have held since May.", {"Uvira"}),
        ("Families came from Homs, where at least three people were killed by shelling on Sunday.", {"Homs"}),
        ("People came from Bor, where rebels and the army have been fighting for days.", {"Bor"}),
    ],
)
def test_a_clause_behind_a_place_tells_of_it(claim: Read, text: str, places: set[str]) -> None:
    """ "Which", "where" and clauses that have neither."""
    assert _name(claim, text) == places


def test_they_are_the_soldiers_of_the_sentence_before(claim: Read) -> None:
    """What "they" took, where nobody else is spoken of, soldiers took."""
    text = "The rebels rose. They first took the key mining town of Koidu before pressing towards Makeni."
    assert _name(claim, text) == {"Koidu", "Makeni"}


def test_they_may_be_no_soldiers(claim: Read) -> None:
    """Where the sentence before tells of refugees, "they" take no town."""
    assert _name(claim, "Refugees fled the rebels. They reached Makeni.") == set()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("“They are shelling our village day and night,” said Hasan Ali, a farmer from Yafran.", "Yafran"),
        ("“The rebels attacked our town. Everybody ran,” said Ama, a trader from Kolwezi.", "Kolwezi"),
    ],
)
def test_our_town_is_where_the_speaker_comes_from(claim: Read, text: str, place: str) -> None:
    """Somebody who speaks of "our town" is then told to be from it."""
    assert place in {front.where.place.name for front in claim(f"{text} {WAR}").fronts if front.where.place}


def test_a_province_is_no_part_of_a_continent(claim: Read) -> None:
    """ "The province" behind the name of a wide region is another place."""
    assert _name(claim, "Here in the southern Caucasus, rebel forces conquered the province.") == set()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Families fled fighting in the Torvane area a month ago.", "Torvane"),
        ("The fighting is getting close to the al-Manzar area near the airport.", "al-Manzar"),
        ("The capture of the Nassur border crossing by rebels last week was a blow.", "Nassur"),
        ("The enemy opened fire toward the Moo Pang military base.", "Moo Pang"),
        ("Rebels fired rocket launchers at the Don Tuang temple ruins.", "Don Tuang"),
        ("Troops directed artillery fire at the Chong Bokor outpost.", "Chong Bokor"),
    ],
)
def test_a_site_that_no_gazetteer_has_is_a_front(claim: Read, text: str, place: str) -> None:
    """The area, the crossing, the base, the ruins and the outpost that bear a name."""
    assert place in _name(claim, text)


@pytest.mark.parametrize("body", ["Zarvani fortifications", "Zarvani positions", "Zarvani bunkers"])
def test_what_armed_bodies_have_names_no_place(claim: Read, body: str) -> None:
    """Whose fortifications they are is no town."""
    assert _name(claim, f"Warplanes pounded {body} on Monday.") == set()


def test_every_village_of_a_list_is_a_front(claim: Read) -> None:
    """A list of villages holds what follows, where one word of a name is a place elsewhere too."""
    text = "Troops burned the villages of El Sauzal, Dos Cerros, Agua Blanca and Las Minas."
    assert _name(claim, text) == {"El Sauzal", "Dos Cerros", "Agua Blanca", "Las Minas"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Our town is under constant bombardment, said a farmer from Yafran.", "Yafran"),
        ("The jihadists have planted their flag over Goma.", "Goma"),
        ("Militiamen went on the rampage in Bukavu.", "Bukavu"),
        ("Rebel columns paused a mile outside Makeni.", "a mile outside Makeni"),
    ],
)
def test_bombardment_flags_and_rampages_are_fronts(claim: Read, text: str, place: str) -> None:
    """Words that are of war with soldiers near."""
    assert place in {front.where.place.name for front in claim(f"{text} {WAR}").fronts if front.where.place} | _name(
        claim, text
    )


def test_the_area_is_that_of_the_place_last_told_of_though_no_gazetteer_has_it(claim: Read) -> None:
    """Not that of a town which was named before and can be drawn: a wrong dot is worse than none."""
    text = (
        "Captives were taken to Voinjama. Soldiers shelled Torvane on Monday. The area saw fighting again on Tuesday."
    )
    fronts = claim(f"{text} {WAR}").fronts
    assert [front.where.name for front in fronts if "area" in front.provenance.excerpt] == ["Torvane"]
    assert not any(front.where.name == "Voinjama" for front in fronts)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Armenian officials accused Azerbaijan of bombing Shusha and Lachin.", {"Shusha", "Lachin"}),
        ("Russian jets were bombing Aleppo on Friday.", {"Aleppo"}),
        ("Syrian forces fired artillery at Idlib on Friday.", {"Idlib"}),
        ("The lawyer spoke of bombing victims in London.", set()),
        ("He was accused of bombing an airliner over Lockerbie.", set()),
    ],
)
def test_bombs_and_shells_need_a_town_that_they_fall_on(claim: Read, text: str, places: set[str]) -> None:
    """The town stands right behind the bombing, or behind that which is fired at it."""
    assert _name(claim, text) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Artillery shelled Kutum on Sunday, and some 3,000 people crossed into Chad at Adre.", {"Kutum"}),
        ("Artillery shelled Kutum on Sunday, and some 3,000 soldiers crossed into Chad.", {"Kutum", "Chad"}),
        ("The rebels withdrew toward Malakal.", set()),
        ("The rebels withdrew from Malakal.", {"Malakal"}),
    ],
)
def test_who_flees_enters_nothing_by_force_and_a_goal_is_not_what_is_left(
    claim: Read, text: str, places: set[str]
) -> None:
    """A crowd in the second half of a sentence is no part of the shelling in its first."""
    assert _name(claim, text) == places
