import type { RoomId } from '../../src/protocol/ids.ts';
import type { roomsRequests } from '../../src/protocol/requests/rooms.ts';
import type { RequestInput } from '../../src/protocol/requests.ts';
import type { RequestAnswer, ServiceClient } from '../platform/service/service-client.ts';

type RoomRequest = keyof typeof roomsRequests;

/** What can be done with rooms; what comes of it arrives with the room itself. */
export interface RoomActions {
  ask<Type extends RoomRequest>(type: Type, data: RequestInput<Type>): Promise<RequestAnswer<Type>>;
  newRoomId(): RoomId;
}

export const createRoomActions = (client: ServiceClient, newRoomId: () => RoomId): RoomActions => ({
  ask: (type, data) => client.request(type, data),
  newRoomId,
});
