"""The words by which a text is read: abbreviations, titles, names of days, verbs of saying. All of it is tables."""

from functools import cache
from pathlib import Path

TABLES = Path(__file__).parent.parent / "data"


@cache
def load_rows(name: str) -> tuple[str, ...]:
    """The lines of a table in `gazetteer/data`, without its remarks (`#`) and blank lines."""
    lines = (TABLES / name).read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


@cache
def common_words() -> frozenset[str]:
    """English words that are written without a capital."""
    return frozenset(load_rows("common_words.txt"))


@cache
def first_names() -> frozenset[str]:
    """First names of people."""
    return frozenset(load_rows("first_names.txt"))


@cache
def name_genders() -> dict[str, str]:
    """ "he" or "she" by first name, for the names that nearly only men or only women have."""
    return dict(row.split(",") for row in load_rows("first_name_genders.csv"))


@cache
def states() -> frozenset[str]:
    """Names of states and of their capitals, which speak and act as states do."""
    return frozenset(row.partition(",")[0] for row in load_rows("text_states.csv")[1:])


@cache
def body_nouns() -> frozenset[str]:
    """Nouns for bodies that speak and act as one ("army", "ministry")."""
    return frozenset(load_rows("text_bodies.csv")[1:])


def words(text: str) -> frozenset[str]:
    """A table written as words with blanks between them."""
    return frozenset(text.split())


MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
# Numbers in words, to ninety-nine: what "twenty" and "five" amount to.
NUMBER_WORDS = {
    word: number
    for number, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ],
        start=1,
    )
} | {
    word: number
    for number, word in zip(
        range(20, 100, 10),
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
        strict=True,
    )
}
WEEKDAYS = {
    name: number
    for number, name in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
}

# Words that stand before a person's name and say what the person is, shortened or not: title, kind, stop, several.
_TITLE_ROWS = tuple(row.split(",") for row in load_rows("titles.csv")[1:])
TITLES_SHORT = frozenset(title.title() for title, _kind, stop, _several in _TITLE_ROWS if stop)
TITLES = frozenset(
    form
    for title, kind, stop, _several in _TITLE_ROWS
    if kind != "prefix"
    for form in ((title, f"{title}.") if stop else (title,))
)
PERSONAL_TITLES = frozenset(title for title, kind, _stop, _several in _TITLE_ROWS if kind == "person")
TITLES_OF_SEVERAL = frozenset(several for _title, _kind, _stop, several in _TITLE_ROWS if several)

# Abbreviations that a name or a number follows: a stop after them ends no sentence.
NEVER_LAST = TITLES_SHORT | words(
    "No Nos vs v cf e.g i.e viz approx ca Fig fig pp p vol Vol Art art Sec sec Ch ch Mt Ft Messrs Mmes"
)
# Abbreviations that may end a sentence: a stop after them ends it where the next word usually begins one.
SOMETIMES_LAST = words(
    "Jr Sr Inc Co Corp Ltd Bros Cos Plc LLC Bhd Pty a.m p.m A.M P.M etc al Esq Ph.D Ave Blvd Rd Dept Univ Assn Div"
    " Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun"
    " Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa"
    " Penn Tenn Tex Va Vt Wash Wis Wyo D.C ft in lb oz sq km hr hrs min mph est incl dept inst ult prox"
)
# Words that begin a sentence far oftener than a name.
STARTERS = words(
    "The A An This That These Those There Here It Its He His She Her They Their We Our You Your I My In On At By For"
    " From To With Without Within After Before During Since Until While When Where Why How What Who Which Whose If"
    " Unless Although Though Because As But And Or Nor So Yet Then Thus However Moreover Meanwhile Instead Still"
    " Also Even Just Only Not No None Nothing Some Many Most Much More Several Few All Both Each Every Either"
    " Neither One Two Three Four Five Another Other Others According Despite Under Over Between Among Against About"
    " Earlier Later Now Today Yesterday Tomorrow Once Last Next Officials Police Witnesses Reports Is Are Was Were"
    " Do Does Did Has Have Had Can Could Will Would Should May Might Must Let Asked Speaking People Residents"
)

