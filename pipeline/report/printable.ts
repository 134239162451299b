/** A hostile name in a message must not reach the terminal as a command, nor turn the line about. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD')
}
