import { sentence } from '../base/sentence.ts';
import { texts } from './texts.ts';

/** The line to the service: how it stands, what is in the way, and how others get there. */
export const serviceLineTexts = texts('serviceLine', {
  nameless: 'Parley',
  label: 'Connection',
  states: {
    idle: { text: 'Not connected' },
    connecting: { text: 'Connecting…' },
    online: { text: 'Connected' },
    knocking: {
      text: 'Waiting to be let in',
      more: 'An admin of this service sees that you are waiting. This goes on by itself as soon as they decide.',
    },
    waiting: { text: 'Offline' },
  },
  /** Of a service that its host took away: by name, where one person is known to host it. */
  closed: {
    quit: {
      text: 'Waiting for its host',
      more: (host: string | null) =>
        host === null
          ? 'The computer that hosts it is off, or Parley was closed there. Nothing of yours is lost; it goes on by itself when it is back.'
          : sentence`${host}’s computer is off, or Parley was closed there. Nothing of yours is lost; it goes on by itself when it is back.`,
    },
    'turned-off': {
      text: 'No longer hosted',
      more: (host: string | null) =>
        host === null
          ? 'Hosting was turned off. Nothing of yours is lost; it goes on by itself if it is turned on again. If you meet elsewhere now, ask for a new link.'
          : sentence`${host} has stopped hosting. Nothing of yours is lost; it goes on by itself if it is turned on again. If you meet elsewhere now, ask for a new link.`,
    },
  },
  hosting: {
    failed: 'Service not running',
    starting: 'Starting the service…',
    off: {
      text: 'Hosting is off',
      more: 'Messages, files and people are kept on this computer and are back when you turn it on.',
    },
  },
  failures: {
    'port-in-use': (port: number) =>
      `Another program uses port ${port}. Close it and try again, or choose another port in Settings.`,
    'data-damaged':
      'The messages kept on this computer are damaged, so the service does not start. Nothing in them was changed. Put a copy from a backup in their place, or move them away to begin anew.',
    'data-newer': 'The messages kept on this computer come from a newer Parley. Update this one.',
    'data-unusable':
      'The messages kept on this computer cannot be opened. Check that the disk has room and that you may write there, then try again.',
    crashed: 'The service on this computer stopped unexpectedly. Your messages are kept. Try again.',
  },
  problem: 'Service problem',
  soon: 'One moment',
  notTrusted: 'Not connected',
  inSeconds: (seconds: number) => `Trying again in ${seconds} s`,
  now: 'Trying again…',
  unreachable: (address: string) => `${address} cannot be reached`,
  unreachableHint:
    'Check the address, and that the service is running. Parley keeps trying and connects by itself.',
  retry: 'Retry now',
  tryAgain: 'Try again',
  connectHere: 'Connect here',
  changePort: 'Change the port',
  changeAddress: 'Change the address',
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
  managedPlace: 'Your company has chosen this service. Whoever looks after this computer can change that.',
  turnOn: 'Turn hosting on',
  joinService: 'Join a service',
  saveFailed: 'This could not be saved. Try again.',
  otherCertificate: 'Not the service you were invited to',
  otherCertificateMore:
    'This address answered with another key than your invite names. Somebody may be in between, or the service was set up anew. Nothing was sent to it. Ask the host for a new invite link.',
  unknownCertificate: 'This service is not known yet',
  unknownCertificateMore:
    'It made its certificate itself, so nobody vouches for it. Use the invite link of its host, or compare these signs with the ones in the host’s settings.',
  fingerprint: 'Fingerprint',
  trust: 'They are the same: trust it',
  /** How others get here. */
  onlyHere: 'Only this computer can reach your service. To let others in, open it to your network.',
  open: 'Open to this network',
  tell: 'Others on your network open Parley, choose “Join a service” and type one of these:',
  tellOne: 'Others on your network open Parley, choose “Join a service” and type this address:',
  tellJoined: 'Others join with the same address that you use:',
  noNetwork: 'This computer is on no network right now. Connect it, then the address appears here.',
  address: 'Address to hand on',
  inviteLead: 'Make an invite link and hand it on: it holds the address and lets in whom you give it to.',
  orAddress: 'Who has been here before finds the service at:',
  makeInvite: 'Invite people',
});
