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

/** What the peer connections of a page say of themselves, for a call that did not come about. The product keeps them hidden. */
export async function describeConnections(page: Page): Promise<string> {
  const cdp = await page.context().newCDPSession(page);
  const prototype = await cdp.send('Runtime.evaluate', { expression: 'RTCPeerConnection.prototype' });
  const prototypeObjectId = prototype.result.objectId ?? '';
  const { objects } = await cdp.send('Runtime.queryObjects', { prototypeObjectId });
  const { result } = await cdp.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: describeAll,
    awaitPromise: true,
    returnByValue: true,
  });
  return JSON.stringify(result.value);
}
