"""The words of English around a place's name: what they say it is, where it is, and what it does there."""

from functools import cache

from gazetteer.place import FeatureClass
from gazetteer.text.lexicon import NUMBER_WORDS, load_rows, words
from gazetteer.text.lexicon import common_words as common_words
from gazetteer.text.lexicon import first_names as first_names

A, H, L, P = FeatureClass.ADMINISTRATIVE, FeatureClass.WATER, FeatureClass.AREA, FeatureClass.POPULATED
R, S, T = FeatureClass.ROAD, FeatureClass.SPOT, FeatureClass.TERRAIN

# Nouns that say what kind of thing a name names, beside it ("Araks River", "the village of X"), and which feature
# classes that kind can have in a gazetteer.
GENERICS: dict[str, frozenset[FeatureClass]] = {
    noun: frozenset(classes)
    for classes, nouns in (
        (
            (H,),
            "river lake sea bay gulf strait ocean canal channel reservoir dam creek lagoon fjord lough loch inlet",
        ),
        (
            (T,),
            "mountain mount hill peak range plateau desert cape peninsula ridge gorge mountains hills massif volcano",
        ),
        ((T, L, P), "island islands isle atoll archipelago valley steppe plain basin heights delta highlands"),
        ((A,), "county parish borough canton shire prefecture governorate voivodeship state province oblast"),
        ((A, P), "municipality commune"),
        ((A, L), "district region rayon raion area enclave exclave zone subdistrict territory republic subregion"),
        ((P,), "city town village township suburb hamlet settlement capital port neighborhood neighbourhood"),
        ((S, P), "camp base airbase airport airfield station crossing checkpoint bridge prison monastery fort mine"),
        ((L, R, T), "strip corridor pass"),
        ((R,), "highway road motorway street avenue freeway expressway interstate"),
    )
    for noun in nouns.split()
}
STREETS = frozenset({R})
STREET_NOUNS = frozenset(noun for noun, classes in GENERICS.items() if classes == STREETS) | words(
    "drive lane boulevard circle trail parkway terrace pike turnpike"
)
AREAS, TOWNS, WATERS = frozenset({A}), frozenset({P}), frozenset({H})
SITES = frozenset({S, R})  # what stands in a place and lends it no kind of its own: "X airport"
PLURALS = {
    plural: noun
    for noun in GENERICS
    for plural in (f"{noun}s", f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}es")
    if plural not in GENERICS
}
# Of these, the ones that belong to the name even without a capital: without the noun the name means something else.
BOUND = words(
    "river lake sea bay gulf strait ocean canal channel mountains mountain hills valley desert plateau peninsula"
    " island islands corridor strip basin delta heights pass volcano"
)
# The ones that take a word between themselves and the name ("Lachin humanitarian corridor").
LOOSE = words("corridor highway road airport")
# The ones that stand before the name without "of" ("Lake X", "Camp X").
LEADING = words("lake mount camp fort cape port river isle loch lough gulf")
# Areas under a government: a name before them needs the noun only where it is written with a capital.
GOVERNED = words("county parish district province state oblast region territory prefecture governorate rayon raion")

DIRECTIONS = {
    word: short
    for short, forms in {
        "n": "north northern northernmost north-central",
        "s": "south southern southernmost south-central",
        "e": "east eastern easternmost east-central",
        "w": "west western westernmost west-central",
        "c": "central",
        "ne": "northeast northeastern north-east north-eastern",
        "nw": "northwest northwestern north-west north-western",
        "se": "southeast southeastern south-east south-eastern",
        "sw": "southwest southwestern south-west south-western",
    }.items()
    for word in forms.split()
}
BEARINGS = {"n": 0, "ne": 45, "e": 90, "se": 135, "s": 180, "sw": 225, "w": 270, "nw": 315}
BORDERS = words("border frontier boundary borders borderlands")

