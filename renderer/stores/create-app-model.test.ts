import { expect, it } from 'vitest';
import { incoming } from '../platform/fakes/fake-call.ts';
import { settle } from '../platform/fakes/fake-sockets.ts';
import { ada, room, welcome } from '../platform/fakes/sample.ts';
import { online } from './fakes/app-bench.ts';

it('leaves nothing behind', async () => {
  const t = online();
  t.model.openChat(ada.user);
  t.view.set(incoming);
  t.model.notify('info', 'Hello');
  await settle();
  t.model.markRead(room(1));
  t.model.end();
  const told = t.fake.told.length;
  t.desktop.serviceAddress.set('ws://two/ws');
  t.fake.setConnection({ state: 'online', welcome: welcome() });
  t.desktop.emit('command', { command: 'leave-call' });
  expect(t.desktop.log.at(-1)).toBe('stop');
  expect(t.fake.told).toHaveLength(told);
  expect(t.orders).not.toContain('leave');
  expect(t.clock.pending()).toBe(0);
});

it('starts a call', () => {
  const t = online();
  t.model.startCall(ada.user, 'video');
  expect(t.orders.at(-1)).toBe(`start ${ada.user} video`);
});
