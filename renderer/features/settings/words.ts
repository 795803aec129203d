import type { Hosting } from '../../../src/bridge/contract.ts';

export const words = {
  title: 'Settings',
  parts: 'Parts of the settings',
  close: 'Close settings',
  find: 'Find a setting',
  nothingFound: (query: string) => `Nothing here is about “${query}”.`,
  managed: 'Managed by your company',
  policyBroken:
    'The policy file of this computer could not be understood, so none of it counts. Tell who manages the computer; what is wrong is in Parley’s log.',
  profile: 'You',
  name: 'Your name',
  picture: 'Picture of you',
  pictureHint: 'Whoever sees your name on this service sees it. The middle of it is used.',
  savingPicture: 'Saving…',
  choosePicture: 'Choose a picture…',
  removePicture: 'Remove',
  pictureProblems: {
    'too-large': 'This file is too large. Choose a picture of up to 20 MB.',
    unreadable: 'This file could not be read as a picture. Choose another, such as a PNG, JPEG or WebP.',
    'unknown-type': 'This service cannot keep pictures yet. It has to be updated first.',
  },
  serviceName: 'Name of this service',
  serviceNameProblem: 'Type a name by which people know the service.',
  serviceNameHint: 'Everybody who is on it sees it, and who finds it under Join.',
  service: 'Service',
  place: 'Where people meet',
  host: 'Host on this computer',
  hostHint: 'Parley runs its own service while the app is open.',
  join: 'Join a service',
  joinHint: 'Use a service that someone else hosts.',
  admission: 'Invite link to it, or code from your other device',
  admissionProblem:
    'This is no invite link to the service that your company has chosen, and no code of eight signs.',
  letIn: 'Use it',
  reach: 'Who can reach it',
  off: 'Off',
  thisComputer: 'This computer',
  thisNetwork: 'This network',
  offHint:
    'Nothing runs and nobody can connect. Messages, files, people and invites stay on this computer; turn it on again and all of it is back.',
  thisComputerHint: 'Nobody else can connect. To invite others, choose This network.',
  thisNetworkHint: 'Others on your network can connect, encrypted. Who is let in is decided under People.',
  announce: 'Show it to others on this network',
  announceHint:
    'It appears under Join on their computers, by its name. Changing this restarts the service; calls go on.',
  port: 'Port',
  portHint: 'Change it only if another program needs this one. 0 takes any free port.',
  portProblem: 'A port is a whole number from 0 to 65535.',
  handOn: 'Address to hand on',
  fingerprint: 'Fingerprint, for whoever typed the address',
  noNetwork: 'This computer is on no network right now.',
  tryAgain: 'Try again',
  devices: 'Sound and picture',
  microphone: 'Microphone',
  camera: 'Camera',
  speaker: 'Speaker',
  ringSpeaker: 'Ring on',
  ringSpeakerHint: 'Where a call rings, so that you hear it without your headset.',
  ringsOnDefaultToo: 'Ring on the system default too',
  ringsOnDefaultTooHint: 'So that a ring is heard when the headset lies on the table.',
  remembered: 'Devices and noise suppression are remembered for what is plugged in now.',
  tellsWhenMuted: 'Tell me when I speak while muted',
  tellsWhenMutedHint:
    'For that your computer listens to how loud it is while you are muted. Nothing of it is kept or sent.',
  evensVoices: 'Bring all voices to about the same loudness',
  evensVoicesHint: 'How loud you hear one person is set at their picture, and remembered.',
  placesVoices: 'Hear people from where their pictures are',
  placesVoicesHint: 'Where there are several, and best with headphones.',
  systemDefault: 'System default',
  notPlugged: 'Not plugged in',
  noNames: 'Devices get their names after Parley was allowed to use them once, in the first call.',
  look: 'Appearance',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  about: 'About',
  version: (version: string) => `Parley ${version}`,
  broken: (file: string) =>
    `Your settings could not be read, so Parley started with fresh ones. The old file was kept as ${file}.`,
  saved: 'Saved',
  notSaved: 'This could not be saved. Check that your disk has room, then try again.',
} as const;

/** The service on this computer in words. */
export function hostingWords(hosting: Hosting): { text: string; isProblem: boolean } {
  if (hosting.state !== 'failed') return { text: hostingStates[hosting.state], isProblem: false };
  const { reason, port } = hosting;
  const failures: Readonly<Record<typeof reason, string>> = {
    'port-in-use': `Another program uses port ${port}. Choose another port, or close that program.`,
    'data-damaged': 'Its messages are damaged. Put a copy from a backup in their place, or move them away.',
    'data-newer': 'Its messages come from a newer Parley. Update this one.',
    'data-unusable': 'Its messages cannot be opened. Check the disk, then try again.',
    crashed: 'The service stopped unexpectedly.',
  };
  return { text: failures[reason], isProblem: true };
}

const hostingStates: Readonly<Record<Exclude<Hosting['state'], 'failed'>, string>> = {
  off: 'Not running',
  starting: 'Starting…',
  running: 'Running',
};
