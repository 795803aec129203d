import { unreachable } from '../../src/base/result.ts';
import { sentence } from '../../src/base/sentence.ts';
import type { PathWord } from '../../src/call/doctor/call-events.ts';
import type { Figure, FigureName, Verdict } from '../../src/call/doctor/verdict.ts';

/** What a verdict says, and what can be done about it. */
export interface VerdictWords {
  readonly title: string;
  readonly text: string;
}

type Whose = Verdict['whose'];

/** A cause in words, for me, for the other and where it cannot be told apart. */
type ByWhose = Readonly<Record<Whose, VerdictWords>>;

const nearer = 'Nearer to the Wi-Fi, or on a cable, it mostly gets better.';

const upload = (name: string): ByWhose => {
  const mine = {
    title: 'Your upload is too slow',
    text: `What you send arrives late or not at all; what you receive is fine. Something else on your line may be sending. ${nearer}`,
  };
  return {
    me: mine,
    both: mine,
    between: mine,
    them: {
      title: sentence`${name}’s upload is too slow`,
      text: sentence`What ${name} sends arrives late or not at all; what you send is fine. It is not your network.`,
    },
  };
};

const download = (name: string): ByWhose => {
  const mine = {
    title: 'Your download is too slow',
    text: `What you send is fine; what you receive arrives late or not at all. Something else on your line may be loading. ${nearer}`,
  };
  return {
    me: mine,
    both: mine,
    between: mine,
    them: {
      title: sentence`${name}’s download is too slow`,
      text: sentence`${name} receives too little of what you send. It is not your network. Sending less helps.`,
    },
  };
};

const network = (name: string): ByWhose => ({
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
});

const stopped = (name: string): ByWhose => ({
  me: {
    title: 'Your network is away',
    text: 'This computer reaches neither the call nor the service. The call comes back by itself when the network does.',
  },
  them: {
    title: sentence`${name}’s network is away`,
    text: sentence`Your network works, and ${name} is not reached any more. The call comes back by itself.`,
  },
  both: { title: 'Nothing comes through', text: 'The call comes back by itself when the network does.' },
  between: {
    title: 'The way between you is interrupted',
    text: 'Your network works, and so may theirs. Parley is looking for another way.',
  },
});

/** A cut that is over. */
const back = (name: string): ByWhose => ({
  ...network(name),
  me: { title: 'Your network was away for a moment', text: 'It is back, and the call goes on.' },
  them: {
    title: sentence`${name}’s network was away for a moment`,
    text: 'It is back, and the call goes on.',
  },
});

/** Nothing is lost; it is late. */
const slow = (name: string): ByWhose => ({
  ...network(name),
  me: {
    title: 'Your line answers slowly',
    text: `You are far away, or your network is slow: what is said arrives late, on your line to the service as well. ${nearer}`,
  },
  them: {
    title: sentence`${name}’s line answers slowly`,
    text: 'They are far away, or their network is slow: what is said arrives late. It is not your network.',
  },
});

const slowFigures: ReadonlySet<FigureName> = new Set<FigureName>([
  'rtt-ms',
  'jitter-ms',
  'service-ms',
  'service-late',
  'others-too',
]);

const path: VerdictWords = {
  title: 'The way between you has trouble',
  text: 'Nothing tells that it is your network or theirs. Another way may be better.',
};

const computer = (name: string): ByWhose => {
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
};

const microphone = (name: string): ByWhose => {
  const mine = {
    title: 'Your microphone is silent',
    text: sentence`It is on, and nothing at all comes from it. ${name} cannot hear you. Look for a switch on it, or take another one.`,
  };
  return {
    me: mine,
    them: {
      title: sentence`${name}’s microphone is silent`,
      text: sentence`It is on, and nothing at all comes from it. It is not your speaker: ask ${name} to take another one.`,
    },
    both: { title: 'Both microphones are silent', text: 'They are on, and nothing at all comes from them.' },
    between: mine,
  };
};

