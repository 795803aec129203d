import { sentence } from '../base/sentence.ts';
import { texts } from './texts.ts';

/** Recording a call, and being asked. */
export const callRecordingTexts = texts('callRecording', {
  record: 'Record the call…',
  stopFromMenu: 'Stop recording',
  takeBack: 'Do not record',
  title: 'Record the call',
  consent:
    'The others are asked first, and whoever does not agree is neither seen nor heard in it. All see as long as it runs that you record.',
  shape: 'What becomes of it',
  shapes: {
    one: { label: 'One film of all', hint: 'Everybody side by side, with all voices' },
    several: { label: 'One film of each person', hint: 'For cutting: each with their own picture and voice' },
    each: {
      label: 'One film of each person, in full quality',
      hint: 'Each records themselves too, where their app can, and their films come to you after it',
    },
  },
  ask: 'Ask and record',
  recordAlone: 'Record',
  cancel: 'Cancel',
  bar: 'Recording',
  waitingFor: (names: string) => sentence`Asking ${names} whether they agree to be recorded…`,
  beginNow: 'Begin without them',
  beginning: 'The recording begins…',
  finishing: 'Finishing the recording…',
  running: (duration: string, size: string) => `Recording · ${duration} · ${size}`,
  allIn: 'Everybody is in it',
  onlyYou: 'Only you are in it',
  notIn: (names: string, isOne: boolean) => sentence`${names} ${isOne ? 'is' : 'are'} not in it`,
  littleRoom: (size: string) => `${size} are left on the disk`,
  stop: 'Stop',
  question: {
    asks: {
      one: (name: string) =>
        sentence`${name} wants to record this call, as one film of all, on their computer.`,
      several: (name: string) =>
        sentence`${name} wants to record this call, as one film of each person, on their computer.`,
      each: (name: string) =>
        sentence`${name} wants to record this call. Your camera, your voice and what you share are recorded on this computer too, and sent to ${name} when it is over.`,
    },
    runs: {
      one: (name: string) => sentence`${name} records this call, as one film of all. You are not in it.`,
      several: (name: string) =>
        sentence`${name} records this call, as one film of each person. You are not in it.`,
      each: (name: string) =>
        sentence`${name} records this call. You are not in it. If you agree, your camera, your voice and what you share are recorded on this computer too, and sent to ${name} when it is over.`,
    },
  },
  agree: 'I agree',
  refuse: 'Not me',
  records: (names: string, isOne: boolean) => sentence`${names} ${isOne ? 'records' : 'record'}`,
  wantTo: (names: string, isOne: boolean) => sentence`${names} ${isOne ? 'wants' : 'want'} to record`,
  recordsNoMore: (name: string) => sentence`${name} does not record any more`,
  youRecord: 'You record',
  inIt: 'You are in it',
  inItHere: 'You are in it, and recorded on this computer too',
  notInIt: 'You are not in it',
  takeMeOut: 'Take me out of it',
  takeMeOutHere: 'Take me out of it, and send what there is',
  putMeIn: 'Let me be in it',
});
