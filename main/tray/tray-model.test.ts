import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { AppStatus, Hosting } from '../../src/bridge/contract.ts';
import { type RingingCall } from '../../src/bridge/ring.ts';
import { callId, userId } from '../../src/protocol/ids.ts';
import { ringsTexts } from '../../src/texts/rings.ts';
import { noStatus } from './app-status.ts';
import { type TrayInput, trayModel } from './tray-model.ts';

const online: AppStatus = { ...noStatus, connection: 'online' };
const off: Hosting = { state: 'off' };
const ringing: RingingCall = {
  call: v.parse(callId, '5f0c6a52-6f2e-4a0e-9a51-1d5f3a1f2b10'),
  caller: v.parse(userId, '5f0c6a52-6f2e-4a0e-9a51-1d5f3a1f2b20'),
  callerName: 'Ada',
  kind: 'video',
  room: null,
  roomId: null,
  inside: [],
};
const call = {
  with: 'Ada',
  phase: 'active',
  microphone: true,
  camera: true,
  sharing: false,
  pictures: true,
} as const;
const input = (changes: Partial<TrayInput>): TrayInput => ({
  status: online,
  ringing: null,
  hosting: off,
  nowMs: 0,
  ...changes,
});
const labels = (given: TrayInput) =>
  trayModel(given).menu.map((entry) => (entry.kind === 'separator' ? '-' : entry.label));

describe('tray icon and tooltip', () => {
  it.each<[string, TrayInput, string, string]>([
    ['nothing chosen', input({ status: noStatus }), 'idle', 'Not connected'],
    ['connecting', input({ status: { ...online, connection: 'connecting' } }), 'offline', 'Connecting'],
    ['offline', input({ status: { ...online, connection: 'offline' } }), 'offline', 'Not connected'],
    ['available', input({}), 'online', 'Available'],
    ['away', input({ status: { ...online, availability: 'away' } }), 'away', 'Away'],
    ['busy', input({ status: { ...online, availability: 'busy' } }), 'online', 'Busy'],
    ['invisible', input({ status: { ...online, availability: 'invisible' } }), 'offline', 'Invisible'],
    ['do not disturb', input({ status: { ...online, availability: 'dnd' } }), 'dnd', 'Do not disturb'],
    ['unread', input({ status: { ...online, unread: 3 } }), 'unread', 'Available, 3 unread'],
    [
      'unread, not to be disturbed',
      input({ status: { ...online, unread: 3, availability: 'dnd' } }),
      'dnd',
      'Do not disturb, 3 unread',
    ],
    ['in a call', input({ status: { ...online, call } }), 'call', 'In a call with Ada'],
    [
      'muted',
      input({ status: { ...online, call: { ...call, microphone: false } } }),
      'muted',
      'In a call with Ada, muted',
    ],
    [
      'muted by a host',
      input({ status: { ...online, call: { ...call, microphone: false, mutedBy: 'Bo' } } }),
      'muted',
      'In a call with Ada, muted by Bo',
    ],
    [
      'calling somebody',
      input({ status: { ...online, call: { ...call, phase: 'outgoing' } } }),
      'call',
      'Calling Ada',
    ],
    [
      'a ring that is not shown yet',
      input({ status: { ...online, call: { ...call, phase: 'ringing' } } }),
      'online',
      'Available',
    ],
    [
      'call while offline',
      input({ status: { ...online, connection: 'offline', call } }),
      'call',
      'In a call with Ada',
    ],
    [
      'ringing in a call',
      input({ status: { ...online, call, unread: 1 }, ringing }),
      'ringing',
      'Ada is calling',
    ],
    ['hosting turned off is no error', input({ status: noStatus, hosting: off }), 'idle', 'Not connected'],
    [
      'hosting failed',
      input({ status: noStatus, hosting: { state: 'failed', reason: 'port-in-use', port: 1 } }),
      'idle',
      'The service on this computer is not running',
    ],
  ])('%s', (_name, given, icon, words) => {
    const model = trayModel(given);
    expect(model.icon).toBe(icon);
    expect(model.tooltip).toBe(`Parley: ${words}`);
  });
});

