"""Fighting is read where the grammar of a sentence ties it to a place, and nowhere else."""

import pytest

from geo.claims import FrontShape, Polarity
from tests.geo.claims.telling import Read


@pytest.mark.parametrize(
    ("text", "places", "action"),
    [
        ("Heavy fighting broke out near Gori on Tuesday.", ["near Gori"], "fighting"),
        ("Rebels captured the town of Goma after a week.", ["Goma"], "capture"),
        ("Government troops shelled Tuzla and Sarajevo through the night.", ["Tuzla", "Sarajevo"], "shelling"),
        ("The shelling of Sarajevo went on for a third day.", ["Sarajevo"], "shelling"),
        ("Tuzla has come under heavy shelling, doctors there said.", ["Tuzla"], "shelling"),
        ("Tuzla was encircled by Serb forces.", ["Tuzla"], "encirclement"),
        ("In Grozny, clashes went on between rebels and soldiers.", ["Grozny"], "clash"),
        ("Rebels seized the villages of Bunia, Beni and Butembo.", ["Bunia", "Beni", "Butembo"], "capture"),
        ("Troops retreated from Kindu under fire from rebels.", ["Kindu"], "retreat"),
        ("Soldiers fought rebels for hours at Kisangani.", ["Kisangani"], "fighting"),
        ("Jets bombed Aleppo twice on Monday.", ["Aleppo"], "air strike"),
        ("The town of Bor fell to rebel forces on Sunday.", ["Bor"], "fall"),
    ],
)
def test_fighting_is_tied_to_its_place(claim: Read, text: str, places: list[str], action: str) -> None:
    """Objects, prepositions, passives and lists lead from the word for fighting to the place."""
    fronts = claim(text).fronts
    assert [front.where.name for front in fronts] == places
    assert all(action in front.actions for front in fronts)


@pytest.mark.parametrize(
    "text",
    [
        "The army denied that its troops had shelled Gori.",
        "Rebels threatened to attack Goma if the talks failed.",
        "There was no fighting in Gori on Tuesday.",
        "The two parties battle for votes in Ohio.",
        "Soldiers held a military exercise in Poland, with a mock attack on Gdansk.",
        "She had a heart attack in Paris.",
        "The rebels wanted to capture Goma before the rains.",
        "Fighting ended in Gori in 1993.",
        "The critics attacked Johnson in London.",
        "Fires advanced on Athens and its suburbs.",
        "Refugees fleeing the war between Ethiopia and Eritrea entered Sudan.",
        "A family left its farm three miles from Wau on the orders of the army.",
        "Ministers met in Geneva. Fighting continued for a third day between the army and the rebels.",
        "The army said it was close to a deal in Geneva.",
        "Rebels drove villagers from Kikwit to Kinshasa.",
        "General Haig travelled to Paris for talks with the army.",
    ],
)
def test_what_did_not_happen_is_no_front(claim: Read, text: str) -> None:
    """Denials, threats, plans, exercises, history and figures of speech make no front."""
    assert claim(text).fronts == ()


def test_a_failed_attack_is_told_as_failed(claim: Read) -> None:
    """What was tried and did not come off is kept, and says so."""
    front = claim("Rebel forces failed to capture Goma on Monday.").fronts[0]
    assert front.polarity == Polarity.FAILED
    assert front.actions == ("capture failed",)
    assert front.fact == "not captured"


def test_the_sides_are_told_apart(claim: Read) -> None:
    """Who presses and who is pressed."""
    front = claim("Rebel fighters attacked government troops in Goma.").fronts[0]
    assert front.actor == "Rebel fighters"
    assert front.opponent == "government troops"


def test_in_a_retreat_the_opponent_retreats(claim: Read) -> None:
    """The subject of a retreat is the side that is pressed."""
    front = claim("Government troops retreated from Goma.").fronts[0]
    assert (front.actor, front.opponent) == (None, "Government troops")


def test_the_speakers_town_is_no_front(claim: Read) -> None:
    """Where somebody spoke is not where they fight."""
    fronts = claim("Rebels have captured Goma, an army spokesman said in Kinshasa.").fronts
    assert [front.where.name for front in fronts] == ["Goma"]
    assert fronts[0].provenance.certainty == "claimed"


def test_the_town_is_the_one_named_before(claim: Read) -> None:
    """ "The town" means the town last spoken of."""
    fronts = claim("Goma lies by the lake. On Monday rebels stormed the town with tanks.").fronts
    assert [front.where.name for front in fronts] == ["Goma"]


def test_a_report_that_is_doubted_keeps_the_doubt(claim: Read) -> None:
    """The sentence that could not confirm a claim stands in its note, word for word."""
    text = "The army said that rebels had captured Goma. U.N. officials said they could not confirm the report."
    front = claim(text).fronts[0]
    assert front.provenance.note == "U.N. officials said they could not confirm the report"
    assert front.provenance.certainty == "claimed"


def test_a_time_of_its_own_dates_a_front(claim: Read) -> None:
    """The day of the fighting, not the day of the speech."""
    front = claim("On Tuesday the army said that rebels captured Goma on Sunday.").fronts[0]
    assert [day.isoformat() for day in front.provenance.when if day] == ["1999-05-09", "1999-05-09"]


def test_a_besieged_town_is_ringed(claim: Read) -> None:
    """A siege lies around a place."""
    assert claim("Serb forces besieged Sarajevo.").fronts[0].shape == FrontShape.AROUND


