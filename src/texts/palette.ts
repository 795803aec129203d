import { sentence } from '../base/sentence.ts';
import { texts } from './texts.ts';

/** What leads to everything by a few letters. */
export const paletteTexts = texts('palette', {
  title: 'Go to',
  field: 'A person, a room, a setting, or what to do',
  found: 'Found',
  recent: 'Recent',
  groups: {
    conversations: 'Conversations',
    actions: 'Actions',
    settings: 'Settings',
    messages: 'Messages',
  },
  voiceCall: (name: string) => sentence`Voice call with ${name}`,
  videoCall: (name: string) => sentence`Video call with ${name}`,
  mute: 'Mute your microphone',
  unmute: 'Turn your microphone on',
  cameraOff: 'Turn your camera off',
  cameraOn: 'Turn your camera on',
  leave: 'Leave the call',
  beSeenAs: (status: string) => `Set your status: ${status}`,
  theme: { system: 'Theme: as the system', light: 'Theme: light', dark: 'Theme: dark' },
  recordings: 'Recordings of calls',
  searchFor: (words: string) => sentence`Search messages for “${words}”`,
});
