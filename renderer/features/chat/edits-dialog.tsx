import { useEffect, useState } from 'preact/hooks';
import type { Message } from '../../../src/protocol/model.ts';
import { chatTexts as words } from '../../../src/texts/chat.ts';
import type { MessageEdit } from '../../stores/app-model.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useModel } from '../model-context.ts';
import { MessageText } from './message-text.tsx';
import { MessageComing } from './messages-coming.tsx';
import { momentWords } from './times.ts';
import './message-dialogs.css';

/** What a message said before, oldest first, and what it says now. */
export function EditsDialog({ message, onClose }: { message: Message; onClose: () => void }) {
  const { editsOf } = useModel();
  const [edits, setEdits] = useState<readonly MessageEdit[] | 'loading' | 'failed'>('loading');
  useEffect(() => {
    void editsOf(message.message).then((found) => setEdits(found ?? 'failed'));
  }, [message.change]);
  const now: MessageEdit = {
    text: message.body.kind === 'text' ? message.body.text : '',
    atMs: message.editedAtMs ?? message.atMs,
  };
  return (
    <Dialog title={words.editHistory} isSmall onClose={onClose}>
      <div class="message-dialog">
        {edits === 'loading' && <MessageComing label={words.loading} />}
        {edits === 'failed' && <p class="message-dialog-text">{words.editsFailed}</p>}
        {typeof edits === 'object' && (
          <ul class="message-dialog-list scrolls" aria-label={words.editHistory}>
            {[...edits, now].map(({ text, atMs }) => (
              <li key={atMs} class="message-dialog-item">
                <p class="message-dialog-when">{momentWords(atMs, Date.now())}</p>
                <MessageText text={text} mentions={[]} />
              </li>
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
