import { access } from './access.ts';
import { callSettings } from './call-settings.ts';
import { computerSettings } from './computer-settings.ts';
import { connection } from './connection.ts';
import { deviceSettings } from './device-settings.ts';
import { doctor } from './doctor.ts';
import { emojis } from './emojis.ts';
import { glance } from './glance.ts';
import { hosting } from './hosting.ts';
import { keyHelp } from './key-help.ts';
import { keyNames } from './key-names.ts';
import { keySettings } from './key-settings.ts';
import { ownData } from './own-data.ts';
import { presence } from './presence.ts';
import { recordings } from './recordings.ts';
import { ringing } from './ringing.ts';
import { screenPicker } from './screen-picker.ts';
import { settings } from './settings.ts';
import { updates } from './updates.ts';

/** All of it: one chunk, fetched where German is spoken. */
export const german = {
  access,
  callSettings,
  computerSettings,
  connection,
  deviceSettings,
  doctor,
  emojis,
  glance,
  hosting,
  keyHelp,
  keyNames,
  keySettings,
  ownData,
  presence,
  recordings,
  ringing,
  screenPicker,
  settings,
  updates,
};
