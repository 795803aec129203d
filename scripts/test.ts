import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type CheckStep, staticChecks } from './check-steps.ts';
import { root, run, runBeside } from './run.ts';
import { runGuarded } from './testing/guarded-child.ts';
import { planInstall } from './testing/needs.ts';
import { chooseIsolation } from './testing/network.ts';
import { isLane, type Lane, lanes, roundsOf } from './testing/lanes.ts';
import { takeAll } from './testing/take-all.ts';
import { clearReports, readReport } from './testing/reports.ts';
import { add, nothing, type Tally } from './testing/tally.ts';

/**
 * `npm test`: everything that must hold, on a bare machine. `npm test -- NAME...` runs only checks and test files with NAME in
 * their name. Closes with `N passed, N failed`.
 */
const names = process.argv.slice(2);
const build: CheckStep = { name: 'build', command: 'node', args: ['scripts/build.ts'] };

/** An ordinary user's PATH leaves out where Debian keeps `ip`. */
const programFolders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin'];

const has = (proof: string): boolean =>
  path.isAbsolute(proof)
    ? existsSync(proof)
    : programFolders.some((folder) => existsSync(path.join(folder, proof)));

function install(packages: readonly string[]): boolean {
  console.log(`Installing what the tests need: ${packages.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return (
    run('apt-get', ['update', '-q'], env) &&
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], env)
  );
}

/** Undefined when everything is there, else why the tests cannot run. */
function prepareMachine(): string | undefined {
  const plan = planInstall({ platform: process.platform, isRoot: process.getuid?.() === 0, has });
  if (plan.plan === 'refuse') return plan.why;
  if (plan.plan === 'install' && !install(plan.packages)) return 'what the tests need could not be installed';
  return undefined;
}

const wantedChecks = staticChecks.filter(
  ({ name }) => names.length === 0 || names.some((part) => name.includes(part)),
);

const tallyOf = (name: string, passed: boolean): Tally =>
  passed ? { passed: 1, failed: [] } : { passed: 0, failed: [name] };

function runBuild({ name, command, args }: CheckStep): Tally {
  console.log(`\n> ${name}`);
  return tallyOf(name, run(command, args));
}

async function runChecks(steps: readonly CheckStep[]): Promise<Tally> {
  let tally = nothing;
  for (const { name, command, args } of steps) {
    console.log(`\n> ${name}`);
    tally = add(tally, tallyOf(name, await runBeside(command, args)));
  }
  return tally;
}

async function runTests(): Promise<Tally> {
  const { prefix, says, isOwn } = chooseIsolation(
    ([program = '', ...args]) => spawnSync(program, args, { stdio: 'ignore' }).status === 0,
  );
  console.log(`\nThe tests run ${says}.`);
  clearReports();
  const temporary = mkdtempSync(path.join(tmpdir(), 'parley-test-'));
  const inside = path.join(root, 'scripts', 'testing', 'inside.ts');
  const env = {
    ...process.env,
    TMPDIR: temporary,
    // Each of some hundred starts of the app or its service would else strip and compile the same sources again.
    NODE_COMPILE_CACHE: path.join(temporary, 'compiled'),
  };
  let checked = nothing;
  const take = async (job: Lane | 'checks'): Promise<boolean> => {
    if (job !== 'checks')
      return runGuarded([...prefix, process.execPath, inside, job, ...names], { cwd: root, env });
    checked = await runChecks(wantedChecks);
    return true;
  };
  const rounds = roundsOf(isOwn);
  try {
    for (const round of rounds) if (!(await takeAll(round, 2, take))) break;
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
  return Object.keys(lanes).filter(isLane).map(readReport).reduce(add, checked);
}

/** A name that nothing has is a mistake, not a success. */
const unlessNothing = (tally: Tally): Tally =>
  tally.passed + tally.failed.length > 0
    ? tally
    : { passed: 0, failed: [`nothing is called ${names.join(' or ')}`] };

function tell({ passed, failed }: Tally): void {
  if (failed.length > 0) console.log(`\nFailed:\n${failed.map((name) => `  ${name}`).join('\n')}`);
  if (failed.length > 0 || passed === 0) process.exitCode = 1;
  console.log(`\n${passed} passed, ${failed.length} failed`);
}

const obstacle = prepareMachine();
if (obstacle === undefined) {
  const isBuilt = runBuild(build);
  tell(add(isBuilt, unlessNothing(await runTests())));
} else {
  console.error(obstacle);
  tell({ passed: 0, failed: ['what the tests need'] });
}
