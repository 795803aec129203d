import { sentence } from '../../src/base/sentence.ts';
import type { AppStatus, Command, Hosting } from '../../src/bridge/contract.ts';
import type { ProfileId } from '../../src/bridge/profile-id.ts';
import { declineTexts, type RingAnswer, type RingingCall } from '../../src/bridge/ring.ts';
import { timedSpans, type QuietSpan, type TimedSpan } from '../../src/bridge/quiet-span.ts';
import { ringTitle } from '../../src/bridge/ring-words.ts';
import { endWords } from '../../src/bridge/until-words.ts';
import { spokenForm } from '../../src/texts/language.ts';
import { presenceTexts } from '../../src/texts/presence.ts';
import type { CallId } from '../../src/protocol/ids.ts';
import type { Availability } from '../../src/protocol/model.ts';

export type TrayIcon =
  'idle' | 'online' | 'away' | 'dnd' | 'call' | 'muted' | 'ringing' | 'unread' | 'offline';

export type TrayAction =
  | { readonly do: 'command'; readonly command: Command }
  | { readonly do: 'answer'; readonly answer: RingAnswer; readonly call: CallId }
  /** With this profile in it. */
  | { readonly do: 'show-window'; readonly profile?: ProfileId }
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

/** One of the services side by side. */
export interface ServiceStatus {
  readonly id: ProfileId;
  readonly name: string;
  readonly status: AppStatus;
}

export interface TrayInput {
  readonly status: AppStatus;
  /** Where there are several. */
  readonly services?: readonly ServiceStatus[];
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
  sentence`${call.phase === 'outgoing' ? 'Calling' : 'In a call with'} ${call.with}`;

const mutedWords = ({ microphone, mutedBy }: OwnCall): string => {
  if (microphone) return '';
  return mutedBy === undefined ? ', muted' : sentence`, muted by ${mutedBy}`;
};

/** How one service stands. Do not disturb hides unread messages, as it says. */
function restingIcon(status: AppStatus): TrayIcon {
  if (status.connection === 'none') return 'idle';
  if (status.connection !== 'online') return 'offline';
  if (status.unread > 0 && status.availability !== 'dnd') return 'unread';
  return restingIcons[status.availability];
}

/** What presses more comes first. A service that is away is said by tooltip and menu: the person is where they are. */
const byPressure = ['unread', 'dnd', 'away', 'online', 'offline', 'idle'] as const;

/** The most pressing thing wins. */
function iconFor({ status, services = [], ringing }: TrayInput): TrayIcon {
  if (ringing) return 'ringing';
  const call = callIn(status);
  if (call) return call.microphone ? 'call' : 'muted';
  if (services.length < 2) return restingIcon(status);
  const icons = new Set<TrayIcon>(services.map((service) => restingIcon(service.status)));
  return byPressure.find((icon) => icons.has(icon)) ?? 'idle';
}

function chosenWords({
  status: { availability, untilMs },
  nowMs,
}: Pick<TrayInput, 'status' | 'nowMs'>): string {
  const words = availabilityWords[availability];
  return untilMs === null ? words : presenceTexts.until(words, endWords(untilMs, nowMs, spokenForm()));
}

const statusWords = (status: AppStatus, { nowMs }: Pick<TrayInput, 'nowMs'>): string => {
  if (status.connection === 'online') return chosenWords({ status, nowMs });
  return status.connection === 'connecting' ? 'Connecting' : 'Not connected';
};

const connectionWords = (input: TrayInput): string =>
  input.hosting.state === 'failed'
    ? 'The service on this computer is not running'
    : statusWords(input.status, input);

function summary(input: TrayInput): string {
  const { status, services = [], ringing } = input;
  if (ringing) return ringTitle(ringing);
  const call = callIn(status);
  if (call) return callWords(call) + mutedWords(call);
  if (services.length > 1) return services.map((service) => serviceWords(service, input)).join(' · ');
  return connectionWords(input) + unreadWords(status);
}

const unreadWords = ({ unread }: AppStatus): string => (unread > 0 ? `, ${unread} unread` : '');

const serviceWords = ({ name, status }: ServiceStatus, input: TrayInput): string =>
  sentence`${name}: ${statusWords(status, input)}${unreadWords(status)}`;

const separator: TrayItem = { kind: 'separator' };

const item = (label: string, action: TrayAction): TrayItem => ({ kind: 'action', label, action });

const command = (
  label: string,
  name: Exclude<
    Command['command'],
    'set-availability' | 'open-room' | 'reply' | 'set-microphone' | 'close-when-silent'
  >,
): TrayItem => item(label, { do: 'command', command: { command: name } });

const ringItems = (ring: RingingCall): TrayItem[] => {
  const { call } = ring;
  return [
    { kind: 'words', label: ringTitle(ring) },
    item('Answer with video', { do: 'answer', answer: 'video', call }),
    item('Answer with voice', { do: 'answer', answer: 'voice', call }),
    item('Decline', { do: 'answer', answer: 'decline', call }),
    {
      kind: 'menu',
      label: 'Decline with a message',
      items: declineTexts.map((declineWith) =>
        item(declineWith, { do: 'answer', answer: { declineWith }, call }),
      ),
    },
    separator,
  ];
};

const shareItems = ({ phase, sharing }: OwnCall): TrayItem[] => {
  if (sharing) return [command('Stop sharing', 'stop-sharing')];
  return phase === 'active' ? [command('Share a window or screen…', 'share')] : [];
};

const callItems = (call: OwnCall): TrayItem[] => [
  { kind: 'words', label: callWords(call) },
  // Far from "Leave": who stops showing goes on talking.
  ...shareItems(call),
  command(call.microphone ? 'Mute' : 'Unmute', 'toggle-microphone'),
  command(call.camera ? 'Turn camera off' : 'Turn camera on', 'toggle-camera'),
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

/** Each leads to its own. */
const serviceItems = (input: TrayInput): TrayItem[] =>
  (input.services ?? []).length < 2
    ? []
    : (input.services ?? []).map((service) =>
        item(serviceWords(service, input), { do: 'show-window', profile: service.id }),
      );

function menuFor(input: TrayInput): TrayItem[] {
  const { ringing, status, hosting } = input;
  const call = callIn(status);
  return [
    ...(ringing ? ringItems(ringing) : []),
    ...(call ? callItems(call) : []),
    ...(hosting.state === 'failed' ? [item('Try again to host', { do: 'retry-hosting' })] : []),
    item('Open Parley', { do: 'show-window' }),
    ...serviceItems(input),
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
