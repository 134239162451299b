import { createSpinner } from 'nanospinner'

export interface Progress {
  readonly step: (name: string) => void
  /** Clears the line, so that a report can be printed. */
  readonly pause: () => void
}

/** The step under way, on a terminal; silent where nobody watches. */
export function startProgress(): Progress {
  if (!process.stderr.isTTY || process.env['CI']) return { step: () => {}, pause: () => {} }
  const spinner = createSpinner('', { stream: process.stderr })
  return {
    step: (name) => {
      spinner.update({ text: name })
      spinner.start()
      spinner.spin()
    },
    pause: () => spinner.clear().stop(),
  }
}
