import type { Command } from './command.js'

/** Commands for names and their spellings. */
export const naming = {
  names: {
    summary: 'show every name with its spellings, propose records for the list, rewrite the source',
    usage: 'ibidem names [DIR] [--starter] [--suggest | --ledger FORMAT,… | --write | --undo LEDGER] [--out DIR]',
    names: 'folders',
    most: 1,
    options: {
      starter: { says: 'know the names of Ibidem’s own list beside those of bibliography/names.yaml' },
      suggest: {
        says: 'print records for bibliography/names.yaml: names of Ibidem’s own list, and words that read as Russian',
      },
      ledger: {
        value: 'FORMAT,…',
        choices: ['csv', 'json'],
        says: 'every name that a build respells: where, from, to, whose, by which scheme',
      },
      write: {
        says: 'respell them in the source, not a byte more, and leave the ledger as output/names.csv and names.json',
      },
      undo: { value: 'LEDGER', says: 'take back what that names.json says was changed' },
      out: { value: 'DIR', says: 'where the ledger goes' },
    },
    load: async () => (await import('../names.js')).names,
  },
  romanize: {
    summary: 'write lines of Russian in Latin letters',
    usage: 'ibidem romanize --scheme ID < RUSSIAN',
    names: 'nothing',
    most: 0,
    options: {
      scheme: { value: 'ID', says: 'how: ala-lc, bgn-pcgn, iso9-1995 …' },
      list: { says: 'all schemes, with their sources' },
    },
    load: async () => (await import('../romanize.js')).romanize,
  },
} as const satisfies Record<string, Command>
