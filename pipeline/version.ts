import packageJson from '../package.json' with { type: 'json' }

/** The version of the package: the one place that says it is package.json. */
export const { version } = packageJson
