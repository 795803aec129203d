import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeDocument, type ReadSource } from './protocol-docs/document.ts';
import { writeLimits } from './protocol-docs/limits-document.ts';
import { root } from './run.ts';

/** `npm run docs` writes what is made from src/protocol; with `--check` it only says whether that is up to date. */
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const read: ReadSource = (name) => readFileSync(path.join(root, 'src', 'protocol', name), 'utf8');
const documents = { 'docs/protocol.md': writeDocument(read), 'docs/limits.md': writeLimits(read) };

for (const [name, text] of Object.entries(documents)) {
  const file = path.join(root, name);
  if (!values.check) {
    writeFileSync(file, text);
    console.log(`${name} written`);
  } else if (existsSync(file) && readFileSync(file, 'utf8') === text) {
    console.log(`${name} is up to date`);
  } else {
    console.error(`${name} is stale: npm run docs`);
    process.exitCode = 1;
  }
}
