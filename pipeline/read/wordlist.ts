/**
 * The words of a language, from a Hunspell dictionary installed as an npm package of the series dictionary-*. Ibidem brings
 * the English ones; any other is found beside the edition or beside Ibidem when the user has installed it.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { spellOut } from '../import/misprints/hunspell.js'
import type { Wordlist } from '../import/misprints/misprint.js'

/** A book may quote either spelling of English, so that both are known; one dictionary of another language is enough. */
const DICTIONARIES: Readonly<Record<string, readonly string[]>> = { en: ['dictionary-en', 'dictionary-en-gb'] }
/** A JSON array of words, with those that the dictionaries leave out: `gaol`, `waggon`, `sabretache`. */
const RARE: Readonly<Record<string, string>> = { en: 'an-array-of-english-words' }

/**
 * @param language a BCP 47 tag, of which the language alone counts
 * @param root the edition's folder
 * @returns undefined where no dictionary of the language is installed
 */
export async function readWordlist(language: string, root: string): Promise<Wordlist | undefined> {
  const primary = language.toLowerCase().split('-')[0] ?? ''
  if (!/^[a-z]{2,3}$/.test(primary)) return undefined
  const words = new Set<string>()
  for (const name of DICTIONARIES[primary] ?? [`dictionary-${primary}`]) {
    const [aff, dic] = await Promise.all(['index.aff', 'index.dic'].map((file) => readOf(name, file, root)))
    for (const word of aff && dic ? spellOut(aff, dic) : []) words.add(word)
  }
  if (words.size === 0) return undefined
  const rare = RARE[primary] === undefined ? undefined : await readOf(RARE[primary], 'index.json', root)
  const others: readonly string[] = rare === undefined ? [] : JSON.parse(rare)
  return { words, rare: new Set(others.filter((word) => !words.has(word))) }
}

async function readOf(name: string, file: string, root: string): Promise<string | undefined> {
  const folder = packageFolder(name, root)
  return folder === undefined ? undefined : readFile(path.join(folder, file), 'utf8')
}

function packageFolder(name: string, root: string): string | undefined {
  for (const from of [pathToFileURL(path.join(root, 'package.json')), import.meta.url]) {
    try {
      return path.dirname(createRequire(from).resolve(name))
    } catch {
      // Not installed there.
    }
  }
  return undefined
}
