import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { createSubject } from '../src/base/observable.ts';
import { defaultSettings, type Settings } from '../src/bridge/settings.ts';
import { callId, type ServiceId, userId } from '../src/protocol/ids.ts';
import { createHandlers, type HandlerDeps } from './handlers.ts';
import { noStatus } from './tray/app-status.ts';
import { createTrayActions } from './tray/run-tray-action.ts';

const spy = () => vi.fn<(...args: unknown[]) => void>();
const call = v.parse(callId, '5f0c6a52-6f2e-4a0e-9a51-1d5f3a1f2b10');
const caller = v.parse(userId, '5f0c6a52-6f2e-4a0e-9a51-1d5f3a1f2b20');

function setUp(settings: Settings = defaultSettings) {
  const report = spy();
  const handle = spy();
  const start = spy();
  const answerCurrent = spy();
  const deps = {
    settings: { of: () => settings },
    identity: {
      at: (label: string) => ({
        key: `key for ${label}`,
        sign: ({ nonce }: { nonce: string }) => `${nonce} signed`,
      }),
    },
    statuses: { report },
    ringing: { handle, start, answerCurrent, isGuarded: () => true },
    keys: { ofRing: () => ({ voice: null, decline: null }) },
    info: { platform: 'linux' },
  } as unknown as HandlerDeps;
  return { handlers: createHandlers(deps), report, handle, start, answerCurrent };
}

describe('routes', () => {
  it('give the token of the chosen service and of no other', () => {
    const joined = {
      ...defaultSettings,
      profile: { name: 'Ada', service: { mode: 'join' as const, address: 'box', pin: null } },
    };
    expect(setUp().handlers['identity.key'](undefined, 'first')).toEqual({ key: 'key for host' });
    expect(setUp(joined).handlers['identity.key'](undefined, 'first')).toEqual({
      key: 'key for https://box:7480',
    });
    const service = '5f0c6a52-6f2e-4a0e-9a51-1d5f3a1f2b11' as ServiceId;
    expect(setUp().handlers['identity.sign']({ service, nonce: 'this' }, 'first')).toEqual({
      signature: 'this signed',
    });
  });

  it('forget the person at the chosen service: another key there, and a first run', () => {
    const renewed: string[] = [];
    const [change, remove, forget, forgetAll] = [spy(), spy(), spy(), spy()];
    const profile = { name: 'Ada', service: { mode: 'join' as const, address: 'box', pin: null } };
    const handlers = createHandlers({
      settings: { of: () => ({ ...defaultSettings, profile }), change, remove },
      identity: { renew: (label: string) => renewed.push(label) },
      saving: { forget },
      sending: { forgetAll },
    } as unknown as HandlerDeps);
    void handlers['identity.forget'](undefined, 'second');
    expect(renewed).toEqual(['https://box:7480']);
    expect(change).toHaveBeenCalledWith('second', { profile: null, admission: null });
    void handlers['profiles.remove'](undefined, 'club');
    expect(remove).toHaveBeenCalledWith('club');
    // What was half saved from there can never go on.
    expect(forget.mock.calls).toEqual([['second'], ['club']]);
    // Nor are files sent there.
    expect(forgetAll.mock.calls).toEqual([['second'], ['club']]);
  });

  it('record for the page that asks', async () => {
    const [opened, begin, write, finish] = [spy(), spy(), spy(), spy()];
    const handlers = createHandlers({
      recordings: { opened, begin, write, finish },
    } as unknown as HandlerDeps);
    const piece = { recording: 'it', file: 0, bytes: new Uint8Array(1) };
    await handlers['recordings.get'](undefined, 'club');
    await handlers['recordings.begin']({ title: 'Plan', shape: 'one' }, 'club');
    await handlers['recordings.write'](piece, 'club');
    await handlers['recordings.finish']({ recording: 'it' }, 'club');
    expect([opened, begin, write, finish].map(({ mock }) => mock.calls)).toEqual([
      [['club']],
      [[{ title: 'Plan', shape: 'one' }, 'club']],
      [[piece, 'club']],
      [['it', 'club']],
    ]);
  });

  it('give what was filmed for somebody else to be sent, each with when it was made, but for what is gone', async () => {
    const about = { beganMs: 0, durationMs: null, lastsMs: null };
    const facts = (path: string) => ({ source: `source of ${path}`, path, bytes: 3, modifiedMs: 5 });
    const handlers = createHandlers({
      recordings: {
        ownFilms: (recording: string, profile: string) =>
          ['gone', `${recording} of ${profile}`].map((name) => ({ ...about, name, path: `/${name}` })),
      },
      sending: {
        give: async (files: readonly string[], profile: string) => [
          null,
          facts(`${files[1]} for ${profile}`),
        ],
      },
    } as unknown as HandlerDeps);
    expect(await handlers['recordings.sources']({ recording: 'it' }, 'club')).toEqual([
      { ...facts('/it of club for club'), name: 'it of club', beganMs: 0, durationMs: null },
    ]);
  });

  it('turn ring calls into events of the ring', async () => {
    const { handlers, handle, start, answerCurrent } = setUp();
    await handlers['ring.start'](
      { call, caller, callerName: 'Ada', kind: 'voice', room: null, roomId: null, inside: [] },
      'first',
    );
    await handlers['ring.picture']({ call, picture: 'face' }, 'first');
    await handlers['ring.stop']({ call, end: 'missed' }, 'first');
    await handlers['ring.answer']({ call, answer: 'decline' }, 'first');
    expect(start).toHaveBeenCalledExactlyOnceWith({
      call,
      caller,
      callerName: 'Ada',
      kind: 'voice',
      room: null,
      roomId: null,
      inside: [],
      profile: 'first',
    });
    expect(handle.mock.calls.map(([event]) => event)).toEqual([
      { type: 'picture', call, profile: 'first', picture: 'face' },
      { type: 'stop', call, profile: 'first', end: 'missed' },
    ]);
    expect(answerCurrent).toHaveBeenCalledExactlyOnceWith('decline', call);
  });

  it('tell a pop-up that is new what it has to know, and whether another ring was there a moment ago', () => {
    expect(setUp().handlers['ring.page'](undefined, 'first')).toEqual({
      theme: defaultSettings.theme,
      language: defaultSettings.language,
      keys: { voice: null, decline: null },
      system: 'linux',
      guarded: true,
    });
  });

  it('say whether nobody is at the computer', () => {
    const handlers = createHandlers({ idle: createSubject(true) } as unknown as HandlerDeps);
    expect(handlers['idle.get'](undefined, 'first')).toBe(true);
  });

  it('say how much memory is left', () => {
    const memory = { freeMb: 240, totalMb: 8_192 };
    const handlers = createHandlers({ memory: () => memory } as unknown as HandlerDeps);
    expect(handlers['memory.get'](undefined, 'first')).toEqual(memory);
  });

  it('look for updates and restart into one', async () => {
    const [look, restart] = [spy(), spy()];
    const opened = () => ({ state: 'none', lookedMs: null });
    const handlers = createHandlers({ updates: { opened, look, restart } } as unknown as HandlerDeps);
    expect(handlers['updates.get'](undefined, 'first')).toEqual({ state: 'none', lookedMs: null });
    await handlers['updates.look'](undefined, 'first');
    await handlers['updates.restart'](undefined, 'first');
    expect([look.mock.calls.length, restart.mock.calls.length]).toEqual([1, 1]);
  });

  it('look around on the network while the page does', async () => {
    const [start, stop] = [spy(), spy()];
    const handlers = createHandlers({ finder: { start, stop } } as unknown as HandlerDeps);
    await handlers['discovery.watch']({ on: true }, 'first');
    expect([start.mock.calls.length, stop.mock.calls.length]).toEqual([1, 0]);
    await handlers['discovery.watch']({ on: false }, 'first');
    expect([start.mock.calls.length, stop.mock.calls.length]).toEqual([1, 1]);
  });

  it('take the status that is reported', async () => {
    const { handlers, report } = setUp();
    await handlers['status.report']({ ...noStatus, unread: 4 }, 'first');
    expect(report).toHaveBeenCalledWith('first', { ...noStatus, unread: 4 });
  });
});

