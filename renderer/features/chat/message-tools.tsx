import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Message } from '../../../src/protocol/model.ts';
import { chatTexts as words } from '../../../src/texts/chat.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { IconButton } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { MenuAt } from '../../ui/menu-at.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import type { AskedMenu } from '../../ui/use-asked-menu.ts';
import { useModel } from '../model-context.ts';
import { useCopy } from '../use-copy.ts';
import { EmojiPicker } from './emoji-picker.tsx';
import { useMessageMenu } from './use-message-menu.ts';
import './message-tools.css';

interface MessageToolsProps {
  readonly message: Message;
  /** By a right click on it: all of it in one menu. */
  readonly asked: AskedMenu;
  readonly onShowEdits: () => void;
}

/** What can be done with a message: seen while the pointer or the focus is on it. */
export function MessageTools({ message, asked, onShowEdits }: MessageToolsProps) {
  const { session, react, compose } = useModel();
  const self = useSelected(session, (s) => s.self);
  const [shown, setShown] = useState<'nothing' | 'reactions' | 'menu'>('nothing');
  const root = useRef<HTMLDivElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  const isReadOnly = useSelected(session, (s) => s.rooms.get(message.room)?.archived ?? false);
  const items = useMessageMenu(message, isReadOnly, onShowEdits);
  const copy = useCopy();
  const text = message.body.kind === 'text' ? message.body.text : '';
  useLayoutEffect(() => {
    if (popup.current) moveInside(popup.current);
  }, [shown]);

  const toggle = (what: 'reactions' | 'menu'): void => setShown(shown === what ? 'nothing' : what);
  const close = (): void => {
    setShown('nothing');
    asked.close();
    root.current?.closest<HTMLElement>('.message')?.focus({ preventScroll: true });
  };
  const choose = (emoji: string): void => {
    close();
    const mine = message.reactions.find((reaction) => reaction.emoji === emoji);
    react(message.message, emoji, !(self && mine?.users.includes(self)));
  };

  const quick: readonly MenuItem[] = [
    ...(isReadOnly ? [] : [replyItem(() => compose(message.room, { what: 'reply', to: message }))]),
    ...(text === '' ? [] : [copyItem(() => copy(text))]),
  ];
  const all = [
    ...(isReadOnly ? [] : [reactItem(() => setShown('reactions'))]),
    ...quick,
    ...items.map((item, index) => ({ ...item, isApart: index === 0 })),
  ];

  if (items.length === 0 && text === '') return null;
  return (
    <div
      ref={root}
      class={classNames('message-tools', (shown !== 'nothing' || asked.spot) && 'message-tools--open')}
      role="toolbar"
      aria-label={words.messageActions}
    >
      {!isReadOnly && (
        <IconButton
          icon="smile"
          label={words.react}
          iconSize={16}
          popup="menu"
          expanded={shown === 'reactions'}
          onClick={() => toggle('reactions')}
        />
      )}
      {quick.map(({ icon, label, onChoose }) => (
        <IconButton key={label} icon={icon} label={label} iconSize={16} tipAlign="end" onClick={onChoose} />
      ))}
      {items.length > 0 && (
        <IconButton
          icon="more"
          label={words.more}
          iconSize={16}
          tipAlign="end"
          popup="menu"
          expanded={shown === 'menu'}
          onClick={() => toggle('menu')}
        />
      )}
      {asked.spot && <MenuAt spot={asked.spot} label={words.messageActions} items={all} onClose={close} />}
      {shown !== 'nothing' && (
        <div ref={popup} class={`message-popup message-popup--${sideOf(root.current)}`}>
          {shown === 'reactions' ? (
            <EmojiPicker onChoose={choose} onClose={close} />
          ) : (
            <Menu label={words.messageActions} items={items} onClose={close} />
          )}
        </div>
      )}
    </div>
  );
}

type Item = (onChoose: () => void) => MenuItem;
const reactItem: Item = (onChoose) => ({ icon: 'smile', label: words.react, onChoose });
const replyItem: Item = (onChoose) => ({ icon: 'reply', label: words.reply, onChoose });
const copyItem: Item = (onChoose) => ({ icon: 'copy', label: words.copyText, onChoose });

const edgePx = 8;

/** A message may be narrower than what pops up at it: it moves until all of it is in the list. */
function moveInside(popup: HTMLElement): void {
  const list = popup.closest('.messages')?.getBoundingClientRect();
  const { left, right } = popup.getBoundingClientRect();
  if (!list) return;
  const shiftPx = Math.max(0, list.left + edgePx - left) - Math.max(0, right - list.right + edgePx);
  popup.style.translate = `${shiftPx}px 0`;
}

/** Above in the lower half of the window, so that nothing is cut off. */
const sideOf = (root: HTMLElement | null): 'above' | 'below' =>
  (root?.getBoundingClientRect().top ?? 0) > innerHeight / 2 ? 'above' : 'below';
