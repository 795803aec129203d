import type { ComponentChildren } from 'preact';
import './icon.css';

/** Drawn on a 20 px grid with round 1.5 px strokes, in the colour of the text beside them. */
const drawings = {
  microphone: (
    <>
      <rect x="7.5" y="2.75" width="5" height="9" rx="2.5" />
      <path d="M4.75 9.5a5.25 5.25 0 0 0 10.5 0M10 14.75v2.5" />
    </>
  ),
  'microphone-off': (
    <path d="M7.5 7.5v1.75a2.5 2.5 0 0 0 4.1 1.92M12.5 8.4V5.25a2.5 2.5 0 0 0-4.85-.85M4.75 9.5a5.25 5.25 0 0 0 8.8 3.87M15.25 9.5c0 .75-.16 1.46-.44 2.1M10 14.75v2.5M3.25 3.25l13.5 13.5" />
  ),
  camera: (
    <>
      <rect x="2.5" y="5.25" width="10.5" height="9.5" rx="2.25" />
      <path d="m13 9.1 3.9-2.5a.4.4 0 0 1 .6.34v6.12a.4.4 0 0 1-.6.34L13 10.9" />
    </>
  ),
  'camera-off': (
    <path d="M7.1 5.25h3.65A2.25 2.25 0 0 1 13 7.5v3.6M12.3 14.15a2.25 2.25 0 0 1-1.55.6h-6a2.25 2.25 0 0 1-2.25-2.25v-5c0-.7.32-1.33.83-1.74M13 9.1l3.9-2.5a.4.4 0 0 1 .6.34v6.12a.4.4 0 0 1-.6.34l-.9-.58M3.25 3.25l13.5 13.5" />
  ),
  share: (
    <>
      <rect x="2.5" y="3.75" width="15" height="10" rx="2" />
      <path d="M7 16.75h6M10 11V6.75M7.9 8.65 10 6.5l2.1 2.15" />
    </>
  ),
  'share-off': (
    <>
      <rect x="2.5" y="3.75" width="15" height="10" rx="2" />
      <path d="M7 16.75h6M8.3 7.05l3.4 3.4M11.7 7.05l-3.4 3.4" />
    </>
  ),
  phone: (
    <path d="m6.15 2.95 1.45 3a1 1 0 0 1-.18 1.13L6.2 8.35a9.7 9.7 0 0 0 5.45 5.45l1.27-1.22a1 1 0 0 1 1.13-.18l3 1.45a1 1 0 0 1 .54 1.12l-.35 1.55a1.2 1.2 0 0 1-1.18.93A13.6 13.6 0 0 1 2.55 3.94c0-.57.39-1.06.93-1.18l1.55-.35a1 1 0 0 1 1.12.54Z" />
  ),
  'phone-down': (
    <path
      transform="rotate(135 10 10)"
      d="m6.15 2.95 1.45 3a1 1 0 0 1-.18 1.13L6.2 8.35a9.7 9.7 0 0 0 5.45 5.45l1.27-1.22a1 1 0 0 1 1.13-.18l3 1.45a1 1 0 0 1 .54 1.12l-.35 1.55a1.2 1.2 0 0 1-1.18.93A13.6 13.6 0 0 1 2.55 3.94c0-.57.39-1.06.93-1.18l1.55-.35a1 1 0 0 1 1.12.54Z"
    />
  ),
  chat: (
    <path d="M4.75 3.5h10.5a2.25 2.25 0 0 1 2.25 2.25v6A2.25 2.25 0 0 1 15.25 14H9.5l-3.6 2.85a.4.4 0 0 1-.65-.31V14h-.5a2.25 2.25 0 0 1-2.25-2.25v-6A2.25 2.25 0 0 1 4.75 3.5Z" />
  ),
  send: <path d="M10 16V4.5M4.75 9.5 10 4.25l5.25 5.25" />,
  settings: (
    <>
      <path d="M2.75 6h7.5M14.75 6h2.5M2.75 14h2.5M9.75 14h7.5" />
      <circle cx="12.5" cy="6" r="2.25" />
      <circle cx="7.5" cy="14" r="2.25" />
    </>
  ),
  search: (
    <>
      <circle cx="8.75" cy="8.75" r="5.25" />
      <path d="m12.75 12.75 4 4" />
    </>
  ),
  close: <path d="m5 5 10 10M15 5 5 15" />,
  check: <path d="m4 10.75 4 4 8-9.25" />,
  'chevron-down': <path d="m5.5 8 4.5 4.5L14.5 8" />,
  'chevron-up': <path d="m5.5 12 4.5-4.5 4.5 4.5" />,
  back: <path d="m12 4.75-5.25 5.25L12 15.25" />,
  'arrow-down': <path d="M10 4v11.5M4.75 10.5 10 15.75l5.25-5.25" />,
  copy: (
    <>
      <rect x="7" y="7" width="9.75" height="9.75" rx="2" />
      <path d="M13 7V5.25a2 2 0 0 0-2-2H5.25a2 2 0 0 0-2 2V11a2 2 0 0 0 2 2H7" />
    </>
  ),
  speaker: (
    <path d="M3.5 7.75H6l3.35-2.9a.4.4 0 0 1 .65.3v9.7a.4.4 0 0 1-.65.3L6 12.25H3.5a.75.75 0 0 1-.75-.75v-3a.75.75 0 0 1 .75-.75ZM12.75 7.5a3.5 3.5 0 0 1 0 5M15 5.25a6.7 6.7 0 0 1 0 9.5" />
  ),
  warning: (
    <path d="M8.9 3.6 2.4 14.9a1.27 1.27 0 0 0 1.1 1.9h13a1.27 1.27 0 0 0 1.1-1.9L11.1 3.6a1.27 1.27 0 0 0-2.2 0ZM10 8v3.25M10 13.9v.01" />
  ),
  info: (
    <>
      <circle cx="10" cy="10" r="7.25" />
      <path d="M10 9.25v4M10 6.6v.01" />
    </>
  ),
  retry: <path d="M16.5 10a6.5 6.5 0 1 1-1.9-4.6l1.9 1.85M16.5 3.5v3.75h-3.75" />,
  window: (
    <>
      <rect x="2.5" y="3.75" width="15" height="12.5" rx="2" />
      <path d="M2.5 7.25h15" />
    </>
  ),
  computer: (
    <>
      <rect x="3" y="3.5" width="14" height="9.5" rx="2" />
      <path d="M7 16.5h6M10 13v3.5" />
    </>
  ),
  network: (
    <>
      <circle cx="10" cy="10" r="7.25" />
      <path d="M2.75 10h14.5M10 2.75c2.1 2 3.15 4.4 3.15 7.25S12.1 15.25 10 17.25C7.9 15.25 6.85 12.85 6.85 10S7.9 4.75 10 2.75Z" />
    </>
  ),
  offline: (
    <path d="M2.6 8.4a10 10 0 0 1 3.1-2.1M9 5.3a10.1 10.1 0 0 1 8.4 3.1M5.4 11.5a6.2 6.2 0 0 1 3.3-1.75M12.8 10.4c.65.27 1.26.64 1.8 1.1M10 15v.01M3.25 3.25l13.5 13.5" />
  ),
  people: (
    <>
      <circle cx="8" cy="7" r="2.75" />
      <path d="M2.75 16.25a5.25 5.25 0 0 1 10.5 0M12.9 4.5a2.7 2.7 0 0 1 0 5M15 12.1a5.2 5.2 0 0 1 2.25 4.15" />
    </>
  ),
} as const satisfies Record<string, ComponentChildren>;

export type IconName = keyof typeof drawings;

export function Icon({ name, size = 20 }: { name: IconName; size?: 14 | 16 | 20 | 24 | 32 }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {drawings[name]}
    </svg>
  );
}
