import { useId, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { CaptureSource } from '../../../src/bridge/contract.ts';
import type { ShareChoice } from '../../../src/call/engine-face.ts';
import { screenPickerTexts } from '../../../src/texts/screen-picker.ts';
import type { Desktop } from '../../platform/desktop/desktop.ts';
import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/choices.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SearchField } from '../../ui/field.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { findSources, kindWith } from './merge-sources.ts';
import { SourceGrid } from './source-grid.tsx';
import { useSources } from './use-sources.ts';
import './screen-picker.css';

export interface ScreenPickerProps {
  readonly capture: NonNullable<Desktop['capture']>;
  /** To show it to others, or to oneself alone. */
  readonly forWhom: 'others' | 'oneself';
  readonly onShare: (choice: ShareChoice) => void;
  readonly onClose: () => void;
}

const kinds: readonly CaptureSource['kind'][] = ['screen', 'window'];

export function ScreenPicker({ capture, forWhom, onShare, onClose }: ScreenPickerProps) {
  const [kind, setKind] = useState<CaptureSource['kind']>('screen');
  const [query, setQuery] = useState('');
  /** Something was typed, and no tab chosen since. */
  const [isLooking, setIsLooking] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const [hasAudio, setHasAudio] = useState(false);
  const sources = useSources(capture, kind);
  const found = useMemo(() => findSources(sources.list, query), [sources.list, query]);
  const { screen, window: windows } = sources.names;
  // What is looked for may come later than its first letters: the lists are read one after the other.
  useLayoutEffect(() => {
    if (isLooking) setKind((shown) => kindWith(query, { screen, window: windows }, shown));
  }, [isLooking, query, screen, windows]);
  const panelId = useId();
  const canHaveAudio = forWhom === 'others' && capture.computerAudio;
  const picked = found.find(({ id }) => id === chosen);

  const share = (source: CaptureSource): void => {
    onShare({
      id: source.id,
      surface: source.kind,
      name: source.name,
      audio: canHaveAudio && hasAudio,
    });
    onClose();
  };

  return (
    <Dialog title={screenPickerTexts.title[forWhom]} onClose={onClose}>
      <div class="picker-bar">
        <Tabs
          label={screenPickerTexts.kinds}
          tabs={kinds.map((value) => ({ value, label: screenPickerTexts.kind[value] }))}
          chosen={kind}
          onChoose={(wanted) => {
            setIsLooking(false);
            setKind(wanted);
          }}
          controls={panelId}
        />
        <div class="picker-search">
          <SearchField
            label={screenPickerTexts.find}
            value={query}
            onInput={(text) => {
              setQuery(text);
              setIsLooking(true);
            }}
          />
        </div>
      </div>
      <div id={panelId} class="picker-panel" role="tabpanel" aria-label={screenPickerTexts.kind[kind]}>
        <SourceGrid
          key={kind}
          kind={kind}
          sources={{ ...sources, list: found }}
          query={sources.list.length > 0 ? query.trim() : ''}
          chosen={picked?.id ?? null}
          isRemote={capture.isRemote}
          onChoose={setChosen}
          onShare={share}
        />
      </div>
      <footer class="picker-footer">
        {canHaveAudio && (
          <Switch label={screenPickerTexts.computerAudio} isOn={hasAudio} onChange={setHasAudio} />
        )}
        <div class="picker-actions">
          <Button onClick={onClose}>{screenPickerTexts.cancel}</Button>
          <Button kind="primary" disabled={!picked} onClick={() => picked && share(picked)}>
            {screenPickerTexts.share[forWhom]}
          </Button>
        </div>
      </footer>
    </Dialog>
  );
}
