/** For the table of commands, which loads nothing of what a command does. */
export const voiceOptions = {
  quiet: { type: 'boolean', short: 'q' },
  verbose: { type: 'boolean', short: 'v' },
} as const
export const voiceHelp = `  -q, --quiet         say only what is wrong
  -v, --verbose       each step, and how long it took`
