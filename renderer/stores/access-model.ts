import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { Applicant, Policy, Role } from '../../src/protocol/model.ts';
import type { accessRequests } from '../../src/protocol/requests/access.ts';
import type { RequestInput } from '../../src/protocol/requests.ts';
import type { Desktop } from '../platform/desktop.ts';
import type { RequestAnswer, ServiceClient } from '../platform/service-client.ts';
import { onOnline } from './on-online.ts';

type AccessRequest = keyof typeof accessRequests;

/** What this person is on the service, and whom it lets in. */
export interface AccessState {
  readonly role: Role | null;
  readonly policy: Policy | null;
  /** Devices that wait to be let in; empty for those who do not decide. */
  readonly waiting: readonly Applicant[];
}

export interface AccessModel {
  readonly state: Observable<AccessState>;
  ask<Type extends AccessRequest>(type: Type, data: RequestInput<Type>): Promise<RequestAnswer<Type>>;
  /** One of this person's devices came, went or changed. */
  onDevicesChanged(listener: () => void): () => void;
  /** Asks those who may admit to let this device in. */
  knock(): void;
}

interface Deps {
  readonly client: ServiceClient;
  readonly scope: Scope;
  readonly desktop: Pick<Desktop, 'settings' | 'changeSettings'>;
  readonly failed: () => void;
}

export const managesAccess = (role: Role | null): boolean => role === 'owner' || role === 'admin';

export function createAccessModel({ client, scope, desktop, failed }: Deps): AccessModel {
  const state = createSubject<AccessState>({ role: null, policy: null, waiting: [] });
  const change = (next: Partial<AccessState>): void => state.set({ ...state.getState(), ...next });

  const loadWaiting = async (): Promise<void> => {
    const answer = managesAccess(state.getState().role) ? await client.request('admission.list', {}) : null;
    change({ waiting: answer?.ok ? answer.value.waiting : [] });
  };

  /** Said once: whoever was let in needs it no more, and it is not to be found on the disk later. */
  const forgetAdmission = (): void => {
    if (desktop.settings.getState().admission !== null)
      void desktop.changeSettings({ admission: null }).catch(failed);
  };

  onOnline(client, scope, (welcome) => {
    const self = welcome.people.find(({ user }) => user === welcome.self);
    change({ role: self?.role ?? null, policy: welcome.service.policy });
    forgetAdmission();
    void loadWaiting();
  });
  scope.own(
    client.on('person.changed', ({ person }) => {
      const { connection } = client;
      const now = connection.getState();
      if (now.state !== 'online' || person.user !== now.welcome.self || person.role === state.getState().role)
        return;
      change({ role: person.role });
      void loadWaiting();
    }),
  );
  scope.own(client.on('service.changed', ({ policy }) => change({ policy })));
  scope.own(client.on('admission.asked', ({ waiting }) => change({ waiting })));

  return {
    state,
    ask: (type, data) => client.request(type, data),
    onDevicesChanged: (listener) => client.on('devices.changed', listener),
    knock: () => void desktop.changeSettings({ admission: { kind: 'ask' } }).catch(failed),
  };
}
