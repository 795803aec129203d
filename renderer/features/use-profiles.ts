import { createSubject } from '../../src/base/observable.ts';
import type { ProfileSign, ProfileState } from '../../src/bridge/profile-state.ts';
import { serviceLabel } from '../../src/bridge/service-address.ts';
import type { ServiceChoice } from '../../src/bridge/settings.ts';
import { useObservable } from '../stores/use-observable.ts';
import { useModel } from './model-context.ts';

const alone = createSubject<ProfileState>({
  own: 'first',
  all: [],
  canAdd: false,
  hostedBy: null,
  elsewhere: 'nothing',
});

/** The service is among the others already: a device is one person there, and its two pages would throw each other out. */
export const twinOf = ({ own, all }: ProfileState, service: ServiceChoice): ProfileSign | undefined =>
  all.find(({ id, label }) => id !== own && label === serviceLabel(service));

/** The services side by side; in a browser there is one, and nothing to choose. */
export function useProfiles(): ProfileState {
  const { desktop } = useModel();
  return useObservable(desktop.profiles?.state ?? alone);
}
