import { useState } from 'preact/hooks';
import type { Device } from '../../../../src/protocol/model.ts';
import { accessTexts } from '../../../../src/texts/access.ts';
import { listsTexts } from '../../../../src/texts/lists.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { cleanName } from '../../name-rules.ts';
import { momentOf } from '../../invite-words.ts';
import { shownDeviceName } from './device-name.ts';
import type { Farewell } from './device-rules.ts';

interface DeviceRowProps {
  readonly device: Device;
  readonly isOwn: boolean;
  readonly farewell: Farewell;
  readonly onRename: (name: string) => void;
  readonly onRemove: () => void;
}

type Doing = 'nothing' | 'renaming' | 'removing';

/** One device: its name can be changed in its place, and before it goes it is said what that means. */
export function DeviceRow({ device, isOwn, farewell, onRename, onRemove }: DeviceRowProps) {
  const [doing, setDoing] = useState<Doing>('nothing');
  const rest = (): void => setDoing('nothing');
  const name = shownDeviceName(device.name);
  const seen = device.online ? accessTexts.online : accessTexts.lastSeen(momentOf(device.seenMs));
  if (doing === 'renaming') {
    return (
      <li class="access-row">
        <Renaming
          name={name}
          onCancel={rest}
          onDone={(typed) => {
            rest();
            if (typed !== name) onRename(typed);
          }}
        />
      </li>
    );
  }
  return (
    <li class="access-row">
      <span class="access-row-text">
        <span class="access-row-name truncate">
          <bdi>{name}</bdi>
        </span>
        <span class="access-row-note">
          {doing === 'removing' ? accessTexts.farewells[farewell] : isOwn ? accessTexts.thisDevice : seen}
        </span>
      </span>
      <span class="access-row-actions">
        {doing === 'nothing' ? (
          <>
            <Button size="small" kind="quiet" onClick={() => setDoing('renaming')}>
              {accessTexts.rename}
            </Button>
            <Button size="small" kind="quiet" onClick={() => setDoing('removing')}>
              {accessTexts.remove}
            </Button>
          </>
        ) : (
          <>
            <Button size="small" kind="quiet" onClick={rest}>
              {listsTexts.keep}
            </Button>
            {farewell !== 'refused' && (
              <Button
                size="small"
                kind="danger"
                onClick={() => {
                  rest();
                  onRemove();
                }}
              >
                {accessTexts.remove}
              </Button>
            )}
          </>
        )}
      </span>
    </li>
  );
}

interface RenamingProps {
  readonly name: string;
  readonly onCancel: () => void;
  readonly onDone: (name: string) => void;
}

function Renaming({ name, onCancel, onDone }: RenamingProps) {
  const [typed, setTyped] = useState(name);
  const isEmpty = typed.trim() === '';
  return (
    <form
      class="access-rename"
      noValidate
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) onDone(typed.trim());
      }}
    >
      <TextField
        label={accessTexts.deviceName}
        value={typed}
        onInput={(text) => setTyped(cleanName(text))}
        problem={isEmpty ? accessTexts.deviceNameProblem : null}
      />
      <span class="access-row-actions">
        <Button size="small" kind="quiet" onClick={onCancel}>
          {accessTexts.cancel}
        </Button>
        <Button size="small" kind="primary" type="submit">
          {accessTexts.save}
        </Button>
      </span>
    </form>
  );
}
