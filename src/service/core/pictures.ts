import { createHash } from 'node:crypto';
import { fail, ok } from '../../base/result.ts';
import type { Answer } from '../../protocol/errors.ts';
import type { UserId } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import type { RequestInput, RequestOutput } from '../../protocol/requests.ts';
import { isPictureWithin } from '../../protocol/picture-size.ts';
import { isMoving } from '../files/moving-picture.ts';
import type { Storage } from '../storage/storage.ts';
import type { People } from './people.ts';

/** What people look like. */
export interface Pictures {
  set(user: UserId, given: RequestInput<'picture.set'>): Answer;
  get(viewer: UserId, asked: RequestInput<'picture.get'>): Answer<RequestOutput<'picture.get'>>;
}

interface PicturesDeps {
  readonly storage: Pick<Storage, 'pictureOf'>;
  readonly people: Pick<People, 'find' | 'sees' | 'setPicture'>;
}

/** The same picture has the same id, whoever has it: who knows it does not ask again. */
const idOf = (content: Buffer): string =>
  createHash('sha256').update(content).digest().subarray(0, 16).toString('base64url');

export function createPictures({ storage, people }: PicturesDeps): Pictures {
  return {
    set(user, { picture }) {
      if (picture === null) {
        people.setPicture(user, null);
        return ok({});
      }
      const content = Buffer.from(picture, 'base64');
      if (content.length > limits.pictureBytes)
        return fail('too-large', `up to ${limits.pictureBytes} bytes`);
      // By what it is, not by what it is called: everybody's page draws it.
      if (!isPictureWithin(content, limits.picturePixels) || isMoving(content))
        return fail('bad-message', 'picture: no small picture');
      const id = idOf(content);
      if (people.find(user)?.picture !== id) people.setPicture(user, { id, content });
      return ok({});
    },
    get(viewer, { user, picture }) {
      if (people.find(user)?.picture !== picture || !people.sees(viewer, user)) return fail('not-found');
      const stored = storage.pictureOf(user);
      return stored ? ok({ picture: Buffer.from(stored.content).toString('base64') }) : fail('not-found');
    },
  };
}
