/** The schemes an edition can name: adding one is adding its file and its line here. */
import { alaLc } from './ala-lc.js'
import { alaLcNodia } from './ala-lc-nodia.js'
import { bgnPcgn } from './bgn-pcgn.js'
import { bgnPcgnPlain } from './bgn-pcgn-plain.js'
import { bgnSimplified } from './bgn-simplified.js'
import { bs2979 } from './bs-2979.js'
import { din1460 } from './din-1460.js'
import { economist } from './economist.js'
import { french } from './french.js'
import { germanDuden } from './german-duden.js'
import { gost779b } from './gost-7.79-b.js'
import { gost16876First } from './gost-16876-71-1.js'
import { gost16876Second } from './gost-16876-71-2.js'
import { gost52535 } from './gost-52535.js'
import { icao9303 } from './icao-9303.js'
import { isoR9 } from './iso-r9-1968.js'
import { iso9 } from './iso9-1995.js'
import { maik } from './maik.js'
import { odni2015 } from './odni-2015.js'
import { popularEnglish } from './popular-english.js'
import type { Scheme } from './scheme.js'
import { scholarly } from './scholarly.js'
import { stalinDigitalArchive } from './sda.js'
import { un1987 } from './un-1987.js'
import { wikipedia } from './wikipedia.js'

export const schemes: ReadonlyMap<string, Scheme> = new Map(
  [
    alaLc,
    alaLcNodia,
    bgnPcgn,
    bgnPcgnPlain,
    bgnSimplified,
    iso9,
    gost779b,
    gost16876First,
    gost16876Second,
    scholarly,
    isoR9,
    din1460,
    un1987,
    icao9303,
    gost52535,
    bs2979,
    popularEnglish,
    wikipedia,
    stalinDigitalArchive,
    germanDuden,
    french,
    odni2015,
    economist,
    maik,
  ].map((scheme) => [scheme.id, scheme]),
)