KM_PER_UNIT = {
    **dict.fromkeys(("mile", "miles", "mi"), 1.609),
    **dict.fromkeys(("kilometer", "kilometers", "kilometre", "kilometres", "km", "kms", "klicks"), 1.0),
    **dict.fromkeys(("meter", "meters", "metre", "metres"), 0.001),
    **dict.fromkeys(("yard", "yards"), 0.0009),
    **dict.fromkeys(("foot", "feet"), 0.0003),
    **dict.fromkeys(("league", "leagues"), 4.828),  # of three statute miles, as in English dispatches
    **dict.fromkeys(("verst", "versts"), 1.067),
}
# What a number left in words amounts to; "a few" is five, so that "a few miles" is eight kilometres.
COUNTS = NUMBER_WORDS | {
    "a": 1,
    "an": 1,
    "hundred": 100,
    "few": 5,
    "several": 5,
    "couple": 2,
    "dozen": 12,
    "score": 20,
}
FRACTIONS = {"half": 0.5, "quarter": 0.25, "quarters": 0.25, "third": 1 / 3, "thirds": 1 / 3}
NEARNESS_KM = {
    "near": 10.0, "outside": 10.0, "around": 10.0, "outskirts": 8.0, "vicinity": 10.0, "close": 10.0, "suburbs": 8.0,
    "edge": 8.0, "edges": 8.0, "fringe": 8.0, "fringes": 8.0, "environs": 10.0, "hinterland": 20.0,
    "banks": 5.0, "shores": 5.0, "shore": 5.0, "bank": 5.0,
}  # fmt: skip
# What lies around a town, and what lies along a water.
EDGES = words("outskirts suburbs edge edges fringe fringes")
BANKS = words("bank banks shore shores side")
COASTS = words("coast coastline coasts seaboard")
# Ways on land, between two places.
WAYS = words("road roads highway highways motorway expressway freeway autobahn route railway railroad pipeline")
OVERHEAD = words("air flight ferry shipping sea trade bus tram")  # before "route": no way on land
# Nouns and verbs before "between" of which only the ground between two places can be said, never two parties.
GROUND_BETWEEN = words(
    "area areas village villages town towns hamlet hamlets settlements stretch territory land lands region zone strip"
    " valley hills hill countryside plain plains mountains mountain mountainside ridge forest forests desert bush"
    " woods woodland farmland fields somewhere halfway midway lies lie lying located situated sits sitting"
    " checkpoint checkpoints camp camps outpost outposts ground positions heights plateau farms localities"
    " communities ravine canyon gorge crossroads"
)

# Prepositions after which a place is the ground itself.
LOCATIVES = words(
    "in into at near from through across inside outside around within throughout toward towards onto via along"
    " amid off beyond past atop surrounding nearby entering leaving reaching crossing above below beneath upon"
)
# The ones of them that no person or company follows.
FIRM_LOCATIVES = words("in into near across inside outside throughout toward towards around via within")
# Prepositions after which a country is a party.
PARTISANS = words("with against by than like including except besides unlike for despite versus vs without on about")
# Words before "to": someone is spoken to or given something, nobody goes anywhere.
ADDRESSING = words(
    "ambassador ambassadors envoy envoys appeal appeals appealed appealing message messages loyal allegiance aid"
    " help assistance warning warnings threat threats reply respond responded spoke speak talking talked talk"
    " support according hand handed handing gave give given giving concessions due thanks similar opposed"
    " opposition belong belongs belonged sold sell selling supplied grant granted committed commitment adviser"
    " advisor letter letters next close closer related answer answerable alternative ceded cede sanctions"
)
# Nouns before "of": the country is a party, a state, a government.
PARTY_OF = words(
    "president leader leaders government ally allies minister premier prime king queen parliament army armed"
    " forces accused accuse accusing behalf support enemy enemies critic critics friend friends citizens citizen"
    " nationals ambassador membership recognition independence sovereignty policy intentions demands side"
    " presidents interests fear fears part responsibility"
)
# Nouns after a country's genitive: the ground and what stands on it.
GROUND = words(
    "north south east west northeast northwest southeast southwest northern southern eastern western central"
    " capital coast coastline border borders frontier city cities town towns village villages province region"
    " regions river rivers airport airports port ports mountains valley interior territory soil streets airspace"
    " waters shores second largest biggest main countryside heartland outskirts suburbs suburb downtown center"
    " centre district districts highlands desert tallest highest oldest hospital hospitals"
)
# Verbs whose object is a place one is in, comes to, or leaves.
MOTION = words(
    "left leave leaves leaving fled flee flees fleeing entered enter enters entering reached reach reaches"
    " reaching crossed cross crosses crossing visited visit visits visiting toured tour invaded invade invading"
    " occupied occupy occupying shelled shell shelling bombed bomb bombing captured capture capturing seized seize"
    " seizing overran recaptured retook retake retaken besieged besiege besieging surrounded surround encircled"
    " evacuated evacuate hit hits struck strike strikes rocked swept sweeping sweep battered linking link links"
    " linked connecting connect connects joins bordering neighboring neighbouring overlooking flooded ravaged"
    " devastated destroyed blockaded blockading passed passing controls control controlled controlling abandoned"
    " abandon approaching approached approach attacked attacking"
)
# Verbs of moving, and nouns of it, before a "to" that leads to a place.
MARCHING = words(
    "marched march marching moved move moving marches went go going gone proceeded proceed returned return"
    " returning retreated retreat retreating fell advanced advance advancing sent came come coming travelled"
    " traveled travel drove drive driven flew fly flown sailed sail withdrew withdraw withdrawn transferred"
    " transported brought carried escaped fled hastened pushed crossed removed back up down over way road route"
    " train bus flight flights railroad railway highway rode ride riding forward proceeding thence"
)
# What is done in war to towns and never to people, after "was" or "has been".
FATES = words("shelled bombarded besieged overrun recaptured retaken encircled evacuated blockaded ransacked razed")
# Words that only soldiers' reports are full of, and words of war that other news has, too; see `is_on_war`.
MARTIAL = words(
    "brigade brigades regiment regiments cavalry infantry artillery battalion battalions enemy pickets"
    " skirmishers skirmish bayonet musketry redoubt rifle-pits bivouac bivouacked encamped sharpshooters squadron"
    " howitzer howitzers entrenched intrenched gunboats pontoon sortie dragoons lancers rear-guard vanguard"
    " shelled bombarded retook recaptured besieged"
)
WARLIKE = words(
    "battery batteries army reconnaissance guns detachment reinforcements troops prisoners militia rebels"
    " insurgents siege division divisions corps wounded column mortar patrol trenches commando commandos soldiers"
    " fighters clashes shelling bombardment front gunfire outposts positions scouts expedition forage detachments"
    " flank colonel brigadier shells retreat retreated headquarters hdqrs general fort camp mounted camped marched"
    " gunmen raided raid attackers ambush ambushed militants guerrillas airstrike drones fighting offensive tanks"
    " warplanes airstrikes insurgent insurgency ceasefire cease-fire truce mortars rockets paramilitary"
    " paramilitaries jihadists militiamen warlord rebel army artillery peacekeepers"
)
# Verbs of which only people and governments are the subject.
SPEECH = words(
    "said says say warned warns warn accused accuses accuse asserted asserts claimed claims claim denied denies"
    " deny announced announces announce declared declares declare demanded demands demand insisted insists"
    " rejected rejects reject refused refuses refuse agreed agrees agree asked asks ask called calls urged urges"
    " threatened threatens threaten offered offers offer responded responds respond protested protests vowed vows"
    " pledged pledges promised promises condemned condemns criticized criticised criticizes blamed blames reported"
    " reports told tells wants wanted want hopes hoped fears feared seeks sought seek believes believed considers"
    " considered decided decides supports supported opposes opposed backs backed signed signs recognized"
    " recognizes signaled signalled ordered orders imposed imposes lifted ratified sent sends deployed deploys"
    " withdrew withdraws retaliated suggested confirmed confirms added acknowledged admitted argued maintains"
    " maintained thinks thought expects expected plans planned intends intended proposed proposes banned bans"
    " expelled expels voted votes joined joins quit"
)
AUXILIARIES = words(
    "has have had is was were are will would could should may might can must shall did does do not never also"
    " already again repeatedly then now still even just only"
)
# Nouns a government owns: a capital before them speaks of its government.
OFFICIALS = words(
    "official officials government governments authorities troops forces army soldiers military diplomats"
    " diplomat policy administration regime leadership leaders leader spokesman spokeswoman spokesperson"
    " ambassador embassy police president minister parliament lawmakers senator congressman governor mayor"
)

