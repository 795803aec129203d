/** What lists that the service has say alike. */
export const listWords = {
  loading: 'Loading…',
  notLoaded: 'This could not be loaded.',
  tryAgain: 'Try again',
  notDone: 'The service did not do this. Try again.',
  keep: 'Keep',
} as const;
