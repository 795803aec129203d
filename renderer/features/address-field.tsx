import { TextField } from '../ui/field.tsx';
import { addressProblem } from './address-words.ts';

interface AddressFieldProps {
  readonly address: string;
  readonly onInput: (typed: string) => void;
  /** Not before the person has said that they are done. */
  readonly showsProblem: boolean;
}

export const AddressField = ({ address, onInput, showsProblem }: AddressFieldProps) => (
  <TextField
    label="Service address"
    value={address}
    onInput={onInput}
    placeholder="office.example or 192.168.1.20:7480"
    inputMode="url"
    problem={showsProblem ? addressProblem(address) : null}
  />
);
