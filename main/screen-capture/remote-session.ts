interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
}

/** Windows names the session of somebody who sits there "Console", and one over the network "RDP-Tcp#3". */
export const isRemoteSession = ({ platform, env }: Surroundings): boolean => {
  const session = env['SESSIONNAME'];
  return (
    platform === 'win32' && session !== undefined && session !== '' && session.toLowerCase() !== 'console'
  );
};

/**
 * Windows Graphics Capture hangs in a remote session (Rocket.Chat.Electron pull request 3143). A Chromium that does not know these names
 * any more passes over them.
 */
export const hangsRemotely = 'AllowWgcScreenCapturer,AllowWgcWindowCapturer';
