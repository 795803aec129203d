import type { ProfileState } from '../../src/bridge/profile-state.ts';
import type { Desktop } from '../platform/desktop/desktop.ts';

type Computer = Pick<Desktop, 'profiles'>;

/** What this person does at another of their services meanwhile. */
export const elsewhereOf = ({ profiles }: Computer): ProfileState['elsewhere'] =>
  profiles?.state.getState().elsewhere ?? 'nothing';

/** Which service it is, for who uses several. */
export function serviceOf({ profiles }: Computer): { readonly service?: string } {
  const state = profiles?.state.getState();
  const own = state?.all.find(({ id }) => id === state.own);
  return own && state && state.all.length > 1 ? { service: own.name } : {};
}
