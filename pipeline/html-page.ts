/** A page of HTML that needs nothing else: it fetches nothing, and runs no script but ours. */
import { createHash } from 'node:crypto'
import { type Attributes, block, type Child, embedded, htmlDocument, tag, voidTag } from './html.js'

export interface SelfContained {
  /** In English, like the page. */
  readonly title: string
  readonly css: string
  /** Undefined: no script at all. */
  readonly script?: string | undefined
  /** Of the body. */
  readonly attributes?: Attributes
  readonly body: readonly Child[]
}

/** The same page gives the same bytes. */
export function selfContainedPage({ title, attributes = {}, body, ...assets }: SelfContained): string {
  const css = assets.css.replace(/\r\n?/g, '\n')
  const script = assets.script?.replace(/\r\n?/g, '\n')
  const head = block('head', {}, [
    voidTag('meta', { charset: 'utf-8' }),
    voidTag('meta', { 'http-equiv': 'Content-Security-Policy', content: policy(css, script) }),
    voidTag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    voidTag('meta', { name: 'color-scheme', content: 'light dark' }),
    voidTag('meta', { name: 'referrer', content: 'no-referrer' }),
    tag('title', {}, [title]),
    embedded('style', {}, css),
  ])
  const scripts = script === undefined ? [] : [embedded('script', { type: 'module' }, script)]
  return htmlDocument(block('html', { lang: 'en' }, [head, block('body', attributes, [...body, ...scripts])]))
}

/** Nothing is fetched, nothing runs but our own script, and that can make no markup of words. */
function policy(css: string, script: string | undefined): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  return [
    "default-src 'none'",
    `style-src ${hash(css)}`,
    ...(script === undefined ? [] : [`script-src ${hash(script)}`]),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
}
