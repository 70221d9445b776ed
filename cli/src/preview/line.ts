import type { IncomingMessage, ServerResponse } from 'node:http';

/** How the line to the office is. */
export type LineState = 'good' | 'slow' | 'offline';

export function isLineState(value: unknown): value is LineState {
  return value === 'good' || value === 'slow' || value === 'offline';
}

/** Milliseconds until a slow line answers anything. */
const latency = 1500;

/** Bytes a slow line carries in a millisecond. */
const speed = 20;

/** The line between the page that is previewed and everything it asks for. */
export class Line {
  state: LineState = 'good';

  /** Resolves when the answer may begin; false where the line has broken and nothing can be answered. */
  async pass(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    if (this.state === 'slow') {
      const bytes = Number(request.headers['content-length'] ?? 0);
      await new Promise((done) => setTimeout(done, latency + bytes / speed));
    }
    if (this.state !== 'offline') return true;
    response.destroy();
    return false;
  }
}
