import type { Rect } from '../../../src/base/stage-layout.ts';
import { frameSize, placesIn, titleHeight, type Placed } from './scene-places.ts';
import { tracksIn, type FilmLook, type Scene } from './scene.ts';

/** A frame, as far as it is looked at here. */
type Picture = CanvasImageSource & { readonly displayWidth: number; readonly displayHeight: number };

type Pen = OffscreenCanvasRenderingContext2D;

const [ground, place, ink, faint] = ['#101216', '#1d2127', '#f4f5f7', '#a7aeb9'];
/** Those of people without a picture everywhere (`renderer/ui/avatar.css`). */
export const faceColours = [
  '#9a4f2b',
  '#85610f',
  '#5a6e1f',
  '#2b7347',
  '#14716e',
  '#256893',
  '#4a5ba8',
  '#704ea3',
  '#93437f',
  '#a5414f',
] as const;
const font = (px: number, weight = 400): string => `${weight} ${px}px system-ui, sans-serif`;
const radius = 10;

/** So large is a picture that fills a place, or is all in it. */
export function fitted(picture: { width: number; height: number }, at: Rect, isWhole: boolean): Rect {
  const [x, y] = [at.width / picture.width, at.height / picture.height];
  const scale = isWhole ? Math.min(x, y) : Math.max(x, y);
  const [width, height] = [picture.width * scale, picture.height * scale];
  return { x: at.x + (at.width - width) / 2, y: at.y + (at.height - height) / 2, width, height };
}

function paintPortrait(pen: Pen, { at, face }: Placed): void {
  const size = Math.min(at.width, at.height) * 0.36;
  const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
  pen.fillStyle = faceColours[face.colour % faceColours.length] ?? faint;
  pen.beginPath();
  pen.arc(x, y, size / 2, 0, 2 * Math.PI);
  pen.fill();
  pen.fillStyle = ink;
  pen.font = font(Math.round(size * 0.4), 600);
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(face.initials, x, y + size * 0.02);
}

function paintName(pen: Pen, { at, face, isWhole }: Placed): void {
  const text = isWhole ? `${face.name} ▸` : face.name;
  pen.font = font(16, 500);
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  const most = at.width - 32;
  const width = Math.min(pen.measureText(text).width, most);
  pen.fillStyle = 'rgb(0 0 0 / 55%)';
  pen.beginPath();
  pen.roundRect(at.x + 8, at.y + at.height - 36, width + 16, 28, 6);
  pen.fill();
  pen.fillStyle = face.isMuted && !isWhole ? faint : ink;
  pen.fillText(text, at.x + 16, at.y + at.height - 22, most);
}

function paintPlace(pen: Pen, placed: Placed, picture: Picture | undefined): void {
  const { at, isWhole } = placed;
  pen.save();
  pen.beginPath();
  pen.roundRect(at.x, at.y, at.width, at.height, radius);
  pen.clip();
  pen.fillStyle = place;
  pen.fillRect(at.x, at.y, at.width, at.height);
  if (picture) {
    const size = { width: picture.displayWidth, height: picture.displayHeight };
    const { x, y, width, height } = fitted(size, at, isWhole);
    pen.drawImage(picture, x, y, width, height);
  } else if (!isWhole) paintPortrait(pen, placed);
  paintName(pen, placed);
  pen.restore();
}

/** One frame of a recording: its title and the time above, below who is in it. */
export function paintScene(
  pen: Pen,
  scene: Scene,
  pictureOf: (track: string) => Picture | undefined,
  nowText: string,
): void {
  const { width, height } = frameSize;
  pen.fillStyle = ground;
  pen.fillRect(0, 0, width, height);
  pen.font = font(16, 600);
  pen.textBaseline = 'middle';
  pen.fillStyle = ink;
  pen.textAlign = 'left';
  pen.fillText(scene.title, 14, titleHeight / 2, width - 220);
  pen.font = font(15);
  pen.fillStyle = faint;
  pen.textAlign = 'right';
  pen.fillText(nowText, width - 14, titleHeight / 2);
  for (const placed of placesIn(scene)) {
    paintPlace(pen, placed, placed.track === null ? undefined : pictureOf(placed.track));
  }
}

/** The one picture of a scene as it is; black where there is none. */
export function paintBare(
  pen: Pen,
  { width, height }: FilmLook,
  scene: Scene,
  pictureOf: (track: string) => Picture | undefined,
): void {
  pen.fillStyle = '#000';
  pen.fillRect(0, 0, width, height);
  for (const track of tracksIn(scene)) {
    const picture = pictureOf(track);
    if (!picture) continue;
    const size = { width: picture.displayWidth, height: picture.displayHeight };
    const at = fitted(size, { x: 0, y: 0, width, height }, true);
    pen.drawImage(picture, at.x, at.y, at.width, at.height);
  }
}
