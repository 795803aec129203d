import { expect, it } from 'vitest';
import { limits } from '../../protocol/limits.ts';
import { createCoreHouse } from '../fakes/core-house.ts';

const { burst, perSecond } = limits.personRates['device.link'];

it('a person’s requests are counted over all their connections; who has too many is told when to come again', () => {
  const house = createCoreHouse();
  const { hello } = house.enter();
  const askAnew = (): [outcome: string, retryAfterMs?: number | undefined] => {
    const device = house.enter(hello);
    const answer = device.send(JSON.stringify({ id: 9, type: 'device.link', data: {} }));
    device.drop();
    return answer.ok ? ['ok'] : [answer.error.code, answer.error.retryAfterMs];
  };
  expect(Array.from({ length: burst }, askAnew)).toEqual(Array.from({ length: burst }, () => ['ok']));
  expect(askAnew()).toEqual(['rate-limited', 1000 / perSecond]);
  house.clock.advance(1000 / perSecond);
  expect(askAnew()).toEqual(['ok']);
});
