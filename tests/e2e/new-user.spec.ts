import { choosePicture, faceIn } from './support/faces.ts';
import { createStopwatch, walkAsNewUser } from './support/new-user-walk.ts';
import { listed } from './support/person.ts';
import { expect, test } from './support/two-people.ts';

test('somebody new hosts, invites a guest with a browser on another computer, talks, shows, writes, and finds it all again', async ({
  desk,
}) => {
  const { time, laps, totalMs } = createStopwatch();
  await walkAsNewUser(
    desk,
    (title, take) => test.step(title, () => time(title, take)),
    async (ada, gus) => {
      await choosePicture({ page: gus });
      expect(await faceIn(listed(ada, 'Gus'))).toBe('blob: 128 x 128');
    },
  );
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
  const lines = laps.map(({ title, ms }) => `${seconds(ms)}  ${title}`);
  console.log(['The walk of a new user:', ...lines, `${seconds(totalMs())} of 90 in all`].join('\n'));
});
