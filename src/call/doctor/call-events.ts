import { unreachable } from '../../base/result.ts';
import type { PathStats } from '../quality/peer-stats.ts';
import type { ConnectionView } from '../view.ts';

type PathLook = Pick<PathStats, 'local' | 'remote' | 'protocol' | 'relayProtocol'>;

/** Which way the media takes. `their-relay`: only the other side needs one. */
export type PathWord = 'direct' | 'direct-tcp' | 'relay-udp' | 'relay-tcp' | 'relay-tls' | 'their-relay';

export function pathWord({ local, remote, protocol, relayProtocol }: PathLook): PathWord {
  if (local === 'relay') return `relay-${relayProtocol ?? 'udp'}`;
  if (remote === 'relay') return 'their-relay';
  return protocol === 'tcp' ? 'direct-tcp' : 'direct';
}

export type CallEventName =
  | 'connected'
  | 'interrupted'
  | 'back'
  | 'failed'
  | 'path-changed'
  | 'moved'
  | 'service-away'
  | 'service-back'
  | 'microphone-on'
  | 'microphone-off'
  | 'microphone-changed'
  | 'camera-on'
  | 'camera-off'
  | 'camera-changed'
  | 'share-on'
  | 'share-off'
  | 'picture-smaller'
  | 'picture-larger';

export interface PairMoment {
  readonly atMs: number;
  readonly what: CallEventName;
}

/** What a change of is worth a line in the timeline. Tracks by their id, null while off. */
export interface PairFacts {
  readonly connection: ConnectionView;
  readonly path: PathWord | null;
  readonly isServiceAway: boolean;
  readonly hasMoved: boolean;
  readonly microphone: string | null;
  readonly camera: string | null;
  readonly share: string | null;
  /** The longer side of the camera's picture as it may be sent, 0 none; null while the camera is off, or nobody has said. */
  readonly pictureSide: number | null;
}

function connectionEvent(before: ConnectionView | null, after: ConnectionView): CallEventName | null {
  if (before === after) return null;
  switch (after) {
    case 'connecting':
      return null;
    case 'connected':
      return before === null || before === 'connecting' ? 'connected' : 'back';
    case 'reconnecting':
      return 'interrupted';
    case 'failed':
      return 'failed';
    default:
      return unreachable(after);
  }
}

function deviceEvent(
  device: 'microphone' | 'camera',
  before: string | null,
  after: string | null,
): CallEventName | null {
  if (before === after) return null;
  if (before === null) return `${device}-on`;
  return after === null ? `${device}-off` : `${device}-changed`;
}

function pictureEvent(before: number | null, after: number | null): CallEventName | null {
  if (before === null || after === null || before === after) return null;
  return after < before ? 'picture-smaller' : 'picture-larger';
}

function pathEvent(before: PathWord | null, after: PathWord | null): CallEventName | null {
  return before === null || after === null || before === after ? null : 'path-changed';
}

function shareEvent(before: string | null, after: string | null): CallEventName | null {
  if ((before === null) === (after === null)) return null;
  return before === null ? 'share-on' : 'share-off';
}

/** Only what changes: what was on when the call began is no event of it. */
const changesBetween = (before: PairFacts, after: PairFacts): (CallEventName | null)[] => [
  pathEvent(before.path, after.path),
  deviceEvent('microphone', before.microphone, after.microphone),
  deviceEvent('camera', before.camera, after.camera),
  shareEvent(before.share, after.share),
  pictureEvent(before.pictureSide, after.pictureSide),
];

/** `before` is null at the first look. */
export function eventsBetween(before: PairFacts | null, after: PairFacts): readonly CallEventName[] {
  const wasAway = before?.isServiceAway ?? false;
  const events: (CallEventName | null)[] = [
    after.hasMoved && !before?.hasMoved ? 'moved' : null,
    connectionEvent(before?.connection ?? null, after.connection),
    wasAway === after.isServiceAway ? null : after.isServiceAway ? 'service-away' : 'service-back',
    ...(before ? changesBetween(before, after) : []),
  ];
  return events.filter((event) => event !== null);
}

export const maxMoments = 100;
const ofPictures: ReadonlySet<CallEventName> = new Set(['picture-smaller', 'picture-larger']);

/**
 * Never more than so many, however long the call. On a path that comes and goes pictures change by the hundred: the oldest of those go
 * before anything else does, so that the file still tells when the call was cut.
 */
export function withNews(moments: readonly PairMoment[], news: readonly PairMoment[]): readonly PairMoment[] {
  const all = [...moments, ...news];
  const tooMany = Math.max(0, all.length - maxMoments);
  const gone = new Set(all.filter(({ what }) => ofPictures.has(what)).slice(0, tooMany));
  return all.filter((moment) => !gone.has(moment)).slice(-maxMoments);
}
