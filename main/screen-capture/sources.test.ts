import { describe, expect, it, vi } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { createSources, type GetSources, listingGapMs, type NativeSource } from './sources.ts';

const image = (url: string, size = { width: 320, height: 200 }) =>
  ({ isEmpty: () => url === '', toDataURL: () => url, getSize: () => size }) as never;
const native = (id: string, thumbnail = '', icon = ''): NativeSource => ({
  id,
  name: `name of ${id}`,
  thumbnail: image(thumbnail),
  appIcon: image(icon),
  display_id: '',
});

const plain = { ownIds: () => [], gapMs: 0, clock: createManualClock() };

describe('sources', () => {
  const setUp = () => {
    const answers: NativeSource[][] = [];
    const getSources = vi.fn<GetSources>(() => Promise.resolve(answers.shift() ?? []));
    const sources = createSources({
      getSources,
      ownIds: () => ['window:7:1'],
      gapMs: 0,
      clock: createManualClock(),
    });
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
    const sources = createSources({ getSources, ...plain });
    const first = sources.list('window');
    const second = sources.list('screen');
    await Promise.resolve();
    expect(getSources).toHaveBeenCalledOnce();
    finish(new Error('Failed to get sources.'));
    await expect(first).rejects.toThrow('Failed');
    expect(await second).toHaveLength(1);
  });
});

it('asks macOS for nothing new for a while after an answer, but for whether what is captured fits', async () => {
  expect([listingGapMs('darwin'), listingGapMs('linux')]).toEqual([4_000, 0]);
  const clock = createManualClock();
  const getSources = vi.fn<GetSources>(() => Promise.resolve([native('window:1:0')]));
  const sources = createSources({ getSources, ownIds: () => [], gapMs: 4_000, clock });
  await sources.list('window');
  const pictures = sources.thumbnails('window', ['window:1:0']);
  await sources.fits('window:1:0', { width: 1, height: 1 });
  expect(getSources).toHaveBeenCalledTimes(2);
  clock.advance(3_999);
  await Promise.resolve();
  expect(getSources).toHaveBeenCalledTimes(2);
  clock.advance(1);
  await pictures;
  expect(getSources).toHaveBeenCalledTimes(3);
});

describe('frames of a source', () => {
  const shaped = (width: number, height: number): NativeSource => ({
    ...native('window:1:0'),
    thumbnail: image('data:one', { width, height }),
  });
  const setUp = async (...answers: NativeSource[][]) => {
    const getSources = vi.fn<GetSources>(() => Promise.resolve(answers.shift() ?? []));
    const sources = createSources({ getSources, ...plain });
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
