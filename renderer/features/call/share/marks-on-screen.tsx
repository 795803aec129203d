import { useEffect, useState } from 'preact/hooks';
import { useSelected } from '../../../stores/use-observable.ts';
import { useModel } from '../../model-context.ts';
import { MarksPicture } from './marks-picture.tsx';
import './marks-on-screen.css';

/** As large as text beside a pointer is read from a chair. */
const unitPx = 6;

const sizeOf = ({ innerWidth, innerHeight }: Window) => ({ width: innerWidth, height: innerHeight });

/** Over the whole of a shared screen: a border, and what the others point at and draw. All else is seen through. */
export function MarksOnScreen({ page }: { page: Window }) {
  const { session } = useModel();
  const self = useSelected(session, (s) => s.self);
  const [size, setSize] = useState(() => sizeOf(page));
  useEffect(() => {
    const resized = (): void => setSize(sizeOf(page));
    resized();
    page.addEventListener('resize', resized);
    return () => page.removeEventListener('resize', resized);
  }, [page]);
  useEffect(() => {
    const { documentElement: root } = page.document;
    root.classList.add('seen-through');
    return () => root.classList.remove('seen-through');
  }, [page]);
  return (
    <div class="marks-on-screen">
      {self !== null && size.width > 0 && <MarksPicture of={self} size={size} unit={unitPx} />}
    </div>
  );
}
