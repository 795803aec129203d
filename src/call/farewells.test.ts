import { describe, expect, it } from 'vitest';
import { createScope } from '../base/scope.ts';
import type { CallId, DeviceId, UserId } from '../protocol/ids.ts';
import { settle } from './fakes/fake-house.ts';
import { FakeService } from './fakes/fake-service.ts';
import { createFarewells } from './farewells.ts';
import type { Signaling } from './ports.ts';

const call = 'call' as CallId;
const phone = 'phone' as DeviceId;

/** A service that answers each request as the test says. */
function setUp(...codes: ('away' | 'not-allowed' | 'call-over')[]) {
  const client = new FakeService().client('ada' as UserId, 'laptop' as DeviceId);
  const said: unknown[] = [];
  const signaling: Signaling = {
    ...client,
    request(type, data) {
      said.push([type, data]);
      return Promise.resolve({ ok: false, code: codes.shift() ?? 'call-over' });
    },
  };
  const farewells = createFarewells(signaling, createScope());
  return { client, farewells, said };
}

describe('farewells', () => {
  it('are said again when the line is back, and forgotten when they were heard', async () => {
    const { client, farewells, said } = setUp('away');
    farewells.tell({ type: 'call.leave', call });
    await settle();
    expect(farewells.has(call)).toBe(true);
    client.restore();
    await settle();
    expect(farewells.has(call)).toBe(false);
    client.restore();
    await settle();
    expect(said).toEqual([
      ['call.leave', { call }],
      ['call.leave', { call }],
    ]);
  });

  it('decline what was put down before the service heard that it was accepted', async () => {
    const { farewells, said } = setUp('not-allowed');
    farewells.tell({ type: 'call.leave', call });
    await settle();
    expect(said.at(-1)).toEqual(['call.decline', { call }]);
  });

  it('of another device say nothing of this one', async () => {
    const { farewells, said } = setUp('not-allowed');
    farewells.tell({ type: 'call.leave', call, device: phone });
    expect(farewells.has(call)).toBe(false);
    await settle();
    expect(said).toEqual([['call.leave', { call, device: phone }]]);
  });

  it('are not said any more of a call that is come into again, whatever was answered to the first', async () => {
    const { client, farewells, said } = setUp('away', 'not-allowed');
    farewells.tell({ type: 'call.leave', call });
    await settle();
    farewells.forget(call);
    client.restore();
    await settle();
    farewells.tell({ type: 'call.leave', call });
    farewells.forget(call);
    await settle();
    expect(said.map((one) => (one as [string])[0])).toEqual(['call.leave', 'call.leave']);
  });
});
