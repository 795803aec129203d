import join from '../../../assets/sounds/join.wav?url';
import leave from '../../../assets/sounds/leave.wav?url';
import message from '../../../assets/sounds/message.wav?url';
import ring from '../../../assets/sounds/ring.wav?url';

export const soundFiles = { join, leave, message, ring };
