import { chatTexts as words } from '../../../src/texts/chat.ts';
import type { ServiceConnection } from '../../platform/service/service-client.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Banner } from '../../ui/feedback.tsx';
import { useModel } from '../model-context.ts';

function awayWords(connection: ServiceConnection): string {
  if (connection.state === 'closed') return words.closed;
  if (connection.state !== 'refused') return words.offline;
  return connection.reason === 'removed' ? words.removed : words.refused;
}

/** While there is no line to the service: what becomes of what one writes. */
export function AwayBanner() {
  const { session } = useModel();
  const connection = useSelected(session, (s) => s.connection);
  if (connection.state === 'online') return null;
  return (
    <Banner tone="waiting" icon="offline">
      {awayWords(connection)}
    </Banner>
  );
}
