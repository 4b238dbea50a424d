"""The words by which people, public bodies, companies, clubs, armies and ships are known from places."""

from gazetteer.text.lexicon import words

# Bodies of soldiers named after the state or town that raised them, and the numbers they have.
REGIMENTS = words(
    "cavalry infantry artillery volunteers volunteer regiment regiments battery batteries militia brigade rifles"
    " dragoons fusiliers sharpshooters zouaves highlanders battalion"
)
# What a site is called after a name that it only bears: "X Cemetery", "X Hotel".
SITE_NOUNS = words(
    "Cemetery House Hall Building Tower Towers Plaza Mall Field Arena Gardens Hotel Inn Apartments Memorial Pharmacy"
    " Restaurant Cafe Grill Club Casino Studios Theatre Theater Auditorium Clinic Chapel Mill Ranch Estate"
)
ORDINALS = words(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
    " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth"
    " seventieth eightieth ninetieth hundredth"
)
# Who a capitalised run is.
PERSON_NOUNS = words(
    "spokesman spokeswoman spokesperson leader official analyst coach player actor actress singer author writer"
    " director professor doctor lawyer attorney judge detective officer sergeant captain general colonel president"
    " premier minister senator congressman congresswoman governor mayor ambassador founder chairman chairwoman"
    " expert economist historian journalist reporter editor correspondent photographer activist dissident"
    " commander warlord candidate nominee rival predecessor successor husband wife son daughter brother sister"
    " father mother friend neighbor resident student teacher scientist researcher epidemiologist physician"
    " veterinarian chief deputy defender midfielder striker goalkeeper winger quarterback pitcher catcher outfielder"
    " infielder linebacker receiver skipper manager batsman bowler boxer swimmer sprinter cyclist golfer"
)
PARTICLES = words("bin ibn al el von van der den de da di du la le abu ben ter dos das del")
# Words by which a run ends or begins that is a company, a newspaper, a party, a club or a league of states: a place
# inside it is part of a name.
ORGANISATIONS = words(
    "Inc Corp Corporation Ltd LLC PLC Company Co Group Holdings Airlines Airways Industries Enterprises Partners"
    " Times Post Tribune Herald Journal Gazette Globe Chronicle Telegraph Guardian Observer Mail Star Examiner"
    " Inquirer Register Dispatch Courier Mirror Monitor Bulletin Newspaper Magazine Media News Broadcasting"
    " Television Radio Party Front Movement Alliance Coalition Federation League Association Society Foundation"
    " Union Club FC United Rovers Wanderers Athletic Giants Yankees Cubs Bulls Lakers Cowboys Patriots Eagles"
    " Dodgers Knicks Celtics Rangers Bank Fund Trust Exchange University College Institute Academy School Museum"
    " Theater Theatre Orchestra Opera Conference Commonwealth Organization Organisation Treaty Pact Prize Award"
    " Awards Cup Olympics Games Marathon Festival Hotel Bowl Stadium Church Cathedral Agency Tass Review Weekly"
    " Daily Brigade Battalion Division Brigades Sox Jays Tigers Bears Lions Falcons Panthers Buccaneers Cardinals"
    " Rams Seahawks Raiders Chargers Broncos Chiefs Texans Colts Jaguars Titans Ravens Bengals Steelers Dolphins"
    " Packers Vikings Redskins Nets Sixers Raptors Pistons Pacers Bucks Hawks Hornets Nuggets Timberwolves Blazers"
    " Warriors Clippers Mavericks Rockets Grizzlies Pelicans Spurs Bruins Sabres Canadiens Leafs Hurricanes Flyers"
    " Penguins Blackhawks Canucks Coyotes Oilers Braves Marlins Phillies Mets Brewers Pirates Astros Mariners"
    " Orioles Padres Rockies Diamondbacks Hotspur Albion Villa Argyle"
)
# The ones of them that begin a name with "of", "on" or "for": "Bank of X", "Conference on X and Y in Z".
HEADS = words(
    "Conference Commonwealth Organization Organisation Bank University College Institute Association Church"
    " League Union Society Academy Museum Journal Community Alliance Order Fund Foundation Federation Congress"
    " Council Commission Committee Treaty Court House Agency School Party Movement Front Board Bureau Center"
    " Centre Centers Centres Army Department Corps Battle Duke Duchess Earl Prince Princess Archbishop Bishop"
    " Statue Gang Bay"
)
HEAD_LINKS = words("of on for and the & to against")
# Public bodies that carry the name of the place they serve: it is named with them ("University of X", "X Museum").
CIVIC = words(
    "University College Institute Academy School Museum Theater Theatre Orchestra Opera Festival Church Cathedral"
    " Association Society Foundation Coalition Federation Council Board Court Hospital Center Centre League Stadium"
    " Archbishop Bishop Duke Duchess Congress Bureau Commission Committee Games Conference Marathon Daily Library Zoo"
)
CONTINENTS = words("Europe Asia Africa America Americas Oceania Eurasia")
# Offices and public bodies: the place before them is the one they serve.
INSTITUTIONS = words(
    "Police Department Departments Ministry Minister Governor Gov Senator Sen Representative Rep President Vice"
    " Premier Prime Mayor Sheriff Sheriffs Fire Court Superior Supreme District Circuit Government Parliament"
    " Senate Assembly Legislature Army Navy Air Force Marine Marines Coast Guard National State Federal Foreign"
    " Interior Defense Defence Health Agriculture Attorney General Chief Justice Hospital Medical Center Centre"
    " Regional County City Council Councillor Public Liquor Treasury Trade Transportation Environmental Food"
    " Embassy Ambassador Consulate Congressman Congresswoman Congress Secretary Republican Democrat Democratic"
    " Republicans Democrats Board Commission Commissioner Authority Bureau Office Officials Director Deputy"
    " Opposition Unified Central Constitutional High Regional Municipal Metropolitan International Royal Primary"
    " Amber Pollution Animal Zoo Veterinary Water Electric Transit Port Airport Speaker Cabinet Communist Finance"
    " Education Sanitation Customs Border Detective Lt Sgt Capt Academy Coroner Medical Farmers Farm Dairy Prison"
    " Jail"
)
# Of these, the offices that only states and countries have, and those that only towns have.
OF_STATES = words("Gov Governor Legislature Senator Sen Senate Attorney Assembly")
OF_TOWNS = words("Mayor")
# What begins the name of a sports club, before its town.
CLUBS = words(
    "Real Atletico Atlético Bayern Borussia Dynamo Dinamo Spartak Lokomotiv Inter Olympique Deportivo Sporting"
    " Maccabi Hapoel Rapid Partizan Shakhtar Zenit Racing Virgin"
)
SHIPS = words("USS HMS HMCS HMAS MV MS SS RMS USNS INS")
VESSELS = words(
    "steamer steamship gunboat frigate corvette monitor ironclad schooner sloop cruiser destroyer submarine"
    " battleship tanker freighter trawler ferry yacht liner minesweeper"
)
BUREAU = words("Bureau bureau")
