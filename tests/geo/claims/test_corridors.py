"""Corridors: what they link, and whether they are open."""

import pytest

from tests.geo.claims.telling import Read


@pytest.mark.parametrize(
    ("text", "status", "ends"),
    [
        ("The army opened a corridor from Goma to Bukavu on Monday.", "open", ["Goma", "Bukavu"]),
        ("Rebels cut the main highway that links Homs with Aleppo.", "cut", ["Homs", "Aleppo"]),
        (
            "Both sides agreed on a humanitarian corridor between Tuzla and Sarajevo.",
            "promised",
            ["Tuzla", "Sarajevo"],
        ),
        ("They blocked the corridor linking Goma to Bukavu.", "cut", ["Goma", "Bukavu"]),
    ],
)
def test_a_corridor_has_its_ends_and_its_standing(claim: Read, text: str, status: str, ends: list[str]) -> None:
    """What is linked, and what is done to the way."""
    corridor = claim(text).corridors[0]
    assert corridor.status == status
    assert [end.name for end in (corridor.origin, corridor.destination) if end] == ends


@pytest.mark.parametrize(
    "text",
    [
        "She walked down the corridor of the hospital in Tuzla.",
        "The road was wet after the rain in Tuzla.",
        "They drove along the highway to Homs.",
        "Rebels shelled Nyala. The number of people crossing from Sudan into Chad has reached 1,500 a day.",
    ],
)
def test_an_ordinary_way_is_no_corridor(claim: Read, text: str) -> None:
    """A hospital's corridor and a wet road link nothing."""
    assert claim(text).corridors == ()


def test_the_corridor_is_the_one_the_article_names(claim: Read) -> None:
    """A bare "the corridor" takes the name of the only one."""
    text = "The Lachin corridor links Armenia to Karabakh. Rebels cut the corridor on Monday."
    assert [corridor.where.name for corridor in claim(text).corridors] == ["Lachin corridor", "Lachin corridor"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The road from Goma to Bukavu was cut on Monday.", "road from Goma to Bukavu"),
        ("The road between Goma and Bukavu was cut on Monday.", "road between Goma and Bukavu"),
    ],
)
def test_a_road_without_a_name_goes_by_its_ends(claim: Read, text: str, name: str) -> None:
    """ "Road" alone would say nothing on a map; what was done to it need not repeat the ends."""
    corridor = claim(text).corridors[0]
    assert (corridor.where.name, corridor.fact) == (name, "cut")
    assert corridor.where.place is not None
    assert corridor.where.place.id == "way-gn-216281-gn-217831"


def test_a_road_that_may_be_cut_is_not_cut(claim: Read) -> None:
    """A threat is no cross on the map."""
    assert claim("They said they would cut the road between Goma and Bukavu within days.").corridors == ()


@pytest.mark.parametrize(
    ("text", "origin", "destination", "via", "status"),
    [
        (
            "The only road linking Stepanakert to Armenia runs through Lachin.",
            "Stepanakert",
            "Armenia",
            "Lachin",
            "open",
        ),
        ("Soldiers secured the Homs-Palmyra highway.", "Homs", "Palmyra", None, "open"),
        ("Troops cut the supply route to Mosul from Syria.", "Syria", "Mosul", None, "cut"),
        (
            "They promised safe passage for civilians leaving Aleppo for Idlib.",
            "Aleppo",
            "Idlib",
            None,
            "promised",
        ),
        ("The Salang tunnel, the lifeline of Kabul, was blocked by guerrillas.", None, "Kabul", "Salang", "cut"),
        ("Rebels shelled the evacuation corridor out of Mariupol.", "Mariupol", None, None, "contested"),
        ("The rebel army closed the border crossing at Torkham.", None, None, "Torkham", "cut"),
        ("Troops blew up the bridge over the Drina at Zvornik.", None, None, "Zvornik", "cut"),
        ("The railway from Atbara to Berber was sabotaged by rebels.", "Atbara", "Berber", None, "cut"),
        ("An air bridge between Nairobi and Mogadishu was set up.", "Nairobi", "Mogadishu", None, "open"),
    ],
)
def test_a_way_is_told_in_many_words(
    claim: Read, text: str, origin: str | None, destination: str | None, via: str | None, status: str
) -> None:
    """Roads, tunnels, bridges, crossings, lifelines and airlifts, with what they link and lead over."""
    corridor = claim(text).corridors[0]
    told = tuple(named.name if named else None for named in (corridor.origin, corridor.destination, corridor.via))
    assert (*told, corridor.status) == (origin, destination, via, status)


