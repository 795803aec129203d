import { useEffect, useState } from 'preact/hooks';
import type { Person, Policy, Role } from '../../../../src/protocol/model.ts';
import { invitesTexts } from '../../../../src/texts/invites.ts';
import { accessTexts } from '../../../../src/texts/access.ts';
import { sharedTexts } from '../../../../src/texts/shared.ts';
import { managesAccess } from '../../../stores/access-model.ts';
import { useObservable, useSelected } from '../../../stores/use-observable.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { Button } from '../../../ui/button.tsx';
import { ChoiceCards } from '../../../ui/choices.tsx';
import { Select } from '../../../ui/field.tsx';
import type { MenuItem } from '../../../ui/menu.tsx';
import { MoreMenu } from '../../../ui/more-menu.tsx';
import { useIsNarrow } from '../../../ui/use-is-narrow.ts';
import { useModel } from '../../model-context.ts';
import { SureToRemove, useAskerFocus } from '../../remove-button.tsx';
import { useDone } from '../../use-done.ts';

/** Who is let in, who is here as what; for those who manage the service. */
export function PeopleSection() {
  const { access, session } = useModel();
  const { role, policy, waiting } = useObservable(access.state);
  const people = useSelected(session, (s) => s.people);
  // What was chosen is shown while the service is asked, whatever else is drawn anew meanwhile.
  const [wanted, setWanted] = useState<Policy | null>(null);
  useEffect(() => setWanted(null), [policy]);
  const { problem, run } = useDone((refused) => {
    if (refused !== null) setWanted(null);
  });
  const others = [...people.values()]
    .filter(({ left }) => !left)
    .sort((a, b) => a.name.localeCompare(b.name));

  return (
    <>
      {policy !== null && (
        <ChoiceCards
          label={accessTexts.policy}
          showsLabel
          chosen={wanted ?? policy}
          onChoose={(next) => {
            setWanted(next);
            run(access.ask('service.set', { policy: next }));
          }}
          choices={(['invite', 'approval', 'open'] as const).map((value) => ({
            value,
            ...accessTexts.policies[value],
          }))}
        />
      )}
      {waiting.length > 0 && (
        <ul class="access-list" aria-label={accessTexts.waiting}>
          {waiting.map(({ device, name }) => (
            <li key={device} class="access-row">
              <span class="access-row-text">
                <span class="access-row-name truncate">
                  <bdi>{name}</bdi>
                </span>
                <span class="access-row-note">{accessTexts.waiting}</span>
              </span>
              <span class="access-row-actions">
                <Button
                  size="small"
                  kind="quiet"
                  onClick={() => run(access.ask('admission.decide', { device, admit: false }))}
                >
                  {accessTexts.refuse}
                </Button>
                <Button
                  size="small"
                  kind="primary"
                  onClick={() => run(access.ask('admission.decide', { device, admit: true }))}
                >
                  {accessTexts.letIn}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      {others.length === 0 ? (
        <p class="access-note">{accessTexts.peopleEmpty}</p>
      ) : (
        <ul class="access-list" aria-label={accessTexts.people}>
          {others.map((person) => (
            <PersonRow
              key={person.user}
              person={person}
              own={role}
              onRole={(next) => run(access.ask('person.role', { user: person.user, role: next }))}
              onRemove={() => run(access.ask('person.remove', { user: person.user }))}
            />
          ))}
        </ul>
      )}
      {problem !== null && <p class="access-problem">{problem}</p>}
    </>
  );
}

/** As the service has it: an admin deals with members and guests, an owner with everybody. */
const mayDealWith = (own: Role | null, other: Role): boolean =>
  own === 'owner' || (managesAccess(own) && (other === 'member' || other === 'guest'));

interface PersonRowProps {
  readonly person: Person;
  readonly own: Role | null;
  readonly onRole: (role: Role) => void;
  readonly onRemove: () => void;
}

function PersonRow({ person, own, onRole, onRemove }: PersonRowProps) {
  const canChange = mayDealWith(own, person.role);
  const roles: Role[] =
    own === 'owner' ? ['owner', 'admin', 'member', 'guest'] : ['admin', 'member', 'guest'];
  const isNarrow = useIsNarrow();
  const [isAsked, setAsked] = useState(false);
  const asker = useAskerFocus(isAsked);
  const choices = roles.map((role): MenuItem => ({
    label: invitesTexts.roles[role],
    icon: role === person.role ? 'check' : 'people',
    isChosen: role === person.role,
    onChoose: () => onRole(role),
  }));
  const remove: MenuItem = {
    label: accessTexts.remove,
    icon: 'trash',
    isDangerous: true,
    isApart: true,
    onChoose: () => setAsked(true),
  };
  return (
    <li class="access-row">
      <Avatar id={person.user} name={person.name} size={32} />
      <span class="access-row-text">
        <span class="access-row-name truncate">
          <bdi>{person.name}</bdi>
        </span>
        {(!canChange || isNarrow) && <span class="access-row-note">{invitesTexts.roles[person.role]}</span>}
      </span>
      {canChange && (
        <span class="access-row-actions">
          {!isNarrow && (
            <Select
              label={accessTexts.role(person.name)}
              hidesLabel
              value={person.role}
              choices={roles.map((value) => ({ value, label: invitesTexts.roles[value] }))}
              onChange={(value) => {
                const next = roles.find((role) => role === value);
                if (next) onRole(next);
              }}
            />
          )}
          {isAsked ? (
            <SureToRemove what={accessTexts.remove} onKeep={() => setAsked(false)} onRemove={onRemove} />
          ) : isNarrow ? (
            <MoreMenu label={sharedTexts.moreOf(person.name)} items={[...choices, remove]} focusRef={asker} />
          ) : (
            <Button size="small" kind="quiet" focusRef={asker} onClick={remove.onChoose}>
              {remove.label}
            </Button>
          )}
        </span>
      )}
    </li>
  );
}
