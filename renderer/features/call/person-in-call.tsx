import { useState } from 'preact/hooks';
import { callPeopleTexts } from '../../../src/texts/call-people.ts';
import { callPicturesTexts } from '../../../src/texts/call-pictures.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { useModel } from '../model-context.ts';
import { MutedSign, useVoice } from './badges.tsx';
import { cameraOf } from './camera-of.ts';
import type { PersonHere } from './hand-order.ts';
import { useNames } from './use-names.ts';

/** What of their connection is worth a word in a list; whether their camera is on can be seen. */
function lineOf({ peer }: PersonHere): string | null {
  if (peer === null) return null;
  const { why } = cameraOf(peer);
  if (why !== null && why !== 'camera-off' && why !== 'camera-coming') return callPicturesTexts.whyNot[why];
  return peer.reachable ? null : callPeopleTexts.comesBack;
}

export function PersonInCall({ person, isHost }: { person: PersonHere; isHost: boolean }) {
  const nameOf = useNames();
  const name = nameOf(person.user);
  const speaks = useVoice(person.user) !== undefined && !person.isMuted;
  const line = lineOf(person);
  return (
    <li class="call-person">
      <span class={classNames('call-person-face', speaks && 'call-person-face--speaking')}>
        <Avatar id={person.user} name={name} size={32} />
      </span>
      <span class="call-person-text">
        <span class="truncate">{person.peer === null ? callPeopleTexts.isYou(name) : <bdi>{name}</bdi>}</span>
        {line !== null && <span class="call-person-line">{line}</span>}
      </span>
      {person.hand !== null && (
        <span class="call-person-hand" role="img" aria-label={callPeopleTexts.handPlace(person.hand)}>
          ✋ {person.hand}
        </span>
      )}
      {person.isMuted && <MutedSign label={callPicturesTexts.isMuted(name)} />}
      {isHost && person.peer !== null && <HostMenu person={person} name={name} />}
    </li>
  );
}

function HostMenu({ person: { user, hand, isMuted }, name }: { person: PersonHere; name: string }) {
  const { call } = useModel();
  const [isOpen, setIsOpen] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const items: MenuItem[] = [
    ...(isMuted
      ? []
      : [
          {
            label: callPeopleTexts.askMute,
            icon: 'microphone-off',
            onChoose: () => call.ask(user, 'mute'),
          } as const,
        ]),
    ...(hand === null
      ? []
      : [
          {
            label: callPeopleTexts.lowerTheirHand,
            icon: 'hand',
            onChoose: () => call.ask(user, 'lower-hand'),
          } as const,
        ]),
    { label: callPeopleTexts.showOut, icon: 'close', isDangerous: true, onChoose: () => setIsAsking(true) },
  ];
  return (
    <span class="call-person-menu">
      <IconButton
        icon="more"
        label={callPeopleTexts.hostActions(name)}
        tipAlign="end"
        iconSize={16}
        expanded={isOpen}
        popup="menu"
        onClick={() => setIsOpen(!isOpen)}
      />
      {isOpen && (
        <Menu label={callPeopleTexts.hostActions(name)} items={items} onClose={() => setIsOpen(false)} />
      )}
      {isAsking && (
        <Dialog title={callPeopleTexts.sureShowOut(name)} onClose={() => setIsAsking(false)} isSmall>
          <div class="dialog-content">
            <p>{callPeopleTexts.sureText}</p>
            <div class="dialog-end">
              <Button onClick={() => setIsAsking(false)}>{callPeopleTexts.cancel}</Button>
              <Button
                kind="danger"
                onClick={() => {
                  setIsAsking(false);
                  call.remove(user);
                }}
              >
                {callPeopleTexts.showOut}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </span>
  );
}
