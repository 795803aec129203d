import { describe, expect, it } from 'vitest';
import { live, nothingOn, sharing } from '../platform/fakes/fake-call.ts';
import { ada, callId, messageAt, room, roomWith, self, textBody } from '../platform/fakes/sample.ts';
import { setUp, online } from './fakes/app-bench.ts';

describe('a message from somebody', () => {
  const arrives = (t: ReturnType<typeof setUp>, seq: number, from = ada.user) =>
    t.fake.emit('chat.message', { message: messageAt(seq, { from, body: textBody('Hello') }) });

  it('is said, with a sound', () => {
    const t = online();
    arrives(t, 3);
    expect(t.desktop.log).toEqual(['notify Ada: Hello']);
    expect(t.heard).toEqual(['message on default']);
  });

  it.each([
    ['open and focused', true, true, 0],
    ['open, looked away', true, false, 1],
    ['focused, other conversation', false, true, 1],
  ])('%s', (_, isOpen, isFocused, said) => {
    const t = online();
    if (isOpen) t.model.openChat(ada.user);
    t.focus.focused = isFocused;
    arrives(t, 3);
    expect(t.desktop.log).toHaveLength(said);
  });

  it('is not said twice, nor when one wrote it oneself, nor when it was read elsewhere', () => {
    const t = online();
    arrives(t, 3);
    arrives(t, 3);
    arrives(t, 4, self);
    t.fake.emit('chat.read', { room: room(1), user: self, seq: 5 });
    arrives(t, 5);
    expect(t.desktop.log).toHaveLength(1);
  });

  it('does not disturb who does not want to be', () => {
    const t = setUp();
    const choice = { availability: 'dnd', untilMs: null, chosenMs: 0 } as const;
    t.fake.goOnline({ rooms: [roomWith(2)], choice });
    arrives(t, 3);
    expect([t.desktop.log, t.heard]).toEqual([[], []]);
  });

  it.each(['sharing', 'sharing-screen'] as const)(
    'stays out of what is shared at another service: %s',
    (elsewhere) => {
      const t = online();
      t.desktop.profiles.set({ ...t.desktop.profiles.getState(), elsewhere });
      arrives(t, 3);
      expect([t.desktop.log, t.heard]).toEqual([[], []]);
    },
  );

  it('says in which of several services', () => {
    const t = online();
    const club = {
      id: 'club',
      name: 'Club',
      label: null,
      connection: 'online',
      unread: 0,
      call: 'none',
    } as const;
    const alone = t.desktop.profiles.getState();
    t.desktop.profiles.set({ ...alone, all: [...alone.all, club] });
    arrives(t, 3);
    expect(t.desktop.log).toEqual(['notify Ada (Test service): Hello']);
  });

  it('stays out of what is shared', () => {
    const t = online();
    t.view.set(live(1, { ...nothingOn, share: sharing() }));
    arrives(t, 3);
    expect([t.desktop.log, t.heard]).toEqual([[], ['join on default']]);
    t.view.set(live(1));
    arrives(t, 4);
    expect(t.desktop.log).toHaveLength(1);
  });

  it.each([
    ['invisible', ['notify Ada: Missed call from Ada']],
    ['available', []],
  ] as const)('a missed call is said here to who is %s: %j', (availability, said) => {
    const t = setUp();
    const choice = { availability, untilMs: null, chosenMs: 0 };
    t.fake.goOnline({ rooms: [roomWith(2)], choice });
    const about = { call: callId(1), callKind: 'voice', by: ada.user, missed: true } as const;
    const body = { kind: 'call', ...about, outcome: 'no-answer', durationMs: null } as const;
    t.fake.emit('chat.message', { message: messageAt(3, { from: ada.user, body }) });
    expect(t.desktop.log).toEqual(said);
  });

  it.each([
    ['named', 1, {}],
    ['named, and names are muted', 0, { mutesNames: true }],
  ] as const)('in a muted room, %s: said %i times', (_, said, wishes) => {
    const t = setUp();
    t.fake.goOnline({ rooms: [roomWith(2, { mutedUntilMs: 5_000, ...wishes })] });
    const body = textBody('you', { mentions: [self] });
    t.fake.emit('chat.message', { message: messageAt(3, { from: ada.user, body }) });
    expect(t.desktop.log).toHaveLength(said);
  });

  it('that came while the line was away is said once for each room; at the start nothing is', () => {
    const t = online();
    expect(t.desktop.log).toEqual([]);
    t.fake.goAway();
    t.fake.goOnline({ rooms: [roomWith(7)] });
    expect(t.desktop.log).toEqual(['notify Ada: text 7']);
  });
});