describe('tray menu', () => {
  const resting = [
    'Open Parley',
    '-',
    'Available',
    'Busy',
    'Do not disturb',
    'Away',
    'Invisible',
    'Do not disturb for a while',
    '-',
    'Settings',
    'Quit Parley',
  ];

  it('at rest', () => {
    expect(labels(input({}))).toEqual(resting);
  });
  it('says until when the choice lasts, at the choice and in the tooltip', () => {
    const untilMs = new Date(2026, 10, 21, 15, 30).getTime();
    const status = { ...online, availability: 'dnd', untilMs } as const;
    const model = trayModel(input({ status, nowMs: untilMs - 60_000 }));
    expect(model.tooltip).toMatch(/^Parley: Do not disturb until .*30/);
    const chosen = model.menu.filter((entry) => entry.kind === 'choice' && entry.chosen);
    expect(chosen).toMatchObject([{ label: model.tooltip.slice('Parley: '.length) }]);
  });
  it('do not disturb for a while asks for a time, each choice for none', () => {
    const { menu } = trayModel(input({}));
    const quiet = menu.flatMap((entry) => (entry.kind === 'menu' ? entry.items : []));
    const asked = (lasts: string) => ({
      do: 'command',
      command: { command: 'set-availability', availability: 'dnd', lasts },
    });
    expect(quiet).toEqual([
      { kind: 'action', label: '30 minutes', action: asked('half-hour') },
      { kind: 'action', label: '1 hour', action: asked('hour') },
      { kind: 'action', label: '2 hours', action: asked('two-hours') },
      { kind: 'action', label: 'Until morning, 8:00', action: asked('morning') },
    ]);
    expect(menu).toContainEqual(expect.objectContaining({ kind: 'choice', action: asked('endless') }));
  });
  it('before the first run has asked, without a status to choose', () => {
    expect(labels(input({ status: noStatus }))).toEqual(['Open Parley', '-', 'Settings', 'Quit Parley']);
  });
  it('while it rings', () => {
    expect(labels(input({ ringing }))).toEqual([
      'Ada is calling',
      'Answer with video',
      'Answer with voice',
      'Decline',
      'Decline with a message',
      '-',
      ...resting,
    ]);
  });
  it('while it rings, the given texts to decline with', () => {
    const menu = trayModel(input({ ringing })).menu.find(({ kind }) => kind === 'menu');
    expect(menu).toMatchObject({ label: 'Decline with a message' });
    expect(menu?.kind === 'menu' && menu.items).toEqual(
      ringsTexts.declines.map((declineWith) => ({
        kind: 'action',
        label: declineWith,
        action: { do: 'answer', answer: { declineWith }, call: ringing.call },
      })),
    );
  });
  it('while one calls, nothing to share yet', () => {
    const calling = { ...online, call: { ...call, phase: 'outgoing' } as const };
    expect(labels(input({ status: calling })).join()).not.toContain('Share');
  });
  it('while it rings, nothing to mute or leave yet', () => {
    const rung = { ...online, call: { ...call, phase: 'ringing', microphone: false } as const };
    expect(labels(input({ status: rung, ringing }))).toEqual(labels(input({ ringing })));
  });
  it('in a call', () => {
    expect(labels(input({ status: { ...online, call } }))).toEqual([
      'In a call with Ada',
      'Share a window or screen…',
      'Mute',
      'Turn camera off',
      'Leave call',
      '-',
      ...resting,
    ]);
  });
  it('in a call, muted, without camera, sharing', () => {
    const muted = { ...call, microphone: false, camera: false, sharing: true };
    expect(labels(input({ status: { ...online, call: muted } }))).toEqual([
      'In a call with Ada',
      'Stop sharing',
      'Unmute',
      'Turn camera on',
      'Leave call',
      '-',
      ...resting,
    ]);
  });
  it('marks the chosen availability', () => {
    const chosen = trayModel(input({ status: { ...online, availability: 'away' } })).menu.flatMap((entry) =>
      entry.kind === 'choice' && entry.chosen ? [entry.label] : [],
    );
    expect(chosen).toEqual(['Away']);
  });
  it('does what it says', () => {
    const actions = trayModel(input({ ringing, status: { ...online, call } })).menu.flatMap((entry) =>
      entry.kind === 'action' ? [[entry.label, entry.action]] : [],
    );
    expect(Object.fromEntries(actions)).toMatchObject({
      'Answer with video': { do: 'answer', answer: 'video', call: ringing.call },
      'Answer with voice': { do: 'answer', answer: 'voice', call: ringing.call },
      Decline: { do: 'answer', answer: 'decline', call: ringing.call },
      Mute: { do: 'command', command: { command: 'toggle-microphone' } },
      'Leave call': { do: 'command', command: { command: 'leave-call' } },
      Settings: { do: 'command', command: { command: 'open-settings' } },
      'Open Parley': { do: 'show-window' },
      'Quit Parley': { do: 'quit' },
    });
  });
});

describe('several services in the tray', () => {
  const service = (name: string, status: Partial<AppStatus>) => ({
    id: name.toLowerCase(),
    name,
    status: { ...online, ...status },
  });
  const several = (...services: ReturnType<typeof service>[]) => {
    const [first] = services;
    return input({ services, ...(first && { status: first.status }) });
  };

  it.each([
    ['unread before what one is', [service('Work', {}), service('Club', { unread: 2 })], 'unread'],
    [
      'no unread where one is not to be disturbed',
      [service('Work', {}), service('Club', { unread: 2, availability: 'dnd' })],
      'dnd',
    ],
    [
      'one that is off says nothing of the other',
      [service('Work', {}), service('Club', { connection: 'offline' })],
      'online',
    ],
    [
      'none is there',
      [service('Work', { connection: 'offline' }), service('Club', { connection: 'none' })],
      'offline',
    ],
  ] as const)('%s', (_, services, icon) => {
    expect(trayModel(several(...services)).icon).toBe(icon);
  });

  it('are named with what waits there, and each leads to its own', () => {
    const { tooltip, menu } = trayModel(
      several(service('Work', { unread: 1 }), service('Club', { connection: 'offline' })),
    );
    expect(tooltip).toBe('Parley: Work: Available, 1 unread · Club: Not connected');
    expect(menu.slice(0, 3)).toEqual([
      { kind: 'action', label: 'Open Parley', action: { do: 'show-window' } },
      { kind: 'action', label: 'Work: Available, 1 unread', action: { do: 'show-window', profile: 'work' } },
      { kind: 'action', label: 'Club: Not connected', action: { do: 'show-window', profile: 'club' } },
    ]);
  });

  it('leave the tray as it is where there is one', () => {
    expect(labels(several(service('Work', { unread: 1 })))).toEqual(
      labels(input({ status: { ...online, unread: 1 } })),
    );
  });
});
