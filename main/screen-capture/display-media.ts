import type { DisplayMediaRequestHandlerHandlerRequest, Session, Streams } from 'electron';
import type { Log } from '../../src/base/log.ts';
import { pageAt } from '../security/scheme.ts';
import type { CaptureMeans } from './capture-means.ts';
import type { PendingChoice } from './choice.ts';
import type { GetSources } from './sources.ts';

interface DisplayMediaDeps {
  readonly means: CaptureMeans;
  readonly choice: Pick<PendingChoice, 'take'>;
  readonly getSources: GetSources;
  readonly log: Log;
}

type Request = Pick<DisplayMediaRequestHandlerHandlerRequest, 'frame' | 'audioRequested'>;

/** The system's own picker: asking for both kinds opens it once, and its one result is passed on (Electron issue 30652). */
async function askSystem(getSources: GetSources): Promise<Streams | null> {
  const sources = await getSources({ types: ['screen', 'window'], thumbnailSize: { width: 0, height: 0 } });
  const [picked, ...others] = sources;
  // More than one is a plain list, not an answer: nothing is shared that nobody picked.
  return picked && others.length === 0 ? { video: { id: picked.id, name: picked.name } } : null;
}

function useChoice({ choice, means }: DisplayMediaDeps, audioRequested: boolean): Streams | null {
  const chosen = choice.take();
  if (!chosen) return null;
  const withAudio = chosen.audio && audioRequested && means.computerAudio;
  return { video: { id: chosen.id, name: chosen.name }, ...(withAudio && { audio: 'loopback' as const }) };
}

/** What a getDisplayMedia of a page gets; null is a refusal, which the page sees as NotAllowedError. */
export async function answerDisplayMedia(deps: DisplayMediaDeps, request: Request): Promise<Streams | null> {
  if (!request.frame || pageAt(request.frame.url) !== 'main') return null;
  if (deps.means.picker === 'parley') return useChoice(deps, request.audioRequested);
  // The person cancelling is told by a rejection.
  return askSystem(deps.getSources).catch(() => null);
}

/** Answers each request exactly once: an unanswered one hangs the page, a second answer throws. */
export function handleDisplayMedia(
  session: Pick<Session, 'setDisplayMediaRequestHandler'>,
  deps: DisplayMediaDeps,
): void {
  session.setDisplayMediaRequestHandler(
    (request, answer) => {
      void answerDisplayMedia(deps, request).then((streams) => {
        deps.log.info('screen capture', { granted: streams !== null });
        answer(streams);
      });
    },
    { useSystemPicker: deps.means.picker === 'system' },
  );
}
