"""Wars of any time are told in the same English: dispatches of 1850 to 2026, all invented."""

import pytest

from geo.claims import FrontShape, Polarity
from tests.geo.claims.telling import Read


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Bihac, which was retaken Saturday by the army, is quiet.", ["Bihac"]),
        ("GOMA, Congo (AP) -- There was heavy fighting in the streets as troops battled rebels.", ["GOMA"]),
        ("Rebel tanks advanced along the road leading to Kikwit.", ["Kikwit"]),
        ("Loyalist artillery opened up on Bilbao from the hills.", ["Bilbao"]),
        ("Vukovar was shelled by federal gunboats for a sixth day.", ["Vukovar"]),
        (
            "Guerrillas seized the last town the government held in the west, the port of Tobruk, on Monday.",
            ["Tobruk"],
        ),
        ("The taking of Kisangani cost both sides of the war dearly.", ["Kisangani"]),
        ("In Mostar, the old Ottoman town, which was retaken on Saturday by the army, shops were open.", ["Mostar"]),
        ("Goma, the provincial capital, fell to the rebels on Tuesday.", ["Goma"]),
        ("The garrison of Metz capitulated yesterday.", ["Metz"]),
        ("The ground captured included Bihac and its airfield, the army said.", ["Bihac"]),
        ("Militiamen are still holding out in the centre of Monrovia.", ["Monrovia"]),
        ("Rebel columns were as close as 15 miles from Gonder.", ["15 miles from Gonder"]),
        ("Government troops drove the rebels from Kikwit after a short fight.", ["Kikwit"]),
        ("Our troops were repulsed at Fredericksburg with heavy loss.", ["Fredericksburg"]),
        ("A missile hit a block of flats in Odessa, killing five.", ["Odessa"]),
        ("Sarajevo was hit by more than 200 shells.", ["Sarajevo"]),
        ("Paratroopers landed near Arnhem and seized the bridge.", ["near Arnhem"]),
        ("A Boer commando raided Dundee.", ["Dundee"]),
        ("Two soldiers died in an attack by gunmen on their post near Kutum.", ["near Kutum"]),
        ("Juba remained in government hands as the war went on.", ["Juba"]),
        ("General Grant attacked Vicksburg by night.", ["Vicksburg"]),
        ("Residents of Vovchansk said it was constantly under fire in this war.", ["Vovchansk"]),
        ("The rebels left Kindu on Sunday. It fell to government troops without a shot.", ["Kindu"]),
        (
            "The fleet lies at Vicksburg. Fighting has been going on for five days, and the war with it.",
            ["Vicksburg"],
        ),
        ("The rebels opened camps in southern Chad. The army has shelled the area since March.", ["southern Chad"]),
        ("The mayor of Kutum said his town was under constant fire as the war went on.", ["Kutum"]),
        ("The port of Massawa fell to Eritrean guerrillas on Saturday after a week of battles.", ["Massawa"]),
        ("Huambo is in the hands of the rebels, the radio said.", ["Huambo"]),
        ("Rebels hold Bouake, and the army holds Yamoussoukro.", ["Bouake", "Yamoussoukro"]),
        ("The army lost control of Jaffna in the spring offensive.", ["Jaffna"]),
        ("The rebels say that Jaffna has changed hands three times this month.", ["Jaffna"]),
        ("The fall of Phnom Penh came after a month of rocket attacks.", ["Phnom Penh"]),
        ("The battle for Fallujah entered its second week on Monday.", ["Fallujah"]),
        ("The siege of Plevna continues, and the Russians are bringing up guns.", ["Plevna"]),
        ("An attack on Kindu by mutineers left twelve soldiers dead.", ["Kindu"]),
        ("Government columns pushed toward Benghazi on Friday.", ["Benghazi"]),
        ("Militiamen and soldiers fought on the outskirts of Brazzaville.", ["outskirts of Brazzaville"]),
        ("Fighting raged in Homs, Hama and Idlib overnight.", ["Homs", "Hama", "Idlib"]),
        ("Explosions were heard in Kharkiv on Wednesday night as Russian missiles flew in.", ["Kharkiv"]),
        ("Rebels and soldiers exchanged artillery fire at Agordat.", ["Agordat"]),
        ("Snipers killed two soldiers in Sarajevo on Sunday.", ["Sarajevo"]),
        ("A car bomb killed nine soldiers at a checkpoint in Mosul.", ["Mosul"]),
        ("Prussian batteries opened fire on Strasbourg before daybreak.", ["Strasbourg"]),
        ("The Japanese landed at Rabaul and overcame the garrison.", ["Rabaul"]),
        ("Artillery duels were reported along the Suez Canal.", ["Suez Canal"]),
        ("Serb gunners fired more than 200 shells into Gorazde.", ["Gorazde"]),
        ("Shells landed in the centre of Osijek.", ["Osijek"]),
        ("Rebels overran most of Makeni after midnight.", ["Makeni"]),
        ("Troops have taken villages including Bunia and Beni.", ["Bunia", "Beni"]),
        ("Taliban fighters are at the gates of Kabul.", ["Kabul"]),
        ("The rebels are besieging Malakal, cutting it off from the south.", ["Malakal"]),
        ("Army helicopters strafed the town of Myitkyina.", ["Myitkyina"]),
        ("Rockets slammed into Haifa on Friday, killing three.", ["Haifa"]),
        ("Gunfire rang out in Abidjan on Sunday as soldiers fought mutineers.", ["Abidjan"]),
        ("The army said it had cleared Palmyra of militants.", ["Palmyra"]),
        (
            "Union forces marched on Richmond and met the Confederates at Fredericksburg.",
            ["Richmond", "Fredericksburg"],
        ),
        ("The hilltop village of Lukla has come under fire from Maoist guerrillas.", ["Lukla"]),
        ("Nationalist planes raided Valencia and Barcelona.", ["Valencia", "Barcelona"]),
        ("Muslim militia blew up a bridge at Mostar.", ["Mostar"]),
        ("Control of Gao passed to the Tuareg rebels.", ["Gao"]),
        ("Soldiers said the Mosul offensive had begun.", ["Mosul"]),
        ("Rebels and the army fought for control of Mosul.", ["Mosul"]),
        ("In May, rebels captured Goma.", ["Goma"]),
        ("Goma lies by the lake. The town is empty and fighting around it goes on.", ["Goma"]),
        ("The rebels answered by shelling the villages of Bunia and Beni.", ["Bunia", "Beni"]),
        ("Most of Aleppo is still under rebel control.", ["Aleppo"]),
        ("The Army of Tennessee attacked Nashville.", ["Nashville"]),
        ("Rebels marched into east Congo's largest city Goma.", ["Goma"]),
        ("Rebels are closing in on the key eastern Congo city of Bukavu.", ["Bukavu"]),
        (
            "Troops pushed on after capturing the Tigers' de facto capital of Kilinochchi.",
            ["Kilinochchi"],
        ),
        ("Kilinochchi lies in the north. Explosions rocked the city on Sunday as troops came near.", ["Kilinochchi"]),
        ("The Khyber Pass is high. On Monday rebels seized the pass.", ["Khyber Pass"]),
        ("The bishop called for an end to the fighting in Goma.", ["Goma"]),
        ("Rebels ambushed a convoy along the Homs-Palmyra highway.", ["Homs-Palmyra highway"]),
        ("Dubrovnik is quiet no more. Troops fired shells on the Adriatic resort.", ["Dubrovnik"]),
        ("Sukhumi was a quiet resort. The city came under rocket fire at dawn.", ["Sukhumi"]),
        ("Goma lies by the lake. Soldiers and rebels clashed there on Monday.", ["Goma"]),
    ],
)
def test_fighting_is_heard_however_it_is_told(claim: Read, text: str, places: list[str]) -> None:
    """Passives, nouns, lists, missiles, sieges and what is told over two sentences."""
    assert list(dict.fromkeys(front.where.name for front in claim(text).fronts)) == places


