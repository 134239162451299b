/** Lines that a reading program, a site or a scanning project has left in the text. */

/** They are short; a sentence that happens to speak of pages is not. */
const LONGEST = 100

/** What no author writes on a line. */
const UNMISTAKABLE: readonly RegExp[] = [
  /^(?:https?:\/\/|www\.)\S+$/i,
  /^[[(]?\s*(?:image|illustration|figure|photo|picture|map|plate) (?:missing|not (?:available|shown|included)|unavailable|removed)\s*[\])]?$/i,
  /^page \d+ (?:of|\/) \d+$/i,
  /^(?:p\.|page) ?\d+$/i,
  /^\d{1,3} ?% (?:complete|read|of (?:the )?book(?: read)?)\b.*$/i,
  /^(?:loc|location)\.? ?\d+(?:\s*(?:of|\/)\s*\d+)?$/i,
]

/** What may be a sentence of the text where it does not stand alone. English, then German, French, Russian. */
const LIKELY: readonly RegExp[] = [
  /^(?:skip|jump|back|return|go|scroll) (?:back )?to (?:the )?(?:main )?(?:content|contents|navigation|top|search|table of contents|page)$/i,
  /^\[?\s*(?:back|return) to (?:the )?(?:contents|top|text|index|table of contents)\s*\]?$/i,
  /^report (?:an? )?(?:error|problem|mistake|typo)\b.*$/i,
  /^(?:scanned|digiti[sz]ed|proofread|ocr(?:ed)?|typed|transcribed|produced|prepared|uploaded|converted)\b.*\b(?:by|volunteers?|batch|google|internet archive)\b.*$/i,
  /^advertisement$/i,
  /^(?:sponsored|promoted)(?: content)?$/i,
  /^subscribe\b.*$/i,
  /^sign (?:in|up|out)\b.*$/i,
  /^log ?(?:in|out)\b.*$/i,
  /^share (?:this|on|via)\b.*$/i,
  /^(?:tap|click|swipe|press) (?:here |to |for |on )\S.*$/i,
  /^loading\b.*(?:\.\.\.|…)$/i,
  /^(?:continue|keep) reading\b.*$/i,
  /^(?:read|show|see|view) (?:more|less|all)\b.*$/i,
  /^(?:download|open|view) (?:this |the |as |in )?(?:book|chapter|page|file|pdf|epub|app)\b.*$/i,
  /^(?:accept|manage|we use) (?:all )?cookies\b.*$/i,
  /^(?:all rights reserved|terms of (?:use|service)|privacy policy)\W*$/i,
  /^(?:add|remove) (?:a )?(?:bookmark|highlight|note)\b.*$/i,
  /^(?:anzeige|werbung|seite \d+ von \d+|zurück zum inhalt(?:sverzeichnis)?|wird geladen\W*)$/i,
  /^(?:publicité|chargement\W*|page \d+ sur \d+|retour (?:au sommaire|à la table des matières))$/i,
  /^(?:загрузка\W*|реклама|страница \d+ из \d+|наверх|к оглавлению|назад к содержанию|читать далее\W*|поделиться\W*)$/i,
]

/** Signs that only a screen has, between the words of its buttons. */
const BUTTON_SIGNS = /[◄►◀▶←→⇐⇒«»‹›|·•↑]/
const BUTTON_WORDS =
  /^(?:prev(?:ious)?|next|up|home|contents|index|menu|top|search|chapter|page|back|forward|toc|zurück|weiter|inhalt|précédent|suivant|назад|вперёд|вперед|далее|оглавление)$/i

/** How sure it is that a line is the screen's; undefined: it is not. */
export function screenWords(text: string): 'unmistakable' | 'likely' | undefined {
  if (text.length === 0 || text.length > LONGEST) return undefined
  if (UNMISTAKABLE.some((pattern) => pattern.test(text)) || isButtonRow(text)) return 'unmistakable'
  return LIKELY.some((pattern) => pattern.test(text)) ? 'likely' : undefined
}

function isButtonRow(text: string): boolean {
  if (!BUTTON_SIGNS.test(text)) return false
  const words = text.split(/[^\p{L}]+/u).filter((word) => word !== '')
  return words.length > 0 && words.every((word) => BUTTON_WORDS.test(word))
}
