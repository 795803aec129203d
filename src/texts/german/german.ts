import { access } from './access.ts';
import { appMenu } from './app-menu.ts';
import { call } from './call.ts';
import { callDevices } from './call-devices.ts';
import { callDoctor } from './call-doctor.ts';
import { callOver } from './call-over.ts';
import { callPeople } from './call-people.ts';
import { callPictures } from './call-pictures.ts';
import { callRecording } from './call-recording.ts';
import { callSettings } from './call-settings.ts';
import { callShare } from './call-share.ts';
import { chat } from './chat.ts';
import { chatFiles } from './chat-files.ts';
import { chatRooms } from './chat-rooms.ts';
import { computerSettings } from './computer-settings.ts';
import { connection } from './connection.ts';
import { dataUse } from './data-use.ts';
import { desktopEntry } from './desktop-entry.ts';
import { deviceSettings } from './device-settings.ts';
import { devices } from './devices.ts';
import { diagnostics } from './diagnostics.ts';
import { doctor } from './doctor.ts';
import { editMenu } from './edit-menu.ts';
import { emojis } from './emojis.ts';
import { firstRun } from './first-run.ts';
import { firstSteps } from './first-steps.ts';
import { glance } from './glance.ts';
import { handovers } from './handovers.ts';
import { help } from './help.ts';
import { hostOnly } from './host-only.ts';
import { hosting } from './hosting.ts';
import { httpAnswers } from './http-answers.ts';
import { invites } from './invites.ts';
import { joining } from './joining.ts';
import { keyCaps } from './key-caps.ts';
import { keyHelp } from './key-help.ts';
import { keyNames } from './key-names.ts';
import { keySettings } from './key-settings.ts';
import { languageSetting } from './language-setting.ts';
import { leaveCall } from './leave-call.ts';
import { lists } from './lists.ts';
import { lobby } from './lobby.ts';
import { messageLines } from './message-lines.ts';
import { notLetIn } from './not-let-in.ts';
import { notices } from './notices.ts';
import { notifications } from './notifications.ts';
import { openedLink } from './opened-link.ts';
import { ownData } from './own-data.ts';
import { ownPicture } from './own-picture.ts';
import { palette } from './palette.ts';
import { presence } from './presence.ts';
import { profiles } from './profiles.ts';
import { recordingFiles } from './recording-files.ts';
import { recordingNotices } from './recording-notices.ts';
import { recordings } from './recordings.ts';
import { ringing } from './ringing.ts';
import { rings } from './rings.ts';
import { screenPicker } from './screen-picker.ts';
import { search } from './search.ts';
import { serviceLine } from './service-line.ts';
import { serviceNames } from './service-names.ts';
import { settings } from './settings.ts';
import { shared } from './shared.ts';
import { shell } from './shell.ts';
import { tray } from './tray.ts';
import { updates } from './updates.ts';
import { voiceMessages } from './voice-messages.ts';

/** All of it: one chunk, fetched where German is spoken. */
export const german = {
  access,
  appMenu,
  call,
  callDevices,
  callDoctor,
  callOver,
  callPeople,
  callPictures,
  callRecording,
  callSettings,
  callShare,
  chat,
  chatFiles,
  chatRooms,
  computerSettings,
  connection,
  dataUse,
  desktopEntry,
  deviceSettings,
  devices,
  diagnostics,
  doctor,
  editMenu,
  emojis,
  firstRun,
  firstSteps,
  glance,
  handovers,
  help,
  hostOnly,
  hosting,
  httpAnswers,
  invites,
  joining,
  keyCaps,
  keyHelp,
  keyNames,
  keySettings,
  languageSetting,
  leaveCall,
  lists,
  lobby,
  messageLines,
  notLetIn,
  notices,
  notifications,
  openedLink,
  ownData,
  ownPicture,
  palette,
  presence,
  profiles,
  recordingFiles,
  recordingNotices,
  recordings,
  ringing,
  rings,
  screenPicker,
  search,
  serviceLine,
  serviceNames,
  settings,
  shared,
  shell,
  tray,
  updates,
  voiceMessages,
};
