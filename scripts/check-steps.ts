/** One thing that can be said about the code without running it: a tool of node_modules/.bin and its arguments. */
export interface CheckStep {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

export const staticChecks: readonly CheckStep[] = [
  { name: 'types', command: 'tsc', args: ['-b'] },
  { name: 'layers', command: 'node', args: ['scripts/layers.ts'] },
  { name: 'lint', command: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  { name: 'format', command: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'licences', command: 'node', args: ['scripts/licences.ts'] },
  { name: 'protocol docs', command: 'node', args: ['scripts/protocol-docs.ts', '--check'] },
];
