import { useRef, useState } from 'preact/hooks';
import { joiningTexts as words } from '../../src/texts/joining.ts';
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
    label={words.address}
    value={address}
    onInput={onInput}
    placeholder={words.addressExample}
    inputMode="url"
    problem={showsProblem ? addressProblem(address) : null}
  />
);

export const codeProblem = (code: string): string | null =>
  code.trim() === '' || linkCodeOf(code) !== null ? null : words.noCode;

interface CodeFieldProps extends Pick<AddressFieldProps, 'showsProblem'> {
  readonly code: string;
  readonly onCode: (typed: string) => void;
}

/** For who is there already on another device. */
export function CodeField({ code, onCode, showsProblem }: CodeFieldProps) {
  const [isAsked, setIsAsked] = useState(code !== '');
  const place = useRef<HTMLDivElement>(null);
  const ask = (): void => {
    setIsAsked(true);
    // The button that had the focus is gone.
    requestAnimationFrame(() => place.current?.querySelector('input')?.focus());
  };
  return (
    <div ref={place} class="join-code">
      {isAsked ? (
        <TextField
          label={words.code}
          value={code}
          onInput={onCode}
          placeholder="K7QM-42XD"
          maxLength={12}
          problem={showsProblem ? codeProblem(code) : null}
        />
      ) : (
        <Button size="small" kind="quiet" onClick={ask}>
          {words.hasOtherDevice}
        </Button>
      )}
    </div>
  );
}

/** Where to, and, for who is there already on another device, its code. */
export const JoinFields = ({ code, onCode, ...address }: AddressFieldProps & CodeFieldProps) => (
  <div class="join-fields">
    <NearbyServices onChoose={address.onInput} />
    <AddressField {...address} />
    <CodeField code={code} onCode={onCode} showsProblem={address.showsProblem} />
  </div>
);
