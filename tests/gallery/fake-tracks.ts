import { createTrackRegistry, type TrackRegistry } from '../../renderer/platform/rtc/track-registry.ts';

type Paint = (context: CanvasRenderingContext2D, width: number, height: number) => void;

function trackFrom(width: number, height: number, paint: Paint): MediaStreamTrack {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2d canvas');
  const draw = (): void => paint(context, width, height);
  draw();
  const [track] = canvas.captureStream(10).getVideoTracks();
  if (!track) throw new Error('no track');
  // A canvas that does not change sends one frame, and an element attached later would miss it.
  setInterval(draw, 100);
  return track;
}

/** What is sent to nobody yet. */
const trackWithoutFrames = (): MediaStreamTrack =>
  new RTCPeerConnection().addTransceiver('video').receiver.track;

/** Moves for a moment, and no more. */
function trackThatStops(paint: Paint): MediaStreamTrack {
  let isOver = false;
  const track = trackFrom(640, 360, (...canvas) => {
    if (!isOver) paint(...canvas);
  });
  setTimeout(() => (isOver = true), 1_000);
  return track;
}

const face =
  (sky: string, floor: string, skin: string, coat: string): Paint =>
  (c, w, h) => {
    const light = c.createLinearGradient(0, 0, w, h);
    light.addColorStop(0, sky);
    light.addColorStop(1, floor);
    c.fillStyle = light;
    c.fillRect(0, 0, w, h);
    const disc = (x: number, y: number, rx: number, ry: number, colour: string): void => {
      c.fillStyle = colour;
      c.beginPath();
      c.ellipse(x * w, y * h, rx * h, ry * h, 0, 0, Math.PI * 2);
      c.fill();
    };
    disc(0.5, 1.12, 0.42, 0.42, coat);
    disc(0.5, 0.44, 0.21, 0.24, '#3a2a22');
    disc(0.5, 0.5, 0.165, 0.21, skin);
    disc(0.455, 0.48, 0.016, 0.016, '#2a201b');
    disc(0.545, 0.48, 0.016, 0.016, '#2a201b');
    disc(0.5, 0.6, 0.05, 0.018, '#a05a4c');
  };

const sharedScreen: Paint = (c, w, h) => {
  c.fillStyle = '#fdfdfb';
  c.fillRect(0, 0, w, h);
  c.fillStyle = '#e9e5de';
  c.fillRect(0, 0, w, 64);
  c.fillStyle = '#3b352e';
  c.font = '600 30px Inter, sans-serif';
  c.fillText('Compiler listing, page 1', 40, 44);
  const colours = ['#0b6f6b', '#704ea3', '#3b352e', '#3b352e', '#9a4f2b'];
  for (let line = 0; line < 17; line += 1) {
    c.fillStyle = '#c9c2b6';
    c.fillRect(40, 106 + line * 36, 26, 12);
    c.fillStyle = colours[line % 5] ?? '#3b352e';
    c.fillRect(96 + (line % 4) * 40, 106 + line * 36, 260 + ((line * 97) % 520), 12);
  }
};

/** Tracks with something to see in them, made when they are first looked at: each paints ten times a second. */
export function createFakeTracks(): TrackRegistry {
  const tracks = createTrackRegistry();
  const makers: Record<string, () => MediaStreamTrack> = {
    'remote-camera': () => trackFrom(960, 540, face('#d8c3a5', '#8a6f56', '#e3b394', '#2b5d7d')),
    'own-camera': () => trackFrom(640, 400, face('#a9c4bd', '#4f7069', '#c98f6c', '#7a3f2c')),
    'remote-screen': () => trackFrom(1_280, 720, sharedScreen),
    'own-window': () => trackFrom(960, 640, sharedScreen),
    'camera-1': () => trackFrom(640, 360, face('#d8c3a5', '#8a6f56', '#e3b394', '#2b5d7d')),
    'camera-2': () => trackFrom(640, 360, face('#c5cfe0', '#66738c', '#b07a5a', '#3f6b4b')),
    'camera-3': () => trackFrom(640, 360, face('#e2d2c6', '#96705f', '#f0c9a8', '#6d4a7c')),
    'camera-4': () => trackFrom(640, 360, face('#b9c7b0', '#5d6b52', '#8d5b41', '#a3542f')),
    'no-frames': trackWithoutFrames,
    stops: () => trackThatStops(face('#c5cfe0', '#66738c', '#b07a5a', '#3f6b4b')),
    'camera-5': () => trackFrom(640, 360, face('#d9cfe3', '#7a6a8c', '#d9a27e', '#23404f')),
  };
  const made = new Map<string, MediaStreamTrack>();
  return {
    ...tracks,
    get(name) {
      const track = made.get(name) ?? makers[name]?.();
      if (track) made.set(name, track);
      return track;
    },
  };
}

/** A small picture of a window, as the system would make it. */
export function fakeThumbnail(hue: number): string {
  const canvas = document.createElement('canvas');
  canvas.width = 320;
  canvas.height = 200;
  const c = canvas.getContext('2d');
  if (!c) return '';
  c.fillStyle = `hsl(${hue} 30% 92%)`;
  c.fillRect(0, 0, 320, 200);
  c.fillStyle = `hsl(${hue} 34% 38%)`;
  c.fillRect(0, 0, 320, 22);
  for (let line = 0; line < 8; line += 1) c.fillRect(20, 44 + line * 18, 80 + ((line * 61 + hue) % 170), 6);
  return canvas.toDataURL();
}
