import type { Discovery } from '../../src/bridge/contract.ts';
import { longName } from './people.ts';

export const joined = {
  profile: { name: 'Ada Lovelace', service: { mode: 'join', address: 'https://parley.example', pin: null } },
} as const;
export const hostingOff = {
  profile: { name: 'Ada Lovelace', service: { mode: 'host', reach: 'off', port: 7480 } },
} as const;
export const aFingerprint = 'mZ3kq8TfR1xW5vB7nY2cL9pD4hG6jS0aQe8UiOoKtXw';
export const around: Discovery = {
  state: 'looking',
  found: [
    { name: 'The Mark II lab', address: 'https://192.168.1.20:7480', pin: aFingerprint },
    { name: longName, address: 'https://192.168.1.21:7480', pin: null },
    { name: '王小明', address: 'https://10.8.0.2', pin: null },
    { name: 'Office', address: 'https://parley.example', pin: null },
  ],
};
