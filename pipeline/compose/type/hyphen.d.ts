/** `hyphen` 1.14 has no types of its own. */
declare module 'hyphen' {
  export default function createHyphenator(
    patterns: readonly unknown[],
    options: { readonly async: false; readonly minWordLength: number },
  ): (text: string) => string
}
