import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // on a machine of two cores vitest would keep one for itself
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // limits of time are tested too, and CI's machines are noisy
    retry: process.env['CI'] ? 1 : 0,
    coverage: { provider: 'v8', include: ['src/**/*.ts'], reporter: ['text-summary'] },
  },
})
