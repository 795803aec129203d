import type { ComponentChildren } from 'preact';
import { isHostingOff } from '../../../src/bridge/settings.ts';
import { lobbyTexts as words } from '../../../src/texts/lobby.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Empty } from '../../ui/feedback.tsx';
import { Logo } from '../../ui/logo.tsx';
import { useModel } from '../model-context.ts';
import { useHosting } from '../use-hosting.ts';
import { HostingOff } from './hosting-off.tsx';
import { HowOthersJoin } from './how-others-join.tsx';
import { NotConnected } from './not-connected.tsx';
import { isGone } from './words.ts';
import './nobody-chosen.css';

/** The main area before a person is chosen: a quiet word, or, as long as one is alone, how others get here. */
interface NobodyChosenProps {
  /** What to know in the beginning. */
  readonly below: ComponentChildren;
}

export function NobodyChosen({ below }: NobodyChosenProps) {
  const { session, desktop } = useModel();
  const isOff = useSelected(desktop.settings, isHostingOff);
  const isKnown = useSelected(session, (s) => s.self !== null);
  const isAlone = useSelected(session, (s) => s.people.size === 0);
  return (
    <div class="nobody-chosen scrolls">
      {isOff ? <HostingOff /> : isKnown ? isAlone ? <Alone /> : <NotAlone /> : <NotConnected />}
      {isKnown && !isOff && below}
    </div>
  );
}

function Alone() {
  return (
    <Empty title={words.bringIn} art={<Logo size={64} />}>
      <HowOthersJoin />
    </Empty>
  );
}

/** What is in the way, and the way out, stands at the service's name. */
function NotAlone() {
  const { session } = useModel();
  const hasFailed = useHosting().state === 'failed';
  const isDown = useSelected(session, ({ connection }) => hasFailed || isGone(connection));
  return (
    <Empty title={isDown ? words.pickDown : words.pick} art={<Logo size={64} />}>
      <p>{isDown ? words.pickDownHint : words.pickHint}</p>
    </Empty>
  );
}
