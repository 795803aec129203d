export const words = {
  title: 'Welcome to Parley',
  lead: 'Calls and messages that go straight from person to person.',
  name: 'Your name',
  nameHint: 'This is what others see when you call.',
  place: 'Where people meet',
  host: 'Host on this computer',
  hostHint: 'Parley brings its own service. Nobody else can reach it until you say so.',
  join: 'Join a service',
  joinHint: 'Someone else already hosts one and gave you its address.',
  start: 'Start',
  later: 'You can change all of this later in Settings.',
  failed: 'This could not be saved. Check that your disk has room, then try again.',
} as const;