@pytest.mark.parametrize(
    "text",
    [
        "In the 1948 war, Egyptian troops captured Beersheba.",
        "During World War II the battle of Stalingrad cost a million lives.",
        "The town marked the anniversary of the siege of Leningrad.",
        "A memorial to the soldiers who fell at Gallipoli was unveiled in Canberra.",
        "NATO troops held exercises near Vilnius, practising an assault on an airfield.",
        "The army even simulated an attack on the island of Bornholm.",
        "The senator attacked the budget in Washington.",
        "Doctors are fighting Ebola in Monrovia.",
        "The fight against corruption in Nairobi goes on.",
        "A price war broke out among the airlines in Dallas.",
        "The court battle in Miami ended on Friday.",
        "Arsenal beat Chelsea in London after a late attack.",
        "Demonstrators marched through Caracas against the price of bread.",
        "Police shot a man in Omaha after a robbery.",
        "Police raided a house in Leeds and seized drugs.",
        "Envoys will hold talks in Geneva to end the war.",
        "The storm pounded Miami and flooded streets.",
        "An earthquake struck Kathmandu and destroyed hundreds of houses.",
        "Residents of Boston fought the plan for a new highway.",
        "The virus spread to Lagos and attacked the weak.",
        "Workers struck in Gdansk for higher pay.",
        "Ministers clashed over fish quotas in Brussels.",
        "Wildfires closed in on Lisbon, and troops were sent to help.",
        "She evaded capture by the police in Auckland.",
        "The surrender of Aleppo to the army would be a turning point.",
        "Azerbaijani refugees crossed the Araks River.",
        "The rebels, who control Afrin, spoke of peace.",
        "The soldiers went home to Syria's largest city after the fighting.",
    ],
)
def test_what_is_no_war_of_today_is_no_front(claim: Read, text: str) -> None:
    """History, drills, sports, crime, sickness, weather and figures of speech."""
    assert claim(text).fronts == ()


