import { useRef } from 'preact/hooks';
import { moveByKey } from './roving.ts';
import './tabs.css';

interface TabsProps<Value extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
  /** The id of the panel that changes. */
  readonly controls: string;
}

export function Tabs<Value extends string>({ label, tabs, chosen, onChoose, controls }: TabsProps<Value>) {
  const list = useRef<HTMLDivElement>(null);
  return (
    <div
      ref={list}
      class="tabs"
      role="tablist"
      aria-label={label}
      onKeyDown={(event) => {
        if (list.current) moveByKey(event, list.current, 'horizontal');
      }}
    >
      {tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          class="tab"
          role="tab"
          aria-selected={tab.value === chosen}
          aria-controls={controls}
          tabIndex={tab.value === chosen ? 0 : -1}
          data-roving
          onFocus={() => onChoose(tab.value)}
          onClick={() => onChoose(tab.value)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}
