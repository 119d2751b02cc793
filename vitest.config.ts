// Tests of the whole repository. Pure rooms run by themselves; the server's tests share real
// database servers, the browser's one build of the web app.
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // No time limits: a slow machine is not a wrong program.
    testTimeout: 0,
    hookTimeout: 0,
    expect: { poll: { timeout: 120_000 } },
    pool: 'forks',
    // Left alone it keeps one processor free, which on two is half of them.
    maxWorkers: availableParallelism(),
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
          include: ['apps/server/src/**/*.test.ts', 'apps/server/test/**/*.test.ts', 'apps/web/src/**/*.test.{ts,tsx}'],
          globalSetup: ['apps/server/test/database-servers.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'browser', include: ['apps/web/test/**/*.browser.test.ts'], globalSetup: ['apps/web/test/build-web.ts'] },
      },
    ],
  },
})
