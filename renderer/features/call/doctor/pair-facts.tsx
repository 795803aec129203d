import type { PairView } from '../../../../src/call/doctor/pair-doctor.ts';
import type { SafetyView } from '../../../../src/call/safety/exchange.ts';
import { Icon } from '../../../ui/icon.tsx';
import { pathWords } from '../../doctor-words.ts';
import { words } from './words.ts';

const delay = (ms: number | null | undefined): string =>
  ms === null || ms === undefined ? words.unknown : `${ms} ms`;
const rate = (kbps: number | undefined): string => {
  if (kbps === undefined) return words.unknown;
  return kbps < 1_000 ? `${kbps} kbit/s` : `${(kbps / 1_000).toFixed(1)} Mbit/s`;
};
const percent = (share: number | null | undefined): string =>
  share === null || share === undefined ? words.unknown : `${Math.round(share * 1_000) / 10} %`;

export function Facts({ pair: { mine, theirs, path } }: { pair: PairView }) {
  // Who receives counts for itself.
  const lostOut = theirs?.lostIn ?? mine?.lostOut;
  const rows: readonly (readonly [string, string])[] = [
    [words.way, path ? pathWords(path) : words.wayComing],
    [words.sent, rate(mine?.sentKbps)],
    [words.received, rate(mine?.receivedKbps)],
    [words.lossOut, percent(lostOut)],
    [words.lossIn, percent(mine?.lostIn)],
    [words.delay, delay(mine?.rttMs)],
  ];
  return (
    <dl class="connection-facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Safety({ name, safety }: { name: string; safety: SafetyView }) {
  return (
    <section class="safety">
      <h3 class="connection-heading">{words.encryption}</h3>
      <p class="safety-text">{words.encryptionText(name)}</p>
      <h3 class="connection-heading">{words.safety}</h3>
      {safety.state === 'making' && <p class="safety-text">{words.safetyMaking}</p>}
      {safety.state === 'broken' && (
        <p class="safety-text safety-text--problem" role="alert">
          <Icon name="warning" size={16} />
          {words.safetyBroken}
        </p>
      )}
      {safety.state === 'ready' && (
        <>
          <ol class="safety-words selectable" aria-label={words.safety}>
            {safety.words.map((word) => (
              <li key={word}>{word}</li>
            ))}
          </ol>
          <p class="safety-text">{words.safetyReady(name)}</p>
        </>
      )}
    </section>
  );
}
