import { useEffect, useState } from 'preact/hooks';

/** The time, drawn anew every `everyMs` while `isRunning`. */
export function useNow(everyMs: number, isRunning = true): number {
  const [nowMs, setNowMs] = useState(Date.now);
  useEffect(() => {
    if (!isRunning) return undefined;
    setNowMs(Date.now());
    const timer = setInterval(() => setNowMs(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs, isRunning]);
  return nowMs;
}
