import { dataUseTexts } from '../../src/texts/data-use.ts';
import { useObservable } from '../stores/use-observable.ts';
import { Icon } from '../ui/icon.tsx';
import { dataWords } from './data-words.ts';
import { useModel } from './model-context.ts';
import './data-meter.css';

/** What the call costs while it lasts; nothing where there is none. */
export function DataMeter() {
  const { dataUse } = useModel();
  const words = dataWords(useObservable(dataUse));
  if (!words) return null;
  return (
    <dl class="data-meter" aria-label={dataUseTexts.label}>
      <dt>{dataUseTexts.thisCall}</dt>
      <dd>{words.used}</dd>
      <dd class="data-meter-quiet">{words.forecast}</dd>
      {words.hour !== null && <dd class="data-meter-quiet">{words.hour}</dd>}
      {words.taken !== null && (
        <dd>
          <span class="data-meter-taken" role="status">
            <Icon name="warning" size={16} />
            {words.taken}
          </span>
        </dd>
      )}
    </dl>
  );
}
