import path from 'node:path';
import { startService } from '../../src/service/start-service.ts';
import { createLog } from '../../src/base/log.ts';
import { createTemporaryFolder } from '../../src/service/fakes/socket-client.ts';
import { findSecrets } from '../fixtures/log-judge.ts';
import { expectFramesAdvance } from './support/media-probe.ts';
import {
  answer,
  callEnded,
  callState,
  connection,
  expectInCall,
  isRinging,
  listed,
  ring,
  startJoining,
  type Person,
} from './support/person.ts';
import { expect, test as base } from './support/two-people.ts';

interface Hasty {
  readonly address: string;
  readonly opened: Person;
}

/** Both are guests of a service that waits for nobody as long as services do by themselves. */
const test = base.extend<{ hasty: Hasty }>({
  hasty: async ({ desk }, use) => {
    const folder = createTemporaryFolder();
    const logged: string[] = [];
    const opened = await desk.open('Alice');
    const service = await startService({
      host: '127.0.0.1',
      port: 0,
      dataDir: path.join(folder.path, 'service'),
      origins: [await opened.page.evaluate(() => location.origin)],
      ringMs: 4_000,
      graceMs: 4_000,
      log: createLog((line) => logged.push(line), 'info'),
    });
    await use({ address: `127.0.0.1:${service.port}`, opened });
    await service.close();
    folder.remove();
    expect(findSecrets(logged.join('\n'), []), 'what a log may not hold').toEqual([]);
  },
  alice: async ({ hasty: { opened, address } }, use) => {
    await startJoining(opened, address);
    await expect(connection(opened)).toHaveText('Connected');
    await use(opened);
  },
  bob: async ({ desk, hasty: { address }, alice }, use) => {
    const bob = await desk.open('Bob');
    await startJoining(bob, address);
    await expect(connection(bob)).toHaveText('Connected');
    await expect(listed(alice, 'Bob')).toBeVisible();
    await use(bob);
  },
});

test('nobody answers', async ({ alice, bob }) => {
  await ring(alice, 'Bob', 'Voice call');
  await bob.ringing();
  await expect(callEnded(alice)).toContainText(/no answer|did not answer/i);
  await expect.poll(() => isRinging(bob)).toBe(false);
});

test("the callee's app is killed in mid-call", async ({ alice, bob }) => {
  await ring(alice, 'Bob', 'Video call');
  await answer(bob, 'Accept with video');
  await expectInCall(alice, bob);
  // Silence is noticed where something was heard or seen before.
  await expectFramesAdvance(alice.page, 'Remote camera');
  bob.app.process().kill('SIGKILL');
  await expect(callState(alice)).toHaveText('Reconnecting…');
  await expect(callEnded(alice)).toBeVisible({ timeout: 30_000 });
  await expect(listed(alice, 'Bob')).toHaveAccessibleName(/offline/);
});
