import { type Command, failOn, format } from './command.js'

/** Commands that begin an edition, and that tell about Ibidem. */
export const beginning = {
  completions: {
    summary: 'print what lets a shell complete commands and options',
    usage: 'ibidem completions bash|zsh|fish',
    names: 'shells',
    most: 1,
    options: {},
    notes: [
      'bash: source <(ibidem completions bash) in ~/.bashrc. zsh: ibidem completions zsh > ~/.zfunc/_ibidem. fish: ibidem completions fish > ~/.config/fish/completions/ibidem.fish.',
    ],
    load: async () => (await import('../completions/index.js')).completions,
  },
  import: {
    summary: 'turn a manuscript into an edition',
    usage: 'ibidem import TEXT… --into DIR [--notes FILE] [--bibliography FILE…]',
    names: 'files',
    most: Number.POSITIVE_INFINITY,
    options: {
      into: {
        value: 'DIR',
        says: 'the edition: source/, bibliography/, and import/ with the decisions and their review',
      },
      notes: { value: 'FILE', multiple: true, says: 'the notes, where they stand in a file of their own' },
      bibliography: { value: 'FILE', multiple: true, says: 'CSL JSON, BibTeX or RIS, copied into the edition' },
      language: { value: 'TAG', says: 'the language of the text, where it is not the one that its words tell' },
      force: { says: 'write over chapters that were changed by hand since they were imported' },
      format,
      review: { says: 'list the decisions that are open: ibidem import --review DIR' },
      undo: { says: 'put the manuscripts together again, byte for byte: ibidem import --undo DIR --out FOLDER' },
      out: { value: 'FOLDER', says: 'where --undo puts them' },
      'fail-on': failOn,
    },
    notes: ['TEXT…: plain text, DOCX or HTML, in the order of the chapters.'],
    load: async () => (await import('../importing/index.js')).importText,
  },
  init: {
    summary: 'start a small edition that builds',
    usage: 'ibidem init DIR',
    names: 'folders',
    most: 1,
    options: {},
    notes: ['DIR must not hold an edition yet; nothing in it is overwritten.'],
    load: async () => (await import('../init.js')).init,
  },
  man: {
    summary: 'print the manual page',
    usage: 'ibidem man',
    names: 'nothing',
    most: 0,
    options: {},
    notes: ['In roff: ibidem man | man -l - reads it. An installed package brings it along for man ibidem.'],
    load: async () => (await import('../man.js')).man,
  },
} as const satisfies Record<string, Command>
