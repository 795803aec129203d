import { createSubject, type Subject } from '../../../src/base/observable.ts';

/** A value of the main process, asked once and kept by its events. What main said by itself is newer than what it answered. */
export async function mirror<Value>(
  ask: () => Promise<Value>,
  listen: (changed: (value: Value) => void) => void,
): Promise<Subject<Value>> {
  const early: Value[] = [];
  let take = (value: Value): void => void early.push(value);
  listen((value) => take(value));
  const answer = await ask();
  const [latest = answer] = early.slice(-1);
  const subject = createSubject(latest);
  take = (value) => subject.set(value);
  return subject;
}
