// Tests of the whole repository. Pure rooms run by themselves; the server's tests share real database servers.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // No time limits: a slow machine is not a wrong program.
    testTimeout: 0,
    hookTimeout: 0,
    expect: { poll: { timeout: 120_000 } },
    pool: 'forks',
    setupFiles: ['vitest.setup.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['packages/*/src/**/*.test.ts', 'apps/cli/src/**/*.test.ts', 'checks/**/*.test.ts', 'journeys/**/*.test.ts', 'bench/**/*.test.ts', 'scripts/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['apps/server/src/**/*.test.ts', 'apps/server/test/**/*.test.ts', 'apps/web/src/**/*.test.{ts,tsx}', 'apps/web/test/**/*.test.ts'],
          globalSetup: ['apps/server/test/database-servers.ts'],
        },
      },
    ],
  },
})
