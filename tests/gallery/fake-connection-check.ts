import { createSubject } from '../../src/base/observable.ts';
import type { ConnectionCheck, ConnectionCheckState } from '../../renderer/stores/connection-check-model.ts';

export const createFakeConnectionCheck = (
  state: ConnectionCheckState = { phase: 'idle' },
): ConnectionCheck => ({ state: createSubject(state), start() {} });
