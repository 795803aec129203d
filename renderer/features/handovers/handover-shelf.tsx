import { useSelected } from '../../stores/use-observable.ts';
import { later } from '../later.ts';
import { useModel } from '../model-context.ts';

const List = later(async () => (await import('./handover-list.tsx')).HandoverList).Part;

/** Files that go directly between people, wherever one is; nothing of it is loaded before there are some. */
export function HandoverShelf() {
  const { handovers } = useModel();
  const isWanted = useSelected(handovers.state, (all) => all.length > 0);
  return isWanted ? <List /> : null;
}
