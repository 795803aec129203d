/** What `npm run assets` draws: one line a file. The test compares this list with the files that are committed. */
interface Drawing {
  /** Relative to assets/. */
  readonly from: string;
  readonly to: string;
  readonly size: number;
  readonly style: DrawingStyle;
}

/**
 * `template`: black with alpha, macOS colours it itself (Apple's Human Interface Guidelines, menu bar extras).
 * `padded`: macOS app icons fill 824 of 1024 units, so that ours is not larger than its neighbours in the Dock.
 */
export type DrawingStyle = 'plain' | 'padded' | 'template';

const iconSizes = [16, 32, 48, 64, 128, 256, 512, 1024] as const;

export const trayStates = [
  'idle',
  'online',
  'away',
  'dnd',
  'call',
  'muted',
  'ringing',
  'unread',
  'offline',
] as const;

/** Linux panels, and twice that where the scale is 2. */
const traySize = 22;
/** The macOS menu bar. */
const templateSize = 18;
/** Windows asks for 16 at 100 %, 20 at 125 %, 24 at 150 % and 32 at 200 %. */
export const trayIcoSizes = [16, 20, 24, 32] as const;
export const appIcoSizes = [16, 24, 32, 48, 64, 128, 256] as const;

/** Under the app's small picture in the task bar of Windows. */
const taskbarButtons = ['microphone', 'microphone-off', 'phone', 'phone-down'] as const;

const taskbarDrawings = (name: string): Drawing[] =>
  [1, 2].map((scale) => ({
    from: `taskbar/svg/${name}.svg`,
    to: `taskbar/${name}${scale === 2 ? '@2x' : ''}.png`,
    size: 16 * scale,
    style: 'plain',
  }));

const trayDrawings = (state: string): Drawing[] => {
  const from = `tray/svg/${state}.svg`;
  return [
    { from, to: `tray/${state}.png`, size: traySize, style: 'plain' },
    { from, to: `tray/${state}@2x.png`, size: 2 * traySize, style: 'plain' },
    { from, to: `tray/${state}Template.png`, size: templateSize, style: 'template' },
    { from, to: `tray/${state}Template@2x.png`, size: 2 * templateSize, style: 'template' },
  ];
};

export const drawings: readonly Drawing[] = [
  ...iconSizes.map((size): Drawing => ({
    from: 'icon.svg',
    to: `icons/${size}.png`,
    size,
    style: 'plain',
  })),
  ...trayStates.flatMap(trayDrawings),
  ...taskbarButtons.flatMap(taskbarDrawings),
];
