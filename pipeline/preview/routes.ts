/** Addresses → what is answered. Only what the state holds can be had: no address leads to a file of the disk. */
import { imageTypeOf } from '../parse/images.js'
import type { PreviewState } from './state.js'
import { overviewPage, pagesPage, sourcePage, textPage } from './views.js'

export interface Answer {
  readonly type: string
  readonly body: string | Uint8Array
}

export interface PreviewAssets {
  readonly css: string
  readonly script: string
  /** In SVG. */
  readonly icon: string
}

const html = (body: string | undefined): Answer | undefined =>
  body === undefined ? undefined : { type: 'text/html; charset=utf-8', body }

/** @param path of the address, as it was asked for; undefined is answered where there is nothing */
export function answerTo(path: string, state: PreviewState, assets: PreviewAssets): Answer | undefined {
  const [, first = '', ...rest] = decoded(path)
  const name = rest.join('/')
  switch (first) {
    case '':
      return html(textPage(state, undefined))
    case 'text':
      return html(textPage(state, name))
    case 'overview':
      return html(overviewPage(state))
    case 'pages':
      return html(pagesPage(state))
    case 'source':
      return html(sourcePage(state, name))
    case 'image':
      return image(state, name)
    case 'edition.pdf':
      return state.pdf && { type: 'application/pdf', body: state.pdf }
    case 'style.css':
      return { type: 'text/css; charset=utf-8', body: assets.css }
    case 'icon.svg':
      return { type: 'image/svg+xml', body: assets.icon }
    case 'preview.js':
      return { type: 'text/javascript; charset=utf-8', body: assets.script }
    default:
      return undefined
  }
}

/** What cannot be decoded is an address of nothing. */
function decoded(path: string): string[] {
  try {
    return path.split('/').map(decodeURIComponent)
  } catch {
    return ['', '\0']
  }
}

/** Only pictures that the edition uses, and that were found to be pictures. */
function image({ edition }: PreviewState, path: string): Answer | undefined {
  const body = edition?.images.get(path)
  const type = body && imageTypeOf(body)
  return type && { type, body }
}
