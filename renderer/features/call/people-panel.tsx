import { useState } from 'preact/hooks';
import { callPeopleTexts } from '../../../src/texts/call-people.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { MeetingLinks } from '../meeting-links.tsx';
import { useModel } from '../model-context.ts';
import type { LiveCall } from './active-call.ts';
import { MissingPeople, RungPeople } from './absent-people.tsx';
import { LockSwitch } from './lock-switch.tsx';
import { inHandOrder } from './hand-order.ts';
import { PersonInCall } from './person-in-call.tsx';
import './people-panel.css';

/** Who is in the call, who is rung and who is missing; what a host can do. */
export function PeoplePanel({ view }: { view: LiveCall }) {
  const { session } = useModel();
  const self = useSelected(session, (s) => s.self);
  const people = inHandOrder(view, self);
  return (
    <section class="call-people" aria-label={callPeopleTexts.people}>
      <div class="call-people-lists scrolls">
        <h3 class="call-people-title">{callPeopleTexts.inTheCall(people.length)}</h3>
        <ul class="call-people-list" aria-label={callPeopleTexts.inTheCall(people.length)}>
          {people.map((person) => (
            <PersonInCall key={person.user} person={person} isHost={view.isHost} />
          ))}
        </ul>
        <RungPeople view={view} />
        <MissingPeople view={view} />
      </div>
      <footer class="call-people-foot">
        {view.isHost && <LockSwitch isLocked={view.isLocked} />}
        <MeetingLink view={view} />
      </footer>
    </section>
  );
}

/** The service shows a link once, so it is made here rather than copied. */
function MeetingLink({ view: { place } }: { view: LiveCall }) {
  const { session, access } = useModel();
  const [isOpen, setIsOpen] = useState(false);
  const room = useSelected(session, (s) => (place.is === 'room' ? s.rooms.get(place.room) : undefined));
  const isGuest = useSelected(access.state, (a) => a.role === 'guest');
  if (!room || isGuest) return null;
  const close = (): void => setIsOpen(false);
  return (
    <>
      <Button icon="link" onClick={() => setIsOpen(true)}>
        {callPeopleTexts.meetingLink}
      </Button>
      {isOpen && (
        <Dialog title={callPeopleTexts.meetingLinkTitle} onClose={close} isSmall>
          <div class="dialog-content">
            <div class="dialog-middle">
              <MeetingLinks room={room} />
            </div>
            <div class="dialog-end">
              <Button onClick={close}>{callPeopleTexts.done}</Button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}
