import { handoversTexts } from '../../../src/texts/handovers.ts';
import { nameOf } from '../../stores/names.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { useModel } from '../model-context.ts';
import { HandoverRow } from './handover-row.tsx';
import { inOrder } from './in-order.ts';
import './handovers.css';

export function HandoverList() {
  const { handovers, session } = useModel();
  const all = useSelected(handovers.state, (now) => now);
  const people = useSelected(session, (s) => s.people);
  const offer = all.find(
    ({ state, direction, film }) => state.is === 'offered' && direction === 'in' && !film,
  );
  return (
    <section class="handovers" aria-label={handoversTexts.title}>
      <p class="visually-hidden" role="status">
        {offer && handoversTexts.offers(nameOf({ people }, offer.user), offer.name)}
      </p>
      <p class="handovers-about">{handoversTexts.about}</p>
      <ul class="handovers-list scrolls">
        {inOrder(all).map((one) => (
          <li key={`${one.direction} ${one.user} ${one.id}`}>
            <HandoverRow handover={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}
