import { useSelected } from '../../stores/use-observable.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { useModel } from '../model-context.ts';
import type { CallOverView } from './active-call.ts';
import { durationText } from './duration.ts';
import { useGoesByItself } from './use-goes-by-itself.ts';
import { outcomeWords, words } from './words.ts';
import './call-over.css';

interface CallOverProps {
  readonly view: CallOverView;
  /** Puts the cursor where one writes. */
  readonly onMessage: () => void;
}

/** How a call ended, above the conversation that goes on. */
export function CallOver({ view, onMessage }: CallOverProps) {
  const { session, call, startCall } = useModel();
  const name = useSelected(session, (s) => s.people.get(view.with)?.name ?? '');
  const canCall = useSelected(session, (s) => s.connection.state === 'online');
  useGoesByItself(view);
  const said = outcomeWords(view.outcome, view.byMe, name);
  const more =
    view.durationMs === null
      ? said.text
      : [durationText(view.durationMs), said.text].filter(Boolean).join(' · ');

  const callAgain = (): void => {
    call.dismiss();
    startCall(view.with, view.kind);
  };

  return (
    <section class="call-over" aria-label={words.ended}>
      <span class={classNames('call-over-sign', said.kind === 'problem' && 'call-over-sign--problem')}>
        <Icon name="phone-down" />
      </span>
      <div class="call-over-words" role="status">
        <h3>{said.title}</h3>
        {more && <p>{more}</p>}
      </div>
      <div class="call-over-actions">
        {said.again && (
          <Button icon={view.kind === 'video' ? 'camera' : 'phone'} disabled={!canCall} onClick={callAgain}>
            {said.again === 'back' ? words.callBack : words.callAgain}
          </Button>
        )}
        {said.kind === 'leave-word' && (
          <Button icon="chat" onClick={onMessage}>
            {words.message}
          </Button>
        )}
      </div>
      <IconButton
        icon="close"
        label={words.close}
        tip="below"
        tipAlign="end"
        onClick={() => call.dismiss()}
      />
    </section>
  );
}
