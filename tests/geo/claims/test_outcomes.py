"""An attack that came to nothing is told as one, and who beat it off is no attacker."""

import pytest

from geo.claims import Certainty, Polarity
from tests.geo.claims.telling import Read

Sides = tuple[str | None, str | None]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("An attack on Goma by the rebels was beaten off.", ("rebels", None)),
        ("The attack on Goma was beaten off by the army.", (None, "army")),
        ("The army repulsed a rebel attack on Goma.", ("rebel", "army")),
        ("Insurgents fought off an army assault on Goma.", ("army", "Insurgents")),
        ("The army said it had repelled an attack on Goma by rebels.", ("rebels", "army")),
        ("Insurgents attacked Goma before dawn before being repelled by soldiers.", ("Insurgents", "soldiers")),
        ("Rebels attacked Goma but were quickly beaten back.", ("Rebels", None)),
        ("Rebels tried to capture Goma but were driven back by the army.", ("Rebels", None)),
        ("The rebel offensive against Goma stalled and troops dug in.", ("rebel", None)),
    ],
)
def test_a_beaten_attack_failed_and_its_sides_stay_what_they_were(claim: Read, text: str, sides: Sides) -> None:
    """The defenders are pressed and never press, wherever they stand."""
    (front,) = claim(text).fronts
    assert front.polarity is Polarity.FAILED
    assert (front.actor, front.opponent) == sides


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Goma, but the town was shaken by storms.",
        "The army stormed Goma but the rebels were not defeated.",
        "Troops stormed Goma, and the rebels were driven back.",
        "Soldiers were defeated in Bukavu and rebels launched an attack on Goma.",
    ],
)
def test_what_befalls_others_leaves_an_attack_as_it_is(claim: Read, text: str) -> None:
    """Only what is said of the attack itself, or of those who attack, tells how it ended."""
    (front,) = (f for f in claim(text).fronts if f.where.name == "Goma")
    assert front.polarity is Polarity.HAPPENED


def test_an_attack_beaten_off_is_not_said_to_be_none(claim: Read) -> None:
    """It took place."""
    (front,) = claim("The army repulsed a rebel attack on Goma.").fronts
    assert front.fact == "attacked in vain"


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Government troops were forced out of Goma.", (None, "Government troops")),
        ("Rebels have been dislodged from Goma.", (None, "Rebels")),
        ("The rebels were driven out of Goma by the army.", ("army", "rebels")),
        ("The army drove the rebels out of Goma.", ("army", "rebels")),
    ],
)
def test_who_is_driven_out_takes_nothing(claim: Read, text: str, sides: Sides) -> None:
    """In the passive the subject is pressed, also where nobody is named behind "by"."""
    (front,) = claim(text).fronts
    assert (front.actor, front.opponent) == sides


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Reports that rebels captured Goma were false, the army said.", 0),
        ("The claim that rebels captured Goma was baseless, the army said.", 0),
        ("Reports that rebels captured Goma were read in Bukavu.", 1),
    ],
)
def test_a_report_called_false_makes_no_front(claim: Read, text: str, told: int) -> None:
    """What is said to be untrue is not drawn as if it were told."""
    assert len([f for f in claim(text).fronts if f.polarity is Polarity.HAPPENED]) == told


@pytest.mark.parametrize(
    ("second", "disputed"),
    [
        ("The army denied it.", True),
        ("The army denied that.", True),
        ("The army denied this on Monday.", True),
        ("The army denied the report.", True),
        ("Rwanda denied it had sent troops.", False),
        ("The army denied that it had shelled Bukavu.", False),
        ("The rebels denied that tanks had reached Bukavu.", False),
    ],
)
def test_only_what_is_denied_is_disputed(claim: Read, second: str, disputed: bool) -> None:
    """ "Denied it" is said of the sentence before and stands in its note; "denied it had sent troops" is not."""
    (front,) = (f for f in claim(f"Officials said the rebels had captured Goma. {second}").fronts if f.actor)
    assert (front.provenance.certainty is Certainty.DISPUTED) == disputed
    note = f"disputed: officials say the rebels had captured Goma, {second.rstrip('.')}"
    assert front.provenance.note == (note if disputed else None)


def test_a_denial_of_what_the_paper_itself_tells_is_kept(claim: Read) -> None:
    """One account stands against the paper's: it is told, and shown as doubt."""
    (front,) = claim("Rebels captured Goma. The army denied it.").fronts
    assert (front.provenance.certainty, front.provenance.note) == (Certainty.REPORTED, "The army denied it")
