import type { MetadataFault } from '../parse/index.js'
import type { Filed } from './rule.js'

/** What is wrong in an edition.yaml that cannot be used, as findings like others. */
export const metadataFindings = ({ findings }: MetadataFault): Filed[] =>
  findings.map((finding) => ({ ...finding, rule: 'metadata-valid', severity: 'error' }))
