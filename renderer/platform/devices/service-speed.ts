import { limits } from '../../../src/protocol/limits.ts';
import { askService, type ServiceHttp } from '../service/service-http.ts';

/** In thousands of bits a second; null where nothing came through. */
interface ServiceSpeed {
  readonly downKbps: number | null;
  readonly upKbps: number | null;
}

export type MeasureService = (signal: AbortSignal) => Promise<ServiceSpeed>;

interface SpeedDeps {
  readonly http: ServiceHttp;
  /** Finer than milliseconds: on a near service it takes no longer. */
  readonly nowMs: () => number;
}

const path = '/speed';
/** Web Crypto gives no more at a time. */
const randomAtOnce = 65_536;
const rate = (bytes: number, tookMs: number): number => Math.round((bytes * 8) / Math.max(tookMs, 0.5));

/** Bytes that mean nothing, first one way, then the other. */
export const createMeasureService = ({ http, nowMs }: SpeedDeps): MeasureService => {
  const down = async (signal: AbortSignal): Promise<number | null> => {
    let bytes = 0;
    let startMs = nowMs();
    try {
      const response = await askService(http, path, { signal });
      if (!response?.ok || !response.body) return null;
      // Without the way there, which the answer of the service tells already.
      startMs = nowMs();
      const reader = response.body.getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read()) bytes += part.value.length;
    } catch {
      // Cut in the middle: what has come until then tells as much.
    }
    return bytes === 0 ? null : rate(bytes, nowMs() - startMs);
  };

  const up = async (signal: AbortSignal): Promise<number | null> => {
    const body = new Uint8Array(limits.speedBytes);
    // By chance, so that nothing on the way packs it.
    for (let place = 0; place < body.length; place += randomAtOnce)
      crypto.getRandomValues(body.subarray(place, place + randomAtOnce));
    const startMs = nowMs();
    try {
      const response = await askService(http, path, { method: 'PUT', body: body.buffer, signal });
      return response?.ok ? rate(body.length, nowMs() - startMs) : null;
    } catch {
      return null;
    }
  };

  return async (signal) => {
    const downKbps = await down(signal);
    return { downKbps, upKbps: await up(signal) };
  };
};
