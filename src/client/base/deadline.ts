/** A signal that aborts with `signal`, or after `ms`. Call `clear` when it is no longer needed. */
export function deadline(ms: number, signal?: AbortSignal): { readonly signal: AbortSignal; clear(): void } {
  signal?.throwIfAborted();
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  const timer = setTimeout(stop, ms);
  signal?.addEventListener('abort', stop);
  const clear = (): void => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  };
  return { signal: controller.signal, clear };
}
