import { chatTexts as words } from '../../../src/texts/chat.ts';
import type { Composing } from '../../stores/app-model.ts';
import { senderOf } from '../../stores/names.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useModel } from '../model-context.ts';
import { QuotedLine } from './quote.tsx';

/** Above the text: what it answers, or that it takes the place of another. */
export function ComposingBar({ composing, onCancel }: { composing: Composing; onCancel: () => void }) {
  const { session } = useModel();
  const people = useSelected(session, (s) => s.people);
  const self = useSelected(session, (s) => s.self);
  if (composing.what === 'new') return null;
  const isReply = composing.what === 'reply';
  const message = isReply ? composing.to : composing.message;
  const sender = senderOf({ people, self }, message, words.you);
  return (
    <div class="composing-bar" role="group" aria-label={isReply ? words.replyingTo(sender) : words.editing}>
      <Icon name={isReply ? 'reply' : 'edit'} size={16} />
      <div class="composing-bar-text">
        {isReply ? <QuotedLine message={message} /> : <span class="quote-name">{words.editing}</span>}
      </div>
      <IconButton
        icon="close"
        label={isReply ? words.cancelReply : words.cancelEdit}
        shortcut="Escape"
        iconSize={16}
        tipAlign="end"
        onClick={onCancel}
      />
    </div>
  );
}
