import * as v from 'valibot';
import { sha256 } from '../protocol/file-info.ts';
import { whyLater } from '../protocol/file-words.ts';
import { route } from './route.ts';
import { saveId, saveWish, saveWrite } from './saving.ts';

const nothing = v.undefined();
const one = v.strictObject({ save: saveId });
const byteCount = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** What a page saves where the person wants it. */
export const saveRoutes = {
  /** Asks where to save a file of this name, or a folder; null when the person thought better of it. A film may have to wait. */
  'save.begin': route(['main'], saveWish, v.nullable(v.union([saveId, v.strictObject({ later: whyLater })]))),
  /** One that lasts, and that a page before this one began: how much of a file is there; null where it cannot go on. */
  'save.again': route(['main'], one, v.nullable(byteCount)),
  /** Nothing is written of a film that has to wait. */
  'save.write': route(['main'], saveWrite, v.optional(whyLater)),
  /** Done when no power cut takes what was written. */
  'save.sync': route(['main'], one, nothing),
  /** Of the file as it lies there. */
  'save.sha256': route(['main'], one, sha256),
  'save.finish': route(['main'], one, nothing),
  'save.cancel': route(['main'], one, nothing),
  /** Shows what was saved in its folder. */
  'save.show': route(['main'], one, nothing),
} as const;