# Nouns before "of" and nouns and bodies after a name that only a place has.
HEAD_OF = words(
    "mayor governor capital bishop archbishop north south east west outskirts suburb suburbs streets people residents"
    " port siege battle fall bombing bombardment liberation occupation capture centre center miles kilometers part"
    " kilometres parts areas county percent most much rest"
)
LOCALS = words(
    "police sheriff council residents resident area jail native courthouse hospital airport schools mayor suburb"
    " prison firefighters neighborhood neighbourhood villagers streets coroner"
)
# Nouns for people whom a place's name before them says the home of, after these words and no name of their own.
INHABITANTS = words(
    "man woman men women couple family teen teenager teenagers boy girl resident residents native natives youth"
    " youths mother father toddler pensioner motorist driver student students businessman farmer farmers"
    " company firm clinic church school factory neighborhood neighbourhood home"
)
COUNTING = words("a an the two three four five six several some many most other another both one young elderly")
ILLNESSES = words("virus ebolavirus flu influenza fever disease syndrome encephalitis strain")
HOLIDAYS = words("christmas easter thanksgiving ramadan halloween hanukkah passover lent eid olympic olympics")

# Modifiers that stand between a preposition and the name and say nothing of place.
MODIFIERS = words(
    "the a both all even most much almost nearly neighboring neighbouring nearby mainly mostly predominantly"
    " either neither independent former present-day modern war-torn tiny oil-rich then newly islamic muslim"
    " christian communist soviet nazi imperial ancient capitalist democratic rural urban downtown mainland"
    " metropolitan greater inner outer upper lower coastal mountainous occupied besieged disputed embattled"
    " contemporary post-soviet"
)
BEFORE_RUN = words("the a an far greater downtown mainland inner outer upper lower occupied central neighbouring")

# Articles of other languages, and small words within names: "El X", "Montes de Maria".
ARTICLES = words("el al la le los las san santa st saint ste sainte")
JOINTS = words("de del di da do dos das du des la las los sur")
# The ones that hyphens tie to both their neighbours ("Weston-super-Mare"), and articles tied to the noun behind them.
TIED_JOINTS = JOINTS | words(
    "al am an as au aux by e el en es et i il in le les next o of on ou sous sub super the ul under upon y"
)
TIED_ARTICLES = words("al el an ar as ash at ad az er es esh")

SPEAKING = words("speak speaks spoke spoken speaking translated")


@cache
def abbreviations() -> dict[str, tuple[str, bool]]:
    """Short form of a state or province -> its id, and whether it also stands alone in running text."""
    rows = (row.split(",") for row in load_rows("abbreviations.csv")[1:])
    return {short: (place, use == "alone") for short, place, use in rows}
