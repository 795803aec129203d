import { expect, it } from 'vitest';
import { maxSendPiece } from '../../../src/bridge/send-routes.ts';
import { createElectronSending } from './electron-sending.ts';

const facts = { source: 'given', path: 'film', bytes: 3 * maxSendPiece, modifiedMs: 7 };

/** Main, with one file of which so much is left. */
function setUp(left = facts.bytes, isAsItWas = true) {
  const asked: unknown[] = [];
  const answers: Record<string, (input: { from: number; to: number }) => unknown> = {
    'send.pick': () => [facts],
    'send.again': () => isAsItWas,
    'send.read': ({ from, to }) =>
      new Uint8Array(Math.max(0, Math.min(to, left) - from)).fill(from > 0 ? 2 : 1),
  };
  const sending = createElectronSending({
    invoke: async (name, input) => {
      asked.push([name, input]);
      return answers[name]?.(input as { from: number; to: number }) as never;
    },
    tell: (name, input) => asked.push([name, input]),
  });
  return { sending, asked };
}

it('a picked file is read in pieces that the bridge takes, each where it belongs', async () => {
  const { sending } = setUp();
  const [file] = (await sending.pick('files')) ?? [];
  const bytes = await file?.read(0, maxSendPiece + 5);
  expect([bytes?.length, bytes?.[0], bytes?.[maxSendPiece]]).toEqual([maxSendPiece + 5, 1, 2]);
});

it('one that has become shorter meanwhile is not read as if it were whole', async () => {
  const { sending } = setUp(10);
  const [file] = (await sending.pick('files')) ?? [];
  await expect(file?.read(0, 20)).rejects.toThrow('shorter');
});

it('those of the run before are there again as long as they are as they were', async () => {
  const { sending, asked } = setUp();
  expect(await sending.again([facts])).toMatchObject([facts]);
  expect(asked).toEqual([['send.again', { sources: ['given'] }]]);
  expect(await setUp(0, false).sending.again([facts])).toBeNull();
});
