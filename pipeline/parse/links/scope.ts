/** What notes look back over: the works cited so far, as far as numbering runs on. */
import type { CiteKey } from '../../edition.js'
import type { Work } from './works.js'

/** What a note before cites; `unknown`: it gives a source, which could not be linked. */
export interface Antecedent {
  readonly works: readonly Work[]
  readonly unknown: boolean
}

export class Scope {
  /** The last note of the source series that cites. */
  previous: Antecedent | undefined
  readonly #cited = new Set<Work>()
  readonly #byNote = new Map<string, readonly Work[]>()

  constructor(
    private readonly works: ReadonlyMap<CiteKey, Work>,
    /** Labels of the notes that there are, whether read already or not. */
    private readonly labels: ReadonlySet<string>,
    /** The scope of another chapter, by its number. */
    readonly chapter: (number: number) => Scope | undefined,
  ) {}

  /** Works of the bibliography by their keys; a key without an entry is a finding of another rule. */
  known(keys: readonly CiteKey[]): Work[] {
    return keys.flatMap((key) => this.works.get(key) ?? [])
  }

  cite(label: string, works: readonly Work[], unknown: boolean, isSource: boolean): void {
    for (const work of works) this.#cited.add(work)
    this.#byNote.set(label, works)
    if (isSource && (works.length > 0 || unknown)) this.previous = { works: [...new Set(works)], unknown }
  }

  /** The works cited so far that answer a question. */
  earlier(wanted: (work: Work) => boolean): Work[] {
    return [...this.#cited].filter(wanted)
  }

  /** What a note cites; undefined when there is none of that label, `later` when it has not been read. */
  note(label: string): readonly Work[] | 'later' | undefined {
    return this.#byNote.get(label) ?? (this.labels.has(label) ? 'later' : undefined)
  }
}
