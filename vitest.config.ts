import { defineConfig, type ViteUserConfig } from 'vitest/config'

const config: ViteUserConfig = defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/compile-scripts.ts',
    // Two cores: more workers than that only make the browser tests wait for each other.
    maxWorkers: 2,
    // No module keeps state, so files can share what is loaded: that saves a quarter of the time.
    isolate: false,
    // For machines that give a fraction of a core now and then; what hangs is still seen.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
})

export default config
