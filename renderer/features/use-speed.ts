import { useRef } from 'preact/hooks';
import { createSpeed } from '../../src/call/files/speed.ts';

/** Bytes a second, of what one sees moving; null as long as it is not known. */
export function useSpeed(moved: number, isMoving: boolean): number | null {
  const speed = useRef(createSpeed());
  if (isMoving) return speed.current.at(Date.now(), moved);
  speed.current.rest();
  return null;
}
