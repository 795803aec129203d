import * as v from 'valibot';
import { name } from '../protocol/model.ts';
import { route } from './route.ts';

const nothing = v.undefined();
const fact = v.pipe(v.string(), v.maxLength(1_024));

/** What this Parley runs on, and where it keeps things. */
const computerFacts = v.object({
  electron: fact,
  chromium: fact,
  node: fact,
  system: fact,
  /** X11 or Wayland, and whose; null where there is only one. */
  desktop: v.nullable(fact),
  folder: fact,
  logs: fact,
});
export type ComputerFacts = v.InferOutput<typeof computerFacts>;

/** What the page knows, as text, and whose names are to be taken out of all of it. */
const reportWish = v.strictObject({
  page: v.pipe(v.string(), v.maxLength(32_000)),
  names: v.pipe(v.array(name), v.maxLength(10_000)),
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
