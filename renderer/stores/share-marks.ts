import type { Clock } from '../../src/base/clock.ts';
import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { Mark, Marks } from '../../src/call/marks/marks.ts';
import type { CallView, LiveCall } from '../../src/call/view.ts';
import type { UserId } from '../../src/protocol/ids.ts';
import { mostPointsInWord, type MarkWord, type Place } from '../../src/protocol/mark-words.ts';

interface Owned {
  readonly by: UserId;
  /** Whose share it is on. */
  readonly of: UserId;
  readonly atMs: number;
}
export type Pointer = Owned & { readonly at: Place };
export type InkLine = Owned & { readonly line: number; readonly points: readonly Place[] };

export interface ShareMarks {
  readonly pointers: readonly Pointer[];
  readonly lines: readonly InkLine[];
}

export interface ShareMarksStore {
  readonly state: Observable<ShareMarks>;
  /** Null: not pointing any more. */
  point(of: UserId, at: Place | null): void;
  draw(of: UserId, at: Place, isNewLine: boolean): void;
}

interface Deps {
  readonly scope: Scope;
  readonly clock: Clock;
  readonly marks: Pick<Marks, 'send' | 'onMark'>;
  readonly view: Observable<CallView>;
  readonly self: () => UserId | null;
}

/** Long enough to talk about; nobody has to wipe the picture. */
const inkShownMs = 8_000;
/** Whoever stops pointing says so, which may get lost. */
const pointerShownMs = 3_000;
const sweepMs = 500;
/** A hand in motion looks smooth at this rate. */
const tellMs = 40;
const mostLinesOfOne = 40;
const mostPointsOfLine = 400;

const nothing: ShareMarks = { pointers: [], lines: [] };

const rounded = ([x, y]: Place): Place => [Math.round(x * 10_000) / 10_000, Math.round(y * 10_000) / 10_000];

function isShared({ peers, local }: LiveCall, of: UserId, self: UserId | null): boolean {
  if (of === self) return local.share.state === 'on';
  return peers.some(({ user, media }) => user === of && media.screen !== null);
}

/** With one more piece of a line; of a person who draws without end the oldest lines go. */
function withInk(lines: readonly InkLine[], piece: InkLine): readonly InkLine[] {
  const isOf = ({ by, of, line }: InkLine): boolean =>
    by === piece.by && of === piece.of && line === piece.line;
  const before = lines.find(isOf);
  const points = [...(before?.points ?? []), ...piece.points].slice(0, mostPointsOfLine);
  const others = lines.filter((line) => !isOf(line));
  const theirs = others.filter(({ by }) => by === piece.by);
  const dropped = new Set(theirs.slice(0, Math.max(0, theirs.length + 1 - mostLinesOfOne)));
  return [...others.filter((line) => !dropped.has(line)), { ...piece, points }];
}

/** What is pointed at and drawn over what is shared, by everybody. It fades by itself. */
export function createShareMarks({ scope, clock, marks, view, self }: Deps): ShareMarksStore {
  const state = createSubject(nothing);
  let isSweeping = false;
  let isTelling = false;
  let pointing: MarkWord | null = null;
  let drawn: Extract<MarkWord, { kind: 'ink' }> | null = null;
  let line = 0;

  const sweep = (): void => {
    isSweeping = false;
    const now = clock.now();
    const { pointers, lines } = state.getState();
    const next = {
      pointers: pointers.filter(({ atMs }) => now - atMs < pointerShownMs),
      lines: lines.filter(({ atMs }) => now - atMs < inkShownMs),
    };
    if (next.pointers.length < pointers.length || next.lines.length < lines.length) state.set(next);
    if (next.pointers.length + next.lines.length > 0) sweepLater();
  };
  const sweepLater = (): void => {
    if (isSweeping) return;
    isSweeping = true;
    clock.after(sweepMs, sweep);
  };

  const put = (by: UserId, word: MarkWord): void => {
    const atMs = clock.now();
    const { of } = word;
    const { pointers, lines } = state.getState();
    if (word.kind === 'ink') {
      const { line: number, points } = word;
      state.set({ pointers, lines: withInk(lines, { by, of, atMs, line: number, points }) });
    } else {
      const others = pointers.filter((pointer) => pointer.by !== by);
      state.set({ lines, pointers: word.at ? [...others, { by, of, atMs, at: word.at }] : others });
    }
    sweepLater();
  };

  const received = ({ voice, word }: Mark): void => {
    const now = view.getState();
    if (now.phase !== 'live' || !isShared(now, word.of, self())) return;
    const by = now.peers.find(({ audioTrack }) => audioTrack === voice);
    if (by) put(by.user, word);
  };
  scope.own(marks.onMark(received));
  scope.own(
    view.subscribe((now) => {
      if (state.getState() === nothing) return;
      const isStill = ({ of }: Owned): boolean => now.phase === 'live' && isShared(now, of, self());
      const { pointers, lines } = state.getState();
      if (!pointers.every(isStill) || !lines.every(isStill)) {
        state.set({ pointers: pointers.filter(isStill), lines: lines.filter(isStill) });
      }
    }),
  );

  const tell = (): void => {
    isTelling = false;
    if (!pointing && !drawn) return;
    if (pointing) marks.send(pointing);
    if (drawn) marks.send(drawn);
    pointing = null;
    drawn = null;
    tellLater();
  };
  const tellLater = (): void => {
    if (isTelling) return;
    isTelling = true;
    clock.after(tellMs, tell);
  };

  return {
    state,
    point(of, at) {
      pointing = { kind: 'point', of, at: at && rounded(at) };
      tellLater();
    },
    draw(of, at, isNewLine) {
      const by = self();
      if (by === null) return;
      if (isNewLine) line += 1;
      if (drawn && (drawn.line !== line || drawn.points.length >= mostPointsInWord)) {
        marks.send(drawn);
        drawn = null;
      }
      const point = rounded(at);
      drawn = { kind: 'ink', of, line, points: [...(drawn?.points ?? []), point] };
      put(by, { kind: 'ink', of, line, points: [point] });
      tellLater();
    },
  };
}
