/** A Hunspell dictionary spelled out: every stem with the affixes that its flags allow. */
interface Affix {
  readonly prefix: boolean
  readonly strip: string
  readonly add: string
  readonly allows: (stem: string) => boolean
}

type Affixes = ReadonlyMap<string, readonly Affix[]>

/**
 * The words of an affix file and a dictionary file. One suffix and one prefix a word, which is all that English has; rules
 * of compounds are left out.
 */
export function spellOut(aff: string, dic: string): ReadonlySet<string> {
  const affixes = readAffixes(aff)
  const flags = flagReader(aff)
  const words = new Set<string>()
  for (const line of dic.split('\n').slice(1)) {
    const [stem = '', given = ''] = line.trim().split('/')
    if (stem !== '' && !/\d/.test(stem)) addForms(stem, flags(given.split(/\s/)[0] ?? ''), affixes, words)
  }
  return words
}

function addForms(stem: string, flags: readonly string[], affixes: Affixes, words: Set<string>) {
  const rules = flags.flatMap((flag) => affixes.get(flag) ?? []).filter((rule) => rule.allows(stem))
  const suffixed = [stem]
  for (const { prefix, strip, add } of rules) {
    // The possessive is taken off a word before it is looked up: without it the list is a third shorter.
    if (!prefix && add !== "'s") suffixed.push(stem.slice(0, stem.length - strip.length) + add)
  }
  for (const form of suffixed) words.add(form)
  for (const { prefix, strip, add } of rules) {
    if (prefix) for (const form of suffixed) words.add(add + form.slice(strip.length))
  }
}

const AFFIX = /^(PFX|SFX)[ \t]+(\S+)[ \t]+(\S+)[ \t]+(\S+)[ \t]+(\S+)/

function readAffixes(aff: string): Affixes {
  const affixes = new Map<string, Affix[]>()
  for (const line of aff.split('\n')) {
    const [, kind, flag = '', strip = '', add = '', condition = ''] = AFFIX.exec(line) ?? []
    if (kind === undefined) continue
    const rules = affixes.get(flag) ?? []
    if (rules.length === 0) affixes.set(flag, rules)
    const pattern = new RegExp(kind === 'PFX' ? `^${condition}` : `${condition}$`, 'u')
    const taken = strip === '0' ? '' : strip
    rules.push({
      prefix: kind === 'PFX',
      strip: taken,
      add: (add.split('/')[0] ?? '').replace(/^0$/, ''),
      allows: (stem) => (kind === 'PFX' ? stem.startsWith(taken) : stem.endsWith(taken)) && pattern.test(stem),
    })
  }
  return affixes
}

/** A flag is one character, two, or a number between commas, as the affix file says. */
function flagReader(aff: string): (flags: string) => readonly string[] {
  const way = /^FLAG[ \t]+(\S+)/m.exec(aff)?.[1]
  if (way === 'num') return (flags) => flags.split(',')
  if (way === 'long') return (flags) => flags.match(/../gsu) ?? []
  return (flags) => [...flags]
}
