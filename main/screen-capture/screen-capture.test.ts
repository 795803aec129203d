import { describe, expect, it, vi } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import { addressOf } from '../security/scheme.ts';
import { captureMeans, type CaptureMeans } from './capture-means.ts';
import { createChooser } from './chooser.ts';
import { createPendingChoice } from './choice.ts';
import { answerDisplayMedia, handleDisplayMedia } from './display-media.ts';
import { createSources, type GetSources, type NativeSource } from './sources.ts';

const image = (url: string) => ({ isEmpty: () => url === '', toDataURL: () => url }) as never;
const native = (id: string, thumbnail = '', icon = ''): NativeSource => ({
  id,
  name: `name of ${id}`,
  thumbnail: image(thumbnail),
  appIcon: image(icon),
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
    expect(means).toEqual({ picker, computerAudio: surroundings.platform === 'win32' });
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
  const parley: CaptureMeans = { picker: 'parley', computerAudio: true };
  const system: CaptureMeans = { picker: 'system', computerAudio: false };
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
