import * as v from 'valibot';
import { userId } from '../ids.ts';
import * as model from '../model.ts';
import { pictureContent, pictureId } from '../picture.ts';
import { nothing } from './nothing.ts';

/** What people say of themselves. */
export const peopleRequests = {
  'profile.set': { input: v.strictObject({ name: model.name }), output: nothing },
  /** One's own picture, instead of the one before; null: none any more. Everybody hears by which id it is known. */
  'picture.set': { input: v.strictObject({ picture: v.nullable(pictureContent) }), output: nothing },
  /** The picture that this person has now, if it is the one that is asked for. */
  'picture.get': {
    input: v.strictObject({ user: userId, picture: pictureId }),
    output: v.object({ picture: pictureContent }),
  },
  'presence.set': {
    input: v.strictObject({ availability: model.availability, untilMs: model.untilMs }),
    output: nothing,
  },
  /** Nobody is at this device. Who chose `available` is shown as away while that is so at all their devices. */
  'presence.idle': { input: v.strictObject({ idle: v.boolean() }), output: nothing },
  /**
   * Deletes oneself; `user` says who that is, so that nobody does it by mistake. Every connection of this person ends at once, and their
   * keys open nothing any more. Their name, picture, texts, former texts, files, reactions, marks and invites are then taken out of the database; with
   * very many that takes a while, and goes on after a restart. Messages keep their number and say that they were deleted. The only
   * owner stays as long as there is somebody to hand the service to.
   */
  'self.delete': { input: v.strictObject({ user: userId }), output: nothing },
} as const;
