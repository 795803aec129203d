import type { PairView } from '../../../../src/call/doctor/pair-doctor.ts';
import type { SafetyView } from '../../../../src/call/safety/exchange.ts';
import { spokenLanguage } from '../../../../src/texts/language.ts';
import { callDoctorTexts } from '../../../../src/texts/call-doctor.ts';
import { Icon } from '../../../ui/icon.tsx';
import { pathWords } from '../../doctor-words.ts';

/** With as many places as there are to be, and one at most. */
const number = (value: number, minimumFractionDigits: 0 | 1): string =>
  value.toLocaleString(spokenLanguage(), {
    minimumFractionDigits,
    maximumFractionDigits: 1,
    useGrouping: false,
  });

const delay = (ms: number | null | undefined): string =>
  ms === null || ms === undefined ? callDoctorTexts.unknown : `${ms} ms`;
const rate = (kbps: number | undefined): string => {
  if (kbps === undefined) return callDoctorTexts.unknown;
  return kbps < 1_000 ? `${kbps} kbit/s` : `${number(kbps / 1_000, 1)} Mbit/s`;
};
const percent = (share: number | null | undefined): string =>
  share === null || share === undefined ? callDoctorTexts.unknown : `${number(share * 100, 0)} %`;

export function Facts({ pair: { mine, theirs, path } }: { pair: PairView }) {
  // Who receives counts for itself.
  const lostOut = theirs?.lostIn ?? mine?.lostOut;
  const rows: readonly (readonly [string, string])[] = [
    [callDoctorTexts.way, path ? pathWords(path) : callDoctorTexts.wayComing],
    [callDoctorTexts.delay, delay(mine?.rttMs)],
    [callDoctorTexts.sent, rate(mine?.sentKbps)],
    [callDoctorTexts.received, rate(mine?.receivedKbps)],
    [callDoctorTexts.lossOut, percent(lostOut)],
    [callDoctorTexts.lossIn, percent(mine?.lostIn)],
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

/** Before all else: nothing that is said about the connection weighs as much. */
export const SafetyBroken = () => (
  <p class="safety-broken" role="alert">
    <Icon name="warning" size={20} />
    {callDoctorTexts.safetyBroken}
  </p>
);

export function Safety({ name, safety }: { name: string; safety: SafetyView }) {
  if (safety.state === 'broken') return null;
  return (
    <section class="safety">
      <h3 class="connection-heading">{callDoctorTexts.safety}</h3>
      {safety.state === 'making' && <p class="safety-text">{callDoctorTexts.safetyMaking}</p>}
      {safety.state === 'ready' && (
        <>
          <ol class="safety-words selectable" aria-label={callDoctorTexts.safety}>
            {safety.words.map((word) => (
              <li key={word}>{word}</li>
            ))}
          </ol>
          <p class="safety-text">{callDoctorTexts.safetyReady(name)}</p>
        </>
      )}
    </section>
  );
}

export const Encryption = ({ name }: { name: string }) => (
  <section>
    <h3 class="connection-heading">{callDoctorTexts.encryption}</h3>
    <p class="safety-text">{callDoctorTexts.encryptionText(name)}</p>
  </section>
);
