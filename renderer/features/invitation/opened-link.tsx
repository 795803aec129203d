import { unreachable } from '../../../src/base/result.ts';
import { ringTitle } from '../../../src/bridge/ring-words.ts';
import type { CallPlace } from '../../../src/call/view.ts';
import { openedLinkTexts as words } from '../../../src/texts/opened-link.ts';
import type { SessionState } from '../../stores/app-model.ts';
import type { LinkPlace } from '../../stores/link-place.ts';
import type { LinkState } from '../../stores/link-store.ts';
import { isInCall, placeName } from '../../stores/call-place.ts';
import { ringOf } from '../../stores/ring-reporter.ts';
import { useObservable, useSelected } from '../../stores/use-observable.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Spinner } from '../../ui/feedback.tsx';
import { InvitationFacts } from '../invitation-facts.tsx';
import { useModel } from '../model-context.ts';
import { useProfiles } from '../use-profiles.ts';
import { failureWords } from './words.ts';
import './opened-link.css';

/** Asks about the link that the app was opened with, and says how following it went. The first run asks in its own form. */
export function OpenedLink() {
  const { links, desktop } = useModel();
  const state = useObservable(links.state);
  const isNew = useSelected(desktop.settings, (s) => s.profile === null);
  switch (state.phase) {
    case 'none':
      return null;
    case 'refused':
      return <Refused problem={state.problem} />;
    case 'asking':
      return isNew ? null : <Asking key={state.link.address} {...state} />;
    case 'leaving':
    case 'joining':
      return <Joining link={state.link} />;
    case 'failed':
      return <Failed {...state} />;
    default:
      return unreachable(state);
  }
}

type In<Phase extends LinkState['phase']> = Extract<LinkState, { phase: Phase }>;

function Refused({ problem }: Pick<In<'refused'>, 'problem'>) {
  const { links } = useModel();
  return (
    <Dialog title={words.refused} onClose={links.dismiss} isSmall>
      <div class="dialog-content">
        <p>{words.problems[problem]}</p>
        <div class="dialog-end">
          <Button kind="primary" onClick={links.dismiss}>
            {words.close}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function Asking({ link, place }: Pick<In<'asking'>, 'link' | 'place'>) {
  const { links, session } = useModel();
  const { canAdd } = useProfiles();
  const serviceName = useSelected(session, (s) => s.serviceName);
  const { title, text, go } = words.places[place];
  const isHere = place === 'joined' || place === 'own';
  // The same place under another key is no second service.
  const isOffered = place === 'elsewhere' && canAdd;
  return (
    <Dialog title={title} onClose={links.dismiss} isSmall>
      <div class="dialog-content">
        <div class="dialog-middle">
          <p>{text}</p>
          <InvitationFacts link={link} name={isHere ? serviceName : undefined} />
          {isOffered && (
            <p>
              <strong>{words.beside}:</strong> {words.besideMore}
            </p>
          )}
          {(place === 'elsewhere' || place === 'other-key') && (
            <WhatIsLeft by={isOffered ? words.instead : null} />
          )}
        </div>
        <div class="dialog-end">
          <Button kind={go === null ? 'primary' : 'plain'} onClick={links.dismiss}>
            {go === null ? words.close : words.cancel}
          </Button>
          {go !== null && (
            <Button kind={goKind(place, isOffered)} onClick={links.accept}>
              {isOffered ? words.instead : go}
            </Button>
          )}
          {isOffered && (
            <Button kind="primary" onClick={links.acceptBeside}>
              {words.beside}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}

const goKind = (place: LinkPlace, hasBetter: boolean) => {
  if (place === 'other-key') return 'danger';
  return hasBetter ? 'plain' : 'primary';
};

const callEnds = (state: SessionState, place: CallPlace): string =>
  (place.is === 'person' ? words.inCall : words.inRoomCall)(placeName(state, place));

/** What going elsewhere ends here. */
function WhatIsLeft({ by }: { by: string | null }) {
  const { session, desktop, call } = useModel();
  const view = useObservable(call.view);
  const state = useObservable(session);
  const service = useSelected(desktop.settings, (s) => s.profile?.service);
  const isHosting = service?.mode === 'host' && service.reach !== 'off';
  const leaving = state.serviceName === '' ? null : words.leaving(state.serviceName);
  const said = isHosting ? words.hostingStops : leaving;
  const ends = isInCall(view)
    ? callEnds(state, view.place)
    : view.phase === 'incoming'
      ? words.rings(ringTitle(ringOf(state, view)))
      : null;
  if (said === null && ends === null) return null;
  // One paragraph: beside another service the call would go on.
  return (
    <p>
      {by !== null && <strong>{by}: </strong>}
      {said} {ends !== null && <span class="opened-link-call">{ends}</span>}
    </p>
  );
}

function Joining({ link }: Pick<In<'joining'>, 'link'>) {
  const { links } = useModel();
  return (
    <Dialog title={words.joining} onClose={links.goBack} isSmall>
      <div class="dialog-content">
        <div class="dialog-middle">
          <InvitationFacts link={link} />
          <Spinner label={words.joining} />
        </div>
        <div class="dialog-end">
          <Button onClick={links.goBack}>{words.back}</Button>
        </div>
      </div>
    </Dialog>
  );
}

function Failed({ link, failure }: Pick<In<'failed'>, 'link' | 'failure'>) {
  const { links } = useModel();
  const { title, text } = failureWords(failure);
  return (
    <Dialog title={title} onClose={links.dismiss} isSmall>
      <div class="dialog-content">
        <div class="dialog-middle">
          <p role="alert">{text}</p>
          <InvitationFacts link={link} />
        </div>
        <div class="dialog-end">
          <Button onClick={links.dismiss}>{words.stay}</Button>
          <Button kind="primary" onClick={links.goBack}>
            {words.back}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
