import { describe, expect, it } from 'vitest';
import { errorCodes } from './errors.ts';
import { parseRequest, parseServerFrame } from './frames.ts';
import { limits } from './limits.ts';

const room = '3f0e5bd2-2c5a-4f43-9d0c-0a5b0b0c7a11';
const message = '9c7f8a46-6f4b-4a11-8d5a-5f1d3c2b1a00';
const send = (data: object): string =>
  JSON.stringify({ id: 3, type: 'chat.send', data: { room, message, text: 'hello', ...data } });
const codeOf = (text: string): unknown => {
  const parsed = parseRequest(text);
  return parsed.ok ? 'ok' : parsed.error.code;
};

describe('reading a request', () => {
  it('gives the frame, typed and told apart', () => {
    expect(parseRequest(send({}))).toEqual({
      ok: true,
      frame: { id: 3, type: 'chat.send', data: { room, message, text: 'hello' } },
    });
  });

  it.each(['', '{', 'hello', '\u0000', '{"id":1,}', '['.repeat(30_000)])(
    'refuses what is no JSON',
    (text) => {
      expect(parseRequest(text)).toEqual({ ok: false, id: 0, error: { code: 'bad-json' } });
    },
  );

  it.each(['1', 'null', '"text"', '[]', '{}', 'true', `${'['.repeat(30_000)}${']'.repeat(30_000)}`])(
    'refuses JSON that is no request: %s',
    (text) => {
      expect(codeOf(text)).toBe('bad-message');
    },
  );

  it.each([0, -1, 1.5, 1e308, 2 ** 53, '1', null, {}])('refuses %j as an id, and answers to 0', (id) => {
    const parsed = parseRequest(JSON.stringify({ id, type: 'ping', data: {} }));
    expect(parsed).toMatchObject({ ok: false, id: 0, error: { code: 'bad-message' } });
  });

  it('answers to the id of a frame that is wrong in another part', () => {
    expect(parseRequest('{"id":8,"type":"ping"}')).toMatchObject({ ok: false, id: 8 });
    expect(parseRequest('{"id":8,"type":"ping","data":{},"more":1}')).toMatchObject({ ok: false, id: 8 });
    expect(parseRequest('{"id":8,"type":4,"data":{}}')).toMatchObject({ ok: false, id: 8 });
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'chat', 'CHAT.SEND', 'chat.send ', ''])(
    'does not know the type %j',
    (type) => {
      expect(codeOf(JSON.stringify({ id: 1, type, data: {} }))).toBe('unknown-type');
    },
  );

  it.each([
    ['an unknown field', { more: 1 }],
    ['a missing field', { text: undefined }],
    ['a wrong type', { text: 5 }],
    ['too much text', { text: 'x'.repeat(limits.messageChars + 1) }],
    ['an id that is no UUID', { room: 'here' }],
  ])('refuses %s', (_, data) => {
    expect(codeOf(send(data))).toBe('bad-message');
  });

  it('takes text up to the limit, and two of the longest fit into a frame', () => {
    expect(codeOf(send({ text: 'x'.repeat(limits.messageChars) }))).toBe('ok');
    expect(Buffer.byteLength(send({ text: '\u{1F468}'.repeat(limits.messageChars / 2) }))).toBeLessThan(
      limits.frameBytes / 2,
    );
  });

  it('says which field was wrong, and never what was in it', () => {
    const secret = 'a-secret-of-somebody';
    const parsed = parseRequest(send({ text: undefined, room: secret }));
    const detail = parsed.ok ? '' : (parsed.error.detail ?? '');
    expect(detail).toMatch(/^room: /);
    expect(detail).not.toContain(secret);
  });

  it('does not take a list for an object without fields', () => {
    expect(codeOf('{"id":1,"type":"ping","data":[]}')).toBe('bad-message');
    expect(codeOf('{"id":1,"type":"ping","data":{}}')).toBe('ok');
  });

  it('does not take a prototype for a field', () => {
    const text = `{"id":1,"type":"ping","data":{"__proto__":{"admin":true}}}`;
    const parsed = parseRequest(text);
    expect(parsed.ok && 'admin' in parsed.frame.data).toBe(false);
    expect(({} as { admin?: boolean }).admin).toBe(undefined);
  });

  it.each(['\u3164', '\u2800', '\u115F', '\u200D', '\uFE0F\u034F', '\u0301', 'Ada\uD800'])(
    'refuses the name %j, which nobody could see or store',
    (name) => {
      expect(codeOf(JSON.stringify({ id: 1, type: 'profile.set', data: { name } }))).toBe('bad-message');
    },
  );

  it('refuses a description that would be answered with more than fits into a frame', () => {
    const describe = (lines: number): string => {
      const sdp = `v=0\r\n${'m=audio 9 X 0\r\n'.repeat(lines)}`;
      const body = { kind: 'description', type: 'offer', sdp };
      const data = { call: room, visit: room, to: message, attempt: 0, body };
      return JSON.stringify({ id: 1, type: 'signal.send', data });
    };
    expect(codeOf(describe(limits.mediaLines))).toBe('ok');
    expect(codeOf(describe(limits.mediaLines + 1))).toBe('bad-message');
  });

  it.each(['\u0007', 'a\u202Eb', 'a\nb', ' ', '', 'x'.repeat(limits.nameChars + 1)])(
    'refuses the name %j',
    (name) => {
      expect(codeOf(JSON.stringify({ id: 1, type: 'profile.set', data: { name } }))).toBe('bad-message');
    },
  );

  it.each(['Ada', 'Zoë', '王小明', 'عائشة', '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}'])(
    'takes the name %s',
    (name) => {
      expect(codeOf(JSON.stringify({ id: 1, type: 'profile.set', data: { name } }))).toBe('ok');
    },
  );

  it('trims a name', () => {
    const parsed = parseRequest(JSON.stringify({ id: 1, type: 'profile.set', data: { name: '  Ada ' } }));
    expect(parsed).toMatchObject({ frame: { data: { name: 'Ada' } } });
  });
});

