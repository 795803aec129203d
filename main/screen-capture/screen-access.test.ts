import { expect, it } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import { createScreenAccess } from './screen-access.ts';

function setUp(open = async (): Promise<void> => {}) {
  const steps: string[] = [];
  const access = createScreenAccess({
    openExternal(address) {
      steps.push(address);
      return open();
    },
    app: { relaunch: () => void steps.push('relaunch'), exit: (code) => void steps.push(`exit ${code}`) },
    async stopHosting() {
      steps.push('stop hosting');
      throw new Error('late');
    },
    log: silentLog,
  });
  return { steps, access };
}

it('leads to the very page of the settings, and says nothing where that fails', async () => {
  const { steps, access } = setUp(() => Promise.reject(new Error('no')));
  await access.openSettings();
  expect(steps).toEqual([expect.stringMatching(/^x-apple\.systempreferences:.*Privacy_ScreenCapture$/)]);
});

it('starts anew without leaving the call, whatever becomes of the service inside', async () => {
  const { steps, access } = setUp();
  await access.restart();
  expect(steps).toEqual(['stop hosting', 'relaunch', 'exit 0']);
});
