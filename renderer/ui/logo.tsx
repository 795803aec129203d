import './logo.css';

/** Parley's sign: a P that is a speech bubble, its bowl a lens. */
export function Logo({ size }: { size: number }) {
  return (
    <svg class="logo" width={size} height={size} viewBox="0 0 512 512" aria-hidden="true" focusable="false">
      <rect width="512" height="512" rx="116" />
      <path
        fill-rule="evenodd"
        d="M96 224 A160 160 0 1 1 176 362.56 L176 384 L113.6 445.3 A10.3 10.3 0 0 1 96 438 Z M256 130 A94 94 0 1 0 256 318 A94 94 0 1 0 256 130 Z"
      />
      <circle cx="256" cy="224" r="50" />
    </svg>
  );
}
