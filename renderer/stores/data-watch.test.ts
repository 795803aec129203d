import { expect, it } from 'vitest';
import { createSubject } from '../../src/base/observable.ts';
import { createScope } from '../../src/base/scope.ts';
import type { DataUse } from '../../src/call/quality/call-quality.ts';
import { startDataWatch } from './data-watch.ts';

const use: DataUse = { sent: 0, received: 0, inHour: 0, perHour: 0, allowance: null, takes: 'nothing' };

it('says once what the limit takes, and again when it takes more', () => {
  const scope = createScope();
  const dataUse = createSubject(use);
  const told: string[] = [];
  startDataWatch({ scope, dataUse, told: (takes) => told.push(takes) });
  for (const takes of ['nothing', 'size', 'size', 'pictures', 'nothing', 'size'] as const) {
    dataUse.set({ ...use, takes });
  }
  expect(told).toEqual(['size', 'pictures', 'size']);
  scope.end();
  dataUse.set({ ...use, takes: 'pictures' });
  expect(told).toHaveLength(3);
});
