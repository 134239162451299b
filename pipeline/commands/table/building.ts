import { type Command, failOn, outputFolder, to, voice } from './command.js'

/** Commands that make something of an edition. */
export const building = {
  archive: {
    summary: 'pack the editions, their source and their metadata for an archive',
    usage: 'ibidem archive [DIR] [--without-foreign-images] [--out DIR]',
    names: 'folders',
    most: 1,
    options: {
      'without-foreign-images': { says: 'leave images under another licence than the edition’s out of source/' },
      out: outputFolder,
      ...voice,
    },
    notes: [
      'The package is a zip with a BagIt bag: EPUB, PDF, TEI, their proof, the source, CITATION.cff, .zenodo.json, and deposits for DataCite, Crossref and ONIX where edition.yaml has what they need.',
    ],
    load: async () => (await import('../archive.js')).archive,
  },
  build: {
    summary: 'check an edition and build its EPUB, PDF and TEI',
    usage: 'ibidem build [DIR…] [--to epub,pdf,galley,print,tei] [--proof] [--out DIR] [--draft] [--fail-on SEVERITY]',
    names: 'folders',
    most: Number.POSITIVE_INFINITY,
    options: {
      to,
      proof: { says: 'a galley too, SLUG-proofs.pdf: its lines numbered, loose ones and divided words marked' },
      out: outputFolder,
      draft: { says: 'build even with errors; every page and file says that it is a draft' },
      again: { says: 'build also what has not changed since it was built (in CI always)' },
      jobs: { value: 'NUMBER', says: 'of several editions, how many at once (without it one a core)' },
      json: { says: 'what became of each edition, for other programs' },
      ...voice,
      'fail-on': failOn,
    },
    notes: [
      'Several editions are built side by side; DIR may also be a series file, a YAML file with `editions:`, a list of folders.',
    ],
    load: async () => (await import('../build.js')).build,
  },
  preview: {
    summary: 'show an edition in the browser, as it is now',
    usage: 'ibidem preview [DIR] [--port NUMBER]',
    names: 'folders',
    most: 1,
    options: { port: { value: 'NUMBER', says: 'instead of any that is free' }, ...voice },
    notes: [
      'The text with its notes and findings beside it, the printed pages, names, works. Only this machine can see it.',
    ],
    load: async () => (await import('../preview.js')).preview,
  },
  report: {
    summary: 'write one page about an edition, for its author and its editor',
    usage: 'ibidem report [DIR] [--out DIR]',
    names: 'folders',
    most: 1,
    options: { out: outputFolder, ...voice },
    notes: [
      'SLUG.report.html: findings, notes, works and names over the chapters, the changes made and the proof. It needs nothing else.',
    ],
    load: async () => (await import('../report.js')).report,
  },
  watch: {
    summary: 'check and build again whenever a file is saved',
    usage: 'ibidem watch [DIR] [--check | --to epub,pdf,print,tei] [--draft]',
    names: 'folders',
    most: 1,
    options: {
      check: { says: 'check only, build nothing' },
      to,
      draft: { says: 'build even with errors' },
      ...voice,
    },
    notes: ['Findings come first, then EPUB and TEI, then PDF. Ctrl-C ends it.'],
    load: async () => (await import('../watch.js')).watch,
  },
} as const satisfies Record<string, Command>
