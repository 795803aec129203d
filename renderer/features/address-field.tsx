import { useRef, useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { linkCodeOf } from './admission-of.ts';
import { addressProblem } from './address-words.ts';
import { NearbyServices } from './nearby-services.tsx';
import './join-fields.css';

interface AddressFieldProps {
  readonly address: string;
  readonly onInput: (typed: string) => void;
  /** Not before the person has said that they are done. */
  readonly showsProblem: boolean;
}

const AddressField = ({ address, onInput, showsProblem }: AddressFieldProps) => (
  <TextField
    label="Service address or invite link"
    value={address}
    onInput={onInput}
    placeholder="office.example or 192.168.1.20:7480"
    inputMode="url"
    problem={showsProblem ? addressProblem(address) : null}
  />
);

interface JoinFieldsProps extends AddressFieldProps {
  readonly code: string;
  readonly onCode: (typed: string) => void;
}

export const codeProblem = (code: string): string | null =>
  code.trim() === '' || linkCodeOf(code) !== null
    ? null
    : 'A code has eight signs, such as K7QM-42XD. Your other device shows it in its settings.';

/** Where to, and, for who is there already on another device, its code. */
export function JoinFields({ code, onCode, ...address }: JoinFieldsProps) {
  const [hasCode, setHasCode] = useState(code !== '');
  const fields = useRef<HTMLDivElement>(null);
  const askCode = (): void => {
    setHasCode(true);
    // The button that had the focus is gone.
    requestAnimationFrame(() => [...(fields.current?.querySelectorAll('input') ?? [])].at(-1)?.focus());
  };
  return (
    <div ref={fields} class="join-fields">
      <NearbyServices onChoose={address.onInput} />
      <AddressField {...address} />
      {hasCode ? (
        <TextField
          label="Code from your other device"
          value={code}
          onInput={onCode}
          placeholder="K7QM-42XD"
          maxLength={12}
          problem={address.showsProblem ? codeProblem(code) : null}
        />
      ) : (
        <div>
          <Button size="small" kind="quiet" onClick={askCode}>
            I have Parley on another device
          </Button>
        </div>
      )}
    </div>
  );
}
