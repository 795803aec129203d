import { describe, expect, it, vi } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import { addressOf } from '../security/scheme.ts';
import { captureMeans, type CaptureMeans } from './capture-means.ts';
import { createChooser } from './chooser.ts';
import { createPendingChoice } from './choice.ts';
import { answerDisplayMedia, handleDisplayMedia } from './display-media.ts';
import type { GetSources, NativeSource } from './sources.ts';

const image = (url: string, size = { width: 320, height: 200 }) =>
  ({ isEmpty: () => url === '', toDataURL: () => url, getSize: () => size }) as never;
const native = (id: string, thumbnail = '', icon = ''): NativeSource => ({
  id,
  name: `name of ${id}`,
  thumbnail: image(thumbnail),
  appIcon: image(icon),
  display_id: '',
});

describe('means', () => {
  const none = () => false;
  it.each([
    ['X11', { platform: 'linux', env: { XDG_SESSION_TYPE: 'x11' } }, 'parley'],
    ['Wayland', { platform: 'linux', env: { XDG_SESSION_TYPE: 'wayland' } }, 'system'],
    ['unknown Linux', { platform: 'linux', env: {} }, 'system'],
    [
      'X11 said, Wayland alive',
      {
        platform: 'linux',
        env: { XDG_SESSION_TYPE: 'x11', WAYLAND_DISPLAY: 'wayland-0' },
        exists: () => true,
      },
      'system',
    ],
    [
      'X11 with a stale name',
      { platform: 'linux', env: { XDG_SESSION_TYPE: 'x11', WAYLAND_DISPLAY: 'wayland-0' } },
      'parley',
    ],
    ['macOS 14', { platform: 'darwin', env: {}, osRelease: '23.6.0' }, 'parley'],
    ['macOS 15', { platform: 'darwin', env: {}, osRelease: '24.0.0' }, 'system'],
    ['Windows', { platform: 'win32', env: {}, osRelease: '10.0.26100' }, 'parley'],
  ] as const)('%s', (_name, surroundings, picker) => {
    const means = captureMeans({ osRelease: '6.1', exists: none, ...surroundings });
    expect(means).toMatchObject({
      picker,
      computerAudio: surroundings.platform === 'win32',
      isRemote: false,
    });
  });

  it.each([
    ['win32', '10.0.26100', true],
    ['win32', '10.0.19041', true],
    ['win32', '10.0.18363', false],
    ['darwin', '23.6.0', true],
    ['darwin', '24.0.0', false],
    ['linux', '6.12.48', false],
  ] as const)('%s %s leaves a window of ours out of a capture: %s', (platform, osRelease, marksOnScreen) => {
    expect(captureMeans({ platform, osRelease, env: {}, exists: none })).toMatchObject({ marksOnScreen });
  });

  it.each([
    ['win32', 'RDP-Tcp#3', true],
    ['win32', 'Console', false],
    ['win32', undefined, false],
    ['win32', '', false],
    ['linux', 'RDP-Tcp#3', false],
  ] as const)('%s in a session called %s', (platform, session, isRemote) => {
    const env = session === undefined ? {} : { SESSIONNAME: session };
    expect(captureMeans({ platform, env, osRelease: '10.0', exists: none }).isRemote).toBe(isRemote);
  });
});

describe('a choice', () => {
  const chosen = { id: 'window:1:0', name: 'Notes', audio: false };
  it('is valid once', () => {
    const choice = createPendingChoice(createManualClock());
    choice.set(chosen);
    expect(choice.lastTaken()).toBeNull();
    expect(choice.take()).toEqual(chosen);
    expect(choice.take()).toBeUndefined();
    expect(choice.lastTaken()).toBe(chosen.id);
  });
  it('is valid for ten seconds', () => {
    const clock = createManualClock();
    const choice = createPendingChoice(clock);
    choice.set(chosen);
    clock.advance(9_999);
    choice.set(chosen);
    clock.advance(10_000);
    expect(choice.take()).toBeUndefined();
  });
  it('can only be something listed', () => {
    const choice = createPendingChoice(createManualClock());
    const choose = createChooser({ find: () => undefined }, choice);
    expect(() => choose({ id: 'screen:0:0', audio: false })).toThrow('unknown capture source');
    expect(choice.take()).toBeUndefined();
  });
});

describe('getDisplayMedia', () => {
  const parley: CaptureMeans = {
    picker: 'parley',
    computerAudio: true,
    marksOnScreen: false,
    isRemote: false,
  };
  const system: CaptureMeans = {
    picker: 'system',
    computerAudio: false,
    marksOnScreen: false,
    isRemote: false,
  };
  const fromMain = { frame: { url: addressOf('main') } as never, audioRequested: true };
  const setUp = (means: CaptureMeans, found: NativeSource[] | Error = []) => {
    const choice = createPendingChoice(createManualClock());
    const getSources = vi.fn<GetSources>(() =>
      found instanceof Error ? Promise.reject(found) : Promise.resolve(found),
    );
    return { deps: { means, choice, getSources, log: silentLog }, choice, getSources };
  };

  it('gets what was chosen, once, without listing again', async () => {
    const { deps, choice, getSources } = setUp(parley);
    choice.set({ id: 'window:1:0', name: 'Notes', audio: false });
    expect(await answerDisplayMedia(deps, fromMain)).toEqual({ video: { id: 'window:1:0', name: 'Notes' } });
    expect(await answerDisplayMedia(deps, fromMain)).toBeNull();
    expect(getSources).not.toHaveBeenCalled();
  });

  it.each([
    ['chosen, asked, possible', true, true, parley, true],
    ['not chosen', false, true, parley, false],
    ['not asked', true, false, parley, false],
    ['not possible', true, true, { ...parley, computerAudio: false }, false],
  ])('computer audio: %s', async (_name, audio, audioRequested, means, hasAudio) => {
    const { deps, choice } = setUp(means);
    choice.set({ id: 'screen:1:0', name: 'Screen', audio });
    const streams = await answerDisplayMedia(deps, { ...fromMain, audioRequested });
    expect(streams?.audio).toBe(hasAudio ? 'loopback' : undefined);
  });

  it('is refused to any other page', async () => {
    const { deps, choice } = setUp(parley);
    choice.set({ id: 'window:1:0', name: 'Notes', audio: false });
    expect(
      await answerDisplayMedia(deps, { ...fromMain, frame: { url: addressOf('ringing') } as never }),
    ).toBeNull();
    expect(await answerDisplayMedia(deps, { ...fromMain, frame: null })).toBeNull();
  });

  it.each<[string, NativeSource[] | Error, boolean]>([
    ['picked', [native('screen:5:0')], true],
    ['cancelled with nothing', [], false],
    ['cancelled with an error', new Error('Failed to get sources.'), false],
    ['a list that nobody picked from', [native('screen:1:0'), native('window:2:0')], false],
  ])('by the system: %s', async (_name, found, isGranted) => {
    const { deps, getSources } = setUp(system, found);
    const streams = await answerDisplayMedia(deps, fromMain);
    expect(streams !== null).toBe(isGranted);
    expect(getSources).toHaveBeenCalledOnce();
  });

  it('is answered exactly once', async () => {
    const { deps } = setUp(parley);
    let handler: ((request: never, answer: (streams: unknown) => void) => void) | undefined;
    handleDisplayMedia({ setDisplayMediaRequestHandler: (given) => void (handler = given as never) }, deps);
    const answer = vi.fn<(...args: unknown[]) => void>();
    handler?.(fromMain as never, answer);
    await vi.waitFor(() => expect(answer).toHaveBeenCalledExactlyOnceWith(null));
  });
});
