import { afterEach, expect, it, vi } from 'vitest';
import type { Bonjour } from 'bonjour-service';
import { silentLog } from '../../base/log.ts';
import { advertise } from './advertise.ts';
import { closeMulticast, openMulticast } from './multicast.ts';

const pin = 'P'.repeat(43);
const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function listening(port: number): Promise<{ bonjour: Bonjour; port: number }> {
  const failed = (): void => {};
  const bonjour = await openMulticast({ port, networkInterface: '127.0.0.1', failed });
  ends.push(() => closeMulticast(bonjour));
  return { bonjour, port };
}

/** Away from 5353, where this computer's own services speak. */
const testPort = 20_353 + (process.pid % 10_000);

it('a service is found over real multicast, with its name and key, and is gone when it closes', async () => {
  const { bonjour, port } = await listening(testPort);
  const browser = bonjour.find({ type: 'parley' });
  const up = vi.fn<(name: unknown) => void>();
  const down = vi.fn<() => void>();
  browser.on('up', (service) => up({ txt: service.txt, port: service.port }));
  browser.on('down', down);
  const open = () => openMulticast({ port, networkInterface: '127.0.0.1', failed() {} });
  let name = 'Büro 3.2 mit einem Namen, der länger ist als ein Label von DNS';
  const deps = { open, port: 7480, pin, id: 'abcdefgh-1', log: silentLog };
  const told = await advertise({ ...deps, name: () => name });
  await vi.waitFor(() => expect(up).toHaveBeenCalledWith({ txt: { name, pin }, port: 7480 }));
  name = 'Büro 4';
  told.renamed();
  await vi.waitFor(() => expect(up).toHaveBeenLastCalledWith({ txt: { name, pin }, port: 7480 }));
  expect(down).toHaveBeenCalledOnce();
  await told.close();
  await vi.waitFor(() => expect(down).toHaveBeenCalledTimes(2));
});

it('where there is no multicast the service goes on', async () => {
  const open = () => Promise.reject(new Error('no such device'));
  const warn = vi.fn<(text: string) => void>();
  const log = { ...silentLog, warn };
  const { close } = await advertise({ open, name: () => 'Office', port: 7480, pin: null, id: 'a', log });
  expect(warn).toHaveBeenCalledOnce();
  await close();
});
