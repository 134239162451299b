const LONGEST = 80

/** Words of a note short enough to be quoted in a finding. */
export function printedWords(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line
}
