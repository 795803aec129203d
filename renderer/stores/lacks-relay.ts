import type { Settings } from '../../src/bridge/settings.ts';
import type { SessionState } from './app-model.ts';

/** Whether this person hides their address where the service has nothing to hide it behind. */
export const lacksRelay = (
  { connection }: Pick<SessionState, 'connection'>,
  { relayOnly }: Pick<Settings, 'relayOnly'>,
): boolean => relayOnly && connection.state === 'online' && !connection.welcome.hasRelay;
