import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { KeySystem } from '../../../src/bridge/keys.ts';
import type { RingAnswer, RingingCall, RingKeys } from '../../../src/bridge/ring.ts';
import { insideWords, kindIn } from '../../../src/bridge/ring-words.ts';
import type { CallKind } from '../../../src/protocol/model.ts';
import { ringingTexts } from '../../../src/texts/ringing.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { IconButton } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { moveByKey } from '../../ui/roving.ts';
import { DeclineTexts } from './decline-texts.tsx';
import { keysLine } from './keys-line.ts';
import './ringing-card.css';

interface RingingCardProps {
  readonly call: RingingCall;
  readonly onAnswer: (answer: RingAnswer) => void;
  /** Nothing is answered yet: another ring stood here a moment ago. */
  readonly isGuarded?: boolean;
  /** With which keys it is answered while another window has the keyboard. */
  readonly keys?: RingKeys & { readonly system: KeySystem };
  /** The card needs more room than the answers take, or no longer. */
  readonly onUnfold?: (isUnfolded: boolean) => void;
}

/** Who calls, and the three answers. Arrows move between them. */
export function RingingCard({ call, onAnswer, isGuarded = false, keys, onUnfold }: RingingCardProps) {
  const [isUnfolded, setIsUnfolded] = useState(false);
  // Also when the card goes: the next ring in its place is folded.
  useLayoutEffect(() => {
    if (!isUnfolded) return undefined;
    onUnfold?.(true);
    return () => onUnfold?.(false);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- it is made anew with each drawing and means the same
  }, [isUnfolded]);
  const keysText = keys && keysLine(keys, keys.system);
  const answers = useRef<HTMLDivElement>(null);
  const inside = insideWords(call.inside);
  const hasRoom = inside === null && !call.urgent;
  const lookOf = (kind: CallKind): AnswerProps['look'] => (kind === call.kind ? 'accept' : 'also');
  return (
    <div class="ringing-card" role="group" aria-label={ringingTexts.incoming}>
      <Avatar id={call.caller} name={call.callerName} size={40} />
      <div class="ringing-card-words" role="alert">
        <p class="ringing-card-name" dir="auto">
          {call.callerName}
        </p>
        <p class={classNames('ringing-card-kind', hasRoom ? 'ringing-card-kind--whole' : 'truncate')}>
          {kindIn({ ...call, urgent: false })}
        </p>
        {call.urgent && <p class="ringing-card-kind ringing-card-kind--urgent">{ringingTexts.urgent}</p>}
        {inside !== null && <p class="ringing-card-kind truncate">{inside}</p>}
      </div>
      <IconButton
        icon="chat"
        label={ringingTexts.declineWithMessage}
        tip="below"
        tipAlign="end"
        expanded={isUnfolded}
        onClick={() => setIsUnfolded(!isUnfolded)}
      />
      <div
        ref={answers}
        class={classNames('ringing-card-answers', isGuarded && 'ringing-card-answers--guarded')}
        onKeyDown={(event) => {
          if (answers.current) moveByKey(event, answers.current, 'horizontal');
        }}
      >
        <Answer
          icon="phone-down"
          label={ringingTexts.decline}
          look="decline"
          isGuarded={isGuarded}
          onClick={() => onAnswer('decline')}
        />
        <Answer
          icon="phone"
          label={ringingTexts.acceptVoice}
          look={lookOf('voice')}
          isGuarded={isGuarded}
          onClick={() => onAnswer('voice')}
        />
        <Answer
          icon="camera"
          label={ringingTexts.acceptVideo}
          look={lookOf('video')}
          isGuarded={isGuarded}
          onClick={() => onAnswer('video')}
        />
      </div>
      {isUnfolded && <DeclineTexts onSay={(declineWith) => onAnswer({ declineWith })} />}
      {keysText && <p class="ringing-card-keys truncate">{keysText}</p>}
    </div>
  );
}

interface AnswerProps {
  readonly icon: 'phone' | 'phone-down' | 'camera';
  readonly label: string;
  readonly look: 'accept' | 'also' | 'decline';
  readonly isGuarded: boolean;
  readonly onClick: () => void;
}

function Answer({ icon, label, look, isGuarded, onClick }: AnswerProps) {
  return (
    <button
      type="button"
      class={`ringing-answer ringing-answer--${look}`}
      aria-label={label}
      // Not `disabled`, which would take the focus away.
      aria-disabled={isGuarded}
      data-roving
      onClick={onClick}
    >
      <Icon name={icon} size={16} />
      <span class="truncate">{ringingTexts[shown[icon]]}</span>
    </button>
  );
}

/** The accessible names are longer than what fits. */
const shown = { phone: 'voice', 'phone-down': 'decline', camera: 'video' } as const;
