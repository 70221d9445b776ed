import { saveFile } from '../base/save-file.js';

/** What became of files that were to leave the page. */
export type Handed = 'shared' | 'saved' | 'kept';

/** True where files are better given to another app than put among the downloads: on what is held in the hand. */
export function isHandheld(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}

/** Gives files to the apps of a phone, else to the browser as downloads; `root` is where a link may stand for a moment. */
export async function handFiles(root: ParentNode, files: readonly File[]): Promise<Handed> {
  const data = { files: [...files] };
  if (isHandheld() && 'canShare' in navigator && navigator.canShare(data))
    try {
      await navigator.share(data);
      return 'shared';
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      // Whoever closes the list of apps wants nothing; where the browser forbids it, the download is still there.
      if (error.name === 'AbortError') return 'kept';
    }
  for (const file of files) saveFile(root, file.name, file);
  return 'saved';
}
