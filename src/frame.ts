// One classic script for both sides of a frame: in the receiver's page `/p/CODE?embed` it tells the page around how high that
// is, and in that page it makes the frame so high. Each side speaks only to the origin it means and hears only that one.
(() => {
  const isHeight = (data: unknown): data is { readonly dvcHeight: number } =>
    typeof data === 'object' && data !== null && Number.isFinite((data as { dvcHeight?: unknown }).dvcHeight);
  const asks = 'dvc-height';

  const { body, documentElement, referrer } = document;
  if (parent !== window && documentElement.hasAttribute('data-dvc-embed')) {
    const around =
      (location.ancestorOrigins as DOMStringList | undefined)?.[0] ?? (referrer && new URL(referrer).origin);
    // Only a site that the policy of this page lets frame it can be there.
    if (!around || around === 'null') return;
    const tell = (): void => {
      const dvcHeight = Math.ceil(body.getBoundingClientRect().bottom + scrollY);
      parent.postMessage({ dvcHeight }, around);
    };
    addEventListener('message', ({ data, origin, source }: MessageEvent<unknown>) => {
      if (source === parent && origin === around && data === asks) tell();
    });
    new ResizeObserver(tell).observe(body);
    return;
  }

  const originOf = ({ src }: HTMLIFrameElement): string | undefined =>
    /^https?:[^?#]*\/p\/[^/?#]*\?(?:[^#]*&)?embed\b/.test(src) ? new URL(src).origin : undefined;
  addEventListener('message', ({ data, origin, source }: MessageEvent<unknown>) => {
    if (!isHeight(data)) return;
    for (const frame of document.querySelectorAll('iframe'))
      if (frame.contentWindow === source && originOf(frame) === origin) frame.style.height = `${data.dvcHeight}px`;
  });
  // A frame that was there before this script has told its height to nobody.
  for (const frame of document.querySelectorAll('iframe')) {
    const origin = originOf(frame);
    if (origin) frame.contentWindow?.postMessage(asks, origin);
  }
})();
