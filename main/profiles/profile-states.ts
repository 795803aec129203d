import type { AppStatus } from '../../src/bridge/contract.ts';
import type { ProfileId } from '../../src/bridge/profile-id.ts';
import type { ProfileSign, ProfileState } from '../../src/bridge/profile-state.ts';
import { profileName } from '../../src/bridge/profile-words.ts';
import { serviceLabel } from '../../src/bridge/service-address.ts';
import type { AllSettings } from '../../src/bridge/profiles.ts';

const callSign = ({ call }: AppStatus): ProfileSign['call'] => {
  if (call === null) return 'none';
  return call.phase === 'ringing' ? 'rings' : 'in';
};

function doneIn({ call }: AppStatus): ProfileState['elsewhere'] {
  if (call === null || call.phase === 'ringing') return 'nothing';
  if (!call.sharing) return 'call';
  return call.sharesScreen ? 'sharing-screen' : 'sharing';
}

/** What the page of one profile is told of all of them. */
export function profileStateFor(
  own: ProfileId,
  { profiles }: Pick<AllSettings, 'profiles'>,
  statusOf: (profile: ProfileId) => AppStatus,
  canAdd: boolean,
): ProfileState {
  const others = profiles.filter(({ id }) => id !== own);
  const host = others.find(({ profile }) => profile?.service.mode === 'host');
  const known = others.find(({ profile }) => profile !== null)?.profile;
  return {
    own,
    all: profiles.map((profile) => {
      const status = statusOf(profile.id);
      const { connection, unread } = status;
      const service = profile.profile?.service;
      return {
        id: profile.id,
        name: profileName(profile, profiles),
        label: service ? serviceLabel(service) : null,
        connection,
        unread,
        call: callSign(status),
      };
    }),
    canAdd,
    hostedBy: host ? profileName(host, profiles) : null,
    ...(known && { knownAs: known.name }),
    elsewhere: others.map(({ id }) => doneIn(statusOf(id))).find((done) => done !== 'nothing') ?? 'nothing',
  };
}
