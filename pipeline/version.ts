import { createRequire } from 'node:module'

/** The version of the package: the one place that says it is package.json. */
export const { version } = createRequire(import.meta.url)('../package.json') as { readonly version: string }
