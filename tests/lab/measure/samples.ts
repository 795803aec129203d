/** What one connection of a page said of itself at one moment. Counters are since its beginning. */
export interface Sample {
  readonly atMs: number;
  /** Which of the page's connections, in the order in which they were made. */
  readonly peer: number;
  readonly state: RTCPeerConnectionState;
  readonly route: Route | null;
  readonly heard: {
    readonly samples: number;
    /** Made up because nothing had come; without what stood for silence. */
    readonly concealed: number;
    readonly bytes: number;
  };
  readonly seen: {
    readonly frames: number;
    readonly bytes: number;
    readonly width: number;
    readonly height: number;
  };
}

/** Which kinds of addresses media goes between, and how it goes to a relay where there is one. */
export interface Route {
  readonly local: string;
  readonly remote: string;
  readonly over: string;
}

declare global {
  interface Window {
    /** Put there by the lab before the page's own scripts run. */
    labSamples?: Sample[];
  }
}

/** How often each connection is asked. */
export const everyMs = 250;

/**
 * Runs in the page, before its own scripts: notes every connection that the page makes, and asks it over and over. The product
 * knows nothing of it.
 */
export function watchConnections(everyMs: number): void {
  const samples: Sample[] = [];
  window.labSamples = samples;

  const routeOf = (stats: Map<string, Record<string, unknown>>): Route | null => {
    const transport = [...stats.values()].find(({ type }) => type === 'transport');
    const pair = stats.get(String(transport?.['selectedCandidatePairId']));
    const local = stats.get(String(pair?.['localCandidateId']));
    const remote = stats.get(String(pair?.['remoteCandidateId']));
    if (!local || !remote) return null;
    return {
      local: String(local['candidateType']),
      remote: String(remote['candidateType']),
      over: String(local['relayProtocol'] ?? local['protocol']),
    };
  };

  const ask = async (peer: RTCPeerConnection, number: number): Promise<void> => {
    const atMs = Date.now();
    const report = (await peer.getStats()) as unknown as Map<string, Record<string, unknown>>;
    const coming = [...report.values()].filter(({ type }) => type === 'inbound-rtp');
    const sum = (kind: string, name: string): number =>
      coming
        .filter((stream) => stream['kind'] === kind)
        .reduce((sum, stream) => sum + Number(stream[name] ?? 0), 0);
    const most = (name: string): number => Math.max(0, ...coming.map((stream) => Number(stream[name] ?? 0)));
    const silent = sum('audio', 'silentConcealedSamples');
    samples.push({
      atMs,
      peer: number,
      state: peer.connectionState,
      route: routeOf(report),
      heard: {
        samples: sum('audio', 'totalSamplesReceived') - silent,
        concealed: sum('audio', 'concealedSamples') - silent,
        bytes: sum('audio', 'bytesReceived'),
      },
      seen: {
        frames: sum('video', 'framesDecoded'),
        bytes: sum('video', 'bytesReceived'),
        width: most('frameWidth'),
        height: most('frameHeight'),
      },
    });
  };

  let made = 0;
  window.RTCPeerConnection = new Proxy(window.RTCPeerConnection, {
    construct(target, words, newTarget) {
      const peer = Reflect.construct(target, words, newTarget) as RTCPeerConnection;
      const number = made;
      made += 1;
      const timer = setInterval(() => {
        if (peer.connectionState === 'closed') clearInterval(timer);
        else void ask(peer, number);
      }, everyMs);
      // Between two turns, so that the time of it is exact.
      peer.addEventListener('connectionstatechange', () => void ask(peer, number));
      return peer;
    },
  });
}
