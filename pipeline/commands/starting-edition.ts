/** What `ibidem init` writes: small, true, and using what a first chapter needs. */
export const startingEdition: Readonly<Record<string, string>> = {
  'source/edition.yaml': `# yaml-language-server: $schema=./edition.schema.json
title: A New Edition
authors:
  - { family: Family name, given: Given name }
language: en-GB
`,
  'source/01-first-chapter.md': `# The First Chapter

A numbered note gives a source.[^1] The same work again is cited in its short form.[^2] A lettered note is a
comment, and needs none.[^a]

[^1]: [@pushkin1833, ch. 1].

[^2]: [@pushkin1833, ch. 8].

[^a]: Chapter and file may have notes of both kinds; each kind is counted by itself.
`,
  'bibliography/works.json': `[
  {
    "id": "pushkin1833",
    "type": "book",
    "author": [{ "family": "Pushkin", "given": "Alexander" }],
    "title": "Евгений Онегин, роман в стихах",
    "publisher-place": "Saint Petersburg",
    "publisher": "Aleksandr Smirdin",
    "issued": { "date-parts": [[1833]] },
    "language": "ru"
  }
]
`,
  'bibliography/names.yaml': `names:
  - cyrillic: Пушкин
    kind: surname
    customary: Pushkin
    spellings: [Pouchkine, Puschkin]
persons: []
`,
}
