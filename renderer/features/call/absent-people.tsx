import type { Presence } from '../../../src/protocol/model.ts';
import { callPeopleTexts } from '../../../src/texts/call-people.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { useModel } from '../model-context.ts';
import { presenceTexts } from '../../../src/texts/presence.ts';
import type { LiveCall } from './active-call.ts';
import { missingIn } from './missing.ts';
import { useNames } from './use-names.ts';

function rungLine(alerting: boolean, presence: Presence | undefined): string {
  if (presence === 'in-call')
    return alerting ? callPeopleTexts.alertingInCall : callPeopleTexts.callingInCall;
  return alerting ? callPeopleTexts.alerting : callPeopleTexts.calling;
}

/** Who is being rung, and how far that is. */
export function RungPeople({ view: { rung, isHost } }: { view: LiveCall }) {
  const { call, session } = useModel();
  const nameOf = useNames();
  const people = useSelected(session, (s) => s.people);
  if (rung.length === 0) return null;
  return (
    <>
      <h3 class="call-people-title">{callPeopleTexts.beingRung}</h3>
      <ul class="call-people-list" aria-label={callPeopleTexts.beingRung}>
        {rung.map(({ user, alerting }) => (
          <li key={user} class="call-person">
            <Avatar id={user} name={nameOf(user)} size={32} />
            <span class="call-person-text">
              <span class="truncate">
                <bdi>{nameOf(user)}</bdi>
              </span>
              <span class="call-person-line">{rungLine(alerting, people.get(user)?.presence)}</span>
            </span>
            {isHost && (
              <IconButton
                icon="close"
                label={callPeopleTexts.stopRinging(nameOf(user))}
                tipAlign="end"
                iconSize={16}
                onClick={() => call.remove(user)}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Members of the room who could come: why they might not, and a way to ring them. */
export function MissingPeople({ view }: { view: LiveCall }) {
  const { session, call } = useModel();
  const state = useSelected(session, (s) => s);
  const missing = missingIn(state, view);
  if (missing.length === 0) return null;
  return (
    <>
      <h3 class="call-people-title">
        {callPeopleTexts.notHere}
        {missing.length > 1 && (
          <Button size="small" kind="quiet" onClick={() => call.ring(missing.map(({ user }) => user))}>
            {callPeopleTexts.ringAll}
          </Button>
        )}
      </h3>
      <ul class="call-people-list" aria-label={callPeopleTexts.notHere}>
        {missing.map(({ user, name, presence }) => (
          <li key={user} class="call-person">
            <Avatar id={user} name={name} size={32} presence={presence} />
            <span class="call-person-text">
              <span class="truncate">
                <bdi>{name}</bdi>
              </span>
              <span class="call-person-line">{presenceTexts.names[presence]}</span>
            </span>
            <span class="call-person-ring">
              <IconButton
                icon="bell"
                label={callPeopleTexts.ringWho(name)}
                tipAlign="end"
                onClick={() => call.ring([user])}
              />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
