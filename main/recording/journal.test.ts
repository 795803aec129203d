import { describe, expect, it } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import { firstProfile } from '../../src/bridge/profile-id.ts';
import { createJournal, type JournalEntry, type JournalFiles } from './journal.ts';

const entry = (number: number): JournalEntry => ({
  recording: `00000000-0000-4000-8000-00000000000${number}`,
  profile: firstProfile,
  title: 'Orchard',
  shape: 'one',
  startedAtMs: 0,
  state: 'whole',
  chapters: [],
  place: '/videos/Orchard.mkv',
  files: [{ name: 'all', path: '/videos/Orchard.mkv', beganMs: 0, durationMs: 9, lastsMs: null }],
  awaited: [],
  owed: null,
});

function journalOf(text: string, changed: Partial<JournalFiles> = {}) {
  const disk = new Map([['/user/recordings.json', text]]);
  const files: JournalFiles = {
    read: (file) => disk.get(file),
    writePrivately: (file, written) => void disk.set(file, written),
    rename(from, to) {
      disk.set(to, disk.get(from) ?? '');
      disk.delete(from);
    },
    ...changed,
  };
  const deps = { file: '/user/recordings.json', now: () => 5, log: silentLog };
  return { disk, journal: createJournal({ ...deps, files }) };
}

describe('what is remembered of recordings', () => {
  it('is kept but for what does not fit', () => {
    const torn = { ...entry(2), files: [{ ...entry(2).files[0], durationMs: 2 ** 60 }] };
    const { disk, journal } = journalOf(JSON.stringify([entry(1), torn, entry(3)]));
    expect(journal.all()).toEqual([entry(1), entry(3)]);
    journal.put(entry(4));
    expect([...disk]).toEqual([['/user/recordings.json', JSON.stringify([entry(1), entry(3), entry(4)])]]);
  });

  it('is read as it was written before anybody was awaited', () => {
    const { awaited: _none, files, ...old } = entry(1);
    const before = { ...old, files: files.map(({ lastsMs: _odd, ...file }) => file) };
    expect(journalOf(JSON.stringify([before])).journal.all()).toEqual([entry(1)]);
  });

  it.each(['{"odd":1}', '[{"recor', ''])('is set aside where it cannot be read: %s', (text) => {
    const { disk, journal } = journalOf(text);
    expect(journal.all()).toEqual([]);
    journal.put(entry(1));
    expect(Object.fromEntries(disk)).toEqual({
      '/user/recordings.broken-5.json': text,
      '/user/recordings.json': JSON.stringify([entry(1)]),
    });
  });

  it('is not written over where it can neither be read nor set aside', () => {
    const fail = (): never => {
      throw new Error('in use');
    };
    const { disk, journal } = journalOf('held', { read: fail, rename: fail });
    journal.put(entry(1));
    expect(journal.all()).toEqual([entry(1)]);
    expect([...disk.values()]).toEqual(['held']);
  });
});
