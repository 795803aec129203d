import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { unreachable } from '../../../src/base/result.ts';
import type { UserId } from '../../../src/protocol/ids.ts';
import { chatTexts as words } from '../../../src/texts/chat.ts';
import { nameOf } from '../../stores/names.ts';
import { placesOf } from '../../stores/mentions.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { IconButton } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { useModel } from '../model-context.ts';
import type { Inline } from '../../stores/markdown-inline.ts';
import { parseMarkdown, type Block } from '../../stores/markdown.ts';
import { useCopy } from '../use-copy.ts';
import './message-text.css';

interface MessageTextProps {
  readonly text: string;
  readonly mentions: readonly UserId[];
}

interface NamedPlace {
  readonly at: number;
  readonly sign: string;
  readonly isSelf: boolean;
}

/** Built from elements and text: nothing that somebody wrote is ever read as markup. */
export function MessageText({ text, mentions }: MessageTextProps) {
  const { session, desktop } = useModel();
  const people = useSelected(session, (s) => s.people);
  const self = useSelected(session, (s) => s.self);
  const ownName = useSelected(desktop.settings, (s) => s.profile?.name ?? '');
  const blocks = useMemo(() => parseMarkdown(text), [text]);
  const named = mentions.map((user) => ({
    isSelf: user === self,
    name: user === self ? ownName : nameOf({ people }, user),
  }));
  const placesIn = (piece: string): NamedPlace[] =>
    named
      .flatMap(({ name, isSelf }) => placesOf(piece, name).map((at) => ({ at, sign: `@${name}`, isSelf })))
      .toSorted((a, b) => a.at - b.at);
  return (
    <div class="message-text selectable" dir="auto">
      <Blocks blocks={blocks} placesIn={placesIn} />
    </div>
  );
}

interface PartsProps {
  readonly placesIn: (text: string) => NamedPlace[];
}

function Blocks({ blocks, placesIn }: PartsProps & { blocks: readonly Block[] }) {
  return blocks.map((block) => {
    switch (block.is) {
      case 'paragraph':
        return (
          <p>
            <Parts parts={block.parts} placesIn={placesIn} />
          </p>
        );
      case 'code':
        return <Code text={block.text} />;
      case 'quote':
        return (
          <blockquote>
            <Blocks blocks={block.blocks} placesIn={placesIn} />
          </blockquote>
        );
      case 'list': {
        const items = block.items.map((item) => (
          <li>
            <Parts parts={item} placesIn={placesIn} />
          </li>
        ));
        return block.start === null ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
      }
      default:
        return unreachable(block);
    }
  });
}

function Parts({ parts, placesIn }: PartsProps & { parts: readonly Inline[] }): ComponentChildren {
  return parts.map((part) => {
    switch (part.is) {
      case 'text':
        return withNames(part.text, placesIn(part.text));
      case 'code':
        return <code>{part.text}</code>;
      case 'colour':
        return <Colour text={part.text} />;
      case 'link':
        return (
          <a href={part.href} target="_blank" rel="noopener noreferrer">
            {part.text}
          </a>
        );
      case 'marked': {
        const inside = <Parts parts={part.parts} placesIn={placesIn} />;
        if (part.mark === 'bold') return <strong>{inside}</strong>;
        return part.mark === 'italic' ? <em>{inside}</em> : <s>{inside}</s>;
      }
      default:
        return unreachable(part);
    }
  });
}

function Code({ text }: { text: string }) {
  const copy = useCopy();
  return (
    <div class="message-code-frame">
      <pre class="message-code scrolls" tabIndex={0}>
        <code>{text}</code>
      </pre>
      <IconButton
        icon="copy"
        label={words.copyCode}
        iconSize={16}
        tip="below"
        tipAlign="end"
        class="message-code-copy"
        onClick={() => copy(text)}
      />
    </div>
  );
}

/** As it is written, with how it looks; a press copies it. */
function Colour({ text }: { text: string }) {
  const copy = useCopy();
  return (
    <button
      type="button"
      class="message-colour"
      aria-label={words.copyColour(text)}
      onClick={() => copy(text)}
    >
      <span class="message-swatch">
        <span style={{ background: text }} />
      </span>
      {text}
    </button>
  );
}

function withNames(text: string, places: readonly NamedPlace[]): ComponentChildren[] {
  const pieces: ComponentChildren[] = [];
  let end = 0;
  for (const { at, sign, isSelf } of places) {
    // Where a longer name stands already.
    if (at < end) continue;
    pieces.push(text.slice(end, at));
    pieces.push(<span class={classNames('message-name', isSelf && 'message-name--self')}>{sign}</span>);
    end = at + sign.length;
  }
  pieces.push(text.slice(end));
  return pieces;
}
