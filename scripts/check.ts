import { type CheckStep, staticChecks } from './check-steps.ts';
import { run } from './run.ts';

/** Everything that can be said about the code without a desktop: under two minutes. */
const steps: readonly CheckStep[] = [
  ...staticChecks,
  { name: 'unit and contract tests', command: 'vitest', args: ['run'] },
];

const failed = steps.filter(({ name, command, args }) => {
  console.log(`\n> ${name}`);
  return !run(command, args);
});

if (failed.length > 0) {
  console.error(`\ncheck failed: ${failed.map(({ name }) => name).join(', ')}`);
  process.exitCode = 1;
} else {
  console.log('\ncheck: all good');
}
