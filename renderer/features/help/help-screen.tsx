import { useLayoutEffect, useRef } from 'preact/hooks';
import { helpTexts } from '../../../src/texts/help.ts';
import { ScreenFrame } from '../../ui/screen-frame.tsx';
import { useModel } from '../model-context.ts';
import { GuideBlocks } from './guide-blocks.tsx';
import type { Guide } from './guide-page.ts';
import './help-screen.css';

export interface PageChoice {
  readonly name: string;
  readonly onPage: (name: string) => void;
}

/** The guide, as it came with the app: it needs no network. */
export function HelpScreen({ guide: { pages, pictures }, name, onPage }: PageChoice & { guide: Guide }) {
  const { closeHelp } = useModel();
  const [first] = pages;
  const page = pages.find((one) => one.name === name) ?? first;
  const isFirst = page === first;
  const scroll = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => scroll.current?.scrollTo(0, 0), [name]);

  return (
    <ScreenFrame
      name={helpTexts.title}
      title={page?.title}
      shown={name}
      back={isFirst ? null : { label: helpTexts.back, go: () => first && onPage(first.name) }}
      close={{ label: helpTexts.close, go: closeHelp }}
    >
      {/* Some pages have nothing else in them that could have the keyboard, by which they are scrolled. */}
      <div ref={scroll} class="help-scroll scrolls" role="group" aria-label={page?.title} tabIndex={0}>
        <article class="help-page selectable">
          <GuideBlocks blocks={page?.blocks ?? []} pictures={pictures} onPage={onPage} />
        </article>
      </div>
    </ScreenFrame>
  );
}
