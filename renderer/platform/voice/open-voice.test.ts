import { expect, it } from 'vitest';
import { fail, ok } from '../../../src/base/result.ts';
import type { NoiseSuppression } from '../../../src/bridge/settings.ts';
import { openVoice } from './open-voice.ts';

const named = (name: string) => ({ name }) as unknown as MediaStreamTrack;

function setUp(chosen: NoiseSuppression, cleaned: MediaStreamTrack | null = named('clean')) {
  const done: string[] = [];
  const track = (byBrowser: boolean) =>
    ({ byBrowser, stop: () => done.push('raw stops') }) as unknown as MediaStreamTrack;
  const open = () =>
    openVoice(
      {
        suppression: () => chosen,
        async clean() {
          done.push('cleaned');
          return cleaned ?? undefined;
        },
        failed: () => done.push('failed'),
      },
      async (byBrowser) => {
        done.push(byBrowser ? 'by the browser' : 'as it is');
        return ok(track(byBrowser));
      },
    );
  return { done, open };
}

it.each([
  ['off', ['as it is']],
  ['standard', ['by the browser']],
] as const)('%s is the browser’s alone', async (chosen, steps) => {
  const { done, open } = setUp(chosen);
  expect(await open()).toMatchObject({ ok: true, value: { byBrowser: chosen === 'standard' } });
  expect(done).toEqual(steps);
});

it('strong is made of a voice that nobody else has been at', async () => {
  const { done, open } = setUp('strong');
  expect(await open()).toEqual(ok(named('clean')));
  expect(done).toEqual(['as it is', 'cleaned']);
});

it('where it cannot be had the browser’s own does, and that is said', async () => {
  const { done, open } = setUp('strong', null);
  expect(await open()).toMatchObject({ ok: true, value: { byBrowser: true } });
  expect(done).toEqual(['as it is', 'cleaned', 'raw stops', 'failed', 'by the browser']);
});

it('a microphone that does not open is no reason to clean', async () => {
  const done: string[] = [];
  const opened = await openVoice(
    {
      suppression: () => 'strong',
      clean: async () => void done.push('cleaned'),
      failed: () => done.push('failed'),
    },
    async () => fail('denied'),
  );
  expect([opened, done]).toEqual([fail('denied'), []]);
});
