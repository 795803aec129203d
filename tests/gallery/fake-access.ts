import { createSubject } from '../../src/base/observable.ts';
import type { DeviceId, InviteId } from '../../src/protocol/ids.ts';
import type { Device, Invite } from '../../src/protocol/model.ts';
import type { RequestAnswer } from '../../renderer/platform/service/service-client.ts';
import type { AccessModel, AccessState } from '../../renderer/stores/access-model.ts';
import { grace, nowMs, self, user } from './people.ts';

export interface FakeAccess extends Partial<AccessState> {
  readonly devices?: readonly Device[];
  readonly invites?: readonly Invite[];
  /** Links into the room that is open. */
  readonly links?: readonly Invite[];
  /** The service does not answer, or refuses. */
  readonly answers?: 'never' | 'refuses';
  /** What becomes of a new invite, where it is not made. */
  readonly making?: 'never' | RequestAnswer<'invite.create'>;
}

const device = (name: string, online: boolean, daysAgo: number): Device => ({
  device: (name === 'Laptop' ? 'device' : name) as DeviceId,
  name,
  online,
  addedMs: nowMs - 90 * 86_400_000,
  seenMs: nowMs - daysAgo * 86_400_000,
});

const invite = (label: string, change: Partial<Invite> = {}): Invite => ({
  invite: label as InviteId,
  label,
  role: 'member',
  room: null,
  by: self,
  createdMs: nowMs,
  expiresMs: nowMs + 5 * 86_400_000,
  usesLeft: 1,
  used: 0,
  over: null,
  ...change,
});

export const onlyDevice = [device('Laptop', true, 0)];
const usualState: AccessState = {
  role: 'owner',
  policy: 'invite',
  serviceName: 'The Mark II lab',
  waiting: [],
  certificate: null,
};

const usualDevices = [
  device('Laptop', true, 0),
  device('Chrome on Android', true, 0),
  device('Desk at the office', false, 12),
];
const usualInvites = [
  invite('Grace'),
  invite('Everybody in the lab', { expiresMs: null, usesLeft: null, used: 14 }),
  invite('Summer school', { role: 'guest', over: 'expired', used: 3 }),
];

const usualLinks = [
  invite('one', { role: 'guest', expiresMs: nowMs + 86_400_000, usesLeft: null }),
  invite('two', { role: 'guest', by: user(grace), expiresMs: null, usesLeft: 7, used: 3 }),
];

export function createFakeAccess(scene: FakeAccess = {}): AccessModel {
  const {
    devices = usualDevices,
    invites = usualInvites,
    links = usualLinks,
    answers: how,
    making,
    ...state
  } = scene;
  const answers: Readonly<Record<string, unknown>> = {
    'device.list': { devices },
    'invite.list': { invites },
    'device.link': { code: 'K7QM-42XD', expiresAtMs: nowMs + 300_000 },
    'invite.create': { invite: usualLinks[0], token: 'x7Rk2pQ9vLm4Tn8Yc1Zb6Wd3Hf5Gj0Ks2Aa4Ee6Uu8I' },
  };
  const answer = (type: string, ofRoom: boolean): unknown => {
    const said = (type === 'invite.create' ? making : undefined) ?? how;
    if (said === 'never') return new Promise(() => {});
    if (said === 'refuses') return { ok: false, code: 'internal' };
    if (said) return said;
    return { ok: true, value: type === 'invite.list' && ofRoom ? { invites: links } : (answers[type] ?? {}) };
  };
  return {
    state: createSubject({ ...usualState, ...state }),
    // The gallery answers with what the screen needs, and nobody checks it.
    ask: async (type, data) => (await answer(type, 'room' in data)) as never,
    onDevicesChanged: () => () => {},
    knock() {},
    trust() {},
  };
}
