import * as v from 'valibot';
import { name } from '../protocol/model.ts';
import { admission } from '../protocol/requests/connection.ts';
import { profileId } from './profile-id.ts';
import { serviceChoice } from './settings.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const connectionStates = ['none', 'connecting', 'online', 'offline'] as const;

const profileSign = v.object({
  id: profileId,
  name: v.string(),
  /** Which service it is, by one name for each (`serviceLabel`); null before its first run. */
  label: v.nullable(v.string()),
  connection: v.picklist(connectionStates),
  unread: count,
  /** It rings there, or this person is in a call there. */
  call: v.picklist(['none', 'rings', 'in']),
});
export type ProfileSign = v.InferOutput<typeof profileSign>;

/** The services side by side, as the page of one of them sees them. */
export const profileState = v.object({
  own: profileId,
  all: v.array(profileSign),
  /** There is room for one more, and nobody has decided otherwise. */
  canAdd: v.boolean(),
  /** Which of the others hosts on this computer, by its name: there is one service here. Null: none of them. */
  hostedBy: v.nullable(v.string()),
  /** What this person calls themself at another service. */
  knownAs: v.exactOptional(name),
  /** What this person does at another service: a call there, and what of it others see. */
  elsewhere: v.picklist(['nothing', 'call', 'sharing', 'sharing-screen']),
});
export type ProfileState = v.InferOutput<typeof profileState>;

/** What is known of a service that is added; null: its own first run asks. */
export const newService = v.nullable(
  v.strictObject({ name, service: serviceChoice, admission: v.nullable(admission) }),
);
export type NewService = v.InferOutput<typeof newService>;
