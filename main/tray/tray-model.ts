import type { AppStatus, Command, Hosting, RingAnswer, RingingCall } from '../../src/bridge/contract.ts';
import { timedSpans, type QuietSpan, type TimedSpan } from '../../src/bridge/quiet-span.ts';
import { ringTitle } from '../../src/bridge/ring-words.ts';
import { untilWords } from '../../src/bridge/until-words.ts';
import type { Availability } from '../../src/protocol/model.ts';

export type TrayIcon =
  'idle' | 'online' | 'away' | 'dnd' | 'call' | 'muted' | 'ringing' | 'unread' | 'offline';

export type TrayAction =
  | { readonly do: 'command'; readonly command: Command }
  | { readonly do: 'answer'; readonly answer: RingAnswer }
  | { readonly do: 'show-window' }
  | { readonly do: 'retry-hosting' }
  | { readonly do: 'quit' };

export type TrayItem =
  | { readonly kind: 'separator' }
  | { readonly kind: 'words'; readonly label: string }
  | { readonly kind: 'action'; readonly label: string; readonly action: TrayAction }
  | {
      readonly kind: 'choice';
      readonly label: string;
      readonly chosen: boolean;
      readonly action: TrayAction;
    }
  | { readonly kind: 'menu'; readonly label: string; readonly items: readonly TrayItem[] };

export interface TrayInput {
  readonly status: AppStatus;
  readonly ringing: RingingCall | null;
  readonly hosting: Hosting;
  readonly nowMs: number;
}

/** What the tray shows: plain data, so that the whole of it stands in a table of tests. */
export interface TrayModel {
  readonly icon: TrayIcon;
  readonly tooltip: string;
  readonly menu: readonly TrayItem[];
}

const availabilityWords: Record<Availability, string> = {
  available: 'Available',
  away: 'Away',
  busy: 'Busy',
  dnd: 'Do not disturb',
  invisible: 'Invisible',
};

const spanWords: Record<TimedSpan, string> = {
  'half-hour': '30 minutes',
  hour: '1 hour',
  'two-hours': '2 hours',
  morning: 'Until morning, 8:00',
};

/** Busy looks like available: rings come through. */
const restingIcons: Record<Availability, TrayIcon> = {
  available: 'online',
  away: 'away',
  busy: 'online',
  dnd: 'dnd',
  invisible: 'offline',
};

type OwnCall = NonNullable<AppStatus['call']>;

/** One that only rings is not yet a call: there is nothing to mute or to leave. */
const callIn = ({ call }: AppStatus): OwnCall | null => (call?.phase === 'ringing' ? null : call);

const callWords = (call: OwnCall): string =>
  `${call.phase === 'outgoing' ? 'Calling' : 'In a call with'} ${call.with}`;

/** The most pressing thing wins. Do not disturb hides unread messages, as it says. */
function iconFor({ status, ringing }: TrayInput): TrayIcon {
  if (ringing) return 'ringing';
  const call = callIn(status);
  if (call) return call.microphone ? 'call' : 'muted';
  if (status.connection === 'none') return 'idle';
  if (status.connection !== 'online') return 'offline';
  if (status.unread > 0 && status.availability !== 'dnd') return 'unread';
  return restingIcons[status.availability];
}

function chosenWords({ status: { availability, untilMs }, nowMs }: TrayInput): string {
  const words = availabilityWords[availability];
  return untilMs === null ? words : `${words} ${untilWords(untilMs, nowMs)}`;
}

const connectionWords = (input: TrayInput): string => {
  const { status, hosting } = input;
  if (hosting.state === 'failed') return 'The service on this computer is not running';
  if (status.connection === 'online') return chosenWords(input);
  return status.connection === 'connecting' ? 'Connecting' : 'Not connected';
};

function summary(input: TrayInput): string {
  const { status, ringing } = input;
  if (ringing) return ringTitle(ringing);
  const call = callIn(status);
  if (call) return callWords(call) + (call.microphone ? '' : ', muted');
  const unread = status.unread > 0 ? `, ${status.unread} unread` : '';
  return connectionWords(input) + unread;
}

const separator: TrayItem = { kind: 'separator' };

const item = (label: string, action: TrayAction): TrayItem => ({ kind: 'action', label, action });

const command = (
  label: string,
  name: Exclude<Command['command'], 'set-availability' | 'open-room'>,
): TrayItem => item(label, { do: 'command', command: { command: name } });

const ringItems = (call: RingingCall): TrayItem[] => [
  { kind: 'words', label: ringTitle(call) },
  item('Answer with video', { do: 'answer', answer: 'video' }),
  item('Answer with voice', { do: 'answer', answer: 'voice' }),
  item('Decline', { do: 'answer', answer: 'decline' }),
  separator,
];

const callItems = (call: OwnCall): TrayItem[] => [
  { kind: 'words', label: callWords(call) },
  command(call.microphone ? 'Mute' : 'Unmute', 'toggle-microphone'),
  command(call.camera ? 'Turn camera off' : 'Turn camera on', 'toggle-camera'),
  ...(call.sharing ? [command('Stop sharing', 'stop-sharing')] : []),
  command('Leave call', 'leave-call'),
  separator,
];

const choose = (availability: Availability, lasts: QuietSpan): TrayAction => ({
  do: 'command',
  command: { command: 'set-availability', availability, lasts },
});

function availabilityItems(input: TrayInput): TrayItem[] {
  const { connection, availability } = input.status;
  if (connection === 'none') return [];
  const choices = (['available', 'busy', 'dnd', 'away', 'invisible'] as const).map((choice): TrayItem => ({
    kind: 'choice',
    label: choice === availability ? chosenWords(input) : availabilityWords[choice],
    chosen: choice === availability,
    action: choose(choice, 'endless'),
  }));
  const quiet = timedSpans.map((span) => item(spanWords[span], choose('dnd', span)));
  return [...choices, { kind: 'menu', label: 'Do not disturb for a while', items: quiet }, separator];
}

function menuFor(input: TrayInput): TrayItem[] {
  const { ringing, status, hosting } = input;
  const call = callIn(status);
  return [
    ...(ringing ? ringItems(ringing) : []),
    ...(call ? callItems(call) : []),
    ...(hosting.state === 'failed' ? [item('Try again to host', { do: 'retry-hosting' })] : []),
    item('Open Parley', { do: 'show-window' }),
    separator,
    ...availabilityItems(input),
    command('Settings', 'open-settings'),
    item('Quit Parley', { do: 'quit' }),
  ];
}

export const trayModel = (input: TrayInput): TrayModel => ({
  icon: iconFor(input),
  tooltip: `Parley: ${summary(input)}`,
  menu: menuFor(input),
});
