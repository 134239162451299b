// What we use of citation-js 0.8.2, which ships no types.
declare module '@citation-js/core' {
  export interface ChainOptions {
    /** The input type; without it citation-js guesses, and may fetch what looks like an address. */
    readonly forceType: string
    readonly generateGraph: false
  }
  export const plugins: {
    readonly input: { chain(input: string, options: ChainOptions): unknown[] }
    readonly config: { get(plugin: string): unknown }
  }
  export const logger: { level: string }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
declare module '@citation-js/plugin-csl'
