import { blockElement, type Children, element, text, xmlDocument } from '../../xml.js'

export interface PageFacts {
  readonly lang: string
  readonly title: string
  /** `frontmatter`, `bodymatter` or `backmatter`. */
  readonly division: string
  /** Said at the head of every page of a draft. */
  readonly draft: string | undefined
}

/** One XHTML document of the book. */
export function xhtmlPage({ lang, title, division, draft }: PageFacts, content: Children): Uint8Array {
  const namespaces = { xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': 'http://www.idpf.org/2007/ops' }
  const head = blockElement('head', {}, [
    element('title', {}, [text(title)]),
    element('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' }, []),
  ])
  const banner = draft === undefined ? undefined : element('p', { class: 'draft' }, [text(draft)])
  const body = blockElement('body', { 'epub:type': division }, [banner, ...content])
  return xmlDocument(blockElement('html', { ...namespaces, lang, 'xml:lang': lang }, [head, body]), 'html')
}
