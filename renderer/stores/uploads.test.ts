import { describe, expect, it } from 'vitest';
import { fileId } from '../platform/fakes/fake-files.ts';
import { settle } from '../platform/fakes/fake-sockets.ts';
import { messageId, room } from '../platform/fakes/sample.ts';
import { open, setUp } from './fakes/chat-bench.ts';
import { nextPieceBytes } from './send-upload.ts';
import { sentName } from './sent-name.ts';

const text = (name: string, size: number): File => new File(['x'.repeat(size)], name, { type: 'text/plain' });
const bench = open;
type Bench = Awaited<ReturnType<typeof bench>>;
const upload = (t: Bench, n = 1) => t.transfers.uploads.getState().get(fileId(n));
const sent = (t: Bench) => t.asked('chat.send');

const settled = async (): Promise<void> => {
  for (let round = 0; round < 5; round += 1) await settle();
};

describe('an upload', () => {
  it('goes in pieces, each behind what is there, with its small picture before them', async () => {
    const t = await bench();
    t.transfers.attach(room(1), [new File(['x'.repeat(600_000)], 'a.png', { type: 'image/png' })]);
    await settled();
    expect(upload(t)).toMatchObject({ phase: 'done', received: 600_000, preview: 'blob:1' });
    expect(t.files.puts.map(({ offset }) => offset)).toEqual([0, 262_144]);
    expect(t.files.thumbnails).toEqual([fileId(1)]);
  });

  it('tells what a sound says of itself, and goes without that to a service that does not know it', async () => {
    const t = await bench();
    const asked: unknown[] = [];
    const begin = t.answers['file.begin'];
    t.answers['file.begin'] = (input) => {
      asked.push(input.clip);
      return input.clip
        ? { ok: false, code: 'bad-message' }
        : begin
          ? begin(input)
          : { ok: false, code: 'internal' };
    };
    t.transfers.attach(room(1), [new File(['hello'], 'voice.webm', { type: 'audio/webm' })]);
    await settled();
    expect(asked).toEqual([{ durationMs: 1_500, peaks: 'A'.repeat(64) }, undefined]);
    expect(upload(t)?.phase).toBe('done');
  });

  it('goes on from where the service has it when the line is back', async () => {
    const t = await bench();
    let cut = (): void => {};
    t.files.instead.push(new Promise((resolve) => (cut = () => resolve({ ok: false, code: 'away' }))));
    t.transfers.attach(room(1), [text('a.txt', 10)]);
    await settled();
    t.files.there.set(fileId(1), { received: 4, bytes: 10 });
    t.goAway();
    cut();
    await settled();
    expect(upload(t)?.phase).toBe('waiting');
    t.online();
    await settled();
    expect(upload(t)?.phase).toBe('done');
    expect(t.files.puts).toEqual([
      { file: fileId(1), offset: 0, size: 10 },
      { file: fileId(1), offset: 4, size: 6 },
    ]);
  });

  it('that lay in a folder says so, because the folder does not go with it', async () => {
    const t = await bench();
    t.transfers.attach(room(1), [text('a.txt', 10)], true);
    t.transfers.attach(room(1), [text('b.txt', 10)]);
    expect([...t.transfers.uploads.getState().values()].map(({ isOfFolder }) => isOfFolder)).toEqual([
      true,
      false,
    ]);
  });

  it('asks with nothing more when all is there and not yet done', async () => {
    const t = await bench();
    t.answers['file.begin'] = () => ({ ok: true, value: { received: 10, done: false } });
    t.transfers.attach(room(1), [text('a.txt', 10)]);
    t.files.there.set(fileId(1), { received: 10, bytes: 10 });
    await settled();
    expect(t.files.puts).toEqual([{ file: fileId(1), offset: 10, size: 0 }]);
    expect(upload(t)?.phase).toBe('done');
  });

  it('stops for a pause and goes on after it', async () => {
    const t = await bench();
    let release = (): void => {};
    t.files.instead.push(new Promise((resolve) => (release = () => resolve({ ok: false, code: 'stopped' }))));
    t.transfers.attach(room(1), [text('a.txt', 10)]);
    await settled();
    t.transfers.pause(fileId(1));
    release();
    await settled();
    expect(upload(t)?.phase).toBe('paused');
    t.transfers.resume(fileId(1));
    await settled();
    expect(upload(t)?.phase).toBe('done');
  });

  it('with a wrong hash is read and begun anew, once', async () => {
    const t = await bench();
    const wrong = { ok: false, code: 'hash-mismatch' } as const;
    t.files.instead.push(wrong, wrong);
    t.transfers.attach(room(1), [text('a.txt', 10)]);
    await settled();
    t.clock.advance(5_000);
    await settled();
    expect(t.files.begun).toHaveLength(2);
    expect(upload(t)).toMatchObject({ phase: 'failed', failure: 'hash-mismatch' });
  });

  it.each(['too-large', 'quota-exceeded', 'not-found'] as const)(
    'says %s, and lets the next one go',
    async (code) => {
      const t = await bench();
      t.files.instead.push({ ok: false, code });
      t.transfers.attach(room(1), [text('a.txt', 10), text('b.txt', 5)]);
      await settled();
      expect(upload(t)).toMatchObject({ phase: 'failed', failure: code });
      expect(upload(t, 2)?.phase).toBe('done');
    },
  );

  it('of nothing, and of what cannot be read, fails here', async () => {
    const t = await bench();
    t.files.setHash(() => Promise.reject(new Error('gone')));
    t.transfers.attach(room(1), [text('a.txt', 0), text('b.txt', 5)]);
    await settled();
    expect([upload(t)?.failure, upload(t, 2)?.failure]).toEqual(['empty', 'unreadable']);
  });

  it('removed is forgotten here and there', async () => {
    const t = await bench();
    t.transfers.attach(room(1), [text('a.txt', 10)]);
    await settled();
    t.transfers.remove(fileId(1));
    await settled();
    expect([upload(t), t.files.kept.size, t.asked('file.abort')]).toEqual([
      undefined,
      0,
      [{ file: fileId(1) }],
    ]);
  });
});

