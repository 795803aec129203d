import { texts } from './texts.ts';

const noRelay = 'No relay is configured. Calls between strict networks may fail.';

/** Which ways calls may take, and whether they are open. */
export const connectionTexts = texts('connection', {
  title: 'Network',
  hide: 'Hide my address',
  hideHint:
    'Calls go only over the service’s relay and may arrive a little later. Counts from the next call on.',
  hideInside: 'Hide addresses inside my network',
  hideInsideHint:
    'Others see your network only from outside. Two people in one network may then need the relay. Counts from the next call on.',
  nothingToHideBehind:
    'This service has no relay, so no call can come about while this is on. Turn it off, or ask who runs the service for a relay.',
  nothingToHideBehindManaged:
    'This service has no relay, so no call can come about while this is on. Tell who manages this computer, or ask who runs the service for a relay.',
  check: 'Connection check',
  findings: 'What was found',
  well: 'All that a call from here needs is there.',
  lead: 'Looks at everything that a call from here needs, in less than ten seconds. Your microphone and camera are opened for a moment.',
  start: 'Check now',
  again: 'Check again',
  checking: 'Checking…',
  failed:
    'The service does not answer, so nothing more can be checked. Look at your network and at the address of the service, then check again.',
  service: 'Service',
  line: 'Encryption',
  outside: 'Way out',
  relay: 'Relay',
  microphone: 'Microphone',
  camera: 'Camera',
  speed: 'Speed',

  answersInMs: (ms: number) => `It is reached, and answers in ${ms} ms.`,
  answersInSeconds: (seconds: number) =>
    `It is reached, but takes ${seconds.toFixed(1)} s to answer. Messages and rings come late; a better network helps.`,

  lines: {
    pinned: 'The line is encrypted, and the service has the key that you were given.',
    encrypted: 'The line is encrypted.',
    here: 'The line does not leave this computer, so it needs none.',
    open: 'The line is not encrypted, and others on the way could read along. Ask who runs the service for its https address.',
  },

  outsides: {
    seen: (address: string) => `STUN answers: from outside you are seen as ${address}.`,
    unchanged: 'STUN answers: nothing on the way changes your address.',
    silent:
      'STUN gives no answer. UDP is probably blocked by a firewall or VPN; calls then need a relay. Another network helps.',
    'no-network':
      'This computer shows no network that calls could use. Connect it, or leave a VPN that hides it.',
    refused:
      'Connections between people are turned off here, so no call can come about. Look into the settings and extensions of your browser.',
    here: 'The service is on this computer, and sees nothing from outside.',
    nobody:
      'This service names no STUN server. Calls within one network work; between networks they may fail. Tell who runs it.',
  },

  relays: {
    untold: 'A relay is configured. The service did not let it be tried just now; try again in a minute.',
    noneHere: `${noRelay} If yours do, run the service on a computer of its own with a relay (TURN) beside it.`,
    none: `${noRelay} If yours do, ask who runs the service to set one up (TURN).`,
    /** Ways to it: UDP, TCP, TLS. */
    ways: (names: readonly string[]) => new Intl.ListFormat('en-GB').format(names),
    silentOver: (ways: string) => `over ${ways} it gives no answer`,
    refusedOver: (ways: string) => `over ${ways} it does not let you in`,
    silentAndRefused: (silent: string, refused: string) => `${silent}, and ${refused}`,
    notReached: (how: string) =>
      `The relay is not reached: ${how}. Calls that find no direct way fail here. Try another network, and tell who runs the service.`,
    reached: (ways: string) => `It is reached over ${ways}, for calls that find no direct way.`,
    partlyReached: (ways: string, how: string) => `It is reached over ${ways}, which is enough; ${how}.`,
  },

  deviceFailures: {
    denied: 'Parley may not use it. Allow it in the settings of your system or browser.',
    missing: 'There is none. Plug one in, or choose another.',
    'in-use': 'Another program uses it. Close that, then check again.',
    cancelled: 'It was not opened.',
    failed: 'It could not be opened. Plug it in anew, or choose another.',
  },
  deviceUnanswered:
    'It was not opened in time. If you were asked whether Parley may use it, answer and check again.',
  microphones: {
    quiet: 'It works; it was quiet just now. Check again and speak.',
    heard: 'It works, and something was heard.',
    silent:
      'Your microphone is silent. It is on, and nothing at all comes from it. Look for a switch on it, or take another one.',
  },
  cameras: {
    slow: (fps: number) =>
      `Your camera is slow: ${fps} pictures a second. More light helps; if not, another camera does.`,
    seen: (size: string, fps: number) => `It works: ${size}, ${fps} pictures a second.`,
    blind: 'It is open, and no picture comes. Look for a lid or a switch on it, or take another one.',
    missing: 'There is none. Calls work by voice, and you see the others.',
  },

  speeds: {
    kbit: (kbits: number) => `${kbits} kbit/s`,
    mbit: (mbits: number) => `${mbits.toFixed(1)} Mbit/s`,
    moreThanMeasured: 'more than 100 Mbit/s',
    nothing: 'The service is on this computer, so there is nothing outside to measure against.',
    relayLate: 'Nothing came back through the relay in time.',
    relaySlow: (speed: string) => `${speed} to the relay and back: enough for voices, not for good pictures.`,
    relay: (speed: string) => `${speed} to the relay and back.`,
    serviceLate: 'What was sent to the service to measure did not get through in time.',
    service: (down: string, up: string) => `${down} from the service, ${up} to it.`,
    uploadSlow: (down: string, up: string) =>
      `Your upload is too slow for good pictures: ${down} from the service, ${up} to it.`,
    downloadSlow: (down: string, up: string) =>
      `Your download is too slow for good pictures: ${down} from the service, ${up} to it.`,
  },
});
