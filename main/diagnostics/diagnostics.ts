import type { Clock } from '../../src/base/clock.ts';
import type { Log } from '../../src/base/log.ts';
import type { ComputerFacts, ReportOutcome, ReportWish } from '../../src/bridge/diagnostic-routes.ts';
import { createAttempts } from '../windows/attempts.ts';
import { makeReport, type ReportParts } from './report.ts';

export interface DiagnosticsDeps extends Pick<ReportParts, 'version' | 'facts' | 'homeFolder'> {
  readonly ownNames: () => readonly string[];
  /** Where to; undefined when the person thought better of it. */
  readonly ask: (name: string) => Promise<string | undefined>;
  /** The text of a log; empty where it is not there. */
  readonly read: (file: string) => string;
  /** Older first. */
  readonly logFiles: readonly string[];
  readonly write: (file: string, text: string) => Promise<void>;
  readonly showLogs: () => void;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
}

export interface Diagnostics {
  readonly facts: ComputerFacts;
  showLogs(): void;
  save(wish: ReportWish): Promise<ReportOutcome>;
}

const reportName = 'parley-report.txt';
const newestLines = 2_000;
/** More than a person presses: a page that somebody else has taken over cannot bury them in windows. */
const mostLooks = { limit: 10, withinMs: 10_000 };

/** What helps when something does not work. */
export function createDiagnostics(deps: DiagnosticsDeps): Diagnostics {
  const { version, facts, homeFolder, clock, log } = deps;
  const looks = createAttempts(clock, mostLooks);
  let isAsking = false;
  return {
    facts,
    showLogs() {
      if (looks.take()) deps.showLogs();
      else log.warn('the logs were not shown again');
    },
    async save(wish) {
      if (isAsking) return 'cancelled';
      isAsking = true;
      const file = await deps.ask(reportName).finally(() => (isAsking = false));
      if (file === undefined) return 'cancelled';
      const lines = deps.logFiles.flatMap((one) => deps.read(one).split('\n')).slice(-newestLines);
      const report = makeReport({ version, facts, wish, homeFolder, ownNames: deps.ownNames(), log: lines });
      try {
        await deps.write(file, report);
        return 'saved';
      } catch {
        log.warn('the report could not be written');
        return 'failed';
      }
    },
  };
}
