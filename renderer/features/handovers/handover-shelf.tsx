import { useSelected } from '../../stores/use-observable.ts';
import { useLazy } from '../../ui/use-lazy.ts';
import { useModel } from '../model-context.ts';

/** Files that go directly between people, wherever one is; nothing of it is loaded before there are some. */
export function HandoverShelf() {
  const { handovers } = useModel();
  const isWanted = useSelected(handovers.state, (all) => all.length > 0);
  const List = useLazy(isWanted, async () => (await import('./handover-list.tsx')).HandoverList);
  return isWanted && List ? <List /> : null;
}
