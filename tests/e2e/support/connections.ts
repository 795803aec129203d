import type { Page } from '@playwright/test';

/** Sent to the page as text. `this` is every RTCPeerConnection that lives there. */
const describeAll = `async function () {
  const kinds = /^(local-candidate|remote-candidate|candidate-pair|transport)$/;
  return Promise.all(this.map(async (peer) => ({
    states: [peer.signalingState, peer.iceGatheringState, peer.iceConnectionState, peer.connectionState],
    descriptions: [peer.localDescription?.type, peer.remoteDescription?.type],
    stats: [...(await peer.getStats()).values()].filter(({ type }) => kinds.test(type)),
  })));
}`;

/** One that is closed may be there for a while yet, and remembers. */
const open = `this.filter((peer) => peer.connectionState !== 'closed')`;

const choosePaths = `async function () {
  const paths = await Promise.all(${open}.map(async (peer) => {
    const stats = await peer.getStats();
    const pair = stats.get([...stats.values()].find(({ type }) => type === 'transport')?.selectedCandidatePairId);
    const local = stats.get(pair?.localCandidateId);
    const remote = stats.get(pair?.remoteCandidateId);
    return { local: local?.candidateType, over: local?.relayProtocol ?? local?.protocol, remote: remote?.candidateType };
  }));
  return paths.find(({ local }) => local) ?? null;
}`;

const listRemoteCandidates = `async function () {
  return ${open}.flatMap((peer) => peer.remoteDescription?.sdp.match(/^a=candidate:.*$/gm) ?? []);
}`;

const measureFlow = `async function () {
  const flow = { encoded: 0, width: 0, decoded: 0, heard: 0 };
  for (const peer of ${open}) {
    for (const report of (await peer.getStats()).values()) {
      const is = report.type + ' ' + report.kind;
      if (is === 'outbound-rtp video') {
        flow.encoded += report.framesEncoded ?? 0;
        flow.width = Math.max(flow.width, report.frameWidth ?? 0);
      }
      if (is === 'inbound-rtp video') flow.decoded += report.framesDecoded ?? 0;
      if (is === 'inbound-rtp audio') flow.heard += report.totalAudioEnergy ?? 0;
    }
  }
  return flow;
}`;

const listFragments = `async function () {
  return ${open}.flatMap((peer) => /^a=ice-ufrag:(.*)$/m.exec(peer.localDescription?.sdp ?? '')?.[1] ?? []);
}`;

/** The product keeps its connections hidden. */
async function askConnections(page: Page, question: string): Promise<unknown> {
  const cdp = await page.context().newCDPSession(page);
  const prototype = await cdp.send('Runtime.evaluate', { expression: 'RTCPeerConnection.prototype' });
  const prototypeObjectId = prototype.result.objectId ?? '';
  const { objects } = await cdp.send('Runtime.queryObjects', { prototypeObjectId });
  const { result } = await cdp.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: question,
    awaitPromise: true,
    returnByValue: true,
  });
  return result.value;
}

/** What the peer connections of a page say of themselves, for a call that did not come about. */
export const describeConnections = async (page: Page): Promise<string> =>
  JSON.stringify(await askConnections(page, describeAll));

/** Between which kinds of addresses the media of this page goes, and over which protocol. */
export const chosenPath = (page: Page): Promise<unknown> => askConnections(page, choosePaths);

/** Every address of the other side that this page was told, as lines of its descriptions. */
export const remoteCandidates = (page: Page): Promise<unknown> => askConnections(page, listRemoteCandidates);

/** Of all pictures and voices of this page since its connections began. */
export interface Flow {
  /** Pictures sent. */
  readonly encoded: number;
  /** Of the widest that goes out now. */
  readonly width: number;
  /** Pictures that came. */
  readonly decoded: number;
  /** Energy of the sound that came: it stands still in silence. */
  readonly heard: number;
}

/** Also of a page that crashed and was loaded anew, of which Playwright itself knows nothing any more. */
export const flowOf = async (page: Page): Promise<Flow> => (await askConnections(page, measureFlow)) as Flow;

/** The names that this page's connections have on their way: others after each new start of one. */
export const fragmentsOf = async (page: Page): Promise<string[]> =>
  (await askConnections(page, listFragments)) as string[];
