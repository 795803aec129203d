import { useSelected } from '../../stores/use-observable.ts';
import { useModel } from '../model-context.ts';
import { HandoverRow } from './handover-row.tsx';
import { handoverWords } from './handover-words.ts';
import './handovers.css';

export function HandoverList() {
  const { handovers } = useModel();
  const all = useSelected(handovers.state, (now) => now);
  return (
    <section class="handovers" aria-label={handoverWords.title}>
      <p class="handovers-about">{handoverWords.about}</p>
      <ul class="handovers-list scrolls">
        {all.map((one) => (
          <li key={`${one.direction} ${one.user} ${one.id}`}>
            <HandoverRow handover={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}
