import { describe, expect, it } from 'vitest';
import { createLookFromOutside } from './outside-view.ts';

class FakePeer extends EventTarget {
  iceGatheringState = 'gathering';
  isClosed = false;
  isBroken = false;
  createDataChannel = (): void => {};
  setLocalDescription = async (): Promise<void> => {
    if (this.isBroken) throw new Error('no');
  };
  close = (): void => void (this.isClosed = true);
  found(type: string, address: string): void {
    this.dispatchEvent(Object.assign(new Event('icecandidate'), { candidate: { type, address } }));
  }
  error = (): boolean => this.dispatchEvent(new Event('icecandidateerror'));
  finish(): void {
    this.iceGatheringState = 'complete';
    this.dispatchEvent(new Event('icegatheringstatechange'));
  }
}

function setUp() {
  const peer = new FakePeer();
  const asked: RTCConfiguration[] = [];
  const look = createLookFromOutside((configuration) => {
    asked.push(configuration);
    return peer as unknown as RTCPeerConnection;
  });
  const stopping = new AbortController();
  const servers = [
    { urls: ['stun:one.example', 'turn:one.example'], username: 'u', credential: 'c' },
    { urls: ['stun:two.example'] },
  ];
  return { peer, asked, stopping, look: () => look(servers, stopping.signal) };
}

describe('how one looks from outside', () => {
  it('is asked of STUN servers, never of a relay', async () => {
    const { peer, asked, look } = setUp();
    const outcome = look();
    peer.found('host', 'a.local');
    peer.found('srflx', '203.0.113.7');
    expect(await outcome).toEqual({ kind: 'seen', address: '203.0.113.7' });
    expect(asked).toEqual([{ iceServers: [{ urls: ['stun:one.example', 'stun:two.example'] }] }]);
    expect(peer.isClosed).toBe(true);
  });

  it('is what it is where nothing translates: servers answer, and there is no other address', async () => {
    const { peer, look } = setUp();
    const outcome = look();
    peer.found('host', '192.0.2.1');
    peer.finish();
    expect(await outcome).toEqual({ kind: 'unchanged' });
  });

  it('counts one server that answers for more than one that does not', async () => {
    const { peer, look } = setUp();
    const outcome = look();
    peer.error();
    peer.found('srflx', '203.0.113.7');
    expect(await outcome).toMatchObject({ kind: 'seen' });
  });

  it('stays unknown where servers are silent, or it is stopped', async () => {
    for (const end of ['error', 'stop'] as const) {
      const { peer, look, stopping } = setUp();
      const outcome = look();
      peer.found('host', '192.0.2.1');
      if (end === 'stop') stopping.abort();
      else peer.error();
      peer.finish();
      expect(await outcome).toEqual({ kind: 'silent' });
      expect(peer.isClosed).toBe(true);
    }
  });

  it('is nothing without a network', async () => {
    const { peer, look } = setUp();
    const outcome = look();
    peer.finish();
    expect(await outcome).toEqual({ kind: 'no-network' });
  });

  it('cannot be told where the browser allows no connections, and none stays open', async () => {
    const { peer, look } = setUp();
    peer.isBroken = true;
    expect(await look()).toEqual({ kind: 'refused' });
    expect(peer.isClosed).toBe(true);
    const lookInVain = createLookFromOutside(() => {
      throw new Error('no');
    });
    expect(await lookInVain([], new AbortController().signal)).toEqual({ kind: 'refused' });
  });
});
