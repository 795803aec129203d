import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { CallDoctorDeps } from '../../../src/call/doctor/call-doctor.ts';
import { nonceBytes } from '../../../src/call/safety/safety-words.ts';

/** What the call's doctor needs of a browser. */
export type DoctorTools = Pick<CallDoctorDeps, 'hash' | 'newNonce' | 'isStrained'>;

interface PressureRecord {
  readonly state: string;
}

/** W3C Compute Pressure, as far as it is used. */
export interface PressureObserverClass {
  new (listener: (records: readonly PressureRecord[]) => void): {
    observe(source: 'cpu', options: { sampleInterval: number }): Promise<void>;
  };
}

/** Newer than what TypeScript knows of a window. */
export const pressureOf = (window: object): PressureObserverClass | undefined =>
  (window as { PressureObserver?: PressureObserverClass }).PressureObserver;

interface ToolsDeps {
  readonly fillRandom: (bytes: Uint8Array<ArrayBuffer>) => unknown;
  /** Undefined in browsers that have none, and on pages that came over plain http. */
  readonly Pressure: PressureObserverClass | undefined;
}

const everyMs = 2_000;

/** Watched from the first question on. `critical` alone: a computer that works hard and keeps up is in nobody's way. */
function createStrain(Pressure: PressureObserverClass | undefined): () => boolean | null {
  let state: string | null = null;
  let hasBegun = false;
  const begin = (Observer: PressureObserverClass): void => {
    hasBegun = true;
    const observer = new Observer((records) => (state = records.at(-1)?.state ?? state));
    // Not allowed, or nothing that measures it: then nobody knows.
    observer.observe('cpu', { sampleInterval: everyMs }).catch(() => {});
  };
  return () => {
    if (Pressure && !hasBegun) begin(Pressure);
    return state === null ? null : state === 'critical';
  };
}

export const createDoctorTools = ({ fillRandom, Pressure }: ToolsDeps): DoctorTools => ({
  hash: (text) => sha256(utf8ToBytes(text)),
  newNonce() {
    const bytes = new Uint8Array(nonceBytes);
    fillRandom(bytes);
    return bytesToHex(bytes);
  },
  isStrained: createStrain(Pressure),
});
