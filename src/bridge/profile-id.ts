import * as v from 'valibot';

/** One of the services that this person uses side by side, and who they are there. */
export const profileId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,36}$/));
export type ProfileId = v.InferOutput<typeof profileId>;

/** Whoever uses one service has this one, and keeps in the page what they kept before there were several. */
export const firstProfile: ProfileId = 'first';
