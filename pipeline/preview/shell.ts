import { block, type Child, htmlDocument, tag, voidTag } from '../html.js'
import type { PreviewState } from './state.js'

export interface View {
  readonly title: string
  /** Which of the views of the bar it is. */
  readonly current: string
  readonly state: Pick<PreviewState, 'version' | 'pdf'>
  readonly body: readonly Child[]
}

const VIEWS = [
  ['/', 'Text'],
  ['/overview', 'Overview'],
  ['/pages', 'Printed pages'],
] as const

/** A page of the preview. Styles and script are files of the server's own: nothing stands inline, and nothing else is loaded. */
export function page({ title, current, state, body }: View): string {
  const links = VIEWS.map(([href, says]) =>
    tag('li', {}, [tag('a', { href, 'aria-current': href === current ? 'page' : undefined }, [says])]),
  )
  const head = block('head', {}, [
    voidTag('meta', { charset: 'utf-8' }),
    voidTag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    voidTag('meta', { name: 'color-scheme', content: 'light dark' }),
    tag('title', {}, [`${title} – preview`]),
    voidTag('link', { rel: 'icon', type: 'image/svg+xml', href: '/icon.svg' }),
    voidTag('link', { rel: 'stylesheet', href: '/style.css' }),
    tag('script', { src: '/preview.js', type: 'module' }, ['']),
  ])
  const bar = block('header', { id: 'bar' }, [
    block('nav', { 'aria-label': 'Views' }, [tag('ul', {}, links)]),
    tag('p', { id: 'state', role: 'status' }, ['']),
  ])
  const skip = tag('a', { class: 'skip', href: '#main' }, ['To the content'])
  const main = block('main', { id: 'main' }, body)
  return htmlDocument(
    block('html', { lang: 'en' }, [
      head,
      block('body', { 'data-version': state.version, 'data-printed': String(state.pdf !== undefined) }, [
        skip,
        bar,
        main,
      ]),
    ]),
  )
}
