import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { guide } from 'virtual:guide';
import { helpTexts } from '../../../src/texts/help.ts';
import { IconButton } from '../../ui/button.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
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
  const screen = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  useFocusBack(screen);
  useLayoutEffect(() => {
    heading.current?.focus();
    scroll.current?.scrollTo(0, 0);
  }, [name]);
  const back = (): void => setName(first?.name);

  return (
    <section
      ref={screen}
      class="help"
      aria-label={helpTexts.title}
      onKeyDown={({ key }) => {
        if (key === 'Escape') (isFirst ? closeHelp : back)();
      }}
    >
      <header class="help-header">
        {!isFirst && (
          <IconButton icon="back" label={helpTexts.back} tip="below" tipAlign="start" onClick={back} />
        )}
        <h2 ref={heading} class="help-title truncate" tabIndex={-1} lang="en">
          {page?.title}
        </h2>
        <IconButton icon="close" label={helpTexts.close} tip="below" tipAlign="end" onClick={closeHelp} />
      </header>
      {/* Some pages have nothing else in them that could have the keyboard, by which they are scrolled. */}
      <div ref={scroll} class="help-scroll scrolls" role="group" aria-label={page?.title} tabIndex={0}>
        <article class="help-page selectable" lang="en">
          <GuideBlocks blocks={page?.blocks ?? []} onPage={setName} />
        </article>
      </div>
    </section>
  );
}
