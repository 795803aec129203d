import type { RingingCall } from './contract.ts';

/** Who rings, and where: for pop-up, notification and tray alike. */
export const ringTitle = ({ callerName, room }: Pick<RingingCall, 'callerName' | 'room'>): string =>
  room === null ? `${callerName} is calling` : `${callerName} is calling in ${room}`;

/** Who is in it already, besides the one who rings; null where that is nobody. */
export function insideWords(inside: readonly string[]): string | null {
  const [first, second] = inside;
  if (first === undefined) return null;
  if (second === undefined) return `${first} is in it`;
  const more = inside.length - 2;
  return more === 0 ? `${first} and ${second} are in it` : `${first}, ${second} and ${more} more are in it`;
}

const kindWords: Readonly<Record<RingingCall['kind'], string>> = { voice: 'Voice call', video: 'Video call' };

/** What it is, where, and what answering costs. */
export const kindIn = ({
  kind,
  room,
  leavesCall,
}: Pick<RingingCall, 'kind' | 'room' | 'leavesCall'>): string =>
  [
    room === null ? kindWords[kind] : `${kindWords[kind]} in ${room}`,
    ...(leavesCall ? ['you leave your call'] : []),
  ].join(' · ');
