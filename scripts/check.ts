import { run } from './run.ts';

/** Everything that can be said about the code without a browser: under two minutes. */
const steps: [name: string, command: string, args: string[]][] = [
  ['types', 'tsc', ['-b']],
  ['layers', 'node', ['scripts/layers.ts']],
  ['lint', 'oxlint', ['--type-aware', '--deny-warnings']],
  ['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['protocol docs', 'node', ['scripts/protocol-docs.ts', '--check']],
  ['unit and contract tests', 'vitest', ['run']],
];

const failed = steps.filter(([name, command, args]) => {
  console.log(`\n> ${name}`);
  return !run(command, args);
});

if (failed.length > 0) {
  console.error(`\ncheck failed: ${failed.map(([name]) => name).join(', ')}`);
  process.exitCode = 1;
} else {
  console.log('\ncheck: all good');
}
