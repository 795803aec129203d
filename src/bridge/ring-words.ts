import { isolated } from '../base/sentence.ts';
import { ringsTexts } from '../texts/rings.ts';
import type { RingingCall } from './contract.ts';

/** Who rings, and where: for pop-up, notification and tray alike. */
export const ringTitle = ({ callerName, room }: Pick<RingingCall, 'callerName' | 'room'>): string =>
  room === null ? ringsTexts.isCalling(callerName) : ringsTexts.isCallingIn(callerName, room);

/** Who is in it already, besides the one who rings; null where that is nobody. */
export function insideWords(inside: readonly string[]): string | null {
  const [first, second] = inside;
  if (first === undefined) return null;
  if (second === undefined) return ringsTexts.inside.one(first);
  const more = inside.length - 2;
  return more === 0 ? ringsTexts.inside.two(first, second) : ringsTexts.inside.more(first, second, more);
}

/** What it is, where, and what answering costs. */
export const kindIn = ({
  kind,
  room,
  leavesCall,
  urgent,
  service,
}: Pick<RingingCall, 'kind' | 'room' | 'leavesCall' | 'urgent' | 'service'>): string =>
  [
    room === null ? ringsTexts.kinds[kind] : ringsTexts.kindsIn[kind](room),
    ...(leavesCall ? [ringsTexts.leavesCall] : []),
    ...(urgent ? [ringsTexts.urgent] : []),
    // Last, because it may be long, and what answering costs is to be read.
    ...(service === undefined ? [] : [isolated(service)]),
  ].join(' · ');
