import { isolated, sentence } from '../base/sentence.ts';
import type { RingingCall } from './contract.ts';

/** Who rings, and where: for pop-up, notification and tray alike. */
export const ringTitle = ({ callerName, room }: Pick<RingingCall, 'callerName' | 'room'>): string =>
  room === null ? sentence`${callerName} is calling` : sentence`${callerName} is calling in ${room}`;

/** Who is in it already, besides the one who rings; null where that is nobody. */
export function insideWords(inside: readonly string[]): string | null {
  const [first, second] = inside;
  if (first === undefined) return null;
  if (second === undefined) return sentence`${first} is in it`;
  const more = inside.length - 2;
  return more === 0
    ? sentence`${first} and ${second} are in it`
    : sentence`${first}, ${second} and ${more} more are in it`;
}

const kindWords: Readonly<Record<RingingCall['kind'], string>> = { voice: 'Voice call', video: 'Video call' };

/** What it is, where, and what answering costs. */
export const kindIn = ({
  kind,
  room,
  leavesCall,
  urgent,
  service,
}: Pick<RingingCall, 'kind' | 'room' | 'leavesCall' | 'urgent' | 'service'>): string =>
  [
    room === null ? kindWords[kind] : sentence`${kindWords[kind]} in ${room}`,
    ...(leavesCall ? ['you leave your call'] : []),
    ...(urgent ? ['rings through do not disturb'] : []),
    // Last, because it may be long, and what answering costs is to be read.
    ...(service === undefined ? [] : [isolated(service)]),
  ].join(' · ');
