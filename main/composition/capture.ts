import { BrowserWindow, desktopCapturer, screen, session } from 'electron';
import { release } from 'node:os';
import type { Observable } from '../../src/base/observable.ts';
import type { AppStatus } from '../../src/bridge/contract.ts';
import type { HandlerDeps } from '../handlers.ts';
import { captureMeans, type CaptureMeans } from '../screen-capture/capture-means.ts';
import { createPendingChoice, type PendingChoice } from '../screen-capture/choice.ts';
import { createChooser } from '../screen-capture/chooser.ts';
import { handleDisplayMedia } from '../screen-capture/display-media.ts';
import { createSources, listingGapMs, type GetSources, type Sources } from '../screen-capture/sources.ts';
import type { ChildWindow } from '../windows/child-window.ts';
import type { MainWindows } from '../windows/main-windows.ts';
import { createMarksWindow } from '../windows/marks-window.ts';
import type { WindowDeps } from '../windows/open-window.ts';
import { stepAside } from '../windows/step-aside.ts';
import type { Foundation } from './foundation.ts';

/** What can be captured here, and how it is picked. */
export interface Capturing {
  readonly means: CaptureMeans;
  readonly getSources: GetSources;
  readonly sources: Sources;
  readonly choice: PendingChoice;
}

export function openCapturing({ clock }: Pick<Foundation, 'clock'>): Capturing {
  const getSources: GetSources = (options) => desktopCapturer.getSources(options);
  const ownIds = () => BrowserWindow.getAllWindows().map((window) => window.getMediaSourceId());
  return {
    means: captureMeans({ platform: process.platform, env: process.env, osRelease: release() }),
    getSources,
    sources: createSources({ getSources, ownIds, gapMs: listingGapMs(process.platform), clock }),
    choice: createPendingChoice(clock),
  };
}

/** Answers the page's getDisplayMedia. */
export function answerCaptures(
  { log }: Foundation,
  { means, getSources, sources, choice }: Capturing,
): HandlerDeps['capture'] {
  handleDisplayMedia(session.defaultSession, { means, choice, getSources, log });
  return { means, sources, choose: createChooser(sources, choice) };
}

function watchDisplays(changed: () => void): () => void {
  const events = ['display-added', 'display-removed', 'display-metrics-changed'] as const;
  for (const event of events) screen.on(event as 'display-added', changed);
  return () => {
    for (const event of events) screen.off(event as 'display-added', changed);
  };
}

export const openMarks = (
  { means, sources }: Capturing,
  { openLink, log }: Pick<WindowDeps, 'openLink' | 'log'>,
  status: Observable<AppStatus>,
): ChildWindow =>
  createMarksWindow({
    isPossible: means.marksOnScreen,
    displayOf: sources.displayOf,
    displays: () => screen.getAllDisplays(),
    watchDisplays,
    status,
    openLink,
    log,
  });

/** The system's picker tells neither which screen nor whether it is one: there the window stays. */
export function openStepAside(
  { settings }: Foundation,
  { means, sources, choice }: Capturing,
  status: Observable<AppStatus>,
  { inFront }: MainWindows,
): void {
  if (means.marksOnScreen || means.picker === 'system') return;
  stepAside({
    status,
    hasMini: () => settings.of(settings.getState().shown).miniCall,
    sharedDisplay: () => sources.displayOf(choice.lastTaken() ?? ''),
    displays: () => screen.getAllDisplays(),
    inFront,
  });
}
