import { serviceLineTexts } from '../../../src/texts/service-line.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { useModel } from '../model-context.ts';

/** What everything else on the page is part of: its first heading, in a narrow window only heard. */
export function ServiceName({ class: className }: { class: string }) {
  const { session } = useModel();
  const name = useSelected(session, (s) => s.serviceName);
  return (
    <h1 class={className}>
      <bdi>{name || serviceLineTexts.nameless}</bdi>
    </h1>
  );
}
