import { texts } from './texts.ts';

export const updatesTexts = texts('updates', {
  title: 'Updates',
  channel: 'Which versions',
  channels: { stable: 'Finished', beta: 'Early too', off: 'None' },
  hints: {
    stable: 'Parley looks for a newer version by itself, and never changes anything during a call.',
    beta: 'Early versions come sooner and may have faults. Back among the finished ones, you keep yours until a finished one is newer.',
    off: 'Parley does not look. You will not hear of mended security faults either.',
  },
  lookNow: 'Look now',
  restart: 'Restart to update',
  notInCall: 'Parley can be restarted when the call is over.',
  notes: (version: string) => `What is new in ${version}`,

  off: {
    checkout: 'This Parley was started from its sources. Fetch newer ones to renew it.',
    'package-manager': 'Your system’s package manager keeps this Parley current.',
    folder:
      'This Parley was not installed: it runs from a folder. Put a newer one in its place to renew it (on a Mac, move it to Applications first).',
    'no-source': 'This build has no place to look for updates. Ask where you got it for a newer one.',
    company: 'Your company keeps this Parley current.',
    chosen: 'Parley does not look for updates.',
  },
  problems: {
    unreachable:
      'The place for updates could not be reached, or the line broke off. Parley tries again by itself; look at your connection if this stays.',
    untrusted:
      'What was offered is not signed by whoever built this Parley, so nothing was taken. If this stays, get a newer one where you got this one.',
    damaged: 'What came is not the file that was meant, so it was thrown away. Try again later.',
    'disk-full': 'There is no room for it on this disk. Make room, then look again.',
    'not-writable':
      'Parley may not write where it lies. Move its file to a folder of your own, or ask who manages this computer.',
    'did-not-start':
      'It did not start on this computer, so the version before was put back. A later one is taken again.',
    unknown: 'That did not work. Parley tries again by itself; what was wrong is in its log.',
  },
  notLookedYet: 'Parley looks shortly after its start.',
  nothingNewer: (when: string) => `Nothing newer is there. Last looked: ${when}.`,
  looking: 'Looking…',
  found: (version: string) => `${version} is there. It is fetched when the call is over.`,
  fetching: (version: string, percent: number) => `Fetching ${version}: ${percent} %.`,
  ready: (version: string) => `${version} is ready. It is put in place when you restart.`,
  problemOf: (version: string, problem: string) => `${version}: ${problem}`,
});
