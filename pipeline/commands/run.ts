/** What a command is given, and what it answers: an exit code. */
export interface Invocation {
  readonly positionals: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>
}
export type Run = (invocation: Invocation) => Promise<number>
