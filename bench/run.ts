import { globSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Bench, isWithinBudget } from './framework/figure.ts';
import { runInOwnNetwork } from './framework/own-network.ts';

/**
 * `npm run bench [-- NAME...] [--json]`: every module in this folder but this one is a bench. One JSON line a figure; exit 1 when
 * a ratio is over its budget or a bench fails.
 */
const names = globSync('*.ts', { cwd: import.meta.dirname })
  .map((file) => path.basename(file, '.ts'))
  .filter((name) => name !== 'run')
  .sort();

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const say = (text: string): void => {
  if (!values.json) console.log(text);
};

async function runOne(name: string): Promise<boolean> {
  say(`\n> ${name}`);
  const { bench } = (await import(`./${name}.ts`)) as { bench: Bench };
  let isGood = true;
  for await (const figure of bench()) {
    console.log(JSON.stringify(figure));
    if (isWithinBudget(figure)) continue;
    isGood = false;
    say(`over budget: ${figure.name} is ${figure.ratio} of its floor, allowed ${figure.budget}`);
  }
  return isGood;
}

async function runAll(): Promise<void> {
  const unknown = positionals.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    console.error(`No such bench: ${unknown.join(', ')}. There are: ${names.join(', ')}`);
    process.exitCode = 2;
    return;
  }
  for (const name of positionals.length > 0 ? positionals : names) {
    try {
      if (!(await runOne(name))) process.exitCode = 1;
    } catch (error) {
      console.error(`${name} failed:`, error);
      process.exitCode = 1;
    }
  }
}

const outside = runInOwnNetwork();
if (outside === null) await runAll();
else process.exitCode = outside;
