import { describe, expect, it } from 'vitest';
import { firstProfile } from '../../src/bridge/profile-id.ts';
import type { JournalEntry } from './journal.ts';
import { contentsOf, timelineOf } from './timeline.ts';

const entry: JournalEntry = {
  recording: '00000000-0000-4000-8000-000000000007',
  profile: firstProfile,
  title: 'Orchard',
  shape: 'several',
  startedAtMs: Date.UTC(2026, 10, 22, 14, 5),
  state: 'whole',
  chapters: [{ atMs: 61_000, says: 'Ben comes in' }],
  place: '/videos/Orchard',
  files: [
    { name: 'Ada', path: '/videos/Orchard/Ada.mkv', beganMs: 0, durationMs: 90_000, lastsMs: null },
    { name: 'Ben', path: '/videos/Orchard/Ben & Co.mkv', beganMs: 61_040, durationMs: 28_960, lastsMs: null },
  ],
  awaited: [],
  owed: null,
};

const time = (value: number) => ({ OTIO_SCHEMA: 'RationalTime.1', rate: 1_000, value });

describe('films that belong together', () => {
  it('lie beside each other for whoever cuts, pictures and voices, each where it began', () => {
    const { tracks, name } = JSON.parse(timelineOf(entry));
    const [ada, ben, adaHeard, benHeard] = tracks.children;
    expect([name, tracks.children.length]).toEqual(['Orchard', 4]);
    expect([ada.kind, ben.kind, adaHeard.kind, benHeard.kind]).toEqual(['Video', 'Video', 'Audio', 'Audio']);
    expect(ada.children).toHaveLength(1);
    const [gap, clip] = benHeard.children;
    expect([gap.OTIO_SCHEMA, gap.source_range.duration]).toEqual(['Gap.1', time(61_040)]);
    expect(clip.media_reference.target_url).toBe('Ben%20%26%20Co.mkv');
    expect(clip.source_range).toMatchObject({ start_time: time(0), duration: time(28_960) });
    expect(tracks.markers).toMatchObject([
      { name: 'Ben comes in', marked_range: { start_time: time(61_000) } },
    ]);
  });

  it('are listed for the eye', () => {
    expect(contentsOf(entry)).toBe(
      [
        'Orchard',
        '2026-11-22T14:05:00.000Z',
        '',
        'begins        lasts         film',
        '00:00:00.000  00:01:30.000  Ada.mkv',
        '00:01:01.040  00:00:28.960  Ben & Co.mkv',
        '',
        'chapters',
        '00:01:01.000  Ben comes in',
        '',
      ].join('\n'),
    );
  });
});

describe('a film of a computer whose clock goes differently', () => {
  const film = (durationMs: number | null, lastsMs: number) => ({
    ...entry,
    files: [{ name: 'Bob', path: '/videos/Orchard/Bob.mkv', beganMs: 0, durationMs, lastsMs }],
  });
  const clipOf = (durationMs: number | null, lastsMs: number) =>
    JSON.parse(timelineOf(film(durationMs, lastsMs))).tracks.children[0].children[0];

  it('takes as long as it took in the recording', () => {
    const clip = clipOf(99_990, 100_000);
    expect(clip.source_range.duration).toEqual(time(100_000));
    expect(clip.media_reference.available_range.duration).toEqual(time(99_990));
    expect(clip.effects).toEqual([
      { OTIO_SCHEMA: 'LinearTimeWarp.1', name: '', effect_name: 'LinearTimeWarp', time_scalar: 0.9999 },
    ]);
    expect(contentsOf(film(99_990, 100_000))).toContain(
      '00:01:40.000  Bob.mkv  (played at 99.9900 % of its speed)\n',
    );
    expect(clipOf(100_005, 100_000).effects).toHaveLength(1);
  });

  it.each([
    [99_996, 100_000, 99_996],
    [100_004, 100_000, 100_004],
    [null, 100_000, 100_000],
    [5_000, 0, 5_000],
  ])('is left as it is where that is nothing, or not known: %s of %s', (durationMs, lastsMs, length) => {
    const clip = clipOf(durationMs, lastsMs);
    expect(clip.effects).toBeUndefined();
    expect(clip.source_range.duration).toEqual(time(length));
    expect(clip.media_reference.available_range.duration).toEqual(time(length));
    expect(contentsOf(film(durationMs, lastsMs))).not.toContain('speed');
  });
});
