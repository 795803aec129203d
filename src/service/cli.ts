import { readBackupCommand, runBackupCommand } from './backup/backup-command.ts';
import { createLog } from '../base/log.ts';
import { greeting } from './greeting.ts';
import { readCliOptions, usage } from './cli-options.ts';
import { openMulticast } from './discovery/multicast.ts';
import { readTurnCommand, runTurnCommand } from './nat/turn-command.ts';
import { startService } from './start-service.ts';

const explain = (error: unknown, port: number): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use. Choose another with --port, or 0 for any free one.`;
  return error instanceof Error ? error.message : 'The service could not start.';
};

function refuse(problem: string): void {
  console.error(`${problem}\n\n${usage}`);
  process.exitCode = 2;
}

async function serve(argv: string[]): Promise<void> {
  const options = readCliOptions(argv, process.env);
  if ('problem' in options) return refuse(options.problem);
  if (options.help) return console.log(usage);
  const log = createLog((line) => process.stderr.write(`${line}\n`), options.logLevel);
  try {
    const failed = (error: Error): void => log.warn('the network was not told', { reason: error.message });
    const multicast = options.announce ? () => openMulticast({ failed }) : undefined;
    const service = await startService({ ...options, multicast, log });
    const about = { ...service, address: options.address, ownerInvite: service.inviteOwner() };
    for (const line of greeting(options.host, about)) console.log(line);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void service.close());
  } catch (error) {
    console.error(explain(error, options.port));
    process.exitCode = 1;
  }
}

async function tell(outcome: Promise<string>): Promise<void> {
  try {
    console.log(await outcome);
  } catch (error) {
    console.error(error instanceof Error ? error.message : 'That did not work.');
    process.exitCode = 1;
  }
}

const argv = process.argv.slice(2);
const backup = readBackupCommand(argv, process.env);
const turn = readTurnCommand(argv);
if (backup && 'problem' in backup) refuse(backup.problem);
else if (turn && 'problem' in turn) refuse(turn.problem);
else if (backup) await tell(runBackupCommand(backup, new Date()));
else if (turn) await tell(runTurnCommand(turn));
else await serve(argv);
