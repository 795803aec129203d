import { expect, it } from 'vitest';
import type { UserId } from '../../../src/protocol/ids.ts';
import { callersPicture } from './callers-picture.ts';

const caller = 'caller' as UserId;
const pngOf = (side: string): string =>
  Buffer.from(`89504e470d0a1a0a0000000d49484452${side}00000080`, 'hex').toString('base64');
const png = pngOf('00000080');
const svg = Buffer.from('<svg onload="alert(1)"/>').toString('base64');

it('is the one that was sent, of the caller alone', () => {
  const pictures = callersPicture({ caller, picture: png });
  expect(pictures.read(caller)).toBe(`data:image/png;base64,${png}`);
  expect(pictures.read('somebody else')).toBeUndefined();
});

it('is none where none was sent, and none that is no picture or a huge one', () => {
  expect(callersPicture({ caller, picture: pngOf('00004000') }).read(caller)).toBeUndefined();
  expect(callersPicture({ caller }).read(caller)).toBeUndefined();
  expect(callersPicture({ caller, picture: svg }).read(caller)).toBeUndefined();
  expect(callersPicture(null).read(caller)).toBeUndefined();
});
