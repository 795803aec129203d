import { runChaos } from './chaos.ts';
import { longPlan } from './plan.ts';

/** `npm run chaos`: the long form. Exit 1 if a message was lost, doubled, reordered or not taken. */
const result = await runChaos(longPlan, (line) => console.log(line));
console.log(JSON.stringify(result, null, 2));
const { lost, doubled, reordered, failed, acknowledged, messages } = result;
console.log(`\nlost ${lost}, doubled ${doubled}, reordered ${reordered}`);
if (lost + doubled + reordered + failed > 0 || acknowledged < messages) process.exitCode = 1;