# Words that stand between a subject and its verb of saying.
ADVERBS = words(
    "also then later earlier once again however still now often never always just only even already thus therefore"
    " meanwhile nevertheless nonetheless instead further first both all each themselves himself herself itself"
    " reportedly recently"
)
AUXILIARIES = words("has have had having")
BE = words("am is are was were be been being 's ’s 're ’re")
MODALS = words(
    "will would can could may might must shall should to not cannot won't wouldn't can't couldn't don't didn't"
)
PREPOSITIONS = words(
    "in on at by for from to with without within after before during since until under over between among against"
    " about amid despite near of into onto upon through throughout across along around behind beyond outside inside"
    " like unlike via per toward towards following including besides except"
)
SUBORDINATORS = words(
    "that which because as if while when where although though since after before until than whether whereas unless"
    " once so why how what"
)
DETERMINERS = words(
    "a an the this that these those his her its their our my your another some any several many few both all each"
    " every no one two three four five six seven eight nine ten other most"
)
PRONOUNS_HE = words("he him himself")
PRONOUNS_SHE = words("she her herself")
PRONOUNS_THEY = words("they them themselves")
PRONOUNS_OTHER = words("it i we you who one this that those these many some others")
PRONOUNS = PRONOUNS_HE | PRONOUNS_SHE | PRONOUNS_THEY | PRONOUNS_OTHER
NAME_PARTICLES = words("de da di del della der den van von bin ibn al el la le du dos ben abu ter ten")
TIME_WORDS = (
    frozenset(MONTHS)
    | frozenset(WEEKDAYS)
    | frozenset(
        {"yesterday", "today", "tomorrow", "tonight", "morning", "afternoon", "evening", "night", "week", "month"}
    )
)
# Verbs that are no verbs of saying, by which a subject's end is told ("Smith walked in and said").
PLAIN_VERBS = words(
    "is are was were has have had will would can could may might must shall should did does do went came took made"
    " got gave began left met saw won lost ran led held kept stood sat told flew fell rose became brought bought sent"
    " spent built broke chose drew drove knew put set cut let hit wants want seems seem appears appear remains remain"
    " plans plan makes make takes take gives give gets get goes go comes come shot fought caught taught bought sought"
    " swept dug struck swung woke froze tore drank threw grew blew flew rode shook sold lent slept"
    " live lives own owns"
)
# What a word in quotation marks is called by: no one says these words, they are a name.
NAMING = words(
    "so-called called named known nicknamed dubbed titled entitled term terms word words phrase song film movie book"
    " show album novel series play poem essay episode headline headlined slogan hashtag single track documentary"
    " codenamed code-named christened renamed subtitled nickname codename operation ship steamer yacht vessel frigate"
    " cruiser destroyer submarine trawler ferry schooner warship opera hymn anthem ballad symphony musical painting"
    " portrait exhibition sculpture magazine newspaper journal pamphlet memoir biography sitcom programme"
    " program column"
)
# Nouns of which nobody is the speaker: what they say, somebody unknown has said.
DOCUMENTS = words(
    "report reports dispatch dispatches despatches account accounts rumor rumors rumour rumours news evidence"
    " indications signs hearsay gossip speculation"
)
# Nouns for many people who are not named, alone or at the end of a noun.
CROWDS = words(
    "officials police witnesses eyewitnesses residents people locals villagers townspeople refugees survivors"
    " rebels insurgents militants separatists fighters guerrillas gunmen soldiers troops officers commanders"
    " authorities diplomats observers analysts experts critics opponents supporters protesters demonstrators"
    " activists journalists reporters correspondents doctors medics rescuers investigators prosecutors lawyers"
    " relatives neighbors neighbours workers organizers organisers leaders spokesmen sources aides"
)
FEMALE = words(
    "mrs ms miss mme mlle spokeswoman congresswoman chairwoman actress queen princess woman mother wife daughter"
    " sister girl lady baroness dame duchess empress aunt grandmother widow councilwoman businesswoman policewoman"
)
MALE = words(
    "mr sir king prince man father husband son brother boy lord baron duke emperor uncle grandfather widower"
    " spokesman congressman chairman councilman businessman policeman archbishop bishop pope rabbi imam ayatollah"
)