def test_every_excerpt_is_the_articles_own(claim: Read) -> None:
    """Hostile words pass through untouched."""
    text = "Rebels captured Goma {{7*7}} </script><script>alert(1)</script> ${x} on Monday."
    claims = claim(text)
    assert [front.provenance.excerpt for front in claims.fronts] == [text]


def test_words_in_quotation_marks_are_never_the_papers_own(claim: Read) -> None:
    """Where nobody is named as their speaker they are claimed, by nobody known."""
    fronts = claim("The night was long. “Rebels shelled Tuzla for hours.” Then it was quiet.").fronts
    assert [(front.provenance.certainty, front.provenance.speaker) for front in fronts] == [("claimed", None)]


def test_what_falls_on_a_town_does_not_take_it(claim: Read) -> None:
    """Shells that fell on a place are shelling; a town that fell is taken."""
    assert [f.fact for f in claim("Shells fell on Goma, the army said.").fronts] == ["shelled"]
    assert [f.fact for f in claim("Goma fell to the rebels.").fronts] == ["fallen"]


def test_a_capital_that_falls_is_not_all_that_it_is_the_capital_of(claim: Read) -> None:
    """The greater place only says which town is meant."""
    fronts = claim("Bukavu, the capital of South Kivu, fell to the rebels.").fronts
    assert [front.where.name for front in fronts] == ["Bukavu"]


HANDED_OVER = (
    ("Rebels seized Goma after government forces abandoned it.", "captured", "Rebels", "government forces"),
    ("Government troops entered Goma hours after the rebels pulled out of the city.", "entered", "Government troops",
     "rebels"),
    ("The army withdrew from Goma, which fell to rebels.", "fallen", "rebels", "army"),
    ("The army lost Goma to the rebels.", "lost", "rebels", "army"),
    ("Rebels took Goma on Monday and lost it on Thursday.", "captured and lost", "Rebels", None),
    ("Rebels captured Goma on Monday and withdrew from it later.", "captured and withdrawn from", "Rebels", None),
    ("Militiamen looted Goma and abandoned it.", "looted and given up", "Militiamen", None),
    ("Phnom Penh fell to the Khmer Rouge after the army lost the road.", "fallen", "Khmer Rouge", None),
)  # fmt: skip


@pytest.mark.parametrize(("text", "fact", "actor", "opponent"), HANDED_OVER, ids=[text for text, *_ in HANDED_OVER])
def test_a_town_that_changes_hands_is_told_once(
    claim: Read, text: str, fact: str, actor: str, opponent: str | None
) -> None:
    """Who leaves it and who takes it are one event; who takes it and then leaves it are two."""
    assert [(f.fact, f.actor, f.opponent) for f in claim(text).fronts] == [(fact, actor, opponent)]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Only El Fasher, the capital of North Darfur, remains in army hands. Rebels hold Nyala.", "army"),
        ("El Fasher in Darfur is in rebel hands, soldiers said.", "rebels"),
        ("The town of El Fasher is in the hands of the paramilitaries. The army holds Nyala in Darfur.",
         "paramilitaries"),
    ],
)  # fmt: skip
def test_in_whose_hands_a_town_is_says_who_holds_it(claim: Read, text: str, holder: str) -> None:
    """The words that tell of it name them."""
    held = [f.actor for f in claim(text).fronts if f.where.name.startswith("El Fasher")]
    assert held == [holder]


@pytest.mark.parametrize(
    "text",
    [
        "Jets bombed the bridge at dawn to keep reinforcements from reaching Goma.",
        "The rebels had moved their headquarters to Goma.",
        "Soldiers guard a second route, from Sake to Goma, which they use by night. A route, from Sake to Goma, was "
        "shelled.",
    ],
)
def test_what_was_kept_away_or_only_moved_is_no_fight_over_a_town(claim: Read, text: str) -> None:
    """Nor is a road that leads there and was shelled."""
    assert [f.where.name for f in claim(text).fronts if f.where.name == "Goma"] == []


SIDES = (
    ("Iran warned both sides after mortar shells landed in villages near the Aras River.", None, None),
    ("Serb forces shelled Tuzla as tanks rolled by.", "Serb forces", None),
    ("The rebels, as they advanced, shelled Goma.", "rebels", None),
    ("Soldiers attacked Goma, army officers said.", "Soldiers", None),
    ("French and Malian soldiers recaptured Douentza on Monday.", "French and Malian soldiers", None),
    ("Troops in Goma and Congolese soldiers shelled Bukavu.", "Congolese soldiers", None),
    ("Fighting between Azerbaijani and Armenian forces went on at Lachin.", "Azerbaijani", "Armenian forces"),
)


@pytest.mark.parametrize(("text", "actor", "opponent"), SIDES, ids=[text for text, *_ in SIDES])
def test_nobody_is_made_a_side_who_only_stands_by(
    claim: Read, text: str, actor: str | None, opponent: str | None
) -> None:
    """Who warns, who speaks and who comes later does not act; two that act together both do."""
    front = claim(text).fronts[0]
    assert (front.actor, front.opponent) == (actor, opponent)


def test_a_rebel_city_is_no_side(claim: Read) -> None:
    """Who is only the adjective of a place does not act."""
    text = "In Misrata, the only big rebel city in the west, government tanks shelled the centre."
    assert [front.actor for front in claim(text).fronts] == ["government tanks"]
