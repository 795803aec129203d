import { useEffect, useRef } from 'preact/hooks';
import type { CaptureSource } from '../../../src/bridge/contract.ts';
import { screenPickerTexts } from '../../../src/texts/screen-picker.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/feedback.tsx';
import { Icon } from '../../ui/icon.tsx';
import { moveByKey } from '../../ui/roving.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useModel } from '../model-context.ts';
import { ScreenAccessGuide } from '../screen-access.tsx';
import type { Sources } from './use-sources.ts';

interface SourceGridProps {
  readonly kind: CaptureSource['kind'];
  readonly sources: Sources;
  readonly query: string;
  readonly isRemote: boolean;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly onShare: (source: CaptureSource) => void;
}

export function SourceGrid(props: SourceGridProps) {
  const { kind, sources, query } = props;
  // A computer without a screen is one that does not show it.
  const hasGuide = useModel().desktop.screenAccess !== null;
  if (sources.list.length > 0) return <Grid {...props} />;
  if (query !== '') return <Empty title={screenPickerTexts.noMatch(query)} />;
  if (sources.state === 'loading') {
    return <Coming kind={kind} />;
  }
  if (hasGuide && (sources.state === 'failed' || kind === 'screen')) {
    return (
      <div class="picker-refused scrolls">
        <Empty title={screenPickerTexts.refused} art={<Icon name="warning" size={32} />}>
          <ScreenAccessGuide />
        </Empty>
      </div>
    );
  }
  if (sources.state === 'failed') {
    return (
      <Empty title={screenPickerTexts.failed} art={<Icon name="warning" size={32} />}>
        <p>{screenPickerTexts.failedHint}</p>
        <Button icon="retry" onClick={sources.reload}>
          {screenPickerTexts.tryAgain}
        </Button>
      </Empty>
    );
  }
  return (
    <Empty
      title={kind === 'screen' ? screenPickerTexts.noScreens : screenPickerTexts.noWindows}
      art={<Icon name={kind === 'screen' ? 'computer' : 'window'} size={32} />}
    >
      {kind === 'window' && <p>{screenPickerTexts.noWindowsHint}</p>}
    </Empty>
  );
}

/** As many as there mostly are, in the places they will have. */
const comingOf: Readonly<Record<CaptureSource['kind'], number>> = { screen: 2, window: 6 };

function Coming({ kind }: Pick<SourceGridProps, 'kind'>) {
  return (
    <Skeleton label={screenPickerTexts.loading} class="picker-scroll">
      <div class={`picker-grid picker-grid--${kind}`} aria-hidden="true">
        {Array.from({ length: comingOf[kind] }, (_, place) => (
          <div key={place} class="picker-option picker-option--coming">
            <span class="picker-thumbnail" />
            <span class="skeleton-shape skeleton-line" />
          </div>
        ))}
      </div>
    </Skeleton>
  );
}

function Grid({ kind, sources, chosen, isRemote, onChoose, onShare }: SourceGridProps) {
  const grid = useRef<HTMLDivElement>(null);
  const stop = chosen ?? sources.list[0]?.id;

  const keyPressed = (event: KeyboardEvent): void => {
    if (grid.current && moveByKey(event, grid.current, 'grid')) return;
    const focused = sources.list.find(({ id }) => id === chosen);
    if (event.key === 'Enter' && focused) {
      event.preventDefault();
      onShare(focused);
    }
  };

  return (
    <div class="picker-scroll scrolls">
      <div
        ref={grid}
        class={`picker-grid picker-grid--${kind}`}
        role="listbox"
        aria-label={screenPickerTexts.kind[kind]}
        onKeyDown={keyPressed}
      >
        {sources.list.map((source) => (
          <SourceOption
            key={source.id}
            source={source}
            isChosen={source.id === chosen}
            isTabStop={source.id === stop}
            seen={sources.seen}
            onChoose={onChoose}
            onShare={onShare}
          />
        ))}
      </div>
      <p class="picker-hint">
        {kind === 'window' && `${screenPickerTexts.minimised} `}
        {screenPickerTexts.protected}
        {kind === 'window' && isRemote && ` ${screenPickerTexts.remote}`}
      </p>
    </div>
  );
}

interface SourceOptionProps {
  readonly source: CaptureSource;
  readonly isChosen: boolean;
  readonly isTabStop: boolean;
  readonly seen: Sources['seen'];
  readonly onChoose: (id: string) => void;
  readonly onShare: (source: CaptureSource) => void;
}

function SourceOption({ source, isChosen, isTabStop, seen, onChoose, onShare }: SourceOptionProps) {
  const element = useRef<HTMLDivElement>(null);
  const { id } = source;
  useEffect(() => {
    if (!element.current) return undefined;
    const observer = new IntersectionObserver(([entry]) => seen(id, entry?.isIntersecting ?? false));
    observer.observe(element.current);
    return () => {
      observer.disconnect();
      seen(id, false);
    };
  }, [id, seen]);

  const name = source.name || screenPickerTexts.nameless;
  return (
    <div
      ref={element}
      class="picker-option"
      role="option"
      aria-label={name}
      aria-selected={isChosen}
      tabIndex={isTabStop ? 0 : -1}
      data-roving
      onFocus={() => onChoose(id)}
      onClick={() => onChoose(id)}
      onDblClick={() => onShare(source)}
    >
      <span class="picker-thumbnail">
        {source.thumbnail ? (
          <img src={source.thumbnail} alt="" draggable={false} />
        ) : (
          <Icon name={source.kind === 'screen' ? 'computer' : 'window'} size={32} />
        )}
      </span>
      <span class="picker-name">
        {source.icon && <img src={source.icon} alt="" width={16} height={16} draggable={false} />}
        <bdi class="truncate">{name}</bdi>
      </span>
    </div>
  );
}
