import { useEffect, useRef, useState } from 'preact/hooks';
import type { Device } from '../../../../src/protocol/model.ts';
import { useSelected } from '../../../stores/use-observable.ts';
import { Button } from '../../../ui/button.tsx';
import { CopyField } from '../../../ui/copy-field.tsx';
import { useModel } from '../../model-context.ts';
import { LoadingList } from '../../loading-list.tsx';
import { RemoveButton } from '../../remove-button.tsx';
import { useDone } from '../../use-done.ts';
import { useLoaded } from '../../use-loaded.ts';
import { momentOf } from '../../invite-words.ts';
import { words } from './words.ts';

/** This person's devices, and a code for one more. */
export function DevicesSection() {
  const { access, session } = useModel();
  const own = useSelected(session, ({ connection }) =>
    connection.state === 'online' ? connection.welcome.device : null,
  );
  const [devices, reload] = useLoaded(
    () => access.ask('device.list', {}),
    (answer) => answer.devices,
  );
  const { problem, run } = useDone(reload);
  useEffect(() => access.onDevicesChanged(reload), [access, reload]);

  return (
    <>
      <p class="access-note">{words.devicesLead}</p>
      <LoadingList label={words.devices} loaded={devices} reload={reload} empty="">
        {(device: Device) => (
          <li key={device.device} class="access-row">
            <span class="access-row-text">
              <span class="access-row-name truncate">
                <bdi>{device.name}</bdi>
              </span>
              <span class="access-row-note">
                {device.device === own
                  ? words.thisDevice
                  : device.online
                    ? words.online
                    : words.lastSeen(momentOf(device.seenMs))}
              </span>
            </span>
            {device.device !== own && (
              <span class="access-row-actions">
                <RemoveButton
                  what={words.remove}
                  onRemove={() => run(access.ask('device.remove', { device: device.device }))}
                />
              </span>
            )}
          </li>
        )}
      </LoadingList>
      {problem !== null && <p class="access-problem">{problem}</p>}
      <LinkDevice devices={devices.phase === 'done' ? devices.value.length : 0} />
    </>
  );
}

type Code = { readonly code: string; readonly expiresAtMs: number } | 'failed' | null;

/** The code goes when a device has come by it. */
function LinkDevice({ devices }: { devices: number }) {
  const { access } = useModel();
  const [code, setCode] = useState<Code>(null);
  const before = useRef(devices);
  useEffect(() => {
    if (devices > before.current) setCode(null);
    before.current = devices;
  }, [devices]);
  const make = async (): Promise<void> => {
    const answer = await access.ask('device.link', {});
    setCode(answer.ok ? answer.value : 'failed');
  };
  return (
    <>
      {code !== null && code !== 'failed' && (
        <div class="access-code-box">
          <p class="access-note">{words.linkLead}</p>
          <CopyField label={words.linkCode} text={code.code} />
          <p class="access-note">{words.linkUntil(momentOf(code.expiresAtMs))}</p>
        </div>
      )}
      {code === 'failed' && <p class="access-problem">{words.notDone}</p>}
      <div>
        <Button onClick={() => void make()}>{words.link}</Button>
      </div>
    </>
  );
}