describe('a message with files', () => {
  it('waits for them, lets others pass, and then takes them out of what is kept', async () => {
    const t = await bench();
    let release = (): void => {};
    t.files.instead.push(new Promise((resolve) => (release = () => resolve({ ok: false, code: 'stopped' }))));
    t.transfers.attach(room(1), [text('a.txt', 10)]);
    await settled();
    t.send(room(1), '');
    t.send(room(1), 'meanwhile');
    await settled();
    expect(sent(t)).toMatchObject([{ text: 'meanwhile' }]);
    t.transfers.pause(fileId(1));
    release();
    await settled();
    t.transfers.resume(fileId(1));
    await settled();
    expect(sent(t)).toMatchObject([{}, { text: '', files: [fileId(1)] }]);
    expect([upload(t), t.files.kept.size]).toEqual([undefined, 0]);
  });

  it('goes after a restart, with the file that was kept', async () => {
    const entry = {
      room: room(1),
      message: messageId(5),
      text: '',
      files: [fileId(9)],
      atMs: 1,
      state: 'sending',
    } as const;
    const file = { file: fileId(9), room: room(1), name: 'a', type: 'a/b', content: new Blob(['abc']) };
    const t = setUp({ saved: [{ ...entry, files: [...entry.files] }], keptFiles: [file] });
    t.online();
    await settled();
    expect(t.asked('chat.send')).toMatchObject([{ files: [fileId(9)] }]);
  });

  it('whose file was not kept says so', async () => {
    const entry = {
      room: room(1),
      message: messageId(5),
      text: 'x',
      files: [fileId(9)],
      atMs: 1,
      state: 'sending',
    } as const;
    const t = setUp({ saved: [{ ...entry, files: [...entry.files] }] });
    t.online();
    await settled();
    expect([t.pending(), t.asked('chat.send')]).toEqual([['x failed'], []]);
  });

  it.each([
    ['kept', true, 'done'],
    ['not kept', false, 'impossible'],
  ])('whose file is %s says so', async (_, isKept, keeping) => {
    const t = await bench();
    t.goAway();
    t.files.setDisk(async () => isKept);
    t.transfers.attach(room(1), [text('a.txt', 10)]);
    t.send(room(1), '');
    await settled();
    expect(t.conversation()?.pending).toMatchObject([{ keeping }]);
  });

  it('is discarded with them', async () => {
    const t = await bench();
    t.files.instead.push({ ok: false, code: 'too-large' });
    t.transfers.attach(room(1), [text('a.txt', 10)]);
    t.send(room(1), '');
    await settled();
    expect(t.pending()).toEqual([' failed']);
    t.discard(room(1), t.kept()[0]?.message ?? messageId(0));
    expect([t.pending(), upload(t)]).toEqual([[], undefined]);
  });
});

it.each([
  [262_144, 100, 524_288],
  [262_144, 9_000, 262_144],
  [1_048_576, 1_000, 1_048_576],
  [1_048_576, 3_000, 524_288],
  [4_194_304, 10, 4_194_304],
])('after %i bytes in %i ms comes a piece of %i', (bytes, tookMs, next) => {
  expect(nextPieceBytes(bytes, tookMs)).toBe(next);
});

it.each([
  ['a/b\\c.txt', 'abc.txt'],
  ['photo\u202egpj.exe', 'photogpj.exe'],
  ['..', 'file'],
  [`${'n'.repeat(300)}.pdf`, `${'n'.repeat(251)}.pdf`],
])('%j is sent as %j', (name, expected) => {
  expect(sentName(name)).toBe(expected);
});
