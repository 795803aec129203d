import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeDocument } from './protocol-docs/document.ts';
import { root } from './run.ts';

/** `npm run docs` writes docs/protocol.md from src/protocol; with `--check` it only says whether that is up to date. */
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const file = path.join(root, 'docs', 'protocol.md');
const text = writeDocument((name) => readFileSync(path.join(root, 'src', 'protocol', name), 'utf8'));

if (!values.check) {
  writeFileSync(file, text);
  console.log('docs/protocol.md written');
} else if (existsSync(file) && readFileSync(file, 'utf8') === text) {
  console.log('docs/protocol.md is up to date');
} else {
  console.error('docs/protocol.md is stale: npm run docs');
  process.exitCode = 1;
}