@pytest.mark.parametrize(
    "text",
    [
        "The highway from Denver to Boulder was closed by snow.",
        "The Laredo bridge was closed on Monday for repairs.",
        "A new bridge linking Copenhagen to Malmo opened to traffic.",
        "The corridors of power in Brussels were quiet.",
    ],
)
def test_the_roads_of_peace_are_no_corridors(claim: Read, text: str) -> None:
    """Snow, repairs and traffic are no war."""
    assert claim(text).corridors == ()


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Separatists hold the only road from Grozny to Vedeno.", "Separatists"),
        ("The Brcko corridor, held by Serb forces, links Bosnia with Serbia.", "Serb forces"),
        ("Rebels cut the road between Goma and Bukavu.", None),
    ],
)
def test_who_controls_a_way_is_told_if_the_words_say_so(claim: Read, text: str, holder: str | None) -> None:
    """To cut a road is not to hold it."""
    assert claim(text).corridors[0].holder == holder


def test_the_reasons_of_a_corridor_name_its_words(claim: Read) -> None:
    """The noun, what was done, the ends: each a stretch of the text."""
    text = "Rebels cut the road between Goma and Bukavu on Monday."
    why = claim(text).corridors[0].why
    assert all(text[r.span.start : r.span.end] == r.words for r in why)
    assert [r.words for r in why] == ["road", "cut", "Goma", "Bukavu"]
    assert why[1].rule.startswith("Makes it cut: claims_corridors.csv, line ")


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        (
            "They fought with the aim of securing a corridor from Zabadani to the sea, activists in Damascus said.",
            ["Zabadani", None, "the sea"],
        ),
        (
            "The campaign is intended to secure a corridor from Damascus through Homs to the sea.",
            ["Damascus", "Homs", "the sea"],
        ),
        ("The army wants a corridor from Homs to the coast, a diplomat in Beirut said.", ["Homs", None, "the coast"]),
        (
            "A corridor from Mariupol, where 100,000 are trapped, to Zaporizhzhia was agreed.",
            ["Mariupol", None, "Zaporizhzhia"],
        ),
        ("Aid agencies hope to open a humanitarian corridor to Aleppo.", [None, None, "Aleppo"]),
    ],
)
def test_a_corridor_that_is_only_wanted_has_the_ends_that_the_words_give_it(
    claim: Read, text: str, ends: list[str | None]
) -> None:
    """An aim is a plan; an end without a name is no place from elsewhere in the sentence."""
    corridor = claim(text).corridors[0]
    told = [end.name if end else None for end in (corridor.origin, corridor.via, corridor.destination)]
    assert (corridor.status, told) == ("promised", ends)


@pytest.mark.parametrize(
    "text",
    [
        "The army wants a corridor from its bases to the sea, a diplomat in Beirut said.",
        "In Damascus, officials said the army fought with the aim of securing a corridor to the sea.",
        "The offensive aims to secure a corridor from the capital to the sea, analysts in Damascus said.",
        "The attack was an attempt to secure a corridor from the border to the sea, officials in Kigali said.",
    ],
)
def test_an_aim_without_named_ends_is_no_corridor(claim: Read, text: str) -> None:
    """Where only a diplomat speaks, no corridor begins."""
    assert claim(text).corridors == ()


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("The corridor from Goma was cut and Bukavu was shelled.", ["Goma", None]),
        ("The corridor from Goma was opened to journalists in Bukavu.", ["Goma", None]),
        ("Rebels cut the road linking the coast to Latakia.", ["the coast", "Latakia"]),
        ("Russia failed to open a corridor from Mariupol to Zaporizhzhia.", ["Mariupol", "Zaporizhzhia"]),
    ],
)
def test_a_way_ends_where_its_own_words_lead(claim: Read, text: str, ends: list[str | None]) -> None:
    """Another clause names no end."""
    corridor = claim(f"{text} Soldiers and rebels are at war.").corridors[0]
    assert [end.name if end else None for end in (corridor.origin, corridor.destination)] == ends


def test_a_corridor_that_could_not_be_opened_is_not_open(claim: Read) -> None:
    """A failure leaves it contested."""
    text = "Russia failed to open a corridor from Mariupol to Zaporizhzhia."
    assert [c.status for c in claim(text).corridors] == ["contested"]


