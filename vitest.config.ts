import { defineConfig } from 'vitest/config'

/** CommonJS modules are imported as Node imports them, so that the tests run what the compiled program runs. */
export default defineConfig({
  test: { include: ['tests/**/*.test.ts'], deps: { interopDefault: false }, testTimeout: 60_000, hookTimeout: 120_000 },
})
