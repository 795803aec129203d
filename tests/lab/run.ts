import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runInOwnNetwork } from '../../bench/framework/own-network.ts';
import { buildAll } from '../../scripts/build.ts';
import { playScenario } from './play.ts';
import { scenarios } from './scenarios.ts';

/**
 * `npm run lab [-- NAME...] [--list]`: plays scenarios of bad networks with real browsers, one JSON line each; exit 1 when one
 * does not hold.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'boolean', default: false } },
});
const names = Object.keys(scenarios);

let isInterrupted = false;

async function playAll(wanted: readonly string[]): Promise<void> {
  await buildAll();
  for (const name of wanted) {
    const scenario = scenarios[name];
    if (!scenario || isInterrupted) continue;
    const report = await playScenario(name, scenario);
    console.log(JSON.stringify(report));
    if (!report.holds) process.exitCode = 1;
  }
}

/** Namespaces, browsers and services end with the process within, and their files here. */
async function playInside(wanted: readonly string[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-lab-'));
  process.env['TMPDIR'] = folder;
  // Interrupted, it ends as soon as the one within has.
  process.on('SIGINT', () => {
    isInterrupted = true;
    process.exitCode = 1;
  });
  try {
    const outside = runInOwnNetwork();
    if (outside === null) await playAll(wanted);
    else process.exitCode = outside;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function main(): Promise<void> {
  const unknown = positionals.filter((name) => !names.includes(name));
  if (values.list) {
    for (const [name, { about }] of Object.entries(scenarios)) console.log(`${name.padEnd(20)} ${about}`);
  } else if (unknown.length > 0) {
    console.error(`No such scenario: ${unknown.join(', ')}. There are: ${names.join(', ')}`);
    process.exitCode = 2;
  } else {
    await playInside(positionals.length > 0 ? positionals : names);
  }
}

await main();
