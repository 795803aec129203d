import { describe, expect, it } from 'vitest';
import { createTryRelay } from './relay-probe.ts';

class FakePeer extends EventTarget {
  iceGatheringState = 'gathering';
  isClosed = false;
  createDataChannel = (): void => {};
  setLocalDescription = async (): Promise<void> => {};
  close = (): void => void (this.isClosed = true);
  found(type: string): void {
    this.dispatchEvent(Object.assign(new Event('icecandidate'), { candidate: { type } }));
  }
  error = (errorCode: number): boolean =>
    this.dispatchEvent(Object.assign(new Event('icecandidateerror'), { errorCode }));
  finish(): void {
    this.iceGatheringState = 'complete';
    this.dispatchEvent(new Event('icegatheringstatechange'));
  }
}

function setUp() {
  const peer = new FakePeer();
  const asked: RTCConfiguration[] = [];
  const stopping = new AbortController();
  const tryRelay = createTryRelay((configuration) => {
    asked.push(configuration);
    return peer as unknown as RTCPeerConnection;
  });
  const server = { urls: ['turn:r.example'], username: 'u', credential: 'c' };
  return { peer, asked, stopping, outcome: () => tryRelay(server, stopping.signal) };
}

describe('a relay', () => {
  it('is open where it gives an address, and nothing else is asked', async () => {
    const { peer, asked, outcome } = setUp();
    const reach = outcome();
    peer.found('host');
    peer.found('relay');
    expect(await reach).toBe('open');
    expect(asked).toEqual([
      {
        iceTransportPolicy: 'relay',
        iceServers: [{ urls: ['turn:r.example'], username: 'u', credential: 'c' }],
      },
    ]);
    expect(peer.isClosed).toBe(true);
  });

  it.each([
    ['does not take the credentials', 401, 'refused'],
    ['has no room', 508, 'refused'],
    ['is not there', 701, 'silent'],
  ])('that %s', async (_what, code, reach) => {
    const { peer, outcome } = setUp();
    const asked = outcome();
    peer.error(code);
    peer.finish();
    expect(await asked).toBe(reach);
  });

  it('that says nothing is silent when the time is over', async () => {
    const { peer, stopping, outcome } = setUp();
    const asked = outcome();
    stopping.abort();
    expect(await asked).toBe('silent');
    expect(peer.isClosed).toBe(true);
  });

  it('is not asked where the browser takes no such server', async () => {
    const tryRelay = createTryRelay(() => {
      throw new SyntaxError('no such address');
    });
    expect(await tryRelay({ urls: ['turn:'] }, new AbortController().signal)).toBe('refused');
  });
});
