import { useEffect, useRef, useState } from 'preact/hooks';
import type { Device } from '../../../../src/protocol/model.ts';
import { accessTexts } from '../../../../src/texts/access.ts';
import { sharedTexts } from '../../../../src/texts/shared.ts';
import { listsTexts } from '../../../../src/texts/lists.ts';
import { useSelected } from '../../../stores/use-observable.ts';
import { Button } from '../../../ui/button.tsx';
import { CopyField } from '../../../ui/copy-field.tsx';
import { useModel } from '../../model-context.ts';
import { LoadingList } from '../../loading-list.tsx';
import { useDone } from '../../use-done.ts';
import { useLoaded } from '../../use-loaded.ts';
import { momentOf } from '../../invite-words.ts';
import { farewellOf, ownersAmong } from './device-rules.ts';
import { DeviceRow } from './device-row.tsx';

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
  const role = useSelected(access.state, (a) => a.role);
  const otherOwners = useSelected(session, ({ people }) => ownersAmong([...people.values()]));
  const count = devices.phase === 'done' ? devices.value.length : 0;
  const { problem, run } = useDone(reload);
  useEffect(() => access.onDevicesChanged(reload), [access, reload]);

  return (
    <>
      <p class="access-note">{accessTexts.devicesLead}</p>
      <LoadingList label={accessTexts.devices} loaded={devices} reload={reload} empty="">
        {(device: Device) => (
          <DeviceRow
            key={device.device}
            device={device}
            isOwn={device.device === own}
            farewell={farewellOf(device, { own, count, role, otherOwners })}
            onRename={(name) => run(access.ask('device.rename', { device: device.device, name }))}
            onRemove={() => run(access.ask('device.remove', { device: device.device }))}
          />
        )}
      </LoadingList>
      {problem !== null && <p class="access-problem">{problem}</p>}
      <LinkDevice devices={count} />
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
          <p class="access-note">{accessTexts.linkLead}</p>
          <CopyField label={accessTexts.linkCode} text={code.code} words={sharedTexts.copy} />
          <p class="access-note">{accessTexts.linkUntil(momentOf(code.expiresAtMs))}</p>
        </div>
      )}
      {code === 'failed' && <p class="access-problem">{listsTexts.notDone}</p>}
      <div>
        <Button onClick={() => void make()}>{accessTexts.link}</Button>
      </div>
    </>
  );
}
