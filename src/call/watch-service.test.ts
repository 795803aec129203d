import { describe, expect, it } from 'vitest';
import { createSubject } from '../base/observable.ts';
import { createScope } from '../base/scope.ts';
import type { CallId, DeviceId, UserId, VisitId } from '../protocol/ids.ts';
import { settle } from './fakes/fake-house.ts';
import { FakeService } from './fakes/fake-service.ts';
import { watchService } from './watch-service.ts';

const call = 'call-1' as CallId;

function setUp(firstDevice: DeviceId | null) {
  const service = new FakeService();
  const ada = service.client('ada' as UserId, 'ada-device' as DeviceId);
  const bo = service.client('bo' as UserId, 'bo-device' as DeviceId);
  const device = createSubject(firstDevice);
  const scope = createScope();
  const said: string[] = [];
  const done = new Set<CallId>();
  const watch = watchService({
    signaling: bo,
    device,
    scope,
    isDone: (id) => done.has(id),
    online: (calls) => said.push(`online ${calls.map(({ standing }) => standing.is).join()}`),
    news: ({ standing }) => said.push(standing.is),
    signal: () => said.push('signal'),
    changed() {},
  });
  watch.begin();
  const ring = async (): Promise<void> => {
    await ada.request('call.start', {
      call,
      visit: 'visit' as VisitId,
      to: { user: bo.user },
      kind: 'voice',
    });
    await settle();
  };
  return { bo, device, scope, said, done, watch, ring };
}

describe('watching the service', () => {
  it('begins with what the service knows, once the own device is known', async () => {
    const { device, said, watch, bo, ring } = setUp(null);
    await ring();
    expect(said).toEqual([]);
    bo.restore();
    device.set(bo.device);
    expect(said).toEqual(['online ringing']);
    expect(watch.self()).toEqual({ user: 'bo', device: 'bo-device' });
  });

  it('tells news, and each return of the line with all its calls', async () => {
    const { said, bo, ring } = setUp('bo-device' as DeviceId);
    await ring();
    bo.cut();
    bo.restore();
    expect(said).toEqual(['online ', 'ringing', 'online ringing']);
  });

  it('does not repeat what the service says of a call that was put down', async () => {
    const { said, done, bo, ring } = setUp('bo-device' as DeviceId);
    done.add(call);
    await ring();
    bo.restore();
    expect(said).toEqual(['online ', 'online ']);
  });

  it('hears nothing after its end', async () => {
    const { said, scope, bo, ring } = setUp('bo-device' as DeviceId);
    scope.end();
    await ring();
    bo.restore();
    expect(said).toEqual(['online ']);
  });
});
