import * as v from 'valibot';
import * as model from '../model.ts';
import { nothing } from './nothing.ts';

/** What people say of themselves. */
export const peopleRequests = {
  'profile.set': { input: v.strictObject({ name: model.name }), output: nothing },
  'presence.set': { input: v.strictObject({ availability: model.availability }), output: nothing },
} as const;
