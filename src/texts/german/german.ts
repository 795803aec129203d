import { doctor } from './doctor.ts';
import { emojis } from './emojis.ts';
import { glance } from './glance.ts';
import { keyHelp } from './key-help.ts';
import { keyNames } from './key-names.ts';
import { presence } from './presence.ts';
import { recordings } from './recordings.ts';
import { ringing } from './ringing.ts';
import { screenPicker } from './screen-picker.ts';

/** All of it: one chunk, fetched where German is spoken. */
export const german = {
  doctor,
  emojis,
  glance,
  keyHelp,
  keyNames,
  presence,
  recordings,
  ringing,
  screenPicker,
};
