import { ringOf } from '../../stores/ring-reporter.ts';
import { useObservable } from '../../stores/use-observable.ts';
import { useModel } from '../model-context.ts';
import { RingingCard } from './ringing-card.tsx';
import './ringing-banner.css';

/** In a browser there is no pop-up window: the ring is shown on top of the page. */
export function RingingBanner() {
  const { call, session, desktop, answerRing } = useModel();
  const view = useObservable(call.view);
  const known = useObservable(session);
  if (desktop.ring !== null || view.phase !== 'incoming') return null;
  return (
    <aside class="ringing-banner">
      <RingingCard
        key={view.call}
        call={ringOf(known, view)}
        onAnswer={(answer) => answerRing(view, answer)}
      />
    </aside>
  );
}
