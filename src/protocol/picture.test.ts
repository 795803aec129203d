import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { limits } from './limits.ts';
import { parseServerFrame } from './frames.ts';
import { pictureContent, pictureId, pictureTypeOf } from './picture.ts';

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));

describe('the type of a picture', () => {
  it.each([
    ['image/jpeg', 'ffd8ffe0'],
    ['image/png', '89504e47 0d0a1a0a 00'],
    ['image/webp', '52494646 10000000 57454250 56503820'],
    [undefined, '52494646 10000000 41564920'],
    [undefined, '89504e47'],
    [undefined, '3c737667'],
    [undefined, '47494638 3961'],
    [undefined, ''],
  ])('%s is told by its first bytes', (type, hex) => {
    expect(pictureTypeOf(bytes(hex))).toBe(type);
  });
});

describe('a picture on the wire', () => {
  const takes = (text: string): boolean => v.is(pictureContent, text);

  it('is base64 of no more than a picture has', () => {
    const whole = Buffer.alloc(limits.pictureBytes, 1).toString('base64');
    expect([takes(whole), takes(`${whole}AAAA`), takes(''), takes('no base64!'), takes('AAA')]).toEqual([
      true,
      ...[false, false, false, false],
    ]);
  });

  it('has an id that is no path and no text', () => {
    const is = (id: string): boolean => v.is(pictureId, id);
    expect(is('AZaz09_-AZaz09_-AZaz09')).toBe(true);
    for (const id of ['', 'A'.repeat(21), 'A'.repeat(23), '../../../../etc/passwd', `${'A'.repeat(21)}\n`])
      expect(is(id)).toBe(false);
  });

  const changed = (more: object): unknown => {
    const user = '00000000-0000-4000-8000-000000000000';
    const person = { user, name: 'Ada', presence: 'away', role: 'member', left: false, ...more };
    const frame = parseServerFrame(JSON.stringify({ type: 'person.changed', data: { person } }));
    return frame && 'data' in frame ? frame.data : undefined;
  };

  it('is nothing that every service knows of', () => {
    expect(changed({})).toMatchObject({ person: { name: 'Ada' } });
    expect(changed({ picture: 'A'.repeat(22) })).toMatchObject({ person: { picture: 'A'.repeat(22) } });
    expect(changed({ picture: 'x' })).toBeUndefined();
  });
});
