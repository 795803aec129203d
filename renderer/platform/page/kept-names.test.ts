import { expect, it } from 'vitest';
import { forgetKept, keptNames } from './kept-names.ts';

const usual = {
  texts: 'parley-texts',
  uploads: 'parley-uploads',
  handovers: 'parley-handovers',
  stay: 'parley.stay',
  voiceOnly: 'parley.voice-only',
  volumes: 'parley.volumes',
  theme: 'parley.theme',
};

it.each([
  ['', usual],
  ['?profile=first', usual],
  ['?profile=../x', usual],
  [
    '?profile=club-2',
    {
      texts: 'parley-texts-club-2',
      uploads: 'parley-uploads-club-2',
      handovers: 'parley-handovers-club-2',
      stay: 'parley.stay-club-2',
      voiceOnly: 'parley.voice-only-club-2',
      volumes: 'parley.volumes-club-2',
      theme: 'parley.theme-club-2',
    },
  ],
])('a page at “%s” keeps things under names of its own', (search, names) => {
  expect(keptNames(search)).toEqual(names);
});

it('what is kept of a profile goes with it', () => {
  const gone: string[] = [];
  forgetKept(
    {
      indexedDB: {
        deleteDatabase(name) {
          gone.push(name);
          return {} as IDBOpenDBRequest;
        },
      },
      localStorage: { removeItem: (name) => gone.push(name) },
    },
    usual,
  );
  expect(gone).toEqual(Object.values(usual));
});
