import { useEffect, useState } from 'preact/hooks';
import type { RoomId } from '../../../src/protocol/ids.ts';
import type { Message } from '../../../src/protocol/model.ts';
import { chatTexts as words } from '../../../src/texts/chat.ts';
import { senderOf } from '../../stores/names.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Empty } from '../../ui/feedback.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useModel } from '../model-context.ts';
import { MessageText } from './message-text.tsx';
import { MessageComing } from './messages-coming.tsx';
import { momentWords } from './times.ts';
import './message-dialogs.css';

/** What is pinned in this conversation, the newest pin first; each leads to its message. */
export function PinsDialog({ room, onClose }: { room: RoomId; onClose: () => void }) {
  const { pinsOf, chat } = useModel();
  const change = useSelected(chat, (c) => c.conversations.get(room)?.change ?? 0);
  const [pins, setPins] = useState<readonly Message[] | 'loading' | 'failed'>('loading');
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    void pinsOf(room).then((found) => setPins(found ?? 'failed'));
  }, [room, change, attempt]);
  return (
    <Dialog title={words.pinnedMessages} isSmall onClose={onClose}>
      <div class="message-dialog">
        {pins === 'loading' && <MessageComing label={words.loading} />}
        {pins === 'failed' && (
          <div class="message-dialog-text">
            <p>{words.pinsFailed}</p>
            <Button size="small" icon="retry" onClick={() => setAttempt(attempt + 1)}>
              {words.tryAgain}
            </Button>
          </div>
        )}
        {typeof pins === 'object' && pins.length === 0 && (
          <Empty title={words.noPins} art={<Icon name="pin" size={32} />}>
            <p>{words.noPinsHint}</p>
          </Empty>
        )}
        {typeof pins === 'object' && pins.length > 0 && (
          <ul class="message-dialog-list scrolls" aria-label={words.pinnedMessages}>
            {pins.map((message) => (
              <Pin key={message.message} message={message} onClose={onClose} />
            ))}
          </ul>
        )}
      </div>
      <div class="message-dialog-actions">
        <Button onClick={onClose}>{words.close}</Button>
      </div>
    </Dialog>
  );
}

function Pin({ message, onClose }: { message: Message; onClose: () => void }) {
  const { session, showMessage, pinMessage } = useModel();
  const people = useSelected(session, (s) => s.people);
  const self = useSelected(session, (s) => s.self);
  const sender = senderOf({ people, self }, message, words.you);
  const show = (): void => {
    onClose();
    showMessage(message);
  };
  return (
    <li class="message-dialog-item">
      <div class="message-dialog-head">
        <p class="message-dialog-when">
          <strong>
            <bdi>{sender}</bdi>
          </strong>
          {` · ${momentWords(message.atMs, Date.now())}`}
        </p>
        <Button size="small" kind="quiet" onClick={show}>
          {words.show}
        </Button>
        <IconButton
          icon="close"
          label={words.unpin}
          iconSize={16}
          tipAlign="end"
          onClick={() => pinMessage(message.message, false)}
        />
      </div>
      <MessageText text={message.body.kind === 'text' ? message.body.text : ''} mentions={[]} />
    </li>
  );
}
