"""People who go from one place to another, in sentences on wars and disasters of all times."""

import pytest

from tests.geo.claims.telling import Read, Told, describe


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Thousands of villagers streamed across the Drina into Serbia on Tuesday.",
         (1000, None, "people", (None, "Drina", "Serbia"), "moved")),
        ("After fighting broke out in Goma, 20,000 people fled to Rwanda.",
         (20_000, 20_000, "people", ("Goma", None, "Rwanda"), "moved")),
        ("About 30,000 people fled to Bukavu after fighting broke out in Goma.",
         (30_000, 30_000, "people", ("Goma", None, "Bukavu"), "moved")),
        ("Between 20,000 and 30,000 Tutsis crossed the Ruzizi River into Zaire.",
         (20_000, 30_000, "people", (None, "Ruzizi River", "Zaire"), "moved")),
        ("Fifteen thousand Belgians arrived in Folkestone, having fled Ostend.",
         (15_000, 15_000, "people", ("Ostend", None, "Folkestone"), "moved")),
        ("Some 8,000 people from Homs are camped on the Lebanese border.",
         (8000, 8000, "people", ("Homs", None, "Lebanese border"), "moved")),
        ("Jordan hosts 650,000 Syrian refugees.", (650_000, 650_000, "people", ("Syria", None, "Jordan"), "moved")),
        ("Hundreds of thousands of Bosnians were deported from Zvornik to Hungary.",
         (100_000, None, "people", ("Zvornik", None, "Hungary"), "moved")),
        ("A stream of refugees from Kosovo arrived in Skopje.",
         (None, None, "people", ("Kosovo", None, "Skopje"), "moved")),
        ("Several hundred Greeks, expelled from Smyrna, reached Piraeus yesterday.",
         (100, None, "people", ("Smyrna", None, "Piraeus"), "moved")),
        ("The camp at Benaco, in Tanzania, now holds 250,000 Rwandan refugees.",
         (250_000, 250_000, "people", ("Rwanda", None, "Benaco"), "moved")),
        ("Villagers in Huambo abandoned their homes and walked to Benguela.",
         (None, None, "people", ("Huambo", None, "Benguela"), "moved")),
        ("The population of Warsaw is in flight towards Lublin.",
         (None, None, "people", ("Warsaw", None, "Lublin"), "moved")),
        ("Up to 5,000 people may have crossed into Iran from Iraq.",
         (None, 5000, "people", ("Iraq", None, "Iran"), "moved")),
        ("The shelling of Osijek sent 2,000 people across the Drava into Hungary.",
         (2000, 2000, "people", ("Osijek", "Drava", "Hungary"), "moved")),
        ("The assault on Fallujah prompted thousands to flee to Baghdad.",
         (1000, None, "people", ("Fallujah", None, "Baghdad"), "moved")),
        ("Chad has taken in 200,000 refugees from Darfur.",
         (200_000, 200_000, "people", ("Darfur", None, "Chad"), "moved")),
        ("Greece received 1,300,000 refugees after 1922 from Turkey.",
         (1_300_000, 1_300_000, "people", ("Turkey", None, "Greece"), "moved")),
        ("Tens of thousands fled north from Saigon to Hue.",
         (10_000, None, "people", ("Saigon", None, "Hue"), "moved")),
        ("Syrian refugees in Lebanon number more than 1 million.",
         (1_000_000, None, "people", ("Syria", None, "Lebanon"), "moved")),
        ("The women and children of Ladysmith were sent to Durban by train.",
         (None, None, "people", ("Ladysmith", None, "Durban"), "moved")),
        ("People are fleeing Bakhmut for Dnipro.", (None, None, "people", ("Bakhmut", None, "Dnipro"), "moved")),
        ("Nearly 400 families from Lachin settled in Ganja.",
         (400, 400, "households", ("Lachin", None, "Ganja"), "moved")),
        ("Ten thousand Circassians have landed at Trebizond, having fled before the Russian advance.",
         (10_000, 10_000, "people", ("Circassia", None, "Trebizond"), "moved")),
        ("The inhabitants of Strasbourg fled to Basle on Thursday.",
         (None, None, "people", ("Strasbourg", None, "Basle"), "moved")),
        ("The women and children were sent away from Vicksburg to Jackson.",
         (None, None, "people", ("Vicksburg", None, "Jackson"), "moved")),
        ("A million Belgians have taken refuge in Holland.",
         (1_000_000, 1_000_000, "people", ("Belgium", None, "Holland"), "moved")),
        ("Several trainloads of refugees from Antwerp reached Rotterdam last night.",
         (None, None, "people", ("Antwerp", None, "Rotterdam"), "moved")),
        ("More than 400,000 Spanish refugees have crossed the Pyrenees into France.",
         (400_000, None, "people", ("Spain", "Pyrenees", "France"), "moved")),
        ("The Germans expelled 1,500 Jews from Stettin to Lublin.",
         (1500, 1500, "people", ("Stettin", None, "Lublin"), "moved")),
        ("Children evacuated from London arrived in Devon yesterday.",
         (None, None, "people", ("London", None, "Devon"), "moved")),
        ("Pakistan is now home to three million Afghan refugees.",
         (3_000_000, 3_000_000, "people", ("Afghanistan", None, "Pakistan"), "moved")),
        ("Aid officials said 70,000 people had left Grozny over the weekend, most of them for Ingushetia.",
         (70_000, 70_000, "people", ("Grozny", None, "Ingushetia"), "moved")),
        ("Hundreds of families from Afrin are sleeping in the open near Azaz.",
         (100, None, "households", ("Afrin", None, "near Azaz"), "moved")),
        ("About half a million Rohingya Muslims from Rakhine are living in camps near Cox's Bazar.",
         (500_000, 500_000, "people", ("Rakhine", None, "near Cox's Bazar"), "moved")),
        ("Civilians are leaving Sloviansk by bus for Kharkiv.",
         (None, None, "people", ("Sloviansk", None, "Kharkiv"), "moved")),
        ("Families fled Mariupol through a corridor to Zaporizhzhia.",
         (None, None, "households", ("Mariupol", "corridor to Zaporizhzhia", "Zaporizhzhia"), "moved")),
        ("About 5,000 people fled from Goma to Bukavu.", (5000, 5000, "people", ("Goma", None, "Bukavu"), "moved")),
        ("Some 40,000 refugees crossed the Danube into Romania.",
         (40_000, 40_000, "people", (None, "Danube", "Romania"), "moved")),
    ],
)  # fmt: skip
def test_a_sentence_tells_of_people_who_go_from_one_place_to_another(claim: Read, text: str, told: Told) -> None:
    """Bounds, unit, ends and standing of one flow, and nothing besides."""
    assert [describe(flow) for flow in claim(text).flows] == [told]


def test_a_bridge_that_people_cross_into_a_country_is_their_way(claim: Read) -> None:
    """Also where the bridge says where it lies."""
    text = "Rebels are fighting in Rwanda. Half a million Rwandans crossed the bridge at Rusumo into Tanzania."
    flow = claim(text).flows[0]
    assert flow.via is not None and flow.destination is not None
    assert (flow.low, flow.destination.name) == (500_000, "Tanzania")
