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

async function playAll(wanted: readonly string[]): Promise<void> {
  await buildAll();
  for (const name of wanted) {
    const scenario = scenarios[name];
    if (!scenario) continue;
    const report = await playScenario(name, scenario);
    console.log(JSON.stringify(report));
    if (!report.holds) process.exitCode = 1;
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
    const outside = runInOwnNetwork();
    if (outside === null) await playAll(positionals.length > 0 ? positionals : names);
    else process.exitCode = outside;
  }
}

await main();
