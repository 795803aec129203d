import { describe, expect, it } from 'vitest';
import { live, nothingOn } from '../platform/fakes/fake-call.ts';
import { settle } from '../platform/fakes/fake-sockets.ts';
import { ada, room } from '../platform/fakes/sample.ts';
import { online } from './fakes/app-bench.ts';

describe('a command from the tray', () => {
  it.each([
    ['toggle-microphone', 'microphone false'],
    ['toggle-camera', 'camera true'],
    ['stop-sharing', 'stop sharing'],
    ['leave-call', 'leave'],
  ] as const)('%s', (command, order) => {
    const t = online();
    t.view.set(live(1, { ...nothingOn, microphone: { state: 'on', track: 'm' } }));
    t.desktop.emit('command', { command });
    expect(t.orders.at(-1)).toBe(order);
  });

  it('sets the availability', async () => {
    const t = online();
    t.desktop.emit('command', { command: 'set-availability', availability: 'dnd', lasts: 'hour' });
    await settle();
    expect(t.desktop.settings.getState()).toMatchObject({ availability: 'dnd', untilMs: 3_600_000 });
  });

  it('opens the settings and a room', () => {
    const t = online();
    t.desktop.emit('command', { command: 'open-settings' });
    expect(t.model.screen.getState()).toBe('settings');
    t.desktop.emit('command', { command: 'open-room', room: room(1) });
    expect(t.model.screen.getState()).toBe('main');
    expect(t.model.chat.getState().open).toEqual({ with: ada.user, room: room(1) });
    expect(t.desktop.log).toEqual(['show window', 'show window']);
  });

  it('brings a message into sight', async () => {
    const t = online();
    t.desktop.emit('command', { command: 'open-room', room: room(1), seq: 2 });
    await settle();
    const conversation = t.model.chat.getState().conversations.get(room(1));
    expect(conversation?.target).toMatchObject({ seq: 2 });
  });

  it('says what was typed into a notification', async () => {
    const t = online();
    t.desktop.emit('command', { command: 'reply', room: room(1), text: 'Yes' });
    await settle();
    expect(t.fake.asked('chat.send')).toMatchObject([{ room: room(1), text: 'Yes' }]);
    expect(t.desktop.log).toEqual([]);
  });

  it.each([
    { command: 'open-room', room: room(7) },
    { command: 'open-room', room: room(7), seq: 1 },
    { command: 'reply', room: room(7), text: 'Yes' },
  ] as const)('says so where the room is gone: %j', (command) => {
    const t = online();
    t.desktop.emit('command', command);
    expect(t.model.notices.getState()).toMatchObject([{ tone: 'problem' }]);
    expect(t.model.chat.getState().open).toBeNull();
  });
});
