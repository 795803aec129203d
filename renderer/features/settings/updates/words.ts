import type { UpdateState } from '../../../../src/bridge/updates.ts';
import { spokenForm } from '../../../../src/texts/language.ts';
import { updatesTexts } from '../../../../src/texts/updates.ts';

const momentOf = (atMs: number): string =>
  new Intl.DateTimeFormat(spokenForm(), { dateStyle: 'medium', timeStyle: 'short' }).format(atMs);

/** How it stands, in one line. */
export function stateWords(now: UpdateState): string {
  switch (now.state) {
    case 'off':
      return updatesTexts.off[now.why];
    case 'none':
      return now.lookedMs === null
        ? updatesTexts.notLookedYet
        : updatesTexts.nothingNewer(momentOf(now.lookedMs));
    case 'looking':
      return updatesTexts.looking;
    case 'found':
      return updatesTexts.found(now.version);
    case 'downloading':
      return updatesTexts.fetching(now.version, Math.floor(now.percent));
    case 'ready':
      return updatesTexts.ready(now.version);
    case 'failed': {
      const problem = updatesTexts.problems[now.why];
      return now.version === null ? problem : updatesTexts.problemOf(now.version, problem);
    }
  }
}
