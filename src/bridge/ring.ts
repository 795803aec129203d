import * as v from 'valibot';
import { callId, roomId, userId } from '../protocol/ids.ts';
import { limits } from '../protocol/limits.ts';
import { callKind, name } from '../protocol/model.ts';
import { pictureContent } from '../protocol/picture.ts';
import { profileId } from './profile-id.ts';
import { settings } from './settings.ts';

export const ringingCall = v.strictObject({
  call: callId,
  caller: userId,
  callerName: name,
  kind: callKind,
  /** The name of the room that is called; null where a person calls a person. */
  room: v.nullable(v.pipe(v.string(), v.maxLength(512))),
  /** Where one reads what was said there; null where nothing was yet. */
  roomId: v.nullable(roomId),
  /** The names of others who are in it already. */
  inside: v.pipe(v.array(name), v.maxLength(limits.callPeopleByVoice)),
  /** Answering leaves the call that this person is in. */
  leavesCall: v.exactOptional(v.boolean()),
  /** This person does not want to be disturbed, and lets the caller do it. */
  urgent: v.exactOptional(v.boolean()),
  /** This person lets the caller ring through "do not disturb", that of the desktop too. */
  trusted: v.exactOptional(v.boolean()),
  /** This person shows their screen to others: nothing of the ring may come over it. */
  quiet: v.exactOptional(v.boolean()),
  /** Which service it rings in, where this person uses several. */
  service: v.exactOptional(v.pipe(v.string(), v.maxLength(512))),
  /** Whose page rings; main knows. */
  profile: v.exactOptional(profileId),
  /** What the caller looks like, once the page knows. */
  picture: v.exactOptional(pictureContent),
});

/** Whether a ring that was started is to be seen in notification, tray and task bar alone. */
export const ringStarted = v.object({ silent: v.boolean() });

export const ringPicture = v.strictObject({ call: callId, picture: pictureContent });

/** A line, not a letter: the pop-up has one row for it. */
export const maxDeclineChars = 200;

export const ringAnswer = v.union([
  v.picklist(['video', 'voice', 'decline']),
  /** Declined, and this said to the caller in the conversation with them. */
  v.strictObject({
    declineWith: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(maxDeclineChars)),
  }),
]);

/** How a ring came to its end that was not answered here. */
export const ringEnd = v.picklist(['missed', 'elsewhere', 'over']);

/** What answers and declines from anywhere while it rings; null where none is chosen, or another program has it. */
export const ringKeys = v.object({ voice: v.nullable(v.string()), decline: v.nullable(v.string()) });

/** What the pop-up has to know to draw itself: in one answer, since somebody waits. */
export const ringPage = v.object({
  theme: settings.entries.theme,
  language: settings.entries.language,
  keys: ringKeys,
  system: v.picklist(['linux', 'darwin', 'win32', 'other']),
  /** The ring came a moment after another, which this page never saw. */
  guarded: v.boolean(),
});

export type RingingCall = v.InferOutput<typeof ringingCall>;
export type RingStarted = v.InferOutput<typeof ringStarted>;
export type RingAnswer = v.InferOutput<typeof ringAnswer>;
export type RingEnd = v.InferOutput<typeof ringEnd>;
export type RingKeys = v.InferOutput<typeof ringKeys>;

export const isDecline = (answer: RingAnswer): answer is Exclude<RingAnswer, 'video' | 'voice'> =>
  answer !== 'video' && answer !== 'voice';
