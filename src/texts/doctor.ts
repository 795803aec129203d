import { sentence } from '../base/sentence.ts';
import { texts } from './texts.ts';

const nearer = 'Nearer to the Wi-Fi, or on a cable, it mostly gets better.';

/** What the doctor of a call finds. Its causes say it for me, for the other, for both, and where it cannot be told apart. */
export const doctorTexts = texts('doctor', {
  upload: (name: string) => {
    const me = {
      title: 'Your upload is too slow',
      text: `What you send arrives late or not at all; what you receive is fine. Something else on your line may be sending. ${nearer}`,
    };
    const them = {
      title: sentence`${name}’s upload is too slow`,
      text: sentence`What ${name} sends arrives late or not at all; what you send is fine. It is not your network.`,
    };
    return { me, them, both: me, between: me };
  },
  download: (name: string) => {
    const me = {
      title: 'Your download is too slow',
      text: `What you send is fine; what you receive arrives late or not at all. Something else on your line may be loading. ${nearer}`,
    };
    const them = {
      title: sentence`${name}’s download is too slow`,
      text: sentence`${name} receives too little of what you send. It is not your network. Sending less helps.`,
    };
    return { me, them, both: me, between: me };
  },
  network: (name: string) => ({
    me: {
      title: 'Your network has trouble',
      text: `Both directions suffer, and so does your line to the service. ${nearer}`,
    },
    them: {
      title: sentence`${name}’s network has trouble`,
      text: 'Both directions suffer on their side. It is not your network.',
    },
    both: { title: 'Both of you had no network', text: 'For a moment, and it is back.' },
    between: { title: 'The network has trouble', text: 'Nothing tells whose it is.' },
  }),
  stopped: (name: string) => ({
    me: {
      title: 'Your network is away',
      text: 'This computer reaches neither the call nor the service. The call comes back by itself when the network does.',
    },
    them: {
      title: sentence`${name}’s network is away`,
      text: sentence`Your network works, and ${name} is not reached any more. The call comes back by itself.`,
    },
    both: {
      title: 'Nothing comes through',
      text: 'The call comes back by itself when the network does.',
    },
    between: {
      title: 'The way between you is interrupted',
      text: 'Your network works, and so may theirs. Parley is looking for another way.',
    },
  }),
  /** A cut that is over. */
  back: (name: string) => ({
    me: { title: 'Your network was away for a moment', text: 'It is back, and the call goes on.' },
    them: {
      title: sentence`${name}’s network was away for a moment`,
      text: 'It is back, and the call goes on.',
    },
  }),
  /** Nothing is lost; it is late. */
  slow: (name: string) => ({
    me: {
      title: 'Your line answers slowly',
      text: `You are far away, or your network is slow: what is said arrives late, on your line to the service as well. ${nearer}`,
    },
    them: {
      title: sentence`${name}’s line answers slowly`,
      text: 'They are far away, or their network is slow: what is said arrives late. It is not your network.',
    },
  }),
  path: {
    title: 'The way between you has trouble',
    text: 'Nothing tells that it is your network or theirs. Another way may be better.',
  },
  computer: (name: string) => {
    const both = {
      title: 'Both computers are busy',
      text: 'They have no time left for the call. Fewer other programs, or no camera, helps.',
    };
    return {
      me: {
        title: 'This computer is busy',
        text: 'It has no time left for the call, so pictures and voices stutter. Fewer other programs, or no camera, helps.',
      },
      them: {
        title: sentence`${name}’s computer is busy`,
        text: 'It has no time left for the call. It is not the network.',
      },
      both,
      between: both,
    };
  },
  microphone: (name: string) => {
    const me = {
      title: 'Your microphone is silent',
      text: sentence`It is on, and nothing at all comes from it. ${name} cannot hear you. Look for a switch on it, or take another one.`,
    };
    const them = {
      title: sentence`${name}’s microphone is silent`,
      text: sentence`It is on, and nothing at all comes from it. It is not your speaker: ask ${name} to take another one.`,
    };
    const both = {
      title: 'Both microphones are silent',
      text: 'They are on, and nothing at all comes from them.',
    };
    return { me, them, both, between: me };
  },
  camera: (name: string) => {
    const me = {
      title: 'Your camera is slow',
      text: 'It gives few pictures a second. More light helps; if not, another camera does.',
    };
    const them = {
      title: sentence`${name}’s camera is slow`,
      text: 'It gives few pictures a second, mostly for want of light. It is not the network.',
    };
    const both = {
      title: 'Both cameras are slow',
      text: 'They give few pictures a second. More light helps.',
    };
    return { me, them, both, between: me };
  },
  service: (name: string) => {
    const both = {
      title: 'The service is away',
      text: 'The call goes on without it. Messages and new calls wait until it is back.',
    };
    return {
      me: {
        title: 'Your line to the service is away',
        text: 'The call goes on without it. Messages wait until it is back.',
      },
      them: {
        title: sentence`${name}’s line to the service is away`,
        text: 'The call goes on without it.',
      },
      both,
      between: both,
    };
  },
  well: { title: 'All is well', text: 'Both directions are clear.' },
  /** What it goes by, of me and of the other. */
  figures: {
    lost: {
      me: (percent: string) => `${percent} of what you send is lost`,
      them: (percent: string, name: string) => sentence`${percent} of what ${name} sends is lost`,
    },
    'available-kbps': {
      me: (kbps: number) => `About ${kbps} kbit/s get through from you`,
      them: (kbps: number, name: string) => sentence`About ${kbps} kbit/s get through from ${name}`,
    },
    concealed: {
      me: (percent: string) => `${percent} of your voice had to be made up`,
      them: (percent: string, name: string) => sentence`${percent} of ${name}’s voice had to be made up`,
    },
    frozen: {
      me: (percent: string) => `Your picture stands still ${percent} of the time`,
      them: (percent: string, name: string) =>
        sentence`${name}’s picture stands still ${percent} of the time`,
    },
    'rtt-ms': (ms: number) => `There and back takes ${ms} ms`,
    'jitter-ms': (ms: number) => `It arrives unevenly, by ${ms} ms`,
    'service-ms': {
      me: (ms: number) => `Your line to the service takes ${ms} ms`,
      them: (ms: number, name: string) => sentence`${name}’s line to the service takes ${ms} ms`,
    },
    'service-late': {
      me: 'Your line to the service stumbles too',
      them: (name: string) => sentence`${name}’s line to the service stumbles too`,
    },
    'silent-ms': {
      me: (seconds: string) => `Nothing from you for ${seconds}`,
      them: (seconds: string, name: string) => sentence`Nothing from ${name} for ${seconds}`,
    },
    'memory-mb': {
      left: (left: string) => `Little memory is left: ${left}`,
      leftOf: (left: string, all: string) => `Little memory is left: ${left} of ${all}`,
    },
    'camera-fps': {
      me: (fps: number) => `Your camera gives ${fps} pictures a second`,
      them: (fps: number, name: string) => sentence`${name}’s camera gives ${fps} pictures a second`,
    },
    'service-away': {
      me: 'Your line to the service is away too',
      them: (name: string) => sentence`${name}’s line to the service is away too`,
    },
    'away-ms': {
      me: (seconds: string) => `Your network was away for ${seconds}`,
      them: (seconds: string, name: string) => sentence`${name}’s network was away for ${seconds}`,
    },
    moved: {
      me: 'You came to another network',
      them: (name: string) => sentence`${name} came to another network`,
    },
    'others-too': {
      me: 'Your connections to the others in the call suffer too',
      them: (name: string) => sentence`${name}’s connections to the others in the call suffer too`,
    },
  },
  /** The way that was taken between two devices. */
  ways: {
    direct: 'Direct, from device to device',
    'direct-tcp': 'Direct, over TCP because UDP does not get through',
    'relay-udp': 'Through the service’s relay, over UDP',
    'relay-tcp': 'Through the service’s relay, over TCP',
    'relay-tls': 'Through the service’s relay, over TLS',
    'their-relay': 'Through a relay that the other side uses',
  },
});
