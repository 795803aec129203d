import { useObservable, useSelected } from '../../stores/use-observable.ts';
import { useModel } from '../model-context.ts';
import { RingingCard } from './ringing-card.tsx';
import './ringing-banner.css';

/** In a browser there is no pop-up window: the ring is shown on top of the page. */
export function RingingBanner() {
  const { call, session, desktop } = useModel();
  const view = useObservable(call.view);
  const caller = view.phase === 'incoming' ? view.with : null;
  const callerName = useSelected(session, (s) => (caller === null ? '' : (s.people.get(caller)?.name ?? '')));
  if (desktop.ring !== null || view.phase !== 'incoming') return null;
  return (
    <div class="ringing-banner">
      <RingingCard
        call={{ call: view.call, caller: view.with, callerName, kind: view.kind }}
        onAnswer={(answer) => (answer === 'decline' ? call.decline() : call.accept(answer))}
      />
    </div>
  );
}
