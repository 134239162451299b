/**
 * Words that guide the reader of a note, by language; compared as `fold` leaves them, so that Russian stands here in ALA-LC
 * letters. Sources: The Chicago Manual of Style, 17th ed., ch. 14; DIN ISO 690:2013; GOST R 7.0.5–2008; the usage of journals.
 */
const list = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split(' ')).filter((word) => word !== ''))

/** What leads to a citation and is none of its words. */
export const signals = list(
  'see also cf compare quoted cited quote citing quoting in from eg ie example especially esp notably but and or further',
  'likewise similarly contra pace generally again reprinted discussed according both e g i for instance above below too as',
  'based on after following via out translated particularly here who thus eds',
  'vgl vergleiche siehe so auch dazu hierzu ferner zit zitiert nach bei etwa insbes insb ahnlich dagegen und oder aus zum',
  'voir cite par dans aussi ainsi notamment dapres selon et ou comparer mentionne',
  'sm sr tsit po takzhe naprimer napr podrobnee sravni smotri tsitiruetsia v iz i',
)

/** Words too common to tell one title from another. */
export const smallWords = list(
  'the a an of in and on to for with by from at as or its',
  'der die das den dem des ein eine einer eines und von vom zu zur zum im am auf fur uber',
  'le la les l d de du des un une et a au aux en sur dans par pour',
  'i v vo na o ob obo s so k ko po iz za ot dlia pri u',
)

export const articles = list('the a an der die das le la les l')

/** Nobody’s family name: a lead with one of these names a document, not an author. */
export const documents = list(
  'resolution resolutions decree decrees speech speeches letter letters report reports telegram protocol minutes interview',
  'introduction preface foreword afterword epilogue appendix chapter statement order circular memorandum memoir article',
  'diary note notes draft theses testament review conversation record testimony circa notebook dispatch despatch directive',
  'central committee commissariat politburo congress conference plenum party council document documents table entry figure',
  'beschluss rede brief bericht protokoll einleitung vorwort nachwort schreiben telegramm aufzeichnung tagebuch artikel',
  'lettre discours rapport decret resolution preface avant-propos telegramme',
  'postanovlenie rezoliutsiia rech pismo doklad protokol telegramma predislovie vvedenie dekret stenogramma zapiska prikaz',
  'january february march april may june july august september october november december',
)

/** Words that begin a sentence of comment and no name. */
export const openers = list(
  'he she it they we i you this that these those there his her their its our my one some many most all both each no not',
  'the a an on in at by for from with of to as if when while although though since because after before during until',
  'according however moreover thus hence so but and or yet nor also only even then now here another other such what which',
  'who where why how more less few several by about over under between against among despite except perhaps indeed',
  'er sie es wir ihr ich dies diese dieser dieses das der die ein eine auf bei im am von zu nach fur mit ob als wenn dort',
  'il elle ils elles nous on ce cet cette ces le la les un une dans sur pour selon par de du des voila',
  'on ona ono oni my eto etot eta eti v na po o ob iz k kak dlia pri posle',
)

/** Particles of family names. */
export const particles = list('von van de der den del della di da du la le ter zu zur af st')

/** What stands among the names of authors and editors and is no name. */
export const betweenNames = list('and und et i y with mit avec al dr drugie', 'ed eds hg hrsg dir sost red comp')

/** Words after which a full stop ends no sentence. */
export const abbreviations = list(
  'p pp vol vols ed eds edn no nos ch chs chap fig figs cf trans transl repr rev esp ser pt pts jr sr st dr prof gen col fol',
  'fols fn nn op cit loc ibid ib ff seq al etc viz vs art sec para ca comp',
  'vgl bd bde hg hrsg aufl zit nr jg anm ebd ebda kap sp bl abb usw bes insb verf ders dies ubers',
  'dir ed t tt chap sq sqq ouvr',
  'sm sr tsit ukaz soch izd red sost per str tt kn vyp gl chast prim primech spb pg stb stlb napr dr ss ll dd ob khr ed',
)

/** Places of publication that Russian imprints shorten: a semicolon between two of them parts no citations. */
export const placeAbbreviations = list('m l spb pg kiev minsk')

export const months: ReadonlyMap<string, number> = new Map(
  [
    'january jan januar janvier ianvaria ianvar jänner',
    'february feb februar fevrier fevralia fevral',
    'march mar marz mars marta mart',
    'april apr avril aprelia aprel',
    'may mai maia mai',
    'june jun juni juin iiunia iiun',
    'july jul juli juillet iiulia iiul',
    'august aug aout avgusta avgust',
    'september sept sep septembre sentiabria sentiabr',
    'october oct oktober octobre oktiabria oktiabr okt',
    'november nov novembre noiabria noiabr',
    'december dec dezember decembre dekabria dekabr dez',
  ].flatMap((line, nth) => line.split(' ').map((word): [string, number] => [word, nth + 1])),
)
