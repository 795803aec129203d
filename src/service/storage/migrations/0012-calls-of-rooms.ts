/**
 * Calls of two become calls of their room. Nobody can come back to one that was open: no client speaks as they did then. So nobody is
 * in it, and the service ends it at its start as it ends any that nobody comes back to.
 */
export const callsOfRooms = `
  UPDATE calls SET body = json_object(
    'call', call,
    'room', room,
    'place', 'direct',
    'kind', json_extract(body, '$.kind'),
    'caller', json_extract(body, '$.caller'),
    'participants', json('[]'),
    'rung', json('[]'),
    'removed', json('[]'),
    'locked', json('false'),
    'state', json_extract(body, '$.state'),
    'been', CASE phase WHEN 'ringing' THEN json_array(json_extract(body, '$.caller'))
      ELSE json_array(json_extract(body, '$.caller'), json_extract(body, '$.callee')) END,
    'gone', json('[]')
  );
`;
