import * as v from 'valibot';
import { releaseVersion } from '../../src/bridge/updates.ts';

/** A release that was put in place and did not get as far as its window so often is not tried again. */
const mostStarts = 2;

const kept = v.strictObject({
  pending: v.nullable(
    v.strictObject({
      version: releaseVersion,
      /** The AppImage. */
      file: v.string(),
      /** The settings as the former release wrote them: it may not understand those of a newer one. */
      settings: v.nullable(v.string()),
      starts: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    }),
  ),
  refused: v.nullable(releaseVersion),
});
type Kept = v.InferOutput<typeof kept>;

interface FirstStartsDeps {
  /** The text of what is kept between starts. */
  readonly read: () => string | undefined;
  readonly write: (text: string) => void;
  readonly settings: { read(): string | undefined; write(text: string): void };
  /** The former AppImage back in its place; throws where it is not there any more. */
  readonly putBack: (file: string) => void;
  readonly version: string;
  readonly appImage: string | undefined;
}

export interface FirstStarts {
  /** The release that was put back for another; null in ordinary life. */
  readonly refused: string | null;
  /** Before anything else of a start: the file to start in the place of this one, or undefined. */
  begin(): string | undefined;
  /** It shows its page. */
  started(): void;
  /** Just before another is put in place. */
  put(version: string): void;
}

const nothing: Kept = { pending: null, refused: null };

/** Counts how often a new release was started without coming as far as its window. */
export function createFirstStarts(deps: FirstStartsDeps): FirstStarts {
  const { version, appImage } = deps;
  const load = (): Kept => {
    try {
      return v.parse(kept, JSON.parse(deps.read() ?? ''));
    } catch {
      return nothing;
    }
  };
  let now = load();
  const keep = (next: Kept): void => {
    now = next;
    try {
      deps.write(JSON.stringify(next));
    } catch {
      // A full disk: this start counts for nothing, and Parley starts all the same.
    }
  };
  /** Found by its version, not by a flag: what runs may be another file by now. */
  const pending = () =>
    now.pending?.version === version && now.pending.file === appImage ? now.pending : null;

  return {
    get refused() {
      return now.refused;
    },
    begin() {
      const first = pending();
      if (!first) {
        if (now.pending) keep({ ...now, pending: null });
        return undefined;
      }
      if (first.starts < mostStarts) {
        keep({ ...now, pending: { ...first, starts: first.starts + 1 } });
        return undefined;
      }
      keep({ pending: null, refused: version });
      try {
        deps.putBack(first.file);
        if (first.settings !== null) deps.settings.write(first.settings);
      } catch {
        return undefined;
      }
      return first.file;
    },
    started() {
      if (pending()) keep({ pending: null, refused: null });
    },
    put(next) {
      if (appImage === undefined) return;
      const settings = deps.settings.read() ?? null;
      keep({ pending: { version: next, file: appImage, settings, starts: 0 }, refused: now.refused });
    },
  };
}
