import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { CertificateProblem } from '../../src/bridge/contract.ts';
import type { Applicant, Person, Policy, Role } from '../../src/protocol/model.ts';
import type { accessRequests } from '../../src/protocol/requests/access.ts';
import type { RequestInput } from '../../src/protocol/requests.ts';
import type { Desktop } from '../platform/desktop/desktop.ts';
import type { RequestAnswer, ServiceClient } from '../platform/service/service-client.ts';
import { onOnline } from './on-online.ts';

type AccessRequest = keyof typeof accessRequests;

/** What this person is on the service, and whom it lets in. */
export interface AccessState {
  readonly role: Role | null;
  readonly policy: Policy | null;
  /** What the service is called. */
  readonly serviceName: string | null;
  /** Devices that wait to be let in; empty for those who do not decide. */
  readonly waiting: readonly Applicant[];
  /** The chosen service is not taken for what it says it is. */
  readonly certificate: CertificateProblem | null;
}

export interface AccessModel {
  readonly state: Observable<AccessState>;
  ask<Type extends AccessRequest>(type: Type, data: RequestInput<Type>): Promise<RequestAnswer<Type>>;
  /** One of this person's devices came, went or changed. */
  onDevicesChanged(listener: () => void): () => void;
  /** Asks those who may admit to let this device in. */
  knock(): void;
  /** The person has compared the fingerprint: from now on this service is known by it. */
  trust(fingerprint: string): void;
}

interface Deps {
  readonly client: ServiceClient;
  readonly scope: Scope;
  readonly desktop: Pick<Desktop, 'settings' | 'changeSettings' | 'on'>;
  readonly failed: () => void;
}

export const managesAccess = (role: Role | null): boolean => role === 'owner' || role === 'admin';

export function createAccessModel({ client, scope, desktop, failed }: Deps): AccessModel {
  const state = createSubject<AccessState>({
    role: null,
    policy: null,
    serviceName: null,
    waiting: [],
    certificate: null,
  });
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

  const roleMayBeOther = (people: readonly Person[]): void => {
    const now = client.connection.getState();
    if (now.state !== 'online') return;
    const self = people.find(({ user }) => user === now.welcome.self);
    if (!self || self.role === state.getState().role) return;
    change({ role: self.role });
    void loadWaiting();
  };

  onOnline(client, scope, (welcome) => {
    const self = welcome.people.find(({ user }) => user === welcome.self);
    const { policy, name: serviceName } = welcome.service;
    change({ role: self?.role ?? null, policy, serviceName, certificate: null });
    forgetAdmission();
    void loadWaiting();
  });
  scope.own(client.on('person.changed', ({ person }) => roleMayBeOther([person])));
  scope.own(client.on('people.changed', ({ people }) => roleMayBeOther(people)));
  scope.own(desktop.on('certificate.refused', (certificate) => change({ certificate })));
  scope.own(
    desktop.settings.subscribe(({ profile }, before) => {
      if (profile?.service !== before.profile?.service) change({ certificate: null });
    }),
  );
  scope.own(client.on('service.changed', ({ policy, name }) => change({ policy, serviceName: name })));
  scope.own(client.on('admission.asked', ({ waiting }) => change({ waiting })));

  return {
    state,
    ask: (type, data) => client.request(type, data),
    onDevicesChanged: (listener) => client.on('devices.changed', listener),
    trust(pin) {
      const { profile } = desktop.settings.getState();
      if (profile?.service.mode !== 'join') return;
      const service = { ...profile.service, pin };
      void desktop.changeSettings({ profile: { ...profile, service } }).catch(failed);
    },
    knock: () => void desktop.changeSettings({ admission: { kind: 'ask' } }).catch(failed),
  };
}
