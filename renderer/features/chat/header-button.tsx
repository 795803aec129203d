import { IconButton, type IconButtonProps } from '../../ui/button.tsx';

/** Its tip stands below: above is the window's edge. */
export const HeaderButton = (button: Omit<IconButtonProps, 'tip'>) => (
  <IconButton tipAlign="end" {...button} tip="below" />
);
