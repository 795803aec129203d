import { mayDelete } from '../../../src/protocol/moderation.ts';
import type { Message } from '../../../src/protocol/model.ts';
import { useSelected } from '../../stores/use-observable.ts';
import type { MenuItem } from '../../ui/menu.tsx';
import { useModel } from '../model-context.ts';
import { words } from './words.ts';

/** Whether this person may delete the message for everybody: their own, or others' where they lead or manage. */
function useMayDelete(message: Message): boolean {
  const { session, access } = useModel();
  const self = useSelected(session, (s) => s.self);
  const room = useSelected(session, (s) => s.rooms.get(message.room));
  const senderRole = useSelected(session, (s) => s.people.get(message.from)?.role ?? 'guest');
  const role = useSelected(access.state, (a) => a.role) ?? 'guest';
  return self !== null && room !== undefined && mayDelete(message, { by: self, role, senderRole, room });
}

/** What can be done with a message beside answering it, as far as this person may. */
export function useMessageMenu(message: Message, isReadOnly: boolean, onShowEdits: () => void): MenuItem[] {
  const { session, compose, pinMessage, removeMessage, notify } = useModel();
  const isOwn = useSelected(session, (s) => s.self === message.from);
  const canDelete = useMayDelete(message);
  const { message: id, room, body, pinnedAtMs, editedAtMs } = message;
  if (body.kind !== 'text') return [];
  const isPinned = pinnedAtMs !== null;
  const { text } = body;
  const copy: MenuItem = {
    label: words.copyText,
    icon: 'copy',
    onChoose: () => void navigator.clipboard.writeText(text).catch(() => notify('problem', words.notCopied)),
  };
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
    ...(text === '' ? [] : [copy]),
    ...(isReadOnly ? [] : [pin]),
    ...(editedAtMs === null ? [] : [history]),
    ...(isOwn && !isReadOnly ? [edit] : []),
    ...(canDelete ? [remove] : []),
  ];
}
