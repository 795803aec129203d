import { expect, it } from 'vitest';
import { tellEnd } from './tell-end.ts';

it('the end of a recording is told, with the way to what is kept of it', () => {
  const told: unknown[] = [];
  const tell = tellEnd(
    (tone, _, way) => told.push([tone, way?.label]) && way?.go(),
    () => told.push('opened'),
  );
  tell('saved');
  tell('full');
  tell('no-room');
  expect(told).toEqual([['info', 'Show'], 'opened', ['problem', 'Show'], 'opened', ['problem', undefined]]);
});
