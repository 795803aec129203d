import { texts } from './texts.ts';

/** The service on this computer. */
export const hostingTexts = texts('hosting', {
  reach: 'Who can reach it',
  off: 'Off',
  thisComputer: 'This computer',
  thisNetwork: 'This network',
  hints: {
    off: 'Nothing runs and nobody can connect. Messages, files, people and invites stay on this computer; turn it on again and all of it is back.',
    'this-computer': 'Nobody else can connect. To invite others, choose This network.',
    'this-network': 'Others on your network can connect, encrypted. Who is let in is decided under People.',
  },
  announce: 'Show it to others on this network',
  announceHint: 'They find it under Join. A change restarts the service; calls go on.',
  more: 'More',
  port: 'Port',
  portHint: 'Change it only if another program needs this one. 0 takes any free port.',
  portProblem: 'A port is a whole number from 0 to 65535.',
  handOn: 'Address to hand on',
  fingerprint: 'Fingerprint, for whoever typed the address',
  noNetwork: 'This computer is on no network right now.',
  tryAgain: 'Try again',

  states: { off: 'Not running', starting: 'Starting…', running: 'Running' },
  failures: {
    'port-in-use': (port: number) =>
      `Another program uses port ${port}. Choose another port, or close that program.`,
    'data-damaged': 'Its messages are damaged. Put a copy from a backup in their place, or move them away.',
    'data-newer': 'Its messages come from a newer Parley. Update this one.',
    'data-unusable': 'Its messages cannot be opened. Check the disk, then try again.',
    crashed: 'The service stopped unexpectedly.',
  },
});
