import type { AppStatus, Command, Hosting } from '../../src/bridge/contract.ts';
import type { ProfileId } from '../../src/bridge/profile-id.ts';
import type { RingAnswer, RingingCall } from '../../src/bridge/ring.ts';
import { timedSpans, type QuietSpan, type TimedSpan } from '../../src/bridge/quiet-span.ts';
import { ringTitle } from '../../src/bridge/ring-words.ts';
import { endWords } from '../../src/bridge/until-words.ts';
import { spokenForm } from '../../src/texts/language.ts';
import { presenceTexts } from '../../src/texts/presence.ts';
import type { CallId } from '../../src/protocol/ids.ts';
import type { Availability } from '../../src/protocol/model.ts';
import { ringsTexts } from '../../src/texts/rings.ts';
import { trayTexts } from '../../src/texts/tray.ts';

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

const spanWords = (span: TimedSpan): string =>
  span === 'morning' ? trayTexts.untilMorning : presenceTexts.spans[span];

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
  trayTexts.calls[call.phase === 'outgoing' ? 'outgoing' : 'active'](call.with);

function wholeCallWords(call: OwnCall): string {
  const { microphone, mutedBy } = call;
  if (microphone) return callWords(call);
  return mutedBy === undefined
    ? trayTexts.muted(callWords(call))
    : trayTexts.mutedBy(callWords(call), mutedBy);
}

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
  const words = presenceTexts.names[availability];
  return untilMs === null ? words : presenceTexts.until(words, endWords(untilMs, nowMs, spokenForm()));
}

const statusWords = (status: AppStatus, { nowMs }: Pick<TrayInput, 'nowMs'>): string => {
  if (status.connection === 'online') return chosenWords({ status, nowMs });
  return status.connection === 'connecting' ? trayTexts.connecting : trayTexts.notConnected;
};

const connectionWords = (input: TrayInput): string =>
  input.hosting.state === 'failed' ? trayTexts.notHosting : statusWords(input.status, input);

function summary(input: TrayInput): string {
  const { status, services = [], ringing } = input;
  if (ringing) return ringTitle(ringing);
  const call = callIn(status);
  if (call) return wholeCallWords(call);
  if (services.length > 1) return services.map((service) => serviceWords(service, input)).join(' · ');
  return withUnread(connectionWords(input), status);
}

const withUnread = (words: string, { unread }: AppStatus): string =>
  unread > 0 ? trayTexts.unread(words, unread) : words;

const serviceWords = ({ name, status }: ServiceStatus, input: TrayInput): string =>
  trayTexts.service(name, withUnread(statusWords(status, input), status));

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
    item(trayTexts.answerVideo, { do: 'answer', answer: 'video', call }),
    item(trayTexts.answerVoice, { do: 'answer', answer: 'voice', call }),
    item(trayTexts.decline, { do: 'answer', answer: 'decline', call }),
    {
      kind: 'menu',
      label: trayTexts.declineWithMessage,
      items: ringsTexts.declines.map((declineWith) =>
        item(declineWith, { do: 'answer', answer: { declineWith }, call }),
      ),
    },
    separator,
  ];
};

const shareItems = ({ phase, sharing }: OwnCall): TrayItem[] => {
  if (sharing) return [command(trayTexts.stopSharing, 'stop-sharing')];
  return phase === 'active' ? [command(trayTexts.share, 'share')] : [];
};

const callItems = (call: OwnCall): TrayItem[] => [
  { kind: 'words', label: callWords(call) },
  // Far from "Leave": who stops showing goes on talking.
  ...shareItems(call),
  command(call.microphone ? trayTexts.mute : trayTexts.unmute, 'toggle-microphone'),
  command(call.camera ? trayTexts.cameraOff : trayTexts.cameraOn, 'toggle-camera'),
  command(trayTexts.leave, 'leave-call'),
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
    label: choice === availability ? chosenWords(input) : presenceTexts.names[choice],
    chosen: choice === availability,
    action: choose(choice, 'endless'),
  }));
  const quiet = timedSpans.map((span) => item(spanWords(span), choose('dnd', span)));
  return [...choices, { kind: 'menu', label: trayTexts.quietFor, items: quiet }, separator];
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
    ...(hosting.state === 'failed' ? [item(trayTexts.retryHosting, { do: 'retry-hosting' })] : []),
    item(trayTexts.open, { do: 'show-window' }),
    ...serviceItems(input),
    separator,
    ...availabilityItems(input),
    command(trayTexts.settings, 'open-settings'),
    item(trayTexts.quit, { do: 'quit' }),
  ];
}

export const trayModel = (input: TrayInput): TrayModel => ({
  icon: iconFor(input),
  tooltip: trayTexts.tooltip(summary(input)),
  menu: menuFor(input),
});
