import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    // What hangs is found; a busy computer is no fault.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    setupFiles: ['tests/fixtures/same-seed.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'beside the code',
          include: [
            'src/**/*.test.ts',
            'main/**/*.test.ts',
            'renderer/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
            'tests/house/**/*.test.ts',
          ],
          // Nothing is replaced in modules or globals and nothing is made at import time, so files can share a process, which
          // is most of what a file costs.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'as a whole',
          include: ['call', 'packaging', 'updates', 'operating', 'chaos', 'fuzz', 'attack', 'lab'].map(
            (part) => `tests/${part}/**/*.test.ts`,
          ),
        },
      },
    ],
  },
});
