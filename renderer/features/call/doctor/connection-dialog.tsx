import { useState } from 'preact/hooks';
import type { PairView } from '../../../../src/call/doctor/pair-doctor.ts';
import type { LocalView } from '../../../../src/call/view.ts';
import { callDoctorTexts } from '../../../../src/texts/call-doctor.ts';
import { useObservable } from '../../../stores/use-observable.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Empty } from '../../../ui/feedback.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { DataMeter } from '../../data-meter.tsx';
import { useModel } from '../../model-context.ts';
import { Course } from './course.tsx';
import { helpFor, type Help } from './help-for.ts';
import { Encryption, Facts, Safety, SafetyBroken } from './pair-facts.tsx';
import { OtherDevices, SavingNote, useSaving } from './help-part.tsx';
import { pairPeople, type CallPerson } from './pair-people.ts';
import { VerdictPart } from './verdict-part.tsx';
import './connection-dialog.css';

interface ConnectionDialogProps {
  readonly people: readonly CallPerson[];
  readonly local: LocalView;
  readonly onClose: () => void;
}

/** How the connection does, with whom, and what can be done about it. */
export function ConnectionDialog({ people, local, onClose }: ConnectionDialogProps) {
  const { doctor } = useModel();
  const pairs = useObservable(doctor.pairs);
  const [chosen, setChosen] = useState(0);
  const found = pairPeople(people, pairs);
  const shown = found[chosen] ?? found[0];
  return (
    <Dialog title={callDoctorTexts.title} isSmall onClose={onClose}>
      <div class="dialog-content connection-details" tabIndex={0}>
        {found.length > 1 && (
          <label class="connection-whom">
            <span>{callDoctorTexts.with}</span>
            <select value={chosen} onChange={(event) => setChosen(Number(event.currentTarget.value))}>
              {found.map(({ name }, place) => (
                <option key={place} value={place}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        {shown ? (
          <Pair name={shown.name} pair={shown.pair} local={local} />
        ) : (
          <Empty title={callDoctorTexts.alone} art={<Icon name="network" size={32} />}>
            <p>{callDoctorTexts.aloneText}</p>
          </Empty>
        )}
      </div>
      <Ways onClose={onClose} />
    </Dialog>
  );
}

interface PairProps {
  readonly name: string;
  readonly pair: PairView;
  readonly local: LocalView;
}

function Pair({ name, pair, local }: PairProps) {
  const { call, retryConnection } = useModel();
  const { isSaving, save, undo } = useSaving();
  const [choosing, setChoosing] = useState<'microphone' | 'camera' | null>(null);
  const acts: Readonly<Record<Help, () => void>> = {
    'camera-off': () => call.setCamera(false),
    quality: save,
    restart: () => call.networkChanged(),
    microphone: () => setChoosing('microphone'),
    camera: () => setChoosing('camera'),
    service: retryConnection,
  };
  const [first] = pair.verdicts;
  const sees = pair.theirs !== null && pair.theirs.camera !== 'off';
  const help = first ? helpFor(first, { local, sees, isSaving }) : null;
  // One thing at a time: what was just done is given its chance.
  const isHelping = help === choosing || (undo !== null && help === 'camera-off');
  return (
    <>
      {pair.safety.state === 'broken' && <SafetyBroken />}
      {!(pair.safety.state === 'broken' && first?.weight === 'none') && (
        <VerdictPart
          pair={pair}
          name={name}
          help={isHelping ? null : help}
          onHelp={(wanted) => acts[wanted]()}
        >
          {choosing !== null && <OtherDevices kind={choosing} />}
          {undo && <SavingNote undo={undo} />}
        </VerdictPart>
      )}
      <Safety name={name} safety={pair.safety} />
      <Disclosure title={callDoctorTexts.details}>
        {pair.timeline.length > 1 && (
          <section aria-label={callDoctorTexts.course}>
            <Course points={pair.timeline} moments={pair.moments} />
            <Moments pair={pair} />
          </section>
        )}
        <Facts pair={pair} />
        <DataMeter />
        <Encryption name={name} />
        <p class="field-note">{callDoctorTexts.saveHint}</p>
      </Disclosure>
    </>
  );
}

/** The newest few: the file has all of them. */
const shownMoments = 4;

function Moments({ pair: { moments, timeline } }: { pair: PairView }) {
  const [first] = timeline;
  const beganMs = first?.atMs ?? 0;
  return (
    <ol class="course-moments" aria-label={callDoctorTexts.duringCall}>
      {moments.slice(-shownMoments).map(({ atMs, what }) => (
        <li key={`${atMs} ${what}`}>
          <span class="course-when">{clockText(atMs - beganMs)}</span>
          {callDoctorTexts.events[what]}
        </li>
      ))}
    </ol>
  );
}

const clockText = (ms: number): string => {
  const all = Math.max(0, Math.round(ms / 1_000));
  return `${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')}`;
};

function Ways({ onClose }: { onClose: () => void }) {
  const { doctor, notify } = useModel();
  const save = async (): Promise<void> => {
    const outcome = await doctor.saveReport();
    if (outcome !== 'cancelled')
      notify(outcome === 'saved' ? 'info' : 'problem', callDoctorTexts.saved[outcome]);
  };
  return (
    <div class="connection-ways">
      <Button onClick={() => void save()}>{callDoctorTexts.save}</Button>
      <Button onClick={onClose}>{callDoctorTexts.close}</Button>
    </div>
  );
}
