import { expect, it } from 'vitest';
import { silentLog } from '../../../src/base/log.ts';
import { createBridgeClient } from './bridge-client.ts';
import { createElectronUpdates } from './electron-updates.ts';

it('updates in the app: main looks, tells how it stands, and restarts into one', async () => {
  const told: string[] = [];
  let say = (_name: string, _data: unknown): void => {};
  const bridge = {
    async invoke(name: string) {
      told.push(name);
      return name === 'updates.get' ? { state: 'none', lookedMs: null } : undefined;
    },
    listen(listener: typeof say) {
      say = listener;
      return () => {};
    },
  };
  const updates = await createElectronUpdates(createBridgeClient<'main'>(bridge, silentLog));
  expect(updates.state.getState()).toEqual({ state: 'none', lookedMs: null });
  updates.look();
  say('updates.changed', { state: 'ready', version: '1.1.0', notes: '' });
  expect(updates.state.getState()).toEqual({ state: 'ready', version: '1.1.0', notes: '' });
  updates.restart();
  expect(told).toEqual(['updates.get', 'updates.look', 'updates.restart']);
});