describe('reading what the service says', () => {
  const event = { type: 'chat.read', data: { room, user: room, seq: 4 } };

  it('gives answers, refusals and events', () => {
    expect(parseServerFrame('{"re":1,"ok":true,"data":{"a":1}}')).toEqual({
      re: 1,
      ok: true,
      data: { a: 1 },
    });
    expect(
      parseServerFrame('{"re":1,"ok":false,"error":{"code":"rate-limited","retryAfterMs":20}}'),
    ).toMatchObject({ ok: false, error: { code: 'rate-limited', retryAfterMs: 20 } });
    expect(parseServerFrame(JSON.stringify(event))).toEqual(event);
  });

  it('passes over what a newer service may say', () => {
    expect(parseServerFrame('{"type":"news","data":{}}')).toBe(undefined);
    expect(parseServerFrame('{"re":1,"ok":false,"error":{"code":"newer-code"}}')).toBe(undefined);
    const more = { ...event, data: { ...event.data, device: 'x' } };
    expect(parseServerFrame(JSON.stringify(more))).toEqual(event);
  });

  it.each([
    '',
    '[]',
    'null',
    '1',
    '{}',
    '{"type":"__proto__"}',
    '{"type":"chat.read","data":{"room":1}}',
    '{"type":4}',
  ])('passes over %j', (text) => {
    expect(parseServerFrame(text)).toBe(undefined);
  });

  it('passes over a time that no clock can show', () => {
    const said = (atMs: number) => {
      const body = { kind: 'text', text: 'x', mentions: [], replyTo: null, files: [] };
      const untouched = {
        editedAtMs: null,
        deletedAtMs: null,
        deletedBy: null,
        reactions: [],
        pinnedAtMs: null,
      };
      const data = { message: { message, room, seq: 1, change: 1, from: room, atMs, body, ...untouched } };
      return parseServerFrame(JSON.stringify({ type: 'chat.message', data }));
    };
    expect(said(8.64e15)).toBeDefined();
    expect(said(8.64e15 + 1)).toBeUndefined();
  });

  it('has words for every error code', () => {
    for (const words of Object.values(errorCodes)) expect(words).toMatch(/\.$/);
  });
});
