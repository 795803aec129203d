import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'main/**/*.test.ts',
      'renderer/**/*.test.{ts,tsx}',
      'scripts/**/*.test.ts',
      'tests/house/**/*.test.ts',
      'tests/call/**/*.test.ts',
      'tests/packaging/**/*.test.ts',
      'tests/chaos/**/*.test.ts',
      'tests/fuzz/**/*.test.ts',
      'tests/attack/**/*.test.ts',
      'tests/lab/**/*.test.ts',
    ],
    environment: 'node',
  },
});
