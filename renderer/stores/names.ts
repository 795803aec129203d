import type { UserId } from '../../src/protocol/ids.ts';
import type { SessionState } from './app-model.ts';

/** For a person who is not (or not yet) in the list. */
const unknownName = 'Someone';

export const nameOf = ({ people }: Pick<SessionState, 'people'>, user: UserId): string =>
  people.get(user)?.name ?? unknownName;
