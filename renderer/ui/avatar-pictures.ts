import { createContext, type RefObject } from 'preact';
import { useContext, useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';

/** Where avatars find pictures. Without it, everybody is drawn by their initials. */
export interface AvatarPictures {
  /** An address: undefined where somebody has no picture, null while it is not here. */
  read(id: string): string | null | undefined;
  /** It is on the screen, until what is returned is called. */
  look(id: string): () => void;
  subscribe(listener: () => void): () => void;
}

export const AvatarPicturesContext = createContext<AvatarPictures | null>(null);

/** Long lists are drawn whole: what nobody scrolls to is not fetched. */
function whenSeen(element: Element, seen: () => void): () => void {
  // The small window of a call is another page, and may be the only one that is seen.
  const page = element.ownerDocument.defaultView ?? window;
  const observer = new page.IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    seen();
  });
  observer.observe(element);
  return () => observer.disconnect();
}

/** As `read`, drawn anew when it changes. */
export function usePictureOf(id: string): string | null | undefined {
  const pictures = useContext(AvatarPicturesContext);
  const [, redraw] = useReducer<number, void>((count) => count + 1, 0);
  const address = pictures?.read(id);
  const drawn = useRef(address);
  drawn.current = address;
  useLayoutEffect(() => {
    const check = (): void => {
      if (pictures?.read(id) !== drawn.current) redraw();
    };
    // It may have changed between the drawing and this subscription.
    check();
    return pictures?.subscribe(check);
  }, [pictures, id]);
  return address;
}

/** The address of somebody's picture, once it is here. */
export function useAvatarPicture(id: string, avatar: RefObject<HTMLElement | null>): string | null {
  const pictures = useContext(AvatarPicturesContext);
  const address = usePictureOf(id);
  const hasPicture = address !== undefined;
  useEffect(() => {
    const element = avatar.current;
    if (!pictures || !hasPicture || !element) return undefined;
    let stopLooking = (): void => {};
    const stopWaiting = whenSeen(element, () => (stopLooking = pictures.look(id)));
    return () => {
      stopWaiting();
      stopLooking();
    };
  }, [pictures, id, hasPicture, avatar]);
  return address ?? null;
}
