import * as v from 'valibot';
import * as model from '../model.ts';
import { nothing } from './nothing.ts';

/** What people say of themselves. */
export const peopleRequests = {
  'profile.set': { input: v.strictObject({ name: model.name }), output: nothing },
  'presence.set': {
    input: v.strictObject({ availability: model.availability, untilMs: model.untilMs }),
    output: nothing,
  },
  /** Nobody is at this device. Who chose `available` is shown as away while that is so at all their devices. */
  'presence.idle': { input: v.strictObject({ idle: v.boolean() }), output: nothing },
} as const;
