import * as v from 'valibot';
import { expect, it } from 'vitest';
import { limits } from '../protocol/limits.ts';
import { ringPicture } from './ring.ts';

it('a face comes to the pop-up as small as the service keeps it, and nothing else with it', () => {
  const call = '00000000-0000-4000-8000-000000000000';
  const takes = (said: object): boolean => v.is(ringPicture, { call, ...said });
  const ofBytes = (count: number): string => Buffer.alloc(count, 1).toString('base64');
  expect(takes({ picture: ofBytes(limits.pictureBytes) })).toBe(true);
  expect(takes({ picture: ofBytes(limits.pictureBytes + 3) })).toBe(false);
  expect(takes({ picture: 'https://somewhere.example/face.png' })).toBe(false);
  expect(takes({ picture: ofBytes(9), callerName: 'Ada' })).toBe(false);
});
