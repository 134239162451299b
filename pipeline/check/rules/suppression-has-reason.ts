import type { Rule } from '../rule.js'

export const suppressionHasReason: Rule = {
  id: 'suppression-has-reason',
  severity: 'warning',
  what: 'Whoever allows a finding says why.',
  why: 'The next editor must be able to tell a decision from an oversight.',
  mend: 'Add `reason="…"` to the `::allow`, or `reason:` in source/decisions.yaml.',
  passes: {
    files: {
      'source/1.md': '::allow{rule=call-without-space reason="So in the source."}\n\nOne. [^1]\n\n[^1]: [@work]\n',
    },
  },
  fails: {
    files: { 'source/1.md': '::allow{rule=call-without-space}\n\nOne. [^1]\n\n[^1]: [@work]\n' },
    found: ['source/1.md:1:1'],
  },
  *check({ suppressions }) {
    for (const { at, rule, reason } of suppressions)
      if (reason === undefined)
        yield { at, unexpected: `allowance of ${rule} without a reason`, expected: 'its reason' }
  },
}