describe('tray actions', () => {
  const setUpTray = () => {
    const tell = spy();
    const answerCurrent = spy();
    const showWindow = spy();
    const retryHosting = spy();
    const quit = spy();
    return {
      tell,
      answerCurrent,
      showWindow,
      retryHosting,
      quit,
      run: createTrayActions({ tell, ringing: { answerCurrent }, showWindow, retryHosting, quit }),
    };
  };

  it('hand commands to the page without its window', () => {
    const { run, tell, showWindow } = setUpTray();
    run({ do: 'command', command: { command: 'toggle-microphone' } });
    expect(tell).toHaveBeenCalledWith({ command: 'toggle-microphone' });
    expect(showWindow).not.toHaveBeenCalled();
  });

  it('show the window for settings', () => {
    const { run, showWindow } = setUpTray();
    run({ do: 'command', command: { command: 'open-settings' } });
    expect(showWindow).toHaveBeenCalledOnce();
  });

  it('answer, show, try to host again and quit', () => {
    const { run, answerCurrent, showWindow, retryHosting, quit } = setUpTray();
    run({ do: 'answer', answer: 'voice', call });
    run({ do: 'show-window', profile: 'club' });
    run({ do: 'retry-hosting' });
    run({ do: 'quit' });
    expect(retryHosting).toHaveBeenCalledOnce();
    expect(answerCurrent).toHaveBeenCalledWith('voice', call);
    expect(showWindow).toHaveBeenCalledExactlyOnceWith('club');
    expect(quit).toHaveBeenCalledOnce();
  });
});
