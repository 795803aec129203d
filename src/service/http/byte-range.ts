import type { ByteRange } from '../files/blobs.ts';

/** `whole` also for what is not understood, as RFC 9110 14.2 has it; null when nothing of it is there. */
export function rangeOf(header: string | undefined, bytes: number): ByteRange | 'whole' | null {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return 'whole';
  const last = bytes - 1;
  const range =
    from === ''
      ? { first: Math.max(0, bytes - Number(to)), last }
      : { first: Number(from), last: to === '' ? last : Math.min(last, Number(to)) };
  if (to !== '' && from !== '' && Number(to) < Number(from)) return 'whole';
  return range.first > last ? null : range;
}
