import { readCliOptions, usage } from './cli-options.ts';
import { createLog } from '../base/log.ts';
import { startService } from './start-service.ts';

const explain = (error: unknown, port: number): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use. Choose another with --port, or 0 for any free one.`;
  return error instanceof Error ? error.message : 'The service could not start.';
};

const options = readCliOptions(process.argv.slice(2), process.env);
if ('problem' in options) {
  console.error(`${options.problem}\n\n${usage}`);
  process.exitCode = 2;
} else if (options.help) {
  console.log(usage);
} else {
  const log = createLog((line) => process.stderr.write(`${line}\n`));
  try {
    const service = await startService({ ...options, log });
    const host = options.host.includes(':') ? `[${options.host}]` : options.host;
    const address = `http://${host}:${service.port}/`;
    console.log(`Parley service on ${address}`);
    const owner = service.inviteOwner();
    if (owner !== null)
      console.log(`Nobody owns it yet. Whoever opens this first does:\n  ${address}#invite=${owner}`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void service.close());
  } catch (error) {
    console.error(explain(error, options.port));
    process.exitCode = 1;
  }
}
