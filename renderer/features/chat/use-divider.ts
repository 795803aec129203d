import { useRef } from 'preact/hooks';

/**
 * Where the reader was when there was something new: it stays there while they read on, goes when they answer, and moves when new
 * messages come in while they look elsewhere.
 */
export function useDivider(readSeq: number, unread: number, hasAnswered: boolean): number | null {
  const held = useRef<{ seq: number | null; unread: number }>({
    seq: unread > 0 ? readSeq : null,
    unread,
  });
  const isNews = held.current.unread === 0 && unread > 0 && !document.hasFocus();
  const seq = isNews ? readSeq : held.current.seq;
  held.current = { seq: hasAnswered ? null : seq, unread };
  return held.current.seq;
}
