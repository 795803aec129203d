import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { guide } from 'virtual:guide';
import { helpTexts } from '../../../src/texts/help.ts';
import { ScreenFrame } from '../../ui/screen-frame.tsx';
import { useModel } from '../model-context.ts';
import { GuideBlocks } from './guide-blocks.tsx';
import './help-screen.css';

const [first] = guide;

/** The guide, as it came with the app: it needs no network. */
export function HelpScreen() {
  const { closeHelp } = useModel();
  const [name, setName] = useState(first?.name);
  const page = guide.find((one) => one.name === name) ?? first;
  const isFirst = page === first;
  const scroll = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => scroll.current?.scrollTo(0, 0), [name]);

  return (
    <ScreenFrame
      name={helpTexts.title}
      title={page?.title}
      titleLanguage="en"
      shown={name}
      back={isFirst ? null : { label: helpTexts.back, go: () => setName(first?.name) }}
      close={{ label: helpTexts.close, go: closeHelp }}
    >
      {/* Some pages have nothing else in them that could have the keyboard, by which they are scrolled. */}
      <div ref={scroll} class="help-scroll scrolls" role="group" aria-label={page?.title} tabIndex={0}>
        <article class="help-page selectable" lang="en">
          <GuideBlocks blocks={page?.blocks ?? []} onPage={setName} />
        </article>
      </div>
    </ScreenFrame>
  );
}
