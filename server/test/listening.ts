import type { ChildProcess } from 'node:child_process';

/**
 * Resolves when a receiver that was started as a program has said that it listens; rejects when it ends before. Its own
 * words are asked for, and not its port: another program may answer there.
 */
export function listening(child: ChildProcess): Promise<void> {
  return new Promise((done, failed) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('/openapi.json')) done();
    });
    child.once('error', failed);
    child.once('exit', (code, signal) => failed(new Error(`The receiver ended with ${code ?? signal}. ${said}`)));
  });
}
