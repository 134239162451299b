/** An edition → the same text for Typst, in the same page and face: what the comparison of the two sets. */

const escaped = (text) => text.replaceAll(/[\\#*_$[\]<>@`~=+/"'-]/g, (sign) => `\\${sign}`)

const inline = {
  text: ({ value }) => escaped(value),
  name: ({ printed }) => escaped(printed),
  inlineCode: ({ value }) => escaped(value),
  emphasis: (node, notes) => `#emph[${inlines(node.children, notes)}]`,
  strong: (node, notes) => `#strong[${inlines(node.children, notes)}]`,
  lineBreak: () => ' \\\n',
  noteCall: ({ label }, notes) => {
    const note = notes.get(label)
    if (!note) return ''
    notes.delete(label)
    return `#footnote[${note.blocks.map((each) => lined(each, notes)).join(' #parbreak() ')}]`
  },
}

function inlines(nodes, notes) {
  return nodes
    .map((node) => (inline[node.type] ? inline[node.type](node, notes) : inlines(node.children ?? [], notes)))
    .join('')
}

function lined(block, notes) {
  if (block.type === 'section')
    return `\n== ${inlines(block.title, notes)}\n\n${block.children.map((each) => lined(each, notes)).join('\n\n')}`
  if (block.type === 'paragraph') return inlines(block.children, notes)
  if (block.type === 'verse')
    return quoted(
      block.stanzas.map((stanza) => stanza.map(({ children }) => inlines(children, notes)).join(' \\\n')).join('\n\n'),
    )
  if (block.type === 'list')
    return block.items.map((item) => `- ${item.map((each) => lined(each, notes)).join(' ')}`).join('\n')
  if (block.type === 'table')
    return (
      block.rows?.map((row) => row.map((cell) => inlines(cell.children ?? cell, notes)).join(' ')).join('\n\n') ?? ''
    )
  if (block.type === 'sceneBreak') return '#align(center)[\\* \\* \\*]'
  const inside = (block.children ?? []).map((each) => lined(each, notes)).join('\n\n')
  return block.type === 'quotation' || block.type === 'epigraph' ? quoted(inside) : inside
}

const quoted = (inside) => `#block(inset: (x: 18pt), above: 14pt, below: 14pt)[#set text(size: 10pt)\n${inside}]`

/** @param page of the print: its measures in points */
export function typstSource(edition, page) {
  const bottom = page.height - page.top - page.depth
  const head = `#set document(title: "Comparison")
#set page(width: ${page.width}pt, height: ${page.height}pt, margin: (inside: ${page.inner}pt, outside: ${page.outer}pt, top: ${page.top}pt, bottom: ${bottom}pt), numbering: "1")
#set text(font: "Source Serif 4", size: 10.5pt, lang: "${edition.metadata.language.split('-')[0]}", number-type: "old-style", top-edge: 10.5pt, bottom-edge: -3.5pt, hyphenate: true)
#set par(justify: true, leading: 0pt, spacing: 0pt, first-line-indent: 14pt)
#set smartquote(enabled: false)
#show heading.where(level: 1): it => { pagebreak(weak: true); block(above: 56pt, below: 35pt, text(size: 18pt, weight: 400, it.body)) }
#show heading.where(level: 2): it => block(above: 21pt, below: 7pt, text(size: 12pt, weight: 400, it.body))
#set footnote.entry(gap: 0pt, clearance: 7pt, indent: 0pt)
#show footnote.entry: set text(size: 8.8pt, top-edge: 8.5pt, bottom-edge: -2.5pt)
`
  const chapters = edition.chapters.map(({ title, blocks, notes: all }) => {
    const notes = new Map(all.map((note) => [note.label, note]))
    return `= ${inlines(title, notes)}\n\n${blocks.map((block) => lined(block, notes)).join('\n\n')}`
  })
  return `${head}\n${chapters.join('\n\n')}\n`
}
