import * as v from 'valibot';
import { createLog } from '../../src/base/log.ts';
import { openMulticast } from '../../src/service/discovery/multicast.ts';
import { startService } from '../../src/service/start-service.ts';
import { failureOf } from './failure-of.ts';
import { type FromWorker, type StartOptions, type Stopping, toWorker } from './messages.ts';

/** The entry of the utility process: one service, until it is told to stop. */
const log = createLog((line) => process.stderr.write(`${line}\n`));
const tell = (message: FromWorker): void => process.parentPort.postMessage(message);

/** As for the service by itself (`npm run service -- --help`): further pages that may connect. */
const origins = (process.env['PARLEY_ORIGINS'] ?? '').split(',').filter((origin) => origin !== '');

type Close = (why: Stopping) => Promise<void>;

async function serve(options: StartOptions): Promise<Close> {
  try {
    const failed = (error: Error): void => log.warn('the network was not told', { reason: error.message });
    const multicast = options.announce ? () => openMulticast({ failed }) : undefined;
    const service = await startService({ ...options, multicast, origins, log });
    const { port, fingerprint } = service;
    const ownerInvite = options.ownerKey === undefined ? service.inviteOwner() : null;
    tell({ state: 'running', port, fingerprint, ownerInvite });
    return (why) => service.close(why);
  } catch (error) {
    log.error('service not started', { error: error instanceof Error ? error.message : 'unknown' });
    tell({ state: 'failed', reason: failureOf(error) });
    return () => Promise.resolve();
  }
}

let close: Promise<Close> | undefined;

async function stop(why: Stopping): Promise<void> {
  const closeService = await close;
  await closeService?.(why);
  process.exit(0);
}

process.parentPort.on('message', ({ data }) => {
  const message = v.safeParse(toWorker, data);
  if (!message.success) return log.warn('message not understood');
  if (message.output.type === 'start') close ??= serve(message.output);
  else void stop(message.output.why);
});
