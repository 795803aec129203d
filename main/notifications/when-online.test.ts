import { expect, it, vi } from 'vitest';
import { createSubject } from '../../src/base/observable.ts';
import type { AppStatus } from '../../src/bridge/contract.ts';
import { noStatus } from '../tray/app-status.ts';
import { whenOnline } from './when-online.ts';

it('what needs the rooms of a service waits for them, once', () => {
  const online: AppStatus = { ...noStatus, connection: 'online' };
  const statuses = createSubject<ReadonlyMap<string, AppStatus>>(new Map());
  const run = vi.fn<() => void>();
  whenOnline(statuses, 'club', run);
  statuses.set(new Map([['first', online]]));
  statuses.set(new Map([['club', { ...noStatus, connection: 'connecting' }]]));
  expect(run).not.toHaveBeenCalled();
  statuses.set(new Map([['club', online]]));
  statuses.set(new Map([['club', { ...online, unread: 1 }]]));
  expect(run).toHaveBeenCalledOnce();
  whenOnline(statuses, 'club', run);
  expect(run).toHaveBeenCalledTimes(2);
});
