import { useState } from 'preact/hooks';
import type { RoomId } from '../../../src/protocol/ids.ts';
import { chatFilesTexts } from '../../../src/texts/chat-files.ts';
import { isInCall, placeOf } from '../../stores/call-place.ts';
import { nameOf } from '../../stores/names.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { IconButton } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { isSamePlace } from '../../../src/call/view.ts';
import { directlyTo } from '../directly-to.ts';
import { useModel } from '../model-context.ts';
import { usePickFiles } from '../use-pick-files.tsx';
import './files.css';

/** Beside a call with these people there are two ways, and one says which. */
function useDirectly() {
  const { handovers, call, chat, session } = useModel();
  const open = useSelected(chat, (c) => c.open);
  const isOfCall = useSelected(
    call.view,
    (view) => isInCall(view) && open !== null && isSamePlace(view.place, placeOf(open)),
  );
  const takers = useSelected(handovers.takers, (all) => all);
  const people = useSelected(session, (s) => s.people);
  return isOfCall && takers.length > 0 ? directlyTo(takers, (user) => nameOf({ people }, user)) : null;
}

export function AttachButton({ room }: { room: RoomId }) {
  const { files, handovers } = useModel();
  const [isOpen, setIsOpen] = useState(false);
  const directly = useDirectly();
  const kept = usePickFiles((picked) =>
    files.attach(
      room,
      picked.map(({ content }) => content),
    ),
  );
  const direct = usePickFiles((picked) => handovers.send(picked));
  const pickDirectly = handovers.pick ?? direct.pick;
  return (
    <div class="attach">
      {kept.input}
      {directly !== null && direct.input}
      <IconButton
        icon="attach"
        label={chatFilesTexts.attach}
        tipAlign="start"
        {...(directly !== null && { popup: 'menu', expanded: isOpen })}
        onClick={() => (directly === null ? kept.pick('files') : setIsOpen(!isOpen))}
      />
      {isOpen && directly !== null && (
        <div class="attach-menu">
          <Menu
            label={chatFilesTexts.attachHow}
            items={[
              { label: chatFilesTexts.keep, icon: 'chat', onChoose: () => kept.pick('files') },
              { label: directly.files, icon: 'send', onChoose: () => pickDirectly('files') },
              { label: directly.folder, icon: 'folder', onChoose: () => pickDirectly('folder') },
            ]}
            onClose={() => setIsOpen(false)}
          />
        </div>
      )}
    </div>
  );
}
