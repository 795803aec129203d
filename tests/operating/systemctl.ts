import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** As much of systemd as docs/operating.md asks for: units are read, started as whom they say, and stopped. */
const state = process.env['PARLEY_WALK'] ?? '';
const unitFolder = '/etc/systemd/system';
const [verb = '', ...words] = process.argv.slice(2);
const units = words
  .filter((word) => !word.startsWith('-'))
  .map((word) => (word.includes('.') ? word : `${word}.service`));

const pidFile = (unit: string): string => path.join(state, `${unit}.pid`);

function linesOf(unit: string): string[] {
  const extra = path.join(unitFolder, `${unit}.d`, 'tls.conf');
  return [path.join(unitFolder, unit), extra]
    .filter((file) => existsSync(file))
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'));
}

const valuesOf = (unit: string, name: string): string[] =>
  linesOf(unit).flatMap((line) => (line.startsWith(`${name}=`) ? [line.slice(name.length + 1)] : []));

/** systemd's own signs; quotes and what is between them go to a shell as they are. */
const filledIn = (command: string, unit: string): string =>
  command
    .replaceAll('%%', '\0')
    .replaceAll('%d', `/run/credentials/${unit}`)
    .replaceAll('%t', '/run')
    .replaceAll('\0', '%')
    // Within the quotes of `sh -c '…'` the shell that is started reads it.
    .replaceAll('$$', '$');

function environmentOf(unit: string): NodeJS.ProcessEnv {
  const files = valuesOf(unit, 'EnvironmentFile')
    .map((file) => file.replace(/^-/, ''))
    .filter((file) => existsSync(file));
  const lines = [
    ...valuesOf(unit, 'Environment').flatMap((line) => line.split(' ')),
    ...files.flatMap((file) => readFileSync(file, 'utf8').split('\n')),
  ];
  const pairs = lines
    .filter((line) => line.includes('='))
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
  return { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', ...(Object.fromEntries(pairs) as NodeJS.ProcessEnv) };
}

function makeFolders(unit: string, user: string): void {
  for (const [name, within] of [
    ['StateDirectory', '/var/lib'],
    ['RuntimeDirectory', '/run'],
  ] as const)
    for (const folder of valuesOf(unit, name).flatMap((line) => line.split(' '))) {
      mkdirSync(path.join(within, folder), { recursive: true, mode: 0o700 });
      execFileSync('chown', [user, path.join(within, folder)]);
    }
  for (const [name = '', from = ''] of valuesOf(unit, 'LoadCredential').map((line) => line.split(':'))) {
    const to = path.join('/run/credentials', unit, name);
    mkdirSync(path.dirname(to), { recursive: true, mode: 0o755 });
    cpSync(from, to);
    execFileSync('chown', [user, to]);
  }
}

function start(unit: string): void {
  if (unit.endsWith('.timer') || existsSync(pidFile(unit))) return;
  // A user that systemd would make up.
  const [user = valuesOf(unit, 'DynamicUser').length > 0 ? 'nobody' : 'root'] = valuesOf(unit, 'User');
  makeFolders(unit, user);
  const log = openSync(path.join(state, `${unit}.log`), 'a');
  const run = (command: string): [string, string[]] => [
    'setpriv',
    [
      '--reuid',
      user,
      '--regid',
      String(statSync('/').gid),
      '--clear-groups',
      'sh',
      '-c',
      `exec ${filledIn(command, unit)}`,
    ],
  ];
  const options = {
    env: environmentOf(unit),
    stdio: ['ignore', log, log] as const,
    cwd: valuesOf(unit, 'WorkingDirectory')[0] ?? '/',
  };
  const commands = [...valuesOf(unit, 'ExecStart'), ...valuesOf(unit, 'ExecStartPost')];
  if (valuesOf(unit, 'Type').includes('oneshot')) {
    for (const command of commands)
      execFileSync(...run(command), { ...options, stdio: ['ignore', log, log] });
    return;
  }
  const child = spawn(...run(commands[0] ?? 'false'), {
    ...options,
    stdio: ['ignore', log, log],
    detached: true,
  });
  writeFileSync(pidFile(unit), String(child.pid));
  child.unref();
  // Whoever types the page's next line takes longer than a program to begin.
  execFileSync('sh', [
    '-c',
    `while kill -0 ${child.pid} && ! ss -Hltnp | grep -q 'pid=${child.pid},'; do sleep 0.05; done`,
  ]);
}

function stop(unit: string): void {
  if (!existsSync(pidFile(unit))) return;
  const pid = readFileSync(pidFile(unit), 'utf8');
  execFileSync('sh', [
    '-c',
    `kill ${pid} 2>/dev/null; while kill -0 ${pid} 2>/dev/null; do sleep 0.05; done`,
  ]);
  rmSync(pidFile(unit));
}

for (const unit of units) {
  // coturn's own, which Debian brings.
  if (unit === 'coturn.service') continue;
  if (!existsSync(path.join(unitFolder, unit))) throw new Error(`there is no ${unit}`);
  const isRunning = existsSync(pidFile(unit));
  if (verb === 'stop' || verb === 'disable' || verb === 'restart' || verb === 'try-restart') stop(unit);
  if (verb === 'start' || verb === 'enable' || verb === 'restart' || (verb === 'try-restart' && isRunning))
    start(unit);
}
