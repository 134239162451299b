import type { Expected } from './expected.js'

/** Whatever its page is. */
const locator = (id: string) => `<a epub:type="index-locator" href="after.xhtml#ix-after-${id}">…</a>`
const subjects = (id: string) => `index-subjects.xhtml#index-subjects-${id}`
const mark = (id: string) => `xml:id="ix-after-${id}" indexName="subjects"`

export const expectedIndexes: readonly Expected[] = [
  {
    construct: ':name[…]{ref passing}',
    epub: ['; Smirnov is named in passing. Perm'],
    tei: ['; <persName ref="#person-smirnov-iv">Smirnov</persName> is named in passing. '],
    words: ['Smirnov is named in passing.'],
  },
  {
    construct: ':index{term}',
    epub: [
      'Here<span id="ix-after-grain-1"/> stands grain, with ',
      `<p><span epub:type="index-term">grain</span>, ${locator('grain-1')}</p>`,
    ],
    tei: [
      `Here<index ${mark('grain-1')}><term>grain</term></index> stands grain, with `,
      '<term>grain</term> <ptr target="#ix-after-grain-1"/>',
    ],
    words: ['Here stands grain, with rye and oats in it.'],
  },
  {
    construct: ':index[words]{term sub}',
    epub: [
      '<span id="ix-after-grain-kinds-of-1">rye <em>and</em> oats</span> in it. Of bread and of mills',
      `<li epub:type="index-entry"><p><span>kinds of</span>, ${locator('grain-kinds-of-1')}</p></li>`,
    ],
    tei: [
      '<seg xml:id="ix-after-grain-kinds-of-1"><index indexName="subjects"><term>grain</term><index><term>kinds of</term></index></index>rye <emph>and</emph> oats</seg>',
      '<item><term>kinds of</term> <ptr target="#ix-after-grain-kinds-of-1"/></item>',
    ],
    words: [],
  },
  {
    construct: ':index{term from} … :index{to}',
    epub: [
      'It ends here.<span id="ix-after-grain-sold-end-1"/> Nobody wrote of it<span id="ix-after-smirnov-iv-as-a-miller-1"/>; Smirnov',
      `<p><span>sold</span>, ${locator('grain-sold-1')}</p>`,
    ],
    tei: [
      `<index ${mark('grain-sold-1')} spanTo="#ix-after-grain-sold-end-1"><term>grain</term><index><term>sold</term></index></index>passage begins`,
      'It ends here.<anchor xml:id="ix-after-grain-sold-end-1"/> Nobody',
      '<ptr type="range" target="#ix-after-grain-sold-1 #ix-after-grain-sold-end-1"/>',
    ],
    words: ['A passage begins here.'],
  },
  {
    construct: ':index{person sub}',
    epub: ['<p><span epub:type="index-term">Smirnov, Ivan</span>, <a>…</a>, <a>…</a></p><ul>…</ul>'],
    tei: [
      '<index indexName="persons"><term>Smirnov, Ivan</term><index><term>as a miller</term></index></index>; ',
      '<persName ref="#person-smirnov-iv">Smirnov, Ivan</persName> <ptr/> ',
    ],
    words: [],
  },
  {
    construct: ':index{term see}, see-also, another spelling, an alias',
    epub: [
      `<p><span>bread</span>, <span epub:type="index-xref-preferred"><em>see</em> <a href="${subjects('grain')}">grain</a></span></p>`,
      `<p><span>mills</span>, <a>…</a>; <span epub:type="index-xref-related"><em>see also</em> <a href="${subjects('grain')}">grain</a></span></p>`,
      '<p><span>Smirnoff</span>, <span epub:type="index-xref-preferred"><em>see</em> <a href="index-persons.xhtml#index-persons-smirnov-iv">Smirnov, Ivan</a></span></p>',
      '<p><span>The Made-Up Man</span>, <span><em>see</em> <a>Smirnov, Ivan</a></span></p>',
    ],
    tei: [
      '<item><term>bread</term> <ref type="see" target="#index-subjects-grain">grain</ref></item>',
      '<term>mills</term> <ptr/> <ref type="see-also" target="#index-subjects-grain">grain</ref>',
      '<index indexName="subjects"><term sortKey="flour_mills">mills</term></index>',
    ],
    words: ['bread, see grain', '; see also grain', 'Smirnoff, see Smirnov, Ivan'],
  },
  {
    construct: ':index{index=places}, and a place in the text',
    epub: ['<section role="doc-index"><h1>Index of Places</h1><ul epub:type="index-entry-list">…</ul></section>'],
    tei: ['<placeName>Perm</placeName><index indexName="places"><term>Perm</term></index> is a town.'],
    words: [],
  },
  {
    construct: 'a person of names.yaml',
    epub: [],
    tei: [
      `<person xml:id="person-smirnov-iv"><persName type="preferred">Ivan Smirnov</persName><persName type="transliterated" xml:lang="ru-Latn-alalc97-x-nodia"><surname>Smirnov</surname> <forename>Ivan</forename> <forename type="patronymic">Ilʹich</forename></persName><persName type="original" xml:lang="ru"><surname>Смирнов</surname> <forename>Иван</forename> <forename type="patronymic">Ильич</forename></persName><persName type="alias">The Made-Up Man</persName><birth when="1870"/><death when="1930"/><idno type="Made-up">1</idno></person>`,
    ],
    words: [],
  },
]
