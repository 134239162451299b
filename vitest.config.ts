import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/compile.ts'],
    /** All the cores: by default one is left idle, which on a machine of two is half of them. */
    maxWorkers: '100%',
    /** Steps are pure, so test files share what they import: a third of the time was loading it anew for each. */
    isolate: false,
    /** CommonJS modules are imported as Node imports them, so that the tests run what the compiled program runs. */
    deps: { interopDefault: false },
    /** Messages are compared as text, whatever the terminal or CI would have them painted. */
    env: { NO_COLOR: '1', FORCE_COLOR: '', SOURCE_DATE_EPOCH: '' },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