@pytest.mark.parametrize(
    ("text", "actor", "opponent"),
    [
        ("Vukovar was shelled by federal gunboats.", "federal gunboats", None),
        ("Government troops were attacked in Goma.", None, "Government troops"),
        ("Bosnian troops abandoned Zenica on Tuesday.", None, "Bosnian troops"),
        ("Mutineers attacked loyal soldiers in Kindu.", "Mutineers", "soldiers"),
        ("Fighting between mutineers and loyal soldiers went on in Kindu.", "mutineers", "soldiers"),
        ("Kindu is under siege from Serb gunners.", "Serb gunners", None),
        ("Kindu was captured by mutineers from government troops.", "mutineers", "government troops"),
    ],
)
def test_a_passive_turns_the_sides_round(claim: Read, text: str, actor: str | None, opponent: str | None) -> None:
    """Who does it stands behind "by"; to whom it is done stands before."""
    front = claim(text).fronts[0]
    assert (front.actor, front.opponent) == (actor, opponent)


def test_a_line_is_read_where_the_text_gives_one(claim: Read) -> None:
    """Its places are fronts of their own, and the first has the whole course."""
    fronts = claim("The front line runs from Zaporizhzhia through Huliaipole to Donetsk.").fronts
    assert [point.name for point in fronts[0].line] == ["Zaporizhzhia", "Huliaipole", "Donetsk"]
    assert [front.where.name for front in fronts] == ["Zaporizhzhia", "Huliaipole", "Donetsk"]
    assert {front.shape for front in fronts} == {FrontShape.LINE}


@pytest.mark.parametrize(
    "text",
    ["The new rail line runs from Dakar to Bamako.", "Rebels shelled Homs, and soldiers fought in Hama."],
)
def test_places_alone_make_no_line(claim: Read, text: str) -> None:
    """Neither a railway nor two towns under fire is a line of a front."""
    assert all(not front.line for front in claim(text).fronts)


def test_the_word_decides_how_surely_it_happened(claim: Read) -> None:
    """A failed attack is a front that failed; the reasons name the word."""
    front = claim("Loyal troops repelled an assault on Kindu by mutineers.").fronts[0]
    assert front.polarity == Polarity.FAILED
    assert any(reason.words == "repelled" and "failed" in reason.rule for reason in front.why)


def test_each_reason_is_a_stretch_of_the_text(claim: Read) -> None:
    """Why a place is a front: the word and its row, the tie, and the sides."""
    text = "On Monday rebel fighters captured Goma from government troops."
    why = claim(text).fronts[0].why
    assert all(text[r.span.start : r.span.end] == r.words for r in why)
    assert [r.words for r in why] == ["captured", "Goma", "rebel fighters", "government troops"]
    assert why[0].rule.startswith("Means capture: claims_fronts.csv, line ")
    assert why[1].rule == "Is the place: the object of “captured”"


def test_a_place_that_is_not_found_is_kept_and_said(claim: Read) -> None:
    """A village no gazetteer knows is listed with what is missing."""
    front = claim("Rebels captured the village of Qarnabil on Monday.").fronts[0]
    assert front.where.place is None
    assert any("not drawn" in reason.rule for reason in front.why)
