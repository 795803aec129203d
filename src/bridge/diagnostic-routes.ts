import * as v from 'valibot';
import { serviceName } from '../protocol/model.ts';
import { route } from './route.ts';

const nothing = v.undefined();
const fact = v.pipe(v.string(), v.maxLength(1_024));

/** What this Parley runs on, and where it keeps things. */
const computerFacts = v.object({
  electron: fact,
  chromium: fact,
  node: fact,
  system: fact,
  /** Chromium's own, around each page; an AppImage runs without it where the system refuses what it takes. */
  sandbox: v.picklist(['on', 'off']),
  /** X11 or Wayland, and whose; null where there is only one. */
  desktop: v.nullable(fact),
  folder: fact,
  logs: fact,
});
export type ComputerFacts = v.InferOutput<typeof computerFacts>;

/** So much is looked through at most: more than the page can know. */
const mostNameChars = 1_000_000;
// The longest there are, and with whatever is in them: a name that is not taken stops the whole report.
const names = v.pipe(
  v.array(serviceName),
  v.maxLength(10_000),
  v.check((all) => all.reduce((sum, { length }) => sum + length, 0) <= mostNameChars, 'too many names'),
);

/** What the page knows, as text, and whose names are to be taken out of all of it. */
const reportWish = v.strictObject({
  page: v.pipe(v.string(), v.maxLength(32_000)),
  names,
});

/** For whoever helps when something does not work. */
export const diagnosticRoutes = {
  'diagnostics.get': route(['main'], nothing, computerFacts),
  'diagnostics.show-logs': route(['main'], nothing, nothing),
  /** Asks where to. What goes into the file: main/diagnostics. */
  'diagnostics.save': route(['main'], reportWish, v.picklist(['saved', 'cancelled', 'failed'])),
} as const;
export type ReportWish = v.InferOutput<typeof reportWish>;
export type ReportOutcome = v.InferOutput<(typeof diagnosticRoutes)['diagnostics.save']['output']>;
