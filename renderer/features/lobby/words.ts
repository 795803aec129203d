import { unreachable } from '../../../src/base/result.ts';
import type { Hosting } from '../../../src/bridge/contract.ts';
import type { ServiceConnection } from '../../platform/service-client.ts';
import { notLetInWords, type ConnectionWords } from '../connection-words.ts';

export const words = {
  mentioned: 'you are mentioned',
  search: 'Search messages',
  sidebar: 'People and service',
  nameless: 'Parley',
  connection: 'Connection',
  retry: 'Retry now',
  connectHere: 'Connect here',
  find: 'Find people',
  people: 'People',
  you: 'You',
  status: 'Your status',
  invisibleMeans: 'seen as offline',
  ownTime: 'Until a time…',
  quietUntil: 'Do not disturb until',
  untilTime: 'Time',
  timeMissing: 'Type the whole time.',
  availableAgain: (end: string) => `Available again: ${end}`,
  quietStart: 'Do not disturb',
  quietForAWhile: 'Do not disturb for a while',
  settings: 'Settings',
  recordings: 'Recordings',
  nobody: 'Nobody else is here yet',
  nobodyHint: 'People appear here as soon as they join.',
  bringIn: 'Bring others in',
  noMatch: (query: string) => `Nobody is called “${query}”.`,
  unread: (count: number) => (count === 1 ? '1 unread' : `${count} unread`),
  inSeconds: (seconds: number) => `Trying again in ${seconds} s`,
  now: 'Trying again…',
  problem: 'Service problem',
  tryAgain: 'Try again',
  changePort: 'Change the port',
  soon: 'One moment',
  notTrusted: 'Not connected',
  pick: 'Choose someone to talk to',
  pickHint: 'Pick a person on the left to write or call.',
  turnOn: 'Turn hosting on',
  joinService: 'Join a service',
  onlyHere: 'Only this computer can reach your service. To let others in, open it to your network.',
  open: 'Open to this network',
  tell: 'Others on your network open Parley, choose “Join a service” and type one of these:',
  tellOne: 'Others on your network open Parley, choose “Join a service” and type this address:',
  tellJoined: 'Others join with the same address that you use:',
  noNetwork: 'This computer is on no network right now. Connect it, then the address appears here.',
  address: 'Address to hand on',
  unreachable: (address: string) => `${address} cannot be reached`,
  unreachableHint:
    'Check the address, and that the service is running. Parley keeps trying and connects by itself.',
  changeAddress: 'Change the address',
  managedPlace: 'Your company has chosen this service. Whoever looks after this computer can change that.',
  inviteLead: 'Make an invite link and hand it on: it holds the address and lets in whom you give it to.',
  orAddress: 'Who has been here before finds the service at:',

  makeInvite: 'Invite people',
  rooms: 'Rooms',
  roomList: 'Your rooms',
  archivedRoomList: 'Archived rooms',
  archivedRooms: (count: number) => `Archived (${count})`,
  newRoom: 'New room',
  newMeeting: 'New meeting',
  meetingOf: (when: string) => `Meeting ${when}`,
  makingMeeting: 'Making a room for it…',
  meetingHint:
    'The link brings guests into a new room of yours. Its name and its links are in the room’s details.',
  toMeeting: 'Open the room',
  roomName: 'Name of the room',
  roomPeople: 'Who comes along',
  makeRoom: 'Make room',
  cancel: 'Cancel',
  roomNeedsName: 'Type a name for the room.',
  missedCall: 'Missed call',
  youAreCalling: 'You are calling',
  youAreInCall: 'You are in the call',
  callElsewhere: 'Call on your other device',
  callGoesOn: (count: number) => (count === 1 ? 'Call now · 1 person' : `Call now · ${count} people`),
  roomNotAllowed: 'You are in as many rooms as one person may be. Leave one first.',
  muted: 'Muted',
  draft: 'Draft:',
  hasDraft: 'draft',
  nothingSaid: 'Nothing said yet',
  knock: 'Ask to be let in',
  /** What the settings are opened for. */
  afterRefusal: {
    version: 'Choose another service',
    removed: 'Use an invite link',
    'invite-required': 'Use an invite link',
    'invite-invalid': 'Use another link',
    'link-invalid': 'Type another code',
    'approval-required': 'Use an invite link',
    'not-admitted': 'Choose another service',
    rejected: 'Change the address',
  },
  otherCertificate: 'Not the service you were invited to',
  otherCertificateMore:
    'This address answered with another key than your invite names. Somebody may be in between, or the service was set up anew. Nothing was sent to it. Ask the host for a new invite link.',
  unknownCertificate: 'This service is not known yet',
  unknownCertificateMore:
    'It made its certificate itself, so nobody vouches for it. Use the invite link of its host, or compare these signs with the ones in the host’s settings.',
  fingerprint: 'Fingerprint',
  trust: 'They are the same: trust it',
  waitingTitle: (count: number) =>
    count === 1 ? 'Somebody waits to be let in' : `${count} wait to be let in`,
  letIn: 'Let in',
  refuse: 'Refuse',
  saveFailed: 'This could not be saved. Try again.',
} as const;

/** The person turned hosting off: nothing is wrong, and nothing is connected. */
export const hostingOff: ConnectionWords = {
  text: 'Hosting is off',
  tone: 'quiet',
  more: 'You have no service right now. Your messages, files and people are kept on this computer and come back when you turn hosting on. Or join a service that someone else hosts.',
};

/** The line to the service in words. Hosting comes first: without it there is nothing to connect to. */
export function connectionWords(connection: ServiceConnection, hosting: Hosting | null): ConnectionWords {
  if (hosting?.state === 'failed') return { text: 'Service not running', tone: 'bad' };
  if (hosting?.state === 'starting') return { text: 'Starting the service…', tone: 'waiting' };
  switch (connection.state) {
    case 'idle':
      return { text: 'Not connected', tone: 'waiting' };
    case 'connecting':
      return { text: 'Connecting…', tone: 'waiting' };
    case 'online':
      return { text: 'Connected', tone: 'good' };
    case 'knocking':
      return {
        text: 'Waiting to be let in',
        tone: 'waiting',
        more: 'An admin of this service sees that you are waiting. This goes on by itself as soon as they decide.',
      };
    case 'waiting':
      return { text: 'Offline', tone: 'bad' };
    case 'closed':
      return {
        text: 'Closed by its host',
        tone: 'quiet',
        more: 'The host has turned this service off. Nothing of yours is lost. Parley connects by itself as soon as it is open again.',
      };
    case 'refused':
      return notLetInWords(connection.reason);
    default:
      return unreachable(connection);
  }
}

/** It was tried and did not work; so it stays while it is tried again, and nothing flickers. */
export const isUnreachable = (connection: ServiceConnection): boolean =>
  connection.state === 'waiting' || (connection.state === 'connecting' && connection.attempt > 0);

type HostingFailure = Extract<Hosting, { state: 'failed' }>;

export function hostingFailureWords({ reason, port }: HostingFailure): string {
  return {
    'port-in-use': `Another program uses port ${port}. Close it and try again, or choose another port in Settings.`,
    'data-damaged':
      'The messages kept on this computer are damaged, so the service does not start. Nothing in them was changed. Put a copy from a backup in their place, or move them away to begin anew.',
    'data-newer': 'The messages kept on this computer come from a newer Parley. Update this one.',
    'data-unusable':
      'The messages kept on this computer cannot be opened. Check that the disk has room and that you may write there, then try again.',
    crashed: 'The service on this computer stopped unexpectedly. Your messages are kept. Try again.',
  }[reason];
}