const camera = (name: string): ByWhose => {
  const mine = {
    title: 'Your camera is slow',
    text: 'It gives few pictures a second. More light helps; if not, another camera does.',
  };
  return {
    me: mine,
    them: {
      title: sentence`${name}’s camera is slow`,
      text: 'It gives few pictures a second, mostly for want of light. It is not the network.',
    },
    both: { title: 'Both cameras are slow', text: 'They give few pictures a second. More light helps.' },
    between: mine,
  };
};

const service = (name: string): ByWhose => {
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
};

const wellWords: VerdictWords = { title: 'All is well', text: 'Both directions are clear.' };

export function verdictWords({ cause, whose, weight, evidence }: Verdict, name: string): VerdictWords {
  switch (cause) {
    case 'well':
      return wellWords;
    case 'upload':
      return upload(name)[whose];
    case 'download':
      return download(name)[whose];
    case 'network': {
      if (weight === 'stopped') return stopped(name)[whose];
      const isOver = evidence.every((figure) => figure.name === 'away-ms' || figure.name === 'moved');
      const isSlow = evidence.every((figure) => slowFigures.has(figure.name));
      return (isOver ? back(name) : isSlow ? slow(name) : network(name))[whose];
    }
    case 'path':
      return weight === 'stopped' ? stopped(name).between : path;
    case 'computer':
      return computer(name)[whose];
    case 'microphone':
      return microphone(name)[whose];
    case 'camera':
      return camera(name)[whose];
    case 'service':
      return service(name)[whose];
    default:
      return unreachable(cause);
  }
}

const percent = (share: number): string => `${Math.max(1, Math.round(share * 100))} %`;
const seconds = (ms: number): string => `${Math.max(1, Math.round(ms / 1_000))} s`;

/** As systems count it, in steps of 1024. */
const memoryWords = (mb: number): string => (mb < 1_024 ? `${mb} MB` : `${Math.round(mb / 1_024)} GB`);

export function figureWords({ name: figure, of, value, outOf }: Figure, name: string): string {
  const isMine = of === 'me';
  const whose = isMine ? 'Your' : sentence`${name}’s`;
  switch (figure) {
    case 'lost':
      return isMine
        ? `${percent(value)} of what you send is lost`
        : sentence`${percent(value)} of what ${name} sends is lost`;
    case 'available-kbps':
      return isMine
        ? `About ${value} kbit/s get through from you`
        : sentence`About ${value} kbit/s get through from ${name}`;
    case 'concealed':
      return `${percent(value)} of ${isMine ? 'your' : sentence`${name}’s`} voice had to be made up`;
    case 'frozen':
      return sentence`${whose} picture stands still ${percent(value)} of the time`;
    case 'rtt-ms':
      return `There and back takes ${value} ms`;
    case 'jitter-ms':
      return `It arrives unevenly, by ${value} ms`;
    case 'service-ms':
      return sentence`${whose} line to the service takes ${value} ms`;
    case 'service-late':
      return sentence`${whose} line to the service stumbles too`;
    case 'silent-ms':
      return `${isMine ? 'Nothing from you' : sentence`Nothing from ${name}`} for ${seconds(value)}`;
    case 'memory-mb':
      return `Little memory is left: ${memoryWords(value)}${outOf === undefined ? '' : ` of ${memoryWords(outOf)}`}`;
    case 'camera-fps':
      return sentence`${whose} camera gives ${value} pictures a second`;
    case 'away-ms':
      return value === 0
        ? sentence`${whose} line to the service is away too`
        : sentence`${whose} network was away for ${seconds(value)}`;
    case 'moved':
      return isMine ? 'You came to another network' : sentence`${name} came to another network`;
    case 'others-too':
      return isMine
        ? 'Your connections to the others in the call suffer too'
        : sentence`${name}’s connections to the others in the call suffer too`;
    default:
      return unreachable(figure);
  }
}

const ways: Readonly<Record<PathWord, string>> = {
  direct: 'Direct, from device to device',
  'direct-tcp': 'Direct, over TCP because UDP does not get through',
  'relay-udp': 'Through the service’s relay, over UDP',
  'relay-tcp': 'Through the service’s relay, over TCP',
  'relay-tls': 'Through the service’s relay, over TLS',
  'their-relay': 'Through a relay that the other side uses',
};
export const pathWords = (path: PathWord): string => ways[path];
