/** Which files, in which order, in which part of the book. */

import type { Matter } from '../edition.js'
import type { Finding } from '../finding.js'
import { nearestMatch } from '../nearest-match.js'
import type { ContentsFile, Metadata } from './metadata/schema.js'
import type { Path, YamlSource } from './yaml.js'

export interface Listed {
  readonly path: string
  readonly matter: Matter
  /** Title of the part that opens with this file. */
  readonly part: string | undefined
  readonly runningHead: string | undefined
}

interface Asked extends Listed {
  readonly from: Path
}

/** `contents:` where given, else every Markdown file by path in code-unit order. */
export function readingOrder(
  metadata: Metadata,
  files: Iterable<string>,
  source: YamlSource,
): { listed: Listed[]; faults: Finding[] } {
  const texts = [...files].filter((path) => path.startsWith('source/') && path.endsWith('.md'))
  const { contents } = metadata
  if (!contents) {
    return {
      listed: texts.map((path) => ({ path, matter: 'body', part: undefined, runningHead: undefined })),
      faults: [],
    }
  }
  const asked = askedFiles(contents)
  const faults = asked.flatMap((file, nth) => [
    ...missing(file, texts, source),
    ...again(file, asked.slice(0, nth), source),
  ])
  const known = new Set(asked.map((file) => file.path))
  const forgotten = texts.filter((path) => !known.has(path))
  for (const path of forgotten) {
    faults.push({
      at: source.placeOfKey([], 'contents'),
      unexpected: `absence of ${path.slice('source/'.length)} from \`contents\``,
      expected: 'every Markdown file of source/ in it',
    })
  }
  return { listed: asked.filter((file) => texts.includes(file.path)), faults }
}

function askedFiles(contents: NonNullable<Metadata['contents']>): Asked[] {
  const list = (files: readonly ContentsFile[], matter: Matter, base: Path, part?: string): Asked[] =>
    files.map((file, nth) => ({
      path: `source/${typeof file === 'string' ? file : file.file}`.normalize('NFC'),
      matter,
      part: nth === 0 ? part : undefined,
      runningHead: typeof file === 'string' ? undefined : file['running-head'],
      from: [...base, nth],
    }))
  return [
    ...list(contents.front, 'front', ['contents', 'front']),
    ...contents.body.flatMap((item, nth) =>
      typeof item === 'object' && 'part' in item
        ? list(item.files, 'body', ['contents', 'body', nth, 'files'], item.part)
        : list([item], 'body', ['contents', 'body', nth]).map((file) => ({ ...file, from: ['contents', 'body', nth] })),
    ),
    ...list(contents.back, 'back', ['contents', 'back']),
  ]
}

function again(file: Asked, before: readonly Asked[], source: YamlSource): Finding[] {
  const first = before.find((other) => other.path === file.path)
  if (!first) return []
  const related = { at: source.placeOf(first.from), what: 'first listed here' }
  const unexpected = `file ${file.path.slice('source/'.length)} a second time`
  return [{ at: source.placeOf(file.from), unexpected, expected: 'every file once', related }]
}

function missing(file: Asked, texts: readonly string[], source: YamlSource): Finding[] {
  if (texts.includes(file.path)) return []
  const inside = (path: string) => path.slice('source/'.length)
  const suggestion = nearestMatch(inside(file.path), texts.map(inside))
  return [
    {
      at: source.placeOf(file.from),
      unexpected: `file ${inside(file.path)}`,
      expected: 'a Markdown file in source/',
      suggestion,
    },
  ]
}
