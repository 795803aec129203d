import { describe, expect, it, vi } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import { addressOf } from '../security/scheme.ts';
import { captureMeans, type CaptureMeans } from './capture-means.ts';
import { createChooser } from './chooser.ts';
import { createPendingChoice } from './choice.ts';
import { answerDisplayMedia, handleDisplayMedia } from './display-media.ts';
import { createSources, type GetSources, type NativeSource } from './sources.ts';

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

describe('sources', () => {
  const setUp = () => {
    const answers: NativeSource[][] = [];
    const getSources = vi.fn<GetSources>(() => Promise.resolve(answers.shift() ?? []));
    const sources = createSources({ getSources, ownIds: () => ['window:7:1'] });
    return { answers, getSources, sources };
  };

  it('asks nothing before it is asked', () => {
    expect(setUp().getSources).not.toHaveBeenCalled();
  });

  it('lists names and icons without thumbnails, own windows left out', async () => {
    const { answers, getSources, sources } = setUp();
    answers.push([native('window:1:0', '', 'data:icon'), native('window:7:0')]);
    expect(await sources.list('window')).toEqual([
      { id: 'window:1:0', kind: 'window', name: 'name of window:1:0', icon: 'data:icon', thumbnail: '' },
    ]);
    expect(getSources).toHaveBeenCalledWith({
      types: ['window'],
      thumbnailSize: { width: 0, height: 0 },
      fetchWindowIcons: true,
    });
  });

  it('knows on which display a screen is, and of a window nothing', async () => {
    const { answers, sources } = setUp();
    answers.push([{ ...native('screen:1:0'), display_id: '77' }], [native('window:1:0')]);
    await sources.list('screen');
    await sources.list('window');
    expect(['screen:1:0', 'window:1:0', 'screen:9:0'].map(sources.displayOf)).toEqual(['77', null, null]);
  });

  it('never replaces a good list by an empty one', async () => {
    const { answers, sources } = setUp();
    answers.push([native('screen:1:0')], []);
    const first = await sources.list('screen');
    expect(await sources.list('screen')).toEqual(first);
  });

  it('forgets what is gone', async () => {
    const { answers, sources } = setUp();
    answers.push([native('window:1:0'), native('window:2:0')], [native('window:2:0')]);
    await sources.list('window');
    await sources.list('window');
    expect(sources.find('window:1:0')).toBeUndefined();
  });

  it('gives thumbnails of the asked ids and keeps them for the next list', async () => {
    const { answers, getSources, sources } = setUp();
    const both = [native('window:1:0', 'data:one'), native('window:2:0', 'data:two')];
    answers.push(both, both, both, [native('window:2:0')]);
    await sources.list('window');
    expect((await sources.thumbnails('window', ['window:2:0'])).map(({ thumbnail }) => thumbnail)).toEqual([
      'data:two',
    ]);
    expect(getSources).toHaveBeenLastCalledWith({
      types: ['window'],
      thumbnailSize: { width: 320, height: 200 },
      fetchWindowIcons: false,
    });
    expect((await sources.list('window')).map(({ thumbnail }) => thumbnail)).toEqual(['', 'data:two']);
    expect((await sources.thumbnails('window', ['window:2:0']))[0]?.thumbnail).toBe('data:two');
  });

  it('asks one at a time and goes on after a failure', async () => {
    let finish: (failed: Error) => void = () => {};
    const getSources = vi
      .fn<GetSources>()
      .mockImplementationOnce(() => new Promise((_resolve, reject) => (finish = reject)))
      .mockResolvedValue([native('screen:1:0')]);
    const sources = createSources({ getSources, ownIds: () => [] });
    const first = sources.list('window');
    const second = sources.list('screen');
    await Promise.resolve();
    expect(getSources).toHaveBeenCalledOnce();
    finish(new Error('Failed to get sources.'));
    await expect(first).rejects.toThrow('Failed');
    expect(await second).toHaveLength(1);
  });
});

describe('frames of a source', () => {
  const shaped = (width: number, height: number): NativeSource => ({
    ...native('window:1:0'),
    thumbnail: image('data:one', { width, height }),
  });
  const setUp = async (...answers: NativeSource[][]) => {
    const getSources = vi.fn<GetSources>(() => Promise.resolve(answers.shift() ?? []));
    const sources = createSources({ getSources, ownIds: () => [] });
    await sources.list('window');
    await sources.thumbnails('window', ['window:1:0']);
    getSources.mockClear();
    return { sources, getSources };
  };
  const tall = shaped(150, 200);

  it.each([
    ['its shape', 750, 1_000, true],
    ['its shape, cut to even numbers', 752, 1_000, true],
    ['a screen instead', 1_920, 1_080, false],
    ['a neighbour of about the same height', 900, 1_000, false],
  ])('%s', async (_what, width, height, fits) => {
    const { sources } = await setUp([tall], [tall], [tall]);
    expect(await sources.fits('window:1:0', { width, height })).toBe(fits);
  });

  it('are held against a picture that is known, and a new one only where that one does not fit', async () => {
    const { sources, getSources } = await setUp([tall], [tall], [shaped(320, 180)]);
    expect(await sources.fits('window:1:0', { width: 300, height: 400 })).toBe(true);
    expect(getSources).not.toHaveBeenCalled();
    expect(await sources.fits('window:1:0', { width: 1_280, height: 720 })).toBe(true);
    expect(getSources).toHaveBeenCalledOnce();
  });

  it('fit where that cannot be told', async () => {
    const { sources, getSources } = await setUp([tall], [tall], []);
    expect(await sources.fits('window:9:0', { width: 1, height: 1 })).toBe(true);
    expect(getSources).not.toHaveBeenCalled();
    expect(await sources.fits('window:1:0', { width: 1_920, height: 1_080 })).toBe(true);
  });
});

describe('a choice', () => {
  const chosen = { id: 'window:1:0', name: 'Notes', audio: false };
  it('is valid once', () => {
    const choice = createPendingChoice(createManualClock());
    choice.set(chosen);
    expect(choice.take()).toEqual(chosen);
    expect(choice.take()).toBeUndefined();
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
