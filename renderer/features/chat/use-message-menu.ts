import { mayDelete } from '../../../src/protocol/moderation.ts';
import type { Message } from '../../../src/protocol/model.ts';
import { chatTexts as words } from '../../../src/texts/chat.ts';
import { useSelected } from '../../stores/use-observable.ts';
import type { MenuItem } from '../../ui/menu.tsx';
import { linksOf, parseMarkdown } from '../../stores/markdown.ts';
import { useModel } from '../model-context.ts';
import { useCopy } from '../use-copy.ts';

/** Whether this person may delete the message for everybody: their own, or others' where they lead or manage. */
function useMayDelete(message: Message): boolean {
  const { session, access } = useModel();
  const self = useSelected(session, (s) => s.self);
  const room = useSelected(session, (s) => s.rooms.get(message.room));
  const senderRole = useSelected(session, (s) => s.people.get(message.from)?.role ?? 'guest');
  const role = useSelected(access.state, (a) => a.role) ?? 'guest';
  return self !== null && room !== undefined && mayDelete(message, { by: self, role, senderRole, room });
}

/** A menu of links would hide what else can be done. */
const mostLinks = 4;
const linkChars = 32;

/** Without what all of them begin with, and no wider than a menu: beginning and end tell them apart. */
function shortened(link: string): string {
  const plain = link.replace(/^https?:\/\/(?:www\.)?/u, '').replace(/\/$/u, '');
  return plain.length > linkChars ? `${plain.slice(0, linkChars / 2)}…${plain.slice(-linkChars / 2)}` : plain;
}

/** What can be done with a message beside answering and copying it, as far as this person may. */
export function useMessageMenu(message: Message, isReadOnly: boolean, onShowEdits: () => void): MenuItem[] {
  const { session, compose, pinMessage, removeMessage } = useModel();
  const isOwn = useSelected(session, (s) => s.self === message.from);
  const canDelete = useMayDelete(message);
  const copy = useCopy();
  const { message: id, room, body, pinnedAtMs, editedAtMs } = message;
  if (body.kind !== 'text') return [];
  const isPinned = pinnedAtMs !== null;
  const { text } = body;
  const links = linksOf(parseMarkdown(text)).slice(0, mostLinks);
  const copies = links.map((link): MenuItem => {
    const label = links.length === 1 ? words.copyLink : words.copyThisLink(shortened(link));
    return { label, icon: 'link', onChoose: () => copy(link) };
  });
  const pin: MenuItem = {
    label: isPinned ? words.unpin : words.pin,
    icon: 'pin',
    onChoose: () => pinMessage(id, !isPinned),
  };
  const history: MenuItem = { label: words.editHistory, icon: 'info', onChoose: onShowEdits };
  const edit: MenuItem = {
    label: words.edit,
    icon: 'edit',
    onChoose: () => compose(room, { what: 'edit', message }),
  };
  const remove: MenuItem = {
    label: isOwn ? words.delete : words.deleteForAll,
    icon: 'trash',
    isDangerous: true,
    onChoose: () => removeMessage(id),
  };
  return [
    ...copies,
    ...(isReadOnly ? [] : [pin]),
    ...(editedAtMs === null ? [] : [history]),
    ...(isOwn && !isReadOnly ? [edit] : []),
    ...(canDelete ? [remove] : []),
  ];
}
