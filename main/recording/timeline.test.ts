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
    { name: 'Ada', path: '/videos/Orchard/Ada.mkv', beganMs: 0, durationMs: 90_000 },
    { name: 'Ben', path: '/videos/Orchard/Ben & Co.mkv', beganMs: 61_040, durationMs: 28_960 },
  ],
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
