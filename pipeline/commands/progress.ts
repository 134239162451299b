import { createSpinner } from 'nanospinner'
import type { Loudness } from './voice.js'

export interface Progress {
  readonly step: (name: string) => void
  /** Ends the step under way and clears its line, so that a report can be printed. */
  readonly pause: () => void
}

/** The step under way, on a terminal; silent where nobody watches, unless each step is asked for. */
export function startProgress(loudness: Loudness = 'usual'): Progress {
  if (loudness === 'verbose') return timedSteps()
  if (loudness === 'quiet' || !process.stderr.isTTY || process.env['CI']) return { step: () => {}, pause: () => {} }
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

/** A line for each step when it has ended. */
function timedSteps(): Progress {
  let under: { name: string; since: number } | undefined
  const end = () => {
    if (under) process.stderr.write(`${under.name.padEnd(12)} ${Math.round(performance.now() - under.since)} ms\n`)
    under = undefined
  }
  return {
    step: (name) => {
      end()
      under = { name, since: performance.now() }
    },
    pause: end,
  }
}
