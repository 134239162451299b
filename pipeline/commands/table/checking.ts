import { type Command, failOn, format } from './command.js'

/** Commands that look at notes and citations. */
export const checking = {
  check: {
    summary: 'check every note, citation and name',
    usage: 'ibidem check [DIR] [--fix] [--format FORMAT,…] [--out DIR] [--baseline FILE] [--fail-on SEVERITY]',
    names: 'folders',
    most: 1,
    options: {
      fix: { says: 'mend in the files what can be mended for certain, then check' },
      format,
      out: { value: 'DIR', says: 'a file a format in DIR, instead of standard output' },
      baseline: { value: 'FILE', says: 'do not report the findings in FILE' },
      'update-baseline': { says: 'write FILE from the findings there are now' },
      'fail-on': failOn,
    },
    load: async () => (await import('../check.js')).check,
  },
  ledger: {
    summary: 'list every note with the works it cites, for other programs',
    usage: 'ibidem ledger [DIR] [--format csv,json] [--out DIR]',
    names: 'folders',
    most: 1,
    options: {
      format: {
        value: 'FORMAT,…',
        choices: ['csv', 'json'],
        says: 'csv, a table with a row a work; json, a record a note (without it csv)',
      },
      out: { value: 'DIR', says: 'citations.csv, citations.json in DIR, instead of standard output' },
    },
    load: async () => (await import('../ledger.js')).ledger,
  },
  link: {
    summary: 'show which works the words of notes cite, or pin them for review',
    usage: 'ibidem link [DIR] [--write]',
    names: 'folders',
    most: 1,
    options: {
      write: { says: 'add what was found to bibliography/links.yaml; what stands there is not changed' },
    },
    load: async () => (await import('../link.js')).link,
  },
  lsp: {
    summary: 'serve an editor with findings, completion and more (Language Server Protocol)',
    usage: 'ibidem lsp [--stdio]',
    names: 'nothing',
    most: 0,
    options: { stdio: { says: 'what it does without it too: speak on standard input and output' } },
    notes: ['Editors start it themselves: the README has their settings.'],
    load: async () => (await import('../lsp.js')).lsp,
  },
  rules: {
    summary: 'list the rules, or explain one',
    usage: 'ibidem rules [ID]',
    names: 'rules',
    most: 1,
    options: {},
    notes: ['ID is the name at the end of a message, such as note-defined.'],
    load: async () => (await import('../rules.js')).rules,
  },
} as const satisfies Record<string, Command>
