import { useSelected } from '../../stores/use-observable.ts';
import { Empty } from '../../ui/feedback.tsx';
import { Logo } from '../../ui/logo.tsx';
import { useModel } from '../model-context.ts';
import { HowOthersJoin } from './how-others-join.tsx';
import { words } from './words.ts';
import './nobody-chosen.css';

/** The main area before a person is chosen: a quiet word, or, as long as one is alone, how others get here. */
export function NobodyChosen() {
  const { session } = useModel();
  const isAlone = useSelected(session, (s) => s.people.size === 0 && s.self !== null);
  return (
    <main class="nobody-chosen scrolls">
      {isAlone ? (
        <Empty title={words.nobody} art={<Logo size={64} />}>
          <HowOthersJoin />
        </Empty>
      ) : (
        <Empty title={words.pick} art={<Logo size={64} />}>
          <p>{words.pickHint}</p>
        </Empty>
      )}
    </main>
  );
}
