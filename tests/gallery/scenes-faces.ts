import type { Scene } from './fake-model.ts';
import { everybody, grace } from './people.ts';
import { live, remote } from './scenes-calls.ts';
import { cameraOff, inRoom, others } from './scenes-group-calls.ts';

const some = { of: [grace, 'Barbara Liskov', '王小明', 'Katherine Johnson'], own: true };

/** People who have chosen a picture, beside those who have not. */
export const faceScenes: Readonly<Record<string, Scene>> = {
  'faces-people': { pictures: some, open: grace },
  'faces-many': { people: everybody, pictures: { of: everybody.map(({ name }) => name) } },
  'faces-call': { pictures: some, open: grace, call: live({ remote: remote(cameraOff) }) },
  'faces-group-call': {
    pictures: some,
    open: 'Compilers',
    isGroup: true,
    call: inRoom(others(5, { 0: cameraOff, 1: cameraOff, 2: cameraOff })),
  },
  'faces-settings': { screen: 'settings', pictures: some },
  'faces-settings-none': { screen: 'settings' },
  'faces-settings-unreadable': { screen: 'settings', pictures: { failure: 'unreadable' } },
};