@pytest.mark.parametrize(
    ("text", "ends", "status"),
    [
        ("Rebels shelled the port of Misrata, the city's main lifeline.", (None, "Misrata", None), "contested"),
        (
            "The airport at Sarajevo, the city's only lifeline, was shut after mortar fire.",
            (None, "Sarajevo", None),
            "cut",
        ),
        ("The port, Misrata's main lifeline, was shelled on Monday.", (None, None, "Misrata"), "contested"),
        (
            "The bridge at Gbarnga, the only supply route to Monrovia, was blown up.",
            (None, "Gbarnga", "Monrovia"),
            "cut",
        ),
        ("The port of Beira is the lifeline of Zimbabwe.", (None, None, "Zimbabwe"), "open"),
    ],
)
def test_a_port_or_a_bridge_may_be_the_lifeline_of_a_place(
    claim: Read, text: str, ends: tuple[str | None, str | None, str | None], status: str
) -> None:
    """What is said beside a place makes a corridor of it, and no second place to be fought over."""
    told = claim(f"{text} Soldiers and rebels are at war. Army artillery shelled guerrillas.")
    corridor = told.corridors[0]
    assert tuple(e.name if e else None for e in (corridor.origin, corridor.via, corridor.destination)) == ends
    assert corridor.status == status
    assert all(front.where.place is not None for front in told.fronts)


@pytest.mark.parametrize(
    "text",
    [
        "Oil is the lifeline of Libya.",
        "Fishing, the lifeline of Misrata, has stopped.",
        "The radio was a lifeline for people in Sarajevo.",
        "The UN called the aid a lifeline for Gaza.",
        "The port, the town's main lifeline, has been closed by shelling, doctors in Misrata said.",
    ],
)
def test_not_every_lifeline_is_a_way(claim: Read, text: str) -> None:
    """Oil, fish and radio lead nowhere, nor does a port of no town."""
    assert claim(f"{text} Soldiers and rebels are at war.").corridors == ()


def test_aid_that_is_let_pass_is_no_mountain_pass(claim: Read) -> None:
    """A verb is no way."""
    text = "Soldiers and rebels promised to let aid pass along a corridor from Port Sudan to Kassala."
    assert [c.where.name for c in claim(text).corridors] == ["corridor from Port Sudan to Kassala"]


@pytest.mark.parametrize(
    ("text", "name", "ends"),
    [
        ("The road from Vitez to Travnik, the supply line of the Third Corps, was closed.",
         "road from Vitez to Travnik", ["Vitez", "Travnik"]),
        ("The road between Hodeidah and Sanaa, the lifeline for 20 million people, has been cut.",
         "road between Hodeidah and Sanaa", ["Hodeidah", "Sanaa"]),
        ("The Lachin corridor, the only road from Armenia to Karabakh, was cut.",
         "Lachin corridor", ["Armenia", "Karabakh"]),
    ],
)  # fmt: skip
def test_a_way_that_is_told_again_behind_a_comma_is_one(claim: Read, text: str, name: str, ends: list[str]) -> None:
    """Not the town at its end."""
    corridors = claim(f"Rebels fight soldiers. {text}").corridors
    assert [c.where.name for c in corridors] == [name]
    assert [end.name if end else None for end in (corridors[0].origin, corridors[0].destination)] == ends


def test_a_crossing_is_not_called_after_the_country_beyond(claim: Read) -> None:
    """ "At X, on the border with Y, the crossing reopened": it lies at X."""
    text = "Rebels fight soldiers. At Spin Boldak, on the border with Pakistan, the crossing reopened on Friday."
    assert [c.where.name for c in claim(text).corridors if c.where.name == "Pakistan"] == []


@pytest.mark.parametrize(
    ("text", "status", "fact"),
    [
        ("The UN has asked both sides to open a humanitarian corridor from Goma to Bukavu.", "promised", "asked for"),
        ("Aid groups asked the rebels for a corridor from Goma to Bukavu.", "promised", "asked for"),
        ("The two sides agreed to open a humanitarian corridor from Goma to Bukavu.", "promised", "promised"),
        ("The army managed to reopen the road from Goma to Bukavu.", "open", None),
        ("Troops pushed to reopen the road from Goma to Bukavu, which rebels cut on Monday.", "contested", None),
        ("The rebels fought for control of the Goma bridge, which links Bukavu with Uvira.", "contested", None),
    ],
)
def test_a_way_that_is_only_wanted_is_not_open(claim: Read, text: str, status: str, fact: str | None) -> None:
    """What is asked for, agreed on, fought for and done are four things."""
    (corridor,) = claim(f"Rebels hold Goma. {text}").corridors
    assert corridor.status == status
    assert fact is None or corridor.fact.startswith(fact) or corridor.fact.startswith("links")
