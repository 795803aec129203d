/** What makes calls: half of the composition root, fetched behind the first screen. */
export { createCallEngine } from '../src/call/create-call-engine.ts';
export { createCallPorts } from './platform/rtc/create-call-ports.ts';
export { createDoctorTools, pressureOf } from './platform/rtc/doctor-tools.ts';
export { createRecording } from './stores/recording/create-recording.ts';
export { openCallDoctor } from './stores/open-call-doctor.ts';
