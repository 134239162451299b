/** Every rule against its own examples: the words of the documentation are the test. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Rule } from '../../pipeline/check/rule.js'
import { rules } from '../../pipeline/check/rules.js'
import { checked } from '../small-edition.js'

const folder = join(import.meta.dirname, '../../pipeline/check/rules')

async function placesOf({ id }: Rule, files: Readonly<Record<string, string>>): Promise<string[]> {
  const { findings } = await checked(files)
  return findings
    .filter((finding) => finding.rule === id)
    .map(({ at }) => `${at.file}:${at.start.line}:${at.start.column}`)
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it('finds nothing in its passing example', async () => expect(await placesOf(rule, rule.passes.files)).toEqual([]))
  it('finds the fault of its failing example, and where', async () => {
    expect(rule.fails.found?.length).toBeGreaterThan(0)
    expect(await placesOf(rule, rule.fails.files)).toEqual(rule.fails.found)
  })
  it('has a kebab-case id and words for a reader', () => {
    expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)*$/)
    for (const words of [rule.what, rule.why, rule.mend]) expect(words).toMatch(/^\S.*[.)]$/)
  })
})

describe('the list of rules', () => {
  it('has every file of the folder, each under the name of its rule', () => {
    const files = readdirSync(folder).map((name) => name.replace(/\.ts$/, ''))
    expect(rules.map((rule) => rule.id).sort()).toEqual(files.sort())
  })
  it('has each id once', () => expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length))
})
