/** Address of a file in a folder that the page names, with its last slash or without. */
export function fileIn(folder: string, path: string): string {
  if (!folder) throw new Error(`No ${path}: set assets or endpoint`);
  return folder.replace(/\/*$/, `/${path}`);
}
