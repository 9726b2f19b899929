import { type Connection, ErrorCodes, type Message, type MessageStrategy, ResponseError } from 'vscode-languageserver';
import { TooEarlyRequest } from './protocol.ts';

/**
 * Lets nothing through before `initialize`, as the protocol has it: until then a server does not know its client, nor
 * which folders it may read. Requests are answered with ServerNotInitialized (-32002), notifications are dropped.
 */
export function untilInitialized(): MessageStrategy {
  let isInitialized = false;
  return {
    handleMessage: (message, next) => {
      if (isInitialized || !('method' in message)) return next(message);
      if (message.method === 'initialize') isInitialized = true;
      if (isInitialized || message.method === 'exit') return next(message);
      return 'id' in message ? next({ ...message, method: TooEarlyRequest.method } as Message) : undefined;
    },
  };
}

/** Answers the requests that `untilInitialized` holds back. */
export function refuseEarlyRequests(connection: Connection): void {
  connection.onRequest(
    TooEarlyRequest.method,
    () => new ResponseError(ErrorCodes.ServerNotInitialized, 'The server is not initialized. Send "initialize" first.'),
  );
}
