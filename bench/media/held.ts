import type { Page } from 'playwright';

/** What a page holds on to when all that can be given back has been. */
export interface Held {
  readonly heapBytes: number;
  readonly connections: number;
  readonly tracks: number;
}

/** What one finalizer lets go of is only collected the next time. */
const collections = 3;

export async function heldBy(page: Page): Promise<Held> {
  const session = await page.context().newCDPSession(page);
  const count = async (name: string): Promise<number> => {
    const group = { objectGroup: 'count' };
    const { result } = await session.send('Runtime.evaluate', { expression: `${name}.prototype`, ...group });
    const { objects } = await session.send('Runtime.queryObjects', {
      prototypeObjectId: result.objectId ?? '',
      ...group,
    });
    const counted = await session.send('Runtime.callFunctionOn', {
      functionDeclaration: 'function () { return this.length; }',
      objectId: objects.objectId ?? '',
      returnByValue: true,
    });
    await session.send('Runtime.releaseObjectGroup', group);
    return Number(counted.result.value);
  };
  try {
    for (let i = 0; i < collections; i += 1) await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const [connections, tracks] = [await count('RTCPeerConnection'), await count('MediaStreamTrack')];
    return { heapBytes: usedSize, connections, tracks };
  } finally {
    await session.detach();
  }
}
