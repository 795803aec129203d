import type { Pictures } from '../../renderer/stores/pictures-model.ts';
import { self, user } from './people.ts';

const side = 128;

/** A head and shoulders before a wall, as a canvas writes it; the same for the same name. */
export function faceOf(name: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  const hue = Array.from(name, (sign) => sign.codePointAt(0) ?? 0).reduce((sum, code) => sum + code, 0) % 360;
  const wall = pen.createLinearGradient(0, 0, side, side);
  wall.addColorStop(0, `hsl(${hue} 45% 78%)`);
  wall.addColorStop(1, `hsl(${hue} 40% 52%)`);
  const circle = (x: number, y: number, radius: number, colour: string): void => {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    pen.fill();
  };
  pen.fillStyle = wall;
  pen.fillRect(0, 0, side, side);
  circle(64, 136, 46, `hsl(${(hue + 160) % 360} 35% 34%)`);
  circle(64, 52, 31, `hsl(${20 + (hue % 18)} 30% 22%)`);
  circle(64, 58, 26, `hsl(${20 + (hue % 18)} 48% ${52 + (hue % 30)}%)`);
  return canvas.toDataURL('image/webp', 0.8).replace(/^data:image\/webp;base64,/, '');
}

/** Of these people there are pictures, each fetched once somebody looks. `failure`: why one's own cannot be changed. */
export interface FakePictures {
  readonly of?: readonly string[];
  readonly own?: boolean;
  readonly failure?: 'unreadable' | 'away';
}

const ownName = 'Ada Lovelace';

export function createFakePictures({ of = [], own = false, failure }: FakePictures = {}): Pictures {
  const names = new Map<string, string>(of.map((name) => [user(name), name]));
  if (own) names.set(self, ownName);
  const fetched = new Map<string, string>();
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const changed = async (change: () => void) => {
    if (failure) return { ok: false, code: failure } as const;
    change();
    tell();
    return { ok: true, value: undefined } as const;
  };
  return {
    read: (id) => (names.has(id) ? (fetched.get(id) ?? null) : undefined),
    look(id) {
      const name = names.get(id);
      if (name !== undefined) fetched.set(id, `data:image/webp;base64,${faceOf(name)}`);
      tell();
      return () => {};
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    contentOf: async () => null,
    choose: () => changed(() => void names.set(self, ownName)),
    remove: () => changed(() => void names.delete(self)),
  };
}
