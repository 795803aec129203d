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
