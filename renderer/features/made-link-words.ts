/** What a new link says of itself, wherever it leads. */
export const words = {
  making: 'Making the link…',
  onceShown: 'Copy it now: the service keeps no copy of it.',
  until: (when: string) => `It works until ${when}.`,
  always: 'It works until it is taken back.',
  onlyHere: {
    closed:
      'Only this computer can reach your service, so the link opens nowhere else. Choose “This network” in Settings, under Service, then make a new one.',
    'no-network':
      'This computer is on no network right now, so the link opens nowhere else. Connect it, then make a new one.',
  },
  notAllowed: 'You may not make this link, or too many of yours are open. Take back those that nobody needs.',
} as const;
