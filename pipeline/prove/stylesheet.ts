/** The style sheet of an e-book: it may shape words, never hide them, and adds none but the asterisks between scenes. */

/** Too short to push words off a page. */
const LENGTH = String.raw`(?:\d(?:\.\d+)?(?:em|px)?|[1-3]?\d%)`
const LENGTHS = new RegExp(String.raw`^(?:(?:auto|${LENGTH})\s*){1,4}$`)
const ANY = /^[\w\s.%-]+$/
/** Properties with the values that they may have. */
const PROPERTIES: Readonly<Record<string, RegExp>> = {
  'line-height': /^(?:0|1(?:\.\d+)?)$/,
  hyphens: ANY,
  '-webkit-hyphens': ANY,
  widows: /^\d$/,
  orphans: /^\d$/,
  'font-family': /^[\w\s",-]+$/,
  'font-weight': /^(?:normal|bold|[4-7]00)$/,
  'font-size': /^(?:0\.[6-9]\d*|[12](?:\.\d+)?)em$/,
  'font-style': /^(?:normal|italic)$/,
  'font-variant-caps': /^small-caps$/,
  'text-align': ANY,
  'text-align-last': ANY,
  'text-indent': /^-?[0-3](?:\.\d+)?(?:em)?$/,
  'text-decoration': ANY,
  'vertical-align': /^(?:super|sub|top|baseline)$/,
  'overflow-wrap': ANY,
  'white-space': /^pre-wrap$/,
  'list-style': /^none$/,
  'break-after': ANY,
  'break-before': ANY,
  'break-inside': ANY,
  'border-collapse': ANY,
  display: /^(?:inline-block|block)$/,
  color: /^(?:inherit|currentColor)$/,
  'max-width': /^100%$/,
  'max-height': /^100vh$/,
  height: /^auto$/,
}
const BOX = /^(?:margin|padding)(?:-(?:top|bottom|left|right|inline-start|inline-end))?$/
const BORDER = /^border(?:-(?:top|bottom))?$/
/** Widths of lines; a line has no words. */
const LINES = /^(?:0|\d(?:\.\d+)?px (?:solid|dotted)|none)$/

export function faultsOfStylesheet(css: string): string[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '')
  const rules = [...bare.matchAll(/([^{}]*)\{([^{}]*)\}/g)]
  return rules
    .flatMap(([, before = '', body = '']) => {
      const selector = (before.split(';').at(-1) ?? '').trim()
      if (selector === '@font-face') return faultsOfFont(body)
      return declarationsIn(body).flatMap(([property, value]) =>
        isHarmless(selector, property, value) ? [] : [`${selector} { ${property}: ${value} }`],
      )
    })
    .concat(/@import/i.test(bare) ? ['it fetches another sheet'] : [])
}

const declarationsIn = (body: string) =>
  body
    .split(';')
    .map((declaration) => declaration.trim())
    .filter((declaration) => declaration !== '')
    .map((declaration) => {
      const [property = '', ...value] = declaration.split(':')
      return [property.trim().toLowerCase(), value.join(':').trim()] as const
    })

function isHarmless(selector: string, property: string, value: string): boolean {
  if (property === 'content') return selector === 'hr.scene-break::before' && value === '"*  *  *"'
  if (BOX.test(property)) return LENGTHS.test(value)
  if (BORDER.test(property)) return LINES.test(value)
  return Object.hasOwn(PROPERTIES, property) && (PROPERTIES[property]?.test(value) ?? false)
}

/** A face of the book's own, from its own folder. */
const faultsOfFont = (body: string) =>
  declarationsIn(body).flatMap(([property, value]) =>
    property === 'src' && !/^url\(["']?fonts\/[\w.-]+["']?\)$/.test(value) ? [`a font from ${value}`] : [],
  )
