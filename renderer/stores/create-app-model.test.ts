import { afterEach, expect, it, vi } from 'vitest';
import { createSubject } from '../../src/base/observable.ts';
import { fetchGerman } from '../../src/texts/fetch-german.ts';
import { speak } from '../../src/texts/language.ts';
import { noticesTexts } from '../../src/texts/notices.ts';
import { createFakeCall, incoming, withAda } from '../platform/fakes/fake-call.ts';
import { createFakeClient } from '../platform/fakes/fake-client.ts';
import { createFakeDesktop } from '../platform/fakes/fake-desktop.ts';
import { settle } from '../platform/fakes/fake-sockets.ts';
import { ada, room, roomWith, welcome } from '../platform/fakes/sample.ts';
import { firstScreenMs } from './after-first-screen.ts';
import { callsWith, online, setUp } from './fakes/app-bench.ts';
import { askMs } from './lively-line.ts';
import type { Calls } from './open-call.ts';

afterEach(() => speak('en', 'en', fetchGerman));

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
  expect(t.orders).toContain('end');
  expect(t.clock.pending()).toBe(0);
});

it('opens the room to which a link led', () => {
  const t = setUp();
  t.model.openSettings();
  t.fake.goOnline({ rooms: [roomWith(2, { kind: 'group', name: 'Garden' })], invitedTo: room(1) });
  expect([t.model.screen.getState(), t.model.chat.getState().open]).toEqual([
    'main',
    { with: null, room: room(1) },
  ]);
});

it.each(['settings', 'search'] as const)('shows whom or what one chooses instead of the %s', (instead) => {
  const t = setUp();
  t.fake.goOnline({ rooms: [roomWith(2, { kind: 'group', name: 'Garden' })] });
  const { model } = t;
  const choices = [() => model.openChat(ada.user), () => model.openRoom(room(1))];
  for (const choose of choices) {
    (instead === 'settings' ? model.openSettings : model.openSearch)();
    choose();
    expect(model.screen.getState()).toBe('main');
  }
});

it('keeps the line to the service lively while it rings', () => {
  const t = online();
  t.clock.advance(askMs);
  expect(t.fake.asked('ping')).toEqual([]);
  t.view.set(incoming);
  t.clock.advance(askMs);
  expect(t.fake.asked('ping')).toHaveLength(1);
});

it('starts a call', () => {
  const t = online();
  t.model.startCall(withAda.place, 'video');
  expect(t.orders.at(-1)).toBe(`start ${JSON.stringify(withAda.place)} video`);
});

it('does not ring for who hides their address where there is no relay, and says what to do', async () => {
  const t = setUp(createFakeDesktop({ relayOnly: true }));
  t.fake.goOnline({ rooms: [roomWith(2)] });
  // Chosen after the model was made: what is said comes in the language of its moment.
  await speak('de', 'de', fetchGerman);
  t.model.startCall(withAda.place, 'video');
  expect(t.orders).toEqual([]);
  expect(t.model.notices.getState()).toMatchObject([
    { tone: 'problem', text: expect.stringContaining('„Meine Adresse verbergen“') },
  ]);
  t.fake.goOnline({ rooms: [roomWith(2)], hasRelay: true });
  t.model.startCall(withAda.place, 'video');
  expect(t.orders).toEqual([`start ${JSON.stringify(withAda.place)} video`]);
});

it('looks for devices and chips after the first screen', () => {
  const t = online();
  expect(t.looks).toEqual([]);
  t.clock.advance(firstScreenMs);
  expect(t.looks).toEqual(['devices', 'codecs']);
});

it('says what the limit for an hour takes from a call', () => {
  const t = online();
  t.dataUse.set({ ...t.dataUse.getState(), takes: 'size' });
  expect(t.model.notices.getState()).toMatchObject([{ tone: 'info', text: noticesTexts.dataLimit.size }]);
});

it('says that a voice could not be cleaned as chosen', () => {
  const t = online();
  t.cleaningFailures.set(1);
  expect(t.model.notices.getState()).toMatchObject([{ tone: 'info', text: noticesTexts.cleaningFailed }]);
});

it('turns the camera off where its picture cannot be hidden as chosen, and says so', () => {
  const t = online();
  const turned = vi.spyOn(t.call, 'setCamera');
  t.lostPictures.set({ why: 'slow', hides: true });
  expect(turned).toHaveBeenCalledWith(false);
  const text = noticesTexts.lostPicture.hidden.slow;
  expect(t.model.notices.getState()).toMatchObject([{ tone: 'info', text }]);
});

it('turns light and framing off where they are too slow, says so, and leaves the camera on', () => {
  const t = setUp(createFakeDesktop({ helpsLight: true, framing: 'nearest' }));
  const turned = vi.spyOn(t.call, 'setCamera');
  t.lostPictures.set({ why: 'slow', hides: false });
  expect(turned).not.toHaveBeenCalled();
  expect(t.desktop.settings.getState()).toMatchObject({ helpsLight: false, framing: 'whole' });
  const text = noticesTexts.lostPicture.plain.slow;
  expect(t.model.notices.getState()).toMatchObject([{ tone: 'info', text }]);
});

it('knows who is calling when the welcome itself brings the call', () => {
  const fake = createFakeClient();
  const engine = createFakeCall();
  const desktop = createFakeDesktop();
  const calls = callsWith(engine);
  const createEngine: Calls['createEngine'] = (watching) => {
    fake.client.connection.subscribe(() => engine.view.set(incoming));
    return calls.createEngine(watching);
  };
  const t = setUp(desktop, fake, engine, createSubject({ ...calls, createEngine }));
  t.fake.goOnline();
  expect(desktop.rings).toMatchObject([{ callerName: 'Ada' }]);
});
